/** The compiled gazetteer over a few invented and known rows: written, opened, asked. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { compilePlaces } from "./compile-places.ts";
import { openGazetteer } from "./gazetteer.ts";
import { type GeonamesRow, parseGeonames, parseGeonamesLine } from "./geonames.ts";
import { geonamesLine } from "./geonames-fixture.ts";
import { layerGazetteers } from "./layered-gazetteer.ts";
import { skeletonKey } from "./name-skeleton.ts";
import { nameForm } from "./name-form.ts";
import type { OwnPlace } from "./own-place.ts";
import { placeAdjective } from "./place-adjective.ts";
import { transliterate } from "./transliterate.ts";
import { writeGazetteer } from "./write-gazetteer.ts";

const dump = [
  "# an invented dump",
  geonamesLine({
    id: 900001,
    name: "Vyhadane",
    alternates: "Vygadannoe,Вигадане,Выдуманное",
    lat: 49.12345,
    lon: 37.98765,
    admin1: "07",
    admin2: "6308",
    population: 612,
  }),
  geonamesLine({ id: 900002, name: "Stare Vyhadane", alternates: "Старе Вигадане", code: "PPLQ" }),
  geonamesLine({ id: 900003, name: "Vyhadanyi Lis", code: "FRST" }),
  "broken\tline",
  geonamesLine({
    id: 900004,
    name: "Dayr al Khayal",
    alternates: "Deir el-Khayal",
    lat: 33.1,
    lon: 35.2,
    country: "lb",
    admin1: "06",
  }),
].join("\r\n");
const rows: GeonamesRow[] = [...parseGeonames(dump)];

const own = (row: Partial<OwnPlace> & Pick<OwnPlace, "id" | "kind" | "forms" | "at">): OwnPlace => ({
  radius: null, country: "ua", region: null, district: null, population: null, admin: null, of: null, since: null,
  uses: [], line: [], from: null, to: null, width: 15, heat: 1, fought: [], coverage: null, ...row,
}); // prettier-ignore
const named = (uk: string, ru: string, en: string) => ({
  uk: { name: [uk], adjective: [], fixed: [] },
  ru: { name: [ru], adjective: [], fixed: [] },
  en: { name: [en], adjective: [], fixed: [] },
});
const table: OwnPlace[] = [
  own({
    id: "place.ua.vyhadane",
    kind: "village",
    forms: named("Вигадане", "Выдуманное", "Vyhadane"),
    at: [49.14, 37.97],
    region: "Kharkiv Oblast",
  }),
  own({
    id: "place.ua.nove",
    kind: "village",
    forms: named("Новоуявне", "Новомнимое", "Novouiavne"),
    at: [48.11, 37.22],
  }),
  own({
    id: "place.name.mriia",
    kind: "name",
    forms: named("Мрія", "Мечта", "Mriia"),
    at: [48.11, 37.22],
    of: "Novouiavne",
    since: "2016-05-12",
    uses: ["ru"],
  }),
  own({
    id: "place.ua.region",
    kind: "region",
    forms: named("Уявна область", "Мнимая область", "Uiavna Oblast"),
    at: [48, 37],
    radius: 90,
    admin: "UA.05",
  }),
];
const gazetteer = openGazetteer(writeGazetteer(compilePlaces(rows, table)));
const ids = (form: string): string[] => gazetteer.lookup(form).map((place) => place.id);

test("a dump gives settlements; quarters, forests and broken lines are passed over", () =>
  expect(rows.map((row) => row.id)).toEqual([900001, 900004]));
test("a line without coordinates is no row", () =>
  expect(parseGeonamesLine([1, "X", "X", "", "", "", "P", "PPL", "UA", "", "", "", "", "", 5].join("\t"))).toBeNull());
test("a settlement in the package and in our table is one place, under the package's id, with our region", () => {
  expect(ids("вигаданого")).toEqual(["gn:900001"]);
  expect(gazetteer.get("gn:900001")).toMatchObject({ region: "Kharkiv Oblast", country: "ua", kind: "settlement" });
});
test.each(["вигадане", "вигаданому", "выдуманном", "vyhadane", "vygadane"])("form %s", (form) =>
  expect(ids(form)).toEqual(["gn:900001"]),
);
test("a settlement of our table alone", () => expect(ids("новоуявного")).toEqual(["own:ua.nove"]));
test("a former name leads to the place and is kept with its day", () => {
  expect(ids("мечты")).toEqual(["own:ua.nove"]);
  expect(gazetteer.extra.renames).toEqual([
    { place: "own:ua.nove", names: expect.arrayContaining(["Мечта"]), since: "2016-05-12", uses: ["ru"] },
  ]);
});
test("a place nobody listed", () => expect(ids("немає")).toEqual([]));
test("first words of longer names", () => {
  expect(gazetteer.begins("уявна")).toBe(true);
  expect(gazetteer.begins("вигадане")).toBe(false);
});
test("Arabic names in other spellings", () => expect(ids("deir el khayal")).toEqual(["gn:900004"]));
test("a direction made of a town", () => {
  expect(gazetteer.get("gn:900001/direction")).toMatchObject({ kind: "direction", name: "Vyhadane direction" });
  expect(gazetteer.get("gn:5/direction")).toBeNull();
  expect(gazetteer.get("gn:5")).toBeNull();
});
test("the same rows give the same bytes", () =>
  expect(
    Buffer.from(writeGazetteer(compilePlaces(rows, table))).equals(
      Buffer.from(writeGazetteer(compilePlaces(rows, table))),
    ),
  ).toBe(true));
test.each([new Uint8Array(0), new Uint8Array(10), new Uint8Array(400)])("other bytes are refused", (bytes) =>
  expect(() => openGazetteer(bytes)).toThrow("no compiled gazetteer"),
);
test("bytes at an odd offset open too", () => {
  const bytes = writeGazetteer(compilePlaces(rows, table));
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(openGazetteer(shifted.subarray(1)).lookup("vyhadane")).toHaveLength(1);
});
test("a layer adds what is new and repeats nothing", () => {
  const more = openGazetteer(writeGazetteer(compilePlaces(rows, [])));
  const both = layerGazetteers([gazetteer, more]);
  expect(both.lookup("vyhadane")).toHaveLength(1);
  expect(both.lookup("новоуявне")).toHaveLength(1);
  expect(both.get("gn:900004")).not.toBeNull();
});

test.each([
  ["Куп'янськ", "uk", ["kupiansk", "kupyansk", "kup'yans'k"]],
  ["Харків", "uk", ["kharkiv"]],
  ["Згурівка", "uk", ["zghurivka"]],
  ["Миколаївка", "uk", ["mykolaivka", "mykolayivka"]],
  ["Малий", "uk", ["malyi", "malyy", "maly", "maliy"]],
  ["Нагірне", "uk", ["nahirne", "nagirne"]],
  ["Часов Яр", "ru", ["chasov yar"]],
  ["Алексеевка", "ru", ["alekseevka", "alekseyevka"]],
  ["Артёмовск", "ru", ["artemovsk", "artyomovsk"]],
  ["Грязный", "ru", ["gryaznyy", "gryazny"]],
] as const)("%s in Latin letters", (name, language, wanted) =>
  expect(transliterate(name === "Артёмовск" ? "артёмовск" : nameForm(name), language)).toEqual(
    expect.arrayContaining([...wanted]),
  ),
);

test.each([
  ["бахмут", "uk", "бахмутський"],
  ["куп'янськ", "uk", "куп'янський"],
  ["авдіївка", "uk", "авдіївський"],
  ["харків", "uk", "харківський"],
  ["суми", "uk", "сумський"],
  ["вінниця", "uk", "вінницький"],
  ["маріуполь", "uk", "маріупольський"],
  ["белгород", "ru", "белгородский"],
  ["курск", "ru", "курский"],
  ["авдеевка", "ru", "авдеевский"],
  ["харьков", "ru", "харьковский"],
  ["сумы", "ru", "сумский"],
] as const)("%s gives the adjective %s", (name, language, adjective) =>
  expect(placeAdjective(name, language)).toBe(adjective),
);

test.each([
  ["kolisnykivka", "kolesnykivka"],
  ["колісниківка", "колесниковки"],
  ["novoiehorivka", "новоєгорівки"],
  ["staromaiorske", "staromayorsk"],
])("%s and %s share their consonants", (a, b) => expect(skeletonKey(a)).toBe(skeletonKey(b)));
test("too few consonants tell nothing", () => expect(skeletonKey("оа")).toBeNull());

const real = loadGazetteer();
test("the built gazetteer opens fast and knows the towns of the fronts", () => {
  const start = performance.now();
  loadGazetteer().lookup("купянску");
  expect(performance.now() - start).toBeLessThan(2500);
  for (const form of [
    "синьківки",
    "куп'янську",
    "купянском",
    "bakhmut",
    "артемовска",
    "khan younis",
    "el fasher",
    "goma",
  ])
    expect(real.lookup(form).length, form).toBeGreaterThan(0);
});
test("Crimea is Ukraine's, as the UN has it", () => {
  for (const form of ["севастополя", "сімферополь", "керчи", "yalta"])
    expect(
      real.lookup(form).some((place) => place.country === "ua"),
      form,
    ).toBe(true);
  expect(real.lookup("крым").filter((place) => place.kind === "region")).toMatchObject([{ country: "ua" }]);
});
test("no place is finer than a settlement", () => {
  const kinds = new Set(["settlement", "district", "region", "country", "area", "water", "direction"]);
  for (const form of ["київ", "bakhmut", "gaza", "азовсталь"])
    for (const place of real.lookup(form)) {
      expect(kinds.has(place.kind)).toBe(true);
      expect(Math.abs(place.lat * 1000 - Math.round(place.lat * 1000))).toBeLessThan(1e-6);
    }
});
test("any string can be asked for", () =>
  fc.assert(
    fc.property(
      fc.string(),
      (form) => Array.isArray(real.lookup(nameForm(form))) && typeof real.begins(form) === "boolean",
    ),
  ));
