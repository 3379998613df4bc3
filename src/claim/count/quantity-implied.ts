/** One thing without a numeral counts 1: "a fuel depot was hit", "уничтожены танк и склад боеприпасов". */
import type { Match } from "../../lexicon/match.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { Document, Token } from "../../text/document.ts";
import type { Action, QuantityKind } from "../claim.ts";
import { tokenAt, type Reader } from "./number.ts";
import { impliedOne, type QuantityMention } from "./quantity.ts";

const weapons: readonly QuantityKind[] = ["drone", "missile", "aircraft", "helicopter"];
const machines: readonly QuantityKind[] = [
  ...weapons,
  "tank",
  "armoured-vehicle",
  "vehicle",
  "artillery",
  "ship",
  "air-defence",
  "depot",
];

/** What a lone thing can be counted as, by action; in other actions a lone thing is only named. */
const countable: Readonly<Partial<Record<Action, readonly QuantityKind[]>>> = {
  losses: [...machines, "personnel", "other"],
  damage: [...machines.filter((kind) => kind !== "drone" && kind !== "missile"), "other"],
  intercept: weapons,
  strike: ["drone", "missile"],
  "civilian-harm": ["civilians"],
};

/** Whether a lone thing of this kind counts 1 in a claim of this action. */
export function countsAlone({ of, people }: QuantityMention, action: Action): boolean {
  const kinds = countable[action];
  if (!kinds) return false;
  if (people === "unclear") return action === "losses" || action === "civilian-harm";
  return kinds.includes(of);
}

const articles: ReadonlySet<string> = new Set(["a", "an", "another"]);
const reach = 6;

const countedAt = (reader: Reader, at: number): Match<QuantityRow> | null =>
  reader.index.from(at).find((match) => match.row.role === "counted") ?? null;

/** Words that stand for a measure, not a thing: "a toll of nine". */
const measures = /^(?:toll|injury|loss|casualty|fatality|death)$/;

/** The lone thing that begins at a token, its whole noun phrase; null where none does. */
export function loneThingAt(reader: Reader, at: number): QuantityMention | null {
  const range = reader.document.language === "en" ? englishThing(reader, at) : slavicThing(reader, at);
  const thing = range && impliedOne(reader, range);
  return thing && isThing(reader, thing) ? withPartner(reader, thing) : null;
}

/** "an elderly man | and woman", "a girl | and her grandmother": two people joined are one count of two. English. */
function withPartner(reader: Reader, thing: QuantityMention): QuantityMention {
  const { document } = reader;
  if (document.language !== "en" || thing.people === null || tokenAt(document, thing.to)?.norm !== "and") return thing;
  for (let at = thing.to + 1; at < thing.to + reach; at += 1) {
    const found = countedAt(reader, at);
    if (found !== null) {
      const alone = found.row.people === thing.people && isSingular(reader, found) && found.row.people !== undefined;
      if (!alone || !/\p{L}{3}/u.test(tokenAt(document, found.from)?.norm ?? "")) return thing;
      const end = tokenAt(document, found.to - 1)?.end ?? thing.span[1];
      return { ...thing, span: [thing.span[0], end], min: 2, max: 2, to: found.to, reach: found.to };
    }
    const norm = tokenAt(document, at)?.norm ?? "";
    if (breaks.has(norm) || tokenAt(document, at)?.kind === "mark") return thing;
  }
  return thing;
}

/** Not a group or a place, nor what does the deed ("by a drone", "a bomb levelled"), nor "not a single". */
function isThing({ document, index }: Reader, { from, to, of }: QuantityMention): boolean {
  const [before, after] = [tokenAt(document, from - 1)?.norm ?? "", tokenAt(document, to)?.norm ?? ""];
  const head = index.to(to).find((match) => match.row.role === "counted");
  if (!head?.row.alone || measures.test(tokenAt(document, to - 1)?.norm ?? "")) return false;
  if (agents.has(before) || after === "—" || after === ":" || after === "/") return false;
  // "…, a local | rights group said": an adjective here
  if (tokenAt(document, to - 1)?.norm === "local" && isWordOfPhrase(document, to)) return false;
  // "a terrorist | cell": the word for one man tells whose the group or the place is
  if (document.language === "en" && ofMen.test(after)) return false;
  // "родина | з трьох осіб": the number behind says how many
  if (/^(?:з|із|из)$/u.test(after) && index.from(to + 1).some(({ row }) => row.role === "number")) return false;
  // "a family | of five"
  const sized = after === "of" && index.from(to + 1).some(({ row }) => row.role === "number");
  return !sized && !(of === "other" && after === "of");
}

