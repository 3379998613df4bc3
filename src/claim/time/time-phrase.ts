/** Set phrases with a window of their own ("overnight", "за минулу добу"), and counts of units ("two days ago", "за три дня"). */
import { dayOf } from "./calendar.ts";
import { coverInterval, moveDay, oneDay, unitInterval, type Interval, type Unit } from "./interval.ts";
import { readNumber } from "../count/number.ts";
import { hitAt, hitsAt, longest, normAt, type RowHit, type TimeRead, type TimeReader } from "./time-read.ts";
import { isOver } from "./time-wait.ts";
import { itemAt } from "../../text/item-at.ts";

/** The full-scale invasion of Ukraine, which texts count from by many names. */
const invasion = dayOf(2022, 2, 24);

/** An edge of a row ("-1d", "start:week-1", "open", "invasion") as a day. */
function edgeDay(edge: string | undefined, today: number): number | null {
  if (edge === undefined || edge === "open") return null;
  if (edge === "invasion") return invasion;
  const days = /^([+-]?\d+)d$/.exec(edge);
  if (days) return today + Number(days[1]);
  const unit = /^(start|end):(\w+?)([+-]\d+)?$/.exec(edge);
  if (!unit) return null;
  const whole = unitInterval(today, unit[2] as Unit, Number(unit[3] ?? 0));
  return unit[1] === "start" ? whole.first : whole.last;
}

/** "at the weekend" is Saturday and Sunday of the week before; its row says so by its id. */
function phraseInterval(hit: RowHit, today: number): Interval {
  const [first, last] = [edgeDay(hit.row.start, today), edgeDay(hit.row.end, today)];
  return hit.row.id.endsWith(".weekend") && last !== null ? { first: last - 1, last } : { first, last };
}

export function phraseAt(reader: TimeReader, at: number): TimeRead | null {
  const hit = hitAt(reader, at, "phrase");
  if (!hit) return null;
  return {
    from: at,
    to: hit.to,
    interval: phraseInterval(hit, reader.today),
    precision: hit.row.precision ?? "day",
    kind: "phrase",
    rule: hit.row.id,
    fixed: false,
  };
}

interface Amount {
  readonly to: number;
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
  readonly rule: string;
}

const singular: ReadonlySet<string> = new Set([
  "день",
  "добу",
  "тиждень",
  "неделю",
  "місяць",
  "месяц",
  "рік",
  "год",
  "годину",
]);

/** "за 175 день війни" is an ordinal: after such a number the unit would stand in the plural. */
const isSingular = (value: number, unit: string): boolean =>
  singular.has(unit) && (value % 10 !== 1 || value % 100 === 11);

/** "three days", "a week", "неделю", "2-3 дня". */
function amountAt(reader: TimeReader, at: number): Amount | null {
  const number = readNumber({ document: reader.document, index: reader.quantities }, at, false);
  const counted = number && number.kind !== "vague" && number.kind !== "share" && number.min !== null ? number : null;
  const article =
    !counted && (normAt(reader, at) === "a" || normAt(reader, at) === "an" || normAt(reader, at) === "one");
  const start = counted?.to ?? (article ? at + 1 : at);
  const unit = hitAt(reader, start, "unit");
  if (!unit?.row.unit || (reader.document.language === "en" && start === at && (unit.row.times ?? 1) === 1))
    return null;
  if ((counted?.min ?? 1) > 1 && isSingular(counted?.min ?? 1, normAt(reader, start))) return null;
  const times = unit.row.times ?? 1;
  return {
    to: unit.to,
    least: (counted?.min ?? 1) * times,
    most: (counted?.max ?? counted?.min ?? 1) * times,
    unit: unit.row.unit,
    rule: unit.row.id,
  };
}

const counted = (tokens: readonly [from: number, to: number], interval: Interval, amount: Amount): TimeRead => ({
  from: tokens[0],
  to: tokens[1],
  interval,
  precision: amount.unit === "hour" || amount.unit === "day" ? "day" : "part",
  kind: "count",
  rule: amount.rule,
  fixed: false,
});

