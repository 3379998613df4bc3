/** A SQLite ledger as the first migration alone left it, with claims in it: what a later program must bring to its shape. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrationTable } from "../src/store/migrations.ts";

const first = join(import.meta.dirname, "../src/store/migrations/sqlite/0001-ledger.sql");

const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1 + (n % 500))).toISOString().slice(0, 10);

/** Makes the file with so many claims, each at one of seven settlements. */
export function makeOldLedger(file: string, claims: number): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${migrationTable};`);
  database.exec(readFileSync(first, "utf8"));
  database.prepare("INSERT INTO migration (name, hash) VALUES (?, ?)").run("0001-ledger", "old");
  const claim = database.prepare(
    `INSERT INTO claim VALUES (?, ?, 1, 'old', ?, 'p', ?, '', 'capture', 'asserts', 'en', 0, 0, 0, 1, 0.9, ?, NULL, NULL, '{}')`,
  );
  const place = database.prepare("INSERT INTO claim_place VALUES (?, ?, ?, 'capture', NULL)");
  const cell = database.prepare(
    `INSERT INTO tally VALUES (?, ?, ?, ?, '', 1) ON CONFLICT (grain, period, place, party, action) DO UPDATE SET claims = claims + 1`,
  );
  for (let n = 0; n < claims; n += 1) {
    const [day, at, party] = [dayOf(n), `place:${n % 7}`, n % 2 === 0 ? "ru" : "ua"];
    claim.run(1000 + n, `c${n}`, n, party, day);
    place.run(at, 1000 + n, day);
    cell.run("standing-day", day, at, party);
    cell.run("standing-month", day.slice(0, 7), at, party);
    cell.run("standing-all", "", at, party);
  }
  for (let n = 0; n < 7; n += 1)
    database.exec(
      `INSERT INTO place VALUES ('place:${n}', 'Place ${n}', 'settlement', 49, 37, 'ua', NULL, NULL, NULL, NULL, 'place ${n}')`,
    );
  place.run("-", 1000, dayOf(0));
  database.exec("UPDATE claim_place SET district = 'name:rktn' WHERE place = '-'");
  database.exec("INSERT INTO tombstone VALUES ('old:1', '2025-01-02T00:00:00Z', 'gone')");
  database.exec("COMMIT");
  database.close();
}