const ofMen = /^(?:cell|squad|group|unit|gang|hideout|compound|structure)$/;

/** A word that goes on with the noun phrase: no verb, preposition or joint. */
const isWordOfPhrase = (document: Document, at: number): boolean => {
  const token = tokenAt(document, at);
  return (
    token?.kind === "word" && token.shape === "lower" && !breaks.has(token.norm) && !/(?:ed|ing)$/.test(token.norm)
  );
};

/** "A drone destroyed a depot", "Российский самолёт скинул": the subject of a deed does it, it does not suffer it. */
export function isDoer({ document }: Reader, { to }: QuantityMention): boolean {
  const after = tokenAt(document, to)?.norm ?? "";
  if (document.language !== "en") return deeds.test(after === '"' ? behindName(document, to) : after);
  // "a landmine | killed | two farmers": the verb itself also names the dead
  if ((tokenAt(document, to - 1)?.norm ?? "").endsWith("ed") && hasObject(document, to)) return true;
  return (after.endsWith("ed") || after === "hit" || after === "struck") && hasObject(document, to + 1);
}

/** "дрон | «Ланцет» | уничтожил": the word behind a name in quote marks. */
function behindName(document: Document, open: number): string {
  for (let i = open + 2; i < open + reach; i++)
    if (tokenAt(document, i)?.norm === '"') return tokenAt(document, i + 1)?.norm ?? "";
  return "";
}

/** "A drone destroyed a depot": an object behind the verb makes the thing before it the doer. */
function hasObject(document: Document, at: number): boolean {
  const token = tokenAt(document, at);
  return (
    token?.kind === "number" ||
    articles.has(token?.norm ?? "") ||
    objects.has(token?.norm ?? "") ||
    token?.shape === "capital"
  );
}

const objects: ReadonlySet<string> = new Set(
  "the its their his her two three four five six seven eight nine ten several civilians people residents".split(" "),
);

const agents: ReadonlySet<string> = new Set(["by", "with", "of", "from", "not", "no", "without", '"']);

/** "a French-made wheeled fighting vehicle": an article, up to five words, and the last counted word before the phrase ends. */
function englishThing(reader: Reader, at: number): readonly [number, number] | null {
  if (!articles.has(tokenAt(reader.document, at)?.norm ?? "")) return null;
  for (let word = at + 1; word < at + reach; word += 1) {
    const found = countedAt(reader, word);
    if (found) return isSingular(reader, headOf(reader, found)) ? [at, headOf(reader, found).to] : null;
    if (tokenAt(reader.document, word)?.kind === "mark" || breaks.has(tokenAt(reader.document, word)?.norm ?? ""))
      return null;
  }
  return null;
}

const breaks: ReadonlySet<string> = new Set(
  "of in on at near by from to with for and or was were is are had has have been said that which who as than".split(
    " ",
  ),
);

function headOf(reader: Reader, first: Match<QuantityRow>): Match<QuantityRow> {
  const next = countedAt(reader, first.to);
  return next && !isPeopleWord(next) && !isVerb(reader, next) ? headOf(reader, next) : first;
}

/** "a drone killed": a participle after the noun is no head. */
const isPeopleWord = (match: Match<QuantityRow>): boolean => match.row.people === "unclear";

/** "a drone hit the ward": words of strikes that are verbs here. */
const isVerb = ({ document }: Reader, { from }: Match<QuantityRow>): boolean =>
  /^(?:hits?|strikes|raids|attacks|launches)$/.test(tokenAt(document, from)?.norm ?? "");

const isSingular = ({ document }: Reader, match: Match<QuantityRow>): boolean =>
  !/(?:[^su]s|men|women|people|children)$/.test(tokenAt(document, match.to - 1)?.norm ?? "");

