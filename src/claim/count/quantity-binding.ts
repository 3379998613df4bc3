/** Which numbers are a claim's: those of its clause, those of the list that runs on behind it, and lone things that count 1. */
import type { Matches } from "../../lexicon/match.ts";
import type { Document } from "../../text/document.ts";
import { itemAt as tokenOf } from "../../text/item-at.ts";
import { RangeIndex } from "../../text/range-index.ts";
import type { Action, Quantity } from "../claim.ts";
import { slavicForm } from "../event/slavic-form.ts";
import { tokenAt, type Reader } from "./number.ts";
import { countsAlone, isDoer, loneThingAt } from "./quantity-implied.ts";
import { quantityFor, quantityReader, type QuantityMention } from "./quantity.ts";

type Tokens = readonly [from: number, to: number];

export interface QuantityPlace {
  readonly clause: Tokens;
  readonly action: Action;
}

export interface QuantityText {
  readonly document: Document;
  readonly matches: Matches;
  /** `findQuantities` of the document. */
  readonly mentions: readonly QuantityMention[];
}

/** Mentions by where they begin and by the tokens they cover. */
interface Layout {
  readonly starts: ReadonlyMap<number, QuantityMention>;
  readonly over: RangeIndex;
}

/** Every claim of a document asks for its numbers; they are laid out once. */
let known: { readonly mentions: readonly QuantityMention[]; readonly layout: Layout } | null = null;

function layoutOf(document: Document, mentions: readonly QuantityMention[]): Layout {
  if (known?.mentions === mentions) return known.layout;
  const starts = new Map(mentions.map((mention) => [startOf(document, mention), mention]));
  const over = new RangeIndex();
  for (const [number, { from, to }] of mentions.entries()) over.add(number, [from, to]);
  const layout = { starts, over };
  known = { mentions, layout };
  return layout;
}

/** Quantities of a claim in order of the text, each of the kind its action counts. */
export function bindQuantities(
  { document, matches, mentions }: QuantityText,
  { clause, action }: QuantityPlace,
): Quantity[] {
  const reader = quantityReader(document, matches);
  const { starts, over } = layoutOf(document, mentions);
  const inside = over
    .near(clause)
    .map((number) => mentions[number] as QuantityMention)
    .filter(({ from, to }) => from >= clause[0] && to <= clause[1])
    .filter((each) => !isAside(reader, each) && !isOccasion(reader, each, action));
  const lone = loneThings(reader, clause, action).filter(
    (thing) => !inside.some((each) => each.from < thing.to && thing.from < each.reach),
  );
  const opens = tokenAt(document, clause[1])?.norm === ":"; // "втрати склали:", and a list below
  const list = { reader, starts, lines: opens ? mentions : null };
  const listed = inside.length + lone.length > 0 || opens ? listAfter(list, { clause, action }) : [];
  const put = insteadOf(
    { reader, starts },
    over.near(clause).map((number) => mentions[number] as QuantityMention),
    clause,
  );
  const all = [...inside, ...lone, ...listed.filter((each) => !put.includes(each)), ...put].sort(
    (a, b) => a.from - b.from,
  );
  return all
    .filter((mention) => !locates(reader, mention, action))
    .map((mention) => quantityFor(mention, action))
    .filter(({ of }) => of !== "civilians" || !blows.has(action));
}

/** "captured A, some | 20 kilometres (12 miles) | north of B": how far off the place lies; ground gained is told in such words too. English. */
function locates({ document }: Reader, { of, to }: QuantityMention, action: Action): boolean {
  if (document.language !== "en" || of !== "distance-km" || action === "advance") return false;
  let at = to;
  if (/^k|^m/.test(tokenAt(document, at)?.norm ?? "")) at += 1;
  if (tokenAt(document, at)?.norm === "(") while (at < to + 8 && tokenAt(document, at)?.norm !== ")") at += 1;
  if (tokenAt(document, at)?.norm === ")") at += 1;
  return bearings.test(tokenAt(document, at)?.norm ?? "");
}

const bearings =
  /^(?:from|off|down|up|away|inland|outside|short|beyond|behind|(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern|wards?)?|to)$/;

/** "an airstrike that killed four": the dead are counted by the harm, not by the blow. */
const blows: ReadonlySet<Action> = new Set<Action>(["strike", "explosion", "intercept"]);

/** In list lines ("танків – 2608") the noun stands first. */
function startOf(document: Document, { from, noun, span }: QuantityMention): number {
  if (!noun || noun[0] >= span[0]) return from;
  let at = from;
  while (at > 0 && (tokenAt(document, at)?.start ?? 0) > noun[0]) at -= 1;
  return at;
}

const above: ReadonlySet<string> = new Set(["над", "over"]);

/** "two people, not three", "двое, а не трое": the number that is taken back. */
const contrasts: ReadonlySet<string> = new Set(["not", "не", "than", "of"]);
const joinsContrast: ReadonlySet<string> = new Set([",", "and", "а", "rather", "instead"]);

