/** Which kinds of words of the table `word` stand where: "inside" at the fourth token is a `spot`. */
import { intLane } from "../text/lanes.ts";
import type { Match } from "./match.ts";
import { wordKinds } from "./row-kinds.ts";
import type { WordKind, WordRow } from "./rows/word-row.ts";

/** By token, 32 kinds to a lane. */
export type WordLanes = readonly Int32Array[];

const numberOf = Object.fromEntries(wordKinds.map((kind, number) => [kind, number])) as Record<WordKind, number>;

export function layWords(matches: readonly Match[], length: number): WordLanes {
  const lanes = Array.from({ length: Math.ceil(wordKinds.length / 32) }, () => intLane(length));
  for (const { row, from, to } of matches as readonly Match<WordRow>[]) {
    const number = numberOf[row.kind];
    const lane = lanes[number >> 5] as Int32Array;
    for (let i = from; i < to; i++) lane[i] = (lane[i] ?? 0) | (1 << (number & 31));
  }
  return lanes;
}

/** Whether a word of that kind is over the token. */
export const wordAt = (lanes: WordLanes, at: number, kind: WordKind): boolean =>
  (((lanes[numberOf[kind] >> 5] as Int32Array)[at] ?? 0) & (1 << (numberOf[kind] & 31))) !== 0;
