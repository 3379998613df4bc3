/** Tells what form of a known event word stands there in English, from its ending and its neighbours: "strikes on", "was struck". */
import * as is from "../../attribution/word-class.ts";
import { irregularForms } from "../../lexicon/inflection/english.ts";
import { hasBits, hasThing, isCapital, isWord, normAt, thingBit, type Page } from "../page.ts";
import { partFrom } from "./partitive.ts";
import type { WordForm } from "./slavic-form.ts";
import { itemAt } from "../../text/item-at.ts";

/** As often another word: "ground attack", "to wound", "the run", "a thrust". */
const otherWords = new Set("ground wound run come become thrust lay read bid".split(" "));

/** Past and participle of the irregular verbs, as the lexicon bends them, and some it makes by rule. */
const bent = irregularForms();
const participles = new Set(
  bent.map(({ participle }) => participle).concat("slain", "downed", "trapped", "overrun", "withdrawn"),
);
for (const word of otherWords) participles.delete(word);
const pastOnly = new Set(bent.map(({ past }) => past).concat("overran", "withdrew"));
for (const word of [...participles, ...otherWords]) pastOnly.delete(word);
/** Past and participle alike, so that neighbours decide. */
const doubles = new Set(bent.filter(({ past, participle }) => past === participle).map(({ past }) => past));

/** Never nouns of an event. */
const verbs = new Set(["holds", "stands"]);

/** Verbs of lasting, whatever stands before them: "the raid on the camp | continues". */
const lasting = /^(?:continues?|persists?|rages?|resumes?|proceeds?)$/;

/** The same in every form. */
const unmarked = new Set(["hit", "cut", "hurt", "burst", "quit", "shed"]);

/** Tokens `[from, to)`. */
export type Words = readonly [from: number, to: number];

export type Ending = "base" | "s" | "ing" | "ed" | "past" | "participle";

/** "retaken", "outfought": as the verb without what is put before it. */
const prefixed = /^(?:re|out|over|under)-?(?=\p{L}{4})/u;

export function endingOf(given: string): Ending {
  const bare = given.replace(prefixed, "");
  const norm = participles.has(bare) || pastOnly.has(bare) ? bare : given;
  if (pastOnly.has(norm) && !participles.has(norm)) return "past";
  if (participles.has(norm)) return "participle";
  if (norm.endsWith("ing")) return "ing";
  if (norm.endsWith("ed")) return "ed";
  if (norm.endsWith("s") && !norm.endsWith("ss")) return "s";
  return "base";
}

const transparent = is.adverb | is.negation;

/** The mark of 'had "liberated" the town': one word in quotes inside the verb group. */
const opensLabel = (page: Page, at: number): boolean =>
  hasBits(page, at, is.quoteMark) && hasBits(page, at + 2, is.quoteMark) && page.events.has(at + 1);

/** Last token before `at` that is no adverb or "not". */
function before(page: Page, at: number, floor: number): number {
  let i = at - 1;
  while (i >= floor && (hasBits(page, i, transparent) || normAt(page, i).endsWith("ly") || opensLabel(page, i))) i -= 1;
  return i;
}

const nominalLeft = is.determiner | is.possessive | is.sideAdjective;

/** Whether a noun phrase starts at `at`: a determiner, number, name, thing, or an adjective before one. */
export function opensPhrase(page: Page, at: number, end: number): boolean {
  if (at >= end) return false;
  if (hasBits(page, at, is.determiner | is.possessive | is.sideAdjective)) return true;
  if (
    hasBits(page, at, is.pronoun) ||
    ["him", "them", "us", "me", "nearly", "about", "almost", "at", "up", "more", "dozens"].includes(normAt(page, at))
  )
    return !["at", "up", "about"].includes(normAt(page, at)) || page.quantityAt[at] !== -1;
  if (page.tokens[at]?.kind === "number" || page.quantityAt[at] !== -1) return true;
  if (
    hasBits(
      page,
      at,
      is.preposition |
        is.and |
        is.but |
        is.subordinator |
        is.that |
        is.relative |
        is.auxiliary |
        is.adverb |
        is.to |
        is.comma |
        is.hardMark |
        is.dash |
        is.bracket |
        is.timeWord,
    )
  )
    return false;
  if (isCapital(page, at) || page.actorAt[at] !== null || page.placeAt[at] !== -1) return true;
  return page.things[at] !== 0 || page.things[at + 1] !== 0 || page.tokens[at]?.kind === "word";
}

