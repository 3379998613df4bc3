/**
 * Claims in the columns of UCDP's Georeferenced Event Dataset (its codebook's 49 names, in order), then ours.
 * Every column of deaths stays empty, estimates too; what a source claims of the dead stands in `fatalities_claimed`.
 */
import { claimColumns } from "./claim-columns.ts";
import type { Column } from "./delimited.ts";
import { areaName, countryName, fatalitiesClaimed, placeGrain, windowDays } from "./event-values.ts";
import { claimNote, mainPlace } from "./export-claim.ts";
import type { ExportClaim } from "./export-claim.ts";

/** 1 exact, 2 within 25 km of a known point, 3 second-order area, 4 first-order area, 6 country. */
function wherePrecision(claim: ExportClaim): number | null {
  const grain = placeGrain(claim);
  if (grain === null) return null;
  return { exact: 1, near: 2, district: 3, region: 4, country: 6 }[grain];
}

/** 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
function datePrecision(claim: ExportClaim): number | null {
  const days = windowDays(claim);
  if (days === null) return null;
  return days < 1 ? 1 : days < 6 ? 2 : days < 7 ? 3 : days < 31 ? 4 : 5;
}

const pointText = (claim: ExportClaim): string | null => {
  const place = mainPlace(claim);
  return place?.lat == null || place.lon == null ? null : `POINT (${place.lon} ${place.lat})`;
};

const empty = (name: string): Column => [name, () => null];

export const ucdpColumns: readonly Column[] = [
  ["id", ({ wire }) => wire.id],
  ["relid", ({ wire }) => wire.threadId],
  ["year", ({ wire }) => (wire.when?.end ?? wire.when?.start)?.slice(0, 4) ?? null],
  empty("active_year"),
  ["code_status", () => "claim, not an event"],
  empty("type_of_violence"),
  empty("conflict_dset_id"),
  empty("conflict_new_id"),
  empty("conflict_name"),
  empty("dyad_dset_id"),
  empty("dyad_new_id"),
  empty("dyad_name"),
  empty("side_a_dset_id"),
  empty("side_a_new_id"),
  ["side_a", ({ wire }) => wire.actor?.name ?? wire.actor?.party ?? null],
  empty("side_b_dset_id"),
  empty("side_b_new_id"),
  ["side_b", ({ wire }) => wire.recipient?.name ?? wire.recipient?.party ?? null],
  ["number_of_sources", ({ item }) => item.threads[0]?.origins ?? null],
  ["source_article", (claim, context) => claimNote(claim, context)],
  ["source_office", ({ wire }) => wire.publisher.name],
  ["source_date", ({ wire }) => wire.published?.slice(0, 10) ?? null],
  empty("source_headline"),
  ["source_original", ({ wire }) => wire.claimant.name],
  ["where_prec", (claim) => wherePrecision(claim)],
  ["where_coordinates", (claim) => mainPlace(claim)?.name ?? null],
  ["where_description", (claim) => mainPlace(claim)?.words ?? null],
  ["adm_1", (claim) => areaName(mainPlace(claim)?.region)],
  ["adm_2", (claim) => areaName(mainPlace(claim)?.district)],
  ["latitude", (claim) => mainPlace(claim)?.lat ?? null],
  ["longitude", (claim) => mainPlace(claim)?.lon ?? null],
  ["geom_wkt", (claim) => pointText(claim)],
  empty("priogrid_gid"),
  ["country", (claim) => countryName(mainPlace(claim)?.country)],
  empty("country_id"),
  empty("region"),
  empty("event_clarity"),
  ["date_prec", (claim) => datePrecision(claim)],
  ["date_start", ({ wire }) => wire.when?.start ?? null],
  ["date_end", ({ wire }) => wire.when?.end ?? null],
  empty("deaths_a"),
  empty("deaths_b"),
  empty("deaths_civilians"),
  empty("deaths_unknown"),
  empty("best"),
  empty("high"),
  empty("low"),
  empty("gwnoa"),
  empty("gwnob"),
];

export const ucdpExport: readonly Column[] = [
  ...ucdpColumns,
  ["fatalities_claimed", (claim) => fatalitiesClaimed(claim)],
  ...claimColumns,
];
