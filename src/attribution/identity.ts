/** Who a source is: its name in English where a row knows it, else its words; and whose side it is on. */
import type { Match } from "../lexicon/match.ts";
import type { Party } from "../lexicon/row.ts";
import type { Range } from "./draft.ts";
import { transliterate } from "./transliterate.ts";
import { has, isCapital, normAt, type ActorRow, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

export interface Identity {
  readonly name: string;
  readonly party: Party;
}

/** Stems of adjectives and names of states that give a source its party: "Russian officials", "влада Києва". */
const sideStems: readonly (readonly [RegExp, Party])[] = [
  [
    /^(?:russia|moscow|kremlin|pro-russia|росси|рф$|росі|росій|москв|кремл|москал|оккупан|окупан|рос[сз]ми|российск)/u,
    "ru",
  ],
  [/^(?:ukrain|kyiv|kiev|украин|укра[їи]н|ки[еє]в|київ|одес|харк|херсон|запор|дніпр|сум|микола|чернiг)/u, "ua"],
  [/^(?:israel|jerusalem|tel-aviv|израил|ізраїл|цахал|idf)/u, "il"],
  [/^(?:palestin|gaza|gazan|палестин)/u, "ps"],
  [/^(?:hamas|хамас)/u, "hamas"],
  [/^(?:hezbollah|хезболла|хізбалла)/u, "hezbollah"],
  [/^(?:houthi|хусит|хути)/u, "houthi"],
  [/^(?:lebanese|lebanon|ліван|ливан)/u, "lb"],
  [/^(?:syria|damascus|сири|сирій|сирії)/u, "sy"],
  [/^(?:iran|tehran|иран|іран)/u, "ir"],
  [/^(?:american|u\.s|us$|washington|pentagon|white-house|сша|америк|вашингтон|пентагон)/u, "us"],
  [/^(?:british|britain|uk$|london|британ|лондон)/u, "gb"],
  [/^(?:german|germany|berlin|немецк|герман|німе)/u, "de"],
  [/^(?:french|france|paris|француз|франц)/u, "fr"],
  [/^(?:polish|poland|warsaw|польс|польщ|варшав)/u, "pl"],
  [/^(?:belarus|minsk|белорус|білорус|мінськ|минск)/u, "by"],
  [/^(?:chinese|china|beijing|китай|пекин|пекін)/u, "cn"],
  [/^(?:turkish|turkey|ankara|турец|турц|туреч)/u, "tr"],
  [/^(?:sudanese|khartoum|суданск|судансь)/u, "sd"],
  [/^(?:rsf|сбр)$/u, "rsf"],
  [/^(?:congolese|kinshasa|fardc|drc|конго)/u, "cd"],
  [/^(?:m23|afc\/m23)$/u, "m23"],
  [/^(?:rwanda|kigali|руанд)/u, "rw"],
  [/^(?:junta|burmese|myanmar|naypyidaw|мьянм|м'янм)/u, "mm"],
  [/^(?:azerbaijan|baku|азербайдж)/u, "az"],
  [/^(?:armenia|yerevan|армян|вірмен|армени)/u, "am"],
  [/^(?:india|delhi|инди|інді)/u, "in"],
  [/^(?:pakistan|islamabad|пакист)/u, "pk"],
  [/^(?:yemeni|sanaa|йемен|ємен)/u, "ye"],
  [/^(?:korean|seoul|корейск|корейськ)/u, "kr"],
  [/^(?:japan|tokyo|япон)/u, "jp"],
  [/^(?:malian|mali$|bamako)/u, "ml"],
  [/^(?:ethiopia|addis)/u, "et"],
];

function sideOfWord(norm: string): Party | null {
  for (const [stem, party] of sideStems) if (stem.test(norm)) return party;
  return null;
}

const cacheOfSides = new Map<string, Party | null>();

/** Party that a word of a source phrase gives, or null. */
export function sideOf(norm: string): Party | null {
  const known = cacheOfSides.get(norm);
  if (known !== undefined) return known;
  const found = sideOfWord(norm);
  if (cacheOfSides.size > 50_000) cacheOfSides.clear();
  cacheOfSides.set(norm, found);
  return found;
}

/** The actor that names the phrase: a person before a body, then the last named. */
function actorIn(sheet: Sheet, [from, to]: Range): Match<ActorRow> | null {
  let best: Match<ActorRow> | null = null;
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i];
    if (actor === null || actor === undefined || actor.from !== i || actor.to > to) continue;
    if (best === null || rank(actor) > rank(best)) best = actor;
  }
  return best;
}

const rank = (match: Match<ActorRow>): number => (match.row.kind === "person" ? 2 : 1);

/** Name and party of a source phrase. `channel` is the party of the report, for officials without a mark of their own. */
export function identify(sheet: Sheet, source: Range): Identity {
  const actor = actorIn(sheet, source);
  const person = properName(sheet, source);
  if (actor !== null && (actor.row.kind === "person" || person === null)) {
    const own = actor.row.kind === "person" || coversHead(sheet, source, actor);
    const name = own ? actor.row.name : describe(sheet, source);
    return { name, party: partyWith(sheet, source, actor) };
  }
  const party = partyWith(sheet, source, actor);
  return { name: person === null ? describe(sheet, source) : nameOf(sheet, person), party };
}

/** Whether the phrase is the body itself, not somebody at it: "the Defence Ministry", not "a Defence Ministry official". */
function coversHead(sheet: Sheet, [from, to]: Range, actor: Match<ActorRow>): boolean {
  for (let i = from; i < to; i++) {
    const being = sheet.sourceAt[i]?.row.being;
    if ((being === "person" || being === "crowd") && (i < actor.from || i >= actor.to)) return false;
  }
  return true;
}

function partyWith(sheet: Sheet, [from, to]: Range, actor: Match<ActorRow> | null): Party {
  if (actor !== null) return actor.row.party;
  let official = false;
  let being = "";
  for (let i = from; i < to; i++) {
    const side = sideOf(normAt(sheet, i));
    if (side !== null) return sheet.sourceAt[i]?.row.being === "medium" || mediumIn(sheet, from, to) ? "ind" : side;
    const row = sheet.sourceAt[i]?.row;
    if (row !== undefined) {
      official ||= row.official;
      if (being === "") being = row.being;
    }
  }
  if (being === "medium") return "ind";
  if (official && sheet.report.party !== "ind") return sheet.report.party;
  return "unk";
}

function mediumIn(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sheet.sourceAt[i]?.row.being === "medium") return true;
  return false;
}

