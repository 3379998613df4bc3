/** Which kinds of words of the table `word` stand where: "inside" at the fourth token is a `spot`. */
import { byteLane, intLane } from "../text/lanes.ts";
import { lastAsked } from "../text/last-asked.ts";
import type { Match } from "./match.ts";
import { wordKinds } from "./row-kinds.ts";
import type { WordKind, WordRow } from "./rows/word-row.ts";

export interface WordLanes {
  /** By token: 1 where a word of any kind is over it. Nearly all are asked in vain, and this one lane tells so. */
  readonly any: Uint8Array;
  /** By token, 32 kinds to a lane. */
  readonly lanes: readonly Int32Array[];
}

const numberOf = Object.fromEntries(wordKinds.map((kind, number) => [kind, number])) as Record<WordKind, number>;

/** Names, sources and claims each ask for the words of a document: they are laid out once. */
const laidFor = lastAsked<readonly Match[], { laid: WordLanes | null }>(() => ({ laid: null }));

export function layWords(matches: readonly Match[], length: number): WordLanes {
  const known = laidFor(matches);
  if (known.laid?.any.length !== length) known.laid = lay(matches, length);
  return known.laid;
}

function lay(matches: readonly Match[], length: number): WordLanes {
  const any = byteLane(length);
  const lanes = Array.from({ length: Math.ceil(wordKinds.length / 32) }, () => intLane(length));
  for (const { row, from, to } of matches as readonly Match<WordRow>[]) {
    const number = numberOf[row.kind];
    const lane = lanes[number >> 5] as Int32Array;
    const bit = 1 << (number & 31);
    for (let i = from; i < to; i++) {
      lane[i] = (lane[i] ?? 0) | bit;
      any[i] = 1;
    }
  }
  return { any, lanes };
}

/** Whether a word of that kind is over the token. */
export function wordAt({ any, lanes }: WordLanes, at: number, kind: WordKind): boolean {
  if (any[at] !== 1) return false;
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

/** Whether a word of one of these kinds is over the token. */
export function anyWordAt({ any, lanes }: WordLanes, at: number, mask: KindMask): boolean {
  if (any[at] !== 1) return false;
  for (let n = 0; n < mask.length; n++)
    if ((((lanes[n] as Int32Array)[at] ?? 0) & (mask[n] as number)) !== 0) return true;
  return false;
}
