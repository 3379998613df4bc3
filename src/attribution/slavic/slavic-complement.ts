/** Reads what a Russian or Ukrainian cue takes: ", что P", ": «P»", "о P", "P" as an object, an infinitive. */
import type { Range } from "../draft.ts";
import { rightEnd } from "../extent.ts";
import { holdsFinite, isFinite } from "../finite.ts";
import { bitsAt, has, isCapital, isWord, normAt, opensQuote, sentenceAt, type Sheet } from "../sheet.ts";
import { isInfinitiveForm } from "./slavic-form.ts";
import { isAbout, phraseEnd, skipOccasion, skipPassing } from "./slavic-subject.ts";
import type { VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

export interface SlavicComplement {
  readonly content: Range;
  /** Cue with its preposition ("сообщил о"); null for the verb alone. */
  readonly cue: Range | null;
  /** Opened by a word or mark that shows it is said: что, a colon, a quote. */
  readonly firm: boolean;
}

/** Content after the cue and what belongs to it, from token `from`; null where nothing fits. */
export function readSlavicComplement(reading: VerbReading, from: number): SlavicComplement | null {
  const { sheet, row, group } = reading;
  const { to } = sentenceAt(sheet, group.all[0]);
  const light = skipHeard(sheet, skipLight(sheet, from, to));
  // "сообщил мэр | и | о том, что": a particle
  const at = /^(?:и|і|й)$/u.test(normAt(sheet, light)) && isAbout(sheet, light + 1) ? light + 1 : light;
  if (has(sheet, at, is.comma) && at + 1 < to) return clause(sheet, at + 1);
  const scene = sceneBehind(sheet, at);
  if (scene > at) return whole(sheet, scene);
  // "пишуть шо P": in a chat no comma parts them
  if (normAt(sheet, at) === "шо") return whole(sheet, at + 1);
  if (has(sheet, at, is.colon))
    return row.takes.includes("quote") || row.takes.includes("that") ? whole(sheet, at + 1) : null;
  if (has(sheet, at, is.dash) && opensQuote(sheet, at + 1) && row.takes.includes("quote")) return whole(sheet, at + 1);
  if (opensQuote(sheet, at)) return row.takes.includes("quote") || row.takes.includes("np") ? whole(sheet, at) : null;
  if (at >= to) return null;
  if (isAbout(sheet, at)) return aboutPhrase(reading, at);
  if (row.prepositions.includes(normAt(sheet, at))) return phrase(sheet, at + 1, touching(reading, at));
  if (row.takes.includes("hearer")) return behindPraised(reading, at, to);
  return behindPhrase(reading, at, to) ?? objectOrInfinitive(reading, at) ?? behindColon(reading, at, to);
}

const farthestThat = 9;

/** "заявил в парламенте | , что P", "рассказал «Рейтер» по телефону | , что P", "рассказал в интервью газете | , что P": where, how and to whom, then the joining word. */
function behindPhrase({ sheet, row }: VerbReading, from: number, to: number): SlavicComplement | null {
  if (!row.takes.includes("that") || row.group === "attitude") return null;
  if (!opensOccasionBefore(sheet, from) && !has(sheet, from, is.preposition)) return null;
  for (let i = from + 1; i < Math.min(to - 1, from + farthestThat); i++) {
    if (has(sheet, i, is.comma)) return has(sheet, i + 1, is.that) ? clause(sheet, i + 1) : null;
    if (has(sheet, i, is.hardMark | is.dash | is.that) || sheet.cueVerb[i] === 1 || isFinite(sheet, i)) return null;
  }
  return null;
}

/** Behind "на заседании |", "в ходе встречи |", or before "по итогам встречи": whose occasion it was. */
const opensOccasionBefore = (sheet: Sheet, at: number): boolean =>
  isWord(sheet, at + 1, "meets") ||
  [at - 1, at - 2, at - 3].some((i) => has(sheet, i, is.occasion) && has(sheet, i - 1, is.preposition));

/** "опубликовал | видео, на котором P", "показало кадри, де P": what is seen on it follows; `at` for none. */
function sceneBehind(sheet: Sheet, at: number): number {
  const adjective = /(?:ые|ое|ую|ой|ий|ый|і|е)$/u.test(normAt(sheet, at)) && isWord(sheet, at + 1, "picture-shown");
  const noun = adjective ? at + 1 : at;
  if (!isWord(sheet, noun, "picture-shown") || !has(sheet, noun + 1, is.comma)) return at;
  if (/^(?:где|де|как|як)$/u.test(normAt(sheet, noun + 2))) return noun + 3;
  return /^(?:на|в|у)$/u.test(normAt(sheet, noun + 2)) && has(sheet, noun + 3, is.relative) ? noun + 4 : at;
}

const farthestDeed = 9;

/** "поздравил бойцов бригады | с взятием села", "поблагодарил расчёты | за сбитые дроны": whom first, then for what deed. */
function behindPraised({ sheet, row }: VerbReading, from: number, to: number): SlavicComplement | null {
  for (let i = from + 1; i < Math.min(to - 1, from + farthestDeed); i++) {
    if (has(sheet, i, is.comma | is.hardMark | is.dash | is.that)) return null;
    if (!row.prepositions.includes(normAt(sheet, i))) continue;
    const deed = has(sheet, i + 1, is.quoteMark) ? i + 2 : i + 1;
    if (sheet.eventAt[deed] !== 0) return phrase(sheet, i + 1, null);
  }
  return null;
}

const farthestColon = 14;

/** "уточнив число жертв удару: загинули двоє": what is told of follows the verb, and what is told the colon. */
function behindColon({ sheet, row }: VerbReading, from: number, to: number): SlavicComplement | null {
  if (!row.takes.includes("quote") || has(sheet, from, is.hardMark | is.dash | is.bracket)) return null;
  for (let i = from + 1; i < Math.min(to, from + farthestColon); i++) {
    if (has(sheet, i, is.colon)) return whole(sheet, i + 1);
    if (has(sheet, i, is.comma | is.hardMark | is.dash | is.that) || sheet.cueVerb[i] === 1) return null;
  }
  return null;
}

/** ", что P", ", будто P", ", как P"; an insertion before the joining word is stepped over. */
function clause(sheet: Sheet, at: number): SlavicComplement | null {
  if (has(sheet, at, is.that)) return whole(sheet, isHedgeToo(sheet, at) ? at : at + 1);
  return has(sheet, at, is.question) ? whole(sheet, at) : null;
}

/** "якобы", "нібито": joins the clause and hedges it. */
const isHedgeToo = (sheet: Sheet, at: number): boolean =>
  /^(?:якобы|будто|нібито|буцімто|начебто|мовляв)$/.test(normAt(sheet, at));

/** Adverbs, particles and occasions between the cue and its complement. */
function skipLight(sheet: Sheet, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const next = Math.max(skipOccasion(sheet, i), skipPassing(sheet, i));
    if (next > i) i = next;
    else if ((bitsAt(sheet, i) & (is.adverb | is.hearer)) !== 0 && sheet.actorAt[i] === null && !opensQuote(sheet, i))
      i++;
    else break;
  }
  return i;
}

