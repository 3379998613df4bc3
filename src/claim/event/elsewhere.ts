/** Tells whether a stretch is of another thing than a war of today: sport, courts, storms and drills use its words too ("воротар відбив удар"). */
import * as is from "../../attribution/word-class.ts";
import { lastAsked } from "../../text/last-asked.ts";
import type { Words } from "./clause.ts";
import { hasBits, hasThing, isBent, isCapital, modifierBit, normAt, thingBit, type Page } from "../page.ts";
import { isBelligerent } from "../side/wars.ts";

/** "1943", "1943-го"; "в день 80-летия освобождения", "до 80-річчя визволення": a jubilee of scores of years. */
const another = /^(?:(?:1[5-8]\d\d|19[0-4]\d)(?:-[а-яії]+)?|[3-9]\d-(?:лети|річч)\p{L}+)$/u;

const [zero, nine] = [0x30, 0x39];

/** Told of another war: "in July 1943". Only for one sentence, not for a whole report. */
function isHistory(page: Page, [from, to]: Words): boolean {
  if (to - from > 120) return false;
  for (let i = from; i < to; i++) {
    const norm = page.tokens[i]?.norm ?? "";
    const first = norm.charCodeAt(0);
    // "1500 ракет" is a count
    if (first > zero && first <= nine && page.quantityAt[i] === -1 && another.test(norm))
      return !namesPaper(page, [from, i]);
  }
  return false;
}

/** "Resolution 1701", "резолюцій 1559 та 1701", "Order No. 1820": the number of a paper, no year. */
function namesPaper(page: Page, [from, at]: Words): boolean {
  for (let i = Math.max(from, at - 9); i < at; i++) if (paper.test(normAt(page, i))) return true;
  return /^(?:no|nr|number|№|номер)$/u.test(normAt(page, at - (normAt(page, at - 1) === "." ? 2 : 1)));
}

const paper = /^(?:resolutions?|unscrs?|decrees?|резолюц\p{L}+|постано\p{L}+|указ\p{L}*)$/u;

const warring: ReadonlySet<string> = new Set(["force", "collective", "body"]);

/** Few pages hold a word of sport or courts, or one of habit: all others are asked nothing more. */
const mayBeElsewhere = lastAsked(
  ({ things, bends }: Page): boolean =>
    things.some((bits) => (bits & (thingBit.elsewhere | thingBit.setting)) !== 0) ||
    bends.some((bits) => (bits & modifierBit.general) !== 0),
);

/** Sport, courts, storms and drills use words of war too. */
export function isElsewhere(page: Page, [from, to]: Words): boolean {
  if (!mayBeElsewhere(page)) return isHistory(page, [from, to]);
  let [elsewhere, setting, war] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    if (to - from < 120 && isBent(page, i, modifierBit.general)) return true;
    const named = isNamed(page, i, from);
    if (hasThing(page, i, thingBit.elsewhere) && !named && !isDeed(page, i)) elsewhere += 1;
    if (hasThing(page, i, thingBit.setting) && !named) setting += 1;
    if (hasThing(page, i, thingBit.troops | thingBit.weapon | thingBit.airborne | thingBit.means)) war += 1;
    const actor = page.actorAt[i] ?? null;
    if (actor !== null && warring.has(actor.row.kind)) war += 1;
    // "| Росія обстріляла Суми під час переговорів": a party of a war makes talks and polls its setting
    if (actor !== null && isBelligerent(actor.row.party)) setting = -Infinity;
  }
  const other = elsewhere + Math.max(0, setting);
  return (other > 0 && other >= war) || isHistory(page, [from, to]);
}

/** 'ударили "| Ураганом"', "залп | Градів", "лікарка Оксана | Мороз", "спікер | парламенту" who tells: a name or a speaker is no sign of what is told. */
const isNamed = (page: Page, at: number, first: number): boolean =>
  page.language !== "en" &&
  (page.said[at] === 1 || hasBits(page, at - 1, is.quoteMark) || (at > first && isCapital(page, at)));

/** "to | storm the village", "Gunmen | storm police post": a verb of war that is also weather. */
const isDeed = (page: Page, at: number): boolean =>
  page.language === "en" &&
  normAt(page, at) === "storm" &&
  (hasBits(page, at - 1, is.to | is.modal | is.pronoun) ||
    hasThing(page, at - 1, thingBit.troops) ||
    page.actorAt[at - 1] != null);
