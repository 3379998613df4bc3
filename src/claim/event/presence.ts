/** Reads that forces are somewhere where no event word says so: "Tanks were parked near the mosque", "footage shows | soldiers in the square". English. */
import * as is from "../../attribution/word-class.ts";
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import type { Sentence } from "../../text/document.ts";
import { wordsSpan } from "../build-claim.ts";
import { chainsAt } from "../chain.ts";
import { hasBits, hasThing, isBent, isEventPlace, modifierBit, normAt, thingBit, type Page } from "../page.ts";
import { unreadIn } from "../wording/unread.ts";
import { groupStart, type Words } from "./clause.ts";
import type { FoundEvent } from "./sentence-events.ts";
import { loneTrigger } from "./trigger.ts";

const forces = thingBit.troops | thingBit.weapon | thingBit.vehicle;

/** How many tokens a phrase may hold: "two dozen fighters of the northern corps". */
const longestPhrase = 9;

const isForce = (page: Page, at: number): boolean => {
  const kind = page.actorAt[at]?.row.kind;
  return hasThing(page, at, forces) || kind === "force" || kind === "collective";
};

/** Behind the phrase that opens the words and names a force; -1 for none. */
function forceEnd(page: Page, [from, to]: Words): number {
  let end = -1;
  for (let i = from; i < Math.min(to, from + longestPhrase); i++) {
    const inside = normAt(page, i) === "of" || (end > 0 && normAt(page, i) === "in");
    if (hasBits(page, i, is.auxiliary | is.finite | is.pronoun | is.that | is.relative | is.comma)) break;
    if (hasBits(page, i, is.preposition | is.subordinator) && !inside) break;
    if (inside && normAt(page, i) === "in") break;
    if (isForce(page, i)) end = i + 1;
    else if (end > 0 && page.tokens[i]?.shape === "lower" && /(?:ed|ing|s)$/.test(normAt(page, i))) break;
  }
  return end;
}

const found =
  /^(?:present|seen|spotted|sighted|filmed|photographed|visible|parked|holed|dug|hiding|waiting|camped|based|left|entrenched|barricaded|lurking|standing|sitting|walking|celebrating|posing|patrolling|driving)$/;
const staying = /^(?:remains?|remained|stays?|stayed|lingers?|lingered|sits?|sat|stands?|stood)$/;
const where =
  /^(?:in|inside|at|on|near|around|outside|within|along|beneath|behind|beside|atop|west|east|north|south|northwest|northeast|southwest|southeast)$/;

const isAdverb = (page: Page, at: number): boolean =>
  hasBits(page, at, is.adverb | is.negation) || /^(?:still|already|also|only|now)$/.test(normAt(page, at));

/** Behind "are already", "were seen", "remain": the words that say no more than that something is there; the start where none stand. */
function beingEnd(page: Page, from: number): number {
  let at = from;
  for (let i = from; i < from + 6; i++) {
    const norm = normAt(page, i);
    if (hasBits(page, i, is.be | is.have) || staying.test(norm) || found.test(norm)) at = i + 1;
    else if (/^(?:up|in)$/.test(norm) && /^(?:holed|dug)$/.test(normAt(page, i - 1))) at = i + 1;
    else if (!isAdverb(page, i)) break;
  }
  while (at > from && isAdverb(page, at)) at += 1;
  return at;
}

const grounds = /^(?:compounds?|perimeter|premises|squares?|courtyard|grounds|trenches|fortress|streets?)$/;
const somewhere = thingBit.place | thingBit.structure;

/** Behind "in the square", "near the mosque", "west of the river": -1 where no place is named. */
function placeEnd(page: Page, from: number, to: number): number {
  if (!where.test(normAt(page, from))) return -1;
  let determined = false;
  for (let i = from + 1; i < Math.min(to, from + longestPhrase); i++) {
    if (isEventPlace(page, i)) return i + 1;
    if (hasBits(page, i, is.comma | is.auxiliary | is.finite | is.pronoun)) return -1;
    if (hasBits(page, i, is.preposition) && normAt(page, i) !== "of") return -1;
    determined ||= hasBits(page, i, is.determiner | is.possessive) && !/^an?$/.test(normAt(page, i));
    const site = hasThing(page, i, somewhere) || grounds.test(normAt(page, i));
    if (determined && site && !hasThing(page, i + 1, somewhere)) return i + 1;
  }
  return -1;
}

/** The words are what a picture shows: "the footage shows | fighters inside the base". */
function isShown(page: Page, [from]: Words): boolean {
  const start = page.tokens[from]?.start ?? -1;
  return page.input.attributions.some(
    ({ content, rule }) => /^en\.cue\.(?:show|see|picture)/.test(rule) && content.some((span) => span[0] === start),
  );
}

interface Standing {
  readonly words: Words;
  readonly verb: Words;
}

/** "[there are still] about 300 soldiers in the town". */
function behindThere(page: Page, from: number): number {
  if (normAt(page, from) !== "there" || !hasBits(page, from + 1, is.be)) return from;
  let at = from + 2;
  while (hasBits(page, at, is.adverb) || normAt(page, at) === "still") at += 1;
  return at;
}

function standing(page: Page, words: Words): Standing | null {
  const [from, to] = words;
  const subject = behindThere(page, from);
  const end = forceEnd(page, [subject, to]);
  if (end < 0) return null;
  const being = beingEnd(page, end);
  if (being === end && subject === from && !isShown(page, words)) return null;
  if (placeEnd(page, being, to) < 0) return null;
  const verb: Words = subject > from ? [from + 1, from + 2] : [end, Math.max(being, end + 1)];
  return { words, verb };
}

const rowOf = (denied: boolean): EventRow => ({
  table: "action",
  id: "en.presence",
  is: "event",
  action: "hold",
  word: "verb",
  roles: "intransitive",
  ...(denied ? { not: true } : {}),
  why: "a force told as being at a place",
  finds: [],
  skips: [],
});

function eventOf(page: Page, { words, verb: [from, to] }: Standing): FoundEvent {
  let denied = false;
  for (let i = from; i < to; i++) denied ||= hasBits(page, i, is.negation) || isBent(page, i, modifierBit.none);
  const row = rowOf(denied);
  const trigger = loneTrigger({ from, to, form: "active", rows: [row] });
  const group = groupStart(page, from, words[0]);
  return {
    event: { trigger, row, action: "hold", clause: words, group, object: null, failed: false },
    chains: chainsAt(page.input.attributions, wordsSpan(page, [from, to])),
  };
}

/** The events of a sentence with forces that are told to be somewhere, in order. */
export function withPresence(page: Page, sentence: Sentence, events: readonly FoundEvent[]): readonly FoundEvent[] {
  if (page.language !== "en") return events;
  const more = unreadIn(page, sentence, events).flatMap(({ words, part }) => {
    const one = part === "clause" ? null : standing(page, words);
    return one === null ? [] : [eventOf(page, one)];
  });
  if (more.length === 0) return events;
  return [...events, ...more].sort((a, b) => a.event.trigger.from - b.event.trigger.from);
}
