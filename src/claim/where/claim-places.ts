/** Where the event is: the names of its clause that are places of the event, the narrowest of nested ones. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { ClaimPlace, PlaceRole } from "../claim.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, hasThing, isCapital, isWord, mentionOver, normAt, thingBit, type Page } from "../page.ts";
import { isDistrict, kindOf, roleOf } from "./place-role.ts";
import { isArrival, isPassed, withoutHomes } from "./only-passed.ts";
import { withoutRoads } from "./road-ends.ts";
import { isAside, isOrigin, isSetAside, locatesNext, type Stand } from "./set-aside.ts";
import { isTown } from "../side/capital.ts";
import { itemAt } from "../../text/item-at.ts";

/** Of nested areas the narrowest: an area right behind a settlement of the same phrase is left out. */
function isWider(page: Page, { mention, last, bounds }: Stand): boolean {
  if (last === undefined || roleOf(page, mention, bounds) !== "area") return false;
  if (isOneOfAreas(page, last, mention)) return false;
  const gap = mention.from - last.to;
  if (gap > 5) return false;
  // "in A in occupied | Crimea": what the land is called there is no event
  for (let i = last.to; i < mention.from; i++)
    if (hasBits(page, i, is.and) || (page.events.has(i) && i < mention.from - 1)) return false;
  const lastRole = roleOf(page, last, bounds);
  if (lastRole === "at" || lastRole === "near") return true;
  // "Брянской, Смоленской и Курской областей": regions beside regions are a list
  const listed = widthOfKind(mention) <= widthOfKind(last);
  return lastRole === "area" && gap <= 2 && hasBits(page, last.to, is.comma) && !listed;
}

/** "A, Сумщину | та Харківщину": after a comma and before another area it is one of a list, and not where A lies. */
function isOneOfAreas(page: Page, last: PlaceMention, mention: PlaceMention): boolean {
  if (mention.from - last.to !== 1) return false;
  const next = mentionOver(page, mention.to + 1);
  if (next === undefined || !hasBits(page, mention.to, is.comma | is.and)) return false;
  return next.use === "event" && next.from === mention.to + 1 && widthOfKind(next) === widthOfKind(mention);
}

const widths = ["settlement", "district", "region", "country"];

/** How wide the kind of place is; 0 where the words do not tell. */
const widthOfKind = (mention: PlaceMention): number => Math.max(0, widths.indexOf(kindOf(mention) ?? ""));

/** Names of the clause that are places of the event. */
export function namedPlaces(page: Page, bounds: Words): ClaimPlace[] {
  const kept: { readonly mention: PlaceMention; index: number }[] = [];
  let aside: PlaceMention | null = null;
  for (let i = bounds[0]; i < bounds[1]; i++) {
    const index = page.placeAt[i] ?? -1;
    const mention = itemAt(page.input.toponyms, index);
    if (mention === undefined) continue;
    i = Math.max(i, mention.to - 1);
    if (mention.from < bounds[0] || mention.to > bounds[1] || page.said[mention.from] === 1) continue;
    if (mention.use !== "event" && mention.use !== "direction") continue;
    if (isArrival(page, mention, bounds[0]) || isPassed(page, mention, bounds[0])) continue;
    const last = kept.at(-1);
    const stand: Stand = { mention, last: last?.mention, bounds };
    if (last !== undefined && isTownBehind(last.mention, mention)) {
      last.index = index;
      continue;
    }
    if (locatesNext(page, mention) || isSetAside(page, mention, bounds) || isToldTwice(last?.mention, mention))
      continue;
    // "launched from A, B and C": what is said of the first is said of all
    if (isOrigin(page, stand) || (aside !== null && isNextOf(page, aside, mention))) aside = mention;
    else if (!isAside(page, stand) && !isWider(page, stand) && !ownedBySide(page, mention))
      kept.push({ mention, index });
  }
  const narrowed = dropLeadingArea(page, withoutRoads(page, withoutHomes(page, kept)), bounds);
  return sharedRoles(page, narrowed, bounds);
}

/** "in the northern Gaza Strip, | Gaza": the same place once more, right behind. */
const isToldTwice = (last: PlaceMention | undefined, { from, place }: PlaceMention): boolean =>
  last?.place != null &&
  place != null &&
  from - last.to <= 1 &&
  place.name === last.place.name &&
  isSame(place, last.place);

const isSame = (a: NonNullable<PlaceMention["place"]>, b: NonNullable<PlaceMention["place"]>): boolean =>
  a.lat === b.lat && a.lon === b.lon && a.kind === b.kind;

/** Words between two names of a list, one that nobody knows among them: "near A, El Xxxx, and B". */
const mostBetween = 7;

/** "near A, B and C": nothing but commas, "and" and unknown names between. */
function isListed(page: Page, last: PlaceMention, here: PlaceMention): boolean {
  if (last.kind === "direction" || here.from - last.to > mostBetween || here.from <= last.to) return false;
  for (let i = last.to; i < here.from; i++)
    if (!hasBits(page, i, is.comma | is.and) && !isCapital(page, i)) return false;
  return true;
}

const townFrom = 50_000;

