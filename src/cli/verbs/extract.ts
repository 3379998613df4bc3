/** `reportedly extract`: JSON lines with reports in, the same lines with attributions, claims and toponyms out, in order. */
import { createReadStream } from "node:fs";
import { OrderedPool, poolSize, workerScript } from "../../ingest/ordered-pool.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import { ownGazetteerFile } from "../../store/tables/gazetteer-file.ts";
import { extractLines } from "../extract-line.ts";
import type { ExtractedLine } from "../extract-line.ts";
import { lineBatches, linesOf } from "../line-batches.ts";
import type { LineBatch } from "../line-batches.ts";
import { numberOption } from "../verb.ts";
import type { Call, Output } from "../verb.ts";

const batchOf = { size: 64, weight: 1_000_000 };
/** Below this many lines a second thread costs more than it brings: each loads lexicon and gazetteer anew. */
const aloneUpTo = 3;

interface Batch extends LineBatch {
  readonly answers: readonly ExtractedLine[];
}

/** Waits until the output can take more, so that a slow reader does not fill our memory. */
async function writeOut(output: Output, text: string): Promise<void> {
  if (output.write(text) === false && "once" in output) {
    await new Promise<void>((resolve) => (output as NodeJS.WritableStream).once("drain", () => resolve()));
  }
}

async function* alone(batches: AsyncIterable<LineBatch>): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    yield { ...batch, answers: extractLines(batch.lines, readingContext()) };
  }
}

async function* together(batches: AsyncIterable<LineBatch>, size: number): AsyncGenerator<Batch> {
  const pool = new OrderedPool<readonly string[], readonly ExtractedLine[]>({
    script: workerScript("extract-worker", import.meta.url),
    size,
    data: { own: ownGazetteerFile() },
  });
  const asked: LineBatch[] = [];
  async function* tasks(): AsyncGenerator<readonly string[]> {
    for await (const batch of batches) {
      asked.push(batch);
      yield batch.lines;
    }
  }
  try {
    for await (const answers of pool.map(tasks())) {
      const batch = asked.shift();
      if (batch) yield { ...batch, answers };
    }
  } finally {
    await pool.close();
  }
}

/** The first batches decide: a short input is read here, a long one by a thread a core. */
async function* extracted(batches: AsyncGenerator<LineBatch>, size: number): AsyncGenerator<Batch> {
  const head: LineBatch[] = [];
  for (let i = 0; i < aloneUpTo; i++) {
    const next = await batches.next();
    if (next.done) break;
    head.push(next.value);
  }
  async function* all(): AsyncGenerator<LineBatch> {
    yield* head;
    yield* batches;
  }
  yield* head.length < aloneUpTo || size === 1 ? alone(all()) : together(all(), size);
}

export async function run(call: Call): Promise<number> {
  const file = call.words[0];
  const input = file === undefined || file === "-" ? call.stdin : createReadStream(file);
  const batches = lineBatches(linesOf(input as AsyncIterable<string | Uint8Array>), batchOf);
  let bad = 0;
  for await (const { first, lines, answers } of extracted(batches, numberOption(call, "workers", poolSize()))) {
    const out: string[] = [];
    for (const [i, answer] of answers.entries()) {
      if ("line" in answer) out.push(`${answer.line}\n`);
      else if (lines[i]?.trim()) {
        bad++;
        call.stderr.write(`line ${first + i}: ${answer.reason}; skipped\n`);
      }
    }
    await writeOut(call.stdout, out.join(""));
  }
  return bad > 0 ? 1 : 0;
}
