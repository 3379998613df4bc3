/** Places named in a clause that are not where its event was: "A, south of B", "fired from A", "not A". */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, isWord, mentionOver, normAt, type Page } from "../page.ts";
import { isBlamed } from "../side/side-parts.ts";
import { isPartOfTown, isUnknownStreet } from "./bounded.ts";
import { isNear } from "./nearness.ts";
import { isRoadEnd } from "./road-ends.ts";
import { english, hasMark, hasWord, isBeside, isMeasured, kindOf, leadOf, roleOf, wideKinds } from "./place-role.ts";

const originWords = new Set(["from", "з", "із", "зі", "из", "со", "с"]);

/** "northwest of A near B": A only says where B lies. */
export function locatesNext(page: Page, mention: PlaceMention): boolean {
  if (!isBeside(page, mention.from) || !isWord(page, mention.to, "near-word")) return false;
  return page.placeAt[mention.to + 1] !== -1 && page.placeAt[mention.to + 1] !== undefined;
}

export interface Stand {
  readonly mention: PlaceMention;
  /** The place kept before it. */
  readonly last: PlaceMention | undefined;
  readonly bounds: Words;
}

/** "launched | from A": where it came from, unless somebody leaves it. */
export function isOrigin(page: Page, stand: Stand): boolean {
  const { mention, bounds } = stand;
  const lead = leadOf(page, mention, bounds[0]);
  return (
    lead >= 0 &&
    originWords.has(normAt(page, lead)) &&
    mention.from - lead <= 4 &&
    !isRoadEnd(page, mention) &&
    !verbLeaves(page, lead, stand)
  );
}

/** A place that only locates another: "A, south of B". */
export function isAside(page: Page, { mention, last, bounds }: Stand): boolean {
  const lead = leadOf(page, mention, bounds[0]);
  if (isWayThere(page, { mention, last, bounds }, lead)) return true;
  if (last === undefined || last.to > mention.from || mention.from - last.to > 12) return false;
  if (isApposition(page, last, mention)) return true;
  if (isUnknownStreet(page, last)) return false;
  const between: Words = [last.to, mention.from];
  if (!english(page) && isMeasured(page, mention.from)) return true;
  if (!english(page)) {
    // "взяли А севернее Б"; a list goes on with a comma or "and"
    const joined = between[1] - between[0] > 3 || hasMark(page, between, is.comma | is.and);
    return !joined && isBeside(page, mention.from) && roleOf(page, last, bounds) === "at";
  }
  if (liesIn(page, between) && isPartOfTown(page, last)) return true;
  if (isTownOf(page, last, mention)) return true;
  const near = mention.from - last.to === 1 && !hasBits(page, mention.to, is.and);
  if (near && last.place == null && isPartOfTown(page, last)) return true;
  if (listGoesOn(page, between, mention) || isBesideToo(page, last, between)) return false;
  const far = hasWord(page, between, /^(?:kilometres|kilometers|miles|km)$/u);
  if (!far && mention.from - last.to > 6) return false;
  return (
    normAt(page, mention.from - 1) === "of" &&
    !hasMark(page, between, is.and | is.semicolon) &&
    (far || hasWord(page, between, /^(?:north|south|east|west|outskirts)\S*$/u))
  );
}

const bound = /^(?:bound|headed|heading|destined)$/;

/** "a freighter bound | for A", "пошли от A | на B": where it came from or goes is not where it happens. */
function isWayThere(page: Page, { mention: { from, to }, bounds }: Stand, lead: number): boolean {
  if (lead < 0 || from - lead > 3) return false;
  const before = normAt(page, lead);
  if (english(page)) return before === "for" && bound.test(normAt(page, lead - 1));
  return (
    (before === "от" || before === "від") &&
    lead === from - 1 &&
    normAt(page, to) === "на" &&
    (page.placeAt[to + 1] ?? -1) >= 0 &&
    !isMeasured(page, from) &&
    attacks(page, bounds)
  );
}

/** Who attacks goes from one place to another; who advances takes what lies between. */
function attacks(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.events.get(i)?.some(({ row }) => row.action === "attack")) return true;
  return false;
}