/** "рассказали «Береговой волне», что", "повідомили Digi24, що": an outlet that no row knows, told before the joining word. */
function namedHearer(sheet: Sheet, at: number): number {
  let end = at;
  if (has(sheet, at, is.quoteMark) && isCapital(sheet, at + 1)) {
    end = at + 1;
    while (end < at + 6 && !has(sheet, end, is.quoteMark)) end++;
    end++;
  } else if (isCapital(sheet, at) && sheet.actorAt[at] === null) end = at + 1;
  const joined = (i: number): boolean => has(sheet, i, is.comma) && has(sheet, i + 1, is.that);
  // "рассказали «Рейтер» | по телефону, что"
  const how = has(sheet, end, is.preposition) && (joined(end + 2) || joined(end + 3));
  return end > at && (joined(end) || how) ? end : at;
}

/** "поінформувала | партнерів і союзників, що", "сообщил | подписчикам, что": people without a name who are told, before the joining word. */
function plainHearer(sheet: Sheet, at: number): number {
  const isTold = (i: number): boolean =>
    sheet.tokens[i]?.shape === "lower" && /..(?:ів|їв|ов|ев|ей|ам|ям|ові|еві)$/u.test(normAt(sheet, i));
  if (!isTold(at)) return at;
  const end = has(sheet, at + 1, is.and) && isTold(at + 2) ? at + 3 : at + 1;
  return has(sheet, end, is.comma) && has(sheet, end + 1, is.that) ? end : at;
}

/** "доложил Путину о взятии": somebody in office who is told. */
function skipHeard(sheet: Sheet, at: number): number {
  const named = Math.max(namedHearer(sheet, at), plainHearer(sheet, at));
  if (named > at) return named;
  if (has(sheet, at - 1, is.hearer)) return officeHeard(sheet, at);
  const actor = sheet.actorAt[at]?.from === at ? sheet.actorAt[at] : sheet.sourceAt[at];
  if (actor === null || actor === undefined || actor.from !== at) return at;
  // "назвал сообщение о взятии фейком": a document is named, not told
  if (sheet.actorAt[at] === null && sheet.sourceAt[at]?.row.being === "document") return at;
  const isTold =
    isAbout(sheet, actor.to) ||
    (has(sheet, actor.to, is.comma) && has(sheet, actor.to + 1, is.that)) ||
    has(sheet, actor.to, is.colon);
  return isTold ? actor.to : officeHeard(sheet, at);
}

