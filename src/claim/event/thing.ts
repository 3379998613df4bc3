/** What a stretch of words speaks of: in "two tanks near the village" weapons, and a place behind a preposition. */
import * as is from "../../attribution/word-class.ts";
import { thingKinds } from "../../lexicon/row-kinds.ts";
import type { NeedKind, ThingKind } from "../../lexicon/rows/action-row.ts";
import type { QuantityKind } from "../claim.ts";
import { isBelligerent } from "../side/wars.ts";
import type { Words } from "./clause.ts";
import {
  hasBits,
  hasThing,
  isBent,
  isEventPlace,
  isWord,
  modifierBit,
  normAt,
  quantityOver,
  thingBit,
  type Page,
} from "../page.ts";
import { lastAsked } from "../../text/last-asked.ts";
import { wordTest } from "../../text/word-test.ts";
import { intLane } from "../../text/lanes.ts";

export interface Thing {
  readonly kind: ThingKind;
  readonly at: number;
  /** Stands behind a preposition, so it is no object of the verb. */
  readonly aside: boolean;
  /** What it was done with: "| ракетами | уничтожены ангары". */
  readonly tool: boolean;
  /** Only names what brought the event: "пожар после атаки | БПЛА". */
  readonly cause: boolean;
}

/** Kinds that are no objects of anything. */
const signs = thingBit.means | thingBit.hand | thingBit.part | thingBit.elsewhere | thingBit.setting;

/** "військові | арсенали", "военный | аэродром": an adjective before its thing, though the word alone means soldiers. */
const isSoldierly = (page: Page, at: number): boolean =>
  page.language !== "en" &&
  /^(?:військов|военн)(?:их|ых|і|ые|ими|ыми|ий|ый|ого|ому|ом|им|ым|а|ая|ої|ой|у|ую|ій|е|ое)$/u.test(normAt(page, at)) &&
  ((page.things[at + 1] ?? 0) & ~(signs | thingBit.troops | thingBit.civilian | thingBit.person)) !== 0;

const called =
  thingBit.troops | thingBit.weapon | thingBit.airborne | thingBit.munition | thingBit.person | thingBit.civilian;

/** Things of a stretch in order; a word of two kinds gives both, the more telling first. */
export function thingsIn(page: Page, words: Words): Thing[] {
  const found = everyThing(page, words);
  return page.language === "en" ? found.filter((thing, i) => !modifies(page, thing, found[i + 1])) : found;
}

/** "army base", "enemy tank crew": the last noun of the run is the head. */
function modifies(page: Page, thing: Thing, next: Thing | undefined): boolean {
  if (next === undefined || next.at <= thing.at || next.at - thing.at > 2 || next.kind === "person") return false;
  for (let i = thing.at + 1; i <= next.at; i++) {
    if (
      hasBits(page, i, is.preposition | is.comma | is.and | is.determiner | is.possessive | is.auxiliary | is.adverb) ||
      page.placeAt[i] !== -1
    )
      return false;
    if (i < next.at && page.tokens[i]?.kind !== "word") return false;
  }
  return page.placeAt[thing.at] === -1 && !normAt(page, thing.at).endsWith("s");
}

/** "none of the missiles", "others of them": the word behind "of" tells of what. */
const isPartOf = (page: Page, at: number): boolean => page.language === "en" && normAt(page, at + 1) === "of";

/** "ВСУ", "Hamas", "the enemy": an army's name counts as its troops. */
function isForce(page: Page, at: number): boolean {
  const match = page.actorAt[at] ?? null;
  return (
    match !== null &&
    match.from === at &&
    (match.row.kind === "force" || match.row.kind === "collective") &&
    match.row.id !== "actor.rel.air-defence" &&
    !(page.language !== "en" && match.row.id.startsWith("actor.arms."))
  );
}

/** "ворожих безпілотників": a side's adjective before its thing. */
function isLabel(page: Page, at: number): boolean {
  const end = page.actorAt[at]?.to ?? at + 1;
  return (
    page.language !== "en" &&
    ((page.things[end] ?? 0) & ~signs) !== 0 &&
    /(?:их|ый|ий|ій|ого|ому|ої|ой|ою|ими|ыми|у|а|е|і|ые|ие)$/u.test(normAt(page, at))
  );
}

const isShare = (page: Page, at: number): boolean => quantityOver(page, at)?.of === "percent";

/** "[about] half of the town", "[около] 70 %": a word about a share, no preposition of place. */
const isAbout = (page: Page, at: number): boolean =>
  isShare(page, at) ||
  (normAt(page, at) === "per" && normAt(page, at + 1) === "cent") ||
  (isWord(page, at, "about-share") &&
    (isShare(page, at + 1) || (page.language !== "en" && page.quantityAt[at] !== -1 && opensNumber(page, at))));

