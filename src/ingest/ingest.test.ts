import { createHash } from "node:crypto";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { madeGazetteer, sentenceIds } from "../../test/ledger-fixture.ts";
import { madeReading } from "../../test/made-reading.ts";
import type { Ledger } from "../store/ledger.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { ingest } from "./ingest.ts";
import type { IngestProgress } from "./ingest.ts";
import { readSource } from "./read-source.ts";
import { inlineReader, threadReader } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { listSources } from "./source-list.ts";
import { threadPending } from "./thread-run.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-ingest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(join(folder, `${(count += 1)}.sqlite`), { gazetteer: madeGazetteer });
});
afterEach(() => ledger.close());

const line = (id: string, text: string, more: object = {}): string =>
  JSON.stringify({
    report: { id, publisher: "wire", party: "ind", published: "2025-11-20", language: "en", text, ...more },
  });

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const inline = (): Reader => inlineReader("made", madeReading);
const at = "2025-12-01T00:00:00Z";
const run = (words: readonly string[], reader: Reader = inline(), onProgress?: (progress: IngestProgress) => void) =>
  ingest(listSources(words), { ledger, reader, at, onProgress });

test("tells what is new, changed, the same and refused; the same input twice changes nothing", async () => {
  const path = file("one.jsonl", [
    line("1", "Units took Kupiansk."),
    "no json at all",
    "",
    line("2", "Nothing happened."),
    '{"report":{"publisher":"x"}}',
    line("3", "This one is unreadable."),
  ]);
  const first = await run([path]);
  expect(first).toEqual({
    new: 2,
    changed: 0,
    same: 0,
    reread: 0,
    claims: 1,
    refused: [
      { file: path, line: 2, reason: expect.stringContaining("no JSON") as string },
      { file: path, line: 5, reason: 'the report has no "id"' },
      { file: path, line: 6, reason: "report 3: the made reading cannot read this" },
    ],
  });
  const hash = await ledger.contentHash();
  expect(await run([path])).toMatchObject({ new: 0, same: 2, claims: 0 });
  expect(await ledger.contentHash()).toBe(hash);
  const changed = file("two.jsonl", [line("1", "Units took Kupiansk and took Dvorichna.")]);
  const later = { ledger, reader: inline(), at: "2025-12-02T00:00:00Z" };
  expect(await ingest(listSources([changed]), later)).toMatchObject({ new: 0, changed: 1, same: 0, claims: 2 });
});

test("how a report came in is kept with the hash of its bytes", async () => {
  const text = line("1", "Units took Kupiansk.");
  const path = file("how.jsonl", ["", text]);
  await run([path]);
  const { items } = await ledger.listReports({});
  const { createHash } = await import("node:crypto");
  expect(items[0]?.fetched).toEqual({ at: "2025-12-01T00:00:00Z", how: `file:${path}:2` });
  expect(items[0]?.rawHash).toBe(createHash("sha256").update(text).digest("hex"));
});

test("new rules read known reports again, old claims stay out of the lists", async () => {
  const path = file("rules.jsonl", [line("1", "Units took Kupiansk.")]);
  await run([path]);
  expect(await run([path], inlineReader("newer", madeReading))).toMatchObject({ reread: 1, new: 0, claims: 1 });
  expect(await sentenceIds(ledger, {})).toEqual(["Units took Kupiansk."]);
});

test("folders and globs are read in the order of their names; a word that names nothing is told", async () => {
  mkdirSync(join(folder, "many/deep"), { recursive: true });
  file("many/b.jsonl", [line("b", "Units took Kupiansk.")]);
  file("many/a.jsonl", [line("a", "Units took Dvorichna.")]);
  file("many/deep/c.jsonl", [line("c", "Units lost Kupiansk.")]);
  file("many/.hidden", ["x"]);
  expect(await run([join(folder, "many")])).toMatchObject({ new: 3, refused: [] });
  expect(await run([join(folder, "many/*.jsonl")])).toMatchObject({ new: 0, same: 2 });
  await expect(run([join(folder, "none.jsonl")])).rejects.toThrow("there is no file or folder");
  await expect(run([join(folder, "none*.jsonl")])).rejects.toThrow("no file fits");
  await expect(run(["https://example.org/a"])).rejects.toThrow("may not use the network");
});

test("standard input holds lines", async () => {
  async function* stdin() {
    const text = `${line("1", "Units took Kupiansk.")}\n${line("2", "Units took Dvorichna.")}\n`;
    yield text.slice(0, 20);
    yield text.slice(20);
  }
  const summary = await ingest(listSources(["-"], { stdin: stdin() }), {
    ledger,
    reader: inline(),
    at: "2025-12-01T00:00:00Z",
  });
  expect(summary).toMatchObject({ new: 2, refused: [] });
});

