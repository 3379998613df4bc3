/** Claims in the columns of VIINA 2.0's event files (its codebook's names, in order), then ours. */
import type { Action } from "../../claim/claim.ts";
import { claimColumns } from "./claim-columns.ts";
import type { Column } from "./delimited.ts";
import { areaName, placeGrain } from "./event-values.ts";
import { claimNote, mainPlace } from "./export-claim.ts";
import type { ExportClaim } from "./export-claim.ts";

/** VIINA writes days as 20251120. */
const compactDay = (day: string | null | undefined): string | null => day?.slice(0, 10).replaceAll("-", "") ?? null;

const geonameId = (claim: ExportClaim): string | null =>
  /^gn:(\d+)$/.exec(mainPlace(claim)?.placeId ?? "")?.[1] ?? null;

/** Its GEO_PRECISION words, the settlement at the finest; finer ones are never known here. */
const precision = { exact: "ADM3", near: "ADM3", district: "ADM2", region: "ADM1", country: "ADM0" } as const;

const is = (claim: ExportClaim, ...actions: readonly Action[]): number =>
  actions.includes(claim.wire.action as Action) ? 1 : 0;

const actor = (party: string): Column => [
  `a_${party === "ru" ? "rus" : "ukr"}_b`,
  ({ wire }) => (wire.actor?.party === party ? 1 : 0),
];

const empty = (name: string): Column => [name, () => null];

export const viinaColumns: readonly Column[] = [
  ["viina_version", (_, { version }) => `reportedly ${version}, claims`],
  ["event_id", ({ wire }) => wire.id],
  ["event_id_1pd", ({ wire }) => wire.threadId],
  ["date", ({ wire }) => compactDay(wire.published)],
  empty("time"), // days, not minutes
  ["geonameid", (claim) => geonameId(claim)],
  empty("feature_code"),
  ["asciiname", (claim) => mainPlace(claim)?.name ?? null],
  ["ADM1_NAME", (claim) => areaName(mainPlace(claim)?.region)],
  empty("ADM1_CODE"),
  ["ADM2_NAME", (claim) => areaName(mainPlace(claim)?.district)],
  empty("ADM2_CODE"),
  ["longitude", (claim) => mainPlace(claim)?.lon ?? null],
  ["latitude", (claim) => mainPlace(claim)?.lat ?? null],
  ["GEO_PRECISION", (claim) => precisionOf(claim)],
  empty("GEO_API"),
  ["location", (claim) => mainPlace(claim)?.words ?? null],
  ["address", (claim) => mainPlace(claim)?.name ?? null],
  ["report_id", ({ wire }) => wire.reportId],
  ["source", ({ wire }) => wire.publisher.name],
  ["url", ({ wire }) => wire.url],
  ["text", (claim, context) => claimNote(claim, context)],
  ["lang", ({ wire }) => (wire.language === "uk" ? "ua" : wire.language)],
];

const precisionOf = (claim: ExportClaim): string | null => {
  const grain = placeGrain(claim);
  return grain === null ? null : precision[grain];
};

/** Its binary labels that a claim's fields decide by themselves. */
const labelColumns: readonly Column[] = [
  actor("ru"),
  actor("ua"),
  ["t_control_b", (claim) => is(claim, "capture", "hold")],
  ["t_firefight_b", (claim) => is(claim, "attack", "repel", "clash")],
  ["t_aad_b", (claim) => is(claim, "intercept")],
  ["t_property_b", (claim) => is(claim, "damage")],
  ["t_civcas_b", (claim) => is(claim, "civilian-harm")],
  ["t_milcas_b", (claim) => is(claim, "losses")],
  ["t_retreat_b", (claim) => is(claim, "withdraw")],
];

export const viinaExport: readonly Column[] = [...viinaColumns, ...labelColumns, ...claimColumns];
