/** A worker process on a queue and a shared ledger, until the queue is empty or, told to "stay", until it is ended: what the tests of faults kill. */
import { natsQueue } from "../src/ingest/nats-queue.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { runWorker } from "../src/ingest/worker.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";

const [address = "", servers = "", name = "", replicas = "1", stay] = process.argv.slice(2);
const ledger = await openLedger(address, { gazetteer: madeGazetteer });
const queue = await natsQueue({ address: servers, name, replicas: Number(replicas), answerWithin: 3000 });
const ender = new AbortController();
process.once("SIGTERM", () => ender.abort());
await runWorker({
  queue,
  ledger,
  reader: inlineReader("made", madeReading),
  signal: ender.signal,
  untilEmpty: stay === undefined,
  onStored: (reports) => void process.stdout.write(`stored ${reports}\n`),
  onRetry: (error) => void process.stderr.write(`again: ${error instanceof Error ? error.message : String(error)}\n`),
});
await queue.close();
await ledger.close();
process.stdout.write("done\n");
