/** Words that stand for a place named before: "the shattered eastern city", "there", "в этом районе", "місті". */
import type { PlacewordRow } from "../../lexicon/rows/placeword-row.ts";
import * as is from "../../attribution/word-class.ts";
import { wordsSpan } from "../build-claim.ts";
import type { ClaimPlace, PlaceRole } from "../claim.ts";
import type { PlaceMention } from "../claim-input.ts";
import type { Words } from "../event/clause.ts";
import { hasBits, isCapital, isWord, normAt, type Page } from "../page.ts";
import { ownedBySide } from "./claim-places.ts";
import { roleOf } from "./place-role.ts";
import { isArrival } from "./only-passed.ts";
import type { Scene } from "./scene.ts";
import { whereWordAt } from "./where-words.ts";
import { itemAt } from "../../text/item-at.ts";

export interface StandIn {
  readonly words: Words;
  readonly row: PlacewordRow;
}

const mostModifiers = 3;
const noModifier =
  is.preposition | is.and | is.but | is.pronoun | is.auxiliary | is.comma | is.hardMark | is.determiner | is.that;

/** "the Russian | base". */
const isOfSide = (page: Page, at: number): boolean => page.actorAt[at] !== null || hasBits(page, at, is.sideAdjective);

/** "the | Zarit | barracks": a site by its own name. */
const isOwnName = (page: Page, at: number): boolean => !isOfSide(page, at) && page.tokens[at]?.shape === "capital";

/** First token of "the shattered eastern | city": its article; -1 where none opens it. */
function articleBefore(page: Page, at: number, named: boolean): number {
  for (let i = at - 1; i >= at - 1 - mostModifiers; i--) {
    if (whereWordAt(page, i, "article") !== null || whereWordAt(page, i, "pointing") !== null) return i;
    if (page.placeAt[i] !== -1 || (isCapital(page, i) && !(named && (isOwnName(page, i) || isOfSide(page, i)))))
      return -1;
    if (hasBits(page, i, noModifier)) return -1;
    if (page.tokens[i]?.kind !== "word") return -1;
  }
  return -1;
}

const bent = /(?:ом|ому|ем|ему|ій|ій|ой|ей|ого|его|их|ых|ым|им|ую|юю|ий|ый|ими|ыми)$/u;

/** "в | речном порту", "по | заводу": a preposition, and adjectives at most between. */
function isAsked(page: Page, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    if (hasBits(page, i, is.preposition)) return true;
    if (itemAt(page.tokens, i)?.kind !== "word" || isCapital(page, i) || !bent.test(normAt(page, i))) return false;
  }
  return false;
}

/** Where the words of the stand-in begin; -1 where nothing makes it one. */
function beginning(page: Page, at: number, { stands, makes }: PlacewordRow): number {
  if (stands === "article") return articleBefore(page, at, makes === "area");
  if (stands === "alone") return at;
  if (stands === "asked") return isAsked(page, at) || whereWordAt(page, at - 1, "pointing") !== null ? at : -1;
  return whereWordAt(page, at - 1, "pointing") === null ? -1 : at - 1;
}

/** "the city council", "мэр города": whose office it is, and no place of an event. */
function isOffice(page: Page, from: number, to: number): boolean {
  if (page.language === "en") {
    const next = normAt(page, to) === "'s" ? to + 1 : to;
    return whereWordAt(page, next, "seat") !== null || whereWordAt(page, next, "person") !== null;
  }
  return whereWordAt(page, from - 1, "seat") !== null || whereWordAt(page, from - 1, "person") !== null;
}

/** "the city of A", "село А": the name is told. */
const isNamed = (page: Page, to: number): boolean =>
  (page.placeAt[to] ?? -1) >= 0 ||
  /^(?:of|від|от)$/u.test(normAt(page, to)) ||
  (page.language !== "en" && isCapital(page, to));

/** "there were", "there is": nothing but a way to begin. */
const isExpletive = (page: Page, at: number): boolean =>
  normAt(page, at) === "there" && hasBits(page, at + 1, is.be | is.have | is.modal);

const isCounted = (page: Page, at: number): boolean =>
  (page.quantityAt[at] ?? -1) >= 0 || (page.quantityAt[at - 1] ?? -1) >= 0;

/** The first stand-in of the words; null for none. "Two villages" counts places and is none. */
export function standIn(page: Page, [from, to]: Words): StandIn | null {
  for (let i = from; i < to; i++) {
    const word = whereWordAt(page, i, "stand-in");
    if (word === null || page.placeAt[i] !== -1 || page.said[i] === 1 || isCounted(page, i)) continue;
    if (word.to > to) continue;
    const start = beginning(page, i, word.row);
    if (start < 0 || isNamed(page, word.to) || isExpletive(page, i) || isOffice(page, start, word.to)) continue;
    // "were taken to the hospital": where the harmed came to
    const asMention = {
      span: wordsSpan(page, [start, word.to]),
      from: start,
      to: word.to,
      use: "event",
      rule: "stand-in",
    };
    if (page.language === "en" && word.row.makes === "area" && isArrival(page, asMention, from)) continue;
    return { words: [start, word.to], row: word.row };
  }
  return null;
}

const wide = new Set(["region", "country", "district", "area"]);
const kindOf = ({ kind, place }: PlaceMention): string | null => kind ?? place?.kind ?? null;

const townFrom = 3_000;
const villageBelow = 30_000;
const cityFrom = 100_000;

