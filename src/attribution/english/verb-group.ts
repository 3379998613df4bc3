/** The words of one English verb: "has repeatedly rejected", "was quoted as saying", "continues to assess". */
import type { Range } from "../draft.ts";
import { isAdverb } from "../mark.ts";
import {
  bitsAt,
  has,
  isCapital,
  isHeadline,
  isOfState,
  isWord,
  normAt,
  quoteAt,
  sentenceAt,
  type Sheet,
} from "../sheet.ts";
import { isObjectNoun } from "./object-noun.ts";
import * as is from "../word-class.ts";

export interface VerbGroup {
  /** From the first auxiliary or adverb to the end of the main verb. */
  readonly all: Range;
  /** The words that count as cue: the main verb, with auxiliaries that touch it. */
  readonly cue: Range;
  readonly form: "finite" | "ing" | "infinitive" | "passive" | "participle";
  readonly negated: boolean;
}

const isPastParticiple = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at).endsWith("ed") || isWord(sheet, at, "past-participle");

/** Reads the verb of a cue match whose first word is the main verb. */
export function verbGroup(sheet: Sheet, [from, to]: Range): VerbGroup {
  const { from: floor } = sentenceAt(sheet, from);
  let start = from;
  let adjacent = from;
  let negated = false;
  let auxiliaries = 0;
  let near = true;
  while (start > floor && quoteAt(sheet, start - 1) === quoteAt(sheet, from)) {
    const inserted = timeInserted(sheet, start);
    if (inserted < start) {
      start = inserted;
      near = false;
      continue;
    }
    if (/^(?:first|last|once)$/.test(normAt(sheet, start - 1)) && normAt(sheet, start - 2) === "at") {
      start -= 2;
      near = false;
      continue;
    }
    // "videos posted online | showed"
    if (normAt(sheet, start - 1) === "online") break;
    const bits = bitsAt(sheet, start - 1);
    const isAux = (bits & is.auxiliary) !== 0 || isShortAuxiliary(sheet, start - 1);
    if (!isAux && !isAdverb(sheet, start - 1) && (bits & is.negation) === 0) break;
    if ((bits & is.determiner) !== 0 || isTimeBefore(sheet, start - 1) || (isAux && joint(sheet, start))) break;
    if ((bits & is.negation) !== 0) negated = true;
    if (isAux) auxiliaries |= bits & is.auxiliary || is.be;
    else near = false;
    start--;
    if (near && isAux) adjacent = start;
  }
  return { all: [start, to], cue: [adjacent, to], form: formOf(sheet, from, auxiliaries), negated };
}

/** "has | in the past | denied", "had | on Monday | said": a time between the helping word and its verb; its first token, or `at`. */
function timeInserted(sheet: Sheet, at: number): number {
  if (!has(sheet, at - 1, is.timeWord) && normAt(sheet, at - 1) !== "past") return at;
  for (let i = at - 2; i >= at - 4; i--) {
    if (has(sheet, i, is.preposition)) return has(sheet, i - 1, is.auxiliary) ? i : at;
    if (!has(sheet, i, is.determiner | is.timeWord) && !/^(?:recent|past|last|previous)$/.test(normAt(sheet, i)))
      return at;
  }
  return at;
}

/** "what is said" keeps "is"; "the town is, said X" does not reach over a comma. */
const joint = (sheet: Sheet, at: number): boolean => has(sheet, at, is.comma);

const isTimeBefore = (sheet: Sheet, at: number): boolean => has(sheet, at, is.timeWord) && !isAdverb(sheet, at);

function formOf(sheet: Sheet, from: number, auxiliaries: number): VerbGroup["form"] {
  const norm = normAt(sheet, from);
  if (has(sheet, from - 1, is.to) && auxiliaries === 0) return "infinitive";
  if (norm.endsWith("ing")) return (auxiliaries & is.be) !== 0 ? "finite" : "ing";
  if ((auxiliaries & is.be) !== 0 && isPastParticiple(sheet, from)) return "passive";
  return "finite";
}

