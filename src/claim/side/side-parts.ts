/** What the readers of sides share: the sides left and right of an event, and how a side stands among its words. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isWord, normAt, quantityOver, thingBit, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

export interface Sides {
  readonly actor: SideMention | null;
  readonly recipient: SideMention | null;
}

export interface Parts {
  readonly left: readonly SideMention[];
  readonly right: readonly SideMention[];
}

/** Whom the verb speaks of, for the next verb to share: "an Israeli force was pushed back | and shelled". */
export const grammatical = ({ trigger, row }: Event, { actor, recipient }: Sides): SideMention | null =>
  trigger.form === "passive" && trigger.noun === null && row.roles === "transitive" ? (recipient ?? actor) : actor;

export type Reader = (page: Page, event: Event, parts: Parts) => Sides;

const blame = /^(?:blam(?:e|ed|es|ing)|pin(?:ned|s)?|вину|провину|ответственность|відповідальність)$/u;

/** "a Russian missile | and | drone attack": the joint of two kinds of arms. English. */
export const joinsArms = (page: Page, at: number): boolean =>
  page.language === "en" && hasBits(page, at, is.and) && hasThing(page, at - 1, arms) && hasThing(page, at + 1, arms);

const arms = thingBit.airborne | thingBit.munition | thingBit.weapon;

const credit = /^attribut(?:e|ed|es|ing|able)$/u;

/** "attributed the strike [to] the army": whose deed it is said to be. */
function isCredited(page: Page, at: number): boolean {
  for (let i = at - 2; i > at - 12 && i >= 0 && !hasBits(page, i, is.hardMark); i--)
    if (credit.test(normAt(page, i))) return true;
  return false;
}

/** Whether the word at `at` is whom the blame is put on: "blamed the strike [on] Russia", "вину за удар [на] Киев". */
export function isBlamed(page: Page, given: number): boolean {
  const at = page.language === "en" && hasBits(page, given - 1, is.determiner | is.sideAdjective) ? given - 1 : given;
  if (normAt(page, at - 1) === "to") return isCredited(page, at);
  if (!/^(?:on|на)$/.test(normAt(page, at - 1))) return false;
  for (let i = at - 2; i > at - 9 && i >= 0 && !hasBits(page, i, is.hardMark); i--)
    if (blame.test(normAt(page, i))) return true;
  return false;
}

/** First token of the number before the words: "| about 40 | soldiers", which opens with a preposition and is none. */
const beforeNumber = (page: Page, at: number): number =>
  page.language === "en" ? (quantityOver(page, at - 1)?.from ?? at) : at;

/** Behind a preposition other than "of", with at most one word between. */
export function behindPreposition(page: Page, given: number): boolean {
  const at = beforeNumber(page, given);
  const stands = (i: number): boolean => hasBits(page, i, is.preposition) && normAt(page, i) !== "of";
  // "in 2014 | Russia", "on Monday | Kyiv": a time closes the phrase
  const timed =
    page.language === "en" && (hasBits(page, at - 1, is.timeWord) || /^(?:19|20)\d\d$/.test(normAt(page, at - 1)));
  return (
    stands(at - 1) || (stands(at - 2) && !timed && !hasBits(page, at - 1, is.comma) && normAt(page, at - 1) !== "of")
  );
}

/** Stands on a thing or event before it: "позиции | ВСУ", "attacks | of the enemy"; the verb itself is none. */
export function isAttached(page: Page, from: number, verb: Words = [-1, -1]): boolean {
  const at = hasBits(page, from - 1, is.quoteMark) ? from - 1 : from;
  if (at - 1 >= verb[0] && at - 1 < verb[1]) return false;
  if (page.language === "en")
    return normAt(page, at - 1) === "of" || (hasBits(page, at - 1, is.determiner) && normAt(page, at - 2) === "of");
  return (page.things[at - 1] ?? 0) !== 0 || page.events.has(at - 1);
}

export const by = (page: Page, sides: readonly SideMention[]): SideMention | null =>
  sides.find(
    ({ words: [at] }) =>
      normAt(page, at - 1) === "by" ||
      (hasBits(page, at - 1, is.determiner | is.sideAdjective) && normAt(page, at - 2) === "by") ||
      isAtHands(page, at) ||
      byNear(page, at),
  ) ?? null;

/** "died at the | hands | of the army": whose hands they were, did it. */
const isAtHands = (page: Page, given: number): boolean => {
  const at = hasBits(page, given - 1, is.determiner | is.sideAdjective) ? given - 1 : given;
  return normAt(page, at - 1) === "of" && normAt(page, at - 2) === "hands";
};

function byNear(page: Page, at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= 0; i--) {
    if (hasBits(page, i, is.comma | is.hardMark) || isVerbOfEvent(page, i)) return false;
    if (normAt(page, i) === "by") return true;
  }
  return false;
}

/** "a raid by commandos | killed | two Russian officers": behind the next verb nobody is the doer any more. */
const isVerbOfEvent = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some(({ row }) => row.word === "verb" && row.light !== true) && page.things[at] === 0;

/** "inflicted heavy losses on", "завдали втрат": the subject does what the noun says is suffered. */
export const isInflicted = (page: Page, { trigger, row, clause }: Event): boolean =>
  (page.language === "en" && row.roles === "suffers" && isLeft(page, clause[0], trigger.from)) ||
  (trigger.noun !== null && trigger.form !== "passive" && isWord(page, trigger.from, "results")) ||
  (trigger.noun !== null &&
    trigger.form !== "passive" &&
    /^(?:inflict|caus|deal|dealt|нанес|нанос|завда)/u.test(normAt(page, trigger.from)));

/** "the strikes have | left thousands without power": what is told of the houses was done to them. */
function isLeft(page: Page, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 9); i--)
    if (/^(?:left|leave|leaves|leaving)$/.test(normAt(page, i)))
      return !/^(?:was|were|been|being|is|are)$/.test(normAt(page, i - 1));
  return false;
}
