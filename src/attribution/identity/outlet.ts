/** What is an outlet: "Reuters", "a local radio station", "the Addis Herald"; and whether it is the publisher itself. */
import type { Range } from "../draft.ts";
import { isCapital, isWord, type Sheet } from "../sheet.ts";

const press = new Set(["press", "agency", "channel", "medium"]);

/** Whether a phrase names an outlet: a known one, a noun for one, or a name with a word of the press in it. */
export function isOutlet(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i];
    if (actor !== null && actor !== undefined && press.has(actor.row.kind ?? "")) return true;
    const source = sheet.sourceAt[i]?.row;
    if (source?.being === "medium" && !source.unnamed) return true;
    if (isCapital(sheet, i) && isWord(sheet, i, "press-word") && (to - from > 1 || sheet.tokens[i]?.shape === "upper"))
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
