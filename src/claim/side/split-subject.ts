/** The subject that an attribution cuts off from its verb: "Ukrainian troops, the staff said, | took Terny". */
import { isPlainVerb } from "../event/plain-verb.ts";
import type { Chain } from "../chain.ts";
import type { Event } from "../event/event.ts";
import { tokenAfter, type Page } from "../page.ts";
import { behindPreposition } from "./side-parts.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { isOblique } from "./slavic-case.ts";
import { sidesIn } from "./sides.ts";

/** In tokens: "the soldiers of the 47th Separate Mechanised Brigade of the army". */
const longest = 16;

interface Told {
  readonly chain: Chain;
  readonly voice: Voice;
}

/** The side before the attribution, where no verb stands there; null where what is said is whole or names none. */
export function splitSubject(page: Page, { clause, trigger }: Event, { chain, voice }: Told): SideMention | null {
  const [first, second] = chain.attributions.at(-1)?.content ?? [];
  if (first === undefined || second === undefined || trigger.form === "noun") return null;
  const [from, to] = [tokenAfter(page.tokens, first[0]), tokenAfter(page.tokens, first[1])];
  if (clause[0] < to || clause[0] > tokenAfter(page.tokens, second[0]) + 1 || to - from > longest) return null;
  for (let i = from; i < to; i++) if (isPlainVerb(page, i) || page.events.has(i)) return null;
  const straight = ({ words: [at] }: SideMention): boolean =>
    !behindPreposition(page, at) && (page.language === "en" || !isOblique(page, at));
  return sidesIn(page, [from, to], voice).find(straight) ?? null;
}
