/** A cue inside the quote marks: "«Один із них, – уточнив він, – тримається поруч»" has its content on both sides. */
import type { Range } from "../draft.ts";
import { trimHead, trimStop } from "../extent.ts";
import { has, quoteAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** Content around the attribution `[start, end)` that stands inside a stating quotation between dashes; null elsewhere. */
export function quotedAside(sheet: Sheet, [start, end]: Range): readonly Range[] | null {
  const index = quoteAt(sheet, start);
  if (index < 0 || !has(sheet, start - 1, is.dash)) return null;
  let from = start;
  while (quoteAt(sheet, from - 1) === index) from--;
  let to = end;
  while (to < sheet.tokens.length && quoteAt(sheet, to) === index) to++;
  const left: Range = [from, trimStop(sheet, from, start)];
  const head = trimHead(sheet, end, to);
  if (left[0] >= left[1]) return null;
  return head < to - 1 ? [left, [head, to]] : [left];
}
