/** Makes an event that no row's words state: forces told as being somewhere, arms on their way, wordings learned from lines. */
import type { EventAction, EventRow, RoleKind } from "../../lexicon/rows/action-row.ts";
import { wordsSpan } from "../build-claim.ts";
import { chainsAt } from "../chain.ts";
import type { Page } from "../page.ts";
import { groupStart, type Words } from "./clause.ts";
import type { Told } from "./event.ts";
import type { FoundEvent } from "./sentence-events.ts";
import type { Thing } from "./thing.ts";
import { loneTrigger, type Trigger } from "./trigger.ts";

/** What a claim of it is stored with, behind the language: "presence", "flight", "wording.hold". */
export interface Unworded {
  readonly rule: string;
  readonly why: string;
  readonly action: EventAction;
  readonly roles: RoleKind;
}

export interface Found {
  /** Words that stand for the verb or noun of event. */
  readonly at: Words;
  readonly form: Trigger["form"];
  readonly clause: Words;
  readonly object?: Thing | null;
  readonly denied?: boolean;
  readonly told?: Told;
}

const rowOf = (page: Page, { rule, why, action, roles }: Unworded, { form, denied }: Found): EventRow => ({
  table: "action",
  id: `${page.language}.${rule}`,
  is: "event",
  action,
  word: form === "noun" ? "noun" : "verb",
  roles,
  ...(denied === true ? { not: true } : {}),
  why,
  finds: [],
  skips: [],
});

export function wordlessEvent(page: Page, unworded: Unworded, found: Found): FoundEvent {
  const { at, form, clause, object = null, told } = found;
  const row = rowOf(page, unworded, found);
  const trigger = loneTrigger({ from: at[0], to: at[1], form, rows: [row] });
  const group = groupStart(page, at[0], clause[0]);
  const event = { trigger, row, action: row.action, clause, group, object, failed: false };
  return {
    event: told === undefined ? event : { ...event, told },
    chains: chainsAt(page.input.attributions, wordsSpan(page, at)),
  };
}

/** Events of a sentence with those no row states, in order. */
export const withMore = (events: readonly FoundEvent[], more: readonly FoundEvent[]): readonly FoundEvent[] =>
  more.length === 0 ? events : [...events, ...more].sort((a, b) => a.event.trigger.from - b.event.trigger.from);