/** Capitalised words that make a person's name at the end of a titled phrase: "spokesman [Viktor Tregubov]". */
function properName(sheet: Sheet, [from, to]: Range): Range | null {
  let end = to;
  while (end > from) {
    let start = end;
    while (
      start > from &&
      isCapital(sheet, start - 1) &&
      sheet.tokens[start - 1]?.shape !== "upper" &&
      sheet.tokens[start - 1]?.kind === "word"
    )
      start--;
    if (end - start >= 2 && end - start <= 4 && !holdsRow(sheet, start, end)) return [start, end];
    end = start === end ? end - 1 : start;
  }
  return null;
}

function holdsRow(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (
      sheet.sourceAt[i] !== null ||
      sideOf(normAt(sheet, i)) !== null ||
      (sheet.actorAt[i] !== null && sheet.actorAt[i]?.row.kind !== "person")
    )
      return true;
  }
  return false;
}

function nameOf(sheet: Sheet, [from, to]: Range): string {
  const words = wordsOf(sheet, from, to);
  return sheet.language === "en" ? words : transliterate(words, sheet.language);
}

/** The words of an unnamed source: "residents", a row's English name for "очевидцы". */
function describe(sheet: Sheet, [from, to]: Range): string {
  const row = sheet.sourceAt[from]?.row;
  if (sheet.language !== "en" && row?.english !== null && row?.english !== undefined && to - from <= 2)
    return row.english;
  let start = from;
  while (start < to - 1 && has(sheet, start, is.determiner)) start++;
  return wordsOf(sheet, start, to);
}

function wordsOf(sheet: Sheet, from: number, to: number): string {
  const first = sheet.tokens[from];
  const last = sheet.tokens[to - 1];
  if (first === undefined || last === undefined) return "";
  return sheet.document.text
    .slice(first.start, last.end)
    .replace(/[*_\s]+/g, " ")
    .trim();
}
