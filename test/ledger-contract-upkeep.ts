/** The contract of what keeps the ledger whole. */
import { describe, expect, test } from "vitest";
import type { Bench } from "./ledger-contract.ts";
import { kupiansk } from "./ledger-fixture.ts";

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
      ["a tombstone slipped in", "INSERT INTO tombstone (key, at, reason) VALUES ('k', '2025', 'r')", "tombstone"],
      ["a claim slipped in", "INSERT INTO claim_key (id, row, current) VALUES ('slipped', 7, 1)", "claim"],
    ];
    test.each(tamperings)("verify names %s", async (_, statement, table) => {
      await bench.ledger.saveReadings(kupiansk);
      const clean = await bench.ledger.verify();
      expect([clean.entries, clean.readings, clean.claims, clean.firstBad]).toEqual([8, 4, 5, null]);
      await bench.driver.tamper(statement);
      expect((await bench.ledger.verify()).firstBad?.table).toBe(table);
    });

    test("claims cannot be changed, even past the program", async () => {
      await bench.ledger.saveReadings(kupiansk);
      await expect(bench.driver.tamper("UPDATE claim SET party = 'xx'")).rejects.toThrow("claims never change");
    });
  });
}