/** The first line of a text, without a full stop. */
const isHeading = (page: Page, [from, to]: Words): boolean => from === 0 && !hasBits(page, to - 1, is.stop);

/** "Massive blasts | heard in A": what became of the noun, no thing it is done to. */
const isWitnessed = (page: Page, at: number): boolean => isWord(page, at, "witnessed");

function baseForm(page: Page, [from, to]: Words, bounds: Words): WordForm {
  const left = before(page, from, bounds[0]);
  const ending = endingOf(normAt(page, from));
  if (left < bounds[0]) return "noun";
  if (verbs.has(normAt(page, from)) && page.placeAt[left] !== -1) return "active";
  if (lasting.test(normAt(page, from)) && !hasBits(page, left, nominalLeft | is.to)) return "active";
  if (hasBits(page, left, is.to)) return ending === "base" ? "infinitive" : "noun";
  if (hasBits(page, left, is.modal | is.doVerb | is.pronoun) || ["who", "which", "that"].includes(normAt(page, left)))
    return "active";
  if (
    hasBits(page, left, nominalLeft | is.preposition | is.negation | is.quoteMark | is.be | is.have | is.timeWord) ||
    page.tokens[left]?.kind === "number"
  )
    return "noun";
  // "Drones pound port, | kill 3": a headline lists what its subject does
  const listed = hasBits(page, left, is.comma) && isHeading(page, bounds) && page.quantityAt[to] !== -1;
  if (hasBits(page, left, is.comma | is.hardMark | is.dash)) return listed ? "active" : "noun";
  const object =
    opensPhrase(page, to, bounds[1]) && !hasBits(page, to, is.finite | is.auxiliary) && !isWitnessed(page, to);
  // "to capture | and | occupy the town"
  const aimed =
    hasBits(page, left, is.and) && left === from - 1 && page.events.has(left - 1) && hasBits(page, left - 2, is.to);
  if (aimed && ending === "base") return "infinitive";
  if (hasBits(page, left, is.and)) return object ? "active" : "noun";
  const known = page.actorAt[left] !== null || page.things[left] !== 0 || isCapital(page, left);
  if (object)
    return known || normAt(page, left).endsWith("s") || (ending === "s" && page.bits[left] === 0) ? "active" : "noun";
  // "the US | strike on": a short name is no plural
  const named = page.tokens[left]?.shape === "upper";
  const plural = (normAt(page, left).endsWith("s") && !named) || hasThing(page, left, thingBit.troops);
  const verbal = known && plural && ending === "base" && hasBits(page, to, is.preposition | is.adverb | is.to);
  const single = known && !plural && ending === "s" && hasBits(page, to, is.to | is.adverb);
  return verbal || single ? "active" : "noun";
}

/** "Shelling | damaged the mill", "shelling | by the army": what does it, or by whom it is done, stands behind a noun. */
function isSubject(page: Page, [at, end]: Words, opens: boolean): boolean {
  if (normAt(page, at) === "by") return [at + 1, at + 2].some((i) => itemAt(page.actorAt, i) !== null);
  const ending = endingOf(normAt(page, at));
  return (
    opensPhrase(page, at + 1, end) &&
    page.events.has(at) &&
    (ending === "ed" || ending === "past") &&
    (opens || page.things[at] === 0)
  );
}

