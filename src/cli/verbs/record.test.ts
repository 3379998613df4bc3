import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-record-"));
const ledger = join(folder, "one.ledger");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const post = ([publisher, party]: readonly [string, string], published: string, text: string): string =>
  JSON.stringify({ report: { id: `${publisher}/${published}`, publisher, party, published, url: null, text } });
const ministry = ["mod_russia", "ru"] as const;
const staff = ["General Staff of the Armed Forces of Ukraine", "ua"] as const;

const posts = [
  post(ministry, "2024-09-08", "Russian forces captured Memryk in Donetsk Oblast."),
  post(ministry, "2024-10-03", "Russian forces captured Vuhledar in Donetsk Oblast."),
  post(ministry, "2024-11-02", "Russian forces captured Selydove in Donetsk Oblast."),
  post(staff, "2024-11-20", "Russian forces shelled Selydove in Donetsk Oblast."),
];
const layer = [
  "place,lat,lon,from,to,holder",
  "Kalynove,48.16,37.42,2024-07-08,,ru",
  "Memryk,48.13,37.33,2024-08-27,,ru",
  "Vuhledar,47.78,37.25,2024-10-13,,ru",
  "Kurakhove,47.98,37.28,2025-01-06,,ru",
];

const record = (...args: string[]) => callProgram(["record", ...args, "--ledger", ledger]);

beforeAll(async () => {
  const [reports, map] = [join(folder, "posts.jsonl"), join(folder, "map.csv")];
  writeFileSync(reports, `${posts.join("\n")}\n`);
  writeFileSync(map, `${layer.join("\n")}\n`);
  await callProgram(["ingest", reports, "--ledger", ledger, "--workers", "1"]);
  await callProgram(["import", "control", map, "--by", "Some Map", "--ledger", ledger]);
});

test("counts stand beside their denominators, yardsticks apart", async () => {
  const { status, out } = await record("--source", "mod_russia", "--action", "capture");
  expect(status).toBe(0);
  expect(out).toContain("3 claimed, 2024-09-08 to 2024-11-02");
  expect(out).toMatch(/^yardstick +the other side \(its words\) +Some Map \(layer\)/m);
  expect(out).toMatch(/^can speak of +3 +3/m);
  expect(out).toMatch(/^borne out +0 of 3 +2 of 3/m);
  expect(out).toMatch(/^before the claim +0 +1\nafter the claim +0 +1\nsince its 1st day +0 +0/m);
  expect(out).toMatch(/^still open +3 of 3.* +1 of 3/m);
  expect(out).toContain("Open is not false");
  expect(out).toMatch(/as known on 2024-11-20, by layers up to \d{4}-\d\d-\d\d$/m);
});

test("the list shows each settlement with its day, lag and sentence", async () => {
  const { out } = await record("--source", "mod_russia", "--list", "--yardstick", "Some Map", "--format", "csv");
  const rows = out.trimEnd().split("\r\n");
  expect(rows[0]).toMatch(/^claimed_by,party,claimed,claimed_on,place,/);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatch(/2024-09-08,Memryk,.*Some Map,layer,2024-08-27,-12,no,.*captured Memryk/);
  expect(rows[2]).toMatch(/2024-10-03,Vuhledar,.*Some Map,layer,2024-10-13,10,no,/);
  expect(rows[3]).toMatch(/2024-11-02,Selydove,.*Some Map,layer,,,no,/);
});

test("the period, the area and the yardstick narrow it", async () => {
  const period = await record(
    "--source",
    "mod_russia",
    "--from",
    "2024-10-01",
    "--to",
    "2024-10-31",
    "--format",
    "json",
  );
  expect(JSON.parse(period.out)).toMatchObject({ kind: "track-record", records: [{ assertions: 1 }] });
  const area = await record("--source", "mod_russia", "--area", "Donetsk Oblast", "--format", "json");
  expect(JSON.parse(area.out)).toMatchObject({ records: [{ assertions: 3 }] });
  const layerOnly = await record("--source", "mod_russia", "--yardstick", "layer", "--format", "json");
  const { records } = JSON.parse(layerOnly.out) as { records: { yardsticks: unknown[] }[] };
  expect(records.map(({ yardsticks }) => yardsticks.length)).toEqual([1]);
});

test("a body is found by its own name too", async () => {
  const { out } = await record("--source", "Russian Ministry of Defence", "--format", "json");
  expect(JSON.parse(out)).toMatchObject({ sources: ["mod_russia"], records: [{ assertions: 3 }] });
});

test.each([
  [["--source", "mod_rus"], /nobody in this ledger is called "mod_rus"; there are mod_russia/],
  [["--source", "mod_russia", "--area", "Atlantis"], /its regions are ua\/donetsk-oblast/],
  [["--source", "mod_russia", "--yardstick", "Nobody"], /there are Some Map, the other side/],
  [["--source", "mod_russia", "--action", "strike"], /not of "strike"/],
  [["--source", "mod_russia", "--from", "last year"], /takes a day/],
  [["--source", "mod_russia", "--format", "xml"], /no format "xml"/],
  [[], /usage: reportedly record/],
])("a call that cannot be understood says what can: %j", async (args, told) => {
  const { status, err } = await record(...args);
  expect(status).toBe(64);
  expect(err).toMatch(told);
});

test("nothing that fits is said, and is no success", async () => {
  const { status, out } = await record("--source", "mod_russia", "--from", "2030-01-01");
  expect(status).toBe(1);
  expect(out).toContain("no claim on a settlement that fits");
});
