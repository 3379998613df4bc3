/** Where the event is: names and stand-ins in its clause, each "at", "near", "toward" or an "area". */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { ClaimPlace, PlaceRole } from "../claim.ts";
import type { PlaceMention } from "../claim-input.ts";
import { isNear } from "./nearness.ts";
import { hasBits, hasThing, isCapital, normAt, thingBit, type Page } from "../page.ts";
import { isPartOfTown, isQuarter, isUnknownStreet } from "./bounded.ts";
import { whereWordAt } from "./where-words.ts";

const nearWords =
  /^(?:near|nearby|around|outside|outskirts|vicinity|area|areas|suburbs|approaches|beside|close|between|off|возле|около|вблизи|близ|под|районе|районах|окраин\S*|севернее|южнее|восточнее|западнее|между|околиц\S*|біля|поблизу|під|неподалік|довкола|навколо|коло|районі|північніше|південніше|східніше|західніше|між|поруч|недалеко|окрестност\S*|передміст\S*|пригород\S*|підступ\S*|подступ\S*)$/u;
const towardWords =
  /^(?:toward|towards|direction|directions|axis|axes|sector|front|направлени\S*|напрям\S*|бік|сторону|участк\S*|ділянц\S*|ділянк\S*|к|до)$/u;
const areaWords =
  /^(?:region|oblast|oblasts|regions|district|districts|province|state|county|strip|territory|governorate|raion|peninsula|область|области|областью|областях|области|районе|республик\S*|край|округ\S*|област\S*|обл|громад\S*|район|району|районом|сектор\S*|полуостров\S*|півострів|провинци\S*|провінці\S*)$/u;
const areaName =
  /(?:щина|щини|щині|щину|щиною|чина|ччина|ччині|ччини|донбас\S*|donbas|donbass|crimea|крим\S*|крым\S*|gaza|lebanon|israel|ukraine|russia|україн(?!к)\S*|украин\S*|росі\S*|росси\S*|лнр|днр|syria|yemen|sudan|darfur|kivu|kachin|rakhine|shan|ituri|kashmir|газ[аеыи]|ліван\S*|ливан\S*|іран\S*|иран\S*|ізраїл\S*|израил\S*)$/u;
const originWords = new Set(["from", "з", "із", "зі", "из", "со", "с"]);

const wideKinds = new Set(["district", "region", "country", "area"]);

/** What the words beside the name make of it, else what the place is. */
const kindOf = (mention: PlaceMention): string | null => mention.kind ?? mention.place?.kind ?? null;

const english = (page: Page): boolean => page.language === "en";

/** Words from the preposition before a name up to it, at most six tokens back. */
function leadOf(page: Page, mention: PlaceMention, floor: number): number {
  let i = mention.from - 1;
  for (; i >= floor && mention.from - i <= 7; i--) {
    if (hasBits(page, i, is.preposition | is.to) && normAt(page, i) !== "of") return i;
    if (hasBits(page, i, is.hardMark)) break;
  }
  return -1;
}

function hasWord(page: Page, [from, to]: Words, test: RegExp): boolean {
  for (let i = from; i < to; i++) if (test.test(normAt(page, i))) return true;
  return false;
}

function hasMark(page: Page, [from, to]: Words, bits: number): boolean {
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
    towardWords.test(normAt(page, to)) ||
    towardWords.test(normAt(page, to - 1))
  )
    return "toward";
  if (towardAhead(page, start, from)) return "toward";
  const worded =
    areaWords.test(normAt(page, to - 1)) || areaWords.test(normAt(page, to)) || areaName.test(normAt(page, to - 1));
  if (nearAhead(page, start, from) && (isQuarter(page, mention) || !worded)) return "near";
  if (isQuarter(page, mention) || isSite(page, mention)) return english(page) && isBeside(page, from) ? "near" : "at";
  if (isSea(page, mention)) return "area";
  if (worded || /^(?:районе|районі|районах)$/u.test(normAt(page, to))) return "area";
  if (isBeside(page, from) || isMeasured(page, from) || isByWord(page, from)) return "near";
  if (wideKinds.has(kindOf(mention) ?? "")) return "area";
  return "at";
}

/** "Керченский мост", "the Azovstal plant": a building is a spot, though its kind is called an area. */
const isSite = (page: Page, { rule, to }: PlaceMention): boolean =>
  rule.endsWith(".placeword.site") || whereWordAt(page, to - 1, "kind")?.row.makes === "area";

