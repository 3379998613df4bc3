/** Reads nouns of claiming: "Moscow's claim that P", "the assertion, first made by X, that P", "заявление Минобороны о захвате". */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { beginsPhrase, subjectAfter } from "./english/english-agent.ts";
import { subjectBefore } from "./english/english-subject.ts";
import { rightEnd } from "./extent.ts";
import { holdsFinite, isFinite } from "./finite.ts";
import { skipAdverbials } from "./mark.ts";
import { isKnownSpeaker } from "./identity/plausible.ts";
import { has, isCapital, normAt, sentenceAt, type Sheet } from "./sheet.ts";
import { slavicOwner } from "./slavic/slavic-owner.ts";
import { isAbout, phraseEnd } from "./slavic/slavic-subject.ts";
import { untruePredicate } from "./untruth.ts";
import * as is from "./word-class.ts";

export function readNoun(sheet: Sheet, match: Match<CueRow>): Draft | Loss {
  const { row } = match;
  const lost = (why: string): Loss => ({ rule: row.id, at: [match.from, match.to], why });
  if (isInfinitive(sheet, match)) return lost("an infinitive, no noun");
  if (isSaidIn(sheet, match.from)) return lost("what a verb before it was said in");
  const after = sheet.language === "en" ? agentAfter(sheet, match.to) : genitiveAfter(sheet, match.to);
  const told = contentAfter(sheet, row, behindTime(sheet, after?.end ?? match.to));
  if (told === null) return lost("says nothing itself");
  const content = beforeVerdict(sheet, told);
  const owner = sheet.language === "en" ? ownerBefore(sheet, match.from) : slavicOwner(sheet, match.from);
  const source = after?.source ?? owner;
  if (source === null && (row.wary || isUnanswered(sheet, content))) return lost("nobody is named");
  const start = source !== null && source[0] < match.from ? source[0] : match.from;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [[match.from, withAbout(sheet, match.to, content[0])]],
    source: source === null ? [] : [source],
    content: [content],
    chunk: [start, content[0]],
    kind: source === null ? "hedge" : "indirect",
    stance: row.stance === "asserts" && isMissing(sheet, match.from) ? "doubts" : row.stance,
    confidence: source === null ? 0.5 : 0.75,
  });
}

/** "There was no immediate | confirmation from Hamas of the death": what nobody has yet said is doubted. */
function isMissing(sheet: Sheet, at: number): boolean {
  if (sheet.language !== "en") return false;
  let i = at - 1;
  while (/^(?:immediate|official|independent|initial|direct|public|further)$/.test(normAt(sheet, i))) i--;
  return normAt(sheet, i) === "no" && /^(?:confirm|acknowledg|indicat|announce)/.test(normAt(sheet, at));
}

/** "повідомлення | про", "информация | о": right before what is told the preposition is part of the cue, as it is of a verb's. */
const withAbout = (sheet: Sheet, at: number, content: number): number =>
  sheet.language !== "en" && isAbout(sheet, at) && content === at + 1 ? at + 1 : at;

const farthestVerb = 8;

/** "said in a short | statement that P": the verb tells it, the noun only where. */
function isSaidIn(sheet: Sheet, at: number): boolean {
  if (sheet.language !== "en") return false;
  const floor = Math.max(sentenceAt(sheet, at).from, at - farthestVerb);
  let i = at - 1;
  while (i > floor && !has(sheet, i, is.preposition | is.comma | is.that | is.hardMark | is.and)) i--;
  if (!/^(?:in|via|through|during)$/.test(normAt(sheet, i))) return false;
  for (i--; i >= floor && !has(sheet, i, is.comma | is.that | is.hardMark | is.quoteMark); i--)
    if (sheet.cueVerb[i] === 1 && sheet.tokens[i]?.shape === "lower") return true;
  return false;
}

/** "has yet to | comment on reports": a verb. */
const isInfinitive = (sheet: Sheet, { from, to }: Match<CueRow>): boolean =>
  sheet.language === "en" && to === from + 1 && has(sheet, from - 1, is.to) && !normAt(sheet, from).endsWith("s");

/** "Минобороны информацию об ударе | не комментировало": nobody says it here. */
function isUnanswered(sheet: Sheet, [from, to]: Range): boolean {
  if (sheet.language === "en") return false;
  for (let i = from; i <= to; i++)
    if (
      has(sheet, i, is.negation) &&
      /^(?:коммент|комент|поступ|име(?:ет|л)|был|бул|появ|надход)/u.test(normAt(sheet, i + 1))
    )
      return true;
  return false;
}

/** "Moscow's claim | at the weekend | that it took the town": when it was said stands between the noun and what is said. */
function behindTime(sheet: Sheet, at: number): number {
  if (sheet.language !== "en" || has(sheet, at, is.that | is.comma)) return at;
  const rest = skipAdverbials(sheet, at, sentenceAt(sheet, at - 1).to);
  return rest > at && has(sheet, rest, is.that) ? rest : at;
}