/** How far behind a number that is set aside the one put in its place is introduced: "not five people | but three". */
const contrastReach = 4;

/** "не пять, | а трое", "not five | but three": where the number in place of this one begins; -1 where this one stands. */
function contrastAt(document: Document, { from, to }: Pick<QuantityMention, "from" | "to">): number {
  if (!/^(?:not|не)$/.test(tokenAt(document, from - 1)?.norm ?? "")) return -1;
  for (let at = to; at < to + contrastReach; at += 1)
    if (/^(?:but|а)$/.test(tokenAt(document, at)?.norm ?? "")) return at + 1;
  return -1;
}

/** The numbers put in the place of those set aside, where they stand behind the clause: "пострадавших не пять | , а трое". */
function insteadOf(
  { reader: { document }, starts }: List,
  mentions: readonly QuantityMention[],
  [from, to]: Tokens,
): readonly QuantityMention[] {
  return mentions
    .filter((each) => each.from >= from && each.to <= to)
    .flatMap((each) => starts.get(contrastAt(document, each)) ?? [])
    .filter((each) => each.from >= to);
}

/** "(260 kilometres from the line)", "над тремя районами": where it was, not how many. */
function isAside({ document }: Reader, { from, to, of }: QuantityMention): boolean {
  if (of === "distance-km" && isHowFar(document, to)) return true;
  const [before, first] = [tokenAt(document, from - 1)?.norm ?? "", tokenAt(document, from)?.norm ?? ""];
  if (contrasts.has(before) && joinsContrast.has(tokenAt(document, from - 2)?.norm ?? "")) return true;
  if (contrastAt(document, { from, to }) !== -1) return true;
  if (before === "(") return true;
  if (of !== "other" && of !== "settlement") return false;
  // "Over | 20 houses were damaged" counts them, "shot down over three districts" does not
  const opens =
    document.language === "en" && tokenAt(document, from - 1)?.sentence !== tokenAt(document, from)?.sentence;
  return above.has(before) || (above.has(first) && !opens);
}

const harms: ReadonlySet<Action> = new Set<Action>(["losses", "civilian-harm"]);
const occasions: ReadonlySet<string> = new Set(["other", "attack", "strike", "clash", "settlement"]);

/** "killed 23 militants | in two operations", "убиты при трёх ударах": on how many occasions, or in how many places. */
const isOccasion = ({ document }: Reader, { from, of }: QuantityMention, action: Action): boolean =>
  harms.has(action) &&
  occasions.has(of) &&
  /^(?:in|during|across|в|у|при)$/u.test(tokenAt(document, from - 1)?.norm ?? "");

/** "в 25 километрах | к юго-западу от Киева": only says where the place lies. */
function isHowFar(document: Document, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const norm = tokenAt(document, i)?.norm ?? "";
    if (norm === "от" || norm === "від") return true;
    if (/^[,.;:]$/u.test(norm)) return false;
  }
  return false;
}

function loneThings(reader: Reader, [from, to]: Tokens, action: Action): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let at = from; at < to; at += 1) {
    const thing = loneThingAt(reader, at);
    if (!thing || thing.to > to || !countsAlone(thing, action) || (action !== "strike" && isDoer(reader, thing)))
      continue;
    found.push(thing);
    at = thing.to - 1;
  }
  return found;
}

const joints: ReadonlySet<string> = new Set([
  ",",
  "and",
  "и",
  "та",
  "і",
  "й",
  "а",
  "также",
  "також",
  "as",
  "well",
  "plus",
]);
/** Marks and units of a bulletin's lines: "‒ танків ‒ 10118 (+12) од". */
const lineMarks: ReadonlySet<string> = new Set([":", ";", "•", "▪", "‒", "—", "-", "од", "од.", "ед", "ед."]);

const joins = ({ document }: Reader, norm: string): boolean =>
  joints.has(norm) || (document.language !== "en" && lineMarks.has(norm));

const listing: ReadonlySet<Action> = new Set<Action>(["losses", "damage", "strike", "intercept", "civilian-harm"]);

interface List {
  readonly reader: Reader;
  readonly starts: ReadonlyMap<number, QuantityMention>;
  /** All mentions, where the list stands in lines of its own below a colon. */
  readonly lines?: readonly QuantityMention[] | null;
}

/** ", a tank, 9 armoured vehicles and two guns" behind "lost 290 servicemen": as long as joints and counted things follow. */
function listAfter({ reader, starts, lines = null }: List, { clause, action }: QuantityPlace): QuantityMention[] {
  const found: QuantityMention[] = [];
  if (!listing.has(action)) return found;
  for (let at = clause[1]; ;) {
    const next = skipJoints(reader, at);
    const own = next === at ? null : itemAt({ reader, starts }, next, action);
    const item = own ?? (lines === null ? null : itemOfLine({ reader, starts, lines }, at, action));
    if (!item || isClause(reader, item) || isObject(reader, next)) return found;
    found.push(item);
    at = action === "intercept" ? pastPlace({ reader, starts }, item.reach) : item.reach;
  }
}

