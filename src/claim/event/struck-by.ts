/** One blow told twice over is one event: "the house was hit | in an alleged airstrike" states a strike, by the strike. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import type { Trigger } from "./trigger.ts";

const blows: ReadonlySet<string> = new Set(["strike", "attack"]);

/** How many tokens "by an alleged overnight Israeli army" may hold. */
const longest = 9;

const parts =
  is.comma |
  is.hardMark |
  is.and |
  is.but |
  is.relative |
  is.that |
  is.auxiliary |
  is.subordinator |
  is.dash |
  is.bracket;

/** "by", "in", "during" open the noun of the blow, and no other clause stands between. */
function leadsTo(page: Page, { from, to }: Trigger, noun: Trigger): boolean {
  const opened = normAt(page, to - 1) === "by" && to - from > 1;
  if (!opened && !/^(?:by|in|during|with|from)$/.test(normAt(page, to))) return false;
  if (noun.from - to > longest || noun.from <= to - 1) return false;
  for (let i = to; i < noun.from; i++) if (hasBits(page, i, parts)) return false;
  return true;
}

const isBlow = ({ rows }: Trigger): boolean => blows.has(rows[0]?.action ?? "");

/** Triggers with such nouns made the tail of their verb. */
export function withBlows(page: Page, triggers: readonly Trigger[]): Trigger[] {
  if (page.language !== "en") return [...triggers];
  const out: Trigger[] = [];
  for (let at = 0; at < triggers.length; at++) {
    const verb = triggers[at] as Trigger;
    const noun = triggers[at + 1];
    const tail =
      verb.form === "passive" &&
      verb.noun === null &&
      isBlow(verb) &&
      noun !== undefined &&
      noun.form === "noun" &&
      isBlow(noun) &&
      leadsTo(page, verb, noun);
    out.push(tail ? { ...verb, tail: noun } : verb);
    if (tail) at += 1;
  }
  return out;
}

/** "intercepted a target | that crossed from Lebanon": how what was stopped had flown states no strike of its own. */
export function isPathOf(page: Page, { trigger, row, clause }: Event, stopped: readonly Event[]): boolean {
  if (page.language !== "en" || row.path !== true || trigger.form === "noun") return false;
  return stopped.some(
    (one) =>
      isSubjectPath(page, one, trigger) ||
      (one.trigger.to <= trigger.from && trigger.from - one.trigger.to <= farthest && isTied(page, one, clause)),
  );
}

/** "a launch | that crossed from Lebanon | was intercepted": told before the stop, within its subject. */
const isSubjectPath = (page: Page, { clause, trigger }: Event, path: Trigger): boolean =>
  path.from > clause[0] &&
  path.to <= trigger.from &&
  (hasBits(page, path.from - 1, is.relative | is.that) || path.form === "gerund");

/** Tokens between "intercepted" and "that crossed". */
const farthest = 16;

/** Behind the stop nothing opens a deed of its own but "that", "which" or the bare participle. */
function isTied(page: Page, { trigger, clause }: Event, [from, to]: Words): boolean {
  if (from < clause[1]) return true;
  const tie = clause[1];
  for (let i = tie; i < from; i++) if (!hasBits(page, i, is.relative | is.that | is.comma)) return false;
  return hasBits(page, from - 1, is.relative | is.that) && trigger.to <= from && to > from;
}

interface Told {
  readonly event: Event;
}

/** "intercepted a target | that crossed from Lebanon": the way it came is part of what was stopped. */
export function withPaths<T extends Told>(page: Page, kept: readonly T[], all: readonly T[]): T[] {
  return kept.map((one) => {
    if (one.event.action !== "intercept") return one;
    const paths = all.filter(
      ({ event }) => !kept.some((other) => other.event === event) && isPathOf(page, event, [one.event]),
    );
    const end = Math.max(one.event.clause[1], ...paths.map(({ event }) => event.clause[1]));
    return end === one.event.clause[1] ? one : { ...one, event: { ...one.event, clause: [one.event.clause[0], end] } };
  });
}

/** "soldiers | who operated in the area | fired": of such words a clause behind "who" or "where" only tells of whom. */
export function tellsOfWhom(page: Page, { row, trigger, group, clause }: Event): boolean {
  if (page.language !== "en" || row.lone !== true) return false;
  for (let i = Math.min(group, trigger.from) - 1; i >= clause[0] - 1; i--)
    if (hasBits(page, i, is.relative) || /^(?:where|that)$/.test(normAt(page, i))) return true;
  return false;
}