interface Agent {
  readonly source: Range;
  readonly end: number;
}

/** "claims by Moscow that", "the assertion, first made by X, that", "a statement from the ministry that". */
function agentAfter(sheet: Sheet, at: number): Agent | null {
  const { to } = sentenceAt(sheet, at - 1);
  for (let i = at; i < Math.min(to, at + 6); i++) {
    const norm = normAt(sheet, i);
    if (has(sheet, i, is.that | is.hardMark) || norm === "of" || norm === "to") return null;
    if (norm !== "by" && norm !== "from") continue;
    const source = subjectAfter(sheet, i + 1);
    if (source === null || !isKnownSpeaker(sheet, source)) return null;
    const rest = skipAdverbials(sheet, source[1], to);
    const of = ofInside(sheet, source);
    if (of > 0) return { source: [source[0], of], end: of };
    return { source, end: has(sheet, rest, is.comma) ? rest + 1 : rest };
  }
  return null;
}

/** "claims by the Kremlin | of sweeping gains": behind a name that stands for itself "of" opens what is claimed. */
function ofInside(sheet: Sheet, [from, to]: Range): number {
  for (let i = from + 1; i < to; i++)
    if (
      normAt(sheet, i) === "of" &&
      (sheet.actorAt[i - 1] ?? null) !== null &&
      sheet.actorAt[i] !== sheet.actorAt[i - 1]
    )
      return i;
  return -1;
}

/** "заявление Минобороны о", "твердження Москви, що". */
function genitiveAfter(sheet: Sheet, at: number): Agent | null {
  if (isAbout(sheet, at) || has(sheet, at, is.comma | is.hardMark | is.preposition)) return null;
  let end = phraseEnd(sheet, at);
  // "в заявлении ЦАХАЛ | сказано, что"
  for (let i = at + 1; i < end; i++) if (isVerbBetween(sheet, i)) end = i;
  const source: Range = [at, end];
  return end > at && isKnownSpeaker(sheet, source) ? { source, end } : null;
}

/** "Russia's claim", "its claim", "Russian claims", "the ministry's repeated claims": the owner before the noun. */
function ownerBefore(sheet: Sheet, at: number): Range | null {
  const named = namedBefore(sheet, at);
  if (named !== null) return named;
  for (let i = at - 1; i >= Math.max(sentenceAt(sheet, at).from, at - 4); i--) {
    const norm = normAt(sheet, i);
    if (norm === "'s" || norm === "'") {
      const owner = subjectBefore(sheet, i);
      return owner === null ? nameBefore(sheet, i) : narrow(sheet, owner.source);
    }
    if (has(sheet, i, is.possessive)) return [i, i + 1];
    // "Russian claims"; not "Unconfirmed reports" at the head of a sentence
    if (has(sheet, i, is.sideAdjective) && isCapital(sheet, i))
      return (sheet.actorAt[i] ?? null) === null && sentenceAt(sheet, i).from === i ? null : [i, i + 1];
    // "Kyiv's staff dismissed reports that P": the verb parts the noun from whoever stands before
    if (has(sheet, i, is.preposition | is.hardMark | is.comma | is.determiner) || isVerbBetween(sheet, i)) return null;
  }
  return null;
}

/** "a German newspaper | report that", "a UN | report": the noun right before it names who tells. */
function namedBefore(sheet: Sheet, at: number): Range | null {
  const name = sheet.actorAt[at - 1] ?? null;
  const noun = sheet.sourceAt[at - 1] ?? null;
  if (!has(sheet, at, is.that) && !has(sheet, at + 1, is.that)) return null;
  if (noun === null && (name === null || has(sheet, at - 1, is.sideAdjective) || !isCapital(sheet, at - 1)))
    return null;
  let from = noun?.from ?? name?.from ?? at - 1;
  while (has(sheet, from - 1, is.sideAdjective) || (sheet.actorAt[from - 1] ?? null) !== null) from--;
  const rest = has(sheet, from - 1, is.determiner) ? from - 1 : from;
  // "reported claims": a verb is no name; "could not confirm | media reports": nobody in particular
  return isVerbBetween(sheet, from) || (rest === noun?.from && name === null) ? null : [rest, at];
}

/** "not commented on | Hamas's claim": behind a verb that is denied the name alone owns it. */
function nameBefore(sheet: Sheet, to: number): Range | null {
  let from = to;
  while (from > to - 5 && !has(sheet, from - 1, is.preposition | is.to | is.hardMark | is.comma | is.finite)) {
    from--;
    if (has(sheet, from, is.determiner)) break;
  }
  return from < to && isKnownSpeaker(sheet, [from, to]) ? [from, to] : null;
}

const isVerbBetween = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.shape === "lower" &&
  (sheet.cueVerb[at] === 1 || has(sheet, at, is.finite | is.auxiliary)) &&
  !(normAt(sheet, at).endsWith("ed") && has(sheet, at - 1, is.possessive | is.determiner | is.sideAdjective));

