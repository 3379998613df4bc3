/** Makes the source of the compiled gazetteer: merged places, all their name forms, and what the resolver needs beside them. */
import { inflect } from "../../lexicon/inflect.ts";
import type { AreaNames } from "./area-names.ts";
import { sense, trait } from "./gazetteer-format.ts";
import type { GeonamesRow } from "./geonames.ts";
import { type MergedPlace, mergePlaces } from "./merge-places.ts";
import { isCyrillic, nameForm, readableName } from "./name-form.ts";
import { adjectiveForms, type MadeForm, nameForms, nameLanguage } from "./name-forms.ts";
import { consonants, skeletonKey } from "./name-skeleton.ts";
import type { OwnPlace } from "./own-place.ts";
import type { Days, Front, PlaceExtra, Rename } from "../place-extra.ts";
import type { GazetteerSource, PlaceForm } from "./write-gazetteer.ts";

/** Countries whose names are Cyrillic at home: their Latin alternates are mostly other tongues' and left out. */
const cyrillicHomes = new Set(["ua", "ru", "by"]);

/** Countries whose small places reports in Russian and Ukrainian name too. */
const cyrillicAlternates = new Set([
  "ua",
  "ru",
  "by",
  "md",
  "il",
  "ps",
  "lb",
  "sy",
  "iq",
  "ye",
  "sd",
  "am",
  "az",
  "ge",
  "cd",
  "ml",
]);

/** Countries whose names English reports spell in many ways. */
const latinAlternates = new Set(
  "il ps lb sy iq ir ye sa jo eg sd ss td et er so ly mm af pk in am az ge tr dj kw qa bh om cd ml ne bf".split(" "),
);

const anAdjective = sense.adjective | sense.adjectival;

const howOf = (made: MadeForm["made"]): number =>
  made === "adjective" ? anAdjective : made === "name" ? sense.main : 0;

function isUseful(form: string): boolean {
  return form.length > 2 && !/^\d/.test(form) && form.split(" ").length <= 5;
}

/** Names of a package row worth keeping: its own, Cyrillic ones, and Latin ones where no transliteration rule makes them. */
function keptNames(row: GeonamesRow): readonly string[] {
  const big = (row.population ?? 0) >= 50_000;
  const far = !cyrillicAlternates.has(row.country) && !big;
  const alternates = row.alternates.filter((name) => {
    if (!readableName(name)) return false;
    if (isCyrillic(nameForm(name))) return !far;
    return (
      name.length > 3 &&
      name !== name.toUpperCase() &&
      (latinAlternates.has(row.country) || (big && cyrillicHomes.has(row.country)))
    );
  });
  return [...new Set([row.name, row.ascii, ...alternates])].filter(readableName);
}

/** Whether a name is the place's usual one: some spelling of it is the package's main name. Others are former names and other tongues'. */
function isUsual(made: readonly { readonly form: string }[], usual: ReadonlySet<string>): boolean {
  if (made.some(({ form }) => usual.has(form.replaceAll("'", "")))) return true;
  const bones = new Set([...usual].map(consonants));
  return made.some(({ form }) => consonants(form).length >= 3 && bones.has(consonants(form)));
}

function* geonamesForms(merged: MergedPlace): Generator<readonly [form: string, how: number]> {
  const row = merged.geonames;
  if (!row) return;
  const usual = new Set([row.name, row.ascii].map((name) => nameForm(name).replaceAll("'", "")));
  const least = row.country === "ua" ? 2000 : 12_000;
  const hasAdjective = cyrillicHomes.has(row.country) && ((row.population ?? 0) >= least || merged.traits & trait.seat);
  for (const name of keptNames(row)) {
    const language = nameLanguage(nameForm(name));
    const made = nameForms(name, language);
    const other = row.code === "PPLC" || isUsual(made, usual) ? 0 : sense.other;
    for (const each of made) yield [each.form, other ? sense.other : howOf(each.made)];
    if (hasAdjective && isCyrillic(nameForm(name)))
      for (const { form } of adjectiveForms(name, language)) yield [form, anAdjective | other];
  }
}

