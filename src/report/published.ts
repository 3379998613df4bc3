/** Publication times as people and programs write them, to ISO 8601; what cannot be told apart is null, never guessed. */

const months = [
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

const pad = (n: number): string => String(n).padStart(2, "0");

/** An ISO day, or null when the calendar has no such day ("2024-02-31"). */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** "2024-08-26 07:44", "2024-08-26T07:44:00+03:00", "2024-08-26". */
function isoTime(text: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (!found) return null;
  const day = isoDay(Number(found[1]), Number(found[2]), Number(found[3]));
  if (!day || !found[4]) return day;
  const clock = found[4].length === 5 ? `${found[4]}:00` : found[4];
  const zone = (found[5] ?? "").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return `${day}T${clock}${zone}`;
}

/** "October 7, 2023", "7 October 2023". */
function namedMonth(text: string): string | null {
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const british = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const [name, day, year] = american
    ? [american[1], american[2], american[3]]
    : british
      ? [british[2], british[1], british[3]]
      : [];
  const month = months.findIndex((full) => name !== undefined && full.startsWith(name.toLowerCase())) + 1;
  return month > 0 ? isoDay(Number(year), month, Number(day)) : null;
}

/** "29/02/2024", "29.02.2024": day first, as Europe writes; with slashes only where the day cannot be a month. */
function dayFirst(text: string): string | null {
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (found[2] === "/" && first <= 12 && second <= 12 && first !== second) return null;
  if (found[2] === "/" && second > 12) return isoDay(Number(found[4]), first, second);
  return isoDay(Number(found[4]), second, first);
}

/** ISO 8601 date, or date and time with its offset where one is written; null where the words do not tell. */
export function publishedTime(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return isoTime(trimmed) ?? namedMonth(trimmed) ?? dayFirst(trimmed) ?? emailTime(trimmed);
}

/** "Thu, 20 Nov 2025 18:05:00 +0300" of feeds and letters. */
function emailTime(text: string): string | null {
  const found = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2})(:\d{2})? ?(GMT|UTC|Z|[+-]\d{4})?$/i.exec(
    text,
  );
  if (!found) return null;
  const day = namedMonth(`${found[1]} ${found[2]} ${found[3]}`);
  const zone = /^(GMT|UTC|Z)$/i.test(found[6] ?? "") ? "Z" : (found[6] ?? "").replace(/(\d{2})$/, ":$1");
  return day && `${day}T${found[4]}${found[5] ?? ":00"}${zone}`;
}
