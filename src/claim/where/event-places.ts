/** Which places are a claim's: those of its clause, else a stand-in, else those of its sentence, else the scene's. */
import type { Sentence } from "../../text/document.ts";
import * as is from "../../attribution/word-class.ts";
import { wordsSpan } from "../build-claim.ts";
import { behindClause } from "../cause-behind.ts";
import { namedPlaces } from "./claim-places.ts";
import type { ClaimPlace } from "../claim.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { leadOfEvent } from "../event/lead.ts";
import { isSeenAt } from "../event/sighting.ts";
import { hasBits, type Page } from "../page.ts";
import { placesToldAfter } from "./told-after.ts";
import { placesOfScene, strikesSource, type Scene } from "./scene.ts";
import { partStandIn, standIn, type StandIn, standInPlace } from "./stand-in.ts";
import { itemAt } from "../../text/item-at.ts";

export interface EventPlaces {
  readonly places: readonly ClaimPlace[];
  readonly rule: string;
}

/** "Two were hurt | when a drone hit a car in A": the place of the clause that tells how it came. */
function occasionAfter(page: Page, [, to]: Words, sentence: Sentence): readonly ClaimPlace[] {
  const at = hasBits(page, to, is.comma) ? to + 1 : to;
  return occasions.test(page.tokens[at]?.norm ?? "") ? namedPlaces(page, [at, sentence.to]) : [];
}

const occasions = /^(?:when|after|as|когда|после|коли|після)$/u;

/** "in A and on its outskirts": what lies around a named place is one more. */
function aroundOwn(page: Page, { clause, scene }: { clause: Words; scene: Scene }): readonly ClaimPlace[] {
  const stand = standIn(page, clause);
  const owned = stand?.row.around === true && hasBits(page, stand.words[0], is.possessive);
  const beside = owned ? stand : landBeside(page, clause);
  return beside === null ? [] : [standInPlace(page, scene, beside)];
}

/** "в Одесі та | області", "Irpin and the whole | region": the land around is one more. */
function landBeside(page: Page, clause: Words): StandIn | null {
  const stand = standIn(page, clause);
  if (stand === null || stand.row.makes !== "region") return null;
  let at = stand.words[0] - 1;
  while (hasBits(page, at, is.determiner) || wholly.test(itemAt(page.tokens, at)?.norm ?? "")) at -= 1;
  return hasBits(page, at, is.and) && page.placeAt[at - 1] !== -1 ? stand : null;
}

const wholly = /^(?:the|whole|entire|wider|surrounding|вс[яюьеї]|всей|всій|усій|уся|усю|вся|решта)$/u;

/** The town a "several quarters of the city" in a list of places stands for, where it is none of the list. */
function partOfScene(page: Page, { clause, scene }: { clause: Words; scene: Scene }, own: readonly ClaimPlace[]) {
  const [town] = scene.places;
  const stand = partStandIn(page, clause);
  if (stand === null) return aroundOwn(page, { clause, scene });
  if (!town || own.some(({ toponym }) => toponym === town.toponym)) return [];
  return [{ span: wordsSpan(page, stand.words), role: "at" as const, toponym: town.toponym }];
}

/** Told first, and where it was behind its cause: "Two women were hurt when a shell hit a house | in Orikhiv". */
const toldFirst: ReadonlySet<string> = new Set(["civilian-harm", "strike", "attack", "losses"]);

function placesBehind(page: Page, { action, clause, trigger }: Event): readonly ClaimPlace[] {
  if (page.language !== "en" || !toldFirst.has(action) || (action === "losses" && trigger.form !== "passive"))
    return [];
  const [first, ...others] = namedPlaces(page, behindClause(page, clause));
  return first === undefined ? [] : [first, ...others.filter(({ role }) => role === first.role)];
}

/** In tokens: no place stands further before its event; a text without full stops stays linear. */
const farthest = 400;

/** What the sentence names outside the clause: before it, behind "when", or behind its cause. */
function placesAround(page: Page, event: Event, sentence: Sentence): EventPlaces | null {
  if (page.language === "en" && strikesSource(page, event.clause)) return null;
  const around = namedPlaces(page, [Math.max(sentence.from, event.clause[0] - farthest), event.clause[0]]);
  if (around.length > 0) return { places: around, rule: "place.sentence" };
  const occasion = occasionAfter(page, event.clause, sentence);
  if (occasion.length > 0) return { places: occasion, rule: "place.occasion" };
  const behind = placesBehind(page, event);
  return behind.length > 0 ? { places: behind, rule: "place.behind" } : null;
}

/** "Troops near the fence saw | a squad crossing into Terny": where those who saw it stand tells where it was, too. */
const seenBy = (page: Page, [from]: Words, sentence: Sentence): number =>
  isSeenAt(page, from) ? Math.max(sentence.from, from - 12) : from;

export function placesFor(
  page: Page,
  scene: Scene,
  { event, sentence }: { event: Event; sentence: Sentence },
): EventPlaces {
  const { clause, action } = event;
  const lead = leadOfEvent(page, event);
  const behind = lead === null ? [] : namedPlaces(page, [lead.end, clause[1]]);
  const whole = behind.length > 0 || lead?.answers === true;
  const own = whole ? behind : namedPlaces(page, [seenBy(page, clause, sentence), clause[1]]);
  if (own.length > 0) return { places: [...own, ...partOfScene(page, { clause, scene }, own)], rule: "place.clause" };
  const stand = standIn(page, clause);
  if (stand !== null && stand.row.makes !== "area")
    return { places: [standInPlace(page, scene, stand)], rule: "place.stand-in" };
  const around = placesAround(page, event, sentence);
  if (around !== null) return around;
  if (stand !== null) return { places: [standInPlace(page, scene, stand)], rule: "place.site" };
  if (scene.places.length === 0) {
    const after = placesToldAfter(page, clause, sentence);
    if (after.length > 0) return { places: after, rule: "place.after" };
  }
  return { places: placesOfScene(page, scene, { action, clause, sentence }), rule: "place.scene" };
}
