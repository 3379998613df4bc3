/** Whom a side means by "they": "Of the hundred that attacked, twenty are left; they are trapped" in an army's mouth is the enemy. */
import type { Party } from "../../lexicon/row.ts";
import type { Event } from "../event/event.ts";
import { isWord, type Page } from "../page.ts";
import type { Voice } from "./side-mention.ts";
import { opponentAmong } from "./wars.ts";

/** What befalls "them" in a side's mouth befalls its opponent. */
const befalls: ReadonlySet<string> = new Set(["losses", "encircle"]);

interface Mouth {
  readonly voice: Voice;
  /** In the side's own words. */
  readonly quoted: boolean;
  /** Who was last told of as doing something. */
  readonly last: Party | null;
}

/** "said | they had destroyed a tank": the subject of such a verb does it, and bears nothing. */
function isDoer(page: Page, { row, trigger, clause }: Event): boolean {
  if (row.roles !== "transitive" || trigger.form !== "active") return false;
  for (let i = clause[0]; i < trigger.from; i++) if (isWord(page, i, "they")) return true;
  return false;
}

/**
 * In its own words, and where harm befalls them, "they" are others than the side that speaks. Null where it may
 * be itself: "the army said | they had taken the hill".
 */
export function othersMeant(page: Page, event: Event, { voice, quoted, last }: Mouth): Party | null {
  const { party, named } = voice;
  if (party === null || !(quoted || (befalls.has(event.row.action) && !isDoer(page, event)))) return null;
  return last !== null && last !== party ? last : opponentAmong(party, named);
}
