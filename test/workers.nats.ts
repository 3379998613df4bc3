import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../src/ingest/ingest.ts";
import { natsQueue } from "../src/ingest/nats-queue.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { publishSources } from "../src/ingest/worker.ts";
import { openLedger } from "../src/store/open-ledger.ts";
import { startChild } from "./child-process.ts";
import type { Child } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";
import { startNats } from "./nats-servers.ts";
import type { NatsServers } from "./nats-servers.ts";
import { startCluster } from "./postgres-cluster.ts";
import type { Cluster } from "./postgres-cluster.ts";

const kills = Number(process.env["REPORTEDLY_ROUNDS"] ?? 8);
const reports = 4000;
const folder = mkdtempSync(join(tmpdir(), "reportedly-workers-"));
const input = join(folder, "input.jsonl");
const at = "2025-12-01T00:00:00Z";
let postgres: Cluster;
let nats: NatsServers;
let whole = "";

const place = (n: number): string => ["Kupiansk", "Dvorichna", "Huliaipole"][n % 3] ?? "";

beforeAll(async () => {
  const lines = Array.from({ length: reports }, (_, n) => {
    const published = `2025-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
    const text = n % 4 === 0 ? `Note ${n}: units took ${place(n)}.` : `Note ${n}: nothing new.`;
    return JSON.stringify({ report: { id: String(n), publisher: "p", party: "ru", published, language: "en", text } });
  });
  writeFileSync(input, `${lines.join("\n")}\n`);
  const ledger = await openLedger(join(folder, "whole.sqlite"), { gazetteer: madeGazetteer });
  await ingest(listSources([input]), { ledger, reader: inlineReader("made", madeReading), at });
  await threadPending(ledger);
  whole = await ledger.contentHash();
  await ledger.close();
  postgres = await startCluster();
  nats = await startNats(1);
});
afterAll(async () => {
  await nats.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(`workers, the database and the queue killed at random (${kills} times): every report is in the ledger once`, async () => {
  const address = await postgres.newDatabase();
  const queue = await natsQueue({ address: nats.address, name: "killed", answerWithin: 3000 });
  await publishSources(listSources([input]), { queue, rules: "made", at });
  const start = (): Child =>
    startChild(new URL("./worker-child.ts", import.meta.url), [address, nats.address, "killed"]);
  const workers = [start(), start()];
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(500 + Math.random() * 1000);
    if (kill % 4 === 2) {
      await postgres.kill();
      await postgres.start();
    } else if (kill % 4 === 3) {
      await nats.kill("n0");
      nats.start("n0");
    } else workers[kill % 2]?.kill();
    for (const n of [0, 1]) {
      const ended = await Promise.race([workers[n]?.ended, sleep(50, "alive")]);
      if (ended !== "alive") workers[n] = start();
    }
  }
  for (const worker of workers) await worker.ended;
  expect(await start().ended).toBe(0);
  const ledger = await openLedger(address, { gazetteer: madeGazetteer });
  expect((await ledger.counts()).reports).toBe(reports);
  expect((await ledger.verify()).firstBad).toBeNull();
  expect(await ledger.contentHash()).toBe(whole);
  await ledger.close();
  await queue.close();
}, 600_000);
