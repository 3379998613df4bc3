/** Lines of a stream in batches with their numbers, however the chunks fall; memory stays at one batch. */

export interface LineBatch {
  /** Number of the first line, counted from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Lines end in "\n" or "\r\n"; a last line without an end counts. */
export async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const pieces = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    for (const [i, piece] of pieces.entries()) {
      rest.push(piece);
      if (i === pieces.length - 1) break;
      yield rest.join("").replace(/\r$/, "");
      rest = [];
    }
  }
  const last = rest.join("") + decoder.decode();
  if (last) yield last.replace(/\r$/, "");
}

/** Batches close at `size` lines or `weight` characters, so that a giant line travels alone. */
export async function* lineBatches(
  lines: AsyncIterable<string>,
  { size, weight }: { readonly size: number; readonly weight: number },
): AsyncGenerator<LineBatch> {
  let batch: string[] = [];
  let heavy = 0;
  let first = 1;
  for await (const line of lines) {
    batch.push(line);
    heavy += line.length;
    if (batch.length < size && heavy < weight) continue;
    yield { first, lines: batch };
    first += batch.length;
    batch = [];
    heavy = 0;
  }
  if (batch.length > 0) yield { first, lines: batch };
}
