/** Stretches of one mouth in which no rule read an event: "The mayor said | not a house on Mill Street had a roof left" has one. */
import type { Sentence } from "../../text/document.ts";
import { byteLane, intLane } from "../../text/lanes.ts";
import { lastAsked } from "../../text/last-asked.ts";
import { isBoundary, trimClause, type Words } from "../event/clause.ts";
import { holdsPlainVerb, isPlainVerb } from "../event/plain-verb.ts";
import type { FoundEvent } from "../event/sentence-events.ts";
import { hasBits, tokenAfter, type Page } from "../page.ts";
import * as is from "../../attribution/word-class.ts";

export interface Unread {
  readonly words: Words;
  /** All one mouth says in the sentence, nothing of which was read; a clause of that; or a clause beside one that was read. */
  readonly part: "whole" | "clause" | "beside";
  /** The report tells it itself: no source does. */
  readonly own: boolean;
}

/** Fewer words state nothing by themselves; beside a claim they rather belong to it. */
const shortest = { whole: 2, beside: 4 };

/** By token: 1 where other words begin than those before, in other mouths or in none; and how many sources say it. */
interface Mouths {
  readonly edges: Uint8Array;
  readonly told: Int32Array;
}

/** Laid out once for each page: a text of thousands of quotations stays linear. */
const mouthsOf = lastAsked((page: Page): Mouths => {
  const { tokens, said, input } = page;
  const edges = byteLane(tokens.length + 1);
  const told = intLane(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) if (said[i] !== 0) edges.fill(1, i, i + 2);
  for (const { content, kind, source } of input.attributions)
    for (const span of content) {
      const [from, to] = [tokenAfter(tokens, span[0]), tokenAfter(tokens, span[1])];
      edges[from] = edges[to] = 1;
      // a bare "reportedly" is nobody's mouth
      if (kind === "hedge" && source.length === 0) continue;
      told[from] = (told[from] as number) + 1;
      told[to] = (told[to] as number) - 1;
    }
  for (let i = 1; i < told.length; i++) told[i] = (told[i] as number) + (told[i - 1] as number);
  return { edges, told };
});

/** Words of one mouth. */
interface Stretch {
  readonly words: Words;
  readonly own: boolean;
}

/** Stretches of the sentence, each one speaker's or the report's own, without sources and cues. */
function stretchesOf(page: Page, { from, to }: Sentence): Stretch[] {
  const { edges, told } = mouthsOf(page);
  const found: Stretch[] = [];
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && edges[i] !== 1) continue;
    if (page.said[start] === 0) found.push({ words: [start, i], own: (told[start] ?? 0) === 0 });
    start = i;
  }
  return found;
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
  words[1] - words[0] >= shortest.beside &&
  holdsPlainVerb(page, words) &&
  (isBoundary(page, words[0] - 1) || isBoundary(page, words[1]));

const joints = is.comma | is.semicolon | is.dash | is.colon | is.but | is.and;

/** The clauses of a stretch that holds several, each with a verb: "some stayed in the trees for good, | two put up their hands". */
export function clausesIn(page: Page, { words: [from, to], own, part }: Unread): Unread[] {
  if (part === "beside") return [];
  const found: Words[] = [];
  let last = to - 1;
  while (last >= from && !isPlainVerb(page, last)) last -= 1;
  let start = from;
  let verb = isPlainVerb(page, from);
  for (let i = from + 1; i < Math.min(last, to - 1); i++) {
    if (verb && hasBits(page, i, joints)) {
      found.push(trimClause(page, [start, i]));
      start = i + 1;
      verb = false;
    } else verb ||= isPlainVerb(page, i);
  }
  if (found.length === 0) return [];
  const long = [...found, trimClause(page, [start, to])].filter(([a, b]) => b - a >= shortest.whole);
  return long.map((words) => ({ words, part: "clause", own }));
}

/** The stretches of a sentence beside the events read in it. */
export function unreadIn(page: Page, sentence: Sentence, events: readonly FoundEvent[]): Unread[] {
  const taken = events.map(({ event }) => event.clause).sort((a, b) => a[0] - b[0]);
  let next = 0;
  return stretchesOf(page, sentence).flatMap(({ words: [from, to], own }): Unread[] => {
    while (next < taken.length && (taken[next]?.[1] ?? to) <= from) next += 1;
    let end = next;
    while (end < taken.length && (taken[end]?.[0] ?? to) < to) end += 1;
    if (end === next) {
      const words = trimClause(page, [from, to]);
      return words[1] - words[0] < shortest.whole ? [] : [{ words, part: "whole", own }];
    }
    const free = between([from, to], taken.slice(next, end)).map((words) => trimClause(page, words));
    return free.filter((words) => isOwnClause(page, words)).map((words) => ({ words, part: "beside", own }));
  });
}
