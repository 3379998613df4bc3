/** Finds who speaks around a Russian or Ukrainian verb: "[речник ВМС Дмитро Плетенчук] повідомив", "сообщил [глава района]". */
import type { Range } from "../draft.ts";
import { isFinite } from "../finite.ts";
import { skipTime, stripLead } from "../mark.ts";
import { bitsAt, has, isCapital, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const wall = is.hardMark | is.comma | is.dash | is.that | is.but;

/** "в", "у", "на": where something is said, or the house that says it. */
export const isIn = (sheet: Sheet, at: number): boolean => /^(?:в|во|у|на)$/.test(normAt(sheet, at));

/** "о", "об", "про", "щодо": what is told follows. */
export const isAbout = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.determiner) && has(sheet, at, is.preposition);

const isNameMark = (sheet: Sheet, at: number): boolean => has(sheet, at, is.quoteMark) && quoteAt(sheet, at) < 0;

const genitive = /(?:ской|цкой|ской|ського|ської|ского|цкого)$/u;

/** "губернаторы Курской[,] Брянской и Калужской областей": a comma between adjectives of places, "и" before the last. */
function joinsList(sheet: Sheet, comma: number, to: number): boolean {
  if (!has(sheet, comma, is.comma)) return false;
  if (!genitive.test(normAt(sheet, comma - 1)) || !genitive.test(normAt(sheet, comma + 1))) return false;
  for (let i = comma + 2; i < Math.min(to, comma + 8); i++) {
    if (has(sheet, i, is.and)) return genitive.test(normAt(sheet, i + 1));
    if (!has(sheet, i, is.comma) && !genitive.test(normAt(sheet, i))) return false;
  }
  return false;
}

/** First token of the clause that ends before `at`. */
export function clauseStart(sheet: Sheet, at: number): number {
  const { from } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at);
  let i = at;
  while (i > from && quoteAt(sheet, i - 1) === own && (!has(sheet, i - 1, wall) || joinsList(sheet, i - 1, at))) {
    if (has(sheet, i - 1, is.and) && isFinite(sheet, i - 2)) break;
    i--;
  }
  return i;
}

/** "у вечірньому зведенні", "в четверг", "на брифинге", "в эфире «Радио»": end of an occasion that begins at the preposition `at`; `at` for none. */
export function skipOccasion(sheet: Sheet, at: number): number {
  if (!has(sheet, at, is.preposition)) return at;
  const time = skipTime(sheet, at + 1);
  if (time > at + 1) return time;
  for (let i = at + 1; i < at + 5; i++) {
    if (has(sheet, i, is.occasion)) return tailOfOccasion(sheet, i + 1);
    if (has(sheet, i, is.hardMark | is.comma | is.that) || isFinite(sheet, i)) return at;
  }
  return at;
}

/** "брифінгу [для журналістів]", "в эфире [телеканала «Россия 24»]". */
function tailOfOccasion(sheet: Sheet, at: number): number {
  let i = at;
  while (
    has(sheet, i, is.occasion | is.hearer) ||
    (isNameMark(sheet, i) && i > at) ||
    (has(sheet, i, is.preposition) && has(sheet, i + 1, is.hearer | is.occasion))
  )
    i++;
  while (i < at + 2 && isWhichOccasion(sheet, i)) i++;
  if (/^(?:с|з|із|для)$/.test(normAt(sheet, i)) && isNameMark(sheet, i + 1)) i++;
  if (isNameMark(sheet, i)) {
    let close = i + 1;
    while (close < i + 6 && !isNameMark(sheet, close)) close++;
    if (isNameMark(sheet, close)) return close + 1;
  }
  return i;
}

/** "в ефірі | національного телемарафону", "на брифинге | министерства": a genitive that says which, and nobody who could speak next. */
const isWhichOccasion = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.shape === "lower" &&
  bitsAt(sheet, at) === 0 &&
  sheet.sourceAt[at] === null &&
  sheet.actorAt[at] === null &&
  sheet.cueVerb[at] !== 1 &&
  /(?:ого|ої|ой|их|ых|у|а|ія|ії|ии|ів|ов|ня|ия)$/u.test(normAt(sheet, at));

const withWords: ReadonlySet<string> = new Set(["со", "с", "з", "із"]);

/** "со ссылкой на X", "з посиланням на X": end of the phrase that passes another on; `at` for none. */
export function skipPassing(sheet: Sheet, at: number): number {
  const isPassing =
    withWords.has(normAt(sheet, at)) &&
    /^(?:ссылкой|посиланням)$/.test(normAt(sheet, at + 1)) &&
    normAt(sheet, at + 2) === "на";
  return isPassing ? phraseEnd(sheet, at + 3) : at;
}

/** "На брифинге | представитель", "В своём канале | губернатор": behind what leads to a subject. */
function behindOccasions(sheet: Sheet, [from, to]: Range): number {
  let [at] = stripLead(sheet, [from, to]);
  for (let next = skipOccasion(sheet, at); next > at && next < to; next = skipOccasion(sheet, at))
    [at] = stripLead(sheet, [next, to]);
  return at;
}

/** Noun phrase of the subject in `[from, to)` before its verb: leads off, occasion and adverbs between it and the verb off. */
export function subjectIn(sheet: Sheet, from: number, to: number): Range | null {
  const start = behindOccasions(sheet, [from, to]);
  let end = start;
  while (end < to) {
    if (end > start && (skipOccasion(sheet, end) > end || has(sheet, end, is.adverb) || skipTime(sheet, end) > end))
      break;
    if (isAbout(sheet, end) || (end > start && skipPassing(sheet, end) > end)) break;
    if (
      end > start &&
      has(sheet, end, is.preposition) &&
      isPassingPhrase(sheet, end, to) &&
      !isWhere(sheet, start, end)
    )
      break;
    end++;
  }
  while (
    end > start &&
    (has(sheet, end - 1, is.but | is.and | is.preposition | is.negation) || isParticle(sheet, end - 1))
  )
    end--;
  return end > start ? [start, end] : null;
}

