/** Who says what in a document: every cue of the lexicon and every colon, dash and header, read, nested and named. */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Span } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import { readBefore } from "./before.ts";
import { readBrackets } from "./bracket.ts";
import { carryOn } from "./carry.ts";
import { readCircum } from "./circum.ts";
import { readHeader, readMarks } from "./colon.ts";
import { confidenceOf } from "./confidence.ts";
import { partDenials } from "./denial.ts";
import { isLoss, type Draft, type Loss, type Range } from "./draft.ts";
import { readAdjective } from "./english/english-adjective.ts";
import { readEnglishVerb } from "./english/english-verb.ts";
import { readHedge } from "./hedge.ts";
import {
  boundContents,
  cutContents,
  dropInSources,
  dropRivals,
  endBeforeApart,
  parents,
  tidy,
  tieInner,
} from "./nesting.ts";
import { readNoun } from "./noun-cue.ts";
import { partQuoted } from "./quoted-by.ts";
import { readSourceLines } from "./source-line.ts";
import { resolveSource, type Memory } from "./identity/pronoun.ts";
import { referBack } from "./identity/refer.ts";
import { has, normAt, readSheet, sentenceAt, type AttributionInput, type Sheet } from "./sheet.ts";
import { readImpersonal } from "./slavic/slavic-impersonal.ts";
import { readOwned } from "./slavic/slavic-owned.ts";
import { readUnlisted } from "./slavic/slavic-unlisted.ts";
import { readSlavicVerb } from "./slavic/slavic-verb.ts";
import type { Trace } from "./trace.ts";
import * as is from "./word-class.ts";
import { contentSpan, quoting, spanOf } from "./words-to-spans.ts";

/** Attributions in the order of their cues. `trace`, if given, gets what lost and why. Never throws on text. */
export function attribute(input: AttributionInput, trace?: Trace): Attribution[] {
  const sheet = readSheet(input);
  const losses: Loss[] = [];
  const drafts = collect(sheet, losses);
  const kept = dropInSources(dropRivals(drafts, losses), losses).sort(
    (a, b) => a.chunk[0] - b.chunk[0] || b.chunk[1] - a.chunk[1],
  );
  boundContents(kept);
  endBeforeApart(kept);
  cutContents(sheet, kept);
  for (const draft of kept) draft.content = tidy(sheet, draft.content);
  referBack(sheet, kept);
  partDenials(sheet, kept);
  tieInner(sheet, kept);
  carryOn(sheet, kept);
  const attributions = name(
    sheet,
    kept.filter((draft) => draft.content.length > 0),
  );
  if (trace !== undefined) report(sheet, trace, losses);
  return attributions;
}

function collect(sheet: Sheet, losses: Loss[]): Draft[] {
  const drafts: Draft[] = [...readMarks(sheet), ...readBrackets(sheet), ...readSourceLines(sheet)];
  const cues = longestFirst(sheet);
  const verbs: Draft[] = drafts.slice();
  const held = new Set(drafts);
  for (const match of cues) {
    const result = read(sheet, match, verbs);
    if (isLoss(result)) losses.push(result);
    else {
      verbs.push(result);
      for (const each of [result, result.outer]) {
        if (each === null || held.has(each)) continue;
        drafts.push(each);
        held.add(each);
      }
    }
  }
  drafts.push(...readUnlisted(sheet, drafts), ...readOwned(sheet));
  drafts.push(...partQuoted(sheet, drafts));
  return drafts;
}

/** A title line begins the first sentences of a post. */
const opensPost = (sheet: Sheet, at: number): boolean => at <= 12 && sentenceAt(sheet, at).from === at;

/** "Как пишут | военкоры, P": with a subject behind it the hedge is a verb of saying like any other. */
const isTold = (sheet: Sheet, { row, from, to }: Match<CueRow>): boolean =>
  row.kind === "hedge" &&
  /^(?:как|як)$/u.test(normAt(sheet, from)) &&
  sheet.cueVerb[to - 1] === 1 &&
  !has(sheet, to, is.comma | is.hardMark | is.dash | is.bracket);

/** Matches by position; of those that start together the longer ones hide the shorter of the same kind. */
function longestFirst(sheet: Sheet): readonly Match<CueRow>[] {
  let reach = -1;
  let start = -1;
  let kind: CueRow["kind"] | null = null;
  return sheet.cues.filter((match) => {
    // "a statement by the SBU that": a title word inside the text must not hide the noun
    if (match.row.kind === "header" && !opensPost(sheet, match.from)) return false;
    if (isTold(sheet, match)) return false;
    if (match.to <= reach && match.from > start) return false;
    if (match.from === start && match.to < reach && match.row.kind === kind) return false;
    if (match.to > reach) {
      kind = match.row.kind;
      reach = match.to;
      start = match.from;
    }
    return true;
  });
}

function read(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { kind } = match.row;
  if (kind === "before") return readBefore(sheet, match, before);
  if (kind === "hedge") return readHedge(sheet, match);
  if (kind === "noun") return readNoun(sheet, match);
  if (kind === "header") return readHeader(sheet, match);
  if (kind === "circum") return readCircum(sheet, match, before);
  if (kind === "adjective") return readAdjective(sheet, match, before);
  if (kind === "passive") return readImpersonal(sheet, match, before);
  return sheet.language === "en" ? readEnglishVerb(sheet, match, before) : readSlavicVerb(sheet, match, before);
}

function name(sheet: Sheet, drafts: readonly Draft[]): Attribution[] {
  const memory: Memory = { mentions: [] };
  const nested = parents(drafts);
  return drafts.map((draft, index) => {
    const first = draft.source[0];
    const identity = first === undefined ? null : resolveSource(sheet, memory, first);
    return {
      source: spans(draft.source.map((range) => spanOf(sheet, withoutClock(sheet, range)))),
      cue: spans(draft.cue.map((range) => spanOf(sheet, range))),
      content: spans(draft.content.map((range) => contentSpan(sheet, range))),
      name: identity?.name ?? null,
      party: identity?.party ?? "unk",
      stance: draft.stance,
      tone: draft.row?.tone ?? "neutral",
      kind: draft.kind === "indirect" ? quoting(sheet, draft.content) : draft.kind,
      group: draft.row?.group ?? "speech",
      ...(draft.answers ? { answers: true as const } : {}),
      parent: nested[index] ?? null,
      rule: draft.rule,
      why: draft.why,
      confidence: confidenceOf(sheet, draft),
    };
  });
}

/** "13:32The army reiterates": the time of a post stands before who says. */
const withoutClock = (sheet: Sheet, [from, to]: Range): Range =>
  to - from > 1 && /^\d{1,2}:\d{2}$/.test(normAt(sheet, from)) ? [from + 1, to] : [from, to];

const spans = (list: readonly (Span | null)[]): Span[] => list.filter((span): span is Span => span !== null);

function report(sheet: Sheet, trace: Trace, losses: readonly Loss[]): void {
  for (const loss of losses) {
    const span = spanOf(sheet, loss.at);
    if (span !== null) trace.losses.push({ rule: loss.rule, span, why: loss.why });
  }
}
