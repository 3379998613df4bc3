/** Finds who speaks around an English verb: "[Hugh Hill, a doctor,] said", "said [the head of the press centre]". */
import type { Range } from "../draft.ts";
import { isFinite } from "../finite.ts";
import { insertionBefore, type Insertion } from "../insertion.ts";
import { skipTime, stripLead } from "../mark.ts";
import { bitsAt, has, isCapital, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** First token a subject before `at` may reach: the sentence, and what follows a stating quotation. */
function floorBefore(sheet: Sheet, at: number): number {
  const { from } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at);
  let floor = at;
  while (floor > from && quoteAt(sheet, floor - 1) === own) floor--;
  return floor;
}

const wall = is.hardMark | is.dash | is.bracket | is.that | is.question | is.but | is.comma | is.quoteMark;

/** Whether "and" at `at` joins two verbs or clauses rather than two nouns. */
function joinsClauses(sheet: Sheet, at: number, floor: number): boolean {
  if (has(sheet, at - 1, is.comma)) return true;
  for (let i = at - 1; i >= floor && !has(sheet, i, is.comma | is.hardMark); i--) {
    if (isFinite(sheet, i) || sheet.cueVerb[i] === 1) return !relativeBetween(sheet, floor, i);
  }
  return false;
}

/** "images shared on Telegram | and | geolocated by the agency": two participles of one noun. */
const joinsParticiples = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at + 1).endsWith("ed") && normAt(sheet, at + 2) === "by";

function relativeBetween(sheet: Sheet, floor: number, at: number): boolean {
  for (let i = at - 1; i >= floor && !has(sheet, i, is.comma | is.hardMark); i--)
    if (has(sheet, i, is.relative)) return true;
  return false;
}

/** A quote mark of a call sign or a name: «Typhoon». */
export const isNameQuote = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.quoteMark) && quoteAt(sheet, at) < 0;

/** A full stop inside a name or title: "Gen. Valery Gerasimov". */
export const isDotInName = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at) === "." &&
  isCapital(sheet, at - 1) &&
  isCapital(sheet, at + 1) &&
  normAt(sheet, at - 1).length <= 5 &&
  at + 1 < sentenceAt(sheet, at).to;

/** Whether a verb at `at` ends the phrase on its right: an auxiliary, a verb of saying, a plain past; participles do not. */
function isMainVerb(sheet: Sheet, at: number, floor: number): boolean {
  if (isCapital(sheet, at)) return false;
  if (sheet.cueVerb[at] === 1 && isPlainVerb(sheet, at) && !standsInPhrase(sheet, at))
    return !relativeBetween(sheet, floor, at);
  const bits = bitsAt(sheet, at);
  if ((bits & is.auxiliary) === 0 && ((bits & is.finite) === 0 || normAt(sheet, at).endsWith("ed"))) return false;
  return !relativeBetween(sheet, floor, at);
}

/** "said", "reported", "Kyiv says": a form that is hardly a noun; "ties", "claims" after a small word are. */
function isPlainVerb(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  if (norm.endsWith("ed") || isWord(sheet, at, "plain-verb")) return true;
  return norm.endsWith("s") && (isCapital(sheet, at - 1) || has(sheet, at - 1, is.pronoun));
}

/** "report" in "the report", "published" in "footage published by": not the verb of a clause. */
function standsInPhrase(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  if (isWord(sheet, at, "only-verb")) return false;
  if ((bitsAt(sheet, at - 1) & (is.determiner | is.possessive | is.preposition | is.sideAdjective)) !== 0) return true;
  // "loved ones"
  const noun = sheet.sourceAt[at] ?? null;
  if (noun !== null && noun.from === at && noun.to > at + 1) return true;
  if (sheet.sourceAt[at] !== null && !/(?:ed|ing|said|says|told)$/.test(norm)) return true;
  if (!norm.endsWith("ed") && !norm.endsWith("ing")) return false;
  const online = normAt(sheet, at + 1) === "online" ? at + 2 : at + 1;
  const after = skipTime(sheet, online);
  // "a report released last year by the UN", "a poll published on Friday | shows"
  return has(sheet, after, is.preposition) || isOwnVerb(sheet, at, after);
}