/** "над акваторией Чёрного моря", "на левом берегу Днепра": wide as a region. */
const isSea = (page: Page, { from, to }: PlaceMention): boolean =>
  whereWordAt(page, to - 1, "wide") !== null || whereWordAt(page, from - 1, "wide") !== null;

const comparative = /(?:нее|іше)$/u;
const compass =
  /(?:север|юг|южн|восто|запад|півден|південь|північ|схід|захід|сході|заході|півдні|півночі|north|south|east|west)/u;

/** "в 25 километрах к юго-западу | от Киева", "за три кілометри від …": told how far off. */
function isMeasured(page: Page, from: number): boolean {
  if (!/^(?:от|від)$/u.test(normAt(page, from - 1))) return false;
  for (let i = from - 2; i > from - 9; i--) {
    if (/^(?:км|километр\S*|кілометр\S*|метр\S*)$/u.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark) || page.placeAt[i] !== -1) return false;
  }
  return false;
}

/** "севернее A", "на захід від B", "south of C". */
function isBeside(page: Page, at: number): boolean {
  const from = phraseStart(page, at);
  const last = normAt(page, from - 1);
  if (comparative.test(last) && compass.test(last)) return true;
  if (!["від", "от", "of"].includes(last) || !compass.test(normAt(page, from - 2))) return false;
  // "in the south of Khan Younis" is inside it, "to the south of" is not
  return !(normAt(page, from - 3) === "the" && /^(?:in|across|throughout)$/.test(normAt(page, from - 4)));
}

/** "west of | the town of A": the name with the word for its kind. */
function phraseStart(page: Page, from: number): number {
  if (!english(page)) return from;
  const kind = normAt(page, from - 1) === "of" && settlementWord.test(normAt(page, from - 2)) ? from - 2 : from;
  return normAt(page, kind - 1) === "the" ? kind - 1 : kind;
}

const settlementWord = /^(?:town|city|village|settlement|camp|community|kibbutz|moshav)$/;

/** "неподалік | Харкова", "передмістя | Херсона": a word of nearness that no preposition opens. */
const isByWord = (page: Page, from: number): boolean =>
  !english(page) &&
  /^(?:неподалік|недалеко|передміст\S*|пригород\S*|околиц\S*|окраин\S*)$/u.test(normAt(page, from - 1));

function towardAhead(page: Page, start: number, from: number): boolean {
  if (["toward", "towards"].includes(normAt(page, start))) return true;
  if (!english(page) && ["к", "ко"].includes(normAt(page, start))) return true;
  return hasWord(page, [start, from], /^(?:direction|axis|направлени\S*|напрямк\S*|бік|сторону)$/u);
}

/** "взяли [под контроль] Терны", "[под утро] Днепр": the preposition is another word's. */
const notPlace = /^(?:под|під)$/u;
const notNear =
  /^(?:контрол\S*|утро|ранок|вечер|вечір|огн[её]м|вогнем|ударом|прикрытием|прикриттям|видом|виглядом|натиском|командованием|командуванням|руководством|керівництвом)$/u;

function nearAhead(page: Page, start: number, from: number): boolean {
  if (english(page)) return nearInEnglish(page, start, from);
  if (normAt(page, start) === "у" && page.language === "ru") return true;
  if (notPlace.test(normAt(page, start)) && notNear.test(normAt(page, start + 1))) return false;
  return hasWord(page, [start, from], nearWords);
}

function nearInEnglish(page: Page, start: number, at: number): boolean {
  const from = phraseStart(page, at);
  if (normAt(page, from - 1) === "of" && isNearWord(page, from - 2)) return true;
  // "adjacent to A", "next to the gate of A"
  if (normAt(page, start) === "to" && /^(?:adjacent|close|next|opposite)$/.test(normAt(page, start - 1))) return true;
  if (normAt(page, start) === "of") return false;
  for (let i = start; i < from; i++) if (isNearWord(page, i)) return true;
  return false;
}

/** "the area of A" is around it; "the Hamad area of A" and "the market area of A" lie in it. */
function isNearWord(page: Page, at: number): boolean {
  const word = normAt(page, at);
  if (!nearWords.test(word) && !besideWords.test(word)) return false;
  return (
    !/^(?:areas?|suburbs|outskirts)$/.test(word) ||
    /^(?:the|a|an|this|that|its|in|of|several|two|three|general|wider|border|rural)$|(?:ern|side)$/.test(
      normAt(page, at - 1),
    )
  );
}

