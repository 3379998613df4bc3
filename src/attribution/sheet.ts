/** A sheet is a document laid out for reading attributions: word classes, quotations, actors and source nouns, each by token. */
import { byteLane, intLane } from "../text/lanes.ts";
import type { ActionRow } from "../lexicon/rows/action-row.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { SourceRow } from "../lexicon/rows/source-row.ts";
import type { Match, Matches } from "../lexicon/match.ts";
import type { Row } from "../lexicon/row.ts";
import type { WordKind } from "../lexicon/rows/word-row.ts";
import { layWords, wordAt, type WordLanes } from "../lexicon/word-lanes.ts";
import type { Report } from "../report/report.ts";
import type { Document, Quotation, Sentence, Token } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import type { Span } from "../text/span.ts";
import { laySides, type Sides } from "./identity/side.ts";
import { layUntrue } from "./untruth.ts";
import { wordBits } from "./word-bits.ts";
import * as is from "./word-class.ts";
import { itemAt } from "../text/item-at.ts";

/** What attribution asks of a toponym; `place` stands to the right of this room, so the shape is repeated. */
export interface PlaceWords {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly use: string;
  /** The place meant, where it is already resolved: its country tells whose mayor speaks. */
  readonly place?: { readonly country: string; readonly region?: string | null } | null;
}

export interface AttributionInput {
  readonly report: Report;
  readonly document: Document;
  readonly matches: Matches;
  readonly toponyms: readonly PlaceWords[];
}

export interface Sheet {
  readonly report: Report;
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Word classes of each token, see `word-class.ts`. */
  readonly bits: Int32Array;
  /** Index of the outermost quotation that states something, marks included; -1 outside. */
  readonly quote: Int32Array;
  readonly cues: readonly Match<CueRow>[];
  /** Longest actor that starts at or covers the token; null for none. */
  readonly actorAt: readonly (Match<ActorRow> | null)[];
  readonly sourceAt: readonly (Match<SourceRow> | null)[];
  /** 1 where a verb of saying begins. */
  readonly cueVerb: Uint8Array;
  /** 1 where a noun of telling or showing begins: "claim", "statement". */
  readonly cueNoun: Uint8Array;
  /** 1 on words of a verdict that something is not so: "a lie", "не соответствует действительности". */
  readonly untrue: Uint8Array;
  /** 1 where a verb of an event begins ("bombed"), 2 where a noun does ("strike"). */
  readonly eventAt: Uint8Array;
  readonly toponyms: readonly PlaceWords[];
  /** Words that rules ask for by kind. */
  readonly words: WordLanes;
  /** By token, the party that a word for a state or armed side gives; and the one whose officials speak for a place. */
  readonly sides: Sides;
  readonly placeSides: Sides;
}

function cover<R extends Row>(length: number, matches: readonly Match[]): (Match<R> | null)[] {
  const at: (Match<R> | null)[] = [];
  // pushed one by one: a packed array from the start
  for (let i = 0; i < length; i++) at.push(null);
  for (const match of matches as readonly Match<R>[]) {
    for (let i = match.from; i < match.to; i++) {
      const held = at[i];
      if (held === null || held === undefined || match.to - match.from > held.to - held.from) at[i] = match;
    }
  }
  return at;
}

/** First token that starts at or after `offset`. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && token.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "«Мост взорван», — сказал": short words that open a sentence or follow a colon, and are parted from what follows, are said. */
function standsAlone(document: Document, { span, inner }: Quotation): boolean {
  const { tokens } = document;
  const from = tokenFrom(tokens, span[0]);
  const to = tokenFrom(tokens, span[1]);
  if (tokenFrom(tokens, inner[1]) - tokenFrom(tokens, inner[0]) < 2) return false;
  const before = itemAt(tokens, from - 1);
  const opens =
    before === undefined || before.norm === ":" || before.norm === "—" || before.sentence !== tokens[from]?.sentence;
  const after = tokens[to];
  return (
    opens &&
    (after === undefined ||
      after.norm === "," ||
      after.norm === "—" ||
      (after.norm === "." && before !== undefined && (before.norm === ":" || before.norm === "—")))
  );
}

/** "«Первого канала»", "«Сили оборони»": a few words after a word, without a mark at their end, name something. */
function isShortName(document: Document, { span, inner }: Quotation): boolean {
  const from = tokenFrom(document.tokens, inner[0]);
  const to = tokenFrom(document.tokens, inner[1]);
  if (document.language === "en" || to - from > 4 || to <= from) return false;
  const before = itemAt(document.tokens, tokenFrom(document.tokens, span[0]) - 1);
  const first = document.tokens[from];
  if (before?.kind !== "word" || first === undefined || first.shape === "lower") return false;
  for (let i = from; i < to; i++) if (document.tokens[i]?.kind === "mark") return false;
  return true;
}

function layQuotations(document: Document): Int32Array {
  const quote = intLane(document.tokens.length).fill(-1);
  document.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || (quotation.name ? !standsAlone(document, quotation) : isShortName(document, quotation)))
      return;
    const to = tokenFrom(document.tokens, quotation.span[1]);
    for (let i = tokenFrom(document.tokens, quotation.span[0]); i < to; i++) quote[i] = index;
  });
  return quote;
}

/** "обозреватель Павел Аксёнов": another given name before the surname of somebody in office is somebody else's. */
function withoutNamesakes(document: Document, actors: readonly Match<ActorRow>[]): readonly Match<ActorRow>[] {
  const { tokens, language, sentences } = document;
  if (language === "en") return actors;
  const ends = new Set(actors.map(({ to }) => to));
  return actors.filter(({ row, from, to }) => {
    const before = itemAt(tokens, from - 1);
    if (row.kind !== "person" || to - from !== 1 || before?.kind !== "word" || ends.has(from)) return true;
    const isName = before.shape === "capital" && /^\p{L}+$/u.test(before.norm) && !office.test(before.norm);
    return !isName || sentences[before.sentence]?.from === from - 1;
  });
}