/** "continues to assess": the leaning verb before "to", taken into the cue; null where none leans. */
export function raisingStart(sheet: Sheet, from: number): number | null {
  if (!has(sheet, from - 1, is.to)) return null;
  if (has(sheet, from - 2, is.raising)) return from - 2;
  if (normAt(sheet, from - 2) === "on" && has(sheet, from - 3, is.raising)) return from - 3;
  const far = farAs(sheet, from - 2);
  if (far !== null) return far;
  if (has(sheet, from - 2, is.have)) return withAuxiliaries(sheet, from - 2);
  if (isWord(sheet, from - 2, "polite") && isWord(sheet, from, "announces")) return withAuxiliaries(sheet, from - 2);
  return isWord(sheet, from - 2, "said-anyway") && has(sheet, from - 3, is.be | is.adverb)
    ? withAuxiliaries(sheet, from - 2)
    : null;
}

/** "went so far as | to say", "goes as far as | to claim"; null where it is nothing of the kind. */
function farAs(sheet: Sheet, as: number): number | null {
  const isFar =
    normAt(sheet, as) === "as" && normAt(sheet, as - 1) === "far" && /^(?:so|as)$/.test(normAt(sheet, as - 2));
  return isFar && /^(?:goes|go|went|gone)$/.test(normAt(sheet, as - 3)) ? withAuxiliaries(sheet, as - 3) : null;
}

/** First of the helping words that end just before token `at`. */
function withAuxiliaries(sheet: Sheet, at: number): number {
  let start = at;
  while (has(sheet, start - 1, is.auxiliary) || (isAdverb(sheet, start - 1) && has(sheet, start - 2, is.auxiliary)))
    start--;
  return start;
}

const marksNoun = is.determiner | is.possessive | is.preposition | is.sideAdjective;

/** A noun-like form counts as a verb after a pronoun, a name or a plural, or before "that" and "to". */
function isNounish(sheet: Sheet, from: number): boolean {
  const norm = normAt(sheet, from);
  if (!isWord(sheet, from, "noun-or-verb")) return false;
  // "had received | reports that P": what a verb takes
  if (norm.endsWith("s") && norm !== "shows" && isPastVerb(sheet, from - 1)) return true;
  const next = bitsAt(sheet, from + 1);
  if ((next & (is.that | is.question | is.colon)) !== 0) return false;
  // "papers from his office | show | he took the money"
  if (/^(?:he|she|they|it|we|there)$/.test(normAt(sheet, from + 1))) return false;
  const before = bitsAt(sheet, from - 1);
  // "pictures taken on Thursday show P": a time closes the subject
  if ((before & (is.pronoun | is.auxiliary | is.to | is.comma | is.adverb | is.and | is.relative | is.timeWord)) !== 0)
    return false;
  // not "beat back an assault"
  if (norm !== "back" && opensPhrase(sheet, from + 1) && (before & marksNoun) === 0) return false;
  const previous = normAt(sheet, from - 1);
  if (previous.endsWith("ing")) return true;
  return norm.endsWith("s")
    ? /[^s]s$/.test(previous) && !isCapital(sheet, from - 1)
    : !/(?:s|people|police|media|men|women)$/.test(previous);
}

/** "received", "saw": a form in the past, which no verb in "s" follows. */
const isPastVerb = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.shape === "lower" &&
  (has(sheet, at, is.finite) || (normAt(sheet, at).endsWith("ed") && (sheet.sourceAt[at] ?? null) === null));

/** "in a voice | note that", "in its daily | report that": what it was said in. */
const isOfOccasion = (sheet: Sheet, from: number): boolean =>
  /^(?:note|post|report|call|tweet|comment|update|address|message|minute)s?$/.test(normAt(sheet, from)) &&
  has(sheet, from - 2, is.determiner | is.possessive) &&
  /^(?:in|via|during)$/.test(normAt(sheet, from - 3));