const besideWords = /^(?:opposite|behind|alongside)$/;

/** "northwest of A near B": A only says where B lies. */
function locatesNext(page: Page, mention: PlaceMention): boolean {
  if (!isBeside(page, mention.from) || !nearWords.test(normAt(page, mention.to))) return false;
  return page.placeAt[mention.to + 1] !== -1 && page.placeAt[mention.to + 1] !== undefined;
}

interface Stand {
  readonly mention: PlaceMention;
  /** The place kept before it. */
  readonly last: PlaceMention | undefined;
  readonly bounds: Words;
}

/** A place that only locates another ("A, south of B"), or from where fire came. */
function isAside(page: Page, { mention, last, bounds }: Stand): boolean {
  const lead = leadOf(page, mention, bounds[0]);
  if (
    lead >= 0 &&
    originWords.has(normAt(page, lead)) &&
    mention.from - lead <= 4 &&
    !verbLeaves(page, lead, bounds[0])
  )
    return true;
  if (last === undefined || last.to > mention.from || mention.from - last.to > 12) return false;
  if (isUnknownStreet(page, last)) return false;
  const between: Words = [last.to, mention.from];
  if (!english(page) && isMeasured(page, mention.from)) return true;
  if (!english(page)) {
    // "взяли А севернее Б"; a list goes on with a comma or "and"
    const joined = between[1] - between[0] > 3 || hasMark(page, between, is.comma | is.and);
    return !joined && isBeside(page, mention.from) && roleOf(page, last, bounds) === "at";
  }
  if (liesIn(page, between) && isPartOfTown(page, last)) return true;
  if (isTownOf(page, last, mention)) return true;
  const near = mention.from - last.to === 1 && !hasBits(page, mention.to, is.and);
  if (near && last.place == null && isPartOfTown(page, last)) return true;
  if (listGoesOn(page, between, mention)) return false;
  const far = hasWord(page, between, /^(?:kilometres|kilometers|miles|km)$/u);
  if (!far && mention.from - last.to > 6) return false;
  return (
    normAt(page, mention.from - 1) === "of" &&
    !hasMark(page, between, is.and | is.semicolon) &&
    (far || hasWord(page, between, /^(?:north|south|east|west|outskirts)\S*$/u))
  );
}

/** "Myru Street | in eastern | Kupiansk", "the camp of": short and without a joint. */
function liesIn(page: Page, [from, to]: Words): boolean {
  if (to - from > 2 || hasMark(page, [from, to], is.and | is.comma | is.hardMark)) return false;
  return /^(?:in|of)$/.test(normAt(page, from)) || /^(?:in|of)$/.test(normAt(page, to - 1));
}

/** "in A, south of B, near C": a comma on both sides and a preposition behind; each is a place of the list. */
function listGoesOn(page: Page, between: Words, { to }: PlaceMention): boolean {
  if (!hasMark(page, between, is.comma) || !hasBits(page, to, is.comma)) return false;
  const at = hasBits(page, to + 1, is.and) ? to + 2 : to + 1;
  if (!/^(?:in|at|near|around|outside|along|towards?)$/.test(normAt(page, at))) return false;
  for (let i = at + 1; i < at + 4; i++) {
    const next = page.input.toponyms[page.placeAt[i] ?? -1];
    if (next !== undefined) return !wideKinds.has(kindOf(next) ?? "");
  }
  return false;
}

const townSize = 50_000;

/** "in Al-Geneina, Rafah", "in Abasan in Khan Younis": the town behind a small place beside it only tells where that lies. */
function isTownOf(
  page: Page,
  { to, place: small }: PlaceMention,
  { from, to: end, place: town }: PlaceMention,
): boolean {
  const joint = normAt(page, to);
  if (from - to !== 1 || (joint !== "," && joint !== "in" && joint !== "of")) return false;
  if (joint === "," && hasBits(page, end, is.and)) return false;
  if ((town?.population ?? 0) < townSize || (small?.population ?? 0) >= townSize) return false;
  return small != null && town != null && isNear(small, town);
}

const cared = /^(?:hospitals?|complex|clinic|cent(?:re|er)|morgue|cemetery|university|facility|compound)$/;
const arrives =
  /^(?:taken|transferred|transported|brought|rushed|moved|evacuated|admitted|arriv\S+|carried|treated|treatment|buried|received|receiving)$/;

