/** `reportedly worker`: takes reports from a queue, reads them and stores them in a shared ledger; any number of them side by side. */
import { poolSize } from "../../ingest/ordered-pool.ts";
import { knownVoices } from "../../ingest/voices.ts";
import { runWorker } from "../../ingest/worker.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readerFor } from "../ingest-run.ts";
import { withLedger } from "../ledger-option.ts";
import { watch } from "../metrics-option.ts";
import { progressOn } from "../progress.ts";
import { untilInterrupted, withQueue } from "../queue-option.ts";
import { traceTo } from "../traces-option.ts";
import { numberOption } from "../verb.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const reader = readerFor(numberOption(call, "workers", poolSize()));
  const progress = progressOn(call.stderr, () => performance.now() / 1000);
  const tracing = await traceTo(call, "worker");
  let stored = 0;
  const onStored = (reports: number): void => progress.tell((stored += reports), null);
  const onRetry = (error: unknown): void =>
    void call.stderr.write(`handed over again: ${error instanceof Error ? error.message : String(error)}\n`);
  try {
    return await withQueue(call, (queue) =>
      withLedger(call, { gazetteer: loadGazetteer(), isPublic: isPublicName }, async (ledger) => {
        const untilEmpty = call.options["once"] === true;
        const ready = async (): Promise<boolean> => (await ledger.getMeta("ready")) !== undefined;
        const watched = await watch(call, { ledger, queue, ready });
        await runWorker({
          queue,
          ledger,
          reader,
          signal: untilInterrupted(),
          untilEmpty,
          onStored: (reports) => {
            watched?.meters.stored(reports);
            onStored(reports);
          },
          onRetry: (error) => {
            watched?.meters.retried();
            onRetry(error);
          },
          ...knownVoices(),
        });
        progress.end();
        await watched?.stop();
        const { waiting, aside } = await queue.counts();
        call.stdout.write(`${stored} stored, ${waiting} waiting, ${aside} set aside\n`);
        for (const { job, reason } of await queue.listAside()) {
          call.stderr.write(`set aside ${job.task.report.publisher}:${job.task.report.id}: ${reason}\n`);
        }
        return aside > 0 ? 1 : 0;
      }),
    );
  } finally {
    await reader.close();
    await tracing?.stop();
  }
}
