/**
 * Row numbers that rise with publication: minutes since 1970, then 17 bits of the version's hash, then 9 bits for the
 * place of a claim in its report. So newest first is the order of the key itself, and every index ends in it.
 */

/** Claims that one block of row numbers has room for. */
export const blockSize = 512;
const blocksAMinute = 2 ** 17;
const rowsAMinute = blockSize * blocksAMinute;

const isoTime = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Minutes since 1970 of an ISO time; without an offset it is taken as UTC. Unknown or older: 0, so it sorts last. */
export function minuteOf(time: string | null): number {
  const parts = time === null ? null : isoTime.exec(time);
  if (!parts) return 0;
  const [, year, month, day, hour = "0", minute = "0", zone = "Z"] = parts;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
  return Math.max(0, Math.min(utc - zoneMinutes(zone), 2 ** 26));
}

function zoneMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** Local day of publication as the report says it; null unknown. */
export const dayOf = (time: string | null): string | null =>
  time !== null && isoTime.test(time) ? time.slice(0, 10) : null;

/** First row number of the block a version asks for; taken blocks are stepped over by `blockSize`. */
export const blockOf = (published: string | null, versionId: string): number =>
  minuteOf(published) * rowsAMinute + (Number.parseInt(versionId.slice(0, 8), 16) % blocksAMinute) * blockSize;

/** First row number that a time can have. */
export const rowAt = (time: string): number => minuteOf(time) * rowsAMinute;

/** How many row numbers so many days have. */
export const rowsOfDaysLong = (days: number): number => days * 1440 * rowsAMinute;

const widestZone = 14 * 60;

/** Row numbers `[from, to)` that local days can have anywhere on earth. */
export function rowsOfDays(from: string | undefined, to: string | undefined): readonly [number, number] {
  const first = from === undefined ? 0 : Math.max(0, minuteOf(from) - widestZone) * rowsAMinute;
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : (minuteOf(to) + 1440 + widestZone) * rowsAMinute;
  return [first, last];
}

/** Month of a row number, "2025-11", and the first row of the next; what PostgreSQL is partitioned by. */
export function monthOfRow(row: number): { readonly month: string; readonly from: number; readonly to: number } {
  const date = new Date(Math.floor(row / rowsAMinute) * 60_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const start = (y: number, m: number): number => (Date.UTC(y, m) / 60_000) * rowsAMinute;
  return { month: date.toISOString().slice(0, 7), from: start(year, month), to: start(year, month + 1) };
}
