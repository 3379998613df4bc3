/** Finds times and turns them into windows of days: "over the past day" in a post of 7 February is 6 to 7 February. */
import type { Match, Matches } from "../../lexicon/match.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { TimeRow } from "../../lexicon/rows/time-row.ts";
import type { Document } from "../../text/document.ts";
import { spanContains, type Span } from "../../text/span.ts";
import { publishedDay, type Published } from "./calendar.ts";
import type { When } from "../claim.ts";
import { isoInterval, type Interval } from "./interval.ts";
import { indexRows } from "../row-index.ts";
import { layOpenings } from "./time-opening.ts";
import { timeAt } from "./time-parse.ts";
import type { Precision, TimeKind, TimeRead, TimeReader } from "./time-read.ts";
import { isDateline, sayingTest } from "./time-saying.ts";
import { itemAt } from "../../text/item-at.ts";

export interface TimeMention {
  readonly span: Span;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Earliest and latest day, ISO; null where nothing bounds it, and both null where it needs an unknown publication day. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision;
  readonly kind: TimeKind;
  readonly rule: string;
  /** The time of the saying, not of what is said: "said on Thursday". */
  readonly ofSaying: boolean;
}

/**
 * Times of a document in order. Past-biased: "on Monday" is the last such day, today included; "in October" the last October.
 * `published` is the report's own stamp; its local day counts. Null: relative times keep their span, with no days.
 */
export const findTimes = (document: Document, matches: Matches, published: string | null): readonly TimeMention[] =>
  timesOf(document, matches, published).times;

interface Times {
  readonly published: string | null;
  readonly times: readonly TimeMention[];
  /** Tokens taken by times, datelines with them. */
  readonly taken: ReadonlySet<number>;
}

/** Times are asked for by numbers and by claims; they are read once per matches and stamp. */
let known: { readonly matches: Matches; readonly times: Times } | null = null;

function timesOf(document: Document, matches: Matches, published: string | null): Times {
  if (known?.matches === matches && known.times.published === published) return known.times;
  const words = wordsOf(document, matches);
  const stamp = localDay(document, published) ?? headerDay(words);
  const reads = readTimes(words, stamp);
  const isSaid = reads.length === 0 ? () => false : sayingTest(document, matches);
  const taken = new Set<number>();
  for (const { from, to } of reads) for (let at = from; at < to; at += 1) taken.add(at);
  const times = reads
    .filter(
      ({ from, to }) => !isDateline(document, from, to) && !isYardstick(document, from) && !isSpell(document, from, to),
    )
    .map((read): TimeMention => {
      const days = stamp !== null || read.fixed ? isoInterval(read.interval) : { start: null, end: null };
      const { from, to, precision, kind, rule } = read;
      const span: Span = [document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0];
      return { span, from, to, ...days, precision, kind, rule, ofSaying: isSaid(from, to) };
    });
  known = { matches, times: { published, times, taken } };
  return known.times;
}

/** "one of the deadliest days | since last month's truce": what a superlative is measured by is not when it happened. English. */
function isYardstick({ tokens, language }: Document, from: number): boolean {
  const since = tokens[from]?.norm === "since" ? from : from - 1;
  if (language !== "en" || itemAt(tokens, since)?.norm !== "since") return false;
  for (let at = since - 1; at >= since - 6; at -= 1) {
    const token = itemAt(tokens, at);
    if (token === undefined || token.kind === "mark" || token.sentence !== tokens[from]?.sentence) return false;
    if (superlative.test(token.norm) || /^(?:first|most|least|only)$/.test(token.norm)) return true;
  }
  return false;
}

const superlative = /^worst$|..iest$|(?:^|-)(?:larg|bigg|great|high|low|strong|fierc|long|long-rang)est$/;

/** "the heaviest toll | in a year", "for the first time | in two months": how long there was nothing like it. English. */
function isSpell({ tokens, language }: Document, from: number, to: number): boolean {
  if (language !== "en" || !/^(?:in|for)$/.test(tokens[from]?.norm ?? "")) return false;
  if (!/^(?:day|week|month|year)s?$/.test(tokens[to - 1]?.norm ?? "")) return false;
  for (let at = from - 1; at >= from - 8; at -= 1) {
    const token = itemAt(tokens, at);
    if (token === undefined || token.kind === "mark" || token.sentence !== tokens[from]?.sentence) return false;
    if (superlative.test(token.norm)) return true;
    if (token.norm === "first" && itemAt(tokens, at + 1)?.norm === "time") return true;
  }
  return false;
}

/** Stamps in UTC of Russian and Ukrainian posts are told in the clocks of the place, three hours ahead: near midnight the day moves. */
function localDay({ language }: Document, published: string | null): Published | null {
  const stamp = publishedDay(published);
  const inUtc = /(?:Z|[+-]00:?00)$/.test(published ?? "");
  if (!stamp || stamp.hour === null || !inUtc || language === "en") return stamp;
  const hour = stamp.hour + 3;
  return { day: stamp.day + Math.floor(hour / 24), hour: hour % 24 };
}

