/** The places a found name can mean, before anything of the report's context is weighed. */
import { derivePlace } from "./derived-place.ts";
import { sense, trait } from "./gazetteer/gazetteer-format.ts";
import type { CompiledGazetteer, Sense } from "./gazetteer/gazetteer.ts";
import { isCyrillic } from "./gazetteer/name-form.ts";
import { pairedSenses } from "./paired-names.ts";
import type { Place, PlaceKind } from "./place.ts";
import type { FoundToponym } from "./toponym.ts";

/** One place a name can mean, with what speaks for it by itself. */
export interface Option {
  readonly place: Place;
  readonly sense: Sense;
  /** Score without context. */
  readonly base: number;
  /** 0..1: how near it lies to the fighting of the day. */
  readonly front: number;
}

const settled = (each: Sense): boolean => each.place.kind === "settlement";

/** Meanings that fit the placeword: "X region" a region, "X direction" an axis made of the town X, "X" no adjective. */
function fitting(senses: readonly Sense[], makes: PlaceKind | null): readonly Sense[] {
  const ofKind = (kind: PlaceKind): readonly Sense[] => senses.filter((each) => each.place.kind === kind);
  switch (makes) {
    case "region":
    case "district": {
      const areas = [
        ...ofKind(makes),
        ...(makes === "region" ? [...ofKind("area"), ...ofKind("country")] : ofKind("region")),
      ];
      return areas.length > 0 ? areas : senses.filter(settled).map((each) => derived(each, "district"));
    }
    case "direction": {
      const known = ofKind("direction");
      if (known.length > 0) return known;
      const adjectives = senses.filter((each) => settled(each) && (each.how & sense.adjectival) !== 0);
      const towns = adjectives.length > 0 ? adjectives : senses.filter(settled);
      return (towns.length > 0 ? towns : senses).map((each) => derived(each, "direction"));
    }
    case "water": {
      const waters = ofKind("water");
      return waters.length > 0 ? waters : [...ofKind("region"), ...ofKind("area"), ...ofKind("country")];
    }
    case "settlement": {
      const nouns = plain(senses).filter(settled);
      return nouns.length > 0 ? nouns : plain(senses);
    }
    case "area": {
      const towns = [...ofKind("area"), ...senses.filter(settled)];
      return towns.length > 0 ? towns : senses;
    }
    default:
      return plain(senses);
  }
}

/** "Kharkiv" alone is the town; an area only where no settlement bears the name as a noun. */
function plain(senses: readonly Sense[]): readonly Sense[] {
  const nouns = senses.filter((each) => (each.how & sense.adjective) === 0 && each.place.kind !== "direction");
  if (nouns.length === 0) return senses.filter((each) => each.place.kind !== "settlement");
  const hasRegion = nouns.some((each) => each.place.kind === "region");
  return hasRegion ? nouns.filter((each) => each.place.kind !== "district") : nouns;
}

function derived(each: Sense, kind: "direction" | "district"): Sense {
  return { ...each, place: derivePlace(each.place, kind) };
}

const areaBase: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 5,
  region: 4,
  area: 3.5,
  district: 3,
  water: 2.5,
};

/** 0.7 for a village, 1 for ten thousand, 2 for a million inhabitants. */
function sizePoints(population: number | null, remote: boolean): number {
  const size = population ?? 300;
  const city = size >= 500_000 ? 3.2 : size >= 50_000 ? (remote && size >= 100_000 ? 1.5 : 0.5) : 0;
  return (remote ? 0.5 : 0.25) * Math.log10(size + 10) + city;
}

/** What a place weighs by itself: size a little, our own table a little, a name of its own more than a spelling made by rule. */
function baseOf(each: Sense, mention: FoundToponym): number {
  const { place, how, traits } = each;
  let score = areaBase[place.kind] ?? sizePoints(how & sense.other ? null : place.population, mention.remote);
  if (place.kind === "water" && mention.makes !== "water") score -= 1;
  if (place.kind === "direction" || place.id.endsWith("/district"))
    score = 1.5 + (traits & trait.seat ? 1.7 : traits & trait.town ? 1 : 0);
  if (traits & trait.own) score += 0.6;
  if (how & sense.main) score += 0.4;
  if (how & sense.old) score -= 0.4;
  if (how & sense.other) score -= 1.2;
  if (mention.size === "village" && traits & trait.town) score -= 1.5;
  if (mention.size === "town" && traits & trait.village) score -= 1.5;
  return score;
}

const home = new Set(["ua", "ru"]);
/** What a foreign namesake lacks where the name is written in Cyrillic and bears a place of Ukraine or Russia too ("Саки" in Nigeria). */
const foreign = 2;

/** Foreign namesakes of home places, capitals and cities of a million aside, are seldom meant. */
function homeFirst(options: readonly Option[], form: string): readonly Option[] {
  if (options.length < 2 || !isCyrillic(form) || !options.some(({ place }) => home.has(place.country))) return options;
  return options.map((option) => {
    const { place, sense: each } = option;
    const known = home.has(place.country) || place.kind !== "settlement" || (each.traits & trait.capital) !== 0;
    return known || (place.population ?? 0) >= 1_000_000 ? option : { ...option, base: option.base - foreign };
  });
}

/** What a spelling made by rule lacks where another land's place is called just so: "Mambasa" is not Mombasa. */
const respelt = 4;

/** A name written in Latin letters is first the place that is called exactly so. */
function exactFirst(options: readonly Option[], form: string): readonly Option[] {
  const exact = (option: Option): boolean => (option.sense.how & (sense.main | sense.own)) !== 0;
  if (options.length < 2 || isCyrillic(form) || !options.some(exact)) return options;
  const countries = new Set(options.filter(exact).map(({ place }) => place.country));
  return options.map((option) =>
    exact(option) || countries.has(option.place.country) ? option : { ...option, base: option.base - respelt },
  );
}

/** What a town known by a list alone lacks where our own table gives its name to an area: "Gaza" is the strip, "Gaza City" the town. */
const areasName = 2.5;

function areaFirst(options: readonly Option[]): readonly Option[] {
  const isOwn = ({ sense: each }: Option): boolean => (each.how & sense.own) !== 0;
  if (!options.some((option) => option.place.kind === "area" && isOwn(option))) return options;
  return options.map((option) =>
    option.place.kind === "settlement" && !isOwn(option) ? { ...option, base: option.base - areasName } : option,
  );
}

/** Options of a mention, one per place; `near` tells how near a place lies to the fighting of the day. */
export function optionsOf(
  mention: FoundToponym,
  gazetteer: CompiledGazetteer,
  near: (place: Place) => number,
): readonly Option[] {
  const seen = new Set<string>();
  const options: Option[] = [];
  for (const each of fitting(sensesOf(mention.form, gazetteer), mention.makes)) {
    if (seen.has(each.place.id)) continue;
    seen.add(each.place.id);
    options.push({ place: each.place, sense: each, base: baseOf(each, mention), front: near(each.place) });
  }
  return homeFirst(exactFirst(areaFirst(options), mention.form), mention.form);
}

function sensesOf(form: string, gazetteer: CompiledGazetteer): readonly Sense[] {
  const plainForm = gazetteer.senses(form);
  if (plainForm.length > 0 || !form.includes("-")) return plainForm;
  const joined = gazetteer.senses(form.replaceAll("-", ""));
  if (joined.length > 0) return joined;
  const spaced = gazetteer.senses(form.replaceAll("-", " "));
  return spaced.length > 0 ? spaced : pairedSenses(form, gazetteer);
}
