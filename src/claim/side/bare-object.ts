/** What stands behind an active verb whose subject has no side of its own: its object, in letters, adjectives and genitives. Russian and Ukrainian. */
import * as is from "../../attribution/word-class.ts";
import type { Event } from "../event/event.ts";
import { thingsIn, type Thing } from "../event/thing.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import { itemAt } from "../../text/item-at.ts";
import { isOblique, isWhose } from "./slavic-case.ts";

/**
 * "Бойцы выбили | ВСУ", "Дрони атакували базу | ГРУ", "Бійці знищили | російський комплекс", "Расчёт уничтожил пикап | противника":
 * letters, adjectives and genitives behind an active verb whose subject is unnamed belong to the object.
 */
export const isBareObject = (page: Page, event: Event, at: number): boolean =>
  event.trigger.form === "active" &&
  at >= event.trigger.to &&
  (page.tokens[at]?.shape === "upper" || page.actorAt[at]?.row.kind === "adjective" || isWhose(normAt(page, at))) &&
  !isParted(page, event.trigger.to, at) &&
  (isNamedThing(page, event) ||
    isFeminineSubject(page, event) ||
    thingsIn(page, [event.clause[0], event.trigger.from]).some((thing) => isUnnamedSubject(page, event, thing)));

/** "«Иноходец» | уничтожил": a name in quote marks heads the clause. */
const isNamedThing = (page: Page, { trigger, clause }: Event): boolean =>
  hasBits(page, clause[0], is.quoteMark) &&
  hasBits(page, trigger.from - 1, is.quoteMark) &&
  trigger.from - clause[0] < 6;

/** "Штурмовая | авиация | уничтожила": before a verb in -ла a word in -а or -я is no object, which ends otherwise. */
const isFeminineSubject = (page: Page, { trigger: { from } }: Event): boolean =>
  normAt(page, from).endsWith("ла") &&
  /[ая]$/u.test(normAt(page, from - 1)) &&
  page.things[from - 1] === 0 &&
  page.actorAt[from - 1] === null;

const isUnnamedSubject = (page: Page, { trigger, action }: Event, thing: Thing): boolean =>
  (thing.kind === "troops" || (thing.kind === "airborne" && action !== "intercept" && trigger.from - thing.at < 3)) &&
  !thing.aside &&
  page.actorAt[thing.at] === null &&
  !isOblique(page, thing.at) &&
  // "Танк ВСУ": what has a side of its own is no unnamed subject
  page.actorAt[thing.at + 1] == null &&
  itemAt(page.actorAt, thing.at - 1) == null;

/** Commas and "and" join what was hit: "уничтожили блиндажи, расчёты и скопление живой силы | ВСУ". */
function isParted(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, is.hardMark | is.dash | is.relative)) return true;
  return false;
}

export function hasStop(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, is.comma | is.hardMark | is.and | is.dash)) return true;
  return false;
}