/** The owner alone, without the clause before it: of "Kyiv rejected the ministry" only "the ministry". */
function narrow(sheet: Sheet, [from, to]: Range): Range {
  for (let i = to - 1; i > from; i--) {
    const isVerb =
      sheet.tokens[i]?.shape === "lower" &&
      (normAt(sheet, i).endsWith("ed") || holdsFinite(sheet, i, i + 1) || isPresent(sheet, i));
    if (isVerb || (has(sheet, i, is.preposition) && normAt(sheet, i) !== "of")) return [i + 1, to];
    if (has(sheet, i, is.determiner) && i > from) return [i, to];
  }
  // "nothing came | of Moscow's reluctance"
  return has(sheet, from, is.preposition) && to - from > 1 ? [from + 1, to] : [from, to];
}

/** "The video | contradicts | the police's claim". */
const isPresent = (sheet: Sheet, at: number): boolean =>
  sheet.cueVerb[at] === 1 && normAt(sheet, at).endsWith("s") && sheet.sourceAt[at] === null;

function contentAfter(sheet: Sheet, row: CueRow, at: number): Range | null {
  const { to } = sentenceAt(sheet, at - 1);
  let i = at;
  if (has(sheet, i, is.comma) && has(sheet, i + 1, is.that)) i++;
  if (
    has(sheet, i, is.that) &&
    (sheet.language !== "en" || has(sheet, at - 1, is.comma) || !has(sheet, i + 1, is.auxiliary | is.finite))
  )
    return clause(sheet, i + 1, to);
  if (normAt(sheet, i) === "of" && row.takes.includes("np")) return phrase(sheet, i + 1, to);
  if (sheet.language !== "en" && isAbout(sheet, i) && row.takes.includes("about"))
    return isThatOf(sheet, i + 1) ? clause(sheet, i + 4, to) : phrase(sheet, i + 1, to);
  if (has(sheet, i, is.to) && row.takes.includes("inf") && !beginsPhrase(sheet, i + 1)) return phrase(sheet, i, to);
  if (row.takes.includes("np") && row.prepositions.includes(normAt(sheet, i))) return phrase(sheet, i + 1, to);
  return null;
}

/** "сообщения о | том, что P", "повідомлення про | те, що P". */
const isThatOf = (sheet: Sheet, at: number): boolean =>
  /^(?:том|те|тому)$/.test(normAt(sheet, at)) && has(sheet, at + 1, is.comma) && has(sheet, at + 2, is.that);

/** "claims that P | are false": the verdict is not part of what is claimed. */
function beforeVerdict(sheet: Sheet, [from, to]: Range): Range {
  const verdict = untruePredicate(sheet, from, sentenceAt(sheet, from).to);
  return verdict > from && verdict < to ? [from, verdict] : [from, to];
}

/** "The claim that P | could not be verified": the noun is the subject, and its own verb comes second. */
function mainVerb(sheet: Sheet, from: number, end: number): number {
  let seen = false;
  for (let i = from; i < end; i++) {
    if (has(sheet, i, is.comma | is.and | is.but | is.relative | is.subordinator | is.that | is.quoteMark)) return end;
    if (!isFinite(sheet, i)) continue;
    const goes = has(sheet, i - 1, is.auxiliary | is.negation | is.adverb) || has(sheet, i - 1, is.to);
    if (!goes && seen) return i;
    seen = true;
  }
  return end;
}

/** No verb stands before the noun: it is what the sentence speaks of. */
const isSubject = (sheet: Sheet, at: number): boolean => {
  const { from } = sentenceAt(sheet, at);
  return sheet.language === "en" && !holdsFinite(sheet, from, at) && !has(sheet, from, is.preposition);
};

function clause(sheet: Sheet, from: number, to: number): Range | null {
  const whole = Math.min(rightEnd(sheet, from), to);
  const end = isSubject(sheet, from) ? mainVerb(sheet, from, whole) : whole;
  // "Amid claims that P, shots were heard": the clause closes with the comma of the lead
  if (has(sheet, sentenceAt(sheet, from).from, is.preposition)) {
    for (let i = from + 1; i < end; i++) if (has(sheet, i, is.comma)) return [from, i];
  }
  return from < end ? [from, end] : null;
}

/** A noun phrase after "of" or "о": up to a mark or to the verb of the clause the noun stands in. */
function phrase(sheet: Sheet, from: number, to: number): Range | null {
  let end = from;
  while (end < to && !has(sheet, end, is.comma | is.hardMark | is.dash | is.bracket | is.semicolon)) {
    // "the claim to have taken": the auxiliary of an infinitive is no verb of the clause around
    if (end > from && has(sheet, end, is.auxiliary | is.but) && !has(sheet, end - 1, is.to)) break;
    end++;
  }
  return from < end ? [from, end] : null;
}
