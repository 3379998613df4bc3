/** Finds what a verb is done to before its clause: "[Kyaukme], which the rebels took in August", "[the base] that drones hit". English. */
import * as is from "../../attribution/word-class.ts";
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import type { Words } from "./clause.ts";
import { thingsIn, type Thing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

/** In tokens: "the town of Kyaukme". */
const farthest = 6;

const closes = is.preposition | is.comma | is.hardMark | is.stop | is.timeWord | is.adverb | is.and | is.but;

/** Last token before the word that opens the clause; -1 where no such word does, or no subject stands behind it. */
function antecedent(page: Page, [from]: Words, verb: number): number {
  const opener = from - 1;
  if (from >= verb || !/^(?:which|that)$/.test(normAt(page, opener)) || page.said[opener - 1] === 1) return -1;
  if (hasBits(page, from, is.auxiliary | is.adverb)) return -1;
  const last = hasBits(page, opener - 1, is.comma) ? opener - 2 : opener - 1;
  return page.tokens[last]?.kind === "word" ? last : -1;
}

/** The thing before the clause, where the verb has a subject and nothing behind it; null for none. */
export function relativeObject(page: Page, row: EventRow, given: { trigger: Trigger; clause: Words }): Thing | null {
  const { trigger, clause } = given;
  if (page.language !== "en" || row.roles !== "transitive" || trigger.form !== "active") return null;
  if (trigger.to < clause[1] && !hasBits(page, trigger.to, closes)) return null;
  const last = antecedent(page, clause, trigger.from);
  if (last < 0) return null;
  return thingsIn(page, [Math.max(0, last - farthest), last + 1]).findLast(({ at }) => at >= last - 1) ?? null;
}
