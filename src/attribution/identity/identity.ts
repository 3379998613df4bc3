/** Who a source is: its name in English where a row knows it, else its words; and whose side it is on. */
import type { Match } from "../../lexicon/match.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import type { Party } from "../../lexicon/row.ts";
import type { Range } from "../draft.ts";
import { has, isCapital, isWord, normAt, type Sheet } from "../sheet.ts";
import { kinSide, landSide, officialsSide, sceneSide, statedSide } from "./context-side.ts";
import { isOutlet } from "./outlet.ts";
import { transliterate } from "../slavic/transliterate.ts";
import * as is from "../word-class.ts";
import { itemAt } from "../../text/item-at.ts";

export interface Identity {
  readonly name: string;
  readonly party: Party;
}

type Actor = Match<ActorRow>;

const ranks: Readonly<Record<string, number>> = { person: 4, adjective: 0, collective: 1, state: 1 };
const rankOf = (actor: Actor): number => ranks[actor.row.kind] ?? 2;

/** Actors that begin in the phrase, in order. */
function actorsIn(sheet: Sheet, [from, to]: Range): Actor[] {
  const found: Actor[] = [];
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i];
    if (actor !== null && actor !== undefined && actor.from === i && actor.to <= to + 1) found.push(actor);
  }
  return found;
}

const best = (actors: readonly Actor[]): Actor | null =>
  actors.reduce<Actor | null>((held, actor) => (held === null || rankOf(actor) > rankOf(held) ? actor : held), null);

/** Name and party of a source phrase. */
export function identify(sheet: Sheet, source: Range): Identity {
  const actors = actorsIn(sheet, source);
  const actor = best(actors);
  const party = partyOf(sheet, source, actor);
  if (actor?.row.kind === "person" && !isNamesake(sheet, actor)) return { name: actor.row.name, party };
  const person = properName(sheet, source);
  if (person !== null) return { name: nameOf(sheet, person), party };
  const isBody = actor !== null && actor.row.kind !== "adjective" && namesWhole(sheet, source, actor);
  return { name: isBody ? actor.row.name : describe(sheet, source), party };
}

/** "Hazem | Qassem" is not Naim Qassem: a surname alone behind a given name that begins otherwise. English. */
function isNamesake(sheet: Sheet, { from, to, row }: Actor): boolean {
  const given = itemAt(sheet.tokens, from - 1);
  if (sheet.language !== "en" || to - from !== 1 || given?.kind !== "word" || given.shape !== "capital") return false;
  if (given.norm.length < 4 || sheet.sourceAt[from - 1] !== null || sheet.actorAt[from - 1] !== null) return false;
  if (has(sheet, from - 1, is.determiner | is.preposition | is.timeWord | is.sideAdjective)) return false;
  const begins = given.norm.slice(0, 1);
  return !sheet.sides.has(from - 1) && row.name.includes(" ") && !row.name.toLowerCase().startsWith(begins);
}

/** Whether the phrase is the body itself ("the Defence Ministry"), not somebody or something of it ("a Defence Ministry official"). */
function namesWhole(sheet: Sheet, [from, to]: Range, actor: Actor): boolean {
  for (let i = from; i < to; i++) {
    if (i >= actor.from && i < actor.to) continue;
    if (
      sheet.tokens[i]?.kind === "word" &&
      !has(sheet, i, is.determiner | is.preposition | is.possessive | is.sideAdjective | is.bracket) &&
      sheet.actorAt[i]?.row.kind !== "adjective"
    ) {
      if (actor.row.kind === "state" || sheet.sourceAt[i] !== null) return false;
    }
  }
  return true;
}

/** An armed group is a side of its own, whatever land it is from: «йеменские хуситы», «ливанская Хезболла». */
const isArmedGroup = ({ row: { party, kind } }: Actor): boolean =>
  kind === "force" && party.length > 2 && party !== "ind" && party !== "unk";

