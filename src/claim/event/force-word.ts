/** Tells a word for those who fight, or what they fight with: "tanks", "ЗСУ", "our men". */
import { hasThing, thingBit, type Page } from "../page.ts";

const forces = thingBit.troops | thingBit.weapon | thingBit.vehicle;

export const isForce = (page: Page, at: number): boolean => {
  const kind = page.actorAt[at]?.row.kind;
  return hasThing(page, at, forces) || kind === "force" || kind === "collective";
};
