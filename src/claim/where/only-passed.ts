/** Places of a clause where nothing happened: where the hurt were brought, what drones flew over, whose residents died elsewhere. */
import * as is from "../../attribution/word-class.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import { leadOf } from "./place-role.ts";

/** In tokens: from the preposition back to the verb of bringing, and from a name back to the house it names or tells of. */
const reach = 7;
const houseReach = 3;

/** "Nasser | Hospital", "a hospital | in Dnipro", "в больницу | Харькова": whether the name tells which house of care it was. */
function isSited(page: Page, { from, to }: PlaceMention): boolean {
  if (isWord(page, to - 1, "care-site") || isWord(page, to, "care-site")) return true;
  for (let i = from - 1; i >= from - houseReach; i--) {
    if (isWord(page, i, "care-site")) return true;
    if (!hasBits(page, i, is.preposition | is.determiner)) return false;
  }
  return false;
}

/** "were taken to Nasser Hospital", "доставлены в больницу Харькова": where the harmed came to, and not where it happened. */
export function isArrival(page: Page, mention: PlaceMention, floor: number): boolean {
  if (!isSited(page, mention)) return false;
  const english = page.language === "en";
  const lead = leadOf(page, mention, floor);
  if (english && (lead < 0 || !/^(?:to|at|in|into|by|inside|outside)$/.test(normAt(page, lead)))) return false;
  const from = lead < 0 ? mention.from : lead;
  for (let i = from - 1; i >= Math.max(floor, from - reach); i--) {
    if (isWord(page, i, "arrives")) return true;
    if (page.events.has(i)) return false;
  }
  return false;
}

/** "flew over | Kherson region", "пролетели над | Сумами": what is passed on the way to somewhere else. */
export function isPassed(page: Page, mention: PlaceMention, floor: number): boolean {
  const lead = leadOf(page, mention, floor);
  if (lead < 0 || mention.from - lead > houseReach || !isWord(page, lead, "over-word")) return false;
  // "the flag flies | over Robotyne": told of a flag it is the event's own verb
  for (let i = lead - 1; i >= Math.max(floor, lead - houseReach); i--)
    if (isWord(page, i, "flies-past")) return !page.events.has(i);
  return false;
}

/** "residents of | Kherson", "уроженец | Одессы", "born in | Lviv": where people are from. */
function isHome(page: Page, { from }: PlaceMention): boolean {
  const i = hasBits(page, from - 1, is.determiner) ? from - 2 : from - 1;
  return isWord(page, i, "hails-from");
}

const isTown = ({ place }: PlaceMention): boolean => place == null || place.kind === "settlement";

/** The places kept of a clause without people's homes, where it names another town: residents of the one it names mostly die in it. */
export function withoutHomes<Kept extends { readonly mention: PlaceMention }>(
  page: Page,
  kept: readonly Kept[],
): readonly Kept[] {
  if (kept.length < 2) return kept;
  const others = kept.filter(({ mention }) => !isHome(page, mention));
  return others.some(({ mention }) => isTown(mention)) ? others : kept;
}
