/** `reportedly ingest`: reports of any known kind into a ledger; twice the same input changes nothing. */
import { isPublicName } from "../../ingest/public-names.ts";
import { keepHeapSmall } from "../../ingest/small-heap.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { ingestWords, summaryText } from "../ingest-run.ts";
import { publishWords } from "../publish-run.ts";
import { withLedger } from "../ledger-option.ts";
import { numberOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

/** Faults shown one by one; more are counted. */
const shownFaults = 50;

/** Megabytes of the ledger's pages in memory: with the rest of `ingest` some 300 MB. */
const usualCache = 24;

export async function run(call: Call): Promise<number> {
  if (call.words.length === 0)
    throw new UsageError("usage: reportedly ingest SOURCE… (files, folders, addresses, or -)");
  if (call.options["queue"] !== undefined) return publishWords(call);
  keepHeapSmall();
  const cacheMegabytes = numberOption(call, "cache", usualCache);
  return withLedger(call, { gazetteer: loadGazetteer(), isPublic: isPublicName, cacheMegabytes }, async (ledger) => {
    const summary = await ingestWords(ledger, call.words, call);
    for (const { file, line, reason } of summary.refused.slice(0, shownFaults)) {
      call.stderr.write(`refused ${line === null ? file : `${file}:${line}`}: ${reason}\n`);
    }
    if (summary.refused.length > shownFaults) {
      call.stderr.write(`and ${summary.refused.length - shownFaults} more refused\n`);
    }
    call.stdout.write(summaryText(summary));
    return summary.refused.length > 0 ? 1 : 0;
  });
}
