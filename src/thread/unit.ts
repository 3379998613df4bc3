/**
 * Units: what a thread can be about, named from the claim alone. A control unit is one settlement through time; an
 * event unit is an action family, a place and a day (or a period). A thread belongs to exactly one unit.
 */
import type { Action } from "../claim/claim.ts";
import { anchorOf, anchorText, dayText, isPeriod, type Anchor } from "./claim-day.ts";
import { actionsOf, controlActions, familyOf, saysControl, type Family } from "./family.ts";
import type { LedgerClaim, LedgerPlace } from "./ledger-claim.ts";
import { memo } from "./memo.ts";
import { claimNameKey } from "./name-key.ts";
import { isTelling } from "./relations/slot-numbers.ts";
import { ownNames, voiceQuery, voiceUnitKey, voiceUnits, type VoiceNames, type VoiceUnit } from "./voice-unit.ts";

export interface Unit {
  /** "control~gn:702569", "fire~gn:706483~2025-02-06", "air~-~2025-02-06"; stable, part of thread keys. */
  readonly key: string;
  readonly kind: "control" | "event";
  readonly family: Family;
  /** Gazetteer id, or the key of a name the gazetteer does not know; null where its claims name no place. */
  readonly place: string | null;
  /** Direction of an axis, not the settlement itself. */
  readonly axis: boolean;
  /** Null for control units. */
  readonly anchor: Anchor | null;
  /** Gazetteer id of the district in which one deed may be told of two places; null for every other unit. */
  readonly district: string | null;
  /** Keys of the sources of the voice whose claims meet here wherever they are; null for every other unit. */
  readonly sources: readonly string[] | null;
}

