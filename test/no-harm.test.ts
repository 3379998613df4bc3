/** No harm, walked over the sample's pages and exports: no finer place, no finer time, no private person, the delay, the tombstones. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/api/app.ts";
import { exportFormats } from "../src/api/exports/export-format.ts";
import { pageServices } from "../src/cli/page-services.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { allTwins, exported, plantedTime, readSample, valuesIn } from "./sample-ledger.ts";
import type { PlantedReport, SampleLedger } from "./sample-ledger.ts";

const planted = (id: string, text: string): PlantedReport => ({
  id,
  publisher: "Planted wire",
  party: "ind",
  url: `https://example.org/${id}`,
  published: `2025-11-21${plantedTime}`,
  language: "en",
  text,
});

const reports = [
  planted("house", "Russian troops captured the house at 12 Myru Street in Kupiansk at 04:25, the General Staff said."),
  planted("degrees", "Russian forces shelled Kupiansk at 49.71234, 37.61789 at 05:10 on Thursday, a monitor reported."),
  planted("resident", "Maryna Testenko, a resident of Kupiansk, said that Russian forces shelled the town."),
  planted("sided", "Olena Testova, a Ukrainian resident of Kupiansk, said that Russian troops shelled the town."),
  planted("neighbour", 'A pensioner named Petro Probnyi said: "Ukrainian troops shelled Kupiansk."'),
];

let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
const twins = new Map<string, ReturnType<typeof valuesIn>>();

beforeAll(async () => {
  sample = await readSample(reports);
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
  for (const path of await allTwins(sample.ledger)) {
    const answer = await app.request(path);
    expect([path, answer.status]).toEqual([path, 200]);
    twins.set(path, valuesIn(await answer.json()));
  }
}, 120_000);
afterAll(() => sample.close());

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Objects of all twins that have a latitude, or the geometry of a feature. */
const positions = (): { at: string; id: string; lat: number; lon: number }[] =>
  [...twins].flatMap(([path, values]) =>
    values.flatMap(({ value }) => {
      const one = (value ?? {}) as Record<string, unknown>;
      if (typeof one["lat"] !== "number") return [];
      const id = (one["placeId"] ?? one["id"]) as string;
      return [{ at: path, id, lat: one["lat"], lon: one["lon"] as number }];
    }),
  );

test("every page's twin was walked", () => {
  expect(twins.size).toBeGreaterThan(100);
  expect(positions().length).toBeGreaterThan(100);
});

test("each position shown is the gazetteer's own of that settlement or area", () => {
  const { gazetteer } = readingContext();
  const wrong = positions().filter(({ id, lat, lon }) => {
    const place = gazetteer.get(id);
    return !place || rounded(place.lat) !== rounded(lat) || rounded(place.lon) !== rounded(lon);
  });
  expect(wrong).toEqual([]);
});

test("a feature has no geometry but a gazetteer's point, to three decimals at most", async () => {
  const answer = await app.request("/explore.geojson");
  const { features } = (await answer.json()) as {
    features: { geometry: null | { type: string; coordinates: number[] } }[];
  };
  const points = features.flatMap(({ geometry }) => (geometry ? [geometry] : []));
  expect(points.length).toBeGreaterThan(10);
  const known = new Set(positions().map(({ lat, lon }) => `${lon} ${lat}`));
  for (const { type, coordinates } of points) {
    expect(type).toBe("Point");
    expect(known).toContain(coordinates.join(" "));
  }
});

test("a street, a house and degrees in a text become no place and no position", () => {
  for (const [path, values] of twins) {
    for (const { path: keys, value } of values) {
      const key = keys.at(-1) ?? "";
      if (["lat", "lon", "name", "placeId"].includes(key)) {
        expect(`${path} ${key} ${String(value)}`).not.toMatch(/Myru|49\.712|37\.617[^0-9]*8/);
      }
    }
  }
});

/** Keys under which the moment a report came out, or was fetched here, may stand; everything else knows days alone. */
const publicationKeys: readonly string[] = ["published", "fetched"];
const clock = /T\d\d:\d\d|^\d\d:\d\d/;

