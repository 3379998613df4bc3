/** How sure a finding is: the share of right ones its rule had among the links of 306 invented reports marked by hand; 0..1. */
import type { Draft } from "./draft.ts";
import { isKnownSpeaker } from "./identity/plausible.ts";
import { normAt, type Sheet } from "./sheet.ts";

/** Below this a finding is marked for review rather than taken as read. */
export const reviewBelow = 0.5;

/** Share of right links over all rules: 556 of 604. */
const mean = 0.92;

/** By rule without its language, where five or more were counted; each drawn towards the mean by ten links. */
const byRule: Readonly<Record<string, number>> = {
  "according-to": 0.91,
  account: 0.82,
  accuse: 0.96,
  add: 0.94,
  admit: 0.92,
  answer: 0.85,
  assert: 0.95,
  assess: 0.95,
  call: 0.88,
  claim: 0.97,
  "claim-verb": 0.87,
  colon: 0.97,
  confirm: 0.92,
  dash: 0.85,
  demand: 0.82,
  deny: 0.87,
  describe: 0.95,
  impersonal: 0.86,
  insist: 0.95,
  note: 0.97,
  noun: 0.88,
  "put-at": 0.96,
  reject: 0.81,
  "report-verb": 0.96,
  say: 0.96,
  show: 0.95,
  "speak-of": 0.84,
  state: 0.96,
  suggest: 0.96,
  tell: 0.93,
  write: 0.97,
  yakoby: 0.88,
};

/**
 * What a finding is at most, by how it stands: counted on the same reports (right of all), and found again on others.
 * Somebody unknown to any row 31 of 39, a participle 14 of 21, a doubt 3 of 7, a wish or an order 10 of 15.
 */
const most = { unknown: 0.75, participle: 0.67, doubts: 0.45, wishes: 0.67, nobody: 0.3, attitude: 0.75, empty: 0.4 };

const ruleOf = ({ rule }: Draft): string => rule.slice(rule.lastIndexOf("cue.") + (rule.includes("cue.") ? 4 : 0));

export function confidenceOf(sheet: Sheet, draft: Draft): number {
  const rule = ruleOf(draft).replace(/^grammar\./, "");
  let sure = byRule[rule] ?? mean;
  const cap = (limit: number): void => {
    sure = Math.min(sure, limit);
  };
  const source = draft.source[0];
  if (source !== undefined && !isKnownSpeaker(sheet, source)) cap(most.unknown);
  if (isParticiple(sheet, draft)) cap(most.participle);
  if (draft.stance === "doubts") cap(most.doubts);
  if (draft.stance === "plans" || draft.stance === "calls-for") cap(most.wishes);
  if (draft.row?.kind === "noun" && source === undefined) cap(most.nobody);
  if (draft.row?.group === "attitude") cap(most.attitude);
  if (draft.content.length === 0) cap(most.empty);
  if (draft.carried) sure -= 0.1;
  return Math.round(Math.max(0.05, sure) * 100) / 100;
}

/** "adding", "claiming": whose it is must be guessed. */
const isParticiple = (sheet: Sheet, { cue, row }: Draft): boolean =>
  sheet.language === "en" && row?.kind === "verb" && cue[0] !== undefined && normAt(sheet, cue[0][0]).endsWith("ing");
