/** A process that ingests one file and tells after each commit how much is stored: what the tests of faults kill. */
import { ingest } from "../src/ingest/ingest.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { openLedger } from "../src/store/open-ledger.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";

const [address = "", ...files] = process.argv.slice(2);
try {
  const ledger = await openLedger(address, { gazetteer: madeGazetteer });
  const onProgress = ({ done }: { readonly done: number }): void => void process.stdout.write(`stored ${done}\n`);
  const reader = inlineReader("made", madeReading);
  const summary = await ingest(listSources(files), { ledger, reader, at: "2025-12-01T00:00:00Z", onProgress });
  await threadPending(ledger);
  await ledger.close();
  process.stdout.write(`done ${summary.new} ${summary.same}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
