/** What the report around a name says of where it lies: named regions and directions near by, and the report's other places. */
import type { Document } from "../text/document.ts";
import type { Option } from "./candidates.ts";
import { kilometres, type Point } from "./distance.ts";
import type { PlaceExtra } from "./place-extra.ts";
import type { Place } from "./place.ts";
import type { FoundToponym } from "./toponym.ts";

/** A mention being resolved: its options and how likely each is so far. */
export interface Pending {
  readonly mention: FoundToponym;
  readonly options: readonly Option[];
  /** Place in the list of mentions. */
  readonly index: number;
  /** Shares of the options, adding up to at most 1; changes from round to round. */
  shares: readonly number[];
  readonly sentence: number;
  readonly paragraph: number;
}

/** One reason, in points, and what its words are made of: reasons are weighed by the dozen, and few are told. */
export interface Reason {
  readonly points: number;
  readonly told: "in" | "not in" | "near";
  readonly place: Place;
  /** Said of this very name ("Ozerne, Zhytomyr region"); counts beyond all bounds. */
  readonly decides: boolean;
}

export const whyOf = ({ told, place }: Reason): string =>
  told === "not in" ? `not in ${place.name}` : `${told} ${place.name}, which the report names`;

export const pointOf = (place: Place): Point => [place.lat, place.lon];

export function pendingOf(document: Document, given: Pick<Pending, "mention" | "options" | "index">): Pending {
  const sentence = document.tokens[given.mention.from]?.sentence ?? 0;
  const paragraph = document.sentences[sentence]?.paragraph ?? 0;
  return { ...given, shares: [], sentence, paragraph };
}

const isArea = (place: Place): boolean =>
  place.kind === "region" || place.kind === "district" || place.kind === "area" || place.kind === "country";

/** How much a mention counts for another by where it stands. */
function closeness(a: Pending, b: Pending): number {
  if (a.mention.list === b.mention.list && a.sentence === b.sentence) return 1.3;
  if (a.sentence === b.sentence) return 1;
  const apart = Math.abs(a.sentence - b.sentence);
  if (a.paragraph === b.paragraph) return apart === 1 ? 0.8 : 0.6;
  return b.paragraph < a.paragraph && apart <= 2 ? 0.5 : 0.35;
}

const sameName = (a: string | null, b: string): boolean => a !== null && (a === b || b.startsWith(a));

/** 0..1: whether a place lies in an area. */
function lies(place: Place, area: Place, extra: PlaceExtra): number {
  if (area.kind === "country") return place.country === area.country ? 1 : 0;
  if (area.kind === "region" && place.region !== null) return sameName(place.region, area.name) ? 1 : 0;
  if (area.kind === "district" && place.district !== null && sameName(place.district, area.name)) return 1;
  const radius = extra.radius[area.id] ?? (area.kind === "district" ? 35 : 120);
  const km = kilometres(pointOf(place), pointOf(area));
  return km < radius ? 1 : km < radius * 1.5 ? 0.4 : 0;
}

function areaReason(own: Pending, other: Pending, input: { place: Place; extra: PlaceExtra }): Reason | null {
  const area = other.options[0]?.place;
  if (!area || other.options.length > 3) return null;
  const inside = Math.max(
    0,
    ...other.options.map(
      (option, i) => lies(input.place, option.place, input.extra) * ((other.shares[i] ?? 0) > 0.2 ? 1 : 0),
    ),
  );
  const attached =
    other.sentence === own.sentence &&
    other.mention.use === "locator" &&
    other.mention.from - own.mention.to < 12 &&
    other.mention.from > own.mention.from;
  const weight =
    (area.kind === "country" ? 0.5 : area.kind === "district" ? 2.6 : 2.2) *
    closeness(own, other) *
    (attached ? 1.8 : 1);
  return inside > 0
    ? { points: weight * inside, told: "in", place: area, decides: attached }
    : { points: attached ? -weight : -0.25 * weight, told: "not in", place: area, decides: attached };
}

/** How well a place fits the other, settled, mention: near 1 within a few km. */
function nearReason(own: Pending, other: Pending, place: Place): Reason | null {
  let fit = 0;
  let nearest: Place | null = null;
  const here = pointOf(place);
  for (let i = 0; i < Math.min(4, other.options.length); i++) {
    const option = other.options[i];
    const share = other.shares[i] ?? 0;
    if (!option || share < 0.1) continue;
    const km = kilometres(here, pointOf(option.place));
    const scale = option.place.kind === "direction" ? 45 : 28;
    const points = share * Math.exp(-km / scale);
    if (points <= fit) continue;
    fit = points;
    nearest = option.place;
  }
  if (!nearest) return null;
  const direction = nearest.kind === "direction" ? 2.4 : 1.4;
  return { points: direction * fit * closeness(own, other), told: "near", place: nearest, decides: false };
}

/** What one other mention says for `place` as the meaning of `own`. */
export function contextReason(own: Pending, other: Pending, input: { place: Place; extra: PlaceExtra }): Reason | null {
  if (
    other === own ||
    other.mention.form === own.mention.form ||
    other.mention.use === "seat" ||
    other.mention.use === "name"
  )
    return null;
  const place = other.options[0]?.place;
  if (!place) return null;
  if (!isArea(place)) return nearReason(own, other, input.place);
  // a region is not in another one: lists of regions say nothing of each other
  return input.place.kind === "region" || input.place.kind === "country" ? null : areaReason(own, other, input);
}
