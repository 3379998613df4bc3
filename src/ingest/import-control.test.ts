import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { madePlaces } from "../../test/ledger-fixture.ts";
import type { Ledger } from "../store/ledger.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { importControlFile } from "./import-control.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-control-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gazetteer = {
  get: (id: string) => madePlaces.find((place) => place.id === id) ?? null,
  lookup: (form: string) => madePlaces.filter(({ name }) => name.toLowerCase() === form),
  all: () => madePlaces,
};

let count = 0;
let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(join(folder, `${(count += 1)}.sqlite`), { gazetteer });
});
afterEach(() => ledger.close());

const load = (name: string, text: string, more: { by?: string; holder?: string } = {}) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return importControlFile(path, { ledger, gazetteer, by: "monitor", at: "2025-12-01T00:00:00Z", ...more });
};

const kept = async () =>
  (await ledger.listControl({})).map(({ monitor, place, name, from, to, holder }) =>
    [monitor, place ?? "?", name, from, to ?? "…", holder].join(" | "),
  );

test("the plain table: place by name and position, a namesake elsewhere is listed without a place", async () => {
  const text = `place,lat,lon,from,to,holder
Kupiansk,49.70,37.62,2025-11-22,2025-11-30,RU
Kupiansk,50.90,33.10,2025-11-22,,ru
"Dvorichna, Kupiansk Raion",49.85,37.68,2025-11-01,,ua
Dvorichnya,49.85,37.68,2025-10-01,2025-10-02,ua
Elsewhere,49.85,37.68,2025-10-01,2025-10-02,ua
near Kupiansk,49.70,37.62,2025-10-05,2025-10-06,ru
,1,1,2025-01-01,,ru
Dvorichna,49.85,37.68,2025-11-09,2025-11-01,ua
`;
  const report = await load("plain.csv", text);
  expect(report).toEqual({
    layers: [{ monitor: "monitor", spans: 6, unplaced: 3, further: 0, yardstick: true, same: false }],
    refused: [
      { line: 8, reason: "the row names no place" },
      { line: 9, reason: "the last day is before the first" },
    ],
  });
  expect(await kept()).toEqual([
    "monitor | gn:2 | Dvorichnya | 2025-10-01 | 2025-10-02 | ua",
    "monitor | ? | Elsewhere | 2025-10-01 | 2025-10-02 | ua",
    "monitor | ? | near Kupiansk | 2025-10-05 | 2025-10-06 | ru",
    "monitor | gn:2 | Dvorichna, Kupiansk Raion | 2025-11-01 | … | ua",
    "monitor | gn:1 | Kupiansk | 2025-11-22 | 2025-11-30 | ru",
    "monitor | ? | Kupiansk | 2025-11-22 | … | ru",
  ]);
  expect((await load("plain.csv", text)).layers[0]?.same).toBe(true);
  expect(await kept()).toHaveLength(6);
});

test("of several points of a settlement the nearest to its middle speaks for it, not the earliest", async () => {
  const { layers } = await load(
    "points.csv",
    `place,lat,lon,first_day_inside_occupied,last_day_inside
Kupiansk,49.68,37.66,2024-09-01,2026-08-22
Kupiansk.,49.71,37.62,2025-01-08,2026-08-22
Kupianske,49.69,37.64,2024-08-01,2026-08-22
Dvorichna,49.86,37.69,2024-07-11,2024-08-02
Dvorichna,49.86,37.69,2024-10-11,2025-01-02
`,
  );
  expect(layers[0]).toMatchObject({ spans: 5, further: 2, unplaced: 0 });
  expect(await kept()).toEqual([
    "monitor | gn:2 | Dvorichna | 2024-07-11 | 2024-08-02 | ru",
    "monitor | ? | Kupianske | 2024-08-01 | … | ru",
    "monitor | ? | Kupiansk | 2024-09-01 | … | ru",
    "monitor | gn:2 | Dvorichna | 2024-10-11 | 2025-01-02 | ru",
    "monitor | gn:1 | Kupiansk. | 2025-01-08 | … | ru",
  ]);
});

test("of points about as near, the one spelled as the settlement is", async () => {
  await load(
    "spelled.csv",
    `place,lat,lon,first_day_inside_occupied,last_day_inside
Dvorichnya,49.853,37.683,2024-07-11,2026-08-22
Dvorichna,49.856,37.683,2024-09-11,2026-08-22
`,
  );
  expect(await kept()).toEqual([
    "monitor | ? | Dvorichnya | 2024-07-11 | … | ru",
    "monitor | gn:2 | Dvorichna | 2024-09-11 | … | ru",
  ]);
});

test("first and last day inside a shown area: what lasts to the layer's end is still so", async () => {
  await load(
    "inside.csv",
    `place,lat,lon,first_day_inside_occupied,last_day_inside,days_inside,days_observed_since_first
Kupiansk,49.70,37.62,2024-07-09,2026-08-22,768,768
Dvorichna,49.85,37.68,2024-07-11,2025-01-02,100,766
`,
  );
  expect(await kept()).toEqual([
    "monitor | gn:1 | Kupiansk | 2024-07-09 | … | ru",
    "monitor | gn:2 | Dvorichna | 2024-07-11 | 2025-01-02 | ru",
  ]);
});