const adjectives =
  /(?:ый|ий|ой|ого|его|ему|ому|ім|ою|ая|яя|ую|юю|ое|ее|ей|ом|ний|на|ну|не|ній|ної|ній|ка|ку|ьку|ька|ький|чий|ча|чу|та|ту|те|ше)$/;
const plurals = /(?:ы|и|і|ї|ян|ов|ев|ей|ів|їв|ах|ях|ами|ями|ам|ям|ки|ры)$/;

/** "сбитый беспилотник", "склад": adjectives in the singular and a counted noun in the singular, not an attribute of another noun. */
function slavicThing(reader: Reader, at: number): readonly [number, number] | null {
  if (!mayOpen(reader, at)) return null;
  for (let word = at; word < at + 4; word += 1) {
    const found = countedAt(reader, word);
    const token = tokenAt(reader.document, word);
    if (found && isInside(reader, at, found)) return null;
    if (found)
      return isPlural(reader.document, found) || isAdjective(reader, found) || isManyLetters(reader, found)
        ? null
        : [agreedFrom(reader, at, found), nameEnd(reader, found.to)];
    if (token?.kind !== "word" || !bends(token)) return null;
  }
  return null;
}

/** "вікна у | школі", "окна в | школе": where it was, in the sixth case, and nothing that was hit. */
const isInside = ({ document }: Reader, at: number, found: Match<QuantityRow>): boolean =>
  /^(?:в|у)$/u.test(tokenAt(document, at - 1)?.norm ?? "") && /(?:е|і|ії)$/u.test(firstWord(document, found));

/** Endings of an adjective by that of its noun: "російський склад", "російського складу", "російську ракету". */
const agreeing: readonly (readonly [noun: RegExp, adjective: RegExp])[] = [
  [/[ую]$/u, /(?:у|ю|ого|его|ому|ему)$/u],
  [/[ая]$/u, /(?:а|я|ого|его)$/u],
  [/[оеє]$/u, /(?:е|є|о|ого|ому)$/u],
  [/(?:ом|ем|єм|ою|ею|єю|ой|ей)$/u, /(?:им|ым|ім|ий|ый|ой|ій|ою|ею|ей)$/u],
  [/[бвгґджзйклмнпрстфхцчшщь]$/u, /(?:ий|ій|їй|ый|ой)$/u],
];

const isFreeForm = ({ norm, shape }: Token): boolean => shape === "upper" || /^\d/u.test(norm);

/** "Зранку | російський дрон", "у Донецьку | склад": what stands before but does not bend with the noun is none of its words. */
function agreedFrom({ document }: Reader, at: number, found: Match<QuantityRow>): number {
  // "реактивний | БпЛА": letters do not bend
  const isLetters = /^(?:upper|mixed)$/u.test(tokenAt(document, found.from)?.shape ?? "");
  const ending = isLetters ? undefined : agreeing.find(([noun]) => noun.test(firstWord(document, found)))?.[1];
  let from = found.from;
  for (let token = tokenAt(document, from - 1); from > at && token !== undefined; token = tokenAt(document, from - 1)) {
    if (ending !== undefined && !isFreeForm(token) && !ending.test(token.norm)) break;
    from -= 1;
  }
  return from;
}

/** "БПЛА | атаковали порт": letters do not bend, so the verb tells that they were several. */
const isManyLetters = ({ document }: Reader, { from, to }: Match<QuantityRow>): boolean =>
  to - from === 1 &&
  tokenAt(document, from)?.shape !== "capital" &&
  /^(?:бпла|рлс|сау|бмп|бтр)$/u.test(tokenAt(document, from)?.norm ?? "") &&
  /(?:[аиіуя]ли|[ую]ть|[ую]т)$/u.test(tokenAt(document, to)?.norm ?? "");

/** "ворожий", "FPV", "122-мм". */
const bends = ({ norm, shape }: Token): boolean =>
  (adjectives.test(norm) && norm.length > 2) || shape === "upper" || /^\d+-мм$/u.test(norm);

