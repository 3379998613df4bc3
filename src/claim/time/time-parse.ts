/** The grammar of time: a calendar word, phrase or count with what may stand before and after it: "since early May", "on Monday night". */
import { coverInterval, oneDay, partOf, unitInterval, type Interval } from "./interval.ts";
import { calendarAt } from "./time-calendar.ts";
import { dateAt } from "./time-date.ts";
import { anyOf } from "./time-opening.ts";
import { countAt, phraseAt } from "./time-phrase.ts";
import {
  cutAt,
  hitAt,
  hitsAt,
  longest,
  normAt,
  type Mode,
  type Precision,
  type TimeRead,
  type TimeReader,
} from "./time-read.ts";
import { isOver, waitEnd, weekBefore } from "./time-wait.ts";

const deepest = 4;

interface Place {
  readonly at: number;
  readonly mode: Mode;
  readonly depth: number;
}

/** The longest time expression that begins at token `at`, or null. */
export function timeAt(reader: TimeReader, at: number): TimeRead | null {
  const read = longest([phrased(reader, at), parse(reader, { at, mode: "bare", depth: 0 })]);
  return read && (nearer(reader, read) ?? read);
}

/** "Earlier in the week, on February 16", "Три года назад, в первых числах февраля 2023-го": what is named after the comma is meant. */
function nearer(reader: TimeReader, read: TimeRead): TimeRead | null {
  const rough =
    read.kind === "count" || (read.kind === "phrase" && read.precision !== "day" && read.precision !== "night");
  if (!rough || normAt(reader, read.to) !== ",") return null;
  const next = parse(reader, { at: read.to + 1, mode: "bare", depth: 0 });
  return next && (next.kind === "date" || next.kind === "month") ? { ...next, from: read.from } : null;
}

/** "вчера вечером", "сегодня около полудня": a phrase of one day takes in its part of the day. */
function phrased(reader: TimeReader, at: number): TimeRead | null {
  const phrase = phraseAt(reader, at);
  if (phrase?.precision !== "day") return phrase;
  const more = extended(reader, phrase, 0);
  const part = hitAt(reader, more.to, "on") ? null : phraseAt(reader, more.to);
  return part?.precision === "day" && part.interval.first === part.interval.last && part.rule.includes("daypart")
    ? { ...more, to: part.to }
    : more;
}

/** A rule of the grammar, and the openings without which it finds nothing. */
interface Rule {
  readonly begins: number;
  readonly read: (reader: TimeReader, place: Place) => TimeRead | null;
}

function parse(reader: TimeReader, place: Place): TimeRead | null {
  const begins = reader.openings[place.at] ?? 0;
  if (place.depth > deepest || begins === 0) return null;
  let best: TimeRead | null = null;
  for (const rule of grammar) {
    if ((begins & rule.begins) === 0) continue;
    const read = rule.read(reader, place);
    if (read !== null && (best === null || read.to - read.from > best.to - best.from)) best = read;
  }
  return best;
}

/** A date or calendar word with what follows it: a second name of the same day, a part of the day, an hour. */
function based(reader: TimeReader, { at, mode }: Place): TimeRead | null {
  const base = longest([dateAt(reader, at, mode), calendarAt(reader, at, mode)]);
  return base && extended(reader, base, 0);
}

function extended(reader: TimeReader, base: TimeRead, depth: number): TimeRead {
  if (depth > 2) return base;
  const daypart = hitAt(reader, base.to, "daypart");
  if (daypart && base.precision === "day") {
    const night = daypart.row.precision === "night";
    return extended(
      reader,
      {
        ...base,
        to: daypart.to,
        ...(night ? { interval: nightOf(reader, base.interval), precision: "night" as const } : {}),
      },
      depth + 1,
    );
  }
  const next = normAt(reader, base.to) === "," ? base.to + 1 : base.to;
  const other = secondName(reader, base, next);
  return other ? extended(reader, other, depth + 1) : base;
}

/** "Monday, October 16 2023", "22:00 14.11.2024", "30 серпня близько 15:00": the date wins. */
function secondName(reader: TimeReader, base: TimeRead, at: number): TimeRead | null {
  const on = hitAt(reader, at, "on");
  const start = on ? on.to : at;
  const weak = base.kind === "weekday" || base.kind === "clock";
  const date = weak ? dateAt(reader, start, "bound") : null;
  if (date) return { ...date, from: base.from };
  const clock = base.precision === "day" ? calendarAt(reader, start, "bound") : null;
  const takes = clock?.kind === "clock" || (clock?.kind === "weekday" && base.kind === "clock");
  if (!clock || !takes) return null;
  return base.kind === "clock" ? { ...clock, from: base.from } : { ...base, to: clock.to };
}

/** The night that begins on a day; the one before it where that day is the day of publication. */
function nightOf(reader: TimeReader, { first, last }: Interval): Interval {
  if (first === null || last === null) return { first, last };
  const before = reader.document.language !== "en" || last >= reader.today;
  return before ? { first: first - 1, last } : { first, last: last + 1 };
}

