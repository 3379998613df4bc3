/** What a disk can do to a ledger file: full, read-only, torn in its last page or log; and a clock set back, a migration cut short. */
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { closeSync, existsSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../src/ingest/ingest.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import type { Child } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeLine } from "./made-lines.ts";
import { madeReading } from "./made-reading.ts";
import { makeOldLedger } from "./old-ledger.ts";

const reports = 5000;
const folder = mkdtempSync(join(tmpdir(), "reportedly-disk-"));
const input = join(folder, "input.jsonl");
const script = new URL("./ingest-child.ts", import.meta.url);
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
let whole = "";

const file = (name: string): string => join(folder, name);
const ingestTo = (name: string, through: readonly string[] = []): Child =>
  startChild(script, [file(name), input], through);

const toldBy = (child: Child): number => Number([...child.out().matchAll(/stored (\d+)/g)].at(-1)?.[1] ?? 0);

async function look(name: string): Promise<{ reports: number; firstBad: unknown; hash: string }> {
  const ledger = await openLedger(file(name), { gazetteer: madeGazetteer });
  try {
    const { reports: count } = await ledger.counts();
    return { reports: count, firstBad: (await ledger.verify()).firstBad, hash: await ledger.contentHash() };
  } finally {
    await ledger.close();
  }
}

/** The same run again, with nothing in its way, must bring the ledger to what it always is. */
async function expectWhole(name: string): Promise<void> {
  expect(await ingestTo(name).ended).toBe(0);
  expect(await look(name)).toEqual({ reports, firstBad: null, hash: whole });
}

