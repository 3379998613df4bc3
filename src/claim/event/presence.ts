/** Reads that forces are somewhere where no event word says so: "Tanks were parked near the mosque", "footage shows | soldiers in the square". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, hasThing, isBent, isEventPlace, isWord, modifierBit, normAt, thingBit, type Page } from "../page.ts";
import type { Unread } from "../wording/unread.ts";
import type { Words } from "./clause.ts";
import { isForce } from "./force-word.ts";
import type { FoundEvent } from "./sentence-events.ts";
import { slavicStanding } from "./slavic-presence.ts";
import { withMore, wordlessEvent, type Unworded } from "./wordless.ts";

/** How many tokens a phrase may hold: "two dozen fighters of the northern corps". */
const longestPhrase = 9;

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

const isAdverb = (page: Page, at: number): boolean => hasBits(page, at, is.adverb | is.negation);

/** Behind "are already", "were seen", "remain": the words that say no more than that something is there; the start where none stand. */
function beingEnd(page: Page, from: number): number {
  let at = from;
  for (let i = from; i < from + 6; i++)
    if (hasBits(page, i, is.be | is.have) || isWord(page, i, "being-there")) at = i + 1;
    else if (!isAdverb(page, i)) break;
  while (at > from && isAdverb(page, at)) at += 1;
  return at;
}

const somewhere = thingBit.place | thingBit.structure;

/** Behind "in the square", "near the mosque", "west of the river": -1 where no place is named. */
function placeEnd(page: Page, from: number, to: number): number {
  if (!isWord(page, from, "spot")) return -1;
  let determined = false;
  for (let i = from + 1; i < Math.min(to, from + longestPhrase); i++) {
    if (isEventPlace(page, i)) return i + 1;
    if (hasBits(page, i, is.comma | is.auxiliary | is.finite | is.pronoun)) return -1;
    if (hasBits(page, i, is.preposition) && normAt(page, i) !== "of") return -1;
    determined ||= hasBits(page, i, is.determiner | is.possessive) && !/^an?$/.test(normAt(page, i));
    const site = hasThing(page, i, somewhere) || isWord(page, i, "grounds");
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

/** "[there are still] about 300 soldiers in the town". */
function behindThere(page: Page, from: number): number {
  if (normAt(page, from) !== "there" || !hasBits(page, from + 1, is.be)) return from;
  let at = from + 2;
  while (isAdverb(page, at)) at += 1;
  return at;
}

/** The words that tell that a force is there: "are parked", or the last of the force where none do; null for no presence. */
function englishStanding(page: Page, words: Words): Words | null {
  const [from, to] = words;
  const subject = behindThere(page, from);
  const end = forceEnd(page, [subject, to]);
  if (end < 0) return null;
  const being = beingEnd(page, end);
  if (being === end && subject === from && !isShown(page, words)) return null;
  if (placeEnd(page, being, to) < 0) return null;
  return subject > from ? [from + 1, from + 2] : [end, Math.max(being, end + 1)];
}

const presence: Unworded = {
  rule: "presence",
  why: "a force told as being at a place",
  action: "hold",
  roles: "intransitive",
};

/** "are not in the town"; "there are | no | troops"; "войск | в городе | нет": none of them is told anywhere in the words. */
function isDenied(page: Page, [from, to]: Words, [start, end]: Words): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, is.negation)) return true;
  if (page.language === "en") return normAt(page, to) === "no" || isBent(page, from, modifierBit.none);
  for (let i = start; i < end; i++) if (isBent(page, i, modifierBit.none)) return true;
  return false;
}

/** The events of a sentence with forces that are told, in stretches no rule read, to be somewhere; in order. */
export function withPresence(
  page: Page,
  events: readonly FoundEvent[],
  unread: readonly Unread[],
): readonly FoundEvent[] {
  const standing = page.language === "en" ? englishStanding : slavicStanding;
  const more = unread.flatMap(({ words, part }) => {
    const at = part === "clause" ? null : standing(page, words);
    return at === null
      ? []
      : [wordlessEvent(page, presence, { at, form: "active", clause: words, denied: isDenied(page, at, words) })];
  });
  return withMore(events, more);
}
