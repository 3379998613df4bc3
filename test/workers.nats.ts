/** Rounds of kill -9 over the whole durable set-up; REPORTEDLY_ROUNDS=200 for the long run. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../src/ingest/ingest.ts";
import { natsQueue } from "../src/ingest/nats-queue.ts";
import type { Queue } from "../src/ingest/queue.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { publishSources } from "../src/ingest/worker.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import { KilledSetUp, victims } from "./kill-rounds.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeLine } from "./made-lines.ts";
import { madeReading } from "./made-reading.ts";
import { startNats } from "./nats-servers.ts";
import type { NatsServers } from "./nats-servers.ts";
import { startCluster } from "./postgres-cluster.ts";
import type { Cluster } from "./postgres-cluster.ts";

const rounds = Number(process.env["REPORTEDLY_ROUNDS"] ?? 8);
const reportsARound = 60;
const reports = rounds * reportsARound;
const folder = mkdtempSync(join(tmpdir(), "reportedly-workers-"));
const at = "2025-12-01T00:00:00Z";
let postgres: Cluster;
let nats: NatsServers;
let whole = "";

const inputOf = (round: number): string => join(folder, `round-${round}.jsonl`);

const lineOf = (n: number): string => (n % 4 === 0 ? madeLine(n) : madeLine(n, `Note ${n}: nothing new.`));

beforeAll(async () => {
  const inputs = Array.from({ length: rounds }, (_, round) => inputOf(round));
  for (const [round, file] of inputs.entries()) {
    const lines = Array.from({ length: reportsARound }, (_one, n) => lineOf(round * reportsARound + n));
    writeFileSync(file, `${lines.join("\n")}\n`);
  }
  const ledger = await openLedger(join(folder, "whole.sqlite"), { gazetteer: madeGazetteer });
  await ingest(listSources(inputs), { ledger, reader: inlineReader("made", madeReading), at });
  await threadPending(ledger);
  whole = await ledger.contentHash();
  await ledger.close();
  [postgres, nats] = await Promise.all([startCluster(), startNats(3)]);
}, 300_000);
afterAll(async () => {
  await nats.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The four victims in a random order, again and again, so that a short run meets each. */
function* victimsOf(count: number): Generator<(typeof victims)[number]> {
  for (let left = count; left > 0; left -= victims.length) {
    const order = victims.map((victim) => ({ victim, place: Math.random() })).sort((a, b) => a.place - b.place);
    yield* order.slice(0, left).map(({ victim }) => victim);
  }
}

async function untilDone(queue: Queue): Promise<void> {
  for (let quiet = 0; quiet < 3; await sleep(300)) {
    const { waiting, underWay } = await queue.counts();
    quiet = waiting + underWay === 0 ? quiet + 1 : 0;
  }
}

test(`worker, server, queue leader and database killed at random (${rounds} rounds): every report told as taken is in the ledger once`, async () => {
  const ledgerAddress = await postgres.newDatabase();
  await (await openLedger(ledgerAddress)).close();
  const queue = await natsQueue({ address: nats.address, name: "killed", replicas: 3, answerWithin: 3000 });
  const setUp = await KilledSetUp.start({ ledger: ledgerAddress, queue: nats, database: postgres, name: "killed" });
  let round = 0;
  try {
    for (const victim of victimsOf(rounds)) {
      const taken = publishSources(listSources([inputOf(round)]), { queue, rules: "made", at });
      await sleep(Math.random() * 400);
      await setUp.kill(victim);
      const { published, same, refused } = await taken;
      expect([published + same, refused]).toEqual([reportsARound, []]); // asked twice after a lost answer: "the same"
      round += 1;
      if (round % 20 === 0) process.stderr.write(`round ${round}: ${setUp.starts}\n`);
    }
    await untilDone(queue);
    await setUp.answers();
  } finally {
    await setUp.stop();
  }
  // whatever was to be threaded when the last worker was killed
  const last = startChild(new URL("./worker-child.ts", import.meta.url), [ledgerAddress, nats.address, "killed", "3"]);
  expect(await last.ended).toBe(0);
  const ledger = await openLedger(ledgerAddress, { gazetteer: madeGazetteer });
  expect(await queue.counts()).toEqual({ waiting: 0, underWay: 0, aside: 0 });
  expect((await ledger.counts()).reports).toBe(reports);
  expect((await ledger.verify()).firstBad).toBeNull();
  expect(await ledger.contentHash()).toBe(whole);
  await ledger.close();
  await queue.close();
}, 3_600_000);
