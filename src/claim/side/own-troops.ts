/** Finds soldiers without a side that an army tells of: in its own words "the [special forces] raided the compound" are its own. */
import * as is from "../../attribution/word-class.ts";
import type { Action } from "../claim.ts";
import type { Event } from "../event/event.ts";
import { thingsIn } from "../event/thing.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { isManyBy, isOblique } from "./slavic-case.ts";
import { isBelligerent, opponentsOf } from "./wars.ts";

const unnamed = /^(?:an?|the|our|,|;|:|"|-)$/;
/** "the | special | forces", "the | 401st | Brigade": what kind of troops, and nobody's. */
const isOutfit = (page: Page, at: number): boolean =>
  isWord(page, at, "troops-kind") || /^\d+(?:st|nd|rd|th)$/.test(normAt(page, at));

/** "the | Falcon Unit | soldiers", "the | unit | 's | soldiers": an army that names a unit of soldiers and no side names its own. */
const isUnitName = (page: Page, at: number): boolean =>
  /^'s?$/.test(normAt(page, at)) ||
  hasThing(page, at, thingBit.troops) ||
  (page.tokens[at]?.kind === "word" &&
    page.tokens[at].shape !== "lower" &&
    !hasBits(page, at, is.determiner) &&
    page.placeAt[at] === -1);

const isOfUnit = (page: Page, at: number): boolean => isOutfit(page, at) || isUnitName(page, at);

/** "an aircraft | struck the cell": over the land of a foe, or where its foes are several and none is named, an army's post tells of its own. */
const isOwnAircraft = (page: Page, at: number, { party, land }: Voice): boolean =>
  isWord(page, at, "flown") &&
  party !== null &&
  land !== party &&
  (land != null ? opponentsOf(party).includes(land) : opponentsOf(party).length > 1);

/** "the | troops eliminated": soldiers without a side, told by an army as doing it, are its own. */
export function ownTroops(page: Page, { clause, group, trigger }: Event, voice: Voice): SideMention | null {
  const { party } = voice;
  const from = clause[0];
  if (page.language !== "en" || party === null || !isBelligerent(party) || trigger.noun?.from === from) return null;
  if (trigger.form !== "active" && party !== page.input.report.party) return null;
  const own = party === page.input.report.party;
  let aside = false;
  for (let i = from; i < Math.min(group, from + 14); i++) {
    if (hasBits(page, i, is.preposition)) aside = true;
    if (hasBits(page, i, is.comma)) aside = false;
    if (aside) continue;
    if (!isWord(page, i, "troops-word") && !(own && isOwnAircraft(page, i, voice))) continue;
    let lead = i - 1;
    const tells = own ? isOfUnit : isOutfit;
    while (lead >= from && tells(page, lead)) lead -= 1;
    if (lead >= from && hasBits(page, lead, is.negation)) return null;
    if (lead >= from && !unnamed.test(normAt(page, lead)) && page.quantityAt[lead] === -1) return null;
    return { words: [i, i + 1], party, name: null, rule: "side.own-troops" };
  }
  return null;
}

/** What troops do to others; what befell them is another's deed. */
const deeds: ReadonlySet<Action> = new Set<Action>(["losses", "strike", "intercept", "repel", "attack", "capture"]);

/** "Операторы БпЛА | уничтожили", "расчётами ЗРК | сбиты": troops without a side in an army's own post, told as doing it, are its own. */
export function slavicTroops(page: Page, { action, clause, trigger }: Event, { party }: Voice): SideMention | null {
  const own = page.input.report.party;
  if (page.language === "en" || party !== own || !isBelligerent(own) || !deeds.has(action)) return null;
  if (trigger.noun !== null || (trigger.form !== "active" && trigger.form !== "passive")) return null;
  const end = trigger.form === "active" ? trigger.from : clause[1];
  const doer = thingsIn(page, [clause[0], end]).find(
    ({ kind, aside, at }) => kind === "troops" && !aside && isFree(page, at) && isDoer(page, trigger.form, at),
  );
  return doer ? { words: [doer.at, doer.at + 1], party: own, name: null, rule: "side.own-troops" } : null;
}

/** Nobody's name or adjective stands beside the word, and the word itself is no name for an enemy. */
const isFree = (page: Page, at: number): boolean =>
  !isWord(page, at, "bands") && [at - 1, at, at + 1].every((i) => (page.actorAt[i] ?? null) === null);

/** Straight before an active verb, in the plural instrumental about a passive. */
const isDoer = (page: Page, form: string, at: number): boolean =>
  form === "active" ? !isOblique(page, at) : isManyBy(page, at);
