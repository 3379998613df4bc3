/** A language's weights of wordings as one block of bytes: a line of JSON that tells the shape, then the weights. */
import { joinedBytes } from "../../text/joined-bytes.ts";
import type { WordingModel, WordingPair } from "./model.ts";

interface Shape {
  readonly action: Omit<WordingModel, "weights">;
  readonly stance: Omit<WordingModel, "weights">;
  /** Bytes of the weights of actions; those of stances follow. */
  readonly split: number;
}

const newline = 10;

export function packWordings({ action, stance }: WordingPair): Uint8Array {
  const shape: Shape = {
    action: { labels: action.labels, step: action.step },
    stance: { labels: stance.labels, step: stance.step },
    split: action.weights.length,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(shape)}\n`);
  const raw = ({ weights }: WordingModel): Uint8Array =>
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
  return joinedBytes([head, raw(action), raw(stance)]);
}

/** Looks at the bytes where they lie; nothing is copied. */
export function openWordings(bytes: Uint8Array): WordingPair {
  const start = bytes.indexOf(newline) + 1;
  const shape = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as Shape;
  const at = bytes.byteOffset + start;
  const rest = bytes.length - start - shape.split;
  return {
    action: { ...shape.action, weights: new Int8Array(bytes.buffer, at, shape.split) },
    stance: { ...shape.stance, weights: new Int8Array(bytes.buffer, at + shape.split, rest) },
  };
}
