/** Finds loaded words with whose they are: "the Kiev regime's terrorist attack" gives a label of ru and a charge; scare quotes too. */
import type { Match, Matches } from "../lexicon/match.ts";
import { markerKinds } from "../lexicon/row-kinds.ts";
import type { FrameRow } from "../lexicon/rows/frame-row.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Party, Row } from "../lexicon/row.ts";
import type { Document, Quotation, Token } from "../text/document.ts";
import { lastAsked } from "../text/last-asked.ts";
import { SpanSet } from "../text/span-set.ts";
import type { Span } from "../text/span.ts";
import type { Frame } from "./claim.ts";
import { itemAt } from "../text/item-at.ts";

/** A frame with what an editor needs beside it. */
export interface FrameMention extends Frame {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** A neutral word's kind; null where none stands in for it. */
  readonly neutral: string | null;
  readonly why: string;
}

/**
 * Loaded terms of a document in order, the longest where they overlap. `voice` is whose report it is: a word every party uses
 * of its own side ("liberated", "heroes") or of the other ("enemy") is then that party's; null leaves it nobody's.
 */
export function findFrames(document: Document, matches: Matches, voice: Party | null): readonly FrameMention[] {
  const own = voice === "ind" || voice === "unk" ? null : voice;
  const rows = longestFirst(rowsOf(matches).filter((match) => !isMarker(match))).filter(
    (match) => !isExcused(document, match),
  );
  const words = rows.map((match) => mentionOf(document, match, own));
  const taken = words.map((each) => each.span);
  return [...words, ...scareQuotes(document, taken, own)].sort((a, b) => a.span[0] - b.span[0]);
}

/**
 * Markers of a document in order: inferences, crowds and signs of care. No loaded words, so they are no frames of claims; the
 * audit reads them.
 */
export const findMarkers = (document: Document, matches: Matches): readonly FrameMention[] => {
  const rows = longestFirst(rowsOf(matches).filter(isMarker)).map((match) => mentionOf(document, match, null));
  return [...rows, ...cueWords(document, matches)].sort((a, b) => a.span[0] - b.span[0]);
};

/** A wary word ("claimed") says something behind a name: "Defence Minister Example claimed". */
const isSaying = ({ tokens }: Document, { row, from }: Match<CueRow>): boolean =>
  row.group !== "attitude" && row.kind !== "noun" && (!row.wary || itemAt(tokens, from - 1)?.shape === "capital");

/** Words of saying, whether or not an attribution was made of them: beside one the audit does not speak of an own voice. */
function cueWords(document: Document, matches: Matches): FrameMention[] {
  const cues = (matches.cue as readonly Match<CueRow>[]).filter((match) => isSaying(document, match));
  return longestFirst(cues).map(({ row, from, to }) => {
    const span: Span = [document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0];
    return {
      span,
      from,
      to,
      rule: row.id,
      kind: "cue-word",
      party: null,
      quoted: isQuoted(document, span),
      neutral: null,
      why: row.why,
    };
  });
}

const rowsOf = (matches: Matches): readonly Match<FrameRow>[] => matches.frame as readonly Match<FrameRow>[];

const markers: ReadonlySet<string> = new Set(markerKinds);
const isMarker = (match: Match<FrameRow>): boolean => markers.has(match.row.kind);

/** Overlapping rows: the first and longest wins. */
function longestFirst<R extends Row>(matches: readonly Match<R>[]): readonly Match<R>[] {
  const kept: Match<R>[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.from < end) continue;
    kept.push(match);
    end = match.to;
  }
  return kept;
}

const reach = 3;

/** "АТО" is a name, "ато" another word: three letters or fewer count in capitals only; slurs are words in any case. */
const isSmallAcronym = (row: FrameRow, token: Token | undefined): boolean =>
  row.kind !== "dehumanising" && (token?.norm.length ?? 4) <= 3 && token?.shape !== "upper";

/** A word of the row's `unless` within three tokens makes the plain sense: "sanctions regime", "ликвидация пожара". */
function isExcused({ tokens }: Document, { row, from, to }: Match<FrameRow>): boolean {
  if (isSmallAcronym(row, tokens[from]) && to === from + 1) return true;
  if (row.unless.length === 0) return false;
  const plain = plainWords(row);
  const end = Math.min(tokens.length, to + reach);
  for (let i = Math.max(0, from - reach); i < end; i++) if (plain.has(tokens[i]?.norm ?? "")) return true;
  return false;
}

const plainByRow = new WeakMap<FrameRow, ReadonlySet<string>>();

function plainWords(row: FrameRow): ReadonlySet<string> {
  const known = plainByRow.get(row) ?? new Set(row.unless.map((word) => word.toLowerCase()));
  plainByRow.set(row, known);
  return known;
}

function mentionOf(document: Document, { row, from, to }: Match<FrameRow>, own: Party | null): FrameMention {
  const span: Span = [document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0];
  return {
    span,
    from,
    to,
    rule: row.id,
    kind: row.kind,
    party: row.party ?? own,
    quoted: isQuoted(document, span),
    neutral: row.neutral ?? null,
    why: row.why,
  };
}

/** Inside a quotation: somebody else's word, or held at arm's length. */
const isQuoted = ({ quotations }: Document, span: Span): boolean =>
  quotations.length > 0 && innerOf(quotations).holds(span);

/** Made once for each document: it may hold thousands. */
const innerOf = lastAsked((quotations: readonly Quotation[]) => new SpanSet(quotations.map(({ inner }) => inner)));

const longestScare = 3;

/** Words in quote marks that name nothing and state nothing: the "liberation", «освобождение», the "republic". */
function scareQuotes(document: Document, taken: readonly Span[], own: Party | null): FrameMention[] {
  return document.quotations.flatMap((quotation) => {
    const range = quotation.depth > 0 ? null : tokensWithin(document, quotation.inner);
    const scare = range && isScare(document, quotation, range) && !holdsOne(taken, quotation.inner);
    if (!range || !scare) return [];
    const why = "An ordinary word in quote marks: the writer keeps it at a distance without saying why.";
    return [
      {
        span: quotation.inner,
        ...range,
        rule: "frame.scare-quotes",
        kind: "scare-quote",
        party: own,
        quoted: true,
        neutral: null,
        why,
      },
    ];
  });
}

/** Whether one of some spans, in order and apart, lies within another one. */
function holdsOne(spans: readonly Span[], inner: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[0] < inner[0]) low = middle + 1;
    else high = middle;
  }
  return ((spans[low] as Span | undefined)?.[1] ?? Infinity) <= inner[1];
}

/** Halves the range again and again: a text may hold as many quotations as tokens. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokensWithin({ tokens }: Document, span: Span): { from: number; to: number } | null {
  const from = firstFrom(tokens, span[0]);
  if (from === tokens.length) return null;
  let to = from;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span[1]) to += 1;
  return to > from ? { from, to } : null;
}

/** One to three lower-case words, no figures, no stop inside, and running text on both sides. */
function isScare({ tokens }: Document, quotation: Quotation, { from, to }: { from: number; to: number }): boolean {
  if (to - from > longestScare || quotation.depth > 0) return false;
  const inside = tokens.slice(from, to);
  if (!inside.every((token) => token.kind === "word" && token.shape === "lower" && !/\d/.test(token.norm)))
    return false;
  const [before, after] = [tokens[from - 2], tokens[to + 1]];
  return before?.kind === "word" && before.sentence === inside[0]?.sentence && after !== undefined;
}