/** "a report released last year | found", "the residents interviewed | said": behind a participle and its time the clause's own verb comes. */
const isOwnVerb = (sheet: Sheet, participle: number, at: number): boolean =>
  sheet.cueVerb[at] === 1 &&
  sheet.tokens[at]?.shape === "lower" &&
  !normAt(sheet, at).endsWith("ing") &&
  (at > participle + 1 || isWord(sheet, at, "only-verb") || /^(?:said|told|showed|shows?)$/.test(normAt(sheet, at)));

/** Leftmost token of the noun phrase that ends at `last`. */
function phraseStart(sheet: Sheet, last: number, floor: number): number {
  // "a militia allied | to it | insisted": behind a preposition it belongs to the noun before
  const isBound = last - 1 > floor && has(sheet, last - 1, is.preposition | is.to);
  if (has(sheet, last, is.pronoun) && !has(sheet, last, is.determiner) && !isBound) return last;
  let i = last;
  for (; i >= floor; i--) {
    const bits = bitsAt(sheet, i);
    if (isDotInName(sheet, i) || isNameQuote(sheet, i)) continue;
    if ((bits & wall) !== 0 || normAt(sheet, i) === "|") break;
    const joins = (bits & is.subordinator) !== 0 && !((bits & is.preposition) !== 0 && skipTime(sheet, i + 1) > i + 1);
    if (joins && !(normAt(sheet, i) === "as" && relativeBetween(sheet, floor, i))) break;
    if ((bits & is.and) !== 0 && !joinsParticiples(sheet, i) && joinsClauses(sheet, i, floor)) break;
    if ((bits & is.relative) === 0 && isMainVerb(sheet, i, floor)) break;
    if ((bits & is.pronoun) !== 0 && (bits & is.determiner) === 0 && i < last && !has(sheet, i - 1, is.relative)) break;
  }
  return i + 1;
}

export interface Subject {
  readonly source: Range;
  /** "who", where the source is said of in a relative clause. */
  readonly pronoun?: Range;
  /** First token of the attribution, connectives included. */
  readonly start: number;
}

/** Subject that ends just before token `at` (the verb group), appositive included; null where there is none. */
export function subjectBefore(sheet: Sheet, at: number): Subject | null {
  const floor = floorBefore(sheet, at);
  if (at <= floor) return null;
  if (has(sheet, at - 1, is.relative)) return relativeSubject(sheet, at - 1, floor);
  const before = beforeDay(sheet, at, floor);
  const bracketed = behindBracket(sheet, before, floor);
  let span: Insertion = { last: bracketed - 1, to: before };
  for (let rounds = 0; rounds < 3 && has(sheet, span.last, is.comma); rounds++) {
    const next = insertionBefore(sheet, span, floor);
    if (next === null) return null;
    span = next;
  }
  // "Ann Lee (R-Ohio), | a member, | said"
  const last = behindBracket(sheet, span.last + 1, floor) - 1;
  return phraseTo(sheet, { ...span, last, floor });
}

/** "Sen. Ann Lee | (R-Ohio) | said": what stands in brackets behind the name belongs to it. */
function behindBracket(sheet: Sheet, at: number, floor: number): number {
  if (normAt(sheet, at - 1) !== ")") return at;
  for (let i = at - 2; i > Math.max(floor, at - 12); i--) if (normAt(sheet, i) === "(") return i;
  return at;
}

/** "the General Staff | on Aug. 13 | dismissed": a day with a full stop in it stands between the subject and its verb. */
function beforeDay(sheet: Sheet, at: number, floor: number): number {
  for (let i = at - 1; i > Math.max(floor, at - 6); i--) {
    if (normAt(sheet, i) !== "." || !has(sheet, i - 1, is.timeWord)) continue;
    const begin = has(sheet, i - 2, is.preposition) ? i - 2 : i - 1;
    return begin > floor && skipTime(sheet, i - 1) === at ? begin : at;
  }
  return at;
}