/** "[до] 80 боевиков": the word of a bound, within the number it bounds. */
const opensNumber = (page: Page, at: number): boolean => page.quantityAt[at] === page.quantityAt[at + 1];

/** "над Белгородской и Брянской областями": the preposition holds for the places joined behind it. */
const goesOn = (page: Page, joint: number): boolean => page.placeAt[joint - 1] !== -1 && page.placeAt[joint + 1] !== -1;

const opensCount = (page: Page, at: number): boolean =>
  page.quantityAt[at] !== -1 &&
  page.quantityAt[at - 1] !== page.quantityAt[at] &&
  !hasBits(page, at - 1, is.preposition) &&
  (page.placeAt[at - 1] !== -1 || hasThing(page, at - 1, thingBit.place));

const isFrom = wordTest((norm) => /^(?:из|із|з|зі)$/u.test(norm));

/** "11 из 15 ракет", "один из цехов": the things are those counted before the preposition. */
const isOutOf = (page: Page, at: number): boolean =>
  isFrom(normAt(page, at)) &&
  ((page.quantityAt[at - 1] !== -1 && page.quantityAt[at + 1] !== -1) ||
    (isWord(page, at - 1, "one-of") && (page.things[at + 1] ?? 0) !== 0));

const armed = thingBit.airborne | thingBit.munition | thingBit.weapon;

/** "уничтожили «Калибрами» склад", "ракетами «Оникс»": arms in the plural instrumental, and their names, are what it was done with. */
const isMeans = (page: Page, at: number): boolean =>
  page.language !== "en" &&
  hasThing(page, at, armed) &&
  (manyBy.test(normAt(page, at)) ||
    isOfDeed(page, at) ||
    (hasBits(page, at - 1, is.quoteMark) && hasThing(page, at - 2, armed) && manyBy.test(normAt(page, at - 2))));

/** "ударом | ударного | беспилотника", "попаданием ракеты": of what the blow was. */
function isOfDeed(page: Page, at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && /(?:ого|его|ої|ой|их|ых)$/u.test(normAt(page, before))) before -= 1;
  return isWord(page, before, "by-deeds");
}

const people: ReadonlySet<string> = new Set(["personnel", "civilians", "other"]);

/** "вбито двох" are people, "двох | танків" are not. */
const countsArms = (page: Page, at: number): boolean =>
  page.language !== "en" && !people.has(quantityOver(page, at)?.of ?? "other");

/** "уничтожены | силами ПВО", "зачищено | бойцами бригады": people in the plural instrumental do it, it is not done to them. */
const isDoer = (page: Page, at: number): boolean =>
  page.language !== "en" &&
  hasThing(page, at, thingBit.troops) &&
  /(?:ами|ями|ьми)$/u.test(normAt(page, at)) &&
  // "с | ранеными бойцами"
  page.events.get(at - 1) === undefined;

const manyBy =
  /(?:ами|ями|ыми|ими)$|^(?:ракетой|ракетою|дроном|беспилотником|безпілотником|бомбой|бомбою|авиабомбой|авіабомбою|снарядом|пулем[её]том|кулеметом|мином[её]том|мінометом|гранатом[её]том)$/u;

/** "гатив [з] артилерії", "били [из] ствольной артиллерии": what it was fired from; "колонна [из] танков" is made of them. */
function opensGun(page: Page, at: number): boolean {
  if (!/^(?:из|з|із|зі)$/u.test(normAt(page, at)) || isOutOf(page, at)) return false;
  return !/^(?:колонн|групп|груп|отряд|загін|загон|состав|склад)/u.test(normAt(page, at - 1));
}

/** "downed 63 of | them", "1,700 of | them killed", "більшість з | яких збили": what the number before was read as counting. */
function partOfCounted(page: Page, at: number): ThingKind | null {
  if (!pointsBack.test(normAt(page, at)) || !/^(?:of|из|з|із|зі)$/u.test(normAt(page, at - 1))) return null;
  const shared = share.test(normAt(page, at - 2)) || isWord(page, at - 2, "shares");
  const mention = quantityOver(page, at - 2) ?? (shared ? lastCounted(page, at - 3) : undefined);
  if (mention === undefined) return null;
  if (mention.people !== null) return mention.people === "military" ? "troops" : null;
  return kinds[mention.of] ?? null;
}

/** "six of | them", "most of | which", "більшість із | них". */
const pointsBack = /^(?:them|which|них|яких|котрих|которых)$/u;

/** "launched 13 drones and that | all of | them were downed": a part of what was counted before. */
const share = /^(?:all|most|some|none|both|half|many|each|several)$/;

const farthestCount = 60;