function partyOf(sheet: Sheet, source: Range, actor: Actor | null): Party {
  if (actor !== null && isArmedGroup(actor)) return actor.row.party;
  if (actor !== null && rankOf(actor) >= 2)
    return adjectiveBefore(sheet, source, actor) ?? stateBehind(sheet, source, actor) ?? actor.row.party;
  const taken = takenSide(sheet, source);
  if (taken !== null) return taken;
  const named: Range = [source[0], beforeRelative(sheet, source[0], source[1])];
  if (isPress(sheet, source) || ((actor === null || actor.row.kind === "state") && isOutlet(sheet, named)))
    return "ind";
  if (actor?.row.relative !== undefined) return relativeParty(sheet, actor.row.relative);
  if (actor !== null && actor.row.party !== "unk" && !isSponsor(sheet, actor.from))
    return firstSide(sheet, source) ?? actor.row.party;
  return firstSide(sheet, source) ?? placeSide(sheet, source) ?? ownParty(sheet, source);
}

/** "білоруського МЗС", "румунські прикордонники": an adjective of a state right before a body says whose it is. */
function adjectiveBefore(sheet: Sheet, [from]: Range, actor: Actor): Party | null {
  if (actor.from <= from || sheet.language === "en" || actor.row.kind === "person") return null;
  const norm = normAt(sheet, actor.from - 1);
  return /(?:ий|ый|ой|ая|ое|ие|ые|ого|ому|ой|ої|ій|а|е|і|им|ым|ими|ыми|их|ых)$/u.test(norm)
    ? (sheet.sides.get(actor.from - 1) ?? null)
    : null;
}

/** "Міноборони | Британії", "Генштаб | Великой Британии": a state right behind a body that every state has says whose it is. */
function stateBehind(sheet: Sheet, [, to]: Range, actor: Actor): Party | null {
  if (sheet.language === "en" || (actor.row.kind !== "body" && actor.row.kind !== "force")) return null;
  for (let i = actor.to; i < Math.min(to, actor.to + 2); i++) {
    const side = isCapital(sheet, i) ? (sheet.sides.get(i) ?? null) : null;
    if (side !== null) return side;
  }
  return null;
}

const ofState: ReadonlySet<string> = new Set(["state", "state-run", "state-owned", "state-controlled"]);

/** "pro-Kremlin bloggers", "Junta-aligned channels", "Iran's state television": said to take a side, press or not. */
function takenSide(sheet: Sheet, [from, to]: Range): Party | null {
  for (let i = from; i < to; i++) {
    const norm = normAt(sheet, i);
    if (from < i && ofState.has(norm)) return firstSide(sheet, [from, i]);
    const side = norm.includes("-") ? sheet.sides.get(i) : undefined;
    if (side !== undefined) return side;
  }
  return null;
}

/** Who writes: the publisher's side, or of press in the one language that only one side of a war writes, that side. */
const homeOf = (sheet: Sheet): Party =>
  sheet.report.party === "ind" && sheet.language === "uk" && isOfHome(sheet) ? "ua" : sheet.report.party;

/** "our forces" are the writer's, "the enemy" the other side's where two states fight. */
function relativeParty(sheet: Sheet, relative: "enemy" | "own"): Party {
  const own = homeOf(sheet);
  if (relative === "own") return own === "ind" ? "unk" : own;
  return own === "ru" ? "ua" : own === "ua" ? "ru" : "unk";
}

/** Party of the first word for a state; of both sides at once nobody's. */
function firstSide(sheet: Sheet, [from, to]: Range): Party | null {
  for (let i = from; i < to; i++) {
    const norm = normAt(sheet, i);
    if (norm === "south" && normAt(sheet, i + 1).startsWith("sudan")) return "ss";
    const side = isSponsor(sheet, i) ? undefined : sheet.sides.get(i);
    if (side !== undefined)
      return has(sheet, i + 1, is.and) && to - from === 3 && sheet.sides.has(i + 2) ? "unk" : side;
  }
  return null;
}

