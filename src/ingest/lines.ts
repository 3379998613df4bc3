/** Lines of a stream with their numbers and bytes, one at a time, whatever the size of the file. */

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const newline = 10;
const carriageReturn = 13;

const trimmed = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === carriageReturn ? bytes.subarray(0, bytes.length - 1) : bytes;

/** Cuts at every line feed; the last line needs none. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let number = 0;
  const take = (end: Uint8Array): Line => {
    const bytes = trimmed(parts.length === 0 ? end : Buffer.concat([...parts, end]));
    parts = [];
    return { number: (number += 1), bytes };
  };
  for await (const piece of stream) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield take(bytes.subarray(start, end));
      start = end + 1;
    }
    if (start < bytes.length) parts.push(bytes.subarray(start));
  }
  if (parts.length > 0) yield take(new Uint8Array());
}
