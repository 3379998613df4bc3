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

/** Whether a word of that kind is over the token; mostly none of any kind is. */
export function wordAt(lanes: WordLanes, at: number, kind: WordKind): boolean {
  if (!anyWordAt(lanes, at, allKinds)) return false;
  const number = numberOf[kind];
  return (((lanes[number >> 5] as Int32Array)[at] ?? 0) & (1 << (number & 31))) !== 0;
}

/** Bits of some kinds, lane by lane. */
export type KindMask = readonly number[];

export function maskOf(kinds: readonly WordKind[]): KindMask {
  const mask = Array.from({ length: Math.ceil(wordKinds.length / 32) }, () => 0);
  for (const kind of kinds) mask[numberOf[kind] >> 5] = (mask[numberOf[kind] >> 5] ?? 0) | (1 << (numberOf[kind] & 31));
  return mask;
}

const allKinds = maskOf(wordKinds);

/** Whether a word of one of these kinds is over the token. */
export function anyWordAt(lanes: WordLanes, at: number, mask: KindMask): boolean {
  for (let n = 0; n < mask.length; n++)
    if ((((lanes[n] as Int32Array)[at] ?? 0) & (mask[n] as number)) !== 0) return true;
  return false;
}
