/** `reportedly rebuild`: the whole ledger again from its archive, and what today's rules read otherwise. */
import { knownVoices } from "../../ingest/voices.ts";
import { poolSize } from "../../ingest/ordered-pool.ts";
import { rebuildLedger } from "../../ingest/rebuild.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { carryGazetteer } from "../gazetteer-option.ts";
import { readerFor } from "../ingest-run.ts";
import { ledgerAddress, withLedger } from "../ledger-option.ts";
import { progressOn } from "../progress.ts";
import { numberOption, textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const out = textOption(call, "out", "");
  if (!out || out === ledgerAddress(call)) {
    throw new UsageError("usage: reportedly rebuild --ledger L --out NEW (a ledger that is not there yet)");
  }
  return withLedger(call, { readOnly: true, mustExist: true }, async (from) => {
    const to = await openLedger(out, { gazetteer: loadGazetteer(), isPublic: isPublicName });
    const reader = readerFor(numberOption(call, "workers", poolSize()));
    const progress = progressOn(call.stderr, () => performance.now() / 1000);
    try {
      const onProgress = ({ claims }: { readonly claims: number }): void => progress.tell(claims, null);
      const report = await rebuildLedger({ from, to, reader, onProgress, ...knownVoices() });
      progress.end();
      carryGazetteer(out);
      const { versions, threads, judgements, controlLayers, refused, differences } = report;
      call.stdout.write(
        `${out}: ${versions} versions, ${threads} threads, ${judgements} judgements, ${controlLayers} control layers\n`,
      );
      for (const one of differences) {
        call.stdout.write(
          `rules ${one.from} → ${one.to}: ${one.changed} of ${one.reports} reports differ, ${one.came} claims came, ${one.gone} went\n`,
        );
        for (const { what, version, sentence } of one.examples)
          call.stdout.write(`  ${what} ${version}: ${sentence}\n`);
      }
      for (const { version, reason } of refused) call.stderr.write(`refused ${version}: ${reason}\n`);
      return refused.length > 0 ? 1 : 0;
    } finally {
      await reader.close();
      await to.close();
    }
  });
}