/** "у Шевченківському районі | Києва": a district told with its town is a part of it, and lies there. */
const isTownBehind = (district: PlaceMention | undefined, town: PlaceMention): boolean =>
  district !== undefined &&
  isDistrict(district) &&
  town.from === district.to &&
  town.place?.kind === "settlement" &&
  (town.place.population ?? 0) >= townFrom;

/** "из A, B и | C": one more of a list of names with nothing but commas and "and" between. */
function isNextOf(page: Page, last: PlaceMention, here: PlaceMention): boolean {
  if (here.from <= last.to || here.from - last.to > 2) return false;
  for (let i = last.to; i < here.from; i++) if (!hasBits(page, i, is.comma | is.and)) return false;
  return true;
}

const adjectival = /(?:ск|цк|ськ|цьк|зьк)(?:ом|ому|ий|ій|ого|ої|ой|ого)$/u;

/** "на Купянском, Лиманском и Южном направлениях": adjectives of a list take the role of its last word. */
function sharedRoles(
  page: Page,
  kept: readonly { mention: PlaceMention; index: number }[],
  bounds: Words,
): ClaimPlace[] {
  const roles = kept.map(({ mention }) => roleOf(page, mention, bounds));
  for (let i = kept.length - 2; i >= 0; i--) {
    const [here, next] = [kept[i]?.mention as PlaceMention, kept[i + 1]?.mention as PlaceMention];
    const listed = next.from - here.to <= 2 && adjectival.test(normAt(page, here.to - 1));
    if (listed && (roles[i + 1] === "toward" || roles[i + 1] === "area")) roles[i] = roles[i + 1] as PlaceRole;
  }
  for (let i = 1; i < kept.length; i++) {
    const [last, here] = [kept[i - 1]?.mention as PlaceMention, kept[i]?.mention as PlaceMention];
    if (roles[i] === "at" && (roles[i - 1] === "near" || roles[i - 1] === "toward") && isListed(page, last, here))
      roles[i] = roles[i - 1] as PlaceRole;
  }
  return kept.map(({ mention, index }, i) => ({ span: mention.span, role: roles[i] as PlaceRole, toponym: index }));
}

/** "In Kharkiv region, units took the village of A": the area in front is wider than a place named behind. */
function dropLeadingArea<K extends { mention: PlaceMention }>(
  page: Page,
  kept: readonly K[],
  bounds: Words,
): readonly K[] {
  if (kept.length < 2) return kept;
  const roles = kept.map(({ mention }) => roleOf(page, mention, bounds));
  if (!roles.some((role) => role === "at" || role === "near"))
    return kept.filter((one, i) => !kept.slice(i + 1).some((later) => isLandOf(one, later)));
  return kept.filter(
    (_, i) =>
      roles[i] !== "area" ||
      roles.some((role, j) => j < i && role !== "area") ||
      !isNested(page, kept[i] as K, kept[i + 1]),
  );
}

/** "по объектам на территории РФ: семь над Белгородской областью": a country told before one of its own regions. */
const isLandOf = (
  { mention: outer }: { mention: PlaceMention },
  { mention: inner }: { mention: PlaceMention },
): boolean =>
  outer.place?.kind === "country" && inner.place?.kind === "region" && inner.place.country === outer.place.country;

/** The place right behind an area lies in it, unless "and" joins them; a country holds its towns at any distance. */
function isNested<K extends { mention: PlaceMention }>(page: Page, area: K, next: K | undefined): boolean {
  if (next === undefined) return false;
  const gap = next.mention.from - area.mention.to;
  if (gap === 1 && hasBits(page, area.mention.to, is.and)) return false;
  // "Псковской областью, Ставропольским краем": one beside the other; a sea lies in no region
  if (kindOf(next.mention) === "water" || widthOfKind(next.mention) >= Math.max(1, widthOfKind(area.mention)))
    return false;
  const [outer, inner] = [area.mention.place, next.mention.place];
  return gap <= 12 || (outer?.kind === "country" && inner?.country === outer.country);
}

const landTaken: ReadonlySet<string> = new Set(["capture", "hold", "withdraw"]);

/** "контролируют | ДНР", "occupied | Crimea": what is held is land. */
function isHeld(page: Page, { from, to }: PlaceMention): boolean {
  if (normAt(page, to) === "'s") return false;
  return [from - 1, from - 2].some(
    (at) =>
      page.events
        .get(at)
        ?.some(({ row, to: end }) => row.word === "verb" && end <= from && landTaken.has(row.action)) &&
      (at === from - 1 || hasBits(page, from - 1, is.determiner | is.adverb)),
  );
}

/** "Israel" or "Russia" as who acts, not where. */
export function ownedBySide(page: Page, mention: PlaceMention): boolean {
  const actor = page.actorAt[mention.from] ?? null;
  if (actor === null || mention.to > actor.to) return false; // "Sumy and Kyiv | oblasts" is land
  if (actor.to === mention.to && (isHeld(page, mention) || isTown(page, mention.from))) return false;
  if (actor.row.kind !== "state" && actor.row.kind !== "adjective") return true;
  if (isWord(page, mention.from - 1, "land-side")) return false;
  const lead = mention.from - (normAt(page, mention.from - 1) === "the" ? 2 : 1);
  // "captured by | the Moscow army": who did it
  const leads = hasBits(page, lead, is.preposition) && normAt(page, lead) !== "by";
  return !leads && !hasThing(page, lead, thingBit.place);
}
