/** Whether a time belongs to the saying: in "said on Thursday that …" Thursday is when it was said. */
import type { Match, Matches } from "../../lexicon/match.ts";
import type { Document } from "../../text/document.ts";
import { itemAt } from "../../text/item-at.ts";

const small: ReadonlySet<string> = new Set([
  "to",
  "on",
  "in",
  "a",
  "the",
  "its",
  "his",
  "her",
  "their",
  "at",
  "late",
  "early",
  "в",
  "у",
  "на",
  "о",
  "об",
  "ещё",
  "еще",
  "also",
  "earlier",
]);
const reach = 6;

export type SayingTest = (from: number, to: number) => boolean;

const isSaying = (match: Match): boolean => {
  const kind = (match.row as { readonly kind?: string }).kind;
  return kind === undefined || kind === "verb" || kind === "passive" || kind === "hedge";
};

/** "31 липня відзвітувало": a verb of speech; "за добу зафіксовано" records, it does not say. */
const isSpoken = ({ row }: Match): boolean => {
  const cue = row as { readonly kind?: string; readonly group?: string };
  return cue.kind === "verb" && (cue.group ?? "speech") === "speech";
};

/**
 * A test for the times of one document: true where a cue verb stands right before the time, with nothing between but where it
 * was said ("told reporters in a statement on Monday"), or right after it ("31 липня відзвітувало").
 */
export function sayingTest(document: Document, matches: Matches): SayingTest {
  const cueEnds = new Set<number>();
  const cueStarts = new Set<number>();
  for (const match of matches.cue) {
    if (!isSaying(match)) continue;
    cueEnds.add(match.to);
    if (isSpoken(match)) cueStarts.add(match.from);
  }
  const venues = new Map<number, number>();
  for (const match of matches.time)
    if ((match.row as { readonly role?: string }).role === "saying")
      venues.set(match.to, Math.min(match.from, venues.get(match.to) ?? match.from));
  const after = (to: number): boolean => document.language !== "en" && cueStarts.has(to);
  return (from, to) => isBehind({ document, cueEnds, venues }, from) || after(to);
}

const openers = 14;

/** "MOSCOW, Sept 20 -", "KYIV, Jan. 21 (Reuters) —": a capital place, a date and a dash at the head of a paragraph. */
export function isDateline({ tokens, sentences }: Document, from: number, to: number): boolean {
  const head = sentences[tokens[from]?.sentence ?? 0]?.from ?? 0;
  if (from - head > openers || itemAt(tokens, from - 1)?.norm !== "," || itemAt(tokens, from - 2)?.shape !== "upper")
    return false;
  for (let at = to; at < to + 6; at += 1) if (tokens[at]?.norm === "—" || tokens[at]?.norm === "-") return true;
  return false;
}

interface Ends {
  readonly document: Document;
  readonly cueEnds: ReadonlySet<number>;
  readonly venues: ReadonlyMap<number, number>;
}

/** Walks left over small words and venues until a cue ends there. */
function isBehind({ document, cueEnds, venues }: Ends, from: number): boolean {
  let at = from;
  for (let step = 0; step < reach; step += 1) {
    if (cueEnds.has(at)) return true;
    const venue = venues.get(at);
    if (venue !== undefined) at = venue;
    else if (small.has(itemAt(document.tokens, at - 1)?.norm ?? "")) at -= 1;
    else return false;
  }
  return false;
}
