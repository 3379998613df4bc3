/** Where the telling is: "A house in Orikhiv was hit. Two were killed in the strike." has one place, and a hospital the wounded were taken to does not end it. */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import { isUnknownStreet } from "./bounded.ts";
import { namedPlaces } from "./claim-places.ts";
import type { Action, ClaimPlace } from "../claim.ts";
import type { PlaceMention } from "../claim-input.ts";
import type { Words } from "../event/clause.ts";
import { isPlainVerb } from "../event/plain-verb.ts";
import { isNear } from "./nearness.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import { itemAt } from "../../text/item-at.ts";

export interface Scene {
  /** Where the last event or heading was. */
  readonly places: readonly ClaimPlace[];
  /** The paragraph they hold for; null where a heading set them. */
  readonly paragraph: number | null;
  /** The one place of the event that "the strike" and "the victims" speak of. */
  readonly incident: ClaimPlace | null;
  readonly incidentParagraph: number;
  /** From where fire came: "launches from Lebanon". */
  readonly origin: ClaimPlace | null;
  /** Where the line above a list says its items are: "Курское направление:". Russian and Ukrainian. */
  readonly heading: readonly ClaimPlace[];
}

export const noScene: Scene = {
  places: [],
  paragraph: null,
  incident: null,
  incidentParagraph: -1,
  origin: null,
  heading: [],
};

const mentionOf = (page: Page, { toponym }: ClaimPlace): PlaceMention | null =>
  toponym === null ? null : (page.input.toponyms[toponym] ?? null);

/** The one place of several that lie in each other: the first that is known; null where they are two scenes. */
export function onePlace(page: Page, places: readonly ClaimPlace[]): ClaimPlace | null {
  if (places.length < 2) return places[0] ?? null;
  const narrow = places.filter(({ role }) => role !== "area");
  const known = narrow.filter((place) => mentionOf(page, place)?.place != null);
  const [first] = known;
  if (first === undefined) return narrow.length === 1 ? (narrow[0] ?? null) : null;
  const here = mentionOf(page, first)?.place ?? {};
  return known.every((place) => isNear(here, mentionOf(page, place)?.place ?? {})) ? first : null;
}

const pointing = /^(?:the|this|that|these|same)$/;

/** "killed in the strike", "this alleged Israeli bombing": an event told of before, without a place of its own. */
function refersBack(page: Page, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    if (!isWord(page, i, "blow-noun")) continue;
    for (let before = i - 1; before >= Math.max(from, i - 4); before--) {
      if (pointing.test(normAt(page, before))) return true;
      if (hasBits(page, before, is.preposition | is.comma)) break;
    }
  }
  return false;
}

const fireNoun = /^(?:launch|launches|fire|shooting|gunfire|rockets?|missiles?)$/;

/** "struck the sources of the fire": not where the fire fell. */
export function strikesSource(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (normAt(page, i + 1) !== "of" || !/^(?:sources?|origins?)$/.test(normAt(page, i))) continue;
    if (fireNoun.test(normAt(page, i + 2)) || fireNoun.test(normAt(page, i + 3))) return true;
  }
  return false;
}

/** Told of victims, walls and blows, who go on being those of one event. */
const follows: ReadonlySet<Action> = new Set(["civilian-harm", "damage", "losses", "strike", "explosion"]);

const only = (place: ClaimPlace | null): readonly ClaimPlace[] => (place === null ? [] : [place]);

/** One place, or one place on an axis: "на Лиманском направлении у Торского". */
const isOneScene = ({ places: [first, second, ...more] }: Scene): boolean =>
  first !== undefined &&
  more.length === 0 &&
  (second === undefined || (first.role === "toward" && second.role !== "toward" && second.role !== "area"));

/** In tokens; a first paragraph of more is no heading. */
const longestHeading = 24;

/** "Удар по Саки⏎Горит склад.": a heading says where all is that follows, up to the next place. */
function isHeaded(page: Page, { paragraph }: Scene): boolean {
  if (page.language === "en" || paragraph !== 0) return false;
  const { document } = page.input;
  const last = document.tokens[Math.min(longestHeading, document.tokens.length - 1)];
  return last !== undefined && (document.sentences[last.sentence]?.paragraph ?? 0) > 0;
}

/** The places of a claim that names none; none where the scene is over or is not one place. */
export function placesOfScene(
  page: Page,
  scene: Scene,
  told: { readonly action: Action; readonly clause: Words; readonly sentence: Sentence },
): readonly ClaimPlace[] {
  const { action, clause, sentence } = told;
  const lasts = scene.paragraph === null || scene.paragraph === sentence.paragraph || isHeaded(page, scene);
  if (page.language !== "en") {
    if (lasts && isOneScene(scene)) return scene.places;
    return !lasts && isItem(page, sentence) && scene.heading.length === 1 ? scene.heading : [];
  }
  if (strikesSource(page, clause)) return only(scene.origin);
  if (scene.incident !== null) {
    if (follows.has(action) && scene.incidentParagraph === sentence.paragraph) return [scene.incident];
    if (refersBack(page, sentence)) return [scene.incident];
  }
  return lasts && (scene.paragraph === null || follows.has(action)) ? only(onePlace(page, scene.places)) : [];
}

