import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";
import { judgeAct, reviewAct } from "../../api/review/review-act.ts";
import type { Ledger } from "../../store/ledger.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-thread-"));
const file = join(folder, "one.ledger");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Post {
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly forwardedFrom?: string;
  readonly language?: string;
}

const line = ({ by, at, ...rest }: Post): string => {
  const [publisher, party] = by.split("/");
  return JSON.stringify({ report: { id: `${by} ${at}`, publisher, party, published: at, url: null, ...rest } });
};

const posted = "Units of the Tsentr group of forces captured the village of Memryk in Donetsk Oblast.";
const told = "After two weeks of heavy fighting Russian forces captured Memryk in Donetsk Oblast and raised";
const posts: readonly Post[] = [
  { by: "mod_russia/ru", at: "2024-09-08T09:00:00Z", text: posted },
  { by: "Loud Channel/ru", at: "2024-09-08T09:20:00Z", text: posted, forwardedFrom: "mod_russia" },
  {
    by: "Harbour Wire/ind",
    at: "2024-09-08T10:00:00Z",
    text: "Russian forces have captured Memryk in Donetsk Oblast, Reuters reported, citing the Russian Defence Ministry.",
  },
  {
    by: "Сводный листок/ind",
    at: "2024-09-08T11:00:00Z",
    text: "Российские войска взяли Мемрик в Донецкой области, сообщило Минобороны РФ.",
    language: "ru",
  },
  {
    by: "Sample Courier/ind",
    at: "2024-09-08T12:00:00Z",
    text: "Igor Konashenkov, spokesman for the Russian Defence Ministry, said Russian troops had captured Memryk.",
  },
  { by: "First Outlet/ind", at: "2024-09-08T13:00:00Z", text: `${told} a flag over its school.` },
  { by: "Second Outlet/ind", at: "2024-09-08T14:00:00Z", text: `${told} their flag over its school.` },
  {
    by: "General Staff of the Armed Forces of Ukraine/ua",
    at: "2024-09-08T18:00:00Z",
    text: "Сили оборони утримують Мемрик.",
    language: "uk",
  },
];

async function hand(more: readonly Post[]): Promise<void> {
  const reports = join(folder, "posts.jsonl");
  writeFileSync(reports, `${more.map(line).join("\n")}\n`);
  await callProgram(["ingest", reports, "--ledger", file, "--workers", "1"]);
}

const thread = (...words: string[]) => callProgram(["thread", ...words, "--ledger", file]);

beforeAll(() => hand(posts), 120_000);

test("a forward, a wire copy, a translation, another voice of the body and a rewrite are no origins, each with its evidence", async () => {
  const { out, status } = await thread("Memryk");
  expect(status).toBe(0);
  expect(out).toContain("control of Memryk, 2024-09-08: denied; 3 origins in 8 reports");
  expect(out).toContain("mod_russia (ru): 5 claims in 5 reports");
  expect(out).toContain("1 folded, copy: Loud Channel forwarded it from mod_russia");
  expect(out).toContain("2 folded, body: Russian Ministry of Defence and mod_russia speak for one body");
  expect(out).toContain("1 folded, body: Igor Konashenkov and mod_russia speak for one body");
  expect(out).toMatch(
    /First Outlet \(ind\): \d claims in 2 reports\n {6}\d folded, copy: nearly the same words \(\d+ %\)/,
  );
  expect(out).toMatch(/through reuters/);
  expect(out).toMatch(/told in en and ru/);
});

test("every claim is told with who makes it, relations by the numbers of claims", async () => {
  const { out } = await thread("Memryk");
  const claims = out.split("Claims\n")[1]?.split("\n\n")[0]?.split("\n") ?? [];
  expect(claims.length).toBeGreaterThanOrEqual(8);
  expect(claims.filter((one) => !/ CLAIM by \S/.test(one))).toEqual([]);
  expect(out).toMatch(/\n {2}2 same-origin 1: /);
});

test("as known on a day it holds that day's claims alone, counted anew, in the text and as JSON", async () => {
  const { out } = await thread("Memryk", "--asof", "2024-09-08");
  expect(out).toContain("as known on 2024-09-08; what was published later is left out");
  expect((await thread("Memryk", "--asof", "2024-09-07")).err).toContain("nothing of this thread was published by");
  expect((await thread("Memryk", "--asof", "soon")).err).toContain("--asof takes a day like 2024-01-31");
  const { asOf, thread: page } = JSON.parse((await thread("Memryk", "--asof", "2024-09-08", "--format", "json")).out);
  expect([asOf, page.thread.to]).toEqual(["2024-09-08", "2024-09-08"]);
});

test("a key, a claim and a place lead to the same thread; a place without claims is refused", async () => {
  const { thread: page } = JSON.parse((await thread("Memryk", "--format", "json")).out);
  expect((await thread(page.thread.key)).out).toContain("3 origins in 8 reports");
  expect((await thread(page.claims[0].claim.id)).status).toBe(0);
  const { status, err } = await thread("Nowhere");
  expect(status).not.toBe(0);
  expect(err).toContain('no claim of this ledger is about "Nowhere"');
});

async function withLedger<T>(act: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(file, { gazetteer: loadGazetteer() });
  try {
    return await act(ledger);
  } finally {
    await ledger.close();
  }
}

const judge = (subject: string, more: object): Promise<unknown> =>
  withLedger((ledger) =>
    judgeAct(ledger, reviewAct.parse({ on: "thread", subject, reason: "read by eye", ...more }), {
      by: "Olha",
      at: "2026-03-01T00:00:00Z",
    }),
  );

const newest = (): Promise<{ readonly id: string; readonly subject: string }> =>
  withLedger(async (ledger) => (await ledger.listJudgements({}, { cursor: null, limit: 1 })).items[0]!);

/** "control~…: 8", "control~…~split:…: 1": every control thread with its number of claims. */
const controls = (): Promise<readonly string[]> =>
  withLedger(async (ledger) =>
    (await ledger.listThreads({ kind: "control" }, { cursor: null, limit: 50 })).items
      .map(({ key, claims }) => `${key.replace(/(split:).*/, "$1")} ${claims}`)
      .sort(),
  );

test("a split outlives an edited and a new report, is undone, and done again", async () => {
  const whole = await controls();
  const { thread: page } = JSON.parse((await thread("Memryk", "--format", "json")).out);
  const key: string = page.thread.key;
  const wire = page.claims.find(({ claim }: { claim: { publisher: string } }) => claim.publisher === "Harbour Wire");
  await judge(key, { act: "split", claims: [wire.claim.id] });
  const split = await controls();
  expect(split).toHaveLength(whole.length + 1);
  expect(split.some((one) => one.includes("~split:"))).toBe(true);

  const edited = { ...posts[0]!, text: `${posted} The operation goes on.` };
  const late: Post = {
    by: "DeepState/ind",
    at: "2024-09-09T07:00:00Z",
    text: "Ворог окупував Мемрик.",
    language: "uk",
  };
  await hand([edited, ...posts.slice(1), late]);
  const after = await controls();
  expect(after.filter((one) => one.includes("~split:"))).toEqual(split.filter((one) => one.includes("~split:")));
  expect((await thread(key)).out).toContain("DeepState");

  const made = await newest();
  await judge(made.subject, { act: "undo", undoes: made.id });
  expect((await controls()).some((one) => one.includes("~split:"))).toBe(false);
  const undo = await newest();
  await judge(undo.subject, { act: "undo", undoes: undo.id });
  expect(await controls()).toEqual(after);
}, 120_000);
