import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeLine } from "./made-lines.ts";

/** Three kills a round. */
const rounds = Number(process.env["REPORTEDLY_ROUNDS"] ?? Math.ceil(Number(process.env["REPORTEDLY_KILLS"] ?? 36) / 3));
const reports = 6000;
const script = new URL("./ingest-child.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "reportedly-faults-"));
const input = join(folder, "input.jsonl");
let whole = "";

beforeAll(async () => {
  const lines = Array.from({ length: reports }, (_, n) => madeLine(n));
  writeFileSync(input, `${lines.join("\n")}\n`);
  const child = startChild(script, [join(folder, "whole.sqlite"), input]);
  expect(await child.ended).toBe(0);
  const ledger = await openLedger(join(folder, "whole.sqlite"), { readOnly: true });
  whole = await ledger.contentHash();
  await ledger.close();
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`kill -9 at any moment: nothing told as stored is lost, the next run completes it (${rounds} rounds)`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const file = join(folder, `round-${round}.sqlite`);
    let told = 0;
    for (let kills = 0; kills < 3; kills += 1) {
      const child = startChild(script, [file, input]);
      await child.until(/stored|done/);
      await sleep(Math.random() * 900);
      child.kill();
      await child.ended;
      told = Math.max(told, Number(child.out().match(/stored (\d+)\n(?!.*stored \d+\n)/s)?.[1] ?? 0));
      const ledger = await openLedger(file, { gazetteer: madeGazetteer });
      expect((await ledger.counts()).reports).toBeGreaterThanOrEqual(told);
      expect((await ledger.verify()).firstBad).toBeNull();
      await ledger.close();
    }
    const last = startChild(script, [file, input]);
    expect(await last.ended).toBe(0);
    const ledger = await openLedger(file, { readOnly: true });
    expect(await ledger.contentHash()).toBe(whole);
    await ledger.close();
    rmSync(file);
  }
}, 3_600_000);

test("a second owner is refused with the first one's name while it lives, and let in when it was killed", async () => {
  const file = join(folder, "owned.sqlite");
  const first = startChild(script, [file, input], ["env", "HOLD_AT=1"]);
  await first.until(/stored/);
  const second = startChild(script, [file, input]);
  expect(await second.ended).toBe(1);
  expect(second.err()).toContain(`is in use by process ${first.pid} on `);
  first.kill();
  await first.ended;
  const third = startChild(script, [file, input]);
  expect(await third.ended).toBe(0);
});
