/** Keys of regions and districts, which the gazetteer knows by name: "ua/kharkiv-oblast", "ua/kharkiv-oblast/kupiansk-raion". */
import type { Place } from "../place/place.ts";

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Null where the gazetteer does not say. A district or region stands in its own block. */
export const regionKey = ({ country, region, kind, name }: Place): string | null => {
  const own = region ?? (kind === "region" ? name : null);
  return own === null ? null : `${country}/${slug(own)}`;
};

/** Null where the gazetteer does not say. */
export const districtKey = (place: Place): string | null => {
  const own = place.district ?? (place.kind === "district" ? place.name : null);
  const region = regionKey(place);
  return own === null || region === null ? null : `${region}/${slug(own)}`;
};
