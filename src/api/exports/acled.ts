/**
 * Claims in the columns of ACLED's export (its codebook's 31 names, in order), then ours.
 * A consumer that drops our columns must still not read a fact: notes begin with "CLAIM by", fatalities stay empty.
 */
import type { Action } from "../../claim/claim.ts";
import { claimColumns } from "./claim-columns.ts";
import type { Column } from "./delimited.ts";
import { areaName, countryName, fatalitiesClaimed, placeGrain, windowDays } from "./event-values.ts";
import { claimNote, mainPlace } from "./export-claim.ts";
import type { ExportClaim } from "./export-claim.ts";

/** ACLED event type and sub-type an action comes nearest to; empty where the words of a claim do not decide. */
const eventTypes: Readonly<Record<Action, readonly [type: string, sub: string]>> = {
  attack: ["Battles", "Armed clash"],
  repel: ["Battles", "Armed clash"],
  advance: ["Battles", ""],
  capture: ["Battles", ""], // which sub-type depends on who counts as the government there
  hold: ["Strategic developments", "Other"],
  withdraw: ["Strategic developments", "Non-violent transfer of territory"],
  encircle: ["Battles", ""],
  clash: ["Battles", "Armed clash"],
  strike: ["Explosions/Remote violence", ""],
  intercept: ["Strategic developments", "Disrupted weapons use"],
  losses: ["", ""],
  "civilian-harm": ["", ""],
  damage: ["", ""],
  explosion: ["Explosions/Remote violence", ""],
  deploy: ["Strategic developments", "Other"],
  statement: ["Strategic developments", "Other"],
};

const typeOf = ({ wire }: ExportClaim): readonly [string, string] => eventTypes[wire.action as Action] ?? ["", ""];

const disorderOf = (claim: ExportClaim): string => {
  const [type] = typeOf(claim);
  if (type === "") return "";
  return type === "Strategic developments" ? type : "Political violence";
};

/** 1 the day, 2 the week, 3 the month. */
function timePrecision(claim: ExportClaim): number | null {
  const days = windowDays(claim);
  if (days === null) return null;
  return days <= 1 ? 1 : days <= 7 ? 2 : 3;
}

/** 1 the town, 2 near it or its part of a region, 3 the larger region. */
function geoPrecision(claim: ExportClaim): number | null {
  const grain = placeGrain(claim);
  if (grain === null) return null;
  return grain === "exact" ? 1 : grain === "near" || grain === "district" ? 2 : 3;
}

const empty = (name: string): Column => [name, () => null];

export const acledColumns: readonly Column[] = [
  ["event_id_cnty", ({ wire }) => wire.id],
  ["event_date", ({ wire }) => wire.when?.start ?? wire.when?.end ?? null],
  ["year", ({ wire }) => (wire.when?.start ?? wire.when?.end)?.slice(0, 4) ?? null],
  ["time_precision", (claim) => timePrecision(claim)],
  ["disorder_type", (claim) => disorderOf(claim)],
  ["event_type", (claim) => typeOf(claim)[0]],
  ["sub_event_type", (claim) => typeOf(claim)[1]],
  ["actor1", ({ wire }) => wire.actor?.name ?? wire.actor?.words ?? wire.actor?.party ?? null],
  empty("assoc_actor_1"),
  empty("inter1"),
  ["actor2", ({ wire }) => wire.recipient?.name ?? wire.recipient?.words ?? wire.recipient?.party ?? null],
  empty("assoc_actor_2"),
  empty("inter2"),
  empty("interaction"),
  ["civilian_targeting", ({ wire }) => (wire.action === "civilian-harm" ? "Civilian targeting" : null)],
  empty("iso"),
  empty("region"),
  ["country", (claim) => countryName(mainPlace(claim)?.country)],
  ["admin1", (claim) => areaName(mainPlace(claim)?.region)],
  ["admin2", (claim) => areaName(mainPlace(claim)?.district)],
  empty("admin3"),
  ["location", (claim) => mainPlace(claim)?.name ?? mainPlace(claim)?.words ?? null],
  ["latitude", (claim) => mainPlace(claim)?.lat ?? null],
  ["longitude", (claim) => mainPlace(claim)?.lon ?? null],
  ["geo_precision", (claim) => geoPrecision(claim)],
  ["source", ({ wire }) => wire.publisher.name],
  empty("source_scale"),
  ["notes", (claim, context) => claimNote(claim, context)],
  empty("fatalities"),
  ["tags", () => "claim"],
  ["timestamp", ({ wire }) => (wire.published ? Math.floor(Date.parse(wire.published) / 1000) : null)],
];

export const acledExport: readonly Column[] = [
  ...acledColumns,
  ["fatalities_claimed", (claim) => fatalitiesClaimed(claim)],
  ...claimColumns,
];
