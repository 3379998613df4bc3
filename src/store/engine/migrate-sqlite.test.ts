import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOldLedger } from "../../../test/old-ledger.ts";
import type { Ledger } from "../ledger.ts";
import { openLedger } from "./open-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-migrate-"));
let ledger: Ledger;

beforeAll(async () => {
  makeOldLedger(join(folder, "old.sqlite"), 3000);
  ledger = await openLedger(join(folder, "old.sqlite"));
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const sumOf = (counts: readonly { readonly claims: number }[]): number =>
  counts.reduce((sum, { claims }) => sum + claims, 0);

/** Claims of the old ledger from one day of the year 2024 to another; six a day, 500 days. */
test.each([
  ["2024-01-01", "2025-05-14", 3000],
  ["2024-01-17", "2025-01-16", 366 * 6],
  ["2024-02-10", "2024-02-19", 60],
  ["2024-03-31", "2024-07-02", 94 * 6],
])("an older ledger's map from %s to %s counts as before", async (from, to, claims) => {
  expect(sumOf(await ledger.countByStanding({ from, to }))).toBe(claims);
  const ofDays = await ledger.countCells({ from, to }, { grain: "day", most: 10_000 });
  expect(sumOf(ofDays ?? [])).toBe(claims);
});

test("an older ledger's places tell their days and sides", async () => {
  const days = await ledger.countByDay({ places: ["place:3"] });
  expect(sumOf(days)).toBe(429);
  expect(days[0]).toEqual({ period: "2024-01-01", party: "ru", action: "capture", claims: 1 });
});

test("an older ledger's key of an unknown name has left the district", async () => {
  await ledger.close();
  const database = new DatabaseSync(join(folder, "old.sqlite"));
  const row = database.prepare("SELECT district, name_key FROM claim_place WHERE place = '-'").get();
  database.close();
  ledger = await openLedger(join(folder, "old.sqlite"));
  expect({ ...row }).toEqual({ district: null, name_key: "name:rktn" });
});

test("an older ledger's tombstones stand as they did, and can end", async () => {
  const key = "old:1";
  const stone = { key, at: "2025-01-02T00:00:00Z", reason: "gone" };
  expect(await ledger.getTombstone(key)).toEqual(stone);
  expect(await ledger.restore({ key, at: "2025-01-03T00:00:00Z", how: "shown again" })).toBe(true);
  expect(await ledger.absencesOf(key)).toMatchObject([{ ...stone, id: key, back: { at: "2025-01-03T00:00:00Z" } }]);
});