/** What the store must hand over to thread a unit: claims at this place, of these actions, that can have happened in these days. */
export interface UnitQuery {
  /** Gazetteer ids, keys of districts or of unknown names; empty: claims with no resolved place at all. */
  readonly places: readonly string[];
  /** Keys of sources, where a voice's claims of the days they were told on are asked for; left out for all else. */
  readonly voices?: readonly string[];
  /** ISO days; null leaves that side open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly actions: readonly Action[];
}

const settled = (place: LedgerPlace): boolean => place.kind === null || place.kind === "settlement";

export const controlUnit = (place: string): Unit => ({
  key: `control~${place}`,
  kind: "control",
  family: "control",
  place,
  axis: false,
  anchor: null,
  district: null,
  sources: null,
});

function eventUnit(
  family: Family,
  place: { readonly id: string | null; readonly axis: boolean },
  anchor: Anchor,
): Unit {
  const where = place.id === null ? "-" : `${place.axis ? "toward:" : ""}${place.id}`;
  return {
    key: `${family}~${where}~${anchorText(anchor)}`,
    kind: "event",
    family,
    place: place.id,
    axis: place.axis,
    anchor,
    district: null,
    sources: null,
  };
}

/** Where claims of a district meet that may tell one deed of two of its towns; their threads by town stay as they are. */
const districtUnit = (family: Family, district: string, anchor: Anchor): Unit => ({
  key: `${family}~within:${district}~${anchorText(anchor)}`,
  kind: "event",
  family,
  place: null,
  axis: false,
  anchor,
  district,
  sources: null,
});

/** Where what one voice says without a place meets what it says with one. */
const unitOfVoice = (voice: VoiceUnit): Unit => ({
  key: voiceUnitKey(voice),
  kind: "event",
  family: voice.family,
  place: null,
  axis: false,
  anchor: { first: voice.day, last: voice.day },
  district: null,
  sources: voice.sources,
});

/** The same event unit on another day; null for control units, districts, voices and periods, which have no neighbours. */
export function shiftUnit(unit: Unit, days: number): Unit | null {
  if (unit.anchor === null || unit.district !== null || unit.sources !== null) return null;
  if (isPeriod(unit.anchor)) return null;
  const day = unit.anchor.last + days;
  return eventUnit(unit.family, { id: unit.place, axis: unit.axis }, { first: day, last: day });
}

const deed = ({ stance }: LedgerClaim): boolean => stance !== "plans" && stance !== "calls-for";

/** What can be threaded without a place: counted things, which name themselves by their number. */
const placeless: readonly Family[] = ["air", "losses", "fire"];

/**
 * Deeds of another family that can tell the same event: who holds or leaves the place after a day's fighting, what was
 * lost, shot down or attacked where something struck. A capture is the outcome of the fighting itself.
 */
const guests: Readonly<Partial<Record<Family, readonly Action[]>>> = {
  ground: ["capture", "hold", "withdraw"],
  fire: ["losses", "intercept", "attack"],
  losses: ["intercept"],
};

/** Whether a claim stands in an event unit of another family than its own. */
export const isGuest = ({ action }: Pick<LedgerClaim, "action">, { kind, family }: Unit): boolean =>
  kind === "event" && familyOf(action) !== family;

/** Guests that are of a thread only through a relation to a claim that is at home there. */
export const isTiedGuest = (claim: Pick<LedgerClaim, "action">, unit: Unit): boolean =>
  isGuest(claim, unit) && claim.action !== "capture";

const hosts = (Object.keys(guests) as Family[]).flatMap((family) =>
  (guests[family] ?? []).map((action) => ({ family, action })),
);

/** Units of other families a deed at a settlement is a guest of. */
function guestUnits(claim: LedgerClaim, place: LedgerPlace, anchor: Anchor | null): readonly Unit[] {
  if (anchor === null || !deed(claim) || !settled(place) || place.role === "toward") return [];
  return hosts
    .filter(({ action }) => action === claim.action)
    .map(({ family }) => eventUnit(family, { id: place.placeId, axis: false }, anchor));
}

function placeUnits(claim: LedgerClaim, place: LedgerPlace): readonly Unit[] {
  if (place.placeId === null) return [];
  const axis = place.role === "toward";
  const units: Unit[] = [];
  const control = saysControl(claim.action) && settled(place) && !axis;
  if (control) units.push(controlUnit(place.placeId));
  const anchor = anchorOf(claim);
  const family = familyOf(claim.action);
  const event = deed(claim) && family !== "statement" && !(control && family === "control");
  if (event && anchor !== null) units.push(eventUnit(family, { id: place.placeId, axis }, anchor));
  return [...units, ...guestUnits(claim, place, anchor)];
}

/**
 * Units of a name the gazetteer does not know: an unknown village, or one of several of its name. Its days are told
 * apart for who holds it too, so that namesakes of a whole ledger never fill one block; claims meet there by relations.
 */
function nameUnits(claim: LedgerClaim, anchor: Anchor | null): readonly Unit[] {
  const id = claimNameKey(claim);
  const family = familyOf(claim.action);
  if (id === null || anchor === null || !deed(claim) || family === "statement") return [];
  const hosting = hosts.filter(({ action }) => action === claim.action).map((host) => host.family);
  return [family, ...hosting].map((one) => eventUnit(one, { id, axis: false }, anchor));
}

/** Deeds of which one can be told of a wrong town. */
const movable: readonly Family[] = ["air", "losses", "fire"];

/** Units of its towns' districts, for a claim with a number by which its deed would be known elsewhere. */
function districtUnits(claim: LedgerClaim, family: Family, anchor: Anchor | null): readonly Unit[] {
  if (anchor === null || !deed(claim) || !movable.includes(family)) return [];
  if (!isTelling(claim)) return [];
  return claim.places.flatMap(({ placeId, district, role }) =>
    placeId === null || district === null || role === "toward" ? [] : [districtUnit(family, district, anchor)],
  );
}

/** Every unit a claim is of by itself; one claim of several places is in a unit of each. Plans are kept in control units alone. */
export const unitsOf = memo((claim: LedgerClaim): readonly Unit[] => {
  const placed = claim.places.flatMap((place) => placeUnits(claim, place));
  const anchor = anchorOf(claim);
  const family = familyOf(claim.action);
  const bare = placed.length === 0 && claim.places.every(({ placeId }) => placeId === null);
  const counted = bare && deed(claim) && anchor !== null && placeless.includes(family) && claim.quantities.length > 0;
  const own = counted ? [eventUnit(family, { id: null, axis: false }, anchor)] : placed;
  const units = [...own, ...nameUnits(claim, anchor), ...districtUnits(claim, family, anchor)];
  return [...new Map(units.map((unit) => [unit.key, unit])).values()];
});

/** Keys under which claims meet; two claims with no key in common are never in one thread nor related. */
export const blockKeys = (claim: LedgerClaim): readonly string[] => unitsOf(claim).map(({ key }) => key);

/** How far back a claim can be drawn to an earlier day by a linked relation. */
export const drawDays = 1;

/** Units whose threads a coming or going claim can change: its own, its neighbours in days, and those of its voice. */
export function touchedUnits(claims: readonly LedgerClaim[], names: VoiceNames = ownNames): readonly Unit[] {
  const touched = new Map<string, Unit>();
  for (const unit of claims.flatMap(unitsOf))
    for (const days of [0, -drawDays, drawDays]) {
      const near = days === 0 ? unit : shiftUnit(unit, days);
      if (near) touched.set(near.key, near);
    }
  for (const voice of claims.flatMap((claim) => voiceUnits(claim, names))) {
    const unit = unitOfVoice(voice);
    touched.set(unit.key, unit);
  }
  return [...touched.values()];
}

/** Which claims a unit's threads depend on. */
export function unitQuery(unit: Unit): UnitQuery {
  const { family, sources } = unit;
  if (sources !== null && unit.anchor !== null) return voiceQuery({ family, sources, day: unit.anchor.last });
  const where = unit.district ?? unit.place;
  const places = where === null ? [] : [where];
  if (unit.anchor === null) return { places, from: null, to: null, actions: controlActions };
  const reach = 2 * drawDays;
  const [from, to] = [dayText(unit.anchor.first - reach), dayText(unit.anchor.last + reach)];
  const others = unit.district === null ? (guests[unit.family] ?? []) : [];
  return { places, from, to, actions: [...actionsOf(unit.family), ...others] };
}
