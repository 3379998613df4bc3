import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { madeGazetteer, madeReport } from "../../test/ledger-fixture.ts";
import { madeReading } from "../../test/made-reading.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { inlineReader } from "./reader.ts";
import { threadFault } from "./thread-check.ts";
import { threadPending } from "./thread-run.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-thread-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("threads as their claims make them pass, waiting ones too; a changed one is named", async () => {
  const file = join(folder, "one.sqlite");
  const ledger = await openLedger(file, { gazetteer: madeGazetteer });
  const tasks = ["Units took Kupiansk.", "We never lost Kupiansk.", "Units took Dvorichna."].map((text, n) => ({
    report: madeReport({ id: String(n), text, party: n === 1 ? "ua" : "ru" }),
    rawHash: "00",
    fetched: { at: "2025-12-01T00:00:00Z", how: "file:x" },
  }));
  async function* batches() {
    yield tasks;
  }
  for await (const results of inlineReader("made", madeReading).map(batches()))
    await ledger.saveReadings(results.flatMap((result) => ("entry" in result ? [result.entry] : [])));
  expect(await threadFault(ledger)).toBeNull(); // none is made yet, and that is known
  await threadPending(ledger);
  expect([await threadFault(ledger), (await ledger.verify()).firstBad]).toEqual([null, null]);
  const database = new DatabaseSync(file);
  database.exec("UPDATE thread SET origins = origins + 1 WHERE key = 'control~gn:1'");
  expect(await threadFault(ledger)).toMatchObject({ table: "thread", row: "control~gn:1" });
  database.exec("UPDATE thread SET origins = origins - 1 WHERE key = 'control~gn:1'");
  database.exec("DELETE FROM thread WHERE key LIKE '%gn:2%'");
  expect((await threadFault(ledger))?.row).toContain("gn:2");
  database.close();
  await ledger.close();
});
