/** Where forces are told to be in Russian and Ukrainian, which need no word for "are": "Наши уже | в центре Торецка", "У Тернах — | рота десантників". */
import * as is from "../../attribution/word-class.ts";
import {
  hasBits,
  hasThing,
  isBent,
  isEventPlace,
  isWord,
  mentionOver,
  modifierBit,
  normAt,
  thingBit,
  type Page,
} from "../page.ts";
import { isForce } from "./force-word.ts";
import { isWhere } from "./place-case.ts";
import type { Words } from "./clause.ts";
import { isPlainVerb } from "./plain-verb.ts";

/** Longer stretches tell more than where somebody is. */
const longest = 14;
const longestPlace = 6;

/** Behind "в центре Торецка", "під Тернами": -1 where no place is told of as where one is. */
function placeEnd(page: Page, from: number, to: number): number {
  if (!isWord(page, from, "spot")) return -1;
  const where = /^(?:в|во|у|на)$/u.test(normAt(page, from));
  for (let i = from + 1; i < Math.min(to, from + longestPlace); i++) {
    const mention = mentionOver(page, i);
    if (mention !== undefined && isEventPlace(page, i)) {
      const told = i === from + 1 ? mention.to - 1 : from + 1;
      return mention.to <= to && (!where || isWhere(normAt(page, told))) ? mention.to : -1;
    }
    if (hasBits(page, i, is.comma | is.dash | is.hardMark)) return -1;
  }
  return -1;
}

const oblique = /(?:ого|его|ов|ев|ів|їв|ам|ям|ами|ями|ах|ях|ом|ем|єм|ою|ею|ой|ому|ему)$/u;

/** Troops, or machines that are somebody's: "танки на вулицях" by themselves hold nothing. */
function holdsSomebody(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.actorAt[i] !== null || hasThing(page, i, thingBit.troops)) return true;
  return false;
}

/** "нет", "немає": what is not there stands in the genitive. */
const isNone = (page: Page, [from, to]: Words): boolean => {
  for (let i = from; i < to; i++) if (isBent(page, i, modifierBit.none)) return true;
  return false;
};

/** "наши | штурмовики", "20 | бойцов", "рота | десантников": which of them and how many; the force itself stands straight, or is none. */
function forceEnd(page: Page, [from, to]: Words, none = false): number {
  let [counted, bent] = [none, false];
  for (let i = from; i < Math.min(to, from + 5); i++) {
    counted ||= page.quantityAt[i] !== -1;
    if (isForce(page, i)) {
      const end = counted || !(bent || oblique.test(normAt(page, i))) ? phraseEnd(page, i + 1, to) : -1;
      return holdsSomebody(page, [from, end]) ? end : -1;
    }
    bent ||= oblique.test(normAt(page, i));
    const leads = page.quantityAt[i] !== -1 || page.actorAt[i] !== null || hasBits(page, i, is.adverb | is.possessive);
    if (!leads && !/(?:ий|ый|ая|ое|ые|ие|і|а|их|ых|ої|ой)$/u.test(normAt(page, i))) return -1;
  }
  return -1;
}

/** "бойцы | 57-й бригады", not "бойцы | ранены": what stands behind in the genitive, or bears a name. */
const isGenitive = (page: Page, at: number): boolean =>
  page.tokens[at]?.shape !== "lower" || isForce(page, at) || whose.test(normAt(page, at));

const whose = /(?:их|ых|ої|ой|ого|его|ов|ів)$/u;

function phraseEnd(page: Page, from: number, to: number): number {
  const ends = is.comma | is.preposition | is.hardMark;
  let at = from;
  while (at < to && !isJoint(page, at) && !isWord(page, at, "spot") && !hasBits(page, at, ends)) {
    if (!isGenitive(page, at) && page.actorAt[at] === null) return at;
    at += 1;
  }
  return at;
}

/** "бойцы | уже | в центре", "в селе | — | рота", "танки | замечены | у моста". */
const isJoint = (page: Page, at: number): boolean =>
  hasBits(page, at, is.dash | is.adverb | is.negation | is.be) ||
  isWord(page, at, "being-there") ||
  isBent(page, at, modifierBit.none);

function jointEnd(page: Page, from: number, to: number): number {
  let at = from;
  while (at < to && isJoint(page, at)) at += 1;
  return at;
}

/** Somebody does something: then it tells of that. */
function tellsDeed(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.events.has(i) || (isPlainVerb(page, i) && !isJoint(page, i))) return true;
  return false;
}

/** The words that tell that a force is there: what joins it with the place, or the last word of the force; null for no presence. */
export function slavicStanding(page: Page, words: Words): Words | null {
  const [from, to] = words;
  if (to - from > longest || tellsDeed(page, words)) return null;
  const force = forceEnd(page, words, isNone(page, words));
  if (force > 0) {
    const joint = jointEnd(page, force, to);
    return placeEnd(page, joint, to) > 0 ? [force < joint ? force : force - 1, Math.max(joint, force)] : null;
  }
  const place = placeEnd(page, jointEnd(page, from, to), to);
  if (place < 0) return null;
  const joint = jointEnd(page, place, to);
  const end = forceEnd(page, [joint, to], isNone(page, words));
  return end === to ? [joint > place ? place : joint, joint > place ? joint : joint + 1] : null;
}
