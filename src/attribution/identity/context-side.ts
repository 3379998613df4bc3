/** Whose side an official has whom no word marks: "the mayor" of the town named before, "the military" of the army named before. */
import type { Party } from "../../lexicon/row.ts";
import { lastAsked } from "../../text/last-asked.ts";
import type { Range } from "../draft.ts";
import { has, isCapital, isWord, normAt, placeFrom, sentenceAt, type PlaceWords, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const farBack = 400;

const known = (party: Party | null | undefined): party is Party =>
  party !== null && party !== undefined && party !== "unk" && party !== "ind";

/** Lands where two administrations speak: in Russian-language news a local office without a mark may be either's. */
const twoOffices = /^(?:Donetsk|Luhansk|Kherson|Zaporizhzhia|Crimea)/;

const partyOf = (sheet: Sheet, place: PlaceWords): Party | null =>
  sheet.placeSides.get(place.from) ?? place.place?.country ?? null;

/** "the [Tula] governor", "mayor of [Tula]", "мэр [Тулы]": stands at the office; a call sign after a comma does not. */
const belongs = (sheet: Sheet, { from, to }: PlaceWords): boolean =>
  sheet.sourceAt[to] !== null ||
  has(sheet, to, is.possessive) ||
  has(sheet, from - 1, is.preposition) ||
  sheet.sourceAt[from - 1] !== null ||
  (!isCapital(sheet, to) && sheet.tokens[to]?.kind === "word" && !has(sheet, from - 1, is.comma));

/** "[the Tula governor]", "[officials in Brno]", "officials [in Brno] said": the country of a place in the phrase or right behind it. */
export function landSide(sheet: Sheet, [from, to]: Range): Party | null {
  for (let i = placeFrom(sheet, from); i < sheet.toponyms.length; i++) {
    const place = sheet.toponyms[i] as PlaceWords;
    if (place.from >= to + 2) return null;
    if (place.from < to && belongs(sheet, place)) return partyOf(sheet, place);
    if (place.from === to + 1 && /^(?:in|of|в|у|во)$/.test(normAt(sheet, to))) return partyOf(sheet, place);
  }
  return null;
}

/** Forces and bodies that are one whatever word is used for them. */
const kinds: readonly ((sheet: Sheet, at: number) => boolean)[] = [
  (sheet, at) => isWord(sheet, at, "of-army"),
  (sheet, at) => /^(?:ministr|министерств|міністерств|минобороны|міноборони)/u.test(normAt(sheet, at)),
  (sheet, at) => /^(?:staff|генштаб)/u.test(normAt(sheet, at)),
  (sheet, at) => /^(?:command|командован)/u.test(normAt(sheet, at)),
  (sheet, at) => /^(?:government|cabinet|правительств|уряд)/u.test(normAt(sheet, at)),
];

/** The party that marks the word at `at`: its own row, or a state just before it ("Israeli soldiers", "Ukraine's General Staff"). */
function markedAt(sheet: Sheet, at: number): Party | null {
  const actor = sheet.actorAt[at];
  if (actor !== null && actor !== undefined && actor.row.relative === undefined && known(actor.row.party))
    return actor.row.party;
  for (let i = at - 1; i >= at - 3 && sheet.tokens[i]?.kind === "word"; i--) {
    const side = sheet.sides.get(i);
    if (side !== undefined) return side;
    if (has(sheet, i, is.preposition | is.determiner | is.and)) return null;
  }
  return null;
}

const regular = /^(?:army|military|navy)$/;

/** "an army spokesperson" after "Israeli soldiers": the side last given to a body of the same kind before. */
export function kinSide(sheet: Sheet, [from, to]: Range): Party | null {
  for (let word = from; word < to; word++) {
    const kind = kinds.find((isOfKind) => isOfKind(sheet, word));
    if (kind === undefined) continue;
    for (let i = from - 1; i > Math.max(0, from - farBack); i--) {
      const side = kind(sheet, i) ? markedAt(sheet, i) : null;
      // "the army" is a state's; "Rapid Support Forces" named before are not meant
      if (side !== null && (side.length === 2 || !regular.test(normAt(sheet, word)))) return side;
    }
  }
  return null;
}

const isDisputed = ({ language }: Sheet, { place }: PlaceWords): boolean =>
  language === "ru" && twoOffices.test(place?.region ?? "");

/** "the governor", "місцева влада": of the place last named in the same paragraph. */
export function sceneSide(sheet: Sheet, [from, to]: Range): Party | null {
  let asked = false;
  for (let i = from; i < to; i++) asked ||= isWord(sheet, i, "local-office");
  if (!asked) return null;
  const { paragraph } = sentenceAt(sheet, from);
  const here = lastPlace(sheet, from, paragraph);
  if (here !== undefined) return isDisputed(sheet, here) ? null : partyOf(sheet, here);
  return sceneAfter(sheet, [from, to]) ?? sceneBefore(sheet, from, paragraph - 1);
}

/** The last place that a paragraph names before a token. */
function lastPlace(sheet: Sheet, from: number, paragraph: number): PlaceWords | undefined {
  for (let i = placeFrom(sheet, from) - 1; i >= 0; i--) {
    const place = sheet.toponyms[i] as PlaceWords;
    const own = sentenceAt(sheet, place.from).paragraph;
    if (own < paragraph) return undefined;
    if (own === paragraph && place.use !== "name") return place;
  }
  return undefined;
}

/** The place named behind the phrase in its sentence. */
function sceneAfter(sheet: Sheet, [from, to]: Range): Party | null {
  const after = sheet.toponyms[placeFrom(sheet, to)];
  return after !== undefined && sentenceAt(sheet, after.from) === sentenceAt(sheet, from) && !isDisputed(sheet, after)
    ? partyOf(sheet, after)
    : null;
}

/** In English the paragraph before sets the scene for one that names no place. */
function sceneBefore(sheet: Sheet, from: number, paragraph: number): Party | null {
  if (sheet.language !== "en") return null;
  const here = lastPlace(sheet, from, paragraph);
  return here === undefined ? null : partyOf(sheet, here);
}

/** "Two were killed in Odesa, | officials said": people in office of the land where it all happened. English press. */
export function officialsSide(sheet: Sheet, [from, to]: Range): Party | null {
  if (sheet.language !== "en" || sheet.report.party !== "ind") return null;
  let crowd = false;
  for (let i = from; i < to; i++) crowd ||= sheet.sourceAt[i]?.row.being === "crowd";
  if (!crowd) return null;
  const { from: first, to: end } = sentenceAt(sheet, from);
  const lands = sheet.toponyms
    .filter(({ from: at, use }) => at >= first && at < end && use === "event")
    .flatMap((place) => partyOf(sheet, place) ?? []);
  const [land = null] = lands;
  return lands.every((other) => other === land) ? land : null;
}

/** States that the report names as such, or by their forces and bodies. */
const namedStates = lastAsked((sheet: Sheet): ReadonlySet<Party> => {
  const named = sheet.actorAt.flatMap((match) =>
    match !== null && /^(?:state|force|body)$/.test(match.row.kind) && /^(?!un$)[a-z]{2}$/.test(match.row.party)
      ? [match.row.party]
      : [],
  );
  return new Set(named);
});

/** "In Ukraine, power was cut, | the energy ministry said": the state the sentence opens with. */
function leadState(sheet: Sheet, from: number): Party | null {
  const first = sentenceAt(sheet, from).from;
  const actor = sheet.actorAt[first + 1];
  const leads = normAt(sheet, first) === "in" && actor?.row.kind === "state" && has(sheet, actor.to, is.comma);
  return leads && known(actor.row.party) ? actor.row.party : null;
}

/** "MOSCOW, Nov 20 - …": the country of a town in capitals before a dash, where the report names that state. */
const datelineState = lastAsked((sheet: Sheet): Party | null => {
  const dash = sheet.tokens.findIndex((_, at) => at < 40 && has(sheet, at, is.dash));
  const lands = sheet.toponyms
    .filter(({ from }) => from < dash && dash - from < 12 && sheet.tokens[from]?.shape === "upper")
    .map((place) => partyOf(sheet, place));
  const [first = null] = lands;
  const one = first !== null && lands.every((land) => land === first) && namedStates(sheet).has(first);
  return one && !isFiledAbroad(sheet, first, dash) ? first : null;
});

/** "BEIRUT, Dec 6 - Syrian rebels …": filed from a land of which no other place is told, about one of which three are. */
function isFiledAbroad(sheet: Sheet, seat: Party, dash: number): boolean {
  const lands = sheet.toponyms.flatMap(({ from, place }) => (from > dash && place != null ? [place.country] : []));
  const told = (land: Party): number => lands.filter((other) => other === land).length;
  return lands.some(
    (land) => land !== seat && told(land) >= 3 && told(land) > 2 * told(seat) && namedStates(sheet).has(land),
  );
}

/** Of the places a report names, more than this lie in the land it is about. */
const soleShare = 0.7;

/** Lands in which "the military" of a report that names no state is often another land's. */
const bombedFromAbroad: ReadonlySet<Party> = new Set(["lb", "ye", "sy", "ir"]);

/** "the army", "the government" in a report most of whose places lie in one land that it names. */
const soleLand = lastAsked((sheet: Sheet): Party | null => {
  const lands = sheet.toponyms.flatMap(({ place }) => (place == null ? [] : [place.country]));
  const most = [...new Set(lands)].find(
    (land) => lands.filter((other) => other === land).length > lands.length * soleShare,
  );
  const named = namedStates(sheet);
  return most !== undefined && most !== "ps" && (named.has(most) || (named.size === 0 && !bombedFromAbroad.has(most)))
    ? most
    : null;
});

/** "Israel struck a suburb of Beirut. | The military said": the state that the sentence before begins with. */
function subjectBeforeIt(sheet: Sheet, from: number): Party | null {
  const own = sentenceAt(sheet, from);
  const before = own.from === 0 ? null : sentenceAt(sheet, own.from - 1);
  if (before === null || before.paragraph !== own.paragraph) return null;
  const first = behindDateline(sheet, before.from);
  const actor = sheet.actorAt[has(sheet, first, is.determiner) ? first + 1 : first];
  const isState = actor != null && (actor.row.kind === "state" || actor.row.kind === "adjective");
  return isState && known(actor.row.party) ? actor.row.party : null;
}

/** "BEIRUT, March 28 (Agency) - | Israel": where the sentence itself begins. */
function behindDateline(sheet: Sheet, from: number): number {
  if (sheet.tokens[from]?.shape !== "upper") return from;
  for (let i = from; i < from + 14; i++) if (has(sheet, i, is.dash)) return i + 1;
  return from;
}

const armyOrState = /^(?:army|military|government|junta|presidency|regime)$/;

/** A state's body without a mark: of the state the sentence opens with, of the dateline's, of the one land told of. */
export function nationalSide(sheet: Sheet, [from, to]: Range): Party | null {
  if (sheet.language !== "en") return null;
  let isArmy = false;
  for (let i = from; i < to; i++) isArmy ||= armyOrState.test(normAt(sheet, i));
  return (
    leadState(sheet, from) ??
    (isArmy ? subjectBeforeIt(sheet, from) : null) ??
    datelineState(sheet) ??
    (isArmy ? soleLand(sheet) : null)
  );
}

/** "its Defence Ministry": of the state that the sentence before speaks of, or this one before the phrase. */
function ownerSide(sheet: Sheet, [from]: Range): Party | null {
  const first = sentenceAt(sheet, from).from;
  const side = (i: number): Party | null => {
    const actor = sheet.actorAt[i];
    return actor?.from === i && (actor.row.kind === "state" || actor.row.kind === "force") && known(actor.row.party)
      ? actor.row.party
      : null;
  };
  for (let i = from - 1; i >= first; i--) if (side(i) !== null) return side(i);
  if (first === 0) return null;
  const before = sentenceAt(sheet, first - 1);
  for (let i = before.from; i < before.to; i++) if (side(i) !== null) return side(i);
  return null;
}

/** "the country's health ministry", "its army", "state media": the state named before. */
export function statedSide(sheet: Sheet, [from, to]: Range): Party | null {
  if (/^(?:its|their)$/.test(normAt(sheet, from))) return ownerSide(sheet, [from, to]);
  for (let i = from; i < to; i++) {
    const norm = normAt(sheet, i);
    if (norm !== "country" || !has(sheet, i + 1, is.possessive)) continue;
    for (let k = from - 1; k > Math.max(0, from - 40); k--) {
      const side = isCapital(sheet, k) ? (sheet.sides.get(k) ?? null) : null;
      if (side !== null) return side;
    }
  }
  return null;
}
