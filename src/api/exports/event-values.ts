/** Values that event-shaped exports share: precision of time and place, claimed deaths. */
import type { ExportClaim } from "./export-claim.ts";
import { mainPlace } from "./export-claim.ts";

const dayLength = 86_400_000;

/** Days between the earliest and latest day it can have happened; null where either is unknown. */
export function windowDays({ wire }: ExportClaim): number | null {
  const { start, end } = wire.when ?? { start: null, end: null };
  return start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / dayLength);
}

/** Actions whose counted people are those killed or hurt; of others they were captured, evacuated or deployed. */
const harms: readonly string[] = ["losses", "civilian-harm", "strike", "attack"];

/** Those claimed killed or hurt, as the source words it: "personnel 250..", "civilians 3". Empty where it gives none. */
export function fatalitiesClaimed({ wire }: ExportClaim): string {
  if (!harms.includes(wire.action)) return "";
  const people = wire.quantities.filter(({ of }) => of === "personnel" || of === "civilians");
  return people.map(({ min, max, of }) => `${of} ${min === max ? `${min}` : `${min ?? ""}..${max ?? ""}`}`).join("; ");
}

/** How coarse the place is: `exact` settlement, `near` it, its `district`, its `region`, `country`; null where unresolved. */
export function placeGrain(claim: ExportClaim): "exact" | "near" | "district" | "region" | "country" | null {
  const place = mainPlace(claim);
  if (!place?.placeId) return null;
  if (place.kind === "settlement") return place.role === "at" ? "exact" : "near";
  if (place.kind === "district" || place.kind === "direction") return "district";
  return place.kind === "country" ? "country" : "region";
}

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** "Ukraine" for "ua"; empty for what is no ISO code. */
export function countryName(code: string | null | undefined): string {
  if (!code || !/^[a-z]{2}$/.test(code)) return "";
  return names.of(code.toUpperCase()) ?? "";
}

/** "Kharkiv Oblast" for the key "ua/kharkiv-oblast": the columns of others want names. */
export function areaName(key: string | null | undefined): string | null {
  const last = key?.split("/").at(-1);
  return last ? last.replaceAll("-", " ").replaceAll(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase()) : null;
}
