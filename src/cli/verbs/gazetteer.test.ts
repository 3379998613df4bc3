/** A gazetteer of one's own: imported once, every verb on that ledger reads with it, and what was read tells so. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";
import { createApp } from "../../api/app.ts";
import type { WireExplore, WireReport } from "../../api/contract.ts";
import { geonamesLine } from "../../place/gazetteer/geonames-fixture.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { useOwnGazetteer } from "../../store/tables/gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-own-"));
const [ledger, posts, dump] = ["one.ledger", "posts.jsonl", "UA.txt"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
afterAll(() => {
  useOwnGazetteer(null);
  rmSync(folder, { recursive: true, force: true });
});

const row = (id: number, name: string, alternates: string): string =>
  geonamesLine({ id, name, alternates, population: 77 });
const text = "The Russian Defence Ministry said on Monday that its forces had captured the village of Zovsimvyhadane.";

const call = (...words: string[]) => callProgram([...words, "--ledger", ledger]);
let imported: Awaited<ReturnType<typeof callProgram>>;

beforeAll(async () => {
  writeFileSync(dump, `${row(990001, "Zovsimvyhadane", "Зовсімвигадане")}\n`);
  const report = { id: "mod/1", publisher: "mod", party: "ru", published: "2025-11-20", text };
  writeFileSync(posts, `${JSON.stringify({ report })}\n`);
  await call("ingest", posts);
  imported = await call("import", "gazetteer", dump);
});

const name = (): string => /gazetteer-[0-9a-f]{8}/.exec(imported.out)?.[0] ?? "";

/** What the pages say of the one report of a ledger. */
async function told(file: string): Promise<{ rules: string | null; places: readonly (string | null)[] }> {
  const opened = await openLedger(file, { readOnly: true });
  const app = createApp({ ledger: opened, delayHours: 0, web: "/nowhere" });
  const json = async (path: string): Promise<unknown> => (await app.request(path)).json();
  const { claims } = (await json("/explore.json")) as WireExplore;
  const { rules } = (await json(`/reports/${claims[0]?.reportId}.json`)) as WireReport;
  await opened.close();
  return { rules, places: claims.flatMap((claim) => claim.places.map(({ placeId }) => placeId)) };
}

test("import puts it beside the ledger, and says what it is and whose", () => {
  expect(imported).toMatchObject({ status: 0, err: "" });
  expect(imported.out).toMatch(/one\.ledger-gazetteer: 1 places, gazetteer-[0-9a-f]{8}\./);
  expect(imported.out).toContain("GeoNames (geonames.org), CC BY 4.0");
});

test("what was read before stays; read again it is read with it, and says so; verify stays clean", async () => {
  const before = await told(ledger);
  expect([before.places, before.rules?.includes("gazetteer")]).toEqual([[null], false]);
  expect((await call("ingest", posts)).out).toContain("0 the same, 1 read again under new rules");
  const after = await told(ledger);
  expect(after).toEqual({ rules: `${before.rules}.${name()}`, places: ["gn:990001"] });
  expect((await call("verify")).status).toBe(0);
});

test("rebuild says what differs between the two, and the gazetteer goes along with a copy", async () => {
  const [bare, whole, kept] = ["bare.ledger", "whole.ledger", "kept.ledger"].map((one) => join(folder, one));
  const { out } = await call("rebuild", "--out", bare!, "--gazetteer", "none", "--workers", "1");
  expect(out).toMatch(new RegExp(`rules \\S+\\.${name()} → \\S+: 1 of 1 reports differ`));
  expect((await told(bare!)).places).toEqual([null]);
  await call("rebuild", "--out", whole!, "--workers", "2");
  expect((await told(whole!)).places).toEqual(["gn:990001"]);
  expect((await call("backup", kept!)).out).toContain("kept.ledger-gazetteer: the gazetteer it is read with");
  expect([bare, whole, kept].map((one) => existsSync(`${one}-gazetteer`))).toEqual([false, true, true]);
});

test("doctor tells its age and rights", async () => {
  const { out } = await call("doctor");
  expect(out).toMatch(/ok {3}own gazetteer: \S+one\.ledger-gazetteer, 1 places of UA\.txt, imported 0 days ago/);
  expect(out).toContain(`${name()} (GeoNames (geonames.org), CC BY 4.0: name it where its places are shown)`);
  expect((await callProgram(["doctor", "--ledger", join(folder, "none.ledger")])).out).toContain("own gazetteer: none");
});

test("read, explain and extract take it by name and tell of it", async () => {
  const own = ["--gazetteer", `${ledger}-gazetteer`];
  for (const verb of ["read", "explain"]) {
    const stdin = text;
    expect((await callProgram([verb, "-", ...own], { stdin })).out).toContain(`places also of UA.txt, ${name()}`);
    expect((await callProgram([verb, "-", "--gazetteer", "none"], { stdin })).out).not.toContain("UA.txt");
  }
  const stdin = `${JSON.stringify({ report: { id: "1", publisher: "mod", text, published: "2025-11-20" } })}\n`.repeat(
    300,
  );
  for (const workers of ["1", "2"]) {
    const { out } = await callProgram(["extract", "-", "--workers", workers, ...own], { stdin });
    const lines = out.trim().split("\n");
    expect(lines).toHaveLength(300);
    for (const line of lines) {
      const { gazetteer, toponyms } = JSON.parse(line) as { gazetteer: string; toponyms: unknown };
      expect(gazetteer).toBe(`${name()} UA.txt`);
      expect(JSON.stringify(toponyms)).toContain("990001");
    }
  }
});

test("one that is named and not there, or is none, is told before anything is read", async () => {
  const missing = await callProgram(["read", "-", "--gazetteer", join(folder, "no")], { stdin: text });
  expect([missing.status, missing.out]).toEqual([1, ""]);
  expect(missing.err).toContain('"reportedly import gazetteer UA.txt" makes one');
  const none = await callProgram(["read", "-", "--gazetteer", posts], { stdin: text });
  expect([none.status, none.out]).toEqual([1, ""]);
  expect(none.err).toContain("is none of this version");
});
