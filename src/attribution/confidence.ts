/** How sure a finding is, from its rule and from what was found: 0..1. */
import type { Draft } from "./draft.ts";
import { isKnownSpeaker } from "./plausible.ts";
import type { Sheet } from "./sheet.ts";

/** Below this a finding is marked for review rather than taken as read. */
export const reviewBelow = 0.5;

export function confidenceOf(sheet: Sheet, draft: Draft): number {
  let sure = draft.confidence;
  const source = draft.source[0];
  if (source !== undefined && !isKnownSpeaker(sheet, source)) sure -= 0.2;
  if (draft.content.length === 0) sure -= 0.3;
  if (draft.row?.group === "attitude") sure -= 0.1;
  if (draft.carried) sure -= 0.1;
  return Math.round(Math.min(1, Math.max(0.05, sure)) * 100) / 100;
}