/** "доповів міністру | оборони Руїни, що": the office of who is told has a tail before the joining word. */
function officeHeard(sheet: Sheet, at: number): number {
  const end = phraseEnd(sheet, at);
  return end > at && end <= at + 8 && has(sheet, end, is.comma) && has(sheet, end + 1, is.that) ? end : at;
}

function whole(sheet: Sheet, from: number): SlavicComplement | null {
  const to = rightEnd(sheet, from);
  return from < to ? { content: [from, to], cue: null, firm: true } : null;
}

const soft = (found: SlavicComplement | null): SlavicComplement | null =>
  found === null ? null : { ...found, firm: false };

/** The preposition belongs to the cue when it touches it, a particle between them or not: "сообщил о", "говорил лишь о". */
function touching({ sheet, group }: VerbReading, at: number): Range | null {
  const touches =
    at === group.all[1] ||
    (at === group.all[1] + 1 && /^(?:лишь|только|лише|тільки|уже|вже|и|і)$/.test(normAt(sheet, at - 1)));
  return touches ? [group.cue[0], at + 1] : null;
}

function aboutPhrase(reading: VerbReading, at: number): SlavicComplement | null {
  const { sheet, row } = reading;
  // "повідомив о 5-й": a clock
  const clock = sheet.language === "uk" && sheet.tokens[at + 1]?.kind === "number";
  if (clock && /^(?:о|об)$/.test(normAt(sheet, at))) return null;
  if (!row.takes.includes("about") || /^(?:этом|это|том|це|цьому|нем|ней|них)$/.test(normAt(sheet, at + 1)))
    return null;
  if (/^(?:том|те|тому)$/.test(normAt(sheet, at + 1)) && has(sheet, at + 2, is.comma)) return whole(sheet, at + 4);
  return phrase(sheet, at + 1, touching(reading, at));
}

/** A noun phrase as content: up to a comma after which a clause of its own begins. */
function phrase(sheet: Sheet, from: number, cue: Range | null): SlavicComplement | null {
  const limit = rightEnd(sheet, from);
  let to = limit;
  for (let i = from + 1; i < limit && to === limit; i++) {
    if (has(sheet, i, is.comma | is.dash) && !opensThat(sheet, i) && startsOwnClause(sheet, i + 1, limit)) to = i;
    // "спростував це і назвав …": the next verb is the speaker's
    if (i === from + 1 && has(sheet, i, is.and) && sheet.cueVerb[i + 1] === 1) to = i;
  }
  return from < to ? { content: [from, to], cue, firm: cue !== null } : null;
}

/** "опроверг сообщения о том | , что P": what follows is what was said. */
const opensThat = (sheet: Sheet, comma: number): boolean =>
  /^(?:том|те|тому|то)$/.test(normAt(sheet, comma - 1)) && has(sheet, comma + 1, is.that);

function startsOwnClause(sheet: Sheet, from: number, limit: number): boolean {
  if (has(sheet, from, is.relative) || (has(sheet, from, is.preposition) && has(sheet, from + 1, is.relative)))
    return false;
  let end = from;
  while (end < limit && !has(sheet, end, is.comma | is.dash)) end++;
  return holdsFinite(sheet, from, end);
}

const isInfinitive = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === "word" &&
  sheet.sourceAt[at] === null &&
  isInfinitiveForm(normAt(sheet, at), sheet.language) &&
  !has(sheet, at, -1 & ~is.connective);

function objectOrInfinitive({ sheet, row }: VerbReading, at: number): SlavicComplement | null {
  const first = has(sheet, at, is.negation) ? at + 1 : at;
  if (isInfinitive(sheet, first)) return row.takes.includes("inf") ? soft(whole(sheet, at)) : null;
  if (row.takes.includes("inf") && has(sheet, at, is.preposition)) return infinitiveSoon(sheet, at);
  if (has(sheet, at, is.hardMark | is.dash | is.preposition | is.and | is.but | is.bracket)) return null;
  if (row.takes.includes("accused") || row.takes.includes("naming")) return phrase(sheet, at, null);
  const infinitive = row.takes.includes("inf") ? infinitiveSoon(sheet, at) : null;
  if (infinitive !== null) return infinitive;
  return row.takes.includes("np") ? phrase(sheet, at, null) : null;
}

/** "потребовал от партнеров прикрыть", "закликав мешканців виїхати": an infinitive a few words on. */
function infinitiveSoon(sheet: Sheet, at: number): SlavicComplement | null {
  for (let i = at; i < at + 7 && !has(sheet, i, is.comma | is.hardMark); i++)
    if (isInfinitive(sheet, i)) return soft(whole(sheet, at));
  return null;
}
