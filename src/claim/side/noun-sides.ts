/** Sides of a bare noun of event: whose attack it was, whose losses. */
import { isPlainVerb } from "../event/plain-verb.ts";
import type { Event } from "../event/event.ts";
import * as is from "../../attribution/word-class.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";
import { isAttackWord } from "./own-attack.ts";
import { isJoinedTo } from "./beside-side.ts";
import { behindPreposition, by, isAttached, isBlamed, type Parts, type Sides } from "./side-parts.ts";
import { isFromSide, isInstrumental } from "./slavic-case.ts";

/** "під атакою | московський НПЗ": an adjective before a building that stands straight is what was attacked. */
const isOfTarget = (page: Page, { words: [from, to] }: SideMention): boolean =>
  page.actorAt[from] != null &&
  /(?:ий|ая|ое|ые|а|е|і)$/u.test(normAt(page, from)) &&
  hasThing(page, to, thingBit.structure | thingBit.depot | thingBit.position | thingBit.place);

/** Stands on the noun of event itself, not on its target: "удар ВСУ", but "удар по складу | ВСУ". */
function isOwner(page: Page, { trigger }: Event, side: SideMention): boolean {
  const [from] = side.words;
  if (isGiven(page, side)) return false;
  // "частковий успіх | ЗСУ": right behind an event of two words
  const behind = page.language !== "en" && from === (trigger.noun ?? trigger).to;
  if (!behind && !isAttached(page, from)) return false;
  if (page.language === "en") return true;
  if (isOfTarget(page, side)) return false;
  // "огнём артиллерии | не допускали перегруппировку | противника": behind a verb it is whose the next noun is
  for (let i = (trigger.noun ?? trigger).to; i < from; i++)
    if (hasBits(page, i, is.preposition) || isVerb(page, i)) return false;
  return true;
}

/** "огнём артиллерии | противнику не дали отойти": in the dative or accusative nobody owns the noun before. */
const isGiven = (page: Page, { words: [from, to] }: SideMention): boolean =>
  page.language !== "en" &&
  page.actorAt[from]?.row.kind !== "adjective" &&
  page.tokens[to - 1]?.shape !== "upper" &&
  /(?:[ую]|[ая]м)$/u.test(normAt(page, to - 1));

function isVerb(page: Page, at: number): boolean {
  const events = page.events.get(at) ?? [];
  return events.length === 0
    ? isPlainVerb(page, at)
    : page.things[at] === 0 && events.every(({ row }) => row.word === "verb");
}

/** "ураження кораблів флоту", "поражение техники противника": what stands behind such a noun is what it was done to. */
const isDoneTo = (page: Page, { trigger, row }: Event): boolean =>
  page.language !== "en" && row.roles === "transitive" && isWord(page, (trigger.noun ?? trigger).from, "done-to");

/**
 * "звільнення | ЗСУ | села Терни", "уничтожение | ВСУ | складов": a noun has one genitive, so letters that do not bend are who
 * did it where what it was done to stands right behind them.
 */
function isBareDoer(page: Page, event: Event, { words: [from, to] }: SideMention): boolean {
  if (!isDoneTo(page, event) || from !== (event.trigger.noun ?? event.trigger).to) return false;
  if (page.tokens[from]?.shape !== "upper" || hasBits(page, to, is.preposition)) return false;
  return hasThing(page, to, objects) || hasThing(page, to + 1, objects) || (page.placeAt[to] ?? -1) !== -1;
}

const objects =
  thingBit.place |
  thingBit.structure |
  thingBit.depot |
  thingBit.weapon |
  thingBit.vehicle |
  thingBit.position |
  thingBit.airborne;