/** "in A, a town outside | B": what kind of place A is, and where that lies. */
function isApposition(page: Page, last: PlaceMention, { from }: PlaceMention): boolean {
  if (!hasBits(page, last.to, is.comma) || from - last.to > 9) return false;
  let kind = -1;
  const opens = english(page) ? /^(?:an?|the)$/.test(normAt(page, last.to + 1)) : true;
  for (let i = last.to + 1; i < from; i++) {
    if (hasBits(page, i, is.comma | is.hardMark | is.and | is.finite | is.auxiliary)) return false;
    if (page.events.has(i) || page.said[i] === 1 || page.placeAt[i] !== -1) return false;
    if (kind < 0 && isWord(page, i, "town-noun") && (english(page) || i <= last.to + 3)) kind = i;
  }
  return opens && kind >= 0 && kind < from - 1 && !/^(?:of|called|named)$/.test(normAt(page, kind + 1));
}

/** "Myru Street | in eastern | Kupiansk", "the camp of": short and without a joint. */
function liesIn(page: Page, [from, to]: Words): boolean {
  if (to - from > 2 || hasMark(page, [from, to], is.and | is.comma | is.hardMark)) return false;
  return /^(?:in|of)$/.test(normAt(page, from)) || /^(?:in|of)$/.test(normAt(page, to - 1));
}

/** "in A, south of B, near C": a comma on both sides and a preposition behind; each is a place of the list. */
function listGoesOn(page: Page, between: Words, { to }: PlaceMention): boolean {
  if (!hasMark(page, between, is.comma) || !hasBits(page, to, is.comma)) return false;
  const at = hasBits(page, to + 1, is.and) ? to + 2 : to + 1;
  if (!/^(?:in|at|near|around|outside|along|towards?)$/.test(normAt(page, at))) return false;
  for (let i = at + 1; i < at + 4; i++) {
    const next = mentionOver(page, i);
    if (next !== undefined) return !wideKinds.has(kindOf(next) ?? "");
  }
  return false;
}

/** "south of A, | west of B and north of C": told beside a place as the one before is, and so one more of a list. */
const isBesideToo = (page: Page, last: PlaceMention, [from, to]: Words): boolean =>
  isBeside(page, last.from) && isBeside(page, to) && to - from <= 3 && hasBits(page, from, is.comma);

const townSize = 50_000;

/** "in Al-Geneina, Rafah", "in Abasan in Khan Younis": the town behind a small place beside it only tells where that lies. */
function isTownOf(
  page: Page,
  { to, place: small }: PlaceMention,
  { from, to: end, place: town }: PlaceMention,
): boolean {
  const joint = normAt(page, to);
  if (from - to !== 1 || (joint !== "," && joint !== "in" && joint !== "of")) return false;
  if (joint === "," && hasBits(page, end, is.and)) return false;
  if ((town?.population ?? 0) < townSize || (small?.population ?? 0) >= townSize) return false;
  return small != null && town != null && isNear(small, town);
}

/** "withdrew from A", "из A | не уходили": here the place is the event's. */
function verbLeaves(page: Page, at: number, { mention, bounds }: Stand): boolean {
  for (let i = at - 1; i >= Math.max(bounds[0], at - 6); i--) if (isWord(page, i, "leaves")) return true;
  if (english(page)) return false;
  for (let i = mention.to; i < Math.min(bounds[1], mention.to + 4); i++) {
    if (hasBits(page, i, is.comma | is.hardMark)) return false;
    if (isWord(page, i, "leaves")) return true;
  }
  return false;
}

/** "hit Lyman, not | Izium", "по порту Рени, а не по | Измаилу": the place that is taken back */
export function isSetAside(page: Page, { from }: PlaceMention, [floor]: Words): boolean {
  // "blamed | on Kyiv": whom, not where
  if (english(page) && page.actorAt[from] !== null && isBlamed(page, from)) return true;
  let i = from - 1;
  while (i > floor && i > from - 4 && hasBits(page, i, is.preposition | is.determiner | is.adverb)) i -= 1;
  if (!contrasting.test(normAt(page, i))) return false;
  const before = normAt(page, i - 1);
  return before === "," || ((before === "а" || before === "and") && hasBits(page, i - 2, is.comma));
}

const contrasting = /^(?:not|не)$/u;
