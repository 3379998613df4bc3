/** Whose launch was told before what was shot down: "| Росія | запустила сорок ракет, більшість з яких збили" is Russia's loss. Slavic. */
import * as is from "../../attribution/word-class.ts";
import type { Event } from "../event/event.ts";
import { hasBits, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

function holds(page: Page, [from, to]: readonly [number, number], bits: number): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, bits)) return true;
  return false;
}

/** "| Росія | …, більшість з яких збили", "ракеты, которые запустила | Россия |, сбили": the side before the clause, or inside the one that hangs on what flew. */
export function launcherBefore(
  page: Page,
  { action, trigger, clause }: Event,
  near: readonly SideMention[],
): SideMention | null {
  if (action !== "intercept" || trigger.form !== "active") return null;
  const launched = ({ words: [, to] }: SideMention): boolean => {
    if (to > trigger.from) return false;
    if (to <= clause[0]) return holds(page, [Math.max(to, clause[0] - 1), trigger.from], is.relative);
    return holds(page, [clause[0], to], is.relative) && holds(page, [to, trigger.from], is.comma);
  };
  return near.find(launched) ?? null;
}
