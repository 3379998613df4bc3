/** Finds the words of a sentence that state events, each with its form: in "repelled two attacks" a verb and a noun. */
import * as is from "../../attribution/word-class.ts";
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import type { Match } from "../../lexicon/match.ts";
import type { Sentence } from "../../text/document.ts";
import { endingOf, englishForm, isHelped } from "./english-form.ts";
import {
  hasBits,
  hasThing,
  isBent,
  isEventPlace,
  modifierBit,
  normAt,
  quantityOver,
  thingBit,
  type Page,
} from "../page.ts";
import { slavicForm, type WordForm } from "./slavic-form.ts";

export interface Trigger {
  /** Tokens `[from, to)` of the event words. */
  readonly from: number;
  readonly to: number;
  readonly form: WordForm;
  /** Rows that fit the form, best first. */
  readonly rows: readonly EventRow[];
  /** The noun of event a light verb lends its sentence to. */
  readonly noun: Trigger | null;
  /** First token of the verb that helps it: "continue to retreat". */
  readonly helper: number | undefined;
  /** Words inside it that can state an event by themselves, asked when it states none: "trying to | seize". */
  readonly inner: readonly Trigger[] | undefined;
  /** The noun of the same blow behind a passive: "was hit in an | airstrike". */
  readonly tail: Trigger | undefined;
  /** A reading of fewer words, asked when this one states nothing. */
  readonly shorter: Trigger | undefined;
}

const lone = { noun: null, helper: undefined, inner: undefined, tail: undefined, shorter: undefined };

/** A trigger that nothing is joined to. All have the same keys: what reads them meets no other kind. */
export const loneTrigger = (own: Pick<Trigger, "from" | "to" | "form" | "rows">): Trigger => ({ ...own, ...lone });

/** "масовано атакував": a phrase whose first word is no event by itself takes its form from the last. */
const opensWithStem = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some((match) => match.to - match.from === 1);

/** "raids | across", of which the first word alone is a noun of event. */
const opensWithNoun = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some((match) => match.to - match.from === 1 && match.row.word === "noun");

/** "power was cut", "flag was raised": phrases of a verb that open with another word. */
const opensWithVerb = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some((match) => match.to - match.from === 1 && match.row.word === "verb");

const endings: ReadonlySet<string> = new Set([
  "losses",
  "civilian-harm",
  "damage",
  "intercept",
  "repel",
  "encircle",
  "capture",
]);

/** "IDF artillery | struck in the south": the arm of a side does it, it is not done to it. */
const armed = thingBit.airborne | thingBit.munition | thingBit.weapon;

/** "advanced in A", "the enemy attacked with drones": without "was" these are deeds of their subject. */
function isDone(page: Page, { row, from, to }: Match<EventRow>): boolean {
  if (row.roles !== "transitive" && row.roles !== "place") return true;
  if (endings.has(row.action)) return false;
  if (to - from > 1 && normAt(page, to) !== "by" && normAt(page, to - 1) !== "by") return true;
  // "troops also | struck"
  const at = hasBits(page, from - 1, is.adverb) || page.hedged[from - 1] === 1 ? from - 2 : from - 1;
  return (
    (hasThing(page, at, armed) && (page.actorAt[at - 1] ?? null) !== null) ||
    hasThing(page, at, thingBit.troops) ||
    hasBits(page, at, is.pronoun | is.relative) ||
    (page.actorAt[at] ?? null) !== null
  );
}

type Bounds = readonly [floor: number, end: number];

/** "being worn down", "was blown apart": a phrase that brings its own "be". */
const isBeDone = (page: Page, { row, from, to }: Match<EventRow>): boolean =>
  row.roles === "transitive" &&
  to - from > 1 &&
  hasBits(page, from, is.be) &&
  /^(?:ed|participle)$/.test(endingOf(normAt(page, from + 1)));