/** "were taken to Nasser Hospital", "bodies arrived at the clinic": where the harmed came to, and not where it happened. */
function isArrival(page: Page, mention: PlaceMention, floor: number): boolean {
  const lead = leadOf(page, mention, floor);
  const sited = cared.test(normAt(page, mention.to - 1)) || cared.test(normAt(page, mention.to));
  if (lead < 0 || !sited || !/^(?:to|at|in|into|by|inside|outside)$/.test(normAt(page, lead))) return false;
  for (let i = lead - 1; i >= Math.max(floor, lead - 7); i--) {
    if (arrives.test(normAt(page, i))) return true;
    if (page.events.has(i)) return false;
  }
  return false;
}

/** "withdrew from A": here the place is the event's. */
function verbLeaves(page: Page, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 6); i--) {
    if (
      /^(?:withdr\S+|retreat\S*|pull\S*|driven|drove|fled|fire\S*|expel\S*|evacuat\S*|отош\S+|отвел\S*|отвод\S*|отведен\S*|отвест\S*|отходит|отходят|отступ\S+|вышл\S+|вышел|уход\S*|ушл\S+|ушёл|ушел|эвакуир\S+|выб\S+|вывод\S+|вывел\S*|выве\S+|бежал\S*|вийш\S+|вийшов|відійш\S+|відійшов|вибит\S+|вивел\S*|вивів|відвел\S*|відвів|відвод\S*|виводять|виводить|виходять|виходить|відступ\S+|пішл\S+|евакую\S+|вибил\S*|відведен\S*|вихід|відхід|выход\S*|отход\S*)$/u.test(
        normAt(page, i),
      )
    )
      return true;
  }
  return false;
}

/** Of nested areas the narrowest: an area right behind a settlement of the same phrase is left out. */
function isWider(page: Page, { mention, last, bounds }: Stand): boolean {
  if (last === undefined || roleOf(page, mention, bounds) !== "area") return false;
  const gap = mention.from - last.to;
  if (gap > 5) return false;
  for (let i = last.to; i < mention.from; i++) if (hasBits(page, i, is.and) || page.events.has(i)) return false;
  const lastRole = roleOf(page, last, bounds);
  if (lastRole === "at" || lastRole === "near") return true;
  // "Брянской, Смоленской и Курской областей": regions beside regions are a list
  const listed = widthOfKind(mention) <= widthOfKind(last);
  return lastRole === "area" && gap <= 2 && hasBits(page, last.to, is.comma) && !listed;
}

const widths = ["settlement", "district", "region", "country"];

/** How wide the kind of place is; 0 where the words do not tell. */
const widthOfKind = (mention: PlaceMention): number => Math.max(0, widths.indexOf(kindOf(mention) ?? ""));

/** Names of the clause that are places of the event. */
export function namedPlaces(page: Page, bounds: Words): ClaimPlace[] {
  const kept: { mention: PlaceMention; index: number }[] = [];
  for (let i = bounds[0]; i < bounds[1]; i++) {
    const index = page.placeAt[i] ?? -1;
    const mention = page.input.toponyms[index];
    if (mention === undefined) continue;
    i = Math.max(i, mention.to - 1);
    if (mention.from < bounds[0] || mention.to > bounds[1] || page.said[mention.from] === 1) continue;
    if (mention.use !== "event" && mention.use !== "direction") continue;
    if (english(page) && isArrival(page, mention, bounds[0])) continue;
    const stand: Stand = { mention, last: kept.at(-1)?.mention, bounds };
    if (locatesNext(page, mention) || isSetAside(page, mention, bounds)) continue;
    if (!isAside(page, stand) && !isWider(page, stand) && !ownedBySide(page, mention)) kept.push({ mention, index });
  }
  const narrowed = dropLeadingArea(page, kept, bounds);
  return sharedRoles(page, narrowed, bounds);
}

/** "hit Lyman, not | Izium", "по порту Рени, а не по | Измаилу": the place that is taken back */
function isSetAside(page: Page, { from }: PlaceMention, [floor]: Words): boolean {
  let i = from - 1;
  while (i > floor && i > from - 4 && hasBits(page, i, is.preposition | is.determiner | is.adverb)) i -= 1;
  if (!contrasting.test(normAt(page, i))) return false;
  const before = normAt(page, i - 1);
  return before === "," || ((before === "а" || before === "and") && hasBits(page, i - 2, is.comma));
}

