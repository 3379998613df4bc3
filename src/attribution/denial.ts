/** Who denies and who claimed: "Kyiv called the report that P a lie" makes Kyiv deny P; "X denied Y's claim that P" gives both a voice. */
import type { Draft, Range } from "./draft.ts";
import { RangeIndex } from "../text/range-index.ts";
import { has, isWord, normAt, type Sheet } from "./sheet.ts";
import { isUntrue } from "./untruth.ts";
import * as is from "./word-class.ts";

function verdictIn(sheet: Sheet, [from, to]: Range): number {
  for (let i = from; i < to; i++) if (isUntrue(sheet, i)) return i;
  return -1;
}

/** Words that lead up to a verdict: "a complete", "as", "как", "is", "—". */
function leadsUp(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  return (
    has(sheet, at, is.determiner | is.quoteMark | is.comma | is.dash | is.be | is.adverb) ||
    isWord(sheet, at, "verdict-lead") ||
    /^(?:as|как|як)$/u.test(norm)
  );
}

/** The stretch without a verdict at its end; null where it does not end with one. */
function withoutVerdict(sheet: Sheet, [from, to]: Range): Range | null {
  let end = to;
  while (end > from && has(sheet, end - 1, is.quoteMark | is.stop)) end--;
  if (!isUntrue(sheet, end - 1)) return null;
  while (end > from && isUntrue(sheet, end - 1)) end--;
  while (end > from && leadsUp(sheet, end - 1)) end--;
  return end > from ? [from, end] : null;
}

const farIn = 7;

/** Nouns of claiming by the tokens of their cues. */
interface Nouns {
  near(range: Range): readonly Draft[];
}

function nounsOf(drafts: readonly Draft[]): Nouns {
  const nouns = drafts.filter(({ row }) => row?.kind === "noun");
  const index = new RangeIndex();
  for (const [number, { cue }] of nouns.entries()) if (cue[0] !== undefined) index.add(number, cue[0]);
  return { near: (range) => index.near(range).map((number) => nouns[number] as Draft) };
}

/** The noun of claiming that opens what is denied: "[Moscow's claim] that P", "фейком [заявления Москвы] об …". */
function claimIn(sheet: Sheet, nouns: Nouns, denial: Draft): Draft | null {
  const [from, to] = denial.content[0] as Range;
  const noun = nouns.near([from, to]).find(({ cue }) => cue[0] !== undefined && cue[0][0] >= from && cue[0][1] <= to);
  const at = noun?.cue[0]?.[0];
  if (noun === undefined || at === undefined || at - from > farIn || noun.content.length !== 1) return null;
  for (let i = from; i < at; i++) if (has(sheet, i, is.that | is.comma | is.finite | is.auxiliary)) return null;
  return noun;
}

const naming = (draft: Draft): boolean =>
  draft.row?.kind === "verb" && (draft.row.takes.includes("naming") || draft.row.takes.includes("as"));

/** "dismissed | reports that P": somebody told P, though nobody is named. English; elsewhere the noun alone tells too little. */
const isHearsay = (sheet: Sheet, { cue }: Draft): boolean =>
  sheet.language === "en" &&
  /^(?:reports|claims|rumours|rumors|allegations|speculation|suggestions)$/.test(normAt(sheet, cue[0]?.[0] ?? -1));

/** The noun itself is who tells, beside the one who denies it. */
function standAsSource(noun: Draft): void {
  noun.source = noun.cue;
  noun.cue = [];
  noun.kind = "indirect";
}

/** An event told as a thing, in one phrase. */
function statesEvent(sheet: Sheet, [from, to]: Range): boolean {
  let states = false;
  for (let i = from; i < to; i++) {
    if (has(sheet, i, is.comma) || sheet.cueVerb[i] === 1) return false;
    states ||= sheet.eventAt[i] !== 0;
  }
  return states;
}

/** Gives the denial the words that are denied, and lets who claimed them stand beside it. */
function partClaim(sheet: Sheet, nouns: Nouns, denial: Draft): void {
  const [from, to] = denial.content[0] as Range;
  const verdict = verdictIn(sheet, [from, to]);
  const noun = claimIn(sheet, nouns, denial);
  const plain = noun === null && sheet.language !== "en" && naming(denial) ? withoutVerdict(sheet, [from, to]) : null;
  if (plain !== null && statesEvent(sheet, plain)) {
    // "назвал | потерю города | ложью": the thing named so is what is denied
    denial.content = [plain];
    denial.stance = "denies";
    return;
  }
  if (noun === null) {
    // "dismissed the report as false" without what is so: a verdict, no denial of an event
    if (denial.stance === "denies" && naming(denial) && /^(?:as|как|як)$/.test(normAt(sheet, verdict - 1)))
      denial.stance = "asserts";
    return;
  }
  const claimed = noun.content[0] as Range;
  // "The claim that P is a lie, Kyiv said": the noun's clause ends where the speaker's words end
  const own: Range = [claimed[0], Math.min(claimed[1], to)];
  const said = withoutVerdict(sheet, own) ?? own;
  if (noun.source.length === 0 && denial.row?.stance === "denies" && isHearsay(sheet, noun)) standAsSource(noun);
  noun.content = noun.source.length === 0 ? [] : [said];
  denial.content = [said];
  if (denial.stance !== "doubts") denial.stance = "denies";
  const cue = denial.cue[0];
  if (cue !== undefined && denial.cue.length === 1 && verdict === from && cue[1] === from)
    denial.cue = [[cue[0], verdict + 1]];
}

/** "Оточення — вигадка, заявили в штабі", "The breakthrough is a lie, he said": who says so denies it. */
function readPredicate(sheet: Sheet, nouns: Nouns, draft: Draft): void {
  const [from, to] = draft.content[0] as Range;
  const said = withoutVerdict(sheet, [from, to]);
  if (said === null || said[1] - from < 2) return;
  if (claimIn(sheet, nouns, draft) !== null) return partClaim(sheet, nouns, draft);
  let linked = false;
  for (let i = said[1]; i < to; i++) linked ||= has(sheet, i, is.dash | is.be) || /^(?:это|це)$/.test(normAt(sheet, i));
  for (let i = from; i < said[1]; i++) if (has(sheet, i, is.finite | is.auxiliary | is.comma)) return;
  if (!linked) return;
  draft.content = [said];
  draft.stance = "denies";
}

/** "doubts the claim that P". */
const doubts = ({ stance, row }: Draft): boolean => stance === "doubts" && row?.kind === "verb";

/** Parts denials from the claims they deny. Changes the drafts in place. */
export function partDenials(sheet: Sheet, drafts: readonly Draft[]): void {
  const nouns = nounsOf(drafts);
  for (const draft of drafts) {
    const own = draft.content[0];
    if (own === undefined || draft.content.length > 1 || draft.source.length === 0) continue;
    const lie = naming(draft) && verdictIn(sheet, own) >= 0;
    if (draft.stance === "denies" || lie || doubts(draft)) partClaim(sheet, nouns, draft);
    else if (draft.row?.kind !== "noun" && draft.stance === "asserts") readPredicate(sheet, nouns, draft);
  }
}
