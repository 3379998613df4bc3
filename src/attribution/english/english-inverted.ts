/** Reads a verb before its speaker: '"P," said Hugh Hill, a doctor', "Two drones hit the port, killing a guard, said the mayor". */
import type { Draft } from "../draft.ts";
import { rightEnd } from "../extent.ts";
import { holdsFinite } from "../finite.ts";
import { canSay, isKnownSpeaker } from "../identity/plausible.ts";
import { skipAdverbials } from "../mark.ts";
import { has, quoteAt, sentenceAt } from "../sheet.ts";
import type { VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";
import { subjectAfter } from "./english-agent.ts";
import { around, readAside } from "./english-aside.ts";

/** "Two drones hit the port, killing a guard, | said the mayor, an ally": a whole clause before the comma, and only who speaks behind. */
export function closesInverted({ sheet, row, group, match }: VerbReading): boolean {
  const comma = group.all[0] - 1;
  // "the mayor, who fled, confirmed the loss of a brigade": who tells stands before
  if (!has(sheet, comma, is.comma) || group.all[0] !== match.from) return false;
  // "the mayor, a man elected in May, told Radio Lan": who heard it stands behind
  if (row.takes.includes("np") || row.takes.includes("hearer")) return false;
  const { from, to } = sentenceAt(sheet, comma);
  for (let i = from; i < comma; i++) if (has(sheet, i, is.comma) && has(sheet, i + 1, is.relative)) return false;
  const source = subjectAfter(sheet, match.to);
  if (source === null || !isKnownSpeaker(sheet, source) || !holdsFinite(sheet, from, comma)) return false;
  const end = skipAdverbials(sheet, source[1], to);
  return end >= to || has(sheet, end, is.stop) || (has(sheet, end, is.comma) && has(sheet, end + 1, is.relative));
}

/** "…," said Hugh Hill, a doctor. */
export function readInverted(reading: VerbReading): Draft | null {
  const { sheet, group, match } = reading;
  const opening = group.all[0] === sentenceAt(sheet, match.from).from;
  const afterQuote = quoteAt(sheet, group.all[0] - 1) >= 0 && quoteAt(sheet, group.all[0]) < 0;
  if (!opening && !afterQuote && !has(sheet, group.all[0] - 1, is.comma | is.dash | is.quoteMark)) return null;
  const source = subjectAfter(sheet, match.to);
  if (source === null || !canSay(sheet, source)) return null;
  if (opening && !afterQuote) {
    const colonAt = skipAdverbials(sheet, source[1], sentenceAt(sheet, match.from).to);
    if (!has(sheet, colonAt, is.colon)) return null;
    const from = colonAt + 1;
    return around(reading, { source, start: group.all[0], end: from, content: [[from, rightEnd(sheet, from)]] });
  }
  return readAside(reading, { source, start: group.all[0], after: source[1] });
}
