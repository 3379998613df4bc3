/** A thread that reads as `madeReading` does; some batches take longer, so that order is not by luck. */
import { parentPort } from "node:worker_threads";
import type { ReadTask } from "../src/ingest/read-source.ts";
import { readTask } from "../src/ingest/reader.ts";
import { madeReading } from "./made-reading.ts";

parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: readonly ReadTask[] }) => {
  const answer = task.map((one) => readTask(one, "made", madeReading));
  setTimeout(() => parentPort?.postMessage({ id, answer }), id % 2 === 0 ? 15 : 0);
});
