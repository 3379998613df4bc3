/** Blows told from whom they fell on, in Russian and Ukrainian: "попали под обстрел", "зазнали удару", "під вогнем ворога". */
import * as is from "../../attribution/word-class.ts";
import type { Event } from "../event/event.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import { isAttackWord } from "./own-attack.ts";
import type { SideMention } from "./side-mention.ts";
import type { Sides } from "./side-parts.ts";
import { headOf, isByFire, isFromSide, isOblique } from "./slavic-case.ts";

/** Sides about the event: those no preposition sets aside, and all. */
interface Around {
  readonly all: readonly SideMention[];
  readonly parts: readonly SideMention[];
}

/** "зазнали обстрілу | ворога", "під вогнем | ворога": whose the blow among the event's own words is, dealt it. */
export const isOfBlow = (page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean => {
  const head = headOf(page, at);
  const { to } = trigger.noun ?? trigger;
  return (head === to || head === trigger.to) && isOblique(page, at) && isAttackWord(page, head - 1);
};

/** "под ударами | наших войск", "под огнём | украинской артиллерии": the set phrase itself tells of being under the blow. */
export const isUnderBlow = (page: Page, event: Event, side: SideMention): boolean =>
  deeds.has(event.action) && /^(?:под|під)$/u.test(normAt(page, event.trigger.from)) && isOfBlow(page, event, side);

const deeds: ReadonlySet<string> = new Set(["strike", "attack"]);

/** "попали под | сильный | обстрел", "зазнали масованого | удару": the subject of such a verb bears the blow its noun names. */
export function isBorne(page: Page, { trigger, action }: Event): boolean {
  const { noun } = trigger;
  if (noun === null || trigger.form === "passive" || !deeds.has(action) || noun.from < trigger.to) return false;
  if (isWord(page, trigger.from, "bears")) return true;
  for (let i = noun.from - 1; i >= trigger.to - 1; i--) {
    if (/^(?:под|під)$/u.test(normAt(page, i))) return true;
    if (page.tokens[i]?.kind !== "word" || page.placeAt[i] !== -1 || hasBits(page, i, is.preposition)) return false;
  }
  return false;
}

/** Who dealt the blow stands behind its noun or before it as an adjective, who bears it before the verb. */
export function borneSides(page: Page, event: Event, { all, parts }: Around): Sides {
  const { noun, to } = event.trigger;
  const isBetween = ({ words: [at, end] }: SideMention): boolean => noun !== null && at >= to && end <= noun.from;
  const dealt =
    parts.find(({ words: [at] }) => isFromSide(page, at) || isByFire(page, at)) ??
    parts.find(isBetween) ??
    all.find((side) => isOfBlow(page, event, side)) ??
    null;
  return { actor: dealt, recipient: all.find((side) => side !== dealt && side.party !== dealt?.party) ?? null };
}