/** "had | killed civilians", "troops | killed civilians": the words of a noun are a verb and whom it was done to. English. */
const isDeed = (page: Page, at: number): boolean =>
  endingOf(normAt(page, at)) === "ed" &&
  (hasBits(page, at - 1, is.have | is.pronoun) || hasThing(page, at - 1, thingBit.troops | armed));

function formOf(page: Page, match: Match<EventRow>, bounds: Bounds): WordForm {
  const { row, from, to } = match;
  if (page.language === "en") {
    if (row.word === "noun" && to - from > 1) return isDeed(page, from) ? "active" : "noun";
    const form = englishForm(page, [from, to], bounds);
    if (isBeDone(page, match)) return "passive";
    const verbal = row.word === "verb" && !opensWithVerb(page, from) && page.things[from] === 0;
    // "overnight | raids across the north": behind such a word no verb stands
    const named = hasBits(page, from - 1, is.preposition | is.timeWord) && opensWithNoun(page, from);
    if (form === "noun" && to - from > 1 && verbal && !named) return "active";
    return form === "passive" && !isHelped(page, from, bounds[0]) && isDone(page, match) ? "active" : form;
  }
  if (row.word === "noun") return "noun";
  const form = slavicForm(normAt(page, from), page.language);
  if (form === "participle" && isToldCount(page, from)) return "passive";
  // "беспилотников, | летевших на Москву": which ones they are, and no news of its own
  if (form === "participle" && to - from > 1 && doing.test(normAt(page, from))) return "participle";
  if (
    to - from > 1 &&
    (form === "noun" ||
      form === "participle" ||
      hasBits(page, from, is.preposition | is.negation) ||
      !opensWithStem(page, from))
  )
    return isNounPhrase(page, match) ? "noun" : phraseForm(page, match);
  if (form === "participle" && isTalkedOf(page, match)) return "passive";
  return form === "noun" && row.word === "verb" ? "active" : form;
}

/** Participles of those who do: "летевших", "наступающие", "прорвавшаяся". */
const doing =
  /^(?!пострадавш|погибш|выживш)\p{L}*(?:вш|ущ|ющ|ащ|ящ)(?:ий|его|ему|им|ем|ая|яя|ей|ую|юю|ее|ие|их|ими)(?:ся)?$/u;

/** "разговоры о | взятом Лимане", "про | сожжённый танк": who speaks of a taken place or a burnt tank speaks of its end. */
const isTalkedOf = (page: Page, { from, to }: Match<EventRow>): boolean =>
  /^(?:о|об|про)$/u.test(normAt(page, from - 1)) && (isEventPlace(page, to) || hasThing(page, to, armed));

/** "сообщил о 10 | сбитых беспилотниках", "про двох загиблих": a counted participle right behind the word that opens what is told. */
function isToldCount(page: Page, at: number): boolean {
  const count = quantityOver(page, at - 1);
  return count !== undefined && /^(?:о|об|про)$/u.test(normAt(page, count.from - 1));
}

/** "штурмові дії", "ракетний удар": an adjective and its noun, without a verb's ending, where the row does not say which it is. */
function isNounPhrase(page: Page, { row, from, to }: Match<EventRow>): boolean {
  if (row.word !== "stem" || hasBits(page, from, is.preposition | is.negation)) return false;
  const ofThings =
    slavicForm(normAt(page, from), page.language as "ru" | "uk") === "noun" && page.things[from + 1] !== 0;
  if (!ofThings && !/(?:ий|ого|ому|им|ім|ій|ої|ою|і|их|ими|а|у|е)$/u.test(normAt(page, from))) return false;
  for (let i = from; i < to; i++) {
    const form = slavicForm(normAt(page, i), page.language as "ru" | "uk");
    // "масована | атака": participles that grew into adjectives
    const adjective = i < to - 1 && form === "passive" && /ован(?:ий|а|е|і)$/u.test(normAt(page, i));
    // "атака | дронів": what ends as a verb does is a thing
    const thing = i > from && page.things[i] !== 0;
    if (form !== "noun" && form !== "participle" && !adjective && !thing) return false;
  }
  return to - from > 1;
}

