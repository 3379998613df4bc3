/** Whose side a word gives: "Russian-installed", "Москвы", "Mykolaiv": rows of words, by token. */
import type { Match } from "../../lexicon/match.ts";
import type { Party } from "../../lexicon/row.ts";
import type { WordRow } from "../../lexicon/rows/word-row.ts";

/** By token; those that give none are left out. */
export type Sides = ReadonlyMap<number, Party>;

const sidesOf = (matches: readonly Match<WordRow>[], kind: WordRow["kind"]): Sides => {
  const sides = new Map<number, Party>();
  for (const { row, from } of matches)
    if (row.kind === kind && row.party !== undefined && !sides.has(from)) sides.set(from, row.party);
  return sides;
};

/** Party that a word for a state or armed side gives; and party whose officials speak for a place. */
export const laySides = (matches: readonly Match[]): { readonly sides: Sides; readonly placeSides: Sides } => ({
  sides: sidesOf(matches as readonly Match<WordRow>[], "of-side"),
  placeSides: sidesOf(matches as readonly Match<WordRow>[], "seat-of-side"),
});
