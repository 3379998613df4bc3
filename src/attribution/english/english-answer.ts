/** Reads an answer hung on what was said: "…, which Kyiv denied", "…, a claim the ministry has rejected": what points back is its content. */
import { draft, type Draft, type Range } from "../draft.ts";
import { subjectAfter } from "./english-agent.ts";
import { isFinite } from "../finite.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { isLabel } from "../identity/refer.ts";
import { has, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

const farthest = 14;

/** "which", "something", "a [serious] claim [that]": the words that point back from token `at`, and where the speaker begins. */
function pointerAt(sheet: Sheet, at: number, verb: number): { pointer: Range; subject: number } | null {
  if (/^(?:which|something)$/.test(normAt(sheet, at))) return { pointer: [at, at + 1], subject: at + 1 };
  if (!has(sheet, at, is.determiner)) return null;
  for (let i = at + 1; i < Math.min(verb - 1, at + 4); i++) {
    if (!isLabel(sheet, i)) continue;
    const subject = has(sheet, i + 1, is.that | is.relative) ? i + 2 : i + 1;
    return { pointer: [at, i + 1], subject };
  }
  return null;
}

const answers = (reading: VerbReading): boolean =>
  stanceOf(reading) === "denies" || stanceOf(reading) === "doubts" || reading.row.id.endsWith(".confirm");

/** "…, a claim | denied by Kyiv": the participle stands at what points back, and who answers behind "by". */
export function readAnsweredBy(reading: VerbReading): Draft | null {
  const { sheet, row, match } = reading;
  if (!answers(reading) || normAt(sheet, match.to) !== "by") return null;
  const { from } = sentenceAt(sheet, match.from);
  for (let comma = match.from - 3; comma > Math.max(from, match.from - 6); comma--) {
    if (!has(sheet, comma, is.comma | is.dash)) continue;
    const found = pointerAt(sheet, comma + 1, match.from + 1);
    const source = subjectAfter(sheet, match.to + 1);
    if (found === null || found.pointer[1] !== match.from || source === null || !isKnownSpeaker(sheet, source))
      return null;
    return draft({
      row,
      rule: row.id,
      why: row.why,
      cue: [[match.from, match.to + 1]],
      source: [source],
      content: [found.pointer],
      chunk: [comma + 1, source[1]],
      side: "left",
      stance: stanceOf(reading),
    });
  }
  return null;
}

/** "which | says its strikes hit nine sites, did not confirm": a clause of its own stands between, no speaker. */
const says = (sheet: Sheet, [from]: Range): boolean => sheet.cueVerb[from] === 1 || isFinite(sheet, from);

/** Null where the verb is no answer, or nobody known stands between what points back and the verb. */
export function readAnswer(reading: VerbReading): Draft | null {
  const { sheet, row, group } = reading;
  if (!answers(reading)) return null;
  const verb = group.all[0];
  const { from } = sentenceAt(sheet, verb);
  for (let comma = verb - 2; comma > Math.max(from, verb - farthest); comma--) {
    if (!has(sheet, comma, is.comma | is.dash)) continue;
    const found = pointerAt(sheet, comma + 1, verb);
    if (found === null || found.subject >= verb || !isKnownSpeaker(sheet, [found.subject, verb])) continue;
    if (says(sheet, [found.subject, verb])) return null;
    return draft({
      row,
      rule: row.id,
      why: row.why,
      cue: [group.cue],
      source: [[found.subject, verb]],
      content: [found.pointer],
      chunk: [comma + 1, group.all[1]],
      side: "left",
      stance: stanceOf(reading),
    });
  }
  return null;
}