type Words = Pick<TimeReader, "document" | "index" | "quantities" | "openings">;

const wordsOf = (document: Document, matches: Matches): Words => ({
  document,
  index: indexRows<TimeRow>(matches.time),
  quantities: indexRows<QuantityRow>(matches.quantity),
  openings: layOpenings(
    document,
    matches.time as readonly Match<TimeRow>[],
    matches.quantity as readonly Match<QuantityRow>[],
  ),
});

/** Sentences in which a post without a stamp may give its own day: "Станом на 22:00 14.11.2024". */
const headerSentences = 3;

function headerDay(words: Words): Published | null {
  const read = readTimes(words, null).find(({ fixed, rule }) => fixed && rule === "time.figures");
  const sentence = words.document.tokens[read?.from ?? 0]?.sentence ?? 0;
  const day = read?.interval.last ?? null;
  return day === null || sentence >= headerSentences ? null : { day, hour: null };
}

const unnamedDay = 0;

function readTimes(words: Words, stamp: Published | null): readonly TimeRead[] {
  const { tokens } = words.document;
  const reads: TimeRead[] = [];
  let anchor: Interval | null = null;
  let near: Interval | null = null;
  const day = { ...words, today: stamp?.day ?? unnamedDay, hour: stamp?.hour ?? null };
  let reader: TimeReader = { ...day, anchor, near };
  for (let at = 0; at < tokens.length; at += 1) {
    if (words.openings[at] === 0 || !mayBegin(words, at)) continue;
    const read = timeAt(reader, at);
    if (!read || !sameSentence(words.document, read)) continue;
    reads.push(read);
    anchor = nextAnchor(anchor, read);
    if (read.interval.first !== null) near = read.interval;
    reader = { ...day, anchor, near };
    at = read.to - 1;
  }
  return reads;
}

/** How far behind a number the word of time can stand: "the last two and a half | weeks". */
const reach = 6;

/** Most words begin no time: they belong to no row of time or number and are no figures. */
function mayBegin({ document, index, quantities }: Words, at: number): boolean {
  const token = document.tokens[at];
  if (!token || token.kind === "mark") return false;
  if (index.from(at).length > 0) return true;
  if (token.kind === "number") return !isPlainNumber.test(token.norm) || isTimeNear(index, at);
  if (startsNumber(quantities, at)) return isTimeNear(index, at);
  if (articles.has(token.norm))
    return index.from(at + 1).length > 0 || startsNumber(quantities, at + 1) || isFigure(document, at + 1);
  return isFigure(document, at);
}

/** Clocks, dates and years speak for themselves; a plain number is a time only with a word of time behind it. */
const isPlainNumber = /^\d{1,3}$|^\d{1,3}(?:[ ,]\d{3})+$/;

const isTimeNear = (index: Words["index"], at: number): boolean => {
  for (let next = at + 1; next <= at + reach; next += 1) if (index.from(next).length > 0) return true;
  return false;
};

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

const startsNumber = (quantities: Words["quantities"], at: number): boolean =>
  quantities.from(at).some(({ row }) => row.role === "number");

/** "14-е", "5th", "2025". */
function isFigure({ tokens }: Document, at: number): boolean {
  const code = tokens[at]?.norm.charCodeAt(0) ?? 0;
  return code >= 0x30 && code <= 0x39;
}

const sameSentence = (document: Document, read: TimeRead): boolean =>
  document.tokens[read.from]?.sentence === document.tokens[read.to - 1]?.sentence;

/** Only a day or a few can be counted from ("the next day"); longer times leave the anchor as it was, months give the year. */
function nextAnchor(anchor: Interval | null, { interval, precision, kind }: TimeRead): Interval | null {
  if (interval.first === null || interval.last === null || kind === "clock") return anchor;
  return precision === "day" || precision === "night" || precision === "month" ? interval : anchor;
}

/** Tokens taken by times: numbers in them count nothing. The day of publication plays no part, so any reading made will do. */
export const timeTokens = (document: Document, matches: Matches): ReadonlySet<number> =>
  (known?.matches === matches ? known.times : timesOf(document, matches, null)).taken;

/** The window a mention gives a claim. */
export const whenOf = (mention: TimeMention): When => ({
  start: mention.start,
  end: mention.end,
  span: mention.span,
  rule: mention.rule,
});

/**
 * The window of a claim whose only time is that of its saying: what somebody said on Monday is fresh on Monday, so it happened
 * from the day before to that day.
 */
export function whenSaid(mention: TimeMention): When {
  const day = publishedDay(mention.start);
  const start = day === null ? null : isoInterval({ first: day.day - 1, last: null }).start;
  return { start, end: mention.end, span: mention.span, rule: `${mention.rule}+said` };
}

/** Times that lie within a span, in order. */
export const timesWithin = (times: readonly TimeMention[], span: Span): readonly TimeMention[] =>
  times.filter((time) => spanContains(span, time.span));
