/** Where a wait ends: "by December", "until Sunday", and "by Monday evening they had taken it", which is over. */
import { itemAt } from "../../text/item-at.ts";
import type { TimeRead, TimeReader } from "./time-read.ts";

/** "By Monday evening the army | had taken it", "к вечеру понедельника заняли": what is told as done was done by then. */
export function isOver({ document }: TimeReader, from: number, to: number): boolean {
  const { tokens, sentences, language } = document;
  const end = sentences[tokens[from]?.sentence ?? 0]?.to ?? to;
  const opens = sentences[tokens[from]?.sentence ?? 0]?.from === from;
  const done = language === "en" ? /^had$/ : /..(?:л|ла|ло|ли|в|ено|ано)$/u;
  for (let at = to; at < Math.min(end, to + farthestVerb); at += 1) {
    const token = itemAt(tokens, at);
    if (token?.kind !== "word" || token.shape !== "lower") continue;
    if (ahead.test(token.norm)) return false;
    if (done.test(token.norm) || (opens && language === "en" && /..ed$/.test(token.norm))) return true;
  }
  return false;
}

const farthestVerb = 10;
const ahead = /^(?:will|would|must|should|may|might|could)$/;

/** The same weekday, the last one gone by: never later than publication. */
export const weekBefore = ({ today }: TimeReader, read: TimeRead): TimeRead => {
  const day = read.interval.last ?? today;
  return day > today ? { ...read, interval: { first: day - 7, last: day - 7 } } : read;
};

/** "by December" and "by summer" mean their first day, "by early October" the first days. */
export function waitEnd({ interval, kind, precision, rule }: TimeRead): number | null {
  const whole = kind === "month" || kind === "season" || kind === "year";
  if (whole && rule.includes(".part-early")) return interval.first === null ? null : interval.first + 4;
  const named = whole && (precision !== "part" || kind === "season") && !rule.includes(".part-");
  return named ? interval.first : interval.last;
}
