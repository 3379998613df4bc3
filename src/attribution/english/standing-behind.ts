/** Tells who stands behind a force from who welcomes a plan: "Rwanda is backing | the rebels" is a deed, and no word about one. */
import type { Range } from "../draft.ts";
import { isWord, normAt } from "../sheet.ts";
import type { VerbReading } from "../verb-reading.ts";

/** "is backing | the rebels", "supports M23": who stands behind a force does something. */
export function standsBehind({ sheet, row, match }: VerbReading, [from, to]: Range): boolean {
  if (row.group !== "attitude" || !/^(?:back|support)/.test(normAt(sheet, match.from)) || to - from > 4) return false;
  const last = Math.min(to, from + 4);
  for (let i = from; i < last; i++) {
    const kind = sheet.actorAt[i]?.row.kind;
    if (kind === "force" || kind === "collective" || isWord(sheet, i, "backed")) return true;
  }
  return false;
}
