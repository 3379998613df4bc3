/** Finds who speaks where the telling was left to somebody: "It was left to | the army chief | to concede that P", "it fell to X to announce P". */
import type { Range } from "../draft.ts";
import { canSay } from "../identity/plausible.ts";
import { has, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";
import { subjectAfter } from "./english-agent.ts";

const leaves = /^(?:left|fell|falls|fallen|up|down)$/;

/** In tokens: "the head of the northern command, General Example, late on Monday". */
const farthest = 24;

/** The source and the first token of such words before the "to" of the infinitive at `at`; null where they are none. */
export function entrusted(sheet: Sheet, at: number): { readonly source: Range; readonly start: number } | null {
  const { from } = sentenceAt(sheet, at);
  for (let i = at - 3; i >= Math.max(from, at - farthest); i--) {
    if (has(sheet, i, is.hardMark | is.quoteMark)) return null;
    if (!leaves.test(normAt(sheet, i)) || !has(sheet, i + 1, is.to)) continue;
    const subject = has(sheet, i - 1, is.be | is.have) ? i - 2 : i - 1;
    if (normAt(sheet, subject) !== "it") return null;
    const source = subjectAfter(sheet, i + 2);
    if (source === null || source[1] > at || !canSay(sheet, source)) return null;
    return { source, start: subject };
  }
  return null;
}
