/** Groups: which claims of a unit are one thread. By sides where the place is sure, by links alone where it is not. */
import { anchorGap, anchorOf, compareClaims } from "./claim-day.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { JudgementBook, LinkJudgement } from "./judgement.ts";
import { isOfUnit, namesOf } from "./judgement.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { isNameKey } from "./name-key.ts";
import type { Relation } from "./relations/relation.ts";
import { sideGroup } from "./sides.ts";
import { isHeard } from "./voice-unit.ts";
import { drawDays, isGuest, isTiedGuest, shiftUnit, unitsOf, type Unit } from "./unit.ts";

export interface Group {
  /** Thread key: unit, and what tells its threads apart. */
  readonly key: string;
  readonly claims: readonly LedgerClaim[];
}

const isOf = (claim: LedgerClaim, unit: Unit): boolean =>
  unit.sources === null ? unitsOf(claim).some(({ key }) => key === unit.key) : meets(claim, unit);

/** Claims drawn to the day before by a linked relation to a claim of that day: a report of yesterday's statement. */
function drawn(claims: readonly LedgerClaim[], relations: readonly Relation[], unit: Unit): ReadonlySet<string> {
  const before = shiftUnit(unit, -drawDays);
  if (!before || !unit.anchor) return new Set();
  const older = new Set(claims.filter((claim) => isOf(claim, before)).map(({ id }) => id));
  const linked = relations.filter(({ state }) => state === "linked");
  const near = new Set(
    linked.flatMap(({ from, to }) => [...(older.has(to) ? [from] : []), ...(older.has(from) ? [to] : [])]),
  );
  return new Set(claims.filter((claim) => near.has(claim.id) && isOf(claim, unit)).map(({ id }) => id));
}

/** Claims at home in a unit: its own less those drawn away, and those of the next day that are drawn here. */
export function claimsAtHome(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
  unit: Unit,
): readonly LedgerClaim[] {
  if (unit.anchor === null) return claims.filter((claim) => isOf(claim, unit));
  const away = drawn(claims, relations, unit);
  const next = shiftUnit(unit, drawDays);
  const here = next ? drawn(claims, relations, next) : new Set<string>();
  return claims.filter((claim) => (isOf(claim, unit) && !away.has(claim.id)) || here.has(claim.id));
}

/**
 * Side groups; a claim that names no side joins the only group there is, else stands with its like. Guests that need a
 * tie make no group: what tells two of their own events apart may tell nothing here.
 */
function bySides(claims: readonly LedgerClaim[], unit: Unit): ReadonlyMap<string, readonly LedgerClaim[]> {
  const home = claims.filter((claim) => !isTiedGuest(claim, unit));
  const sides = new Set(home.map(sideGroup).filter((side) => side !== null));
  const only = sides.size === 1 ? [...sides][0] : null;
  const group = (claim: LedgerClaim): string => {
    const side = sideGroup(claim);
    return (side !== null && (!isTiedGuest(claim, unit) || sides.has(side)) ? side : only) ?? "-";
  };
  return Map.groupBy(claims, group);
}

/** Without guests that no relation ties to a claim at home. */
function withTied(group: Group, relations: readonly Relation[], unit: Unit): Group {
  if (!group.claims.some((claim) => isTiedGuest(claim, unit))) return group;
  const home = new Set(group.claims.filter((claim) => !isTiedGuest(claim, unit)).map(({ id }) => id));
  const tied = new Set(
    relations.flatMap(({ from, to }) => [...(home.has(to) ? [from] : []), ...(home.has(from) ? [to] : [])]),
  );
  return { ...group, claims: group.claims.filter(({ id }) => home.has(id) || tied.has(id)) };
}

/** Claims linked to one another; each set known by its first told claim. */
function byLinks(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
): ReadonlyMap<string, readonly LedgerClaim[]> {
  const sets = new DisjointSets();
  const ids = new Set(claims.map(({ id }) => id));
  for (const { from, to, state } of relations)
    if (state === "linked" && ids.has(from) && ids.has(to)) sets.join(from, to);
  const groups = Map.groupBy([...claims].sort(compareClaims), ({ id }) => sets.find(id));
  return new Map([...groups.values()].map((members) => [members[0]?.id ?? "", members]));
}

/** Settlements are sure enough to hold one event a day and side; areas, axes and no place at all need links. */
const sure = (unit: Unit, claims: readonly LedgerClaim[]): boolean =>
  unit.kind === "control" ||
  (unit.place !== null &&
    !unit.axis &&
    claims.some(({ places }) =>
      places.some(({ placeId, kind }) => placeId === unit.place && (kind === null || kind === "settlement")),
    ));

/** Claims that tell one deed of two places, joined by that alone; the others are no thread of a district. */
function byOtherPlace(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
): ReadonlyMap<string, readonly LedgerClaim[]> {
  const moved = relations.filter(({ kind, axis }) => kind === "contradicts" && axis === "place");
  const ends = new Set(moved.flatMap(({ from, to }) => [from, to]));
  const told = moved.map((relation) => ({ ...relation, state: "linked" as const }));
  return byLinks(
    claims.filter(({ id }) => ends.has(id)),
    told,
  );
}