/** Whether the word is only a part of a name: "the United [States]". */
const isInName = (sheet: Sheet, from: number): boolean => {
  const actor = sheet.actorAt[from];
  return actor !== null && actor !== undefined && actor.from < from && isCapital(sheet, from);
};

const postNoun = /^(?:posts?|reports?|claims?)$/;
/** "launch posts", "observation post": the first half of a compound. */

/** "Arakan Army | claims full control of the town": behind a name of capitals, with neither "of" nor a verb after it. */
const isHeadVerb = (sheet: Sheet, at: number): boolean =>
  isCapital(sheet, at - 1) &&
  !isCapital(sheet, at) &&
  !has(sheet, at + 1, is.preposition | is.auxiliary | is.comma | is.stop | is.finite | is.that);

/** "Sudan's army claims | it has retaken the base", "the police report | their men are safe": a subject begins, which no noun takes after it. */
const opensOwn = (sheet: Sheet, at: number): boolean =>
  /^(?:he|she|they|it|we|there|his|her|its|their)$/.test(normAt(sheet, at));

/** Words that count a noun or stand for one: "some believe", "all agreed". */
const standIns = new Set([
  "some",
  "all",
  "many",
  "most",
  "both",
  "several",
  "few",
  "none",
  "each",
  "others",
  "another",
  "one",
]);

/** "some believe", "most have said", "all agreed": a word of number is the subject, where no noun follows that it could count. */
const isStandIn = (sheet: Sheet, at: number, verb: string): boolean =>
  standIns.has(normAt(sheet, at)) &&
  // "another | alleged | Israeli strike"
  !(verb === "alleged" && (has(sheet, at + 2, is.sideAdjective) || sheet.eventAt[at + 2] !== 0)) &&
  (!isWord(sheet, at + 1, "noun-or-verb") || verb.endsWith("ed") || opensPhrase(sheet, at + 2));

/** "photographs seen by this agency show | a roof": a noun phrase begins, which no noun takes after it. */
const opensPhrase = (sheet: Sheet, at: number): boolean =>
  (has(sheet, at, is.determiner | is.possessive) && normAt(sheet, at) !== "'s" && !has(sheet, at, is.that)) ||
  sheet.tokens[at]?.kind === "number";

/** "he's claiming", "it's said": after a pronoun the short "is" or "has" is no owner. */
export const isShortAuxiliary = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at) === "'s" && has(sheet, at - 1, is.pronoun | is.relative);

/** "along its | disputed border". */
const owner = /^(?:its|their|his|her|our|my|your)$/;

/** "well | known", "a song | written": a participle that is no past tense needs a helping word. */
export const isBareParticiple = (sheet: Sheet, at: number, { all }: VerbGroup): boolean => {
  if (!/^(?:known|written|shown|seen|spoken|given|sworn)$/.test(normAt(sheet, at))) return false;
  for (let i = all[0]; i < at; i++) if (has(sheet, i, is.have | is.be) || isShortAuxiliary(sheet, i)) return false;
  return true;
};

/** "at least one | identified | civilian": between a number and what it counts. */
const isOfCounted = (sheet: Sheet, at: number): boolean =>
  /^(?:identified|named|confirmed|reported|suspected|alleged)$/.test(normAt(sheet, at)) &&
  /^(?:least|most|about|over|nearly|than|including)$/.test(normAt(sheet, at - 2)) &&
  sheet.tokens[at + 1]?.kind === "word" &&
  !has(sheet, at + 1, is.determiner | is.preposition | is.that | is.to | is.pronoun);

/** "a heartfelt | post", "an unidentified | object": one person or thing takes no verb without -s, so the word is its noun. */
function isOfOne(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  if (/(?:s|ed|ing)$/.test(norm) || !isWord(sheet, at, "noun-or-verb")) return false;
  // "a grim report: P"
  if (has(sheet, at + 1, is.colon)) return false;
  for (let i = at - 1; i > at - 5; i--) {
    if (/^(?:an?|another|this|each|every)$/.test(normAt(sheet, i))) return i < at - 1;
    if (sheet.tokens[i]?.kind !== "word" || /(?:s|men|people|police|children|media)$/.test(normAt(sheet, i)))
      return false;
    if (has(sheet, i, is.auxiliary | is.preposition | is.and | is.relative | is.that | is.to)) return false;
  }
  return false;
}

