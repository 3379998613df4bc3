/** Learns the weights of wordings from marked lines, "hold: our lads still sit in the brick factory"; the same lines give the same weights. */
import { chancesOf, rowOf, type WordingModel } from "./model.ts";

export interface MarkedFeatures {
  readonly label: string;
  readonly features: readonly number[];
}

export interface Training {
  /** Times each line is looked at. */
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are drawn to nothing. */
  readonly draw: number;
  /** Rows of weights; a power of two. */
  readonly buckets: number;
}

/** Found by leaving out one writer's lines in turn. */
export const usualTraining: Training = { rounds: 12, rate: 0.15, draw: 0.0003, buckets: 1 << 16 };

/** An order of lines that looks like chance and is always the same: Park and Miller's numbers, swaps after Fisher and Yates. */
function shuffled(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  let state = seed;
  for (let i = length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** What is learned so far, and how far each weight has been moved. */
interface Learning {
  readonly labels: readonly string[];
  readonly weights: Float64Array;
  readonly moved: Float64Array;
}

/** One look at one line: softmax regression, each weight with its own pace (AdaGrad). */
function learn({ labels, weights, moved }: Learning, line: MarkedFeatures, { rate, draw }: Training): void {
  const width = labels.length;
  const rows = line.features.map((feature) => rowOf(feature, weights.length, width));
  const scores = new Float64Array(width);
  for (const row of rows)
    for (let k = 0; k < width; k++) scores[k] = (scores[k] as number) + (weights[row + k] as number);
  const chances = chancesOf(scores);
  const wanted = labels.indexOf(line.label);
  for (const row of rows)
    for (let k = 0; k < width; k++) {
      const weight = weights[row + k] as number;
      const slope = (chances[k] as number) - (k === wanted ? 1 : 0) + draw * weight;
      const sum = (moved[row + k] as number) + slope * slope;
      moved[row + k] = sum;
      weights[row + k] = weight - (rate * slope) / Math.sqrt(sum + 1e-6);
    }
}

/** Weights as bytes: the largest is 127 steps. */
function rounded(weights: Float64Array): Pick<WordingModel, "weights" | "step"> {
  const most = weights.reduce((top, each) => Math.max(top, Math.abs(each)), 1e-6);
  const step = most / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}

/** Learns from lines in any order of labels. */
export function trainWording(lines: readonly MarkedFeatures[], training: Training = usualTraining): WordingModel {
  const labels = [...new Set(lines.map(({ label }) => label))].sort();
  const size = training.buckets * labels.length;
  const learning: Learning = { labels, weights: new Float64Array(size), moved: new Float64Array(size) };
  for (let round = 0; round < training.rounds; round++)
    for (const n of shuffled(lines.length, round + 1)) learn(learning, lines[n] as MarkedFeatures, training);
  return { labels, ...rounded(learning.weights) };
}
