/** The outlet something was told to stands around the speaker: "the mayor told [Radio Lan] that P" is Radio Lan's report of the mayor. */
import { subjectAfter } from "./english/english-agent.ts";
import { draft, type Draft, type Range } from "./draft.ts";
import { isOutlet, isOwnOutlet } from "./identity/outlet.ts";
import { has } from "./sheet.ts";
import type { VerbReading } from "./verb-reading.ts";
import * as is from "./word-class.ts";

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