function lastCounted(page: Page, at: number): ReturnType<typeof quantityOver> {
  for (let i = at; i >= 0 && i > at - farthestCount && page.tokens[i]?.sentence === page.tokens[at]?.sentence; i--) {
    const mention = quantityOver(page, i);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

const kinds: Readonly<Partial<Record<QuantityKind, ThingKind>>> = {
  drone: "airborne",
  missile: "airborne",
  aircraft: "weapon",
  helicopter: "weapon",
  tank: "weapon",
  "armoured-vehicle": "weapon",
  artillery: "weapon",
  vehicle: "vehicle",
};

/** By token the next one from there on that tells something; made once for each page, as a text without full stops is asked of far. */
const nextTelling = lastAsked((page: Page): Int32Array => {
  const { length } = page.tokens;
  const next = intLane(length + 1);
  next[length] = length;
  for (let i = length - 1; i >= 0; i--) next[i] = tells(page, i) ? i : (next[i + 1] as number);
  return next;
});

const kindBits = thingKinds.map((kind) => [kind, thingBit[kind]] as const);

/** Whether a token can be a thing or change how one stands: most words do neither. */
const tells = (page: Page, at: number): boolean =>
  page.things[at] !== 0 ||
  hasBits(page, at, is.preposition | is.comma | is.and) ||
  page.placeAt[at] !== -1 ||
  page.actorAt[at] !== null ||
  page.quantityAt[at] !== -1 ||
  hasBits(page, at - 1, is.timeWord) ||
  pointsBack.test(normAt(page, at));

function everyThing(page: Page, [from, to]: Words): Thing[] {
  const found: Thing[] = [];
  let aside = false;
  let cause = false;
  let gun = false;
  const next = nextTelling(page);
  for (let i = next[Math.max(0, from)] ?? to; i < to; i = next[i + 1] ?? to) {
    // "над областью [уничтожено] 11 беспилотников": behind the named place a number opens what the verb is done to.
    if (aside && page.language !== "en" && opensCount(page, i)) aside = false;
    if (hasBits(page, i, is.preposition) && normAt(page, i) !== "of" && !isOutOf(page, i) && !isAbout(page, i)) {
      aside = true;
      gun = opensGun(page, i);
      cause = isBent(page, i, modifierBit.cause) && page.language !== "en";
    }
    if (hasBits(page, i, is.comma | is.and) && !goesOn(page, i)) aside = false;
    // "вбили за добу | двох жителів": a word of time closes its phrase
    if (aside && page.language !== "en" && hasBits(page, i - 1, is.timeWord)) aside = hasBits(page, i, is.preposition);
    const counted = partOfCounted(page, i);
    if (counted !== null) {
      found.push({ kind: counted, at: i, aside: false, tool: false, cause: false });
      continue;
    }
    const named = isSoldierly(page, i) ? signs | thingBit.troops : isPartOf(page, i) ? signs | thingBit.person : signs;
    const bits = (page.things[i] ?? 0) & ~named & ~(countsArms(page, i) ? thingBit.person : 0);
    // "захопили Відродження та | Роти": a village that is called as troops or arms are
    if (
      page.language !== "en" &&
      page.tokens[i]?.shape === "capital" &&
      (bits & ~called) === 0 &&
      isEventPlace(page, i)
    ) {
      found.push({ kind: "place", at: i, aside, tool: false, cause: false });
      continue;
    }
    if (bits === 0 && isForce(page, i) && !isLabel(page, i)) {
      found.push({ kind: "troops", at: i, aside, tool: false, cause: aside && cause });
      continue;
    }
    if (bits === 0) {
      if (isEventPlace(page, i)) found.push({ kind: "place", at: i, aside, tool: false, cause: false });
      continue;
    }
    const means = isMeans(page, i) || isDoer(page, i) || (aside && gun && hasThing(page, i, thingBit.weapon));
    for (const [kind, bit] of kindBits)
      if ((bits & bit) !== 0) found.push({ kind, at: i, aside: aside || means, tool: means, cause: aside && cause });
    if (isEventPlace(page, i) && (bits & thingBit.place) === 0 && (bits & (thingBit.troops | thingBit.structure)) === 0)
      found.push({ kind: "place", at: i, aside, tool: false, cause: false });
  }
  return found;
}

/** The thing a verb is done to: the first that no preposition sets aside, names of places last. */
export function objectOf(all: readonly Thing[]): Thing | null {
  const things = all.filter(({ tool }) => !tool);
  const near = things.find((t) => !t.aside && t.kind !== "place");
  if (near?.kind === "person") {
    return things.find((t) => t.at - near.at <= 4 && (t.kind === "troops" || t.kind === "civilian")) ?? near;
  }
  return (
    near ??
    things.find((t) => !t.aside) ??
    things.find((t) => t.kind !== "place" && !t.cause) ??
    things.find((t) => t.kind !== "place") ??
    null
  );
}

/** For words of holding and taking: the place, where the clause has one that no preposition sets aside. */
export function placeFirst(things: readonly Thing[]): Thing | null {
  return things.find((t) => !t.aside && (t.kind === "place" || t.kind === "position")) ?? objectOf(things);
}

/** A capitalised word nobody knows, right behind a word of taking: a village too small for any list. */
function isNamed(page: Page, [from, to]: Words): boolean {
  if (page.language === "en") return false;
  for (let i = from; i < to - 1; i++) {
    const taking = page.events.get(i)?.some(({ row }) => row.action === "capture") === true;
    if (taking && page.tokens[i + 1]?.shape === "capital" && page.actorAt[i + 1] === null) return true;
  }
  return false;
}

/** "там идёт зачистка": the place named before. */
const there: ReadonlySet<string> = new Set(["там", "здесь", "тут", "туда", "сюда", "туди", "сюди"]);

/** What a row needs, asked of each token: bits of things, and what a rule finds by other means. */
interface Wanted {
  readonly things: number;
  readonly attack: boolean;
  readonly place: boolean;
  readonly side: boolean;
  readonly denial: boolean;
  readonly number: boolean;
  /** Kinds of quantities. */
  readonly of: readonly QuantityKind[];
}

const measures: readonly (readonly [NeedKind, QuantityKind])[] = [
  ["distance", "distance-km"],
  ["percent", "percent"],
  ["area", "area-km2"],
];

/** Made once for each list of needs: rows are there as long as the program. */
const wantedBy = new WeakMap<readonly NeedKind[], Wanted>();

function wantedOf(needs: readonly NeedKind[]): Wanted {
  const known = wantedBy.get(needs);
  if (known !== undefined) return known;
  const made: Wanted = {
    things: needs.reduce((sum, need) => sum | (need in thingBit ? thingBit[need as ThingKind] : 0), 0),
    attack: needs.includes("attack"),
    place: needs.includes("place"),
    side: needs.includes("side"),
    denial: needs.includes("denial"),
    number: needs.includes("number"),
    of: measures.filter(([need]) => needs.includes(need)).map(([, of]) => of),
  };
  wantedBy.set(needs, made);
  return made;
}

/** Whether a stretch meets one of the needs of a row. `attack`: a noun of event stands there. */
export function meetsNeeds(
  page: Page,
  needs: readonly NeedKind[],
  { words, hasEvent }: { words: Words; hasEvent: boolean },
): boolean {
  const wanted = wantedOf(needs);
  if (wanted.attack && hasEvent) return true;
  if (wanted.place && isNamed(page, words)) return true;
  const next = nextTelling(page);
  for (let i = next[Math.max(0, words[0])] ?? words[1]; i < words[1]; i = next[i + 1] ?? words[1]) {
    if (((page.things[i] ?? 0) & wanted.things) !== 0) return true;
    if (wanted.place && isEventPlace(page, i)) return true;
    const part = partOfCounted(page, i);
    if (part !== null && part !== "troops" && (thingBit[part] & wanted.things) !== 0) return true;
    if (wanted.side && page.actorAt[i] !== null && !isBystander(page, i)) return true;
    const mention = quantityOver(page, i);
    if (mention !== undefined && (wanted.number || wanted.of.includes(mention.of))) return true;
  }
  return (
    (wanted.denial && holdsNone(page, words)) ||
    (page.language !== "en" && ((wanted.place && pointsThere(page, words)) || (wanted.side && holdsThem(page, words))))
  );
}

/** "Slovakia threatens to block the sanctions": a land no war read here is fought by or in is no side of one. */
function isBystander(page: Page, at: number): boolean {
  const { kind, party } = page.actorAt[at]?.row ?? {};
  return party !== undefined && (kind === "state" || kind === "adjective") && !isBelligerent(party);
}

/** "has not reported | any injuries". */
function holdsNone(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (isBent(page, i, modifierBit.none | modifierBit.negation) || isAny(page, i)) return true;
  return false;
}

function pointsThere(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (there.has(normAt(page, i))) return true;
  return false;
}

/** "наші | їх | вибили", "вытеснили | их | из города": who bore it stands beside the verb as a pronoun, and owns nothing behind it. */
function holdsThem(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (!/^(?:їх|його|их|его)$/u.test(normAt(page, i))) continue;
    if (page.events.has(i + 1)) return true;
    const behind =
      page.events.has(i - 1) && (page.tokens[i + 1]?.kind !== "word" || hasBits(page, i + 1, is.preposition));
    if (behind) return true;
  }
  return false;
}

const isAny = (page: Page, at: number): boolean => page.language === "en" && normAt(page, at) === "any";
