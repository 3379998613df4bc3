/** Events told in words no rule knows, by what such words mostly claim: "our lads still sit in the brick factory" is a hold. */
import * as is from "../../attribution/word-class.ts";
import type { EventAction, RoleKind } from "../../lexicon/rows/action-row.ts";
import type { Words } from "../event/clause.ts";
import { holdsPlainVerb, isPlainVerb } from "../event/plain-verb.ts";
import type { Told } from "../event/event.ts";
import type { FoundEvent } from "../event/sentence-events.ts";
import { thingsIn } from "../event/thing.ts";
import { wordlessEvent, withMore } from "../event/wordless.ts";
import { isOfWar } from "../of-war.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import { featuresOf } from "./features.ts";
import { guess, type WordingPair } from "./model.ts";
import { clausesIn, type Unread } from "./unread.ts";

/**
 * How sure the weights must be of a whole stretch, of a clause of it, and of a clause beside one that a rule read. Of the stretches
 * above them in what a source says, in 306 invented reports marked by hand, some six of ten claimed just that. A report's own
 * sentences mostly claim nothing, so more must speak for them: at eight tenths two to four of a hundred real posts gain a claim,
 * and of those about half hold (read by eye).
 */
const sure = { told: { whole: 0.5, clause: 0.7, beside: 0.9 }, own: { whole: 0.8, clause: 0.85, beside: 0.9 } };

/** Few words of a report deny or plan: more must speak for it than against. */
const sureOfStance = 0.7;

/** Who stands where in words of each action; where nothing is said, the subject does it to the object. */
const roles: Readonly<Partial<Record<EventAction, RoleKind>>> = {
  losses: "suffers",
  "civilian-harm": "suffers",
  damage: "suffers",
  clash: "event",
  explosion: "event",
  withdraw: "intransitive",
  deploy: "intransitive",
  advance: "intransitive",
};

/** Whether it can be a claim: it speaks of a war, a place or a number. A report's own "nine over the Rostov region" is an item of a list. */
function mayClaim(page: Page, { words, own }: Unread): boolean {
  if (own && !holdsPlainVerb(page, words)) return false;
  if (isOfWar(page, words)) return true;
  for (let i = words[0]; i < words[1]; i++) if (page.placeAt[i] !== -1 || page.quantityAt[i] !== -1) return true;
  return false;
}

/** The first full verb, else the first verb, else the first word. */
function headOf(page: Page, [from, to]: Words): number {
  let helper = -1;
  for (let i = from; i < to; i++) {
    if (!isPlainVerb(page, i)) continue;
    if (!hasBits(page, i, is.auxiliary)) return i;
    if (helper === -1) helper = i;
  }
  return helper === -1 ? from : helper;
}

/** "was | handed over": done to its subject. */
const isPassive = (page: Page, at: number): boolean =>
  page.language === "en" && hasBits(page, at - 1, is.be) && normAt(page, at).endsWith("ed");

function eventOf(page: Page, words: Words, { action, told }: { action: EventAction; told: Told }): FoundEvent {
  const at = headOf(page, words);
  const form = !isPlainVerb(page, at) ? "noun" : isPassive(page, at) ? "passive" : "active";
  const why = "words that mostly claim this, learned from marked lines";
  return wordlessEvent(
    page,
    { rule: `wording.${action}`, why, action, roles: roles[action] ?? "transitive" },
    { at: [at, at + 1], form, clause: words, object: thingsIn(page, words)[0] ?? null, told },
  );
}

/** What an unread stretch claims; null where that is nothing, a position, or not sure enough. */
function read(page: Page, { action, stance }: WordingPair, unread: Unread): FoundEvent | null {
  if (!mayClaim(page, unread)) return null;
  const features = featuresOf(page, unread.words);
  const { label, chance } = guess(action, features);
  if (label === "none" || label === "statement" || chance < sure[unread.own ? "own" : "told"][unread.part]) return null;
  const put = guess(stance, features);
  const told: Told = { chance, stance: put.chance >= sureOfStance ? (put.label as Told["stance"]) : "asserts" };
  return eventOf(page, unread.words, { action: label as EventAction, told });
}

/** The events of a sentence with those of the stretches no rule read, in order. */
export function withWordings(
  page: Page,
  events: readonly FoundEvent[],
  stretches: readonly Unread[],
): readonly FoundEvent[] {
  const model = page.input.wordings?.[page.language];
  if (model === undefined) return events;
  const more = stretches.flatMap((unread): FoundEvent[] => {
    const clauses = clausesIn(page, unread).flatMap((clause) => read(page, model, clause) ?? []);
    return clauses.length > 0 ? clauses : [read(page, model, unread) ?? []].flat();
  });
  return withMore(events, more);
}