beforeAll(async () => {
  writeFileSync(input, `${Array.from({ length: reports }, (_, n) => madeLine(n)).join("\n")}\n`);
  expect(await ingestTo("whole.sqlite").ended).toBe(0);
  whole = (await look("whole.sqlite")).hash;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `ulimit -f` in blocks of 512 bytes; the signal is ignored, so that writing fails as on a full disk. */
const upTo = (kilobytes: number): string[] => ["sh", "-c", `trap "" XFSZ; ulimit -f ${kilobytes * 2}; exec "$@"`, "sh"];

test.each([300, 3000, 6000])(
  "a file that may not grow past %d kB: told, nothing told as stored is lost, the next run completes it",
  async (kilobytes) => {
    const name = `full-${kilobytes}.sqlite`;
    const child = ingestTo(name, upTo(kilobytes));
    expect(await child.ended).toBe(1);
    expect(child.err()).toMatch(/cannot be (written|opened).*(disk|full)/);
    const kept = await look(name);
    expect(kept.firstBad).toBeNull();
    expect(kept.reports).toBeGreaterThanOrEqual(toldBy(child));
    expect(kept.reports).toBeLessThan(reports);
    await expectWhole(name);
  },
);

test("a file and folder that may not be written: told with the remedy, left as they were", async () => {
  const home = file("locked");
  mkdirSync(home);
  const name = "locked/ledger.sqlite";
  await (await openLedger(file(name))).close();
  const before = statSync(file(name));
  for (const part of ["", "-lock"]) chmodSync(`${file(name)}${part}`, 0o444);
  chmodSync(home, 0o555);
  chmodSync(folder, 0o755);
  const other = isRoot ? ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : [];
  if (isRoot) chownSync(home, nobody, nobody);
  const child = ingestTo(name, other);
  expect(await child.ended).toBe(1);
  expect(child.err()).toMatch(/cannot be opened: .*(read-?only|unable to open|denied)/i);
  const after = statSync(file(name));
  expect([after.size, after.mtimeMs]).toEqual([before.size, before.mtimeMs]);
  chmodSync(home, 0o755);
});

/** A copy of a ledger as it lay on the disk when its owner was killed, log and all. */
async function killedLedger(name: string): Promise<number> {
  const child = ingestTo(name, ["env", "HOLD_AT=2048"]);
  await child.until(/stored 2048/);
  child.kill();
  await child.ended;
  return toldBy(child);
}

test("a log torn in its last page: whole commits before it stand, the next run completes it", async () => {
  const name = "torn-log.sqlite";
  await killedLedger(name);
  const log = `${file(name)}-wal`;
  expect(existsSync(log)).toBe(true);
  truncateSync(log, statSync(log).size - 1700);
  const { firstBad, reports: count } = await look(name);
  expect([firstBad, count % 1024]).toEqual([null, 0]);
  await expectWhole(name);
});

/** What of a damaged ledger is taken for sound: nothing, if opening, walking or verifying it tells. */
async function isTold(name: string): Promise<boolean> {
  try {
    const kept = await look(name);
    return kept.firstBad !== null || kept.hash !== whole;
  } catch {
    return true;
  }
}

test("a file whose last page, first half or middle is torn is never taken for a whole ledger", async () => {
  const size = statSync(file("whole.sqlite")).size;
  const tears: readonly [at: number, bytes: number][] = [
    [size - 2048, 2048],
    [Math.floor(size / 8192) * 4096 + 100, 3000],
    [0, 512],
  ];
  for (const [n, [at, bytes]] of tears.entries()) {
    const name = `torn-${n}.sqlite`;
    copyFileSync(file("whole.sqlite"), file(name));
    const handle = openSync(file(name), "r+");
    writeSync(handle, Buffer.alloc(bytes, 7), 0, bytes, at);
    closeSync(handle);
    expect([n, await isTold(name)]).toEqual([n, true]);
  }
  copyFileSync(file("whole.sqlite"), file("cut.sqlite"));
  truncateSync(file("cut.sqlite"), size - 4096);
  expect(await isTold("cut.sqlite")).toBe(true);
});

test("a clock set back between two fetches: both versions are kept, and what speaks does not hang on who came first", async () => {
  const days = ["2025-12-01T00:00:00Z", "2019-01-01T00:00:00Z"];
  const texts = ["units took Kupiansk.", "units lost Kupiansk."];
  const hashes: string[] = [];
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const name = `clock-${order.join("")}.sqlite`;
    const ledger = await openLedger(file(name), { gazetteer: madeGazetteer });
    for (const n of order) {
      writeFileSync(file("clock.jsonl"), `${madeLine(1, `Note: ${texts[n]}`)}\n`);
      await ingest(listSources([file("clock.jsonl")]), {
        ledger,
        reader: inlineReader("made", madeReading),
        at: days[n] ?? "",
      });
    }
    const versions = await ledger.listVersions("p:1");
    expect(versions.map(({ report }) => report.text)).toEqual([`Note: ${texts[0]}`, `Note: ${texts[1]}`]);
    expect((await ledger.listClaims({})).items.map(({ claim }) => claim.stance)).toEqual(["asserts"]);
    expect((await ledger.verify()).firstBad).toBeNull();
    hashes.push(await ledger.contentHash());
    await ledger.close();
  }
  expect(new Set(hashes).size).toBe(1);
});

test("a migration killed in the middle leaves the older ledger, and the next start completes it", async () => {
  makeOldLedger(file("old.sqlite"), 120_000);
  const opened = startChild(new URL("./open-child.ts", import.meta.url), [copyOld("timed.sqlite")]);
  await opened.until(/opening/);
  const start = performance.now();
  expect(await opened.ended).toBe(0);
  const spent = performance.now() - start;
  for (const share of [0.05, 0.3, 0.5, 0.7, 0.9]) {
    const name = copyOld(`cut-${share}.sqlite`);
    const child = startChild(new URL("./open-child.ts", import.meta.url), [name]);
    await child.until(/opening/);
    await sleep(spent * share);
    child.kill();
    await child.ended;
    const ledger = await openLedger(name);
    const counts = await ledger.countByStanding({ from: "2024-01-01", to: "2025-05-14" });
    expect(counts.reduce((sum, { claims }) => sum + claims, 0)).toBe(120_000);
    await ledger.close();
  }
});

function copyOld(name: string): string {
  copyFileSync(file("old.sqlite"), file(name));
  return file(name);
}
