import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { threadPending } from "../../ingest/thread-run.ts";
import { contentId } from "../../store/content-hash.ts";
import type { ReadingEntry } from "../../store/reading-entry.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import { createApp } from "../app.ts";
import { successorOf } from "./former-claims.ts";

let sample: SampleLedger;
let before: readonly ClaimItem[];
let app: ReturnType<typeof createApp>;
/** A claim that newer rules no longer make. */
let lost = "";

/** The same report as newer rules read it: every claim with another id, some words longer, one claim less. */
async function readAgain(version: string, drop: string): Promise<ReadingEntry> {
  const { report, rawHash, fetched } = await sample.ledger.getVersion(version);
  const kept = await sample.ledger.getReading(version);
  const items = await sample.ledger.claimsOfVersion(version);
  const claims = items
    .filter(({ claim }) => claim.id !== drop)
    .map(({ claim }, n) => {
      const content = n % 2 === 0 ? claim.content : ([claim.content[0], claim.content[1] - 1] as const);
      return { ...claim, content, id: contentId(["newer rules", claim.id]) };
    });
  return { version, report, rawHash, fetched, rules: "~newer rules", reading: kept!.reading, claims };
}

beforeAll(async () => {
  sample = await readSample();
  before = (await sample.ledger.listClaims({}, { limit: 500 })).items;
  const versions = [...new Set(before.map(({ claim }) => claim.reportId))];
  lost = before[0]!.claim.id;
  await sample.ledger.saveReadings(await Promise.all(versions.map((version) => readAgain(version, lost))));
  await threadPending(sample.ledger);
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere" });
}, 240_000);
afterAll(() => sample.close());

const page = async (address: string): Promise<string> => {
  const answer = await app.request(address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
};

test("every claim's old address leads to its sentence after a reading under newer rules", async () => {
  expect(before.length).toBeGreaterThan(100);
  const now = (await sample.ledger.listClaims({}, { limit: 500 })).items;
  expect(now).toHaveLength(before.length - 1);
  expect(now.some(({ claim }) => before.some((old) => old.claim.id === claim.id))).toBe(false);
  for (const [version, old] of Map.groupBy(before, ({ claim }) => claim.reportId)) {
    const sentences = (await page(`/reports/${version}`)).split('<span class="sentence').slice(1);
    for (const { claim } of old) {
      const holding = sentences.filter((one) => one.includes(`id="c-${claim.id}"`));
      expect([claim.id, holding.length]).toEqual([claim.id, 1]);
      expect(holding[0]).toContain(`id="s-${claim.sentenceStart}"`);
    }
  }
});

test("an old address within a thread leads to the card of the claim on the same words", async () => {
  const threads = Map.groupBy(
    before.filter(({ claim, threads: its }) => its.length > 0 && claim.id !== lost),
    ({ threads: its }) => its[0]!.key,
  );
  expect(threads.size).toBeGreaterThan(10);
  expect([...threads.keys()].some((key) => before.some(({ claim }) => key.endsWith(claim.id)))).toBe(true);
  let found = 0;
  for (const [key, old] of threads) {
    const html = await page(`/threads/${encodeURIComponent(key)}`);
    for (const { claim } of old) found += html.includes(`<a class="anchor" id="c-${claim.id}">`) ? 1 : 0;
  }
  expect(found).toBe([...threads.values()].flat().length);
});

test("a claim that was cited stays at its address, says that it was read anew, and leads on", async () => {
  const old = before.find(({ claim }) => claim.id !== lost)!.claim.id;
  const html = await page(`/claims/${old}`);
  expect(html).toContain("An earlier reading of the report made this claim");
  expect(html).toContain(`href="/claims/${contentId(["newer rules", old])}"`);
  expect(await page(`/claims/${lost}`)).toContain("An earlier reading of the report made this claim");
  expect(await page(`/claims/${contentId(["newer rules", old])}`)).not.toContain("An earlier reading");
});

test("of several claims on the same words the one of the same action is meant", () => {
  const former = { id: "a", reportId: "r", action: "capture", content: [10, 40] } as const;
  const claim = (id: string, action: string, content: [number, number]) => ({ id, reportId: "r", action, content });
  expect(successorOf(former, [claim("b", "hold", [10, 40]), claim("c", "capture", [30, 50])])?.id).toBe("c");
  expect(successorOf(former, [claim("b", "hold", [10, 20]), claim("c", "clash", [12, 40])])?.id).toBe("c");
  expect(successorOf(former, [claim("b", "capture", [40, 60])])).toBeNull();
  expect(successorOf(former, [{ ...claim("b", "capture", [10, 40]), reportId: "other" }])).toBeNull();
});
