/** Reads the many ways a time of publication is written: "October 7, 2023", "29/02/2024", "Tue, 03 Jun 2025 10:00:00 +0300". */
import type { Party } from "../lexicon/row.ts";

/** Months of Russian and Ukrainian, by how they begin. */
const months = [
  /^(?:янв|січ)/i,
  /^(?:фев|лют)/i,
  /^(?:мар|бер)/i,
  /^(?:апр|кві)/i,
  /^(?:ма[йяю]|тра)/i,
  /^(?:июн|чер)/i,
  /^(?:июл|лип)/i,
  /^(?:авг|сер)/i,
  /^(?:сен|вер)/i,
  /^(?:окт|жов)/i,
  /^(?:ноя|лис)/i,
  /^(?:дек|гру)/i,
];

const pad = (value: number): string => String(value).padStart(2, "0");

/** ISO day, or null where there is no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= last ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const english = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** 1 to 12; 0 for a word that is no month ("Octember"). */
function monthOf(word: string): number {
  if (!/^[a-z]/i.test(word)) return months.findIndex((month) => month.test(word)) + 1;
  const short = word.toLowerCase() === "sept" ? "sep" : word.toLowerCase();
  return english.findIndex((month) => month.startsWith(short)) + 1;
}

const zones: Readonly<Record<string, string>> = {
  z: "Z",
  gmt: "Z",
  ut: "Z",
  utc: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  pst: "-08:00",
  pdt: "-07:00",
  msk: "+03:00",
  eet: "+02:00",
  eest: "+03:00",
  cet: "+01:00",
  cest: "+02:00",
};

function isoZone(zone: string): string | null {
  const known = zones[zone.toLowerCase()];
  if (known !== undefined) return known;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (offset === null || Number(offset[2]) > 14) return null;
  const [hours, minutes] = [offset[2], offset[3] ?? "00"];
  return `${hours}${minutes}` === "0000" ? "Z" : `${offset[1]}${hours}:${minutes}`; // one instant, one writing: a post that two collectors bring is one version
}

const clock =
  /(?:^|[T\s,])(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([ap]\.?m\.?)?\s*(Z|[A-Z]{2,4}|(?:GMT|UTC)?\s*[+-]\d{2}:?(?:\d{2})?)?/i;

/** Half a day for "pm", minus one for "12 am". */
function noonShift(mark: string | undefined, hour: number): number {
  if (mark === undefined) return 0;
  if (mark.toLowerCase().startsWith("p")) return hour < 12 ? 12 : 0;
  return hour === 12 ? -12 : 0;
}

/** Day with its clock; the offset only where one is written. */
function withClock(day: string | null, rest: string): string | null {
  const found = clock.exec(rest);
  if (day === null || found === null) return day;
  const zone = found[5] === undefined ? "" : isoZone(found[5].replace(/^(?:GMT|UTC)\s*(?=[+-])/i, "").trim());
  const hour = Number(found[1]) + noonShift(found[4], Number(found[1]));
  if (zone === null || hour > 23 || Number(found[2]) > 59) return day;
  return `${day}T${pad(hour)}:${found[2]}:${found[3] ?? "00"}${zone}`;
}

/** Countries that write the month first (Unicode's locale data); the press and unknown voices may write either. */
const eitherWay: ReadonlySet<Party> = new Set(["us", "ph", "ind", "unk"]);

/** "05/06/2024" can be two days and is none, but of a body whose country writes the day first; with dots all do. */
function fromDayFirst(text: string, party: Party): string | null {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  // "24-11-05" may begin with its year
  if (found === null || (found[2] === "-" && found[4]?.length === 2)) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = Number(found[4]) + (found[4]?.length === 2 ? 2000 : 0);
  const rest = text.slice(found[0].length);
  if (found[2] !== "/") return withClock(isoDay(year, second, first), rest);
  if (first <= 12 && second <= 12 && first !== second && eitherWay.has(party)) return null;
  return withClock(second > 12 ? isoDay(year, first, second) : isoDay(year, second, first), rest);
}

function fromNumbers(text: string, party: Party): string | null {
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (year !== null)
    return withClock(isoDay(Number(year[1]), Number(year[2]), Number(year[3])), text.slice(year[0].length));
  return fromDayFirst(text, party);
}

function fromWords(text: string): string | null {
  const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(\p{L}{3,})\.?,?[\s-]+(\d{4})(?!\d)/u.exec(
    text,
  );
  if (dayFirst !== null)
    return withClock(
      isoDay(Number(dayFirst[3]), monthOf(dayFirst[2] as string), Number(dayFirst[1])),
      text.slice(dayFirst.index + dayFirst[0].length),
    );
  // "October 19–20, 2023": of several days the last
  const monthFirst =
    /(?:^|[\s,])(\p{L}{3,})\.?\s+(?:\d{1,2}\s?[–—-]\s?)?(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (monthFirst === null) return null;
  return withClock(
    isoDay(Number(monthFirst[3]), monthOf(monthFirst[1] as string), Number(monthFirst[2])),
    text.slice(monthFirst.index + monthFirst[0].length),
  );
}

/** Unix seconds, or milliseconds where the number is that large, as ISO in UTC. */
export function unixTime(value: number): string | null {
  const milliseconds = Math.abs(value) > 1e11 ? value : value * 1000;
  if (!Number.isFinite(value) || milliseconds < 0 || milliseconds > 7.3e12) return null;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** ISO 8601 day, or day and time, with offset where one is written; null where the words do not tell. Numbers are Unix times. `party`: whose report it is. */
export function publishedTime(value: unknown, party: Party = "unk"): string | null {
  if (typeof value === "number") return unixTime(value);
  if (typeof value !== "string") return null;
  const text = value.trim().slice(0, 80);
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return unixTime(Number(text));
  return fromNumbers(text, party) ?? fromWords(text);
}
