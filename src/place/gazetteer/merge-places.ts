/** Brings rows of the package and of our own table together, so that one settlement is one place. */
import { kilometres } from "../distance.ts";
import { type AreaNames, areaCodes, ownAreaNames } from "./area-names.ts";
import { trait } from "./gazetteer-format.ts";
import type { GeonamesRow } from "./geonames.ts";
import { isCyrillic, nameForm, readableName } from "./name-form.ts";
import { nameForms } from "./name-forms.ts";
import { type OwnPlace, placeKind, shownName } from "./own-place.ts";
import type { Place } from "../place.ts";
import { transliterate } from "./transliterate.ts";

/** A place with all it is called, before forms are made. */
export interface MergedPlace {
  readonly place: Place;
  readonly traits: number;
  readonly geonames: GeonamesRow | null;
  readonly own: readonly OwnPlace[];
}

/** Two rows nearer than this that share a name are one settlement. */
const sameWithin = 7;

function settlementTraits(row: GeonamesRow): number {
  const size = row.population ?? 0;
  const rank = row.code === "PPLC" ? trait.capital : row.code === "PPLA" ? trait.seat : 0;
  return rank | (size >= 10_000 ? trait.town : size > 0 && size < 3000 ? trait.village : 0);
}

/** Ukraine's towns by its own system of Latin letters ("Mykolaiv"), where the package writes an older one ("Mykolayiv"). */
function officialName(row: GeonamesRow): string {
  const name = row.name.replaceAll("’", "'");
  if (row.country !== "ua") return name;
  for (const alternate of row.alternates) {
    const form = nameForm(alternate);
    // "Мелитополь" is the Russian spelling: an и without an і beside it would come out as "Melytopol"
    const russian = /[ыэъ]/.test(form) || (form.includes("и") && !/[іїєґ]/.test(form));
    if (!isCyrillic(form) || russian) continue;
    const latin = transliterate(form, "uk");
    if (latin.includes(nameForm(name)))
      return (latin[0] ?? name).replace(/(^|[ -])./g, (letter) => letter.toUpperCase());
  }
  return name;
}

function fromGeonames(row: GeonamesRow, areas: AreaNames): MergedPlace {
  const [region, district] = areaCodes(row);
  const place: Place = {
    id: `gn:${row.id}`,
    name: officialName(row),
    kind: "settlement",
    lat: row.lat,
    lon: row.lon,
    country: row.country,
    region: areas.get(region) ?? null,
    district: areas.get(district) ?? null,
    population: row.population,
  };
  return { place, traits: settlementTraits(row), geonames: row, own: [] };
}

const ownTraits = (row: OwnPlace): number =>
  trait.own | (row.kind === "village" ? trait.village : row.kind === "town" || row.kind === "city" ? trait.town : 0);

function fromOwn(row: OwnPlace): MergedPlace {
  const place: Place = {
    id: row.id.replace(/^place\./, "own:"),
    name: shownName(row),
    kind: placeKind(row.kind),
    lat: row.at[0],
    lon: row.at[1],
    country: row.country,
    region: row.region,
    district: row.district,
    population: row.population,
  };
  return { place, traits: ownTraits(row), geonames: null, own: [row] };
}

/** Keys by which rows are known to share a name: nominatives and their Latin spellings. */
function ownKeys(row: OwnPlace): Set<string> {
  const keys = new Set<string>();
  for (const language of ["en", "ru", "uk"] as const) {
    const names = row.forms[language];
    for (const name of names?.name ?? []) {
      keys.add(nameForm(name));
      for (const made of nameForms(name, language === "en" ? "both" : language))
        if (made.made === "latin" || made.made === "name") keys.add(made.form);
    }
  }
  if (row.of !== null) keys.add(nameForm(row.of)).add(nameForm(row.of).replaceAll("'", ""));
  return keys;
}

const geonamesKeys = (row: GeonamesRow): string[] =>
  [row.name, row.ascii, ...row.alternates]
    .filter(readableName)
    .flatMap((name) => [nameForm(name), nameForm(name).replaceAll("'", "")]);

class Grid {
  readonly #cells = new Map<string, number[]>();
  readonly #key = (lat: number, lon: number): string => `${Math.floor(lat * 5)},${Math.floor(lon * 5)}`;
  put(lat: number, lon: number, value: number): void {
    const key = this.#key(lat, lon);
    const cell = this.#cells.get(key);
    if (cell) cell.push(value);
    else this.#cells.set(key, [value]);
  }
  around(lat: number, lon: number): number[] {
    const out: number[] = [];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++) out.push(...(this.#cells.get(this.#key(lat + i * 0.2, lon + j * 0.2)) ?? []));
    return out;
  }
}

/** The merged place an own row speaks of, nearest first; -1 for none. */
function partner(row: OwnPlace, grid: Grid, merged: readonly MergedPlace[]): number {
  const keys = ownKeys(row);
  const near = grid
    .around(row.at[0], row.at[1])
    .map((i) => ({ i, km: kilometres(row.at, [merged[i]?.place.lat ?? 0, merged[i]?.place.lon ?? 0]) }))
    .filter(({ i, km }) => km < sameWithin && sharesName(merged[i], keys))
    .sort((a, b) => a.km - b.km || a.i - b.i);
  return near[0]?.i ?? -1;
}

function sharesName(merged: MergedPlace | undefined, keys: ReadonlySet<string>): boolean {
  if (!merged) return false;
  if (merged.geonames && geonamesKeys(merged.geonames).some((key) => keys.has(key))) return true;
  return merged.own.some((row) => [...ownKeys(row)].some((key) => keys.has(key)));
}

function joined(known: MergedPlace, row: OwnPlace): MergedPlace {
  const renamed = row.kind !== "name";
  const place: Place = {
    ...known.place,
    name: renamed ? shownName(row) : known.place.name,
    region: row.region ?? known.place.region,
    district: row.district ?? known.place.district,
    population: row.population ?? known.place.population,
  };
  const traits = known.traits | (renamed ? ownTraits(row) : 0);
  const size = traits & trait.town ? traits & ~trait.village : traits; // our own rows call small towns villages
  return { ...known, place, traits: size, own: [...known.own, row] };
}

/** One list of places: the package's rows that `keep` lets in, then our own; rows of one settlement joined. Order is that of the input. */
export function mergePlaces(
  geonames: readonly GeonamesRow[],
  own: readonly OwnPlace[],
  areas: AreaNames = ownAreaNames(own),
): MergedPlace[] {
  const merged = geonames.map((row) => fromGeonames(row, areas));
  const grid = new Grid();
  merged.forEach(({ place }, i) => grid.put(place.lat, place.lon, i));
  const settlements = own.filter((row) => placeKind(row.kind) === "settlement" && row.kind !== "front");
  const named = settlements.filter((row) => row.kind === "name");
  for (const row of [...settlements.filter((row) => row.kind !== "name"), ...named]) {
    const at = partner(row, grid, merged);
    const known = merged[at];
    if (known) merged[at] = joined(known, row);
    else if (row.kind !== "name") {
      merged.push(fromOwn(row));
      grid.put(row.at[0], row.at[1], merged.length - 1);
    }
  }
  for (const row of own) if (placeKind(row.kind) !== "settlement") merged.push(fromOwn(row));
  return merged;
}
