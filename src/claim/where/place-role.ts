/** What a place is to its event by the words around the name: "in A" at, "near A" near, "on the A axis" toward, "A region" an area. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { PlaceRole } from "../claim.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, isCapital, isWord, mentionOver, normAt, type Page } from "../page.ts";
import { isQuarter } from "./bounded.ts";
import { isRoadEnd } from "./road-ends.ts";
import { whereWordAt, whereWordsAt } from "./where-words.ts";

const landEnding = /(?:щин|чин)(?:а|и|і|у|ою|ами|ах)$/u;
export const wideKinds = new Set(["district", "region", "country", "area"]);

/** What the words beside the name make of it, else what the place is. */
export const kindOf = (mention: PlaceMention): string | null => mention.kind ?? mention.place?.kind ?? null;

/** "Xxxx районі": an area by its word, known or not. */
export const isDistrict = (mention: PlaceMention): boolean =>
  kindOf(mention) === "district" || (mention.place == null && mention.rule.endsWith(".placeword.district"));

export const english = (page: Page): boolean => page.language === "en";

/** "на A направлении освобождена | B": what stands before a verb says nothing of the name behind it. */
const isVerbOfEvent = (page: Page, at: number): boolean =>
  !english(page) && page.events.get(at)?.some(({ row, to }) => row.word === "verb" && to === at + 1) === true;

/** Words from the preposition before a name up to it, at most six tokens back. */
export function leadOf(page: Page, mention: PlaceMention, floor: number): number {
  let i = mention.from - 1;
  for (; i >= floor && mention.from - i <= 7; i--) {
    if (hasBits(page, i, is.preposition | is.to) && normAt(page, i) !== "of") return i;
    if (hasBits(page, i, is.hardMark) || isVerbOfEvent(page, i)) break;
  }
  return -1;
}

export function hasWord(page: Page, [from, to]: Words, test: RegExp): boolean {
  for (let i = from; i < to; i++) if (test.test(normAt(page, i))) return true;
  return false;
}

export function hasMark(page: Page, [from, to]: Words, bits: number): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, bits)) return true;
  return false;
}

/** Role by the words around the name; the words before a list speak for all of it. */
export function roleOf(page: Page, mention: PlaceMention, bounds: Words): PlaceRole {
  const { from, to } = mention;
  const lead = leadOf(page, mention, bounds[0]);
  const start = lead >= 0 ? lead : from;
  if (
    mention.use === "direction" ||
    kindOf(mention) === "direction" ||
    isWord(page, to, "toward-word") ||
    isWord(page, to - 1, "toward-word")
  )
    return "toward";
  if (isRoadEnd(page, mention)) return "near";
  if (hasWord(page, [start, from], outskirts) && !english(page)) return "near";
  if (towardAhead(page, start, from)) return "toward";
  const worded = isWorded(page, mention);
  if (nearAhead(page, start, from) && (isQuarter(page, mention) || !worded)) return "near";
  if (english(page) && isAreaOf(page, mention)) return "near";
  if (isRoadOf(page, mention)) return /^(?:along|down|up)$/.test(normAt(page, start)) ? "toward" : "near";
  if (isQuarter(page, mention) || isSite(page, mention)) return english(page) && isBeside(page, from) ? "near" : "at";
  if (isSea(page, mention)) return "area";
  if (worded || /^(?:районе|районі|районах)$/u.test(normAt(page, to))) return "area";
  if (isBeside(page, from) || isMeasured(page, from) || isByWord(page, from)) return "near";
  if (isDistrict(mention) && !english(page)) return "area";
  if (wideKinds.has(kindOf(mention) ?? "")) return "area";
  return "at";
}

/** "in the | Khan Younis | area": as wide as "in the area of Khan Younis"; "the Hamad area of Khan Younis" is a part of the town. */
const isAreaOf = (page: Page, mention: PlaceMention): boolean =>
  mention.place?.kind === "settlement" &&
  [mention.to - 1, mention.to].some(
    (i) => /^(?:area|areas|vicinity)$/.test(normAt(page, i)) && normAt(page, i + 1) !== "of",
  );

