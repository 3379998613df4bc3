/** A thread of `reportedly extract`: a batch of lines in, their answers out, in order. */
import { parentPort, workerData } from "node:worker_threads";
import { readingContext } from "../../ingest/reading-context.ts";
import { useOwnGazetteer } from "../../store/tables/gazetteer-file.ts";
import { extractLines } from "../extract-line.ts";

useOwnGazetteer((workerData as { readonly own: string | null }).own);

parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: readonly string[] }) => {
  parentPort?.postMessage({ id, answer: extractLines(task, readingContext()) });
});
