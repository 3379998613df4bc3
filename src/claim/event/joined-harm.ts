/** Makes one claim of dead and hurt told together: "nine people were killed | and fourteen others wounded". */
import * as is from "../../attribution/word-class.ts";
import type { Chain } from "../chain.ts";
import type { Event } from "./event.ts";
import { hasBits, isBent, modifierBit, normAt, type Page } from "../page.ts";

interface Told {
  readonly event: Event;
  readonly chains: readonly Chain[];
}

const people: ReadonlySet<string> = new Set(["civilian-harm", "losses"]);

/** Harm to people: of soldiers it is a loss. */
const harms = ({ action, object, row, trigger }: Event): boolean =>
  people.has(action) &&
  (row.action === "civilian-harm" || row.action === "capture") &&
  // "eight were wounded in an attack on | a position": what stands behind the passive was not hurt
  (object === null || beings.has(object.kind) || (trigger.form === "passive" && object.at > trigger.to));

const beings: ReadonlySet<string> = new Set(["troops", "civilian", "person"]);

/** Only marks and "and" stand between. */
function touches(page: Page, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false;
  for (let i = from; i < to; i++)
    if (!hasBits(page, i, page.language === "en" ? is.comma | is.and : is.and)) return false;
  return to > from;
}

const isPlaced = (page: Page, { clause: [from, to] }: Event): boolean => {
  for (let i = from; i < to; i++) if (page.placeAt[i] !== -1) return true;
  return false;
};

const isDenied = (page: Page, { clause: [from, to] }: Event): boolean => {
  for (let i = from; i < to; i++) if (isBent(page, i, modifierBit.none | modifierBit.negation)) return true;
  return false;
};

/** Of whom: soldiers, other people, or nobody named ("four others"). */
function whom({ object, trigger, clause: [from] }: Event): "troops" | "people" | null {
  if (object === null || object.at < from) return null;
  if (object.at > trigger.from && trigger.form === "passive") return null;
  return object.kind === "troops" ? "troops" : object.kind === "civilian" ? "people" : null;
}

/** "| at least eleven people were | wounded": a sentence of its own; "four were wounded", "four people wounded" lean on the first. */
const isWhole = (page: Page, event: Event): boolean =>
  event.trigger.form === "passive" &&
  event.group < event.trigger.from &&
  whom(event) !== null &&
  hasBits(page, event.group, is.be | is.have) &&
  !isCounted(page, event);

/** "killed and | a number of civilians were injured": both are one toll. */
const isCounted = (page: Page, { clause: [from] }: Event): boolean =>
  hasBits(page, from - 1, is.and) &&
  !hasBits(page, from - 2, is.comma) &&
  (page.quantityAt[from] !== -1 || (normAt(page, from) === "a" && normAt(page, from + 1) === "number"));

/** "…, | bringing the toll to sixteen": what it all comes to is told apart. */
function isSum(page: Page, { trigger, clause: [, to] }: Event): boolean {
  if (trigger.form !== "gerund") return false;
  for (let i = trigger.from; i < Math.min(to, trigger.from + 5); i++)
    if (/^(?:toll|tally|total)$/.test(normAt(page, i))) return true;
  return false;
}

/** "lost three dead | and nine wounded", "потери: 3 убитых | и 9 раненых": the rest of one count of losses, with no verb of its own. */
function isRestOfLosses(page: Page, { event: a }: Told, { event: b }: Told): boolean {
  if (a.row.action !== "losses" || !people.has(b.action) || !touches(page, a.clause[1], b.clause[0])) return false;
  const [from] = b.clause;
  if (whom(b) !== null || b.trigger.to - from > 3 || (b.trigger.from > from && page.quantityAt[from] === -1))
    return false;
  // "nine | wounded" is read as a verb: it has nobody behind it; "and wounded some" is a deed of its own
  const isCount = b.trigger.from > from && page.quantityAt[b.trigger.to] === -1;
  if (page.language === "en" ? !isCount || b.object !== null : !beingHurt.has(b.trigger.form)) return false;
  for (let i = from; i < b.trigger.to; i++) if (hasBits(page, i, is.be | is.have)) return false;
  return true;
}

const beingHurt: ReadonlySet<string> = new Set(["participle", "noun", "passive"]);

/** "Three soldiers were killed | and nine wounded" tells of soldiers throughout; "two soldiers … and a nurse …" does not. */
function goesOn(page: Page, first: Told, next: Told): boolean {
  const [a, b] = [first.event, next.event];
  if (!harms(a) || !harms(b) || !touches(page, a.clause[1], b.clause[0])) return false;
  if (first.chains[0]?.links.length !== next.chains[0]?.links.length) return false;
  if (isDenied(page, a) || isDenied(page, b) || (isPlaced(page, a) && isPlaced(page, b))) return false;
  if (isWhole(page, b) || isSum(page, b)) return false;
  const [of, also] = [whom(a), whom(b)];
  return also === null || of === also || (of === null && a.action === b.action);
}

/** The events with such neighbours made one, in the words of the first. */
export function joinHarm<T extends Told>(page: Page, events: readonly T[]): T[] {
  const out: T[] = [];
  for (const next of events) {
    const first = out.at(-1);
    if (first === undefined || !(goesOn(page, first, next) || isRestOfLosses(page, first, next))) {
      out.push(next);
      continue;
    }
    const clause = [first.event.clause[0], next.event.clause[1]] as const;
    out[out.length - 1] = { ...first, event: { ...first.event, clause } };
  }
  return out;
}