function ingForm(page: Page, [from, to]: Words, [floor, end]: Words): WordForm {
  const left = before(page, from, floor);
  // "there were | holding cells": what kind of things there were
  if (left > floor && hasBits(page, left, is.be) && normAt(page, left - 1) === "there") return "participle";
  if (left >= floor && hasBits(page, left, is.be)) return "active";
  if (normAt(page, from) === "surrounding") return "participle";
  if (left >= floor && hasBits(page, left, is.determiner | is.possessive | is.sideAdjective)) return "noun";
  // "the toll from Thai | shelling in A"
  if (left === from - 1 && itemAt(page.actorAt, left)?.row.kind === "adjective") return "noun";
  if (normAt(page, to) === "of" || isSubject(page, [to, end], left < floor)) return "noun";
  // "causing a fire.": the words of a verb hold its object themselves
  if (to - from > 1) return "gerund";
  if (opensPhrase(page, to, end) || hasBits(page, to, is.preposition | is.adverb)) return "gerund";
  return isNextDeed(page, left, from) ? "gerund" : "noun";
}

/** "crossed the line before | withdrawing": what the same side did next, in a verb that is never a noun of event. */
const isNextDeed = (page: Page, joint: number, at: number): boolean =>
  joint === at - 1 &&
  /^(?:before|after|while|without)$/.test(normAt(page, joint)) &&
  !(page.events.get(at) ?? []).some(({ row }) => row.word === "noun");

/** Auxiliary that governs the word, looking back over adverbs and auxiliaries; 0 for none. */
function auxiliaries(page: Page, from: number, floor: number): number {
  let found = 0;
  let i = from - 1;
  while (
    i >= floor &&
    (hasBits(page, i, is.auxiliary | transparent) || normAt(page, i).endsWith("ly") || opensLabel(page, i))
  ) {
    if (hasBits(page, i, is.auxiliary)) found |= (page.bits[i] ?? 0) & is.auxiliary;
    if (found === 0 && i - 1 < floor) break;
    i -= 1;
  }
  return found;
}

/** Whether the words are helped by a form of "be" or "get": without one, "advanced in" is no passive. */
export const isHelped = (page: Page, from: number, floor: number): boolean =>
  (auxiliaries(page, from, floor) & is.be) !== 0 || ["got", "gets", "get", "getting"].includes(normAt(page, from - 1));

/** "intercepted | and destroyed four drones": the object behind the second verb is the first one's too. */
function sharesObject(page: Page, to: number, end: number): boolean {
  if (!hasBits(page, to, is.and) || !page.events.has(to + 1)) return false;
  const next = endingOf(normAt(page, to + 1));
  return (next === "ed" || next === "past" || next === "participle") && opensPhrase(page, to + 2, end);
}

/** "the military | killed two", "Ethiopia's government | shelled": a word that is an adjective elsewhere names a body here. */
const isBodyName = (page: Page, at: number): boolean =>
  /^(?:military|government|opposition)$/.test(normAt(page, at)) &&
  hasBits(page, at - 1, is.determiner | is.possessive | is.sideAdjective);

/** "The targets struck | include two posts": the verb of the clause follows. */
const tellsMore = /^(?:includes?|included|comprised?)$/;

/** "pushed | back the enemy", "forced | out two battalions": the particle of the verb stands before whom it is done to. */
const movesOther = (page: Page, to: number, end: number): boolean =>
  /^(?:back|out|off|away|aside)$/.test(normAt(page, to)) &&
  to + 1 < end &&
  (hasBits(page, to + 1, is.determiner | is.possessive | is.sideAdjective) ||
    page.actorAt[to + 1] !== null ||
    hasThing(page, to + 1, thingBit.troops) ||
    (page.quantityAt[to + 1] !== -1 && hasThing(page, to + 2, thingBit.troops)));

/** "was found and eliminated | a few minutes later": how long it took is nothing it was done to. */
function isLapse(page: Page, from: number): boolean {
  for (let i = from; i < from + 4; i++)
    if (/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|while)$/.test(normAt(page, i)))
      return /^(?:after|later|before|earlier|ago)$/.test(normAt(page, i + 1));
  return false;
}

/** "inflicted heavy losses | on the army": what it is done to stands among the verb's own words. */
function holdsObject(page: Page, [from, to]: Words): boolean {
  for (let i = from + 1; i < to; i++) if (hasBits(page, i, is.preposition | is.adverb | is.to)) return false;
  return to - from > 2;
}

const opensClause = /^(?:where|because|although|though|whereas|unless|if)$/;

