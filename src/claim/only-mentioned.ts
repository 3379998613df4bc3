/** Tells what a sentence about something else only mentions: "Medals were awarded to soldiers | wounded near Terny". English. */
import * as is from "../attribution/word-class.ts";
import { isHelped } from "./event/english-form.ts";
import type { Event } from "./event/event.ts";
import { hasBits, isBent, modifierBit, normAt, type Page } from "./page.ts";

/** In tokens: "awarded a posthumous title to a pilot of the 4th Brigade | killed". */
const farthest = 16;

const ends = is.hardMark | is.comma | is.relative | is.that | is.subordinator | is.but | is.and;

/** A noun, "killing", "to storm", or "killed" without "was" or "had": none of them is the verb of a clause with a subject of its own. */
function isHung(page: Page, { trigger: { form, from, noun }, clause }: Event): boolean {
  if (noun !== null) return hasBits(page, from, is.be);
  return form !== "passive" || !isHelped(page, from, clause[0]);
}

/** "a strike | on | a funeral", "a blast | at | the parade": where it happened. */
const where = /^(?:on|at|near|in|into|during|outside|against|by|of)$/;

/** "The funeral | came under fire", "a ceremony | in Terny | was": the word for an occasion is what the verb tells of. */
function isSubject(page: Page, at: number, verb: number): boolean {
  let next = at + 1;
  while (next < verb && isBent(page, next, modifierBit.mention)) next += 1;
  return next === verb || where.test(normAt(page, next).replace("of", ""));
}

/** The mention opens here, and is no place or occasion of a deed. */
function mentionsAt(page: Page, at: number): boolean {
  if (!isBent(page, at, modifierBit.mention)) return false;
  let before = at - 1;
  while (before > at - 4 && hasBits(page, before, is.determiner | is.sideAdjective | is.possessive)) before -= 1;
  return !where.test(normAt(page, before));
}

/** "found the bodies | under the rubble" tells of the dead of a blow. */
const ruins = /^(?:rubble|debris|ruins|wreckage)$/;

function isInRuins(page: Page, from: number): boolean {
  for (let i = from; i < from + farthest && !hasBits(page, i, is.hardMark); i++)
    if (ruins.test(normAt(page, i))) return true;
  return false;
}

/** "| The liberation of Terny | was celebrated": what became of the noun; -1 for none. */
function behind(page: Page, { trigger, clause }: Event): number {
  const from = Math.max(trigger.to, trigger.noun?.to ?? 0);
  for (let i = from; i < Math.min(clause[1], from + farthest) && !hasBits(page, i, ends); i++)
    if (isBent(page, i, modifierBit.mention) && (hasBits(page, i, is.be) || hasBits(page, i - 1, is.be | is.adverb)))
      return i;
  return -1;
}

/** The word beside which the event is only mentioned; -1 for none. */
export function mentionedBy(page: Page, event: Event): number {
  const { trigger } = event;
  if (page.language !== "en" || !isHung(page, event) || isInRuins(page, trigger.from)) return -1;
  const from = trigger.noun === null ? trigger.from : Math.max(trigger.from, trigger.noun.from);
  for (let i = from - 1; i >= 0 && i > from - farthest && !hasBits(page, i, ends); i--) {
    if (i < trigger.from && trigger.form === "active" && hasBits(page, i, is.have | is.modal)) return -1;
    if (mentionsAt(page, i) && !(trigger.form === "active" && isSubject(page, i, trigger.from))) return i;
  }
  return trigger.form === "noun" || trigger.noun !== null ? behind(page, event) : -1;
}