/** "two weeks ago" is about then: half a unit to either side, except for days and a single week. */
function around(today: number, amount: Amount): Interval {
  const { unit, least, most } = amount;
  const [first, last] = [moveDay(today, unit, -most), moveDay(today, unit, -least)];
  if (unit === "month" || unit === "year")
    return coverInterval(unitInterval(first, "month", 0), unitInterval(last, "month", 0));
  const slack = unit === "week" && most > 1 ? 3 : 0;
  return { first: first - slack, last: last + slack };
}

/** "three days ago", "неделю назад", "двумя неделями раньше". */
function agoAt(reader: TimeReader, at: number, amount: Amount | null): TimeRead | null {
  const ago = amount && hitAt(reader, amount.to, "ago");
  return amount && ago ? counted([at, ago.to], around(reader.today, amount), amount) : null;
}

/** "two days later": from the day named last; nothing where none was named. */
function laterAt(reader: TimeReader, at: number, amount: Amount | null): TimeRead | null {
  const later = amount && hitAt(reader, amount.to, "later");
  const base = reader.anchor?.last ?? null;
  if (!amount || !later || base === null) return null;
  return counted([at, later.to], oneDay(moveDay(base, amount.unit, amount.most)), amount);
}

/** "over the past three days", "за три дня": back from publication. */
function spanAt(reader: TimeReader, at: number): TimeRead | null {
  for (const span of hitsAt(reader, at, "span")) {
    const amount = amountAt(reader, span.to);
    if (amount && isAhead(reader, at)) return counted([at, amount.to], onFrom(reader, amount), amount);
    if (amount && !(amount.unit === "hour" && amount.most < 4))
      return counted([at, amount.to], { first: backFrom(reader, amount), last: reader.today }, amount);
  }
  return null;
}

const modals: ReadonlySet<string> = new Set([
  "will",
  "would",
  "could",
  "may",
  "might",
  "can",
  "shall",
  "should",
  "'ll",
]);
const within: ReadonlySet<string> = new Set(["in", "within"]);

/** "will be over in two months", "could fall within a fortnight": a modal before "in" or "within" turns it forward. */
function isAhead(reader: TimeReader, at: number): boolean {
  if (!within.has(normAt(reader, at)) || hitAt(reader, at, "span")?.to !== at + 1) return false;
  const sentence = reader.document.tokens[at]?.sentence;
  for (
    let before = at - 1;
    before > at - 9 && itemAt(reader.document.tokens, before)?.sentence === sentence;
    before -= 1
  )
    if (modals.has(normAt(reader, before))) return true;
  return false;
}

const backFrom = (reader: TimeReader, { unit, most }: Amount): number => {
  const first = moveDay(reader.today, unit, -most);
  return unit === "hour" && first === reader.today ? reader.today - 1 : first;
};

/** "in the next three days", "через три дня": on from publication. */
function aheadAt(reader: TimeReader, at: number): TimeRead | null {
  const ahead = hitAt(reader, at, "ahead");
  const amount = ahead && amountAt(reader, ahead.to);
  if (!ahead || !amount) return null;
  return counted([at, amount.to], afterwards(reader, at, amount) ?? onFrom(reader, amount), amount);
}

/** "В пятницу ударили по порту. Через два дня | обстреляли город": told as done, it is counted from the day named before. */
function afterwards(reader: TimeReader, at: number, amount: Amount): Interval | null {
  const base = reader.anchor?.last ?? null;
  if (reader.document.language === "en" || base === null || !isOver(reader, at, amount.to)) return null;
  const day = moveDay(base, amount.unit, amount.most);
  return day <= reader.today ? oneDay(day) : null;
}

const onFrom = (reader: TimeReader, { unit, most }: Amount): Interval => ({
  first: reader.today,
  last: moveDay(reader.today, unit, most),
});

/** The count that begins at a token, longest first. */
export function countAt(reader: TimeReader, at: number): TimeRead | null {
  const amount = amountAt(reader, at);
  return longest([agoAt(reader, at, amount), laterAt(reader, at, amount), spanAt(reader, at), aheadAt(reader, at)]);
}
