/** A thread of ingest: a batch of reports in, entries for the ledger out. */
import { parentPort, workerData } from "node:worker_threads";
import { readReports } from "../reading/read-report.ts";
import { useGazetteer } from "../store/tables/gazetteer-file.ts";
import type { GazetteerBytes } from "../store/tables/gazetteer-file.ts";
import { readTasks } from "./reader.ts";
import type { ReadTask } from "./read-source.ts";
import { readingContext } from "./reading-context.ts";

const { rules, gazetteer } = workerData as { readonly rules: string; readonly gazetteer: GazetteerBytes };
useGazetteer(gazetteer);

parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: readonly ReadTask[] }) => {
  const answer = readTasks(task, rules, (reports) => readReports(reports, readingContext()));
  parentPort?.postMessage({ id, answer });
});