/** "источник агентства | в силовых структурах": where an unnamed source sits tells who it is. */
const isWhere = (sheet: Sheet, start: number, at: number): boolean =>
  isIn(sheet, at) &&
  /^(?:источник|источники|собеседник|собеседники|джерело|джерела|співрозмовник|співрозмовники)$/u.test(
    normAt(sheet, start),
  );

/** "Трегубов [же] говорил", "мэр [также] сообщил". */
const isParticle = (sheet: Sheet, at: number): boolean => /^(?:же|ж|также|тоже|також|теж)$/u.test(normAt(sheet, at));

/** "в ответ", "по телевизору", "в один голос": a phrase without a name between the subject and its verb. */
function isPassingPhrase(sheet: Sheet, from: number, to: number): boolean {
  if (/^(?:с|з|із|зі|от|від|по|при)$/.test(normAt(sheet, from)) && sheet.sourceAt[from + 1] !== null) return false;
  if (/^(?:с|з|із|зі)$/.test(normAt(sheet, from)) || to - from > 6) return false;
  for (let i = from; i < to; i++) if (isCapital(sheet, i) || has(sheet, i, is.quoteMark)) return false;
  return true;
}

/** Without a lone quote mark at its head, left over from words before. */
export function withoutLooseMark(sheet: Sheet, [from, to]: Range): Range {
  let marks = 0;
  for (let i = from; i < to; i++) if (has(sheet, i, is.quoteMark)) marks++;
  return marks % 2 === 1 && has(sheet, from, is.quoteMark) && from + 1 < to ? [from + 1, to] : [from, to];
}

/** Last token of a noun phrase that begins at `from`: names in quotes and brackets in, occasions and clauses out. */
export function phraseEnd(sheet: Sheet, from: number): number {
  const { to } = sentenceAt(sheet, from);
  const own = quoteAt(sheet, from);
  let i = from;
  while (i < to && quoteAt(sheet, i) === own) {
    const bits = bitsAt(sheet, i);
    if (isAbbreviation(sheet, i)) {
      i++;
      continue;
    }
    if ((bits & (wall | is.relative)) !== 0) break;
    if (
      i > from &&
      (isAbout(sheet, i) || skipOccasion(sheet, i) > i || (skipTime(sheet, i) > i && !has(sheet, i, is.preposition)))
    )
      break;
    if (i > from && (bits & is.adverb) !== 0 && !isSame(sheet, i)) break;
    if (i > from && (isFinite(sheet, i) || saysNext(sheet, i)) && !isCapital(sheet, i)) break;
    if ((bits & is.and) !== 0 && isFinite(sheet, i + 1)) break;
    if (skipPassing(sheet, i) > i || (i > from && (opensOccasion(sheet, i) || isWord(sheet, i, "opens-aside")))) break;
    if (i > from && isIn(sheet, i) && (sheet.actorAt[i - 1] ?? null)?.to === i) break;
    if (i > from && isHearer(sheet, i)) break;
    i++;
  }
  while (i > from && has(sheet, i - 1, is.preposition | is.and) && !isNameMark(sheet, i - 1)) i--;
  return i;
}

/** "сказав командир полку | журналістам": who heard it, in the dative. */
export const isHearer = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.hearer) && /(?:ові|еві|ам|ям)$/u.test(normAt(sheet, at));

/** "на двох мешканців | пише": a verb of saying that no ending betrays. */
const saysNext = (sheet: Sheet, at: number): boolean =>
  sheet.cueVerb[at] === 1 && sheet.sourceAt[at] === null && /(?:[шжчдк]е|є)$/u.test(normAt(sheet, at));

/** "розповідає «Грек»[, командир роти]", "Дмитро Кравченко[, речник групи]": with the office behind the comma, where the clause then ends. */
export function withOffice(sheet: Sheet, [from, to]: Range): Range {
  if (!has(sheet, to, is.comma)) return [from, to];
  const office = [to + 1, to + 2].some((i) => sheet.sourceAt[i]?.row.being === "person" && !isCapital(sheet, i));
  if (!office || has(sheet, to + 1, is.relative | is.that | is.and | is.but | is.preposition)) return [from, to];
  const end = phraseEnd(sheet, to + 1);
  const closes = end >= sentenceAt(sheet, from).to || has(sheet, end, is.comma | is.hardMark | is.dash);
  return closes && end - to <= farOffice ? [from, end] : [from, to];
}

const farOffice = 14;

/** "согласно тому | же документу", "у тій | же заяві". */
const isSame = (sheet: Sheet, at: number): boolean =>
  /^(?:же|ж|самому)$/u.test(normAt(sheet, at)) &&
  /^(?:тому|той|тех|тем|тот|та|этому|этой|тим|тій|тих|цьому)$/u.test(normAt(sheet, at - 1));

/** "во время поездки", "під час зустрічі", "в ходе визита": when it was said. */
const opensOccasion = (sheet: Sheet, at: number): boolean =>
  /^(?:во|в|у|під|по)$/.test(normAt(sheet, at)) &&
  /^(?:время|час|ходе|ході|рамках|итогам|підсумках)$/.test(normAt(sheet, at + 1));

/** "О. Вілкул", "ген. Иванов": a dot inside a name. */
const isAbbreviation = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at) === "." &&
  isCapital(sheet, at + 1) &&
  normAt(sheet, at - 1).length <= 3 &&
  at + 1 < sentenceAt(sheet, at).to;
