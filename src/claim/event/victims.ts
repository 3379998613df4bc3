/** Tells who the dead are that only a number tells of: "ambushed a convoy of soldiers, | killing at least fourteen" are soldiers. English. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, hasThing, normAt, thingBit, type Page } from "../page.ts";
import { isPlainVerb } from "./plain-verb.ts";
import type { Event } from "./event.ts";
import { thingsIn } from "./thing.ts";

const blows: ReadonlySet<string> = new Set(["attack", "strike"]);

const ofArmy: ReadonlySet<string> = new Set(["troops", "position"]);

const beings: ReadonlySet<string> = new Set(["troops", "position", "civilian", "person", "structure", "vehicle"]);

/** Whom the blow was dealt to, where they fight: "an army patrol", "a column of soldiers". */
function hitsTroops(page: Page, { trigger, clause: [from, to] }: Event): boolean {
  const words = trigger.form === "passive" ? ([from, trigger.from] as const) : ([trigger.to, to] as const);
  const borne = thingsIn(page, words).filter(({ aside, kind }) => !aside && beings.has(kind));
  return borne.some(({ kind }) => ofArmy.has(kind)) && !borne.some(({ kind }) => kind === "civilian");
}

/** "…, | killing at least fourteen and wounding nine": right behind the blow, with nobody named as dead. */
function isNumberOnly(page: Page, event: Event, blow: Event): boolean {
  const { trigger, clause, action, row } = event;
  if (action !== "civilian-harm" || row.action !== "civilian-harm" || trigger.form !== "gerund") return false;
  const gap = clause[0] - blow.clause[1];
  if (gap < 0 || gap > 1 || !hasBits(page, clause[0] - 1, is.comma | is.and)) return false;
  return page.quantityAt[trigger.to] !== -1 && !thingsIn(page, clause).some(({ kind }) => beings.has(kind));
}

/** "killed | them", "killing | 20 of them": the pronoun is all that names the dead. */
function pronounAt(page: Page, { trigger, clause }: Event): number {
  if (trigger.form === "passive" || trigger.form === "noun") return -1;
  for (let i = trigger.to; i < Math.min(clause[1], trigger.to + 4); i++) if (normAt(page, i) === "them") return i;
  return -1;
}

/** "troops spotted gunmen and | killed them": the people last named before are fighters, and not who did it. */
function pointsAtTroops(page: Page, event: Event): boolean {
  if (event.row.action !== "civilian-harm" || pronounAt(page, event) < 0) return false;
  const first = page.input.document.sentences[page.tokens[event.trigger.from]?.sentence ?? -1]?.from ?? 0;
  let named = event.trigger.from - 1;
  while (named >= first && !hasThing(page, named, thingBit.troops | thingBit.civilian | thingBit.person)) named -= 1;
  if (named < first || !hasThing(page, named, thingBit.troops)) return false;
  for (let i = first; i < named; i++) if (isPlainVerb(page, i) || page.events.has(i)) return true;
  return false;
}

/** Events in order, with the harm that befell troops told as their losses. */
export function withVictims<T extends { readonly event: Event }>(page: Page, found: readonly T[]): T[] {
  if (page.language !== "en") return [...found];
  let blow: Event | null = null;
  return found.map((one) => {
    const { event } = one;
    const lost =
      (blow !== null && isNumberOnly(page, event, blow) && hitsTroops(page, blow)) || pointsAtTroops(page, event);
    if (blows.has(event.action)) blow = event;
    return lost ? { ...one, event: { ...event, action: "losses" } } : one;
  });
}