/** "потери составили", "під контролем": the last word that has a verb's ending tells; without one it is a state. */
function phraseForm(page: Page, { from, to }: Match<EventRow>): WordForm {
  for (let i = to - 1; i > from; i--) {
    const form = slavicForm(normAt(page, i), page.language as "ru" | "uk");
    if (form !== "noun" && form !== "participle" && form !== "gerund" && form !== "infinitive") return form;
  }
  return "active";
}

const fits = (row: EventRow, form: WordForm): boolean => (form === "noun" ? row.word !== "verb" : row.word !== "noun");

function triggerOf(page: Page, same: readonly Match<EventRow>[], bounds: Bounds): Trigger | null {
  for (const one of same) {
    const form = formOf(page, one, bounds);
    const rows = same.filter((other) => fits(other.row, form)).map((other) => other.row);
    if (rows.length > 0) return loneTrigger({ from: one.from, to: one.to, form, rows });
  }
  return null;
}

const isLight = ({ rows }: Trigger): boolean => rows.every(({ light }) => light === true);

/** "took place": set words that lend their sentence, of which the first alone ("took") means another thing. */
const parts = (whole: Trigger, first: Trigger): boolean => isLight(whole) && !isLight(first);

/** The longest reading of the words at a token, with the shorter ones behind it: "fell on", else "fell". */
function triggerAt(page: Page, list: readonly Match<EventRow>[], bounds: Bounds): Trigger | null {
  if (list.length === 1) return triggerOf(page, list, bounds);
  const ends = [...new Set(list.map((match) => match.to))].sort((a, b) => a - b);
  let found: Trigger | null = null;
  for (const end of ends) {
    const trigger = triggerOf(
      page,
      list.filter((match) => match.to === end),
      bounds,
    );
    if (trigger !== null) found = found === null || parts(trigger, found) ? trigger : { ...trigger, shorter: found };
  }
  return found;
}

/** "Министерство обороны", "Defence Forces": words of a name state nothing. */
function inName(page: Page, at: number): boolean {
  const actor = page.actorAt[at] ?? null;
  if (actor !== null && actor.to - actor.from > 1 && actor.row.kind !== "collective") return true;
  const place = page.placeAt[at] ?? -1;
  return place >= 0 && page.input.toponyms[place]?.use !== "name";
}

/** Events of a sentence in order, longest first where they overlap. Words of sources and cues state none. */
export function findTriggers(page: Page, sentence: Sentence): Trigger[] {
  const found: Trigger[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    const list = page.events.get(at);
    const silent = list === undefined || page.said[at] !== 0 || inName(page, at) || isBent(page, at, modifierBit.idiom);
    const trigger = silent ? null : triggerAt(page, list, [sentence.from, sentence.to]);
    if (trigger === null) {
      at += 1;
      continue;
    }
    found.push(withInner(page, trigger, [sentence.from, sentence.to]));
    at = trigger.to;
  }
  return found;
}

function withInner(page: Page, trigger: Trigger, bounds: Bounds): Trigger {
  const inner: Trigger[] = [];
  if (page.language !== "en" || trigger.form === "noun") return trigger;
  for (let at = trigger.from + 1; at < trigger.to; at++) {
    // "is still in | in army hands": behind a preposition only a whole phrase
    const bare = hasBits(page, at, is.preposition);
    const within = (page.events.get(at) ?? []).filter(({ to }) => (bare ? to - at > 2 : to <= trigger.to));
    const one = within.length === 0 ? null : triggerAt(page, within, bounds);
    if (one !== null && one.form !== "noun" && one.rows[0]?.light !== true) inner.push(one);
  }
  return inner.length === 0 ? trigger : { ...trigger, inner };
}
