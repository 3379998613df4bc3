/** Makes the claim of an event: its chain, stance, sides, places, time and numbers, each with the rule that gave it. */
import * as is from "../attribution/word-class.ts";
import type { Chain } from "./chain.ts";
import type { Action, Claim, ClaimPlace, Evidence, Quantity, When } from "./claim.ts";
import type { Event } from "./event/event.ts";
import type { FilledSides } from "./side/implied.ts";
import { hasBits, isBent, isEventPlace, isWord, modifierBit, normAt, type Page } from "./page.ts";
import { chainStance, type Bend } from "./stance.ts";
import { trimClause, type Words } from "./event/clause.ts";
import { behindOpener, leadOfEvent } from "./event/lead.ts";
import { bindQuantities } from "./count/quantity-binding.ts";
import { whenPlanned } from "./time/time-binding.ts";
import type { Span } from "../text/span.ts";
import { confidenceOf } from "./confidence.ts";

export interface ClaimParts {
  readonly event: Event;
  /** How its clause bends it. */
  readonly bend: Bend;
  readonly chain: Chain;
  readonly sides: FilledSides;
  readonly places: readonly ClaimPlace[];
  readonly placeRule: string;
  readonly when: When | null;
  readonly background: boolean;
}

export const wordsSpan = (page: Page, [from, to]: Words): Span => [
  page.tokens[from]?.start ?? 0,
  page.tokens[to - 1]?.end ?? 0,
];

function quantitiesOf(page: Page, clause: Words, action: Action): Quantity[] {
  const { document, matches } = page.input;
  return bindQuantities({ document, matches, mentions: page.quantities }, { clause, action });
}

export function hasBackground(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isBent(page, i, modifierBit.background)) return true;
  return false;
}

function evidenceOf(page: Page, parts: ClaimParts, bentAt: number): Evidence[] {
  const { event, chain, sides, places, when, placeRule } = parts;
  const head = event.trigger.noun ?? event.trigger;
  const list: Evidence[] = [
    { field: "action", rule: event.row.id, span: wordsSpan(page, [head.from, head.to]), why: event.row.why },
  ];
  if (bentAt >= 0)
    list.push({
      field: "stance",
      rule: "stance.bent",
      span: wordsSpan(page, [bentAt, bentAt + 1]),
      why: "a word of the clause bends it",
    });
  const last = chain.attributions.at(-1);
  if (last !== undefined)
    list.push({ field: "chain", rule: last.rule, span: last.cue[0] ?? last.source[0] ?? null, why: last.why });
  for (const field of ["actor", "recipient"] as const) {
    const side = sides[field];
    if (side === null) continue;
    const why =
      side.span === null ? "implied: the other side of this war, or the speaker's own" : "named in the clause";
    list.push({ field, rule: side.span === null ? "side.implied" : "side.stated", span: side.span, why });
  }
  if (places.length > 0)
    list.push({
      field: "places",
      rule: placeRule,
      span: places[0]?.span ?? null,
      why: placeRule === "place.clause" ? "named in the clause" : "the scene of its paragraph",
    });
  if (when !== null)
    list.push({
      field: "when",
      rule: when.rule,
      span: when.span,
      why: when.span === null ? "the day before to the day of publication" : "the time named",
    });
  return list;
}

/** What states the event: its own words without what leads into it. */
function contentOf(page: Page, event: Event, when: When | null): Words {
  const clause = event.words ?? event.clause;
  const lead = leadOfEvent(page, event);
  if (lead !== null) return trimClause(page, [lead.end, clause[1]]);
  const told = behindLead(page, { clause, group: Math.max(event.group, clause[0]) }, when);
  return trimClause(page, event.trigger.form === "noun" ? behindOpener(page, told, event.trigger.from) : told);
}

/** Before a comma and the subject stand words that are no part of what is stated: "On Sunday, |", "In addition, |", "During the raid, |". */
function behindLead(page: Page, { clause, group }: Pick<Event, "clause" | "group">, when: When | null): Words {
  if (page.language !== "en") return behindTime(page, { clause, group }, when);
  let comma = clause[0];
  while (comma < group && !hasBits(page, comma, is.comma)) comma += 1;
  if (comma >= group - 1) return clause;
  const caused = isBent(page, clause[0], modifierBit.cause) || isBent(page, clause[0] - 1, modifierBit.cause);
  const opens =
    caused ||
    hasBits(page, clause[0] - 1, is.subordinator | is.preposition) ||
    hasBits(page, clause[0], is.preposition | is.connective | is.adverb | is.timeWord | is.subordinator) ||
    isWord(page, clause[0], "lead-adverb") ||
    normAt(page, clause[0]).endsWith("ly");
  if (!opens) return behindTime(page, { clause, group }, when);
  for (let i = clause[0]; i < comma; i++)
    if ((isEventPlace(page, i) && !caused) || hasBits(page, i, is.finite | is.auxiliary)) return clause;
  const rest: Words = [behindDate(page, [comma + 1, group], when), clause[1]];
  return hasBits(page, rest[0], is.preposition | is.timeWord) ? behindLead(page, { clause: rest, group }, when) : rest;
}

/** "On Monday, | November 20 2023, | nine people were hurt": the date of the day just named goes with it. */
function behindDate(page: Page, [from, group]: Words, when: When | null): number {
  const end = when?.span?.[1] ?? 0;
  let comma = from;
  while (comma < group && (page.tokens[comma]?.end ?? end + 1) <= end) comma += 1;
  return comma > from && comma + 1 < group && hasBits(page, comma, is.comma) ? comma + 1 : from;
}

/** "On Sunday, | the house was hit": a time set in front by a comma is no part of what is stated. */
function behindTime(page: Page, { clause, group }: Pick<Event, "clause" | "group">, when: When | null): Words {
  if (when?.span == null || page.tokens[clause[0]] === undefined) return clause;
  let from = clause[0];
  while (from < group && (page.tokens[from]?.start ?? 0) < when.span[1]) from += 1;
  const leads = when.span[0] - (page.tokens[clause[0]]?.start ?? 0) <= 8 && from > clause[0];
  if (!leads || from + 1 >= group) return clause;
  if (hasBits(page, from, is.comma)) return [from + 1, clause[1]];
  // "On October 9th 2023 | the home was hit": the subject follows without a comma
  const bare = page.language === "en" && hasBits(page, clause[0], is.preposition);
  return bare && (hasBits(page, from, is.determiner) || page.quantityAt[from] !== -1) ? [from, clause[1]] : clause;
}

export function buildClaim(page: Page, parts: ClaimParts): Claim {
  const { event, bend, chain, sides, places, when, background } = parts;
  const stance = chainStance(chain, bend.stance);
  return {
    action: event.action,
    stance,
    content: wordsSpan(page, contentOf(page, event, when)),
    chain: chain.links,
    actor: sides.actor,
    recipient: sides.recipient,
    places,
    when: stance === "plans" ? whenPlanned(when) : when,
    quantities: quantitiesOf(page, event.clause, event.action),
    background,
    frames: [],
    evidence: evidenceOf(page, parts, chain.verdict ?? bend.at),
    confidence: confidenceOf(event, chain),
  };
}