/** "on 20 January", "в январе", "станом на 09:00". */
function onAt(reader: TimeReader, { at, depth, mode }: Place): TimeRead | null {
  let best: TimeRead | null = null;
  for (const on of hitsAt(reader, at, "on")) {
    const inner = parse(reader, { at: on.to, mode: mode === "until" ? mode : "bound", depth: depth + 1 });
    if (inner && inner.kind !== "count") best = longest([best, { ...inner, from: at }]);
  }
  return best;
}

/** "in early October", "mid-May", "до конца месяца": the part of a month, season or year. */
function partAt(reader: TimeReader, { at, depth, mode }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "part")) {
    const part = hit.row.part;
    const start = normAt(reader, hit.to) === "-" ? hit.to + 1 : hit.to;
    const inner = wholeAt(reader, start, mode) ?? partAt(reader, { at: start, depth: depth + 1, mode });
    if (part && inner)
      return {
        ...inner,
        from: at,
        interval:
          mode === "until"
            ? partOf(inner.interval, part)
            : past(reader, at, { ...inner, interval: partOf(inner.interval, part) }),
        precision: "part",
        rule: hit.row.id,
      };
  }
  return null;
}

/** "В конце недели | заняли": told as done, the end of a week still running is that of the week before. */
function past(reader: TimeReader, at: number, { interval, precision, to }: TimeRead): Interval {
  const { first, last } = interval;
  if (first === null || last === null || precision !== "week" || first <= reader.today || !isOver(reader, at, to))
    return cutAt(interval, reader.today);
  return { first: first - 7, last: last - 7 };
}

/** A month, season or year whole, also by its unit: "the end of the month", "late | last month". */
function wholeAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const phrase = phraseAt(reader, at);
  if (phrase !== null && /\.(?:last|this|next)-(?:week|month|year)$/.test(phrase.rule))
    return thisWhole(reader, phrase);
  const reads = [at, normAt(reader, at) === "the" ? at + 1 : at].map((start) =>
    calendarAt({ ...reader, whole: true }, start, mode === "until" ? "until" : "bound"),
  );
  const named = longest(reads);
  if (named && (named.kind === "month" || named.kind === "season" || named.kind === "year"))
    return { ...named, from: at };
  return unitAt(reader, at);
}

const wholes = ["week", "month", "year"] as const;

/** "early | this month" is a part of all of it, not of its days gone by. */
const thisWhole = ({ today }: TimeReader, phrase: TimeRead): TimeRead =>
  /\.this-/.test(phrase.rule)
    ? { ...phrase, interval: unitInterval(today, wholes.find((unit) => unit === phrase.precision) ?? "month", 0) }
    : phrase;

function unitAt(reader: TimeReader, at: number): TimeRead | null {
  const start = normAt(reader, at) === "the" ? at + 1 : at;
  const unit = hitAt(reader, start, "unit");
  const name = unit?.row.unit;
  if (!unit || (name !== "month" && name !== "year" && name !== "week")) return null;
  return {
    from: at,
    to: unit.to,
    interval: unitInterval(reader.today, name, 0),
    precision: name,
    kind: "phrase",
    rule: unit.row.id,
    fixed: false,
  };
}

/** "on the morning of 21 April", "утром 12 октября", "before dawn on Saturday". */
function daypartAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "daypart")) {
    const inner = parse(reader, { at: hit.to, mode: "part", depth: depth + 1 }) ?? phraseAt(reader, hit.to);
    if (!inner || (inner.precision !== "day" && inner.precision !== "night") || inner.kind === "count") continue;
    const night = hit.row.precision === "night" && inner.kind === "date";
    return {
      ...inner,
      from: at,
      ...(night ? { interval: nightOf(reader, inner.interval), precision: "night" as const } : {}),
    };
  }
  return null;
}

/** "в ночь на 14-е", "в ночь с 20 на 21 июня", "on the night of 7 May". */
function nightAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "night")) {
    const inner = dateAt(reader, hit.to, "part") ?? parse(reader, { at: hit.to, mode: "bound", depth: depth + 1 });
    if (!inner || inner.precision !== "day" || inner.kind === "clock") continue;
    return { ...inner, from: at, interval: twoDays(reader, inner.interval), precision: "night", rule: inner.rule };
  }
  return null;
}

const twoDays = (reader: TimeReader, interval: Interval): Interval =>
  interval.first !== null && interval.first === interval.last ? nightOf(reader, interval) : interval;

/** "since | the truce took hold on Oct. 10": the day stands at the end of the clause; it must be a named one. */
function clauseDate(reader: TimeReader, from: number, depth: number): TimeRead | null {
  const { tokens, language } = reader.document;
  if (language !== "en") return null;
  for (let at = from + 2; at < from + 9; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark" || token.sentence !== tokens[from]?.sentence) return null;
    if (token.norm === "on" || token.norm === "in")
      return parse(reader, { at: at + 1, mode: "bound", depth: depth + 1 });
  }
  return null;
}

