import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { madeEntry, madeGazetteer } from "../../test/ledger-fixture.ts";
import type { MadeClaim } from "../../test/ledger-fixture.ts";
import { threadPending } from "../ingest/thread-run.ts";
import { openLedger } from "./engine/open-ledger.ts";
import type { ReadingEntry } from "./reading-entry.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const claims: readonly MadeClaim[] = [
  { places: ["gn:1"] },
  { places: ["gn:1"], stance: "denies" },
  { places: ["gn:2"], action: "losses" },
  { places: [], action: "strike" },
];

/** Reports of two sides about two towns, some edited once, some fetched again unchanged. */
const entries: readonly ReadingEntry[] = Array.from({ length: 12 }, (_, n) => {
  const id = `r${Math.floor(n / 2)}`;
  const party = n % 4 < 2 ? "ru" : "ua";
  const said = [claims[n % 4] ?? {}, claims[(n + 1) % 4] ?? {}].map((claim) => ({
    ...claim,
    actor: "ru",
    recipient: "ua",
  }));
  const report = {
    id,
    publisher: `channel-${party}`,
    party,
    published: `2025-11-2${n % 3}`,
    text: n % 2 ? `${id} edited` : id,
  };
  return madeEntry(report, said, { at: `2025-12-0${1 + (n % 2)}T00:00:00Z` });
});

let count = 0;

async function hashOf(batches: readonly (readonly ReadingEntry[])[], threadEvery: boolean): Promise<string> {
  const ledger = await openLedger(join(folder, `${(count += 1)}.sqlite`), { gazetteer: madeGazetteer });
  for (const batch of batches) {
    await ledger.saveReadings(batch);
    if (threadEvery) await threadPending(ledger);
  }
  await threadPending(ledger);
  const hash = await ledger.contentHash();
  await ledger.close();
  return hash;
}

test("the order of arrival, how it is cut into batches and when it is threaded change nothing that is kept", async () => {
  const whole = await hashOf([entries], false);
  const shuffles = fc.tuple(
    fc.shuffledSubarray([...entries], { minLength: entries.length }),
    fc.integer({ min: 1, max: 6 }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(shuffles, async ([shuffled, size, threadEvery]) => {
      const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, n) =>
        shuffled.slice(n * size, (n + 1) * size),
      );
      expect(await hashOf([...batches, shuffled.slice(0, 3)], threadEvery)).toBe(whole);
    }),
    { numRuns: 12 },
  );
});
