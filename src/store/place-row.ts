/** A gazetteer entry to its row: the only door by which coordinates come into the ledger. */
import { settlementDegrees } from "../place/place.ts";
import type { Place, PlaceKind } from "../place/place.ts";
import { districtKey, regionKey } from "./area-key.ts";
import type { PlaceRow } from "./claim-query.ts";
import type { PlaceAreas } from "./claim-row.ts";
import type { PlaceTable } from "./tables.ts";

export const placeRow = (place: Place): PlaceTable => ({
  id: place.id,
  name: place.name,
  kind: place.kind,
  lat: settlementDegrees(place.lat),
  lon: settlementDegrees(place.lon),
  country: place.country,
  region: place.region,
  district: place.district,
  region_key: regionKey(place),
  district_key: districtKey(place),
  form: place.name.toLowerCase(),
});

/** The place of a row. */
export const placeOfRow = (row: PlaceTable): PlaceRow & PlaceAreas => ({
  id: row.id,
  name: row.name,
  kind: row.kind as PlaceKind,
  lat: row.lat,
  lon: row.lon,
  country: row.country,
  region: row.region,
  district: row.district,
  districtKey: row.district_key,
  regionKey: row.region_key,
});
