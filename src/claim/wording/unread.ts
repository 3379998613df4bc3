/** Stretches of a sentence in which no rule read an event: "The mayor said | not a house on Mill Street had a roof left" has one. */
import type { Sentence } from "../../text/document.ts";
import { isBoundary, isPlainVerb, trimClause, type Words } from "../event/clause.ts";
import type { FoundEvent } from "../event/sentence-events.ts";
import { tokenAfter, type Page } from "../page.ts";

export interface Unread {
  readonly words: Words;
  /** Part of what a source says. */
  readonly told: boolean;
  /** Nothing of the stretch it is part of was read. */
  readonly whole: boolean;
}

/** Fewer words state nothing by themselves; beside a claim they rather belong to it. */
const shortest = { whole: 2, part: 4 };

/** Tokens of the sentence at which another speaker's words begin or end, in order. */
function edgesOf(page: Page, { from, to }: Sentence): number[] {
  const edges = new Set([from, to]);
  const [start, end] = [page.tokens[from]?.start ?? 0, page.tokens[to - 1]?.end ?? 0];
  for (const { content } of page.input.attributions)
    for (const at of content.flat()) if (at > start && at < end) edges.add(tokenAfter(page.tokens, at));
  for (let i = from; i < to; i++) if (page.said[i] === 1) edges.add(i).add(i + 1);
  return [...edges].sort((a, b) => a - b);
}

/** Whether a source, and not a bare "reportedly", says what stands there. */
function isTold(page: Page, [from, to]: Words): boolean {
  const [start, end] = [page.tokens[from]?.start ?? 0, page.tokens[to - 1]?.end ?? 0];
  return page.input.attributions.some(
    ({ content, kind, source }) =>
      (kind !== "hedge" || source.length > 0) && content.some((span) => span[0] <= start && span[1] >= end),
  );
}

function holdsVerb(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isPlainVerb(page, i)) return true;
  return false;
}

/** What of a stretch lies between the clauses taken, which are in order. */
function between([from, to]: Words, taken: readonly Words[]): Words[] {
  const free: Words[] = [];
  let at = from;
  for (const [start, end] of taken) {
    if (start > at) free.push([at, start]);
    at = Math.max(at, end);
  }
  if (to > at) free.push([at, to]);
  return free;
}

/** "the bridge was hit, | and the crossing no longer exists": a clause of its own beside one that was read. */
const isOwnClause = (page: Page, words: Words): boolean =>
  words[1] - words[0] >= shortest.part &&
  holdsVerb(page, words) &&
  (isBoundary(page, words[0] - 1) || isBoundary(page, words[1]));

/** The stretches of a sentence beside the events read in it. */
export function unreadIn(page: Page, sentence: Sentence, events: readonly FoundEvent[]): Unread[] {
  const taken = events.map(({ event }) => event.clause).sort((a, b) => a[0] - b[0]);
  const edges = edgesOf(page, sentence);
  return edges.slice(1).flatMap((to, n): Unread[] => {
    const from = edges[n] as number;
    if (page.said[from] === 1) return [];
    const inside = taken.filter(([a, b]) => a < to && b > from);
    if (inside.length === 0) {
      const words = trimClause(page, [from, to]);
      return words[1] - words[0] < shortest.whole ? [] : [{ words, told: isTold(page, words), whole: true }];
    }
    const free = between([from, to], inside).map((words) => trimClause(page, words));
    const own = free.filter((words) => isOwnClause(page, words));
    return own.map((words) => ({ words, told: isTold(page, words), whole: false }));
  });
}
