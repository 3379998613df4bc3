/** A process that follows one channel and one feed of a local server (or what else it is told to), round after round, and tells each round: what the tests of faults kill and lead astray. */
import { setTimeout as sleep } from "node:timers/promises";
import { followOnce } from "../src/ingest/follow.ts";
import { ingest } from "../src/ingest/ingest.ts";
import { PoliteWeb } from "../src/ingest/polite-web.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";

const [address = "", base = "", rounds = "1000", ...others] = process.argv.slice(2);
const ledger = await openLedger(address, { gazetteer: madeGazetteer });
process.stdout.write("open\n");
const web = new PoliteWeb({
  allowPrivate: [new URL(base).host],
  pause: 1,
  most: 2_000_000,
  within: 10_000,
  sleep: (milliseconds) => sleep(Math.min(milliseconds, 10)), // a host that says "in a week" is not waited for here
});
const list = [
  { address: `${base}/s/front`, channel: "front" },
  { address: `${base}/feed`, channel: null },
  ...others.map((path) => ({ address: `${base}${path}`, channel: /^\/s\/(\w+)$/.exec(path)?.[1] ?? null })),
];
for (let round = 0; round < Number(rounds); round += 1) {
  const at = "2025-12-01T00:00:00Z";
  const reports = await followOnce(list, {
    ledger,
    web,
    at,
    channelPages: `${base}/s`,
    take: async (source) => {
      async function* one() {
        yield source;
      }
      const { changed, same, ...rest } = await ingest(one(), { ledger, reader: inlineReader("made", madeReading), at });
      return { ...rest, known: changed + same };
    },
  });
  await threadPending(ledger);
  const told = reports.map(
    ({ new: fresh, fault, refused }) => fault ?? refused.map(({ reason }) => `refused: ${reason}`)[0] ?? `${fresh}`,
  );
  process.stdout.write(`round ${JSON.stringify(told)}\n`);
}
await ledger.close();
