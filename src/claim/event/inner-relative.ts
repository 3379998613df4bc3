/** Sees past a clause inside a clause: in "three launches that crossed from Gaza were intercepted" the last verb is that of the launches. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, normAt, type Page } from "../page.ts";

type Words = readonly [from: number, to: number];

/** What the two looks need of a clause that is being cut. */
export interface Sight {
  readonly page: Page;
  readonly bounds: Words;
  readonly verbs: Uint8Array;
  /** First token `verbs` speaks of. */
  readonly base: number;
  /** The verb is a finite one: no gerund, infinitive or noun. */
  readonly finite?: boolean;
}

const verbAt = ({ verbs, base }: Sight, at: number): number => verbs[at - base] ?? 0;

/** "launches | that", "gunmen | who": hangs on the noun before it, and opens no content of a word of saying. */
function hangsOnNoun(sight: Sight, at: number): boolean {
  const { page, bounds } = sight;
  if (at <= bounds[0] || !hasBits(page, at, is.relative | is.that)) return false;
  if (hasBits(page, at, is.that) && page.tokens[at - 1]?.kind !== "word") return false;
  if (page.said[at - 1] === 1 || page.hedged[at - 1] === 1 || verbAt(sight, at - 1) !== 0) return false;
  return !hasBits(page, at - 1, is.comma | is.preposition | is.and | is.but | is.auxiliary);
}

/** A verb, words of its own behind it, and nothing that opens another clause before the next verb. */
function isWhole(sight: Sight, [from, to]: Words): boolean {
  let verb = false;
  let own = false;
  for (let i = from; i < to; i++) {
    if (verbAt(sight, i) !== 0) {
      if (own) return false;
      verb = true;
    } else if (verb) own = true;
  }
  return own;
}

/** Whether `at` opens a clause that is over before the finite verb at `verb`, whose subject then stands before `at`. */
export function isOver(sight: Sight, at: number, verb: number): boolean {
  if (sight.page.language !== "en" || sight.finite !== true) return false;
  if (!hasBits(sight.page, verb, is.be | is.have | is.modal)) return false;
  return hangsOnNoun(sight, at) && isWhole(sight, [at + 1, verb]);
}

/** Whether the finite verb at `next` belongs to the noun before the clause of the verb at `verb`: "the men who shelled the town | were killed". */
export function isOuterVerb(sight: Sight, verb: number, next: number): boolean {
  const { page, bounds } = sight;
  if (page.language !== "en" || !hasBits(page, next, is.be | is.have | is.modal)) return false;
  if (hasBits(page, next - 1, is.auxiliary | is.pronoun | is.adverb | is.negation) || isFound(page, next)) return false;
  let open = verb - 1;
  while (open >= bounds[0] && hasBits(page, open, is.auxiliary | is.adverb | is.negation)) open -= 1;
  return hangsOnNoun(sight, open) && isWhole(sight, [open + 1, next]);
}

/** "launches that crossed into Israel | were identified": how the thing was found goes with it. */
const isFound = (page: Page, at: number): boolean =>
  /^(?:identified|detected|spotted|seen|located|tracked|observed)$/.test(normAt(page, at + 1));
