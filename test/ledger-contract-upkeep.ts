/** The contract of what keeps the ledger whole. */
import { describe, expect, test } from "vitest";
import type { Bench } from "./ledger-contract.ts";
import { kupiansk, madeEntry } from "./ledger-fixture.ts";

/** The contract of what keeps the ledger whole. */
export function upkeepContract(bench: Bench): void {
  describe("upkeep", () => {
    test("notes are kept and written over", async () => {
      await bench.ledger.setMeta("title", "one");
      await bench.ledger.setMeta("title", "two");
      expect([await bench.ledger.getMeta("title"), await bench.ledger.getMeta("none")]).toEqual(["two", null]);
      await bench.ledger.setMeta("tin", "three");
      expect(await bench.ledger.listMeta("ti")).toEqual([
        { key: "tin", value: "three" },
        { key: "title", value: "two" },
      ]);
    });

    test("the archive is walked in order", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const versions: string[] = [];
      for await (const { key } of bench.ledger.eachVersion()) versions.push(key);
      expect(versions).toEqual(["mod_north:a", "general_staff:b", "the_wire:c", "notes:d"]);
      const kinds: string[] = [];
      for await (const { kind } of bench.ledger.eachEntry(4)) kinds.push(kind);
      expect(kinds).toEqual(["reading", "reading", "reading", "reading"]);
    });

    const tamperings: readonly [string, string, string][] = [
      ["the text of a report", "UPDATE version SET text = 'Other words.' WHERE external_id = 'b'", "version"],
      ["a report taken out", "DELETE FROM version WHERE external_id = 'b'", "version"],
      ["a reading", "UPDATE reading SET body = '{}'", "reading"],
      ["a claim taken out", "DELETE FROM claim WHERE stance = 'denies'", "reading"],
      ["an entry changed", "UPDATE archive SET content = 'x' WHERE seq = 2", "version"],
      ["an entry cut out", "DELETE FROM archive WHERE seq = 3", "version"],
      [
        "a reading slipped in",
        "INSERT INTO reading (version, rules, claims, body) VALUES ('v', 'r', 0, '{}')",
        "reading",
      ],
      ["a tombstone slipped in", "INSERT INTO tombstone VALUES ('k', 'k', '2025', 'r')", "tombstone"],
      ["a comeback slipped in", "INSERT INTO comeback VALUES ('k', '2025', 'h')", "comeback"],
      ["a claim slipped in", "INSERT INTO claim_key (id, row, current) VALUES ('slipped', 7, 1)", "claim"],
    ];
    test.each(tamperings)("verify names %s", async (_, statement, table) => {
      await bench.ledger.saveReadings(kupiansk);
      const clean = await bench.ledger.verify();
      expect([clean.entries, clean.readings, clean.claims, clean.firstBad]).toEqual([8, 4, 5, null]);
      await bench.driver.tamper(statement);
      expect((await bench.ledger.verify()).firstBad?.table).toBe(table);
    });

    const derived: readonly [string, string, string][] = [
      ["a place taken from a claim", "DELETE FROM claim_place WHERE place = 'gn:1'", "claim_place"],
      [
        "a claim moved to another day",
        "UPDATE claim_place SET said = '2020-01-01' WHERE place = 'gn:1'",
        "claim_place",
      ],
      ["a name no claim has", "UPDATE claim_place SET name_key = 'name:rktn' WHERE place = 'gn:1'", "claim_place"],
      ["a place of no claim", "UPDATE claim_place SET row = row + 1 WHERE place = 'gn:1'", "claim_place"],
      ["a count of a day", "UPDATE tally SET claims = claims + 1 WHERE grain = 'day'", "tally"],
      ["a count of a settlement", "UPDATE map_tally SET claims = 9 WHERE grain = 'month'", "map_tally"],
      ["a count taken out", "DELETE FROM map_tally WHERE grain = 'quarter'", "map_tally"],
      ["a settlement's name taken out", "DELETE FROM map_cell WHERE party = 'ua'", "map_tally"],
      ["a count of reports", "UPDATE tally SET claims = 9 WHERE period = 'report'", "tally"],
      ["a source's months", "UPDATE source_tally SET month = '1999-01'", "source_tally"],
      ["a source's claims", "UPDATE source SET claims = claims + 3 WHERE claims > 0", "source"],
      ["a key of a claim", "UPDATE claim_key SET row = row + 1", "claim_key"],
      ["the head of a report", "UPDATE report SET rules = 'none'", "report"],
      ["a head taken out", "DELETE FROM report WHERE publisher = 'mod_north'", "report"],
      ["a standing nobody gave", "INSERT INTO claim_standing SELECT row, 'denied' FROM claim", "claim_standing"],
      ["a thread of nothing", "INSERT INTO member VALUES ('control~x', 'none', 'linked', 'none', '')", "member"],
    ];
    test.each(derived)("verify names %s, which only derives from the archive", async (_, statement, table) => {
      await bench.ledger.saveReadings(kupiansk);
      await bench.driver.tamper(statement);
      expect((await bench.ledger.verify()).firstBad?.table).toBe(table);
    });

    test("verify names words that are lost, of a claim and of a report", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const row = bench.ledger.dialect === "sqlite" ? "rowid" : "row";
      for (const table of ["report_text", "claim_text"]) {
        await bench.driver.tamper(`DELETE FROM ${table} WHERE ${row} = (SELECT MIN(${row}) FROM ${table})`);
        expect((await bench.ledger.verify()).firstBad).toMatchObject({ table, why: "a word of it cannot be found" });
      }
    });

    test("verify names a word that a row is found by and does not have", async () => {
      const accents = { id: "e", text: "At Ду\u0301бове a\u0903b 東京 ΟΔΟΣ ǅ they said e\u0301 stood." };
      await bench.ledger.saveReadings([...kupiansk, madeEntry(accents)]);
      expect((await bench.ledger.verify()).firstBad).toBeNull();
      const { rows } = { rows: bench.ledger.dialect === "sqlite" ? "rowid, stems" : "row, stems" };
      for (const table of ["report_text", "claim_text"]) {
        const words = bench.ledger.dialect === "sqlite" ? "'slipped'" : "array_to_tsvector(ARRAY['slipped'])";
        await bench.driver.tamper(
          bench.ledger.dialect === "sqlite"
            ? `INSERT INTO ${table} (${rows}) SELECT MAX(rowid), ${words} FROM ${table}`
            : `UPDATE ${table} SET stems = stems || ${words} WHERE row = (SELECT MAX(row) FROM ${table})`,
        );
        const why = "it is found by a word that it does not have";
        expect((await bench.ledger.verify()).firstBad).toMatchObject({ table, why });
      }
    });

    test("claims cannot be changed, even past the program", async () => {
      await bench.ledger.saveReadings(kupiansk);
      await expect(bench.driver.tamper("UPDATE claim SET party = 'xx'")).rejects.toThrow("claims never change");
    });
  });
}
