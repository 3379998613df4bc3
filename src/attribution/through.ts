/** The outlet something was told to stands around the speaker: "the mayor told [Radio Lan] that P" is Radio Lan's report of the mayor. */
import { subjectAfter } from "./english-agent.ts";
import { draft, type Draft, type Range } from "./draft.ts";
import { has, isCapital, normAt, type Sheet } from "./sheet.ts";
import type { VerbReading } from "./verb-reading.ts";
import * as is from "./word-class.ts";

const press = new Set(["press", "agency", "channel", "medium"]);

const pressWord =
  /^(?:news|herald|today|times|post|tv|radio|media|press|journal|tribune|telegraph|gazette|standard|channel|mail|independent|observer|waves|television|broadcasting|wire|monitor|chronicle|afp|bbc|cnn|rte|npr|dpa|afp)$/;

/** Whether a phrase names an outlet: a known one, a noun for one, or a name with a word of the press in it. */
export function isOutlet(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i];
    if (actor !== null && actor !== undefined && press.has(actor.row.kind ?? "")) return true;
    const source = sheet.sourceAt[i]?.row;
    if (source?.being === "medium" && !source.unnamed) return true;
    if (
      isCapital(sheet, i) &&
      pressWord.test(normAt(sheet, i)) &&
      (to - from > 1 || sheet.tokens[i]?.shape === "upper")
    )
      return true;
  }
  return false;
}

/** Whether the outlet is the publisher itself: "told Reuters" in a report of Reuters adds nobody. */
export function isOwnOutlet(sheet: Sheet, [from, to]: Range): boolean {
  const { publisher } = sheet.report;
  for (let i = from; i < to; i++) {
    const row = sheet.actorAt[i]?.row;
    if (row !== undefined && (row.name === publisher || row.publishes?.includes(publisher) === true)) return true;
  }
  const first = sheet.tokens[from];
  const last = sheet.tokens[to - 1];
  return (
    first !== undefined &&
    last !== undefined &&
    sheet.document.text.slice(first.start, last.end).toLowerCase() === publisher.toLowerCase()
  );
}

/** Draft of the outlet after an English "told"; null where nobody is told or it is no outlet. */
export function toldTo({ sheet, row, group, match }: VerbReading, content: readonly Range[]): Draft | null {
  if (!row.takes.includes("hearer") || has(sheet, match.to, is.pronoun)) return null;
  const hearer = subjectAfter(sheet, has(sheet, match.to, is.to) ? match.to + 1 : match.to);
  if (hearer === null || !isOutlet(sheet, hearer) || isOwnOutlet(sheet, hearer)) return null;
  return draft({
    row,
    rule: `${row.id}.through`,
    why: "the outlet it was told to",
    cue: [group.cue],
    source: [hearer],
    content,
    chunk: hearer,
  });
}