/** How well the place fits the word: a village is no region, and no city of a million. */
function fits({ makes, size, around }: PlacewordRow, mention: PlaceMention): number {
  const kind = kindOf(mention);
  const axis = mention.use === "direction" || kind === "direction";
  if (makes === "direction") return axis ? 2 : 0;
  if (makes === "region") return axis || kind === "country" ? 0 : kind !== null && wide.has(kind) ? 2 : 1;
  if (makes === undefined) return axis && around !== true ? 1 : 2;
  if (makes === "country") return kind === "country" ? 2 : 0;
  if (axis || (kind !== null && wide.has(kind))) return 0;
  const people = mention.place?.population ?? 0;
  if (size === "city") return people >= cityFrom ? 2 : 0;
  if (people === 0) return 2;
  return (size === "village" && people > villageBelow) || (size === "town" && people < townFrom) ? 1 : 2;
}

/** Mentions looked back over, at most. */
const reach = 12;
const eventUses = new Set(["event", "direction"]);

/** No office's seat, no state that acts; a capital is meant by its name even so: "Kyiv said … drones over the capital". */
const mayBeMeant = (page: Page, mention: PlaceMention, { size }: PlacewordRow): boolean =>
  size === "city" ? mention.use !== "name" : eventUses.has(mention.use) && !ownedBySide(page, mention);

interface Meant {
  readonly toponym: number | null;
  /** Of the place it stands for, where that was said. */
  readonly role: PlaceRole | null;
}

/** Index of the last mention before token `at`; -1 for none. */
function mentionBefore(page: Page, at: number): number {
  for (let i = at - 1; i >= 0; i--) if ((page.placeAt[i] ?? -1) >= 0) return page.placeAt[i] as number;
  return -1;
}

/** The place meant: one of the same sentence, else where the telling is, else the nearest named before. */
function meant(page: Page, scene: Scene, { words, row }: StandIn): Meant {
  const { toponyms, document } = page.input;
  const sentence = document.tokens[words[0]]?.sentence;
  const last = mentionBefore(page, words[0]);
  const here: Meant[] = [];
  const before: Meant[] = [];
  const aloof: Meant[] = [];
  for (let i = last; i > last - reach && i >= 0; i--) {
    const mention = toponyms[i];
    if (mention === undefined || !mayBeMeant(page, mention, row)) continue;
    const same = document.tokens[mention.from]?.sentence === sentence;
    // "a source in A said the town …": where the speaker is comes last
    (page.said[mention.from] === 1 ? aloof : same ? here : before).push({ toponym: i, role: null });
  }
  const told = [...scene.places, ...(scene.incident === null ? [] : [scene.incident])];
  const all: Meant[] = [...here, ...told, ...before, ...aloof].filter(({ toponym }) => toponym !== null);
  const fit = all.map(({ toponym }) => fits(row, toponyms[toponym as number] as PlaceMention));
  for (const least of [2, 1]) {
    const found = itemAt(
      all,
      fit.findIndex((each) => each >= least),
    );
    if (found !== undefined) return found;
  }
  return { toponym: null, role: null };
}

function standRole(page: Page, stand: StandIn, { toponym, role }: Meant): PlaceRole {
  const { row } = stand;
  const mention = toponym === null ? null : (page.input.toponyms[toponym] ?? null);
  if (row.makes === "direction") return "toward";
  if (row.makes === "region" || row.makes === "country") return "area";
  const isWide = mention !== null && wide.has(kindOf(mention) ?? "");
  if (row.around === true) return isWide ? "area" : "near";
  if (row.makes === undefined) return role === "near" ? "near" : "at";
  return siteRole(page, stand);
}

/** "the Zarit barracks": nobody has listed it, and where it lies is not said. */
function isNamedSite(page: Page, { words: [from, to], row }: StandIn): boolean {
  if (row.makes !== "area") return false;
  for (let i = from + 1; i < to; i++) if (isCapital(page, i) && isOwnName(page, i)) return true;
  return false;
}

function siteRole(page: Page, { words }: StandIn): PlaceRole {
  const [from, to] = words;
  const told = roleOf(page, { span: wordsSpan(page, words), from, to, use: "event", rule: "stand-in" }, [0, to]);
  return told === "area" ? "at" : told;
}

/** "the capital, | Bamako": the name stands right behind the word. */
function apposed(page: Page, { words: [, to], row }: StandIn): ClaimPlace | null {
  const index = page.placeAt[to + 1] ?? -1;
  const mention = itemAt(page.input.toponyms, index);
  if (mention === undefined || mention.from !== to + 1 || !hasBits(page, to, is.comma)) return null;
  const closed = hasBits(page, mention.to, is.comma | is.hardMark) || page.tokens[mention.to] === undefined;
  return closed && row.makes === "settlement" ? { span: mention.span, role: "at", toponym: index } : null;
}

/** The place a stand-in is, with the place it stands for where that was named. */
export function standInPlace(page: Page, scene: Scene, stand: StandIn): ClaimPlace {
  const named = apposed(page, stand);
  if (named !== null) return named;
  if (isNamedSite(page, stand))
    return { span: wordsSpan(page, stand.words), role: siteRole(page, stand), toponym: null };
  const place = meant(page, scene, stand);
  return { span: wordsSpan(page, stand.words), role: standRole(page, stand, place), toponym: place.toponym };
}

/** "took A, B and several quarters of the city": the town before is one more place beside the named ones. */
export function partStandIn(page: Page, clause: Words): StandIn | null {
  const stand = standIn(page, clause);
  if (stand === null) return null;
  const [from] = stand.words;
  const before = page.language === "en" && normAt(page, from - 1) === "of" ? from - 2 : from - 1;
  return isWord(page, before, "town-part") ? stand : null;
}