/** "▪️ отражены две атаки", "- уничтожен танк": a line of a list, with its mark or a small letter at its head. */
function isItem(page: Page, { from }: Sentence): boolean {
  const first = page.tokens[from];
  if (first === undefined || first.shape === "lower") return first !== undefined;
  const { text } = page.input.document;
  return /[^\p{L}\p{N}\s«"“(]\s*$/u.test(text.slice(text.lastIndexOf("\n", first.start - 1) + 1, first.start));
}

/** What lies in a whole country or strip named anew is still where it was. */
function isWiderNow(page: Page, scene: Scene, places: readonly ClaimPlace[]): boolean {
  if (page.input.report.party !== "ind" || scene.incident === null || places.some(({ role }) => role !== "area"))
    return false;
  const here = mentionOf(page, scene.incident)?.place;
  return here != null && places.every((place) => mentionOf(page, place)?.place?.country === here.country);
}

const begins: ReadonlySet<Action> = new Set([...follows, "attack", "clash"]);

/** A street that nobody knows lies where the telling is already. */
const goesOnAt = (page: Page, scene: Scene, places: readonly ClaimPlace[]): boolean =>
  scene.places.length > 0 &&
  places.every((place) => {
    const mention = mentionOf(page, place);
    return mention !== null && isUnknownStreet(page, mention);
  });

/** The scene behind an event that named its own places. */
export function afterEvent(
  page: Page,
  scene: Scene,
  told: { readonly action: Action; readonly places: readonly ClaimPlace[]; readonly sentence: Sentence },
): Scene {
  const { action, places, sentence } = told;
  if (page.language === "en" && isWiderNow(page, scene, places)) return scene;
  if (goesOnAt(page, scene, places)) return scene;
  const incident = begins.has(action) ? onePlace(page, places) : scene.incident;
  return { ...scene, places, paragraph: sentence.paragraph, incident, incidentParagraph: sentence.paragraph };
}

/** "18:13 Sirens sounded": a post's next item begins with its hour, and nothing of the last one holds. */
export const opensItem = (page: Page, { from }: Sentence): boolean =>
  page.language === "en" &&
  page.tokens[from]?.kind === "number" &&
  /^\d{1,2}:\d{2}$/.test(normAt(page, from)) &&
  page.tokens[from + 1]?.kind !== "mark";

/** "From the air" aside: the place behind "from" of a sentence that tells of fire. */
export function originIn(page: Page, { from, to }: Sentence): ClaimPlace | null {
  for (let i = from; i < to; i++) {
    const index = page.placeAt[i] ?? -1;
    const mention = itemAt(page.input.toponyms, index);
    if (mention === undefined || mention.from !== i || mention.use !== "event") continue;
    const at = normAt(page, i - 1) === "the" ? i - 2 : i - 1;
    if (normAt(page, at) === "from") return { span: mention.span, role: "area", toponym: index };
  }
  return null;
}

const tellsWhere = /^(?:located|situated|occurred|happened|lies|place|site)$/;

/** "The home, located in the camp, had two floors." says where the event was. */
function isSite(page: Page, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (tellsWhere.test(normAt(page, i))) return true;
  return false;
}

/** A whole sentence in which no force does anything: "He had studied in Hebron." */
function isAside(page: Page, { from, to }: Sentence): boolean {
  let verb = false;
  for (let i = from; i < to; i++) {
    if (hasThing(page, i, thingBit.troops) || page.actorAt[i]?.row.kind === "force") return false;
    verb ||= isPlainVerb(page, i);
  }
  return verb;
}

/** A sentence without events still sets the scene: "On the Pokrovsk axis:"; where a brother studied does not. */
export function settled(page: Page, scene: Scene, sentence: Sentence): Scene {
  const places = namedPlaces(page, [sentence.from, sentence.to]);
  if (places.length === 0) return scene;
  if (goesOnAt(page, scene, places)) return scene;
  const goesOn = scene.incident !== null && scene.incidentParagraph === sentence.paragraph;
  if (page.language === "en" && goesOn && isAside(page, sentence)) {
    if (!isSite(page, sentence) || isWiderNow(page, scene, places)) return scene;
    return { ...scene, places, incident: onePlace(page, places) ?? scene.incident };
  }
  const heads = page.language !== "en" && hasBits(page, sentence.to - 1, is.colon);
  return { ...scene, places, paragraph: null, incident: null, heading: heads ? places : [] };
}
