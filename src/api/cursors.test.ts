/** Every list is walked to its end by the cursors it gives, in each form: all there is comes, each thing once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../test/sample-ledger.ts";
import type { SampleLedger } from "../../test/sample-ledger.ts";
import { tableRows } from "../report/table.ts";
import { createApp } from "./app.ts";

let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  sample = await readSample();
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere" });
}, 120_000);
afterAll(() => sample.close());

/** Answers from the first to the one that names no next. */
async function walked(first: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let path: string | undefined = first; path !== undefined;) {
    const answer: Response = await app.request(path);
    expect([path, answer.status]).toEqual([path, 200]);
    answers.push(await answer.text());
    path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
  }
  return answers;
}

const wanted: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  claims: async () => (await Array.fromAsync(sample.ledger.eachClaim({}))).map(({ claim }) => claim.id),
  threads: async () => (await sample.ledger.listThreads({}, { limit: 500 })).items.map(({ key }) => key),
  reports: async () => (await sample.ledger.listReports({}, { limit: 500 })).items.map(({ id }) => id),
  sources: async () => (await sample.ledger.listSources({ limit: 500 })).items.map(({ key }) => key),
};

test.each([
  ["claims", "/explore.json?limit=30"],
  ["threads", "/threads.json"],
  ["reports", "/reports.json"],
  ["sources", "/sources.json"],
])("%s by %s", async (what, path) => {
  const answers = await walked(path);
  const ids = answers.flatMap((text) =>
    (JSON.parse(text) as Record<string, { id: string }[]>)[what]!.map(({ id }) => id),
  );
  const all = await wanted[what]!();
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...all].sort());
  if (what !== "sources") expect(answers.length).toBeGreaterThan(1);
});

test("the same walk as rows and as places", async () => {
  const all = [...(await wanted["claims"]!())].sort();
  const tables = (await walked("/explore.csv?limit=30")).map((text) => [...tableRows(text)].slice(1));
  expect(tables.flatMap((rows) => rows.map(({ cells }) => cells[1] ?? "")).sort()).toEqual(all);
  const places = (await walked("/explore.geojson?limit=30")).map(
    (text) => JSON.parse(text) as { features: { id: string }[] },
  );
  expect(places.flatMap(({ features }) => features.map(({ id }) => id)).sort()).toEqual(all);
});

test("a cursor of another list, or none at all, is told", async () => {
  for (const path of ["/explore.json?cursor=x", "/threads.json?cursor=2", "/sources.json?cursor=aa01"])
    expect((await app.request(path, { headers: { accept: "application/json" } })).status).toBe(400);
});
