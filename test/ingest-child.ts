/**
 * A process that ingests one file and tells after each commit how much is stored: what the tests of faults kill.
 * With HOLD_AT in its environment it stands still once so many are stored, until it is told to go on (SIGCONT) or killed:
 * so a test meets it midway, however fast the machine is.
 */
import { ingest } from "../src/ingest/ingest.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";

const [address = "", ...files] = process.argv.slice(2);
try {
  const ledger = await openLedger(address, { gazetteer: madeGazetteer });
  const holdAt = Number(process.env["HOLD_AT"] ?? Infinity);
  const state = { held: false };
  const onProgress = ({ done }: { readonly done: number }): void => {
    process.stdout.write(`stored ${done}\n`);
    if (state.held || done < holdAt) return;
    state.held = true;
    process.kill(process.pid, "SIGSTOP");
  };
  const reader = inlineReader("made", madeReading);
  const summary = await ingest(listSources(files), { ledger, reader, at: "2025-12-01T00:00:00Z", onProgress });
  await threadPending(ledger);
  await ledger.close();
  process.stdout.write(`done ${summary.new} ${summary.same}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
