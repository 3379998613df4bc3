/** Places with limits of their own, told by the word of their name: "Nuseirat camp", "Myru Street", "the Hamad area". */
import type { PlaceMention } from "../claim-input.ts";
import { normAt, type Page } from "../page.ts";
import { whereWordAt } from "./where-words.ts";

/** Where areas below a region are called after their town. */
const ofTowns = new Set(["ua", "ru", "by", "md", "kz"]);

/** "Svatove district" is no quarter of a town, nor are "the A and B districts". */
function isRaion(page: Page, { to, place }: PlaceMention): boolean {
  if (place?.kind !== "district") return false;
  if (!(place.name ?? "").endsWith(" district") || ofTowns.has(place.country)) return true;
  return normAt(page, to - 1) === "districts" || normAt(page, to) === "districts";
}

/** A place with its own limits, however its kind is called: a camp, a quarter, a forest; not a district of a region. */
export const isQuarter = (page: Page, mention: PlaceMention): boolean =>
  !isRaion(page, mention) &&
  (whereWordAt(page, mention.to - 1, "bounded") !== null || whereWordAt(page, mention.to, "bounded") !== null);

/** A street or a square is told together with its town, a quarter without it. */
export const isPartOfTown = (page: Page, { to }: PlaceMention): boolean =>
  [to - 1, to].some((at) => {
    const word = whereWordAt(page, at, "bounded");
    return word !== null && (word.row.strong !== true || word.row.makes === "settlement");
  });

/** A street or site that the gazetteer does not know. */
export function isUnknownStreet(page: Page, { to, place }: PlaceMention): boolean {
  const word = whereWordAt(page, to - 1, "bounded");
  return place == null && word?.row.strong === true && word.row.makes !== "settlement";
}
