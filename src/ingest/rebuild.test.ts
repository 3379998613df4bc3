import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeGazetteer, madeReport } from "../../test/ledger-fixture.ts";
import { madeReading } from "../../test/made-reading.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { inlineReader } from "./reader.ts";
import type { ReadTask } from "./read-source.ts";
import { rebuildLedger } from "./rebuild.ts";
import { threadPending } from "./thread-run.ts";
import type { Report } from "../report/report.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-rebuild-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string) => openLedger(join(folder, name), { gazetteer: madeGazetteer });

async function filled(name: string) {
  const ledger = await open(name);
  const texts = ["Units took Kupiansk.", "Units took Dvorichna.", "We never lost Kupiansk.", "Quiet."];
  const tasks = texts.map((text, n): ReadTask => {
    const report = madeReport({ id: String(n), text, party: n === 2 ? "ua" : "ru" });
    return { report, rawHash: "00", fetched: { at: `2025-12-0${n + 1}T00:00:00Z`, how: "file:x" } };
  });
  async function* batches() {
    yield tasks;
  }
  for await (const results of inlineReader("old", madeReading).map(batches())) {
    await ledger.saveReadings(results.flatMap((result) => ("entry" in result ? [result.entry] : [])));
  }
  await threadPending(ledger);
  await ledger.judge({
    act: "reject",
    on: "relation",
    subject: "r",
    value: null,
    reason: "no",
    by: "Ann",
    at: "2025-12-05",
    undoes: null,
  });
  await ledger.bury({ key: "mod_north:3", at: "2025-12-06", reason: "gone" });
  await ledger.bury({ key: "mod_north:1", at: "2025-12-06", reason: "gone" });
  await ledger.restore({ key: "mod_north:1", at: "2025-12-07", how: "shown again" });
  await ledger.bury({ key: "mod_north:1", at: "2025-12-08", reason: "gone once more" });
  await ledger.setMeta("follow https://t.me/s/front", JSON.stringify({ newest: 9, gaps: [[3, 4]] }));
  await ledger.setMeta("hook desk", JSON.stringify({ seq: 7, sent: ["a"] }));
  const span = { monitor: "m", place: "gn:1", name: "Kupiansk", from: "2025-11-22", to: null, holder: "ru" };
  const layer = { id: "l", monitor: "m", file: "f", fileHash: "h", at: "2025-12-01", yardstick: true, means: "shown" };
  await ledger.importControl({ ...layer, spans: [span] });
  return ledger;
}

test("under the same rules the ledger made again is the same", async () => {
  const from = await filled("a.sqlite");
  const to = await open("a-again.sqlite");
  const report = await rebuildLedger({ from, to, reader: inlineReader("old", madeReading) });
  expect(report).toEqual({
    versions: 4,
    judgements: 1,
    controlLayers: 1,
    threads: 2,
    refused: [],
    differences: [{ from: "old", to: "old", reports: 4, changed: 0, same: 3, came: 0, gone: 0, examples: [] }],
  });
  expect(await to.contentHash()).toBe(await from.contentHash());
  expect(await to.listControl({})).toEqual(await from.listControl({}));
  for (const key of ["mod_north:3", "mod_north:1"])
    expect([await to.absencesOf(key), (await to.absencesOf(key)).length > 0]).toEqual([
      await from.absencesOf(key),
      true,
    ]);
  expect(await to.listMeta("follow ")).toEqual(await from.listMeta("follow "));
  expect(JSON.parse((await to.getMeta("hook desk")) ?? "")).toEqual({ seq: null, sent: ["a"] });
  expect((await to.verify()).firstBad).toBeNull();
  await from.close();
  await to.close();
});

test("a rebuild that was cut short is gone on with, and another ledger's reports are never mixed in", async () => {
  const from = await filled("c.sqlite");
  const to = await open("c-again.sqlite");
  const read = inlineReader("old", madeReading);
  const short = { ...to, importControl: () => Promise.reject(new Error("killed")) };
  await expect(rebuildLedger({ from, to: short, reader: read })).rejects.toThrow("killed");
  await rebuildLedger({ from, to, reader: read });
  expect(await to.absencesOf("mod_north:1")).toEqual(await from.absencesOf("mod_north:1"));
  expect(await to.contentHash()).toBe(await from.contentHash());
  const other = await open("d.sqlite");
  const report = madeReport({ id: "9", text: "Units took Vovchansk." });
  const task = { report, rawHash: "00", fetched: { at: "2025-12-01T00:00:00Z", how: "file:x" } };
  async function* one() {
    yield [task];
  }
  for await (const results of read.map(one()))
    await other.saveReadings(results.flatMap((result) => ("entry" in result ? [result.entry] : [])));
  const before = await other.contentHash();
  await expect(rebuildLedger({ from, to: other, reader: read })).rejects.toThrow("reports of another one");
  expect(await other.contentHash()).toBe(before);
  for (const ledger of [from, to, other]) await ledger.close();
});

test("under other rules it says what came and what went", async () => {
  const from = await filled("b.sqlite");
  const to = await open("b-again.sqlite");
  const otherwise = (report: Report) =>
    madeReading({
      ...report,
      text: report.text.replace("took Dvorichna", "lost Dvorichna").replace("Quiet.", "took Kupiansk."),
    });
  const report = await rebuildLedger({ from, to, reader: inlineReader("new", otherwise) });
  expect(report.differences).toMatchObject([
    { from: "old", to: "new", reports: 4, changed: 2, same: 2, came: 2, gone: 1 },
  ]);
  expect(report.differences[0]?.examples.map(({ what, sentence }) => `${what}: ${sentence}`).sort()).toEqual([
    "came: Units lost Dvorichna.",
    "came: took Kupiansk.",
    "gone: Units took Dvorichna.",
  ]);
  await from.close();
  await to.close();
});