/** "к северной окраине | A", "на околицю | B": what leads there is still the edge of the place. */
const outskirts = /^(?:окраин\S*|околиц\S*|предмест\S*|передміст\S*|пригород\S*|подступ\S*|підступ\S*)$/u;

/** "A region", "Сумщина"; a town called "Старый Крым" is none. */
function isWorded(page: Page, { from, to, place, candidates = [] }: PlaceMention): boolean {
  if (isWord(page, to - 1, "area-word") || isWord(page, to, "area-word")) return true;
  const settled = place?.kind === "settlement" || (candidates.length > 0 && place == null);
  return (isWord(page, to - 1, "area-name") || landEnding.test(normAt(page, to - 1))) && !(settled && to - from > 1);
}

/** "Керченский мост", "the Azovstal plant": a building is a spot, though its kind is called an area. */
const isSite = (page: Page, { rule, from, to, place }: PlaceMention): boolean =>
  rule.endsWith(".placeword.site") ||
  (to - from > 1 && whereWordsAt(page, to - 1, "kind").some(({ row }) => row.makes === "area")) ||
  built.test(place?.name ?? "");

const built = /(?:bridge|plant|airport|airfield|air base|dam|refinery)$/i;

/** "над акваторией Чёрного моря", "на левом берегу Днепра": wide as a region. */
const isSea = (page: Page, { from, to, place }: PlaceMention): boolean =>
  whereWordAt(page, to - 1, "wide") !== null ||
  whereWordAt(page, from - 1, "wide") !== null ||
  (place?.kind === "water" && seaName.test(place.name ?? ""));

const seaName = /\b(?:sea|gulf|ocean|strait|bay)\b/i;

const comparative = /(?:нее|іше)$/u;

/** "в 25 километрах к юго-западу | от Киева", "за три кілометри від …": told how far off. */
export function isMeasured(page: Page, from: number): boolean {
  if (!/^(?:от|від)$/u.test(normAt(page, from - 1))) return false;
  for (let i = from - 2; i > from - 9; i--) {
    if (/^(?:км|километр\S*|кілометр\S*|метр\S*)$/u.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark) || page.placeAt[i] !== -1) return false;
  }
  return false;
}

/** "севернее A", "на захід від B", "south of C". */
export function isBeside(page: Page, at: number): boolean {
  const from = phraseStart(page, at);
  const last = normAt(page, from - 1);
  if (comparative.test(last) && isWord(page, from - 1, "compass")) return true;
  if (!["від", "от", "of"].includes(last) || !isWord(page, from - 2, "compass")) return false;
  // "in the south of Khan Younis" is inside it, "to the south of" is not
  return !(normAt(page, from - 3) === "the" && /^(?:in|across|throughout)$/.test(normAt(page, from - 4)));
}

/** "west of | the town of A": the name with the word for its kind. */
function phraseStart(page: Page, from: number): number {
  if (!english(page)) return from;
  const kind = normAt(page, from - 1) === "of" && isWord(page, from - 2, "town-noun") ? from - 2 : from;
  return normAt(page, kind - 1) === "the" ? kind - 1 : kind;
}

/** "неподалік | Харкова", "передмістя | Херсона": a word of nearness that no preposition opens. */
const isByWord = (page: Page, from: number): boolean =>
  !english(page) &&
  /^(?:неподалік|недалеко|передміст\S*|пригород\S*|околиц\S*|окраин\S*)$/u.test(normAt(page, from - 1));

function towardAhead(page: Page, start: number, from: number): boolean {
  const lead = normAt(page, start);
  if (lead === "toward" || lead === "towards") return true;
  if (!english(page) && (lead === "к" || lead === "ко")) return true;
  if ((lead === "на" || lead === "to") && isWord(page, start - 1, "road")) return true;
  if (lead === "на" && isRoute(page, start)) return true;
  if ((lead === "на" || lead === "до") && start === from - 1 && isWord(page, start - 1, "goes-toward")) return true;
  return hasWord(page, [start, from], /^(?:direction|axis|направлени\S*|напрямк\S*|бік|сторону)$/u);
}

