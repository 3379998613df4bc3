/** Gives each of two claims of one clause its own words: "| an Israeli airstrike on a house in Rafah | killed nine people". */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";
import { hasBits, normAt, type Page } from "../page.ts";

const harms: ReadonlySet<string> = new Set(["civilian-harm", "damage", "losses"]);
const blows: ReadonlySet<string> = new Set(["strike", "attack"]);

const within = ([from, to]: Words, { trigger }: Event): boolean => from <= trigger.from && trigger.to <= to;

/** The blow is what the verb speaks of, as a noun or as a verb behind "which". */
function isSubject(page: Page, blow: Event, verb: Event): boolean {
  if (!blows.has(blow.action) || !harms.has(verb.action) || verb.trigger.form !== "active") return false;
  if (blow.trigger.to > verb.group || !within(verb.clause, blow)) return false;
  if (hasBits(page, blow.clause[0] - 1, is.preposition)) return false;
  if (blow.trigger.form === "noun") return true;
  return blow.trigger.form === "active" && behindWhich(page, blow);
}

function behindWhich(page: Page, { trigger, group }: Event): boolean {
  for (let i = Math.min(group, trigger.from) - 1; i >= trigger.from - 3; i--)
    if (hasBits(page, i, is.relative | is.that)) return true;
  return false;
}

const leads = /^(?:by|in|during|from|after|following)$/;

/** "were killed | by an Israeli attack on the home": first token of "by"; -1 where the blow stands elsewhere. */
function causeOf(page: Page, verb: Event, blow: Event): number {
  if (!blows.has(blow.action) || blow.trigger.form !== "noun" || !harms.has(verb.action)) return -1;
  if (verb.trigger.form !== "passive" || blow.trigger.from < verb.trigger.to || !within(verb.clause, blow)) return -1;
  for (let i = blow.clause[0]; i > Math.max(verb.trigger.to, blow.clause[0] - 4) - 1; i--) {
    if (!leads.test(normAt(page, i))) continue;
    const result = normAt(page, i - 1) === "result" ? i - 3 : i;
    return result > verb.trigger.to ? result : i;
  }
  return -1;
}

/** Where the verb's own words begin: behind the blow's phrase, or at the verb where more stands between. */
const splitAt = (page: Page, blow: Event, verb: Event): number =>
  blow.trigger.form === "noun" && hasBits(page, blow.clause[1], is.auxiliary | is.have | is.be)
    ? blow.clause[1]
    : verb.group;

function wordsOf(page: Page, event: Event, others: readonly Event[]): Words | null {
  let [from, to] = event.clause;
  for (const other of others) {
    if (other === event) continue;
    if (isSubject(page, other, event)) from = Math.max(from, splitAt(page, other, event));
    if (isSubject(page, event, other)) [from, to] = [Math.min(from, event.clause[0]), splitAt(page, event, other)];
    const cause = causeOf(page, event, other);
    if (cause > 0) to = Math.min(to, cause);
  }
  return from === event.clause[0] && to === event.clause[1] ? null : [from, to];
}

/** "The rebels, who | hold the town": what is told by the way begins behind the word that leads to it. */
function behindLead(page: Page, { clause, group, trigger }: Event): Words | null {
  // "the cell, which | was struck": without the words before, nobody is told of
  if (trigger.form === "passive") return null;
  const verb = Math.min(group, trigger.from);
  for (let i = verb - 1; i > clause[0] && i >= verb - 2; i--)
    if (/^(?:which|who)$/.test(normAt(page, i)) && hasBits(page, i - 1, is.comma)) return [i + 1, clause[1]];
  return null;
}

/** Events with the words that are theirs alone. */
export function withOwnWords<T extends { readonly event: Event }>(page: Page, found: readonly T[]): T[] {
  if (page.language !== "en") return [...found];
  const events = found.map(({ event }) => event);
  return found.map((one) => {
    const words = behindLead(page, one.event) ?? wordsOf(page, one.event, events);
    return words === null ? one : { ...one, event: { ...one.event, words } };
  });
}
