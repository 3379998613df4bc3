/** By whom a passive says that it was done: the words in the instrumental about the verb, with all that tells whose they are. Russian and Ukrainian. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import { bears, isAttackWord } from "./own-attack.ts";
import type { SideMention } from "./side-mention.ts";
import { headOf, isInstrumental, isInstrumentalForm, isManyBy, isQuality, isStraight } from "./slavic-case.ts";

/** Who or what can do it: troops, arms, what flies, and the fire of them. */
const doers =
  thingBit.troops | thingBit.means | thingBit.airborne | thingBit.munition | thingBit.weapon | thingBit.vehicle;

const isDoer = (page: Page, at: number): boolean =>
  (hasThing(page, at, doers) || isWord(page, at, "fire-of") || isWord(page, at, "by-deeds")) &&
  isInstrumentalForm(normAt(page, at));

/** "перед | передовыми | войсками", "с российскими войсками": a preposition takes the case for itself; adjectives stand between. */
function isAlone(page: Page, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    if (hasBits(page, i, is.preposition)) return false;
    if (!isInstrumentalForm(normAt(page, i)) && !hasBits(page, i, is.and)) return true;
  }
  return true;
}

/** What ends such words: a preposition, a stop, a word of event, a number, a word in the straight case. */
const ends = (page: Page, at: number, event: Event): boolean =>
  hasBits(page, at, is.preposition | is.comma | is.hardMark | is.dash | is.auxiliary) ||
  (at >= event.trigger.from && at < event.trigger.to) ||
  (page.events.get(at) ?? []).some(({ row }) => row.word === "verb") ||
  (page.actorAt[at] != null && isStraight(page, at));

/** "Самолётами морской авиации флота | уничтожены катера", "танк уничтожен | расчётом гаубицы группировки «Запад»". */
function doerPhrase(page: Page, event: Event): Words | null {
  const [from, to] = event.clause;
  for (let i = from; i < to; i++) {
    if (i >= event.trigger.from && i < event.trigger.to) continue;
    if (!isDoer(page, i) || !isAlone(page, i)) continue;
    let end = i + 1;
    while (end < to && !ends(page, end, event)) end += 1;
    return [i, end];
  }
  return null;
}

/** "завдали удару по будівлі управління | ФСБ": stands in the phrase that "по" opens, so it was fired at. */
export function isTarget(page: Page, event: Event, at: number): boolean {
  for (let i = at - 1; i >= Math.max(event.clause[0], at - 7); i--) {
    if (normAt(page, i) === "по") return true;
    const isDeed = (page.events.get(i) ?? []).some(({ row }) => row.word === "verb") && !isQuality(normAt(page, i));
    if (page.tokens[i]?.kind !== "word" || isDeed || hasBits(page, i, is.preposition | is.comma)) return false;
  }
  return false;
}

/** "збиті ППО", "уничтожен ВСУ", "ВСУ нанесён удар": letters that are not bent, right beside the passive, are who did it. */
const isBareDoer = (page: Page, event: Event, { words: [at, end] }: SideMention): boolean =>
  event.trigger.form === "passive" &&
  page.tokens[at]?.shape === "upper" &&
  !isTarget(page, event, at) &&
  (at === event.trigger.to || (end === event.trigger.from && isAttackWord(page, event.trigger.noun?.from ?? -1)));

/** "улучшено положение", "позиции улучшены": a set phrase whose word is a passive. */
function isDone(page: Page, { from, to }: Event["trigger"]): boolean {
  for (let i = from; i < to; i++) if (/(?:[еёая]н|ят)[оаы]$/u.test(normAt(page, i))) return true;
  return false;
}

/**
 * "Подразделениями | группировки улучшено положение", "расчётами комплексов «Тор» | группировки | уничтожены": whose the troops
 * are that a passive names as its doers.
 */
export function byTroops(
  page: Page,
  { trigger, clause, failed }: Event,
  all: readonly SideMention[],
): SideMention | null {
  if (failed || (trigger.form === "active" && !isDone(page, trigger))) return null;
  const own = all.find(({ words: [at] }) => isManyBy(page, headOf(page, at)));
  if (own !== undefined || trigger.form !== "passive") return own ?? null;
  let crew = clause[0];
  while (crew < trigger.from && !isManyBy(page, crew)) crew += 1;
  const ofCrew = ({ words: [at] }: SideMention): boolean =>
    at > crew && at < trigger.from && !hasBits(page, at - 1, is.preposition | is.comma);
  return all.find(ofCrew) ?? null;
}

/** Whose the words in the instrumental are that a passive names as its doer; else who stands in that case alone. */
export function passiveDoer(page: Page, event: Event, all: readonly SideMention[]): SideMention | null {
  const phrase = event.trigger.form === "passive" ? doerPhrase(page, event) : null;
  const inPhrase = all.filter(({ words: [at] }) => phrase !== null && at >= phrase[0] && at < phrase[1]);
  const standsAlone = (side: SideMention): boolean =>
    isBareDoer(page, event, side) ||
    (isInstrumental(page, side.words[0]) && !isTarget(page, event, side.words[0]) && !bears(page, event, side));
  return (
    inPhrase.find(({ rule }) => !rule.startsWith("actor.arms.")) ??
    inPhrase[0] ??
    all.find(standsAlone) ??
    (event.trigger.form === "passive" ? byTroops(page, event, all) : null)
  );
}