/** "since August", "с марта", "since then": up to publication; ahead and open where it begins later. */
function sinceAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "since")) {
    if (hit.row.value === 0) {
      const base = hit.row.id.endsWith("then-period") ? reader.near : reader.anchor;
      if (!base) continue;
      return {
        from: at,
        to: hit.to,
        interval: { first: base.first, last: reader.today },
        precision: "open",
        kind: "then",
        rule: hit.row.id,
        fixed: false,
      };
    }
    const inner = parse(reader, { at: hit.to, mode: "bound", depth: depth + 1 }) ?? clauseDate(reader, hit.to, depth);
    const first = inner?.interval.first ?? null;
    if (!inner || first === null || inner.kind === "count") continue;
    return {
      ...inner,
      from: at,
      interval: { first, last: first > reader.today ? null : reader.today },
      precision: "open",
    };
  }
  return null;
}

/** "by December" waits for its beginning, "by the end of the month" for that day; a date gone by closes an open past. */
function untilAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "until")) {
    const read = parse(reader, { at: hit.to, mode: "until", depth: depth + 1 });
    if (!read || read.interval.last === null || read.kind === "count") continue;
    const inner = read.kind === "weekday" && isOver(reader, at, read.to) ? weekBefore(reader, read) : read;
    const last = waitEnd(inner);
    if (last === null) continue;
    return {
      ...inner,
      from: at,
      interval: { first: last >= reader.today ? reader.today : null, last },
      precision: "open",
    };
  }
  return null;
}

const ranges: ReadonlySet<string> = new Set(["and", "to", "по", "до", "и", "та", "і", "й", "-", "—", "через"]);

/** "between Sunday and Tuesday", "с 5 по 11 октября", "з 24.02.2022 по 22.03.2023". */
function betweenAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  for (const hit of hitsAt(reader, at, "between")) {
    const first = parse(reader, { at: hit.to, mode: "bound", depth: depth + 1 });
    if (!first) continue;
    const second = ranges.has(normAt(reader, first.to))
      ? parse(reader, { at: first.to + 1, mode: "bound", depth: depth + 1 })
      : null;
    if (second && isAfter(second.interval, first.interval))
      return {
        ...second,
        from: at,
        interval: coverInterval(first.interval, second.interval),
        precision: spanPrecision(first, second),
      };
    if (first.kind === "date" && first.interval.first !== first.interval.last) return { ...first, from: at };
  }
  return null;
}

const isAfter = (later: Interval, earlier: Interval): boolean =>
  later.last !== null && earlier.first !== null && later.last >= earlier.first;

const spanPrecision = (first: TimeRead, second: TimeRead): Precision =>
  first.precision === second.precision ? first.precision : "part";

/** "the previous day", "того ж дня", "a day after 20 January": counted from another date. */
function thenAt(reader: TimeReader, { at, depth }: Place): TimeRead | null {
  const reads = hitsAt(reader, at, "then").map((hit): TimeRead | null => {
    const by = hit.row.value ?? 0;
    const inner = hit.row.unit ? parse(reader, { at: hit.to, mode: "bound", depth: depth + 1 }) : null;
    if (hit.row.unit && (!inner || inner.kind === "count")) return null;
    const base = inner?.interval ?? reader.anchor ?? (by < 0 ? oneDay(reader.today) : null);
    if (!base) return null;
    return {
      from: at,
      to: inner?.to ?? hit.to,
      interval: moved(base, by),
      precision: "day",
      kind: "then",
      rule: hit.row.id,
      fixed: inner?.fixed ?? false,
    };
  });
  return longest(reads);
}

const moved = ({ first, last }: Interval, by: number): Interval => {
  if (by === 0) return { first, last };
  const day = by < 0 ? first : last;
  return day === null ? { first, last } : oneDay(day + by);
};

/** A date or calendar word begins with a figure, "the" or a row of the calendar. */
const calendar = anyOf("figure", "monthday", "the", "month", "weekday", "season", "yearword", "holiday", "shift");

const count = anyOf("number", "figure", "article", "unit", "span", "ahead");

/** In this order: of equally long readings the first counts. */
const grammar: readonly Rule[] = [
  { begins: calendar, read: based },
  { begins: anyOf("on"), read: onAt },
  { begins: anyOf("part"), read: partAt },
  { begins: anyOf("daypart"), read: daypartAt },
  { begins: anyOf("night"), read: nightAt },
  { begins: anyOf("between"), read: betweenAt },
  { begins: anyOf("since"), read: sinceAt },
  { begins: anyOf("until"), read: untilAt },
  { begins: anyOf("then"), read: thenAt },
  { begins: count, read: (reader, { at }) => countAt(reader, at) },
];
