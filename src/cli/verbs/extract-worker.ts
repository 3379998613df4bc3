/** A thread of `reportedly extract`: a batch of lines in, their answers out, in order. */
import { parentPort } from "node:worker_threads";
import { readingContext } from "../../ingest/reading-context.ts";
import { extractLines } from "../extract-line.ts";

parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: readonly string[] }) => {
  parentPort?.postMessage({ id, answer: extractLines(task, readingContext()) });
});