function edForm(page: Page, [from, given]: Words, [floor, end]: Words): WordForm {
  const to = opensLabel(page, from - 1) ? given + 1 : given;
  const aux = auxiliaries(page, from, floor);
  const get = ["got", "gets", "get", "getting"].includes(normAt(page, from - 1));
  if ((aux & is.be) !== 0 || get) return "passive";
  if ((aux & (is.have | is.modal | is.doVerb)) !== 0) return "active";
  const left = before(page, from, floor);
  if (normAt(page, to) === "by" || (to - from > 1 && normAt(page, to - 1) === "by")) return "passive";
  // "fired 40 rockets, most of them | intercepted"
  if (aux === 0 && partFrom(page, left) >= floor) return "passive";
  // "the positions of the army | stationed in the region": tells which
  if (normAt(page, from) === "stationed" && aux === 0 && hasBits(page, to, is.preposition)) return "participle";
  const object =
    (opensPhrase(page, to, end) && !tellsMore.test(normAt(page, to)) && !isLapse(page, to)) ||
    sharesObject(page, to, end) ||
    movesOther(page, to, end);
  const attributive =
    left >= floor &&
    !isBodyName(page, left) &&
    (hasBits(page, left, is.determiner | is.possessive | is.sideAdjective | is.preposition) ||
      page.tokens[left]?.kind === "number");
  // "where | displaced people were sheltering": no subject stands before it
  if (left === from - 1 && aux === 0 && object && opensClause.test(normAt(page, left))) return "participle";
  // "regained | lost positions": a participle between the verb and what it is done to
  const bears = object || (given - from > 1 && page.things[given - 1] !== 0);
  if (left === from - 1 && aux === 0 && bears && page.events.has(left) && normAt(page, left).endsWith("ed"))
    return isWord(page, left, "found-to-be") && auxiliaries(page, left, floor) !== 0 ? "passive" : "participle";
  // "26 | struck 13 places": two numbers, one that did it and one that bore it
  const counts = itemAt(page.tokens, left)?.kind === "number" && page.tokens[to]?.kind === "number";
  if (attributive && object && !counts && !hasBits(page, to, is.determiner | is.possessive)) return "participle";
  if (object || (aux === 0 && holdsObject(page, [from, given]))) return "active";
  return doubles.has(normAt(page, from)) || normAt(page, from).endsWith("ed") || participles.has(normAt(page, from))
    ? "passive"
    : "active";
}

/** "Another | hit a tent", "and one | hit a school": a word for one more of what was told of opens the clause. */
const standsForOne = (page: Page, at: number, floor: number): boolean =>
  /^(?:another|one|others|both|two|three|some|most)$/.test(normAt(page, at)) &&
  (at === floor || hasBits(page, at - 1, is.and | is.comma | is.but | is.hardMark | is.subordinator));

/** Form of the event words `[from, to)`; their sentence reaches over `bounds`. */
export function englishForm(page: Page, words: Words, bounds: Words): WordForm {
  const [from] = words;
  const ending = endingOf(normAt(page, from));
  if (hasBits(page, from, is.preposition | is.auxiliary) && words[1] - from > 1) return "active";
  if (ending === "ing") return ingForm(page, words, bounds);
  if (ending === "past") return "active";
  if (ending === "ed") return edForm(page, words, bounds);
  if (ending !== "participle") return baseForm(page, words, bounds);
  const left = before(page, from, bounds[0]);
  const helped = auxiliaries(page, from, bounds[0]);
  if ((helped & (is.modal | is.doVerb)) !== 0 && (helped & (is.be | is.have)) === 0) return "active";
  if (unmarked.has(normAt(page, from)) && standsForOne(page, left, bounds[0]) && opensPhrase(page, words[1], bounds[1]))
    return "active";
  if (unmarked.has(normAt(page, from))) {
    if (left >= bounds[0] && hasBits(page, left, is.to)) return "infinitive";
    if (left >= bounds[0] && hasBits(page, left, is.determiner | is.possessive)) return "noun";
  }
  return edForm(page, words, bounds);
}