test("standard input is read as it comes where it holds lines, and once it is whole elsewhere", async () => {
  let given = 0;
  async function* stdin() {
    for (; given < 2000; given += 1) yield `${line(String(given), "Units took Kupiansk.")}\n`;
  }
  const name = "standard input";
  const items = readSource({ name, size: null, open: stdin }, { at });
  for (let n = 0; n < 10; n += 1)
    expect((await items.next()).value).toMatchObject({ task: { report: { id: String(n) } } });
  expect(given).toBeLessThan(20);
  const messages = [{ id: 1, type: "message", date: "2025-11-20T10:00:00", text: "Units took Kupiansk." }];
  for (const space of [undefined, 1]) {
    const text = JSON.stringify({ name: "front", type: "public_channel", id: 7, messages }, null, space);
    const summary = await ingest(listSources(["-"], { stdin: once(text) }), { ledger, reader: inline(), at });
    expect(summary).toMatchObject(space === undefined ? { new: 1, refused: [] } : { same: 1, refused: [] });
  }
});

async function* once(text: string): AsyncGenerator<string> {
  yield text.slice(0, 90);
  yield text.slice(90);
}

test("a large export is read in pieces, every report with the hash of the whole file", async () => {
  const messages = Array.from({ length: 60 }, (_, n) => ({
    id: n + 1,
    type: "message",
    date_unixtime: String(1763661900 + n),
    text: `Units took Kupiansk. ${"All is calm. ".repeat(25_000)}`,
  }));
  const text = JSON.stringify({ name: "front", type: "public_channel", id: 7, messages });
  const path = file("result.json", [text]);
  const items = await Array.fromAsync(readSource((await Array.fromAsync(listSources([path])))[0]!, { at }));
  const hash = createHash("sha256").update(`${text}\n`).digest("hex");
  const tasks = items.flatMap((item) => ("task" in item ? [item.task] : []));
  expect(tasks.map(({ report }) => report.id)).toEqual(messages.map(({ id }) => `7/${id}`));
  expect(new Set(tasks.map(({ rawHash }) => rawHash))).toEqual(new Set([hash]));
  expect(items[0]?.bytes).toBeLessThan(text.length / 2);
});

test("progress is told after each commit and ends with all", async () => {
  const path = file(
    "long.jsonl",
    Array.from({ length: 2500 }, (_, n) => line(String(n), `Units took Kupiansk on day ${n}.`)),
  );
  const told: IngestProgress[] = [];
  await run([path], inline(), (progress) => told.push(progress));
  expect(told.map(({ done }) => done)).toEqual([1024, 2048, 2500]);
  expect(told.at(-1)).toEqual({ done: 2500, total: 2500 });
});

test("several threads give the same ledger as one", async () => {
  const path = file(
    "pool.jsonl",
    Array.from({ length: 1000 }, (_, n) => line(String(n), `Units took Kupiansk, note ${n}.`)),
  );
  await run([path]);
  await threadPending(ledger);
  const alone = await ledger.contentHash();
  await ledger.close();
  ledger = await openLedger(join(folder, "pool.sqlite"), { gazetteer: madeGazetteer });
  const reader = threadReader("made", { script: new URL("../../test/made-worker.ts", import.meta.url), size: 2 });
  expect(await run([path], reader)).toMatchObject({ new: 1000, claims: 1000 });
  await reader.close();
  await threadPending(ledger);
  expect(await ledger.contentHash()).toBe(alone);
});

test("claims are threaded, in any order of arrival alike, and threads follow when a report changes", async () => {
  const said = line("1", "Units took Kupiansk.", { publisher: "ministry", party: "ru" });
  const denied = line("2", "We never lost Kupiansk.", { publisher: "staff", party: "ua", published: "2025-11-21" });
  await run([file("said.jsonl", [said])]);
  expect((await threadPending(ledger)).claims).toBe(1);
  await run([file("denied.jsonl", [denied])]);
  await threadPending(ledger);
  const { items } = await ledger.listThreads({ kind: "control" });
  expect(items.map(({ key, claims, place }) => [key, claims, place])).toEqual([["control~gn:1", 2, "gn:1"]]);
  const hash = await ledger.contentHash();
  await ledger.close();
  ledger = await openLedger(join(folder, "order.sqlite"), { gazetteer: madeGazetteer });
  await run([join(folder, "denied.jsonl"), join(folder, "said.jsonl")]);
  await threadPending(ledger);
  expect(await ledger.contentHash()).toBe(hash);
  await run([
    file("gone.jsonl", [line("1", "Nothing to report.", { publisher: "ministry", party: "ru", edited: "2025-11-25" })]),
  ]);
  await threadPending(ledger);
  expect((await ledger.getThread("control~gn:1")).claims.map(({ claim }) => claim.sentence)).toEqual([
    "We never lost Kupiansk.",
  ]);
});