/** Whether the word stands where a noun stands: "the claim", "Russian claims", "of claims". */
export function standsAsNoun(sheet: Sheet, [from]: Range): boolean {
  const norm = normAt(sheet, from);
  if (isShortAuxiliary(sheet, from - 1) && (norm.endsWith("ing") || norm.endsWith("ed"))) return false;
  // "at least one | identified | civilian", "a heartfelt | post"
  if (isOfCounted(sheet, from) || isOfOne(sheet, from)) return true;
  if (isStandIn(sheet, from - 1, norm)) return false;
  // "told | a televised | briefing"
  if (norm.endsWith("ing") && /..ed$/.test(normAt(sheet, from - 1)) && has(sheet, from - 2, is.determiner)) return true;
  // "a number of | wanted | men"; "loved ones": part of a noun that speaks
  if (norm.endsWith("ed") && normAt(sheet, from - 1) === "of") return true;
  const noun = sheet.sourceAt[from] ?? null;
  if (noun !== null && noun.from === from && noun.to > from + 1) return true;
  // "the internationally | recognised | government"
  if (norm.endsWith("ed") && isAdverb(sheet, from - 1) && has(sheet, from - 2, is.determiner | is.possessive))
    return true;
  // "the army's | repeated | calls"
  if (norm.endsWith("ed") && normAt(sheet, from - 1) === "'s" && sheet.cueNoun[from + 1] === 1) return true;
  if (norm.endsWith("ed") && !has(sheet, from - 1, is.determiner) && !owner.test(normAt(sheet, from - 1))) return false;
  if (isObjectNoun(sheet, from)) return true;
  // "the full | remarks | of the chief"
  if (
    isWord(sheet, from, "noun-or-verb") &&
    normAt(sheet, from + 1) === "of" &&
    !has(sheet, from - 1, is.pronoun | is.auxiliary)
  )
    return true;
  // "Overnight, | air | defence shot down 20 drones"
  if (norm === "air" && /^(?:defen[cs]es?|strikes?|raids?|forces?|attacks?)$/.test(normAt(sheet, from + 1)))
    return true;
  // "…, | state media said"
  if (isOfState(sheet.document, from)) return true;
  if (isInName(sheet, from) || isNounish(sheet, from) || isOfOccasion(sheet, from)) return true;
  const before = bitsAt(sheet, from - 1);
  if ((before & (is.determiner | is.possessive)) !== 0 && (before & is.pronoun) === 0) return true;
  if (
    (before & is.preposition) !== 0 &&
    (before & is.to) === 0 &&
    sentenceAt(sheet, from).from < from &&
    !norm.endsWith("ing")
  )
    return true;
  if (
    postNoun.test(norm) &&
    isWord(sheet, from - 1, "post-half") &&
    !isHeadVerb(sheet, from) &&
    !opensOwn(sheet, from + 1)
  )
    return true;
  if ((before & is.sideAdjective) !== 0 && isWord(sheet, from, "noun-or-verb")) return true;
  return (
    isCapital(sheet, from) &&
    sentenceAt(sheet, from).from < from &&
    // "bound for Port | Said": in running text a capital makes it a name
    (!isCapital(sheet, from - 1) || !isHeadline(sheet, from)) &&
    quoteAt(sheet, from - 1) === quoteAt(sheet, from)
  );
}

/** "neither confirmed nor denied carrying out strikes": both verbs are set aside, and nothing is said. */
export const isLeftOpen = (sheet: Sheet, at: number): boolean =>
  /^(?:neither|nor|or)$/.test(normAt(sheet, at - 1)) &&
  /^(?:confirm|den)\w*$/.test(normAt(sheet, at)) &&
  (normAt(sheet, at - 1) === "neither" || /^(?:confirm|den)\w*$/.test(normAt(sheet, at - 2)));
