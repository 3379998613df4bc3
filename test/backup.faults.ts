/** A ledger is copied again and again while another process fills it: every copy verifies, and one restored midway ends the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = new URL("./ingest-child.ts", import.meta.url);
const [live, input] = [join(folder, "live.sqlite"), join(folder, "input.jsonl")];
const reports = 4000;
writeFileSync(
  input,
  Array.from({ length: reports }, (_, n) =>
    JSON.stringify({ report: { id: String(n), publisher: "p", text: `Note ${n}: units took Kupiansk.` } }),
  ).join("\n"),
);

/** Copies the ledger as `reportedly backup` does beside its owner, and tells how many reports the copy holds. */
async function copyTo(file: string): Promise<number> {
  const ledger = await openLedger(live, { readOnly: true });
  await ledger.backup(file);
  await ledger.close();
  const copy = await openLedger(file, { readOnly: true });
  expect((await copy.verify()).firstBad).toBeNull();
  const { reports: count } = await copy.counts();
  await copy.close();
  return count;
}

const hashOf = async (file: string): Promise<string> => {
  const ledger = await openLedger(file, { gazetteer: madeGazetteer });
  expect((await ledger.verify()).firstBad).toBeNull();
  const hash = await ledger.contentHash();
  await ledger.close();
  return hash;
};

test("a copy made while reports come in is whole, and a ledger restored from it ends the same", async () => {
  const child = startChild(script, [live, input], ["env", "HOLD_AT=1"]);
  const state = { running: true };
  void child.ended.then(() => (state.running = false));
  await child.until(/stored/);
  const copies = [await copyTo(join(folder, "copy-0.sqlite"))]; // it stands still: a copy from midway, on any machine
  process.kill(child.pid ?? 0, "SIGCONT");
  while (state.running && copies.length < 4) copies.push(await copyTo(join(folder, `copy-${copies.length}.sqlite`)));
  expect([await child.ended, child.err()]).toEqual([0, ""]);
  const midway = copies.findIndex((count) => count > 0 && count < reports);
  expect(midway).toBeGreaterThanOrEqual(0);
  const restored = join(folder, `copy-${midway}.sqlite`);
  expect(await startChild(script, [restored, input]).ended).toBe(0);
  expect(await hashOf(restored)).toBe(await hashOf(live));
}, 300_000);
