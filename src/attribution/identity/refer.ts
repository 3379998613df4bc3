/** Words that point back: "Kyiv dismissed that report", "Генштаб эту информацию опроверг": what is denied is what was said before. */
import type { Draft, Range } from "../draft.ts";
import { trimStop } from "../extent.ts";
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isUntrue, untruePredicate } from "../untruth.ts";
import * as is from "../word-class.ts";

const pronouns = /^(?:it|this|that|these|those|such|the|an?|which|something)$/;
const isPointer = (sheet: Sheet, at: number): boolean =>
  pronouns.test(normAt(sheet, at)) || isWord(sheet, at, "pointer");

/** "claim", "report", "версию": what something said is called; and "footage", what was shown for it. */
export const isLabel = (sheet: Sheet, at: number): boolean => isWord(sheet, at, "label");

/** Whether content is only a word that points back, perhaps with what it is called: "that report", "the charge as false". */
export function pointsBack(sheet: Sheet, [from, to]: Range): boolean {
  // "dismissed that report": the "that" was taken for the joining word
  if (has(sheet, from - 1, is.that) && isLabel(sheet, from)) return endsThere(sheet, from + 1, to);
  const label = ownersLabel(sheet, [from, to]);
  if (label > 0) return endsThere(sheet, label + 1, to);
  if (!isPointer(sheet, from)) return false;
  const alone = to - from === 1;
  const first = normAt(sheet, from);
  if (alone) return !/^(?:the|an?)$/.test(first);
  for (let i = from + 1; i < Math.min(to, from + 3); i++) {
    if (isLabel(sheet, i)) return endsThere(sheet, i + 1, to);
    if (has(sheet, i, is.preposition | is.auxiliary) && !opensVerdict(sheet, i)) return false;
  }
  return !/^(?:the|an?)$/.test(first) && endsThere(sheet, from + 1, to);
}

/** "the ministry's | claim", "Moscow's latest | statement": what its owner said before; -1 for none. */
function ownersLabel(sheet: Sheet, [from, to]: Range): number {
  if (sheet.language !== "en") return -1;
  for (let i = from; i < Math.min(to, from + 6); i++) {
    if (has(sheet, i, is.preposition | is.comma | is.auxiliary | is.that)) return -1;
    if (normAt(sheet, i) !== "'s" && normAt(sheet, i) !== "'") continue;
    for (let k = i + 1; k < Math.min(to, i + 4); k++) if (isLabel(sheet, k)) return k;
    return -1;
  }
  return -1;
}

/** "dismissed that | as propaganda". */
const opensVerdict = (sheet: Sheet, at: number): boolean => /^(?:as|как|як)$/.test(normAt(sheet, at));

/** Nothing that states something follows: the end, a time, a quote, "as …". */
function endsThere(sheet: Sheet, at: number, to: number): boolean {
  if (at >= to || has(sheet, at, is.timeWord | is.quoteMark | is.comma)) return true;
  const norm = normAt(sheet, at);
  return (
    norm === "as" ||
    norm === "at" ||
    norm === "outright" ||
    norm === "on" ||
    norm === "в" ||
    norm === "у" ||
    norm === "как" ||
    norm === "як"
  );
}

/** "calls that a lie", "назвал это ложью": a name that denies. */
function namesUntrue(sheet: Sheet, draft: Draft): boolean {
  const own = draft.content[0];
  if (own === undefined || !draft.rule.endsWith(".call") || !isPointer(sheet, own[0])) return false;
  for (let i = own[0] + 1; i < own[1]; i++) if (isUntrue(sheet, i)) return true;
  return false;
}

/** "that is not true", "the claim was untrue", "это не так": the whole content is a verdict on what points back. */
function callsUntrue(sheet: Sheet, { content }: Draft): boolean {
  const [from, to] = content[0] ?? [0, 0];
  if (!isPointer(sheet, from) || to - from > 9) return false;
  const verdict = untruePredicate(sheet, from + 1, to);
  if (verdict < 0) return false;
  const named = verdict <= from + 1 || (verdict <= from + 3 && isLabel(sheet, verdict - 1));
  return named && isUntrue(sheet, to - 1);
}

const accuses = ({ row }: Draft): boolean => row?.takes.includes("accused") === true;

/** "rejected the | accusation": what somebody was accused of, whatever was said since. */
function namesCharge(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++)
    if (
      /^(?:(?:accusation|charge|allegation)s?|обвинени[ея]|обвинений|звинувачення|звинувачень)$/u.test(normAt(sheet, i))
    )
      return true;
  return false;
}

/** "dismissed the | footage": what was shown stands for what its speaker said beside it. */
function namesShown(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) if (isWord(sheet, i, "shown-thing")) return true;
  return false;
}

/** "said P | and showed a video": what the speaker of the one said before it in the same breath; the one itself where that is nothing. */
function besideShown(told: readonly Draft[], one: Draft): Draft {
  const [from] = one.source[0] ?? [-1];
  return one.shares ?? told.find((other) => other.source[0]?.[0] === from) ?? one;
}

/** "Село взято. | В Киеве это опровергли": where nobody was named for it, what is answered is the event of the sentence before. */
function sentenceBefore(sheet: Sheet, { chunk: [at] }: Draft): readonly Range[] | null {
  const own = sentenceAt(sheet, at);
  const before = sentenceAt(sheet, own.from - 1);
  if (before.to !== own.from || own.paragraph - before.paragraph > 1) return null;
  if (!sheet.eventAt.subarray(before.from, before.to).some((kind) => kind !== 0)) return null;
  return [[before.from, trimStop(sheet, before.from, before.to)]];
}

/** Gives denials and confirmations that point back the content of the last thing said by another. */
export function referBack(sheet: Sheet, drafts: readonly Draft[]): void {
  const told: Draft[] = []; // drafts so far that say something and deny nothing
  for (const draft of drafts) {
    const own = draft.content[0];
    const lie = namesUntrue(sheet, draft) || callsUntrue(sheet, draft);
    const answers = draft.stance === "denies" || draft.stance === "doubts" || draft.rule.endsWith(".confirm");
    if (own !== undefined && draft.content.length === 1 && (lie || (answers && pointsBack(sheet, own)))) {
      const before = (other: Draft): boolean => other.outer !== draft && other.chunk[1] <= draft.chunk[0];
      const charge = namesCharge(sheet, own) ? told.findLast((other) => before(other) && accuses(other)) : undefined;
      const last = charge ?? told.findLast(before);
      const said = last !== undefined && namesShown(sheet, own) ? besideShown(told, last) : last;
      const content = said?.content ?? sentenceBefore(sheet, draft);
      if (content !== null) {
        draft.content = content;
        if (lie) draft.stance = "denies";
        draft.answers = said === undefined && (draft.stance === "denies" || draft.stance === "doubts");
      }
    }
    if (draft.content.length > 0 && draft.stance !== "denies") told.push(draft);
  }
}
