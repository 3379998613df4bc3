/** The contract of saving: once, in any order, with every version, places by the gazetteer alone. */
import { describe, expect, test } from "vitest";
import { NotFound } from "../src/errors.ts";
import type { Bench } from "./ledger-contract.ts";
import { kupiansk, madeEntry, sentenceIds } from "./ledger-fixture.ts";

/** The contract of saving: once, in any order, with every version, places by the gazetteer alone. */
export function savingContract(bench: Bench): void {
  describe("saving", () => {
    test("tells what became of each entry, and writing twice is writing once", async () => {
      const first = await bench.ledger.saveReadings(kupiansk);
      expect(first.fates).toEqual(["new", "new", "new", "new"]);
      expect(first.added).toHaveLength(5);
      const hash = await bench.ledger.contentHash();
      const again = await bench.ledger.saveReadings(kupiansk);
      expect(again).toEqual({ fates: ["same", "same", "same", "same"], added: [], superseded: [] });
      expect(await bench.ledger.contentHash()).toBe(hash);
      expect(await bench.ledger.counts()).toEqual({
        reports: 4,
        versions: 4,
        claims: 5,
        placedClaims: 3,
        threads: 0,
        judgements: 0,
        sources: 5,
        first: "2025-11-20",
        newest: "2025-11-21",
      });
    });

    test("a batch of hundreds over many months is kept whole", async () => {
      const many = Array.from({ length: 300 }, (_, n) => {
        const month = String(1 + (n % 12)).padStart(2, "0");
        return madeEntry({ id: `many${n}`, published: `${2014 + (n % 7)}-${month}-10T10:00:00Z` });
      });
      const { fates, added } = await bench.ledger.saveReadings(many);
      expect(fates).toEqual(many.map(() => "new"));
      expect(added).toHaveLength(many.flatMap(({ claims }) => claims).length);
      expect((await bench.ledger.verify()).firstBad).toBeNull();
    });

    test("the same entry twice in one batch is one", async () => {
      const [entry] = kupiansk;
      if (!entry) throw new Error("no entry");
      expect((await bench.ledger.saveReadings([entry, entry])).fates).toEqual(["new", "same"]);
      expect((await bench.ledger.counts()).claims).toBe(1);
    });

    test("a changed report is a new version; the old one and its claims stay, out of the lists", async () => {
      const old = madeEntry({ id: "a" }, [{ sentence: "It was taken." }]);
      const changed = madeEntry({ id: "a", text: "Our units are near Kupiansk.", edited: "2025-11-22T00:00:00Z" }, [
        { sentence: "Our units are near Kupiansk.", action: "advance" },
      ]);
      await bench.ledger.saveReadings([old]);
      const result = await bench.ledger.saveReadings([changed]);
      expect(result.fates).toEqual(["changed"]);
      expect(result.superseded).toEqual(old.claims.map(({ id }) => id));
      expect(await sentenceIds(bench.ledger, {})).toEqual(["Our units are near Kupiansk."]);
      expect((await bench.ledger.listVersions("mod_north:a")).map(({ id }) => id)).toEqual([
        changed.version,
        old.version,
      ]);
      const past = await bench.ledger.claimsOfVersion(old.version);
      expect(past.map(({ claim, current }) => [claim.sentence, current])).toEqual([["It was taken.", false]]);
      expect((await bench.ledger.countByDay({})).map(({ action, claims }) => [action, claims])).toEqual([
        ["advance", 1],
      ]);
    });

    test("versions may arrive in any order with the same result", async () => {
      const old = madeEntry({ id: "a" }, [{ sentence: "It was taken." }], { at: "2025-11-20T00:00:00Z" });
      const later = madeEntry({ id: "a", text: "Corrected." }, [{ sentence: "Corrected." }], {
        at: "2025-11-25T00:00:00Z",
      });
      await bench.ledger.saveReadings([later]);
      const result = await bench.ledger.saveReadings([old]);
      expect([result.fates, result.added, result.superseded]).toEqual([["changed"], [], []]);
      expect(await sentenceIds(bench.ledger, {})).toEqual(["Corrected."]);
      const backwards = await bench.ledger.contentHash();
      await bench.ledger.close();
      bench.ledger = await bench.driver.open();
      await bench.ledger.saveReadings([old]);
      await bench.ledger.saveReadings([later]);
      expect(await bench.ledger.contentHash()).toBe(backwards);
    });

    test("a reading under new rules replaces the old one's claims and keeps them", async () => {
      const before = madeEntry({ id: "a" }, [{ sentence: "One." }, { sentence: "Two.", action: "advance" }]);
      const after = madeEntry({ id: "a" }, [{ sentence: "One, read better." }], { rules: "r2" });
      await bench.ledger.saveReadings([before]);
      const result = await bench.ledger.saveReadings([after]);
      expect(result.fates).toEqual(["reread"]);
      expect(result.superseded).toHaveLength(2);
      expect(await sentenceIds(bench.ledger, {})).toEqual(["One, read better."]);
      expect((await bench.ledger.getReading(after.version))?.rules).toBe("r2");
      expect((await bench.ledger.getClaim(before.claims[0]?.id ?? "")).current).toBe(false);
      expect(await bench.ledger.replacedClaims([after.version, "other"])).toEqual(
        before.claims.map(({ id, reportId, action, content }) => ({ id, reportId, action, content })),
      );
      expect(await bench.ledger.knownReadings("r2", [after.version, "other"])).toEqual(new Set([after.version]));
    });

    test("a report of a thousand claims keeps them all, in order of text", async () => {
      const many = Array.from({ length: 1100 }, (_, n) => ({ sentence: `Line ${n}.` }));
      const entry = madeEntry({ id: "long" }, many);
      await bench.ledger.saveReadings([madeEntry({ id: "other" }), entry]);
      const kept = await bench.ledger.claimsOfVersion(entry.version);
      expect(kept.map(({ claim }) => claim.sentence)).toEqual(many.map(({ sentence }) => sentence));
      expect((await bench.ledger.verify()).firstBad).toBeNull();
    });

    test("hostile text is kept as long as it is, and verifies", async () => {
      const text = "NUL \0 lone \ud800 surrogate, '); DROP TABLE claim; -- \u202e";
      const entry = madeEntry({ id: "x'\"\0", text }, [{ sentence: text }]);
      await bench.ledger.saveReadings([entry]);
      const version = await bench.ledger.getVersion(entry.version);
      expect(version.report.text).toHaveLength(text.length);
      expect((await bench.ledger.verify()).firstBad).toBeNull();
      expect((await bench.ledger.saveReadings([entry])).fates).toEqual(["same"]);
    });
  });

  describe("places", () => {
    test("coordinates are the gazetteer's, cut to the settlement, whatever the claim brought", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const found = await bench.ledger.listClaims({ places: ["gn:1"], parties: ["ua"] });
      expect(
        found.items.map(({ claim }) => claim.places.map(({ name, lat, lon, district }) => [name, lat, lon, district])),
      ).toEqual([[["Kupiansk", 49.707, 37.617, "ua/kharkiv-oblast/kupiansk-raion"]]]);
    });

    test("a place the gazetteer does not know is words alone, and its claim is listed as unplaced", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const { items } = await bench.ledger.listClaims({ placed: false });
      expect(items.map(({ claim }) => claim.places.map(({ placeId, lat, words }) => [placeId, lat, words]))).toEqual([
        [],
        [[null, null, "Kupiansk"]],
      ]);
    });

    test("a place is found by its beginning and has its counts", async () => {
      await bench.ledger.saveReadings(kupiansk);
      expect((await bench.ledger.findPlaces("kup")).map(({ name }) => name)).toEqual(["Kupiansk"]);
      expect((await bench.ledger.getPlace("gn:1")).name).toBe("Kupiansk");
      const counts = await bench.ledger.countByStanding({ places: ["gn:1"] });
      expect(counts.map(({ party, claims }) => [party, claims])).toEqual([
        ["ru", 2],
        ["ua", 1],
      ]);
      await expect(bench.ledger.getPlace("gn:404")).rejects.toThrow(NotFound);
    });
  });
}