test("claimed and assessed layers are monitors apart; only what is assessed can be a yardstick", async () => {
  const { layers } = await load(
    "assessed.csv",
    `place,lat,lon,ru_claimed_first,ru_claimed_last,ru_claimed_days,ru_assessed_advance_first,ru_assessed_advance_days,ru_assessed_control_first,ru_assessed_control_last,ru_assessed_control_days,ua_claimed_counteroff_first,ua_claimed_counteroff_last,ua_claimed_days
Kupiansk,49.70,37.62,2022-03-15,2022-04-19,36,2022-06-21,30,2022-04-20,2022-05-28,39,2022-05-29,2022-11-30,155
Dvorichna,49.85,37.68,,,0,,,2022-03-01,2022-03-02,2,,,0
`,
    { by: "institute" },
  );
  expect(layers.map(({ monitor, spans, yardstick }) => [monitor, spans, yardstick])).toEqual([
    ["institute: Russian claims", 1, false],
    ["institute", 2, true],
    ["institute: assessed advances", 1, false],
    ["institute: Ukrainian claims", 1, false],
  ]);
  expect((await ledger.listControl({ yardstick: true })).map(({ monitor }) => monitor)).toEqual([
    "institute",
    "institute",
  ]);
});

test("daily statuses become stretches; each column is a monitor, and the boosted one is never a yardstick", async () => {
  const { layers, refused } = await load(
    "control_latest_2025.csv",
    `geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status
1,20251119,UA,UA,UA,,UA
1,20251120,UA,RU,CONTESTED,,UA
1,20251121,RU,RU,CONTESTED,RU,RU
99,20251121,RU,RU,RU,RU,RU
x,20251121,RU,RU,RU,RU,RU
1,20251122,RU,RU,PURPLE,RU,RU
`,
  );
  expect(layers.map(({ monitor, spans, unplaced, yardstick }) => [monitor, spans, unplaced, yardstick])).toEqual([
    ["Wikipedia's map, through VIINA", 3, 1, true],
    ["VIINA boost", 3, 1, false],
    ["DeepState, through VIINA", 3, 1, true],
    ["ISW, through VIINA", 2, 1, true],
    ["VIINA", 3, 1, true],
  ]);
  expect(refused).toEqual([
    { line: 6, reason: "the row has no geonameid or no date" },
    { line: 7, reason: "no such status: purple" },
  ]);
  expect((await kept()).filter((line) => line.includes("Wikipedia") && line.includes("gn:1"))).toEqual([
    "Wikipedia's map, through VIINA | gn:1 | Kupiansk | 2025-11-19 | 2025-11-20 | ua",
    "Wikipedia's map, through VIINA | gn:1 | Kupiansk | 2025-11-21 | … | ru",
  ]);
});

const square = ([west, south, east, north]: readonly [number, number, number, number]) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const feature = (date: string, geometry: object | null, more: object = {}) => ({
  type: "Feature",
  properties: { date, ...more },
  geometry,
});

test("dated polygons: a settlement is inside from the first to the last day shown, whatever way the rings run", async () => {
  const both = square([37, 49, 38, 50]);
  const turned = { ...both, coordinates: [both.coordinates[0]?.toReversed()] };
  const collection = {
    type: "FeatureCollection",
    features: [
      feature("2025-11-20", square([37, 49, 37.65, 49.75]), { holder: "RU" }),
      feature("2025-11-21", both, { holder: "ru" }),
      feature("2025-11-23", turned, { holder: "ru" }),
      feature("2025-11-24", square([37.65, 49.8, 38, 50]), { holder: "ru" }),
      feature("2025-11-24", { type: "Point", coordinates: [37, 49] }),
      feature("", both, { holder: "ru" }),
    ],
  };
  const { refused } = await load("areas.geojson", JSON.stringify(collection));
  expect(await kept()).toEqual([
    "monitor | gn:1 | Kupiansk | 2025-11-20 | 2025-11-23 | ru",
    "monitor | gn:2 | Dvorichna | 2025-11-21 | … | ru",
  ]);
  expect(refused.map(({ reason }) => reason)).toEqual([
    "feature 5: no polygon",
    "feature 6: no day, neither in its properties nor in the file's name",
  ]);
});

test("a polygon's day may stand in the file's name and its holder in the call; holes are outside", async () => {
  const [outer, hole] = [square([37, 49, 38, 50]).coordinates[0], square([37.6, 49.6, 37.65, 49.75]).coordinates[0]];
  const area = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [outer, hole] } };
  const collection = JSON.stringify({ type: "FeatureCollection", features: [area] });
  await load("shown-20251120.geojson", collection, { holder: "ru" });
  expect(await kept()).toEqual(["monitor | gn:2 | Dvorichna | 2025-11-20 | … | ru"]);
  await expect(load("shown-20251121.geojson", collection)).rejects.toThrow("give --holder");
});

test.each([
  ["other.csv", "a,b,c\n1,2,3\n", "the head line needs place,from,to,holder or"],
  ["broken.geojson", "{ not json", "is no GeoJSON"],
  ["empty.csv", "", "the head line needs"],
])("%s is told to be no control file", async (name, text, reason) => {
  await expect(load(name, text)).rejects.toThrow(reason);
});

test("a file that is not there is told", async () => {
  const options = { ledger, gazetteer, by: "m", at: "2025-12-01T00:00:00Z" };
  await expect(importControlFile(join(folder, "none.csv"), options)).rejects.toThrow("cannot read");
});
