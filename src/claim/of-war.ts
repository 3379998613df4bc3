/** Whether words speak of a war at all: "the depot at Terny", not "the price of bread". */
import type { Words } from "./event/clause.ts";
import type { Page } from "./page.ts";

/** Names a side, a force, a thing or a deed of war: a position on this war, not on the weather. */
export function isOfWar(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (page.actorAt[i] !== null || page.things[i] !== 0 || page.events.has(i)) return true;
  return false;
}