const office = /^(?:президент|генерал|губернатор|пан|господин)/u;

/** Share of longer words with a capital from which a line is a title: "Kyiv Says Russia Struck A Hospital". */
const titleShare = 0.75;

function isTitle(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let long = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.norm.length < 4) continue;
    long++;
    if (token.shape === "capital" || token.shape === "mixed") capitals++;
  }
  return long >= 4 && capitals >= titleShare * long;
}

/** "state | media", "the state | broadcaster": no verb of telling. English. */
export const isOfState = ({ tokens, language }: Pick<Document, "tokens" | "language">, at: number): boolean =>
  language === "en" &&
  itemAt(tokens, at)?.norm === "state" &&
  /^(?:media|television|tv|radio|news|broadcasters?|agency|agencies|outlets?|newspapers?|officials?|authorities|forces|troops|police|security)$/.test(
    itemAt(tokens, at + 1)?.norm ?? "",
  );

/** In a title a capital tells nothing: verbs of saying, small words and what follows "To" are read as if written small. */
function lowerTitles(document: Document, bits: Int32Array, cueVerb: Uint8Array): readonly Token[] {
  const titles = document.sentences.filter((sentence) => isTitle(document.tokens, sentence));
  if (titles.length === 0) return document.tokens;
  const tokens = [...document.tokens];
  for (const { from, to } of titles) {
    for (let i = from + 1; i < to; i++) {
      const token = tokens[i];
      if (token === undefined || token.shape !== "capital") continue;
      const isSmall = ((bits[i] ?? 0) & ~is.sideAdjective) !== 0 || cueVerb[i] === 1 || tokens[i - 1]?.norm === "to";
      if (isSmall) tokens[i] = { ...token, shape: "lower" };
    }
  }
  return tokens;
}

/** Lays out a document once, in time linear in its length. */
export function readSheet({ report, document, matches, toponyms }: AttributionInput): Sheet {
  const { tokens } = document;
  const cueVerb = byteLane(tokens.length);
  const cueNoun = byteLane(tokens.length);
  const eventAt = byteLane(tokens.length);
  for (const { row, from } of matches.action as readonly Match<ActionRow>[])
    if (row.is === "event") eventAt[from] = Math.max(eventAt[from] ?? 0, row.word === "verb" ? 1 : 2);
  const cues = matches.cue as readonly Match<CueRow>[];
  for (const match of cues) {
    if (match.row.kind === "verb" && !isOfState(document, match.from)) cueVerb[match.from] = 1;
    else if (match.row.kind === "noun") cueNoun[match.from] = 1;
  }
  const bits = wordBits(document);
  return {
    report,
    document,
    tokens: document.language === "en" ? lowerTitles(document, bits, cueVerb) : tokens,
    language: document.language,
    bits,
    quote: layQuotations(document),
    cues,
    actorAt: cover<ActorRow>(tokens.length, withoutNamesakes(document, matches.actor as readonly Match<ActorRow>[])),
    sourceAt: cover<SourceRow>(tokens.length, matches.source),
    cueVerb,
    cueNoun,
    untrue: layUntrue(matches.modifier, tokens.length),
    eventAt,
    toponyms,
    words: layWords(matches.word, tokens.length),
    ...laySides(matches.word),
  };
}

export const bitsAt = (sheet: Sheet, at: number): number => sheet.bits[at] ?? 0;
export const has = (sheet: Sheet, at: number, bits: number): boolean => ((sheet.bits[at] ?? 0) & bits) !== 0;
export const normAt = (sheet: Sheet, at: number): string => itemAt(sheet.tokens, at)?.norm ?? "";
/** Whether a word of that kind, of the table `word`, is over a token. */
export const isWord = (sheet: Sheet, at: number, kind: WordKind): boolean => wordAt(sheet.words, at, kind);
export const quoteAt = (sheet: Sheet, at: number): number => sheet.quote[at] ?? -1;

/** The sentence of a token; the last one for anything beyond the end. */
export function sentenceAt(sheet: Sheet, at: number): Sentence {
  const token = sheet.tokens[Math.min(at, sheet.tokens.length - 1)];
  const sentence = sheet.document.sentences[token?.sentence ?? 0];
  if (sentence === undefined) return { span: [0, 0], from: 0, to: 0, paragraph: 0 };
  return sentence;
}

/** Place in the list of the first toponym that begins at or behind a token. */
export function placeFrom({ toponyms }: Sheet, at: number): number {
  let low = 0;
  let high = toponyms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((toponyms[middle] as PlaceWords).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isCapital(sheet: Sheet, at: number): boolean {
  const shape = sheet.tokens[at]?.shape;
  return shape === "capital" || shape === "upper" || shape === "mixed";
}

/** Whether the token opens its quotation: its mark stands first. */
export function opensQuote(sheet: Sheet, at: number): boolean {
  const index = quoteAt(sheet, at);
  return index >= 0 && quoteAt(sheet, at - 1) !== index;
}

export function quotationAt(sheet: Sheet, at: number): Quotation | null {
  return sheet.document.quotations[quoteAt(sheet, at)] ?? null;
}

/** In the first line of an English text, where that closes without a full stop. */
export function isHeadline(sheet: Sheet, at: number): boolean {
  const { from, to } = sentenceAt(sheet, at);
  return sheet.language === "en" && from === 0 && !has(sheet, to - 1, is.stop);
}