function phraseTo(sheet: Sheet, { last, to, floor }: { last: number; to: number; floor: number }): Subject | null {
  if (last < floor || has(sheet, last, is.comma | is.and | is.but)) return null;
  const start = withMembers(sheet, withTitle(sheet, phraseStart(sheet, last, floor), { last, floor }), { last, floor });
  const end = to === last + 1 ? withoutTail(sheet, start, to) : to;
  const [from] = stripLead(sheet, [start, end]);
  if (from >= end || !canBeSubject(sheet, from, end) || isPredicate(sheet, from)) return null;
  return contactSubject(sheet, from, end) ?? { source: [from, end], start: Math.max(floor, start) };
}

/** Words of a list of names: capitals, handles, marks, joints. */
const inList = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.and | is.comma | is.bracket | is.determiner | is.dash) ||
  (isCapital(sheet, at) && !has(sheet, at, is.preposition | is.timeWord)) ||
  /^[@#_]|[._]/.test(normAt(sheet, at));

/** "various sources including A (b) and C": the members belong to the noun before them; "A, B and C" to each other. */
function withMembers(sheet: Sheet, from: number, { last, floor }: { last: number; floor: number }): number {
  let joined = has(sheet, from - 1, is.and);
  for (let i = from; i <= last; i++) joined ||= has(sheet, i, is.and);
  if (!joined) return from;
  let i = from - 1;
  while (i >= floor && inList(sheet, i)) i--;
  if (/^(?:including|like)$/.test(normAt(sheet, i)) && i > floor) {
    const noun = has(sheet, i - 1, is.comma) ? i - 2 : i - 1;
    return noun >= floor && (sheet.sourceAt[noun] ?? null) !== null ? phraseStart(sheet, noun, floor) : from;
  }
  const whole = i < floor && floor < from - 1 && has(sheet, from - 1, is.comma) && isCapital(sheet, floor);
  const isList = (sheet.actorAt[floor] ?? null) !== null || commasIn(sheet, floor, from) > 1;
  return whole && !has(sheet, floor, is.adverb | is.connective) && isList ? floor : from;
}

function commasIn(sheet: Sheet, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (has(sheet, i, is.comma)) count++;
  return count;
}

/** "could | not confirm milblogger claims": what follows a helping verb is no subject. */
const isPredicate = (sheet: Sheet, from: number): boolean =>
  has(sheet, from, is.negation) && has(sheet, from - 1, is.modal | is.doVerb | is.have);

/** "Moscow | in turn | accused", "Kyiv | at first | denied": what stands between the subject and its verb. */
const asides = new Set(
  [
    "at first|at last|in turn|in response|in return|in reply|for now|so far|by contrast|in effect|in private|in public|of late|too",
    "at the time|for its part|for his part|for her part|for their part|in the meantime|on its part|at that point|at one point",
  ].flatMap((list) => list.split("|")),
);

/** "the head of the corps on Wednesday": words of time at the end are not part of the source. */
function withoutTail(sheet: Sheet, from: number, to: number): number {
  for (const length of [2, 3]) {
    const tail = [];
    for (let i = to - length; i < to; i++) tail.push(normAt(sheet, i));
    if (to - length > from && asides.has(tail.join(" "))) return to - length;
  }
  for (let i = from + 1; i < to; i++) if (normAt(sheet, i) === "during") return i;
  for (let i = to - 1; i > from && i > to - 6; i--) {
    const begin = has(sheet, i, is.preposition) ? i + 1 : i;
    if (
      has(sheet, begin, is.timeWord | is.determiner) &&
      skipTime(sheet, begin) === to &&
      !has(sheet, i, is.possessive)
    )
      return tailStart(sheet, i, to);
  }
  return to;
}

/** "published on Thursday": the day belongs to the participle. */
function tailStart(sheet: Sheet, at: number, to: number): number {
  // "released | last year": the whole time, not its last word
  const time = has(sheet, at - 1, is.timeWord) ? at - 1 : at;
  const cut = has(sheet, time - 1, is.preposition) ? time - 1 : time;
  return /(?:ed|en|made|held|sent)$/.test(normAt(sheet, cut - 1)) ? to : cut;
}

/** "a charge Abu Dhabi denies": the name alone speaks; the noun before it is what is denied. */
function contactSubject(sheet: Sheet, from: number, to: number): Subject | null {
  if (!has(sheet, from, is.determiner) || isCapital(sheet, from + 1)) return null;
  for (let i = from + 2; i < to; i++) {
    if (!isCapital(sheet, i) || isCapital(sheet, i - 1) || sheet.actorAt[i]?.from !== i) continue;
    const label = /^(?:charge|claim|allegation|accusation|report|assertion|version)s?$/.test(normAt(sheet, i - 1));
    return label ? { source: [i, to], start: i } : null;
  }
  return null;
}

/** "killed people in the city, | Kyiv said": a capital or a land bears no title. */
const isLand = (sheet: Sheet, at: number): boolean => sheet.actorAt[at]?.row.kind === "state";

/** "the chief of staff, Valery Gerasimov said": a name after a title and a comma takes the title in. */
function withTitle(sheet: Sheet, from: number, { last, floor }: { last: number; floor: number }): number {
  if (!has(sheet, from - 1, is.comma) || !isCapital(sheet, from) || last - from > 3) return from;
  for (let i = from; i <= last; i++) if (sheet.sourceAt[i]?.row.being === "person" || isLand(sheet, i)) return from;
  const before = phraseStart(sheet, from - 2, floor);
  if (normAt(sheet, before).endsWith("ing")) return from;
  if (!has(sheet, before, is.determiner | is.possessive) && !isCapital(sheet, before)) return from;
  for (let i = before; i < from - 1; i++) {
    if (sheet.sourceAt[i]?.row.being !== "person") continue;
    // "killed 39 people, Ukraine's emergency service said": counted persons are no title
    return has(sheet, before, is.preposition) || sheet.tokens[i - 1]?.kind === "number" ? from : before;
  }
  return from;
}

function canBeSubject(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (sheet.tokens[i]?.kind === "word" && !has(sheet, i, is.preposition | is.to | is.adverb | is.and)) return true;
  }
  return has(sheet, from, is.determiner | is.pronoun);
}

