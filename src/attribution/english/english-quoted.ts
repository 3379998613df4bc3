/** Reads "agencies quoted X as saying that P" and "P, SANA quoted X as saying": the agencies stand around X. */
import { draft, type Draft, type Range } from "../draft.ts";
import { subjectBefore } from "./english-subject.ts";
import { leftContent, rightEnd } from "../extent.ts";
import { has, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import type { VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** The speaker's draft with the quoting one around it; null where nobody is quoted "as saying". */
export function readQuoted(reading: VerbReading): Draft | null {
  const { sheet, row, group, match } = reading;
  if (group.form === "passive") return null;
  const sentence = sentenceAt(sheet, match.from);
  const as = findAs(reading, sentence.to);
  if (as === null || as === match.to) return null;
  const quoting = subjectBefore(sheet, group.all[0]);
  if (quoting === null) return null;
  const after = has(sheet, as + 2, is.that) ? as + 3 : as + 2;
  const start = quoting.start;
  const isAside = after >= sentence.to || has(sheet, after, is.stop | is.comma);
  const parted = start > sentence.from && (has(sheet, start - 1, is.comma | is.dash) || quoteAt(sheet, start - 1) >= 0);
  const content: readonly Range[] =
    isAside && parted ? leftContent(sheet, start, sentence.from) : [[after, rightEnd(sheet, after)]];
  const first = content[0];
  if (first === undefined || first[0] >= first[1]) return null;
  const side = isAside ? "left" : "right";
  const source: Range = [match.to, has(sheet, as - 1, is.comma) ? as - 1 : as];
  const outer = draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [group.cue],
    source: [quoting.source],
    content,
    chunk: [start, as],
    side,
  });
  return draft({
    row,
    rule: `${row.id}.as-saying`,
    why: "who is quoted",
    cue: [[as, as + 2]],
    source: [source],
    content,
    chunk: [start, after],
    side,
    outer,
  });
}

/** Token of "as" before "saying", "telling", "warning"; null for none. */
function findAs({ sheet, match }: VerbReading, to: number): number | null {
  for (let i = match.to; i < Math.min(to, match.to + 18); i++) {
    if (has(sheet, i, is.hardMark | is.that)) return null;
    // "quoted the governor, | Jane Example, | as saying": a name or an office between commas
    if (has(sheet, i, is.comma)) {
      const close = closingComma(sheet, i, to);
      if (close < 0) return null;
      i = close;
      continue;
    }
    if (
      normAt(sheet, i) === "as" &&
      /^(?:saying|telling|warning|claiming|confirming|denying|adding|stating|reporting|insisting)$/.test(
        normAt(sheet, i + 1),
      )
    )
      return i;
  }
  return null;
}

/** The comma that closes what stands between commas before "as"; -1 where no "as" follows it. */
function closingComma(sheet: Sheet, open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + 12); i++)
    if (has(sheet, i, is.comma)) return normAt(sheet, i + 1) === "as" ? i : -1;
  return -1;
}