const modelWord = /^(?:класу|класса|проєкту|проекту|проекта|типу|типа)$/u;
const bornWord = /^(?:рік|року|роки|років|год|года|лет)$/u;

/** "літак | Су-25", "корабель | проєкту 22160", "жінка | 71 року": type and age go with the lone thing. */
function nameEnd({ document }: Reader, to: number): number {
  const at = (i: number): Token | undefined => tokenAt(document, i);
  const first = at(to);
  if (first?.kind === "number" && bornWord.test(at(to + 1)?.norm ?? ""))
    return /^(?:народження|рождения)$/u.test(at(to + 2)?.norm ?? "") ? to + 3 : to + 2;
  let end = modelWord.test(first?.norm ?? "") && isModel(at(to + 1)) ? to + 2 : to;
  if (end === to && isModel(first) && first?.kind === "word") end += 1;
  return end;
}

/** "Су-25", "22160", "M113": letters with figures. */
const isModel = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== "mark" && /^(?:\d+(?:\.\d+)?|\p{L}+-?\d.*|\d+\p{L}+\d.*)$/u.test(token.norm);

/** "специальной военной операции": an adjective with its noun behind it is no serviceman. */
const isAdjective = ({ document }: Reader, { from, to }: Match<QuantityRow>): boolean =>
  to - from === 1 &&
  /(?:ой|ый|ого|ому|ым|ая|ую|ої|ій|ому|ова|ову|ове|ська|ську|ське)$/.test(tokenAt(document, from)?.norm ?? "") &&
  tokenAt(document, to)?.shape === "lower" &&
  (tokenAt(document, to)?.norm.length ?? 0) > 3;

const deeds = /(?:ил|ал|ел|ыл|ив|ав|ает|яет|ує|ає)$/;

function isPlural(document: Document, match: Match<QuantityRow>): boolean {
  const tokens = document.tokens.slice(match.from, match.to);
  // "орудие" is one, "боевые машины" are many: -ие is a plural only before its noun.
  const many = ({ norm }: { norm: string }, i: number): boolean =>
    /(?:ые|ых|их|ыми|ими)$/.test(norm) || (norm.endsWith("ие") && i < tokens.length - 1);
  // "дронами-камікадзе": the first half of a compound bends
  return (
    tokens.some(many) ||
    manyNeuter.test(match.from === match.to - 1 ? firstWord(document, match) : "") ||
    plurals.test(firstWord(document, match).replace(/-(?:камікадзе|камикадзе)$/u, ""))
  );
}

const manyNeuter = /^(?:вікна|окна|дома|катера|поезда|корпуса|города|села)$/u;

const firstWord = (document: Document, match: Match<QuantityRow>): string => {
  const tokens = document.tokens.slice(match.from, match.to);
  return (tokens.find(({ norm }) => !adjectives.test(norm)) ?? tokens[0])?.norm ?? "";
};

const openers: ReadonlySet<string> = new Set([
  ",",
  ";",
  "—",
  ":",
  "и",
  "та",
  "і",
  "й",
  "также",
  "також",
  "в",
  "у",
  "ещё",
  "ще",
  ".",
  "что",
  "що",
  '"',
  // "средствами ПВО БПЛА уничтожен": letters of who did it, then what was shot down
  "пво",
  "ппо",
  "рэб",
  "реб",
]);
const verbs =
  /(?:бит|бита|бито|биты|биті|взят|взято|ил|ал|ел|ыл|ла|ли|ло|ило|ено|ано|ято|то|ен|ан|ув|ят|ут|ены|ена|ано|ені|ена|ает|яет|ив|ав|ла|ли|или|али|ить|ать|ити|ати|ення|ении|ение|ения|ає|яє|ує|іє|ють|уть|лося|вся|лася|лось|лася|лась|лся)$/;

/** A thing opens after a stop, a conjunction, a preposition of aim, a verb or the noun of one ("уничтожение беспилотника"). */
function mayOpen({ document }: Reader, at: number): boolean {
  const [token, before] = [tokenAt(document, at), tokenAt(document, at - 1)];
  if (token?.kind !== "word") return false;
  return !before || before.sentence !== token.sentence || openers.has(before.norm) || verbs.test(before.norm);
}
