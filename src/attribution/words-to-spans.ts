/** From token ranges to spans of the untouched text, without quote marks at their ends. */
import { intLane } from "../text/lanes.ts";
import { lastAsked } from "../text/last-asked.ts";
import type { Span } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import type { Range } from "./draft.ts";
import { has, quoteAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

const closing = is.quoteMark | is.comma | is.stop | is.dash;

/** Span of tokens `[from, to)`; null for none. */
export function spanOf(sheet: Sheet, [from, to]: Range): Span | null {
  const first = sheet.tokens[from];
  const last = sheet.tokens[to - 1];
  return first === undefined || last === undefined || from >= to ? null : [first.start, last.end];
}

/** Content without outer quote marks and final stop; marks that only close a name inside stay. */
export function contentSpan(sheet: Sheet, [from, to]: Range): Span | null {
  let start = from;
  let end = to;
  const whole = quoteAt(sheet, from) >= 0 && quoteAt(sheet, to - 1) === quoteAt(sheet, from);
  if (whole && has(sheet, start, is.quoteMark)) start++;
  while (
    end > start + 1 &&
    has(sheet, end - 1, whole ? closing : closing & ~is.quoteMark) &&
    !isShortened(sheet, end - 1)
  )
    end--;
  // a quotation so short that it was taken for a name is still bare when it is all that is said
  if (!whole && end - start > 2 && has(sheet, start, is.quoteMark) && has(sheet, end - 1, is.quoteMark))
    return spanOf(sheet, [start + 1, end - 1]);
  return spanOf(sheet, [start, end]);
}

/** "U.S.": the dot belongs to the word. */
const isShortened = (sheet: Sheet, at: number): boolean => (sheet.tokens[at]?.norm.length ?? 0) > 1;

/** By token how many words and numbers stand before it, and how many of them in quotes; counted once for each sheet. */
const wordsBefore = lastAsked((sheet: Sheet) => {
  const { length } = sheet.tokens;
  const [all, quoted] = [intLane(length + 1), intLane(length + 1)];
  for (let i = 0; i < length; i++) {
    const isWord = sheet.tokens[i]?.kind !== "mark";
    all[i + 1] = (all[i] as number) + (isWord ? 1 : 0);
    quoted[i + 1] = (quoted[i] as number) + (isWord && quoteAt(sheet, i) >= 0 ? 1 : 0);
  }
  return { all, quoted };
});

/** direct: all in quotes; mixed: part; indirect: none. */
export function quoting(sheet: Sheet, content: readonly Range[]): Attribution["kind"] {
  let inside = 0;
  let all = 0;
  const before = wordsBefore(sheet);
  for (const [from, to] of content) {
    if (to <= from) continue;
    all += (before.all[to] ?? 0) - (before.all[from] ?? 0);
    inside += (before.quoted[to] ?? 0) - (before.quoted[from] ?? 0);
  }
  if (inside === 0) return "indirect";
  return inside >= all - 1 ? "direct" : "mixed";
}