/** "an ambush on the A road": the road that leads to the town of its name. */
const isRoadOf = (page: Page, { from, to, place }: PlaceMention): boolean =>
  english(page) &&
  place?.kind === "settlement" &&
  (/^(?:road|highway)$/.test(normAt(page, to)) || (to - from > 1 && /^(?:road|highway)$/.test(normAt(page, to - 1))));

/** "пошли от A | на B": from a named place towards the next. */
function isRoute(page: Page, at: number): boolean {
  const start = mentionOver(page, at - 1);
  return start !== undefined && /^(?:от|від|з|із|зі|из|со|с)$/u.test(normAt(page, start.from - 1));
}

/** "взяли [под контроль] Терны", "[под утро] Днепр": the preposition is another word's. */
const notPlace = /^(?:под|під)$/u;
const adjective = /(?:[иы]м|ою|ею|ой|ей|[иы]ми|ую|ий|ый)$/u;

/** "под | самым городом A": between the preposition and the name stand adjectives, words of kind and names only. */
function governs(page: Page, start: number, from: number): boolean {
  for (let i = start + 1; i < from; i++) {
    if (page.tokens[i]?.shape === "upper" && page.placeAt[i] === -1) return false; // "отбила у РСФ | город A"
    const bare = page.tokens[i]?.kind === "word" && !isCapital(page, i) && page.placeAt[i] === -1;
    if (!bare || hasBits(page, i, is.and | is.adverb)) continue;
    if (!adjective.test(normAt(page, i)) && whereWordAt(page, i, "kind") === null) return false;
  }
  return true;
}

function nearAhead(page: Page, start: number, from: number): boolean {
  if (english(page)) return nearInEnglish(page, start, from);
  if (normAt(page, start) === "у" && page.language === "ru") return governs(page, start, from);
  if (notPlace.test(normAt(page, start)) && !governs(page, start, from)) return false;
  for (let i = start; i < from; i++)
    if (isWord(page, i, "near-word") && !isAbout(page, i) && !isPartsOf(page, i, from)) return true;
  return false;
}

/** "в районах | города", "в двух районах | Кубани": parts of a town that is not named, or counted ones, are in it. */
const isPartsOf = (page: Page, at: number, from: number): boolean =>
  /^(?:районах|районам|районами)$/u.test(normAt(page, at)) &&
  at === from - 1 &&
  (whereWordAt(page, from, "stand-in") !== null ||
    (page.quantityAt[at - 1] ?? -1) !== -1 ||
    isWord(page, at - 1, "several"));

/** "около | 70 процентов", "around | forty": so many, and no place. */
const isAbout = (page: Page, at: number): boolean =>
  page.tokens[at + 1]?.kind === "number" || (page.quantityAt[at + 1] ?? -1) !== -1;

function nearInEnglish(page: Page, start: number, at: number): boolean {
  const from = phraseStart(page, at);
  if (normAt(page, from - 1) === "of" && isNearWord(page, from - 2)) return true;
  if (/^(?:of|from|off)$/.test(normAt(page, from - 1)) && lengths.test(normAt(page, from - 2))) return true;
  // "adjacent to A", "next to the gate of A"
  if (
    normAt(page, start) === "to" &&
    /^(?:adjacent|close|next|opposite|approach|approaches)$/.test(normAt(page, start - 1))
  )
    return true;
  if (normAt(page, start) === "of") return false;
  for (let i = start; i < from; i++) if (isNearWord(page, i)) return true;
  return false;
}

const lengths = /^(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m)$/;

/** "the area of A" is around it; "the Hamad area of A" and "the market area of A" lie in it. */
function isNearWord(page: Page, at: number): boolean {
  const word = normAt(page, at);
  if (!isWord(page, at, "near-word") && !besideWords.test(word)) return false;
  return (
    !/^(?:areas?|suburbs|outskirts)$/.test(word) ||
    /^(?:the|a|an|this|that|its|in|of|several|two|three|general|wider|border|rural)$|(?:ern|side)$/.test(
      normAt(page, at - 1),
    )
  );
}

const besideWords = /^(?:opposite|behind|alongside)$/;
