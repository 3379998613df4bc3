import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { madeEntry, madeGazetteer, madePlaces } from "../../test/ledger-fixture.ts";
import type { ReadingEntry } from "./reading-entry.ts";
import { openLedger } from "./engine/open-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const degrees = fc.double({ min: -80, max: 80, noNaN: true }).map((value) => value + 0.000_012_3);
const placeId = fc.constantFrom("gn:1", "gn:2", "gn:3", "gn:404", "gn:1/street");

/** An entry whose claims bring positions of their own, finer than any settlement. */
const entries = fc
  .array(fc.tuple(placeId, degrees, degrees), { minLength: 1, maxLength: 4 })
  .map((found): ReadingEntry => {
    const entry = madeEntry(
      { id: "a" },
      found.map(([id], n) => ({ places: [id], sentence: `Line ${n}.` })),
    );
    return {
      ...entry,
      claims: entry.claims.map((claim, n) => {
        const [, lat = 0, lon = 0] = found[n] ?? [];
        return {
          ...claim,
          places: claim.places.map((place) => ({ ...place, lat, lon, name: "A house", kind: "settlement" })),
        };
      }),
    };
  });

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const known = new Set(madePlaces.map(({ id, lat, lon }) => `${id} ${rounded(lat)} ${rounded(lon)}`));

test("no position but a gazetteer's settlement's is ever in the file, whatever a claim brings", async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(entries, async (entry) => {
      const file = join(folder, `${(count += 1)}.sqlite`);
      const ledger = await openLedger(file, { gazetteer: madeGazetteer });
      await ledger.saveReadings([entry]);
      const { items } = await ledger.listClaims({});
      await ledger.close();
      for (const { placeId: id, lat, lon } of items.flatMap(({ claim }) => claim.places)) {
        if (id === null) expect([lat, lon]).toEqual([null, null]);
        else expect(known).toContain(`${id} ${lat} ${lon}`);
      }
      const database = new DatabaseSync(file);
      const rows = database.prepare("SELECT body FROM claim UNION ALL SELECT body FROM reading").all();
      const places = database.prepare("SELECT id, lat, lon FROM place").all() as {
        id: string;
        lat: number;
        lon: number;
      }[];
      database.close();
      for (const { id, lat, lon } of places) expect(known).toContain(`${id} ${lat} ${lon}`);
      const text = JSON.stringify(rows);
      for (const { lat, lon } of entry.claims.flatMap((claim) => claim.places)) {
        expect(text).not.toContain(String(lat).slice(0, 9));
        expect(text).not.toContain(String(lon).slice(0, 9));
      }
    }),
    { numRuns: 20 },
  );
});
