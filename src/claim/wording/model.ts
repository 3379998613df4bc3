/** Tells from weighed words what a stretch claims where no rule knows its wording: "not a house on Mill Street has a roof left" is damage. */
import type { Language } from "../../text/language.ts";

/** Weights of one question in one language. Features fall into buckets; the buckets whose weights say most have a row of them. */
export interface WordingModel {
  /** Actions, and `none`. */
  readonly labels: readonly string[];
  /** By bucket the number of its row, from 1; 0 where it has none. As many as a power of two. */
  readonly rows: Int32Array;
  /** A bit for each bucket that has a row: of ten asked for eight have none, and megabytes of numbers lie far from a processor. */
  readonly filled: Int32Array;
  /** Rows of weights, one a label, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
}

/** What is claimed, and whether it is told as so, as not so or as to come. */
export interface WordingPair {
  readonly action: WordingModel;
  readonly stance: WordingModel;
}

/** By language; a language without one is read by rules alone. */
export type WordingModels = Readonly<Partial<Record<Language, WordingPair>>>;

export interface Guess {
  readonly label: string;
  /** 0..1 */
  readonly chance: number;
}

/** The bucket a feature falls into. */
export const bucketOf = (feature: number, buckets: number): number => feature & (buckets - 1);

/** The bits of the buckets that have a row. */
export function filledBuckets(rows: Int32Array): Int32Array {
  const bits = new Int32Array((rows.length + 31) >> 5);
  for (let bucket = 0; bucket < rows.length; bucket++)
    if (rows[bucket] !== 0) bits[bucket >> 5] = (bits[bucket >> 5] as number) | (1 << (bucket & 31));
  return bits;
}

/** Sums by label, worked out one stretch at a time. */
const sums = new Int32Array(64);

/** By label what the features add up to, in steps; to be used at once. */
function scoresOf({ labels, rows, filled, weights }: WordingModel, features: readonly number[]): Int32Array {
  const scores = labels.length <= sums.length ? sums : new Int32Array(labels.length);
  const width = labels.length;
  scores.fill(0);
  for (let at = 0; at < features.length; at++) {
    const bucket = bucketOf(features[at] as number, rows.length);
    if (((filled[bucket >> 5] as number) & (1 << (bucket & 31))) === 0) continue;
    const row = ((rows[bucket] as number) - 1) * width;
    for (let i = 0; i < width; i++) scores[i] = (scores[i] as number) + (weights[row + i] as number);
  }
  return scores;
}

/** Scores as chances that add up to 1. */
export function chancesOf(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  const chances = scores.map((score) => Math.exp(score - top));
  const sum = chances.reduce((all, each) => all + each, 0);
  return chances.map((each) => each / sum);
}

/** What the features most likely claim. */
export function guess(model: WordingModel, features: readonly number[]): Guess {
  const scores = scoresOf(model, features);
  const width = model.labels.length;
  let best = 0;
  for (let i = 1; i < width; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const top = (scores[best] as number) * model.step;
  let sum = 0;
  for (let i = 0; i < width; i++) sum += Math.exp((scores[i] as number) * model.step - top);
  return { label: model.labels[best] as string, chance: 1 / sum };
}
