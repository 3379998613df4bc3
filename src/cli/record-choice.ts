/** Which of a source's claims and yardsticks a call asks for, by the words a person would use. */
import type { Outcome } from "../thread/record/track-record.ts";
import { UsageError } from "./verb.ts";

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** "ua/donetsk-oblast" is called by its whole key, "Donetsk Oblast" and "Donetsk". */
function isCalled(key: string, words: string): boolean {
  const tail = key.split("/").at(-1) ?? key;
  return key === words.toLowerCase() || tail === slug(words) || tail.replace(/-(?:oblast|raion)$/, "") === slug(words);
}

/** Keys of regions, districts and settlements in these outcomes that are called so; throws a usage error where none is. */
export function areasCalled(words: string, outcomes: readonly Outcome[]): string[] {
  const places = outcomes.map(({ assertion }) => assertion.place);
  const areas = new Set(places.flatMap(({ region, district }) => [region, district].filter((key) => key !== null)));
  const called = [...areas].filter((key) => isCalled(key, words));
  const named = places.filter(
    ({ placeId, name }) => placeId === words || (name !== null && slug(name) === slug(words)),
  );
  const found = [...new Set([...called, ...named.map(({ placeId }) => placeId)])];
  if (found.length > 0) return found;
  const regions = [...new Set(places.flatMap(({ region }) => region ?? []))].sort();
  throw new UsageError(`no claim of this source is in "${words}"; its regions are ${regions.join(", ") || "none"}`);
}

/** Outcomes with only the yardsticks of this name or kind; all of them for "". */
export function outcomesWith(outcomes: readonly Outcome[], name: string): readonly Outcome[] {
  if (name === "") return outcomes;
  const asked = name.toLowerCase();
  const known = new Set(outcomes.flatMap(({ bearings }) => bearings.map(({ yardstick }) => yardstick.name)));
  const kept = outcomes.map((outcome) => ({
    ...outcome,
    bearings: outcome.bearings.filter(({ yardstick: { kind, name: own } }) =>
      [kind, own.toLowerCase()].includes(asked),
    ),
  }));
  if (outcomes.length === 0 || kept.some(({ bearings }) => bearings.length > 0)) return kept;
  throw new UsageError(`no yardstick is called "${name}"; there are ${[...known].sort().join(", ")}`);
}
