/** Whose harm is told of, and who is meant to have done it, where it hangs on another deed: "shelled the town and two people were killed". */
import type { Event } from "../event/event.ts";
import { hasThing, thingBit, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import type { Sides } from "./side-parts.ts";

export const harmful: ReadonlySet<string> = new Set(["losses", "civilian-harm", "damage"]);

/** Who struck is not who was hurt: "Россия ударила по городу: погибли двое". */
export const civil: ReadonlySet<string> = new Set(["civilian-harm", "damage"]);

const bearers = thingBit.civilian | thingBit.person | thingBit.structure | thingBit.vehicle | thingBit.troops;

/** "shelled the town and | two people were killed": whom or what harm befell stands before its verb, so whoever did it is no part of it. English. */
export function isHarmTold(page: Page, { clause, group, trigger, action, row }: Event): boolean {
  if (!(civil.has(action) || civil.has(row.action)) || trigger.noun !== null) return false;
  if (trigger.form !== "passive" && row.roles !== "suffers") return false;
  const verb = Math.min(group, trigger.helper ?? trigger.from);
  for (let i = clause[0]; i < verb; i++) if (page.quantityAt[i] !== -1 || hasThing(page, i, bearers)) return true;
  return false;
}

/** "was hit by a Russian drone, | wounding two": what came of it is the deed of who did the passive before. English. */
export const hungDoer = (page: Page, { trigger, action }: Event, doer: SideMention | null): SideMention | null =>
  page.language === "en" && trigger.form === "gerund" && harmful.has(action) ? doer : null;

/** The sides with that doer, where no words of the clause tell another. */
export const withDoer = (sides: Sides, doer: SideMention | null): Sides =>
  doer === null || sides.actor !== null
    ? sides
    : { actor: doer, recipient: sides.recipient === doer ? null : sides.recipient };

/** What a side is charged with rather than boasts of: harm to people and houses, its own losses. */
export const isCharge = ({ action, row, object }: Event): boolean =>
  civil.has(action) ||
  (row.roles === "suffers" && action === "losses") ||
  (action === "strike" && (object?.kind === "structure" || object?.kind === "civilian"));

/** "Kyiv rejected Moscow's claim that | it had lost a brigade": of what one is charged with, "it" is who answers the charge. */
export const charged = (voice: Voice): Voice =>
  voice.answerer == null ? voice : { ...voice, answered: voice.answerer };