/** Claims of one name nobody could tell, or of one voice, joined by any relation at all; one alone is no thread. */
function byTie(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
): ReadonlyMap<string, readonly LedgerClaim[]> {
  const told = relations.map((relation) => ({ ...relation, state: "linked" as const }));
  return new Map([...byLinks(claims, told)].filter(([, members]) => members.length > 1));
}

const needsTie = ({ place, sources }: Unit): boolean => sources !== null || (place !== null && isNameKey(place));

/** The threads of a unit, before merges. Splits stand apart under the judgement that made them. */
export function groupsOf(
  unit: Unit,
  home: readonly LedgerClaim[],
  how: { readonly relations: readonly Relation[]; readonly book: JudgementBook },
): readonly Group[] {
  const parted = Map.groupBy(home, (claim) => how.book.splitOf(claim, unit.key)?.id ?? "");
  return [...parted].flatMap(([split, claims]) => {
    const key = split === "" ? unit.key : `${unit.key}~split:${split}`;
    if (unit.kind === "control" || split !== "") return [{ key, claims }];
    const groups =
      unit.district !== null
        ? byOtherPlace(claims, how.relations)
        : needsTie(unit)
          ? byTie(claims, how.relations)
          : sure(unit, claims)
            ? bySides(claims, unit)
            : byLinks(claims, how.relations);
    return [...groups]
      .map(([name, members]) => withTied({ key: `${key}~${name}`, claims: members }, how.relations, unit))
      .filter((group) => !group.claims.every((claim) => isGuest(claim, unit)));
  });
}

/**
 * Whether a claim that was merged elsewhere leaves this unit: it moved from here. A claim of two places that was put
 * back into the thread of one stays in the thread of the other, and so does one whose thread of another family was joined.
 */
function leaves(claim: LedgerClaim, unit: Unit, thread: string | undefined): boolean {
  if (thread === undefined) return true;
  if (!thread.startsWith(`${unit.family}~`)) return false;
  return !unitsOf(claim).some((own) => isOfUnit(thread, own.key));
}

const holds = (group: Group, name: string | undefined): boolean =>
  name !== undefined && group.claims.some((claim) => namesOf(claim).includes(name));

/** The thread others were joined to; its first claim may have been split off since, then the thread's own key tells it. */
function hostOf(groups: readonly Group[], claims: readonly LedgerClaim[], how: Merging): Group | undefined {
  const { merge, book, unit } = how;
  const [head = ""] = merge.claims;
  const parted = claims.some((claim) => namesOf(claim).includes(head) && book.partedSince(merge, claim));
  if (!parted) return groups.find((group) => holds(group, head));
  const { thread } = merge;
  if (thread === undefined || !isOfUnit(thread, unit.key)) return undefined;
  return groups.find(({ key }) => key === thread) ?? { key: thread, claims: [] };
}

interface Merging {
  readonly merge: LinkJudgement;
  readonly book: JudgementBook;
  readonly unit: Unit;
}

function merged(groups: readonly Group[], claims: readonly LedgerClaim[], how: Merging): readonly Group[] {
  const { merge, book, unit } = how;
  const host = hostOf(groups, claims, how);
  const rest = merge.claims.slice(1);
  const guests = claims.filter(
    (claim) => namesOf(claim).some((name) => rest.includes(name)) && !book.partedSince(merge, claim),
  );
  const gone = host ? guests : guests.filter((claim) => leaves(claim, unit, merge.thread));
  const joined = [...new Map([...(host?.claims ?? []), ...guests].map((claim) => [claim.id, claim])).values()];
  const others = groups.filter((group) => group !== host).map((group) => without(group, gone));
  const all = host ? [{ ...host, claims: joined }, ...others] : others;
  return all.filter((group) => group.claims.length > 0);
}

/** Applies merges, the earliest first: the claims one names, less those split off since, join the thread of its first. */
export const mergeGroups = (
  groups: readonly Group[],
  claims: readonly LedgerClaim[],
  { book, unit }: { readonly book: JudgementBook; readonly unit: Unit },
): readonly Group[] =>
  book.merges.reduce<readonly Group[]>((all, merge) => merged(all, claims, { merge, book, unit }), groups);

const without = (group: Group, gone: readonly LedgerClaim[]): Group => ({
  ...group,
  claims: group.claims.filter((claim) => !gone.includes(claim)),
});

/** Whether two claims can be compared at all under a unit: its own days and the neighbours it draws from. */
export function meets(claim: LedgerClaim, unit: Unit): boolean {
  if (unit.anchor === null) return isOf(claim, unit);
  const { family, sources } = unit;
  if (sources !== null) return isHeard(claim, { family, sources, day: unit.anchor.last });
  const anchor = anchorOf(claim);
  if (anchor === null) return false;
  const reachable = anchorGap(anchor, unit.anchor) <= 2 * drawDays;
  return (
    reachable &&
    unitsOf(claim).some(
      ({ family, place, axis, district }) =>
        family === unit.family && place === unit.place && axis === unit.axis && district === unit.district,
    )
  );
}