/** "обстрел | Киева", "бомбардировка | Бейрута": a town or land behind such a noun is what was fired at. */
const isFiredAt = (page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean =>
  isWord(page, (trigger.noun ?? trigger).to - 1, "fired-at") && page.actorAt[at]?.row.kind === "state";

/** "украинские | тяжёлые | потери": at most two words between, none of them a preposition or a mark. */
function isBeside(page: Page, { words: [, to] }: SideMention, { trigger }: Event): boolean {
  const head = (trigger.noun ?? trigger).from;
  if (head - to > 2) return false;
  for (let i = to; i < head; i++) if (page.tokens[i]?.kind !== "word" || hasBits(page, i, is.preposition)) return false;
  return true;
}

/** Between the side and the noun of harm stands a verb of bringing about. English. */
function bringsAbout(page: Page, { words: [, to] }: SideMention, { trigger }: Event): boolean {
  for (let i = to; page.language === "en" && i < (trigger.noun ?? trigger).from; i++)
    if (isWord(page, i, "results")) return true;
  return false;
}

/** "прильоти «Нептуна» по центру": whose the missiles are, fired them. */
const isFired = ({ action }: Event, { rule }: SideMention): boolean =>
  action === "strike" && rule.startsWith("actor.arms.");

/** "to | the army". English. */
const isFallenTo = (page: Page, { words: [at] }: SideMention): boolean =>
  page.language === "en" &&
  normAt(page, hasBits(page, at - 1, is.determiner | is.sideAdjective) ? at - 2 : at - 1) === "to";

/** "the enemy's attack on Lyman", "втрати ворога": left or genitive of a noun of event. */
export function nounSides(page: Page, event: Event, { left, right }: Parts): Sides {
  const doer =
    by(page, right) ??
    (page.language === "en" ? undefined : [...left, ...right].find((side) => isFired(event, side))) ??
    right.find((side) => isBareDoer(page, event, side)) ??
    right.find(({ words: [at] }) => isBlamed(page, at)) ??
    right.find(
      ({ words: [at] }) =>
        page.language !== "en" &&
        ((isInstrumental(page, at) && !behindPreposition(page, at)) ||
          // "раненых в результате обстрела | со стороны | ВСУ": of the blow, and not of the wounded
          (isFromSide(page, at) && (event.row.roles !== "suffers" || isAttackWord(page, at - 3)))),
    ) ??
    null;
  const genitive = right.find((side) => side !== doer && isOwner(page, event, side)) ?? null;
  // "пригрозил | Израилю | ударом", "ответил | боевикам | огнём": to whom it is given, bears it
  const given = left.findLast((side) => isGiven(page, side)) ?? null;
  const target =
    right.find((side) => side !== doer && side !== genitive && !(doer !== null && isJoinedTo(page, doer, side))) ??
    given;
  if (genitive !== null && isFiredAt(page, event, genitive)) return { actor: doer, recipient: genitive };
  const beside = left.findLast((side) => side !== given) ?? null;
  if (genitive !== null && isDoneTo(page, event)) return { actor: doer ?? beside, recipient: genitive };
  // "Штаб ВСУ заявил об уничтожении …": whoever stands farther left is another verb's
  const own = beside !== null && (page.language === "en" || isBeside(page, beside, event)) ? beside : genitive;
  // "the encirclement of our troops": they are surrounded; "Russia's encirclement of our troops"
  if (event.action === "encircle") return { actor: doer ?? left.at(-1) ?? null, recipient: genitive ?? target };
  // "the fall of Terny | to the army": to whom it fell took it
  const taker = event.row.roles === "place" ? right.find((side) => isFallenTo(page, side)) : undefined;
  if (taker !== undefined) return { actor: taker, recipient: doer ?? (own === taker ? null : own) };
  const bears =
    event.row.roles === "suffers" ||
    event.row.roles === "place" ||
    event.action === "losses" ||
    event.action === "intercept";
  // "| Russia's actions led to the deaths of nine": what brought the harm about did not bear it
  if (bears && own === beside && own !== null && bringsAbout(page, own, event))
    return { actor: own, recipient: target };
  if (bears) return { actor: doer, recipient: own ?? target };
  return { actor: doer ?? own, recipient: target ?? (own === genitive ? null : genitive) };
}