function* ownForms(row: OwnPlace): Generator<readonly [form: string, how: number]> {
  const extra = sense.own | (row.kind === "name" && row.since !== null ? sense.old : 0);
  for (const language of ["en", "ru", "uk"] as const) {
    const names = row.forms[language];
    if (!names) continue;
    const tongue = language === "en" ? "both" : language;
    for (const name of names.name) {
      for (const { form, made } of nameForms(name, tongue)) yield [form, howOf(made) | extra];
      if (language !== "en" && row.kind !== "village" && row.kind !== "country")
        for (const { form } of adjectiveForms(name, tongue)) yield [form, anAdjective | extra];
    }
    if (row.kind === "region" || row.kind === "district") yield* landForms(names.adjective, language, extra);
    for (const name of names.fixed) yield [nameForm(name), sense.main | extra];
    for (const name of names.adjective) yield* adjectiveOf(name, language, extra);
  }
}

/** "нікопольський" > Нікопольщина: what people call the land around a town. */
function* landForms(
  adjectives: readonly string[],
  language: "en" | "ru" | "uk",
  extra: number,
): Generator<readonly [string, number]> {
  if (language === "en") return;
  for (const adjective of adjectives) {
    const land = adjective
      .replace(/(?:ський|ский)$/, "щина")
      .replace(/(?:цький|цкий)$/, language === "uk" ? "ччина" : "тчина");
    if (land !== adjective) for (const form of inflect(land, "name", language)) yield [nameForm(form), extra];
  }
}

function* adjectiveOf(name: string, language: "en" | "ru" | "uk", extra: number): Generator<readonly [string, number]> {
  if (language === "en") yield [nameForm(name), anAdjective | extra];
  else for (const form of inflect(name, "adjective", language)) yield [nameForm(form), anAdjective | extra];
}

/** Consonant keys of settlements where the fronts are, for spellings nobody foresaw. */
function skeletons(merged: MergedPlace): ReadonlySet<string> {
  const { place, own, geonames } = merged;
  if (place.kind !== "settlement" || !cyrillicHomes.has(place.country) || place.country === "by") return new Set();
  const names = [place.name, ...own.flatMap((row) => [...(row.forms.uk?.name ?? []), ...(row.forms.ru?.name ?? [])])];
  if (place.country === "ru" && !geonames && own.length === 0) return new Set();
  return new Set(names.flatMap((name) => skeletonKey(nameForm(name)) ?? []));
}

function formsOf(merged: MergedPlace, place: number): PlaceForm[] {
  const forms: PlaceForm[] = [];
  const put = (form: string, how: number): void => {
    if (isUseful(form)) forms.push({ form, place, how });
  };
  for (const [form, how] of geonamesForms(merged)) put(form, how);
  for (const row of merged.own) for (const [form, how] of ownForms(row)) put(form, how);
  for (const key of skeletons(merged)) forms.push({ form: key, place, how: sense.other });
  return forms;
}

function fronts(own: readonly OwnPlace[]): Front[] {
  return own
    .filter((row) => row.kind === "front")
    .map((row) => ({
      id: row.id,
      from: row.from ?? "0000-01-01",
      to: row.to,
      line: row.line,
      width: row.width,
      heat: row.heat,
    }));
}

function renames(merged: readonly MergedPlace[]): Rename[] {
  return merged.flatMap(({ place, own }) =>
    own
      .filter((row) => row.kind === "name" && row.since !== null)
      .map((row) => ({
        place: place.id,
        names: Object.values(row.forms).flatMap((names) => [...(names?.name ?? []), ...(names?.fixed ?? [])]),
        since: row.since,
        uses: row.uses,
      })),
  );
}

function radii(merged: readonly MergedPlace[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const { place, own } of merged) for (const row of own) if (row.radius !== null) out[place.id] = row.radius;
  return out;
}

function foughtDays(merged: readonly MergedPlace[]): Record<string, readonly Days[]> {
  const out: Record<string, readonly Days[]> = {};
  for (const { place, own } of merged) {
    const days = own.flatMap((row) => row.fought);
    if (days.length > 0) out[place.id] = days;
  }
  return out;
}

/** Everything `writeGazetteer` needs, from the rows of the package and of our own table. Deterministic. */
export function compilePlaces(
  geonames: readonly GeonamesRow[],
  own: readonly OwnPlace[],
  areas?: AreaNames,
): GazetteerSource {
  const merged = mergePlaces(geonames, own, areas);
  const extra: PlaceExtra = {
    fronts: fronts(own),
    renames: renames(merged),
    radius: radii(merged),
    fought: foughtDays(merged),
  };
  return {
    places: merged.map(({ place }) => place),
    traits: merged.map(({ traits }) => traits),
    forms: merged.flatMap(formsOf),
    extra,
  };
}
