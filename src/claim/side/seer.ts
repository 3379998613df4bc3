/** Whom the next verb speaks of, where one side saw what another did: "soldiers identified a cell firing at them | and struck it". */
import type { Event } from "../event/event.ts";
import { isSeenAt } from "../event/sighting.ts";
import type { Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { sidesIn } from "./sides.ts";

/** Who saw what the event tells; null where nobody is told to have seen it. */
export function seerOf(
  page: Page,
  { clause: [at] }: Event,
  { voice, from }: { voice: Voice; from: number },
): SideMention | null {
  return isSeenAt(page, at) ? (sidesIn(page, [Math.max(from, at - 12), at - 1], voice).at(-1) ?? null) : null;
}