/** How much of a line may follow its number: "1220000 | (+1080) осіб / persons,". */
const restOfLine = 12;

/** The counted thing of the next line of a list, past its bullet: "▪️ | танків – 11500", "👥 | 1080 осіб"; or of the words behind a comma. */
function itemOfLine({ reader, starts, lines }: List, after: number, action: Action): QuantityMention | null {
  const { document } = reader;
  let at = skipJoints(reader, after);
  if (at === after)
    while (at < after + restOfLine && tokenAt(document, at - 1)?.sentence === tokenAt(document, at)?.sentence) at += 1;
  if (at === after + restOfLine) return null;
  while (at < after + restOfLine && tokenAt(document, at)?.kind === "mark") at += 1;
  return itemAt({ reader, starts }, at, action) ?? labelled(reader, lines ?? [], at);
}

const longestLabel = 8;

/** "особового складу | – близько 1220000 осіб", "автомобільної техніки та автоцистерн – 73800": the number behind the label of a line. */
function labelled({ document }: Reader, mentions: readonly QuantityMention[], at: number): QuantityMention | null {
  const sentence = tokenAt(document, at)?.sentence;
  for (let i = at + 1; i < at + longestLabel && tokenAt(document, i)?.sentence === sentence; i += 1) {
    if (!/^(?:[-—‒:])$/u.test(tokenAt(document, i)?.norm ?? "")) continue;
    const found = mentions.find(({ from }) => from === i + 1) ?? null;
    return found?.bare === false ? found : null;
  }
  return null;
}

const placed: ReadonlySet<string> = new Set(["—", "over", "above", "над", "in", "в", "у"]);

/** "13 – над Ростовской областью, 3 – над …": sums by place; the place is passed over where another number follows it. */
function pastPlace({ reader, starts }: List, at: number): number {
  if (!placed.has(tokenAt(reader.document, at)?.norm ?? "")) return at;
  for (let end = at + 1; end < at + 14; end += 1) {
    const next = skipJoints(reader, end);
    if (next > end && starts.has(next)) return end;
  }
  return at;
}

/** Past commas and conjunctions, "(+15)" and "killed and wounded"; the same token where no joint stood there. */
function skipJoints(reader: Reader, at: number): number {
  let [next, joined] = [at, false];
  for (let step = 0; step < 8; step += 1) {
    const norm = tokenAt(reader.document, next)?.norm ?? "";
    const after =
      norm === "(" ? pastBracket(reader, next) : isParticiple(reader, next) || joins(reader, norm) ? next + 1 : next;
    if (after === next) break;
    joined ||= joins(reader, norm);
    next = after;
  }
  return joined ? next : at;
}

const pastBracket = ({ document }: Reader, at: number): number => {
  for (let to = at + 1; to < at + 5; to += 1) if (tokenAt(document, to)?.norm === ")") return to + 1;
  return at;
};

const isParticiple = ({ index }: Reader, at: number): boolean =>
  index.from(at).some(({ row }) => row.people === "unclear");

function itemAt({ reader, starts }: List, at: number, action: Action): QuantityMention | null {
  const counted = starts.get(at);
  if (counted) return counted.bare ? null : counted;
  const thing = loneThingAt(reader, at);
  return thing && countsAlone(thing, action) ? thing : null;
}

const verbal =
  /^(?:were|was|are|is|had|have|has|been|died|burned|said)$|(?:или|али|ены|ено|ена|ані|ано|ені|ено|ли|ло)$/;

/** "…, and three people were hurt", "…, одна людина загинула": a verb behind the thing makes it a clause of its own. */
const isClause = ({ document }: Reader, item: QuantityMention): boolean =>
  verbal.test(tokenAt(document, item.reach)?.norm ?? "") ||
  isVerbBehind(document, item.reach) ||
  (document.language !== "en" && shortPassive.test(tokenAt(document, item.reach - 1)?.norm ?? ""));

const forms: ReadonlySet<string> = new Set(["active", "passive", "reflexive"]);
const farVerb = 3;

/** ", одна людина | загинула", ", десятки | осель потрощені". Russian and Ukrainian. */
function isVerbBehind({ language, tokens }: Document, at: number): boolean {
  if (language === "en") return false;
  for (let i = at; i < at + farVerb; i += 1) {
    const token = tokenOf(tokens, i);
    if (token?.kind !== "word" || joints.has(token.norm)) return false;
    if (token.shape === "lower" && token.norm.length > 3 && forms.has(slavicForm(token.norm, language))) return true;
  }
  return false;
}

/** "hit a depot and wounded | four soldiers": what the next verb is done to. */
const isObject = (reader: Reader, at: number): boolean =>
  reader.document.language === "en" && isParticiple(reader, at - 1);

/** ", ще 7 поранено", ", 12 ранены": the counted word is the verb of its own clause. */
const shortPassive =
  /^(?:ранен[ыо]|поранен[оі]|убит[ыо]|вбито|погибли|загинули|пострадали|постраждали|травмирован[ыо]|травмовано)$/u;