/** "the mayor, who said", "officials who said": the antecedent. */
function relativeSubject(sheet: Sheet, at: number, floor: number): Subject | null {
  if (normAt(sheet, at) === "which" && has(sheet, at - 1, is.preposition)) return null;
  const last = has(sheet, at - 1, is.comma) ? at - 2 : at - 1;
  const found = phraseTo(sheet, { last, to: last + 1, floor });
  if (found === null || (normAt(sheet, at) === "which" && isThing(sheet, last))) return null;
  return { source: lastPhrase(sheet, found.source), pronoun: [at, at + 1], start: last + 1 };
}

/** "the Rastan bridge, which | links two towns": a thing named by a place, and no speaker, says nothing. */
const isThing = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.shape === "lower" &&
  (sheet.sourceAt[at] ?? null) === null &&
  (sheet.actorAt[at] ?? null) === null &&
  sheet.toponyms.some(({ from, to }) => to === at || (from < at && at < to));

/** Of "blamed it on the mayor" before ", who said" only the last noun phrase is meant. */
function lastPhrase(sheet: Sheet, [from, to]: Range): Range {
  for (let i = to - 1; i > from; i--) {
    if (has(sheet, i, is.preposition) && normAt(sheet, i) !== "of" && normAt(sheet, i) !== "for") return [i + 1, to];
    // "jets bombed | the bridge, which links the towns": the object alone
    if (has(sheet, i, is.determiner) && sheet.tokens[i - 1]?.shape === "lower" && normAt(sheet, i - 1).endsWith("ed"))
      return [i, to];
  }
  return [from, to];
}
