import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { ledgerContract } from "../../test/ledger-contract.ts";
import { madeEntry, madeGazetteer } from "../../test/ledger-fixture.ts";
import { openLedger } from "./engine/open-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
let file = "";

ledgerContract({
  name: "the ledger on SQLite",
  open: () => {
    file = join(folder, `${(count += 1)}.sqlite`);
    return openLedger(file, { gazetteer: madeGazetteer });
  },
  tamper: async (sql) => {
    const database = new DatabaseSync(file);
    try {
      database.exec(sql);
    } finally {
      database.close();
    }
  },
});

test("a second owner is refused with a clear message, and let in when the first has closed", async () => {
  const path = join(folder, "owned.sqlite");
  const first = await openLedger(path);
  await expect(openLedger(path)).rejects.toThrow(/is in use by process \d+ on .+; end that one first/);
  await first.close();
  const second = await openLedger(path);
  expect((await second.counts()).reports).toBe(0);
  await second.close();
});

test("a reader looks on beside the owner, and cannot write", async () => {
  const path = join(folder, "read.sqlite");
  const owner = await openLedger(path, { gazetteer: madeGazetteer });
  await owner.saveReadings([madeEntry({ id: "a" })]);
  const reader = await openLedger(path, { readOnly: true });
  expect((await reader.counts()).reports).toBe(1);
  await expect(reader.setMeta("a", "b")).rejects.toThrow("open for reading only");
  await owner.saveReadings([madeEntry({ id: "b" })]);
  expect((await reader.counts()).reports).toBe(2);
  await reader.close();
  await owner.close();
});

test("a ledger of another program's age is told apart: a newer one is refused, an older one opened for writing first", async () => {
  const path = join(folder, "aged.sqlite");
  await (await openLedger(path)).close();
  const database = new DatabaseSync(path);
  database.exec("INSERT INTO migration (name, hash) VALUES ('9999-later', 'x')");
  await expect(openLedger(path)).rejects.toThrow("written by a newer reportedly (migration 9999-later)");
  await expect(openLedger(path, { readOnly: true })).rejects.toThrow("written by a newer reportedly");
  database.exec("DELETE FROM migration");
  await expect(openLedger(path, { readOnly: true })).rejects.toThrow("is of an older reportedly");
  database.close();
});

test("claims without a gazetteer are refused: places come by its entries alone", async () => {
  const ledger = await openLedger(join(folder, "bare.sqlite"));
  await expect(ledger.saveReadings([madeEntry({ id: "a" })])).rejects.toThrow("with a gazetteer");
  expect((await ledger.counts()).reports).toBe(0);
  await ledger.close();
});

test("a backup made while the ledger is in use opens as a ledger and verifies", async () => {
  const ledger = await openLedger(join(folder, "whole.sqlite"), { gazetteer: madeGazetteer });
  await ledger.saveReadings([madeEntry({ id: "a" }), madeEntry({ id: "b" })]);
  const copy = join(folder, "copy.sqlite");
  await ledger.backup(copy);
  const restored = await openLedger(copy);
  expect(await restored.contentHash()).toBe(await ledger.contentHash());
  expect((await restored.verify()).firstBad).toBeNull();
  await restored.close();
  await ledger.close();
});

test("addresses that are no ledger are told apart", async () => {
  await expect(openLedger("mysql://somewhere/db")).rejects.toThrow("a file or a postgres:// address");
  await expect(openLedger(join(folder, "none.sqlite"), { mustExist: true })).rejects.toThrow("there is no ledger at");
  await expect(openLedger(join(folder, "none.sqlite"), { readOnly: true })).rejects.toThrow("there is no ledger at");
});

test("a file that is something else is refused, not written over", async () => {
  const path = join(folder, "notes.txt");
  const { writeFileSync, readFileSync } = await import("node:fs");
  writeFileSync(path, "These are my notes and not a ledger.".repeat(100));
  await expect(openLedger(path)).rejects.toThrow("cannot be opened");
  expect(readFileSync(path, "utf8")).toContain("my notes");
  await expect(openLedger(path, { readOnly: true })).rejects.toThrow("cannot be opened");
});