/** "rebels backed by | Rwanda", "a militia armed by the | Emirates": who helps them is not whose they are. */
function isSponsor(sheet: Sheet, at: number): boolean {
  const by = has(sheet, at - 1, is.determiner) ? at - 2 : at - 1;
  return sheet.language === "en" && normAt(sheet, by) === "by" && isWord(sheet, by - 1, "sponsor");
}

function placeSide(sheet: Sheet, [from, to]: Range): Party | null {
  let speaks = false;
  for (let i = from; i < to; i++) speaks ||= sheet.sourceAt[i]?.row.official === true;
  if (!speaks) return null;
  for (let i = from; i < to; i++) {
    const side = isCapital(sheet, i) || sheet.language !== "en" ? sheet.placeSides.get(i) : undefined;
    if (side !== undefined) return side;
  }
  return null;
}

/** "Армія підтвердила" in Ukrainian news is Ukraine's, but not in news of a war in which only others are named. */
function isOfHome({ sides }: Sheet): boolean {
  const named = new Set(sides.values());
  return named.size === 0 || named.has("ua") || named.has("ru");
}

/** Bodies that Russian texts leave unmarked when they are Russia's. */
const statesOwn = /^(?:минобороны|мчс|фсб|росгвардия|росгвардии|следком|госдума|кремль)$/u;

/**
 * An official without a mark of its own: of the state, place or body that the text gives; else of the publisher's state.
 * In Ukrainian news without any such sign, Ukraine's, unless other wars alone are told of.
 */
function ownParty(sheet: Sheet, source: Range): Party {
  const [from, to] = source;
  let official = false;
  for (let i = from; i < to; i++) {
    const row = sheet.sourceAt[i]?.row;
    if (row?.party !== undefined && row.party !== null) return row.party;
    official ||= row?.official === true;
  }
  if (!official) return "unk";
  const given = statedSide(sheet, source) ?? landSide(sheet, source) ?? sceneSide(sheet, source);
  if (given !== null) return given;
  if (sheet.report.party !== "ind" && sheet.report.party !== "unk") return sheet.report.party;
  if (sheet.language === "uk" && isOfHome(sheet)) return "ua";
  if (sheet.language === "ru" && statesOwn.test(normAt(sheet, from)) && to - from === 1) return "ru";
  return kinSide(sheet, source) ?? officialsSide(sheet, source) ?? "unk";
}

function isPress(sheet: Sheet, [from, to]: Range): boolean {
  const end = sheet.language === "en" ? beforeRelative(sheet, from, to) : to;
  for (let i = from; i < end; i++) {
    if (normAt(sheet, i) === "state" || normAt(sheet, i) === "pro-war") return false;
    if (sheet.sourceAt[i]?.row.being === "medium") return true;
  }
  return false;
}

/** Capitalised words that make a person's name: "spokesman [Viktor Tregubov]". */
function properName(sheet: Sheet, [from, to]: Range): Range | null {
  let end = to;
  while (end > from) {
    let start = end;
    while (start > from && isNameWord(sheet, start - 1)) start--;
    if (end - start >= 2 && end - start <= 4) return [start, end];
    end = start === end ? end - 1 : start;
  }
  return null;
}

function isNameWord(sheet: Sheet, at: number): boolean {
  const token = sheet.tokens[at];
  if (token?.shape !== "capital" || token.kind !== "word" || sheet.sourceAt[at] !== null) return false;
  return (
    (sheet.actorAt[at] === null || sheet.actorAt[at]?.row.kind === "person") &&
    !sheet.sides.has(at) &&
    !has(sheet, at, is.determiner | is.timeWord)
  );
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
  return wordsOf(sheet, start, beforeRelative(sheet, start, to));
}

/** "two officials, who spoke on condition of anonymity", "images shared on social media": the name is what stands before. */
function beforeRelative(sheet: Sheet, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (has(sheet, i, is.comma) && has(sheet, i + 1, is.relative)) return i;
    if (/^(?:shared|posted|published|circulat(?:ed|ing))$/.test(normAt(sheet, i)) && !/^by$/.test(normAt(sheet, i + 1)))
      return i;
  }
  return to;
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
