/** Tells whose a deed is that its source takes upon itself: in "the group claimed the Niger attack" Niger was attacked. */
import type { Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import type { Sides } from "./side-parts.ts";

/** The sides of a noun of a blow its source claims as its own: a land named before the noun bore it. English. */
export function ownClaimed(page: Page, sides: Sides, voice: Voice): Sides {
  const { actor, recipient } = sides;
  const claims = page.language === "en" && voice.owns === true && voice.denies !== true && voice.party !== null;
  if (!claims || !isLand(page, actor) || actor?.party === voice.party) return sides;
  return { actor: null, recipient: recipient ?? actor };
}

/** "Niger", "Jerusalem": a land or its capital, and no force of it. */
const isLand = (page: Page, side: SideMention | null): boolean =>
  side !== null && page.actorAt[side.words[0]]?.row.kind === "state";
