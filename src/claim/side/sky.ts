/** Whose sky it was: "30 drones were shot down over Russian regions" names nobody, but it is Russia that defends them. */
import * as is from "../../attribution/word-class.ts";
import type { Party } from "../../lexicon/row.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import type { Sides } from "./side-parts.ts";
import { thingsIn } from "../event/thing.ts";
import { isBelligerent } from "./wars.ts";

const longest = 5;
/** "over the past day": English says it of time too. */
const ofTime = /^(?:past|last|previous|course|hours?|days?|nights?|week(?:s|end)?|months?)$/u;

/** "over the regions of | Russia", "над территориями областей | России", "в небе | Украины", "in | Ukrainian | airspace". */
function isOverhead(page: Page, { words: [from, to] }: SideMention): boolean {
  const kind = page.actorAt[from]?.row.kind;
  if (kind !== "state" && kind !== "adjective") return false;
  if (isWord(page, to, "airspace")) return true;
  // "Russian | drones": whose they were, wherever they fell
  if (hasThing(page, to, thingBit.airborne)) return false;
  for (let i = from - 1; i >= 0 && from - i <= longest; i--) {
    if (isWord(page, i, "over")) return true;
    if (page.tokens[i]?.kind !== "word" || page.actorAt[i] != null || hasBits(page, i, is.auxiliary)) return false;
    if (ofTime.test(normAt(page, i))) return false;
  }
  return false;
}

/** Drones and missiles shot down, no aircraft: those of both sides fall over either's land. */
const isFlown = (page: Page, { action, object, clause }: Event): boolean =>
  action === "intercept" &&
  (object?.kind === "airborne" || (object === null && thingsIn(page, clause).some(({ kind }) => kind === "airborne")));

/** The mentions that only tell over whose land something was shot down; none for other events. */
export const skiesIn = (page: Page, event: Event, sides: readonly SideMention[]): readonly SideMention[] =>
  isFlown(page, event) ? sides.filter((side) => isOverhead(page, side)) : [];

/** A source or publisher of a side tells of its own side's deed; a paper's home alone does not outweigh the land. */
const isFree = ({ party, home = null }: Voice, land: Party): boolean =>
  party === null || party === land || party === home;

/** "40 дронов сбиты над Брянском": the party whose land it is, where that tells who shot them down; else null. */
export const defenderOf = (page: Page, event: Event, { voice, land }: { voice: Voice; land: Party }): Party | null =>
  isBelligerent(land) && isFree(voice, land) && isFlown(page, event) ? land : null;

/** Who defends the land did it, where no word says who, and nobody of another side tells it as his own side's deed. */
export function defended({ actor, recipient }: Sides, sky: SideMention | null, voice: Voice): Sides {
  // "our air defence": whose, is told by the land too
  const unnamed = actor === null || actor.rule.startsWith("actor.rel.");
  const tells = sky !== null && unnamed && recipient?.party !== sky.party && isFree(voice, sky.party);
  return { actor: tells ? sky : actor, recipient };
}