test("no time finer than a day is in any twin but the moment of publication and of fetching", () => {
  const wrong = [...twins].flatMap(([path, values]) =>
    values
      .filter(({ value }) => typeof value === "string" && clock.test(value))
      .filter(({ path: keys }) => !publicationKeys.includes(keys.at(-1) ?? ""))
      .map(({ path: keys, value }) => `${path} ${keys.join(".")}: ${String(value)}`),
  );
  expect(wrong).toEqual([]);
});

test("days a claim can have happened are days", () => {
  const whens = [...twins.values()].flat().filter(({ path }) => path.at(-2) === "when");
  const days = whens.filter(({ path }) => ["start", "end"].includes(path.at(-1) ?? ""));
  expect(days.length).toBeGreaterThan(50);
  for (const { value } of days) if (value !== null) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
});

/** Where the format has a column or field for the moment of publication. */
const publishedIn: Readonly<Record<string, RegExp>> = {
  stix: /"(?:created|modified|valid_from|published)":"[^"]+"/g,
  "claim-jsonld": /"datePublished":"[^"]+"/g,
};
const textual = exportFormats.filter(({ name }) => name !== "parquet" && name !== "bundle");

test.each(textual)("$name says no minute but that of publication", async (format) => {
  const { items } = await sample.ledger.listClaims({}, { limit: 500 });
  const text = (await exported(format, items, sample.ledger)).toString("utf8");
  expect(text.length).toBeGreaterThan(1000);
  const own = /2\d{3}-\d\d-\d\dT13:37:41\+03:00/g; // the publication itself
  const rest = text.replaceAll(publishedIn[format.name] ?? own, "").replaceAll(own, "");
  expect(rest).not.toMatch(/(?:13|10):37|\dT\d\d:\d\d/);
});

test("a private person's name is no source: it cannot be listed, opened or filtered by", async () => {
  const { items } = await sample.ledger.listSources({ limit: 500 });
  expect(items.length).toBeGreaterThan(20);
  expect(items.filter(({ key, name }) => /testenko|testova|probnyi|пробн/i.test(`${key} ${name}`))).toEqual([]);
});

test("each actor and recipient with a name has it from the actor rows", () => {
  const names = new Set(
    readingContext().lexicon.rows.flatMap((row) =>
      "name" in row && row.table === "actor" ? [row.name as string] : [],
    ),
  );
  const sides = [...twins.values()]
    .flat()
    .filter(({ path }) => path.at(-1) === "name" && ["actor", "recipient"].includes(path.at(-2) ?? ""));
  expect(sides.length).toBeGreaterThan(50);
  const unknown = sides.filter(({ value }) => value !== null && !names.has(value as string));
  expect([...new Set(unknown.map(({ value }) => value))]).toEqual([]);
});

test("an instance served to others shows a claim only after the delay, on no page and in no twin", async () => {
  const now = (): Date => new Date("2025-11-21T20:00:00+03:00"); // hours after the planted reports
  const served = createApp({
    ledger: sample.ledger,
    delayHours: 24,
    now,
    web: "/nowhere",
    ...pageServices(),
  });
  const { items } = await sample.ledger.listClaims({ from: "2025-11-21" }, { limit: 500 });
  expect(items.length).toBeGreaterThan(5);
  for (const { claim } of items.slice(0, 12)) {
    for (const path of [`/claims/${claim.id}`, `/claims/${claim.id}.json`, `/reports/${claim.reportId}.json`]) {
      expect([path, (await served.request(path)).status]).toEqual([path, 404]);
    }
  }
  for (const list of [
    "/explore.json",
    "/explore.geojson",
    "/explore.csv",
    "/index.json",
    "/threads.json",
    "/reports.json",
  ]) {
    const text = await (await served.request(list)).text();
    for (const { claim } of items) expect([list, text.includes(claim.id)]).toEqual([list, false]);
  }
});

test("a tombstone is kept beside the report, once, and the chain stays whole", async () => {
  const { items } = await sample.ledger.listReports({ publishers: ["Planted wire"] });
  const stone = { key: items[0]?.key ?? "", at: "2025-12-01", reason: "taken away by its publisher" };
  await sample.ledger.bury(stone);
  await sample.ledger.bury({ ...stone, reason: "again" });
  expect(await sample.ledger.getTombstone(stone.key)).toEqual(stone);
  expect((await sample.ledger.verify()).firstBad).toBeNull();
});
