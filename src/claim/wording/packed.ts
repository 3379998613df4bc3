/** A language's weights of wordings as one block of bytes: a line of JSON that tells the shape, then for each question its buckets and its weights. */
import { joinedBytes } from "../../text/joined-bytes.ts";
import { filledBuckets, type WordingModel, type WordingPair } from "./model.ts";

interface Shape {
  readonly labels: readonly string[];
  readonly step: number;
  readonly buckets: number;
  /** Buckets that have a row of weights. */
  readonly kept: number;
  /** Bytes that tell which these are. */
  readonly told: number;
}

const newline = 10;

/** Numbers that only grow, each as its distance from the last, seven bits a byte. */
function steps(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let rest = number - last;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
    last = number;
  }
  return Uint8Array.from(bytes);
}

/** By bucket the number of its row, from bytes of `steps`. */
function rowsOf(bytes: Uint8Array, buckets: number): Int32Array {
  const rows = new Int32Array(buckets);
  let [bucket, rest, shift, row] = [0, 0, 0, 0];
  for (const byte of bytes) {
    rest |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    bucket += rest;
    row += 1;
    rows[bucket] = row;
    [rest, shift] = [0, 0];
  }
  return rows;
}

/** Rows lie in the order of their buckets. */
function parts({ labels, step, rows, weights }: WordingModel): readonly [Shape, Uint8Array, Uint8Array] {
  const kept = [...rows.keys()].filter((bucket) => rows[bucket] !== 0);
  const told = steps(kept);
  const shape = { labels, step, buckets: rows.length, kept: kept.length, told: told.length };
  return [shape, told, new Uint8Array(weights.buffer, weights.byteOffset, weights.length)];
}

export function packWordings({ action, stance }: WordingPair): Uint8Array {
  const all = [parts(action), parts(stance)];
  const head = new TextEncoder().encode(`${JSON.stringify(all.map(([shape]) => shape))}\n`);
  return joinedBytes([head, ...all.flatMap(([, told, weights]) => [told, weights])]);
}

/** Looks at the weights where they lie; they are not copied. */
export function openWordings(bytes: Uint8Array): WordingPair {
  let at = bytes.indexOf(newline) + 1;
  const shapes = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))) as readonly Shape[];
  const [action, stance] = shapes.map(({ labels, step, buckets, kept, told }): WordingModel => {
    const rows = rowsOf(bytes.subarray(at, at + told), buckets);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + told, kept * labels.length);
    at += told + weights.length;
    return { labels, step, rows, filled: filledBuckets(rows), weights };
  });
  return { action: action as WordingModel, stance: stance as WordingModel };
}
