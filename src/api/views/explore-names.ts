/** Names of places and sources that a reader types into the filters, in any language, to the ids the ledger asks by. */
import type { WireExplore } from "../contract.ts";
import type { ExploreQuery } from "./explore-query.ts";
import type { ViewContext } from "./view-context.ts";

type Named = WireExplore["named"][number];

/** What nothing is called: asks for nothing, so that an unknown name never widens the answer. */
const nowhere = "-";

async function placeOfId(context: ViewContext, id: string): Promise<Named | null> {
  const place = await context.ledger.getPlace(id).catch(() => null);
  return place ? { field: "place", asked: id, value: id, name: place.name } : null;
}

async function sourceOfKey(context: ViewContext, key: string): Promise<Named | null> {
  const page = await context.ledger.getSource(key).catch(() => null);
  return page ? { field: "source", asked: key, value: key, name: page.source.name } : null;
}

/** Places of the ledger that begin with these words, and those the gazetteer knows under them in another language. */
export async function placesNamed(context: ViewContext, words: string): Promise<WireExplore["places"]> {
  const beginning = await context.ledger.findPlaces(words);
  const meant = (context.lookup?.(words) ?? []).slice(0, 8);
  const known = await Promise.all(meant.map(({ id }) => context.ledger.getPlace(id).catch(() => null)));
  const all = [...beginning, ...known.flatMap((one) => one ?? [])];
  return [...new Map(all.map(({ id, name, region }) => [id, { id, name, region }])).values()].slice(0, 6);
}

/** One place for an id; for a name those that bear it wholly, else those that begin so: "Kupiansk" is not "Kupiansk-Vuzlovyi". */
async function placesAsked(context: ViewContext, value: string): Promise<Named[]> {
  const known = await placeOfId(context, value);
  if (known) return [known];
  const begun = await placesNamed(context, value.trim());
  const whole = begun.filter(({ name }) => name.toLowerCase() === value.trim().toLowerCase());
  const meant = new Set((context.lookup?.(value.trim()) ?? []).map(({ id }) => id));
  const found = whole.length > 0 ? whole : begun.filter(({ id }) => meant.has(id));
  return (found.length > 0 ? found : begun).map(({ id, name }) => ({ field: "place", asked: value, value: id, name }));
}

async function sourcesAsked(context: ViewContext, value: string): Promise<Named[]> {
  const known = await sourceOfKey(context, value);
  if (known) return [known];
  const found = await context.ledger.findSources(value);
  return found.slice(0, 6).map(({ key, name }) => ({ field: "source", asked: value, value: key, name }));
}

export interface AskedById {
  readonly query: ExploreQuery;
  readonly named: Named[];
  /** Names nothing bears. */
  readonly unknown: string[];
}

/** "Kupiansk" and "ministry" become ids; ids stay. The address keeps what was typed. */
export async function withIds(context: ViewContext, query: ExploreQuery): Promise<AskedById> {
  const ask = async (values: readonly string[] | undefined, find: typeof placesAsked) =>
    Promise.all((values ?? []).map(async (value) => ({ value, found: await find(context, value) })));
  const places = await ask(query.place, placesAsked);
  const sources = await ask(query.source, sourcesAsked);
  const ids = (asked: typeof places): string[] => {
    const found = asked.flatMap((one) => one.found.map(({ value }) => value));
    return found.length > 0 ? found : [nowhere];
  };
  return {
    query: {
      ...query,
      ...(query.place ? { place: ids(places) } : {}),
      ...(query.source ? { source: ids(sources) } : {}),
    },
    named: [...places, ...sources].flatMap((one) => one.found),
    unknown: [...places, ...sources].filter((one) => one.found.length === 0).map(({ value }) => value),
  };
}
