/** Finds verdicts of untruth said of what stands before them: "reports of a breakthrough | are false", "оточення | — вигадка". */
import type { Match } from "../lexicon/match.ts";
import { byteLane } from "../text/lanes.ts";
import type { ModifierRow } from "../lexicon/rows/modifier-row.ts";
import * as is from "./word-class.ts";

/** The little that a verdict asks of a text laid out by token; sheets and pages both have it. */
export interface VerdictText {
  /** Word classes of each token. */
  readonly bits: Int32Array;
  readonly tokens: readonly { readonly norm: string }[];
  /** 1 on words of a verdict that something is not so. */
  readonly untrue: Uint8Array;
}

export function layUntrue(modifiers: readonly Match[], length: number): Uint8Array {
  const untrue = byteLane(length);
  for (const { row, from, to } of modifiers as readonly Match<ModifierRow>[])
    if (row.kind === "untrue") untrue.fill(1, from, to);
  return untrue;
}

const bitsAt = (text: VerdictText, at: number): number => text.bits[at] ?? 0;
const normAt = (text: VerdictText, at: number): string => text.tokens[at]?.norm ?? "";
export const isUntrue = (text: VerdictText, at: number): boolean => text.untrue[at] === 1;

const amplifiers =
  /^(?:as|как|як|complete|completely|pure|outright|total|totally|another|utter|utterly|sheer|simply|nothing|but|полн\w*|чист\w*|очередн\w*|абсолютн\w*|просто|черговою?|чергова|чист[аоіу]ю?|повн[аоу]ю?|абсолютн[аоу]ю?|просто|типов\p{L}*|обычн\p{L}*|звичайн\p{L}*)$/u;

const copula = /^(?:это|це|є|является|являются|суть|—)$/;

/** "a", "complete", "«": words between the link and the verdict. */
const leadsUp = (text: VerdictText, at: number): boolean =>
  (bitsAt(text, at) & (is.determiner | is.quoteMark | is.adverb)) !== 0 || amplifiers.test(normAt(text, at));

const links = (text: VerdictText, at: number): boolean =>
  (bitsAt(text, at) & (is.be | is.dash)) !== 0 || copula.test(normAt(text, at));

/** First token of the predicate whose verdict begins at `at`: its dash or "is"; a phrase with "not" in it needs none. -1 for no predicate. */
function predicateStart(text: VerdictText, at: number, floor: number): number {
  let i = at - 1;
  while (i > floor && leadsUp(text, i) && !links(text, i)) i -= 1;
  if (!links(text, i)) return opensItself(text, at) ? at : -1;
  while (i > floor && (links(text, i - 1) || (bitsAt(text, i - 1) & is.auxiliary) !== 0)) i -= 1;
  return i;
}

/** "не соответствует действительности", "does not correspond to reality". */
const opensItself = (text: VerdictText, at: number): boolean =>
  (bitsAt(text, at) & (is.negation | is.doVerb | is.have | is.be)) !== 0;

/** Where something else begins of which the verdict may be said. */
function breaks(text: VerdictText, at: number): boolean {
  const bits = bitsAt(text, at);
  if ((bits & (is.semicolon | is.colon | is.but | is.stop)) !== 0) return true;
  const next = bitsAt(text, at + 1);
  if ((bits & is.comma) !== 0) return (next & (is.that | is.relative)) === 0;
  return (bits & is.and) !== 0 && (next & (is.determiner | is.pronoun | is.possessive)) !== 0;
}

/** First token of a verdict of untruth said of the words that begin at `from`; -1 for none up to `to`. */
export function untruePredicate(text: VerdictText, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (isUntrue(text, i)) return predicateStart(text, i, from);
    if (breaks(text, i)) return -1;
  }
  return -1;
}

/** "It is not true | that P", "Неправда, | що P": first token behind the joining word, looking back from `at`; -1 for none. */
export function untrueLead(text: VerdictText, at: number, floor: number): number {
  for (let i = at - 1; i > floor; i--) {
    const bits = bitsAt(text, i);
    if ((bits & (is.semicolon | is.colon | is.stop | is.but)) !== 0) return -1;
    if ((bits & is.that) === 0) continue;
    const before = (bitsAt(text, i - 1) & is.comma) !== 0 ? i - 2 : i - 1;
    return isUntrue(text, before) ? i + 1 : -1;
  }
  return -1;
}
