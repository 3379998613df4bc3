import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeGazetteer } from "../../test/ledger-fixture.ts";
import { madeReading } from "../../test/made-reading.ts";
import { queueContract } from "../../test/queue-contract.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { ingest } from "./ingest.ts";
import { memoryQueue } from "./memory-queue.ts";
import { inlineReader } from "./reader.ts";
import { listSources } from "./source-list.ts";
import { threadPending } from "./thread-run.ts";
import { publishSources, runWorker } from "./worker.ts";

queueContract("the queue in this process", () => Promise.resolve(memoryQueue()));

const folder = mkdtempSync(join(tmpdir(), "reportedly-worker-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = "2025-12-01T00:00:00Z";
const input = join(folder, "input.jsonl");
const line = (n: number, text: string): string =>
  JSON.stringify({
    report: { id: String(n), publisher: "p", party: "ru", published: "2025-11-20", language: "en", text },
  });
const lines = Array.from({ length: 200 }, (_, n) =>
  line(n, n === 50 ? "unreadable" : `Note ${n}: units took Kupiansk.`),
);
writeFileSync(input, `${lines.join("\n")}\nnot json\n`);

test("through a queue and two workers the ledger is the same as without", async () => {
  const reader = inlineReader("made", madeReading);
  const alone = await openLedger(join(folder, "alone.sqlite"), { gazetteer: madeGazetteer });
  await ingest(listSources([input]), { ledger: alone, reader, at });
  await threadPending(alone);

  const queue = memoryQueue();
  const published = await publishSources(listSources([input]), { queue, rules: reader.rules, at });
  expect([published.published, published.refused.length]).toEqual([200, 1]);
  const again = await publishSources(listSources([input]), { queue, rules: reader.rules, at });
  expect([again.published, again.same]).toEqual([0, 200]);

  const shared = await openLedger(join(folder, "shared.sqlite"), { gazetteer: madeGazetteer });
  let stored = 0;
  const worker = {
    queue,
    ledger: shared,
    reader,
    signal: new AbortController().signal,
    untilEmpty: true,
    onStored: (reports: number) => void (stored += reports),
  };
  await Promise.all([runWorker(worker), runWorker(worker)]);
  expect([stored, (await queue.counts()).aside]).toEqual([199, 1]);
  expect((await queue.listAside())[0]?.reason).toBe("the made reading cannot read this");
  expect(await shared.contentHash()).toBe(await alone.contentHash());
  expect((await shared.verify()).firstBad).toBeNull();
  await shared.close();
  await alone.close();
});
