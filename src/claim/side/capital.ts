/** Tells the town from the state that is called by it: "besieged [Juba]", "[Damascus] fell", "the bombing of [Sanaa]" are of towns. */
import * as is from "../../attribution/word-class.ts";
import type { Match } from "../../lexicon/match.ts";
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import { hasBits, mentionOver, normAt, type Page } from "../page.ts";

/** What is done to a town; states attack and are attacked as well. */
const doneToTowns: ReadonlySet<string> = new Set([
  "strike",
  "capture",
  "hold",
  "withdraw",
  "advance",
  "encircle",
  "damage",
  "attack",
]);

/** Helping words and adverbs that may stand between a subject and its verb. */
const mostBetween = 4;

/** Whether a capital's name at `at` means the town, since something is done to it there. */
export function isTown(page: Page, at: number): boolean {
  const mention = mentionOver(page, at);
  const actor = page.actorAt[at] ?? null;
  if (mention === undefined || actor === null || actor.row.kind !== "state" || mention.place?.kind !== "settlement")
    return false;
  if (actor.to !== mention.to || mention.use !== "event" || normAt(page, mention.to) === "'s") return false;
  return isObject(page, mention.from) || (page.language === "en" && isSubject(page, mention.to));
}

const isDone = ({ row }: Match<EventRow>): boolean => doneToTowns.has(row.action);

/** "pounded | Beirut", "approached | Kyiv", "the siege of | Juba". */
function isObject(page: Page, from: number): boolean {
  const at = page.language === "en" && normAt(page, from - 1) === "of" ? from - 2 : from - 1;
  const word = at === from - 1 ? "verb" : "noun";
  return (page.events.get(at) ?? []).some(
    (match) => isDone(match) && match.to <= from && (match.row.word === word || match.row.word === "stem"),
  );
}

/** "Damascus | fell", "Kyiv | came under fire", "Tehran | was hit". */
function isSubject(page: Page, to: number): boolean {
  let helped = false;
  for (let i = to; i < to + mostBetween; i++) {
    const found = hasBits(page, i, is.be) ? [] : (page.events.get(i) ?? []).filter(isDone);
    // "Kyiv | lost control of Bakhmut" is a state that lost a place
    if (found.some(({ row }) => row.roles === "falls" || (row.roles === "suffers" && row.action === "strike")))
      return true;
    if (found.length > 0) return helped && !normAt(page, i).endsWith("ing");
    if (hasBits(page, i, is.be)) helped = true;
    else if (!hasBits(page, i, is.have | is.adverb | is.modal)) return false;
  }
  return false;
}