const contrasting = /^(?:not|не)$/u;

/** Words between two names of a list, one that nobody knows among them: "near A, El Xxxx, and B". */
const mostBetween = 7;

/** "near A, B and C": nothing but commas, "and" and unknown names between. */
function isListed(page: Page, last: PlaceMention, here: PlaceMention): boolean {
  if (last.kind === "direction" || here.from - last.to > mostBetween || here.from <= last.to) return false;
  for (let i = last.to; i < here.from; i++)
    if (!hasBits(page, i, is.comma | is.and) && !isCapital(page, i)) return false;
  return true;
}

const adjectival = /(?:ск|цк|ськ|цьк|зьк)(?:ом|ому|ий|ій|ого|ої|ой|ого)$/u;

/** "на Купянском, Лиманском и Южном направлениях": adjectives of a list take the role of its last word. */
function sharedRoles(
  page: Page,
  kept: readonly { mention: PlaceMention; index: number }[],
  bounds: Words,
): ClaimPlace[] {
  const roles = kept.map(({ mention }) => roleOf(page, mention, bounds));
  for (let i = kept.length - 2; i >= 0; i--) {
    const [here, next] = [kept[i]?.mention as PlaceMention, kept[i + 1]?.mention as PlaceMention];
    const listed = next.from - here.to <= 2 && adjectival.test(normAt(page, here.to - 1));
    if (listed && (roles[i + 1] === "toward" || roles[i + 1] === "area")) roles[i] = roles[i + 1] as PlaceRole;
  }
  for (let i = 1; i < kept.length; i++) {
    const [last, here] = [kept[i - 1]?.mention as PlaceMention, kept[i]?.mention as PlaceMention];
    if (roles[i] === "at" && (roles[i - 1] === "near" || roles[i - 1] === "toward") && isListed(page, last, here))
      roles[i] = roles[i - 1] as PlaceRole;
  }
  return kept.map(({ mention, index }, i) => ({ span: mention.span, role: roles[i] as PlaceRole, toponym: index }));
}

/** "In Kharkiv region, units took the village of A": the area in front is wider than a place named behind. */
function dropLeadingArea<K extends { mention: PlaceMention }>(
  page: Page,
  kept: readonly K[],
  bounds: Words,
): readonly K[] {
  if (kept.length < 2) return kept;
  const roles = kept.map(({ mention }) => roleOf(page, mention, bounds));
  if (!roles.some((role) => role === "at" || role === "near")) return kept;
  return kept.filter(
    (_, i) =>
      roles[i] !== "area" ||
      roles.some((role, j) => j < i && role !== "area") ||
      !isNested(page, kept[i] as K, kept[i + 1]),
  );
}

/** The place right behind an area lies in it, unless "and" joins them; a country holds its towns at any distance. */
function isNested<K extends { mention: PlaceMention }>(page: Page, area: K, next: K | undefined): boolean {
  if (next === undefined) return false;
  const gap = next.mention.from - area.mention.to;
  if (gap === 1 && hasBits(page, area.mention.to, is.and)) return false;
  // "Псковской областью, Ставропольским краем": one beside the other; a sea lies in no region
  if (kindOf(next.mention) === "water" || widthOfKind(next.mention) >= Math.max(1, widthOfKind(area.mention)))
    return false;
  const [outer, inner] = [area.mention.place, next.mention.place];
  return gap <= 12 || (outer?.kind === "country" && inner?.country === outer.country);
}

/** "southern Ukraine", "occupied Crimea": land, and nobody who acts. */
const partOfLand =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|occupied)$/u;

/** "Israel" or "Russia" as who acts, not where. */
export function ownedBySide(page: Page, mention: PlaceMention): boolean {
  const actor = page.actorAt[mention.from] ?? null;
  if (actor === null || mention.to > actor.to) return false; // "Sumy and Kyiv | oblasts" is land
  if (actor.row.kind !== "state" && actor.row.kind !== "adjective") return true;
  if (partOfLand.test(normAt(page, mention.from - 1))) return false;
  const lead = mention.from - (normAt(page, mention.from - 1) === "the" ? 2 : 1);
  return !hasBits(page, lead, is.preposition) && !hasThing(page, lead, thingBit.place);
}
