/** Lanes are arrays of numbers, one a token, cut from shared blocks: a reading needs a score of them a report, and each of its own block costs a call to the system. */

/** Bytes of a block; longer lanes get a block of their own. */
const blockSize = 1 << 16;
const longest = 1 << 13;

let block = new ArrayBuffer(blockSize);
let used = 0;

/** Where `size` fresh bytes begin in the block; a new one where they do not fit. */
function taken(size: number): number {
  if (used + size > blockSize) {
    block = new ArrayBuffer(blockSize);
    used = 0;
  }
  const at = used;
  used += (size + 7) & ~7;
  return at;
}

/** Zeros. */
export function intLane(length: number): Int32Array {
  const size = length * 4;
  if (size > longest) return new Int32Array(length);
  const at = taken(size);
  return new Int32Array(block, at, length);
}

/** Zeros. */
export function byteLane(length: number): Uint8Array {
  if (length > longest) return new Uint8Array(length);
  const at = taken(length);
  return new Uint8Array(block, at, length);
}
