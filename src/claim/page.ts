/** A page is a document laid out for reading claims: word classes, events, things, sides, bends and places, each by token. */
import { isMonthOfMay } from "../attribution/english/month-of-may.ts";
import { clauseBits } from "./quiet-marks.ts";
import type { Match } from "../lexicon/match.ts";
import { layUntrue } from "../attribution/untruth.ts";
import type { ActionRow, EventRow, ThingKind, ThingRow } from "../lexicon/rows/action-row.ts";
import { thingKinds } from "../lexicon/row-kinds.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import { modifierKinds } from "../lexicon/row-kinds.ts";
import type { ModifierKind, ModifierRow } from "../lexicon/rows/modifier-row.ts";
import type { WordKind } from "../lexicon/rows/word-row.ts";
import { layWords, wordAt, type WordLanes } from "../lexicon/word-lanes.ts";
import type { Token } from "../text/document.ts";
import { byteLane, intLane } from "../text/lanes.ts";
import type { Language } from "../text/language.ts";
import type { ClaimInput, PlaceMention } from "./claim-input.ts";
import { findQuantities, type QuantityMention } from "./count/quantity.ts";
import { openToldOfSource } from "./told-of-source.ts";
import { itemAt } from "../text/item-at.ts";
import { TokenLists } from "../text/token-lists.ts";

export interface Page {
  readonly input: ClaimInput;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Word classes of each token, see attribution's `word-class.ts`. */
  readonly bits: Int32Array;
  /** Events that start at a token, longest first. */
  readonly events: TokenLists<Match<EventRow>>;
  /** Kinds of things a token is part of, as bits by `thingBit`. */
  readonly things: Int32Array;
  /** 1 on words of a verdict that something is not so. */
  readonly untrue: Uint8Array;
  /** Modifiers a token is part of, as bits by `modifierBit`. */
  readonly bends: Int32Array;
  /** Longest actor over the token; null for none. */
  readonly actorAt: readonly (Match<ActorRow> | null)[];
  /** Index of the place mention over the token; -1 for none. */
  readonly placeAt: Int32Array;
  readonly quantities: readonly QuantityMention[];
  /** Index of the quantity over the token; -1 for none. */
  readonly quantityAt: Int32Array;
  /** 1 where a token is source or cue of an attribution, 2 where it is a source of whom an event is told. */
  readonly said: Uint8Array;
  /** Where a lone word hedges ("reportedly"): its clause runs on around it. */
  readonly hedged: Uint8Array;
  /** By the first token of what a speaker says: the token behind its end; 0 elsewhere. */
  readonly toldTo: Int32Array;
  /** Words that rules ask for by kind. */
  readonly words: WordLanes;
  /** What was told of each token when asked whether it is a plain verb: 0 not asked yet, 1 no, 2 yes. */
  readonly plainVerbs: Uint8Array;
}

const bitOf = <K extends string>(kinds: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(kinds.map((kind, i) => [kind, 1 << i])) as Record<K, number>;

export const thingBit: Readonly<Record<ThingKind, number>> = bitOf(thingKinds);
export const modifierBit: Readonly<Record<ModifierKind, number>> = bitOf(modifierKinds);

/** First token that starts at or after `offset`. */
export function tokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "us" is no country, "rt" no channel: short names of Latin letters stand in capitals. */
function isLowerAcronym({ from, to }: Match<ActorRow>, tokens: readonly Token[]): boolean {
  const token = tokens[from];
  return to - from === 1 && token?.shape === "lower" && /^[a-z]{1,4}$/.test(token.norm) && token.norm !== "enemy";
}

/** The longest match over each token. */
function cover(
  length: number,
  matches: readonly Match<ActorRow>[],
  tokens: readonly Token[],
): (Match<ActorRow> | null)[] {
  const at: (Match<ActorRow> | null)[] = [];
  for (let i = 0; i < length; i++) at.push(null);
  for (const match of matches) {
    if (isLowerAcronym(match, tokens)) continue;
    for (let i = match.from; i < match.to; i++) {
      const held = at[i] ?? null;
      if (held === null || match.to - match.from > held.to - held.from) at[i] = match;
    }
  }
  return at;
}

/** Kinds that are no things events happen to, only signs of how they are meant. */
const signs: ReadonlySet<ThingKind> = new Set(["means", "hand", "part", "elsewhere", "setting"]);

function layActions(matches: readonly Match<ActionRow>[], { language, tokens: { length } }: ClaimInput["document"]) {
  const events = new TokenLists<Match<EventRow>>(length);
  const things = intLane(length);
  const reach = intLane(length); // length of the longest thing over each token
  const inner = byteLane(length); // 1 on the words of a thing behind its first
  for (const { row, from, to } of matches) {
    if (row.is === "thing" && !signs.has(row.thing))
      for (let i = from; i < to; i++) {
        reach[i] = Math.max(reach[i] ?? 0, to - from);
        if (i > from) inner[i] = 1;
      }
  }
  for (const match of matches) {
    if (match.row.is === "event") {
      // "apartment block", "command post": words of a thing state nothing by themselves
      if ((reach[match.from] ?? 0) > match.to - match.from && (reach[match.to - 1] ?? 0) > match.to - match.from)
        continue;
      // "an apartment | block in Kharkiv": no phrase of an event opens within a thing
      if (language === "en" && inner[match.from] === 1 && match.to - match.from > 1) continue;
      events.add(match.from, match as Match<EventRow>);
      continue;
    }
    const bit = thingBit[(match.row as ThingRow).thing];
    const within = (reach[match.from] ?? 0) > match.to - match.from && !signs.has((match.row as ThingRow).thing);
    if (!within) for (let i = match.from; i < match.to; i++) things[i] = (things[i] ?? 0) | bit;
  }
  return { events, things };
}

/** "в деревне Кьяук Ни Мо": a word of denying within a name. */
const isNameWord = (tokens: readonly Token[], { row, from, to }: Match<ModifierRow>): boolean =>
  row.kind === "none" &&
  to - from === 1 &&
  tokens[from]?.shape === "capital" &&
  tokens[from - 1]?.shape === "capital" &&
  tokens[from - 1]?.sentence === tokens[from]?.sentence;

function layBends(matches: readonly Match<ModifierRow>[], tokens: readonly Token[]): Int32Array {
  const { length } = tokens;
  const bends = intLane(length);
  for (const match of matches) {
    const { row, from, to } = match;
    if (isNameWord(tokens, match) || isMonthOfMay({ tokens }, from)) continue;
    for (let i = from; i < to; i++) bends[i] = (bends[i] ?? 0) | modifierBit[row.kind];
  }
  // "не прекращаются": the "not" belongs to the verb and denies nothing.
  const denials = modifierBit.negation | modifierBit.none;
  for (let i = 0; i < length; i++)
    if (((bends[i] ?? 0) & modifierBit.affirms) !== 0) bends[i] = (bends[i] ?? 0) & ~denials;
  return bends;
}

/** "За попередніми даними | ворог зайшов у село": such a phrase at the head of a sentence is cut off without its comma too. */
const opensWith = ({ tokens, sentences }: ClaimInput["document"], from: number, to: number): boolean =>
  to - from > 1 &&
  /^(?:за|по)$/u.test(tokens[from]?.norm ?? "") &&
  sentences[tokens[from]?.sentence ?? 0]?.from === from;

function laySaid({ document, attributions }: ClaimInput) {
  const said = byteLane(document.tokens.length);
  const hedged = byteLane(document.tokens.length);
  const toldTo = intLane(document.tokens.length);
  for (const { source, cue, content, kind, rule } of attributions) {
    const told = content.length === 1 ? content[0] : undefined;
    if (told !== undefined) toldTo[tokenAfter(document.tokens, told[0])] = tokenAfter(document.tokens, told[1]);
    const nobody = kind === "hedge" && source.length === 0;
    for (const span of [...source, ...cue]) {
      const from = tokenAfter(document.tokens, span[0]);
      const to = tokenAfter(document.tokens, span[1]);
      // A hedge of one word is cut around; a longer one ("was reported") is part of the clause it makes.
      // "hurt by an | alleged | strike": a hedge on the thing parts it from the clause before.
      // "за попередніми даними, …": a phrase at the head of the clause is cut off as a source is
      const leads = document.language !== "en" && (document.tokens[to]?.norm === "," || opensWith(document, from, to));
      // "станция, | как утверждается, | уничтожена": set off on both sides, it parts no subject from its verb
      const inserted = leads && itemAt(document.tokens, from - 1)?.norm === ",";
      const inside = to - from === 1 || inserted ? hedged : leads ? said : null;
      const marks = nobody && !rule.startsWith("en.cue.alleged") ? inside : said;
      if (marks !== null) marks.fill(1, from, to);
    }
  }
  return { said, hedged, toldTo };
}

/** Lays out a document once, in time linear in its length. */
export function layPage(input: ClaimInput): Page {
  const { document, matches, toponyms } = input;
  const { tokens, language } = document;
  const placeAt = intLane(tokens.length).fill(-1);
  toponyms.forEach((mention, index) => placeAt.fill(index, mention.from, mention.to));
  const quantities = findQuantities(document, matches);
  const quantityAt = intLane(tokens.length).fill(-1);
  quantities.forEach((mention, index) => quantityAt.fill(index, mention.from, mention.to));
  const bits = clauseBits(document);
  const actions = layActions(matches.action as readonly Match<ActionRow>[], document);
  const told = laySaid(input);
  openToldOfSource(input, { bits, said: told.said, events: actions.events }, (offset) => tokenAfter(tokens, offset));
  return {
    input,
    tokens,
    language,
    bits,
    ...actions,
    untrue: layUntrue(matches.modifier, tokens.length),
    bends: layBends(matches.modifier as readonly Match<ModifierRow>[], tokens),
    actorAt: cover(tokens.length, matches.actor as readonly Match<ActorRow>[], tokens),
    placeAt,
    quantities,
    quantityAt,
    ...told,
    words: layWords(matches.word, tokens.length),
    plainVerbs: byteLane(tokens.length),
  };
}

export const hasBits = (page: Page, at: number, bits: number): boolean => ((page.bits[at] ?? 0) & bits) !== 0;
export const hasThing = (page: Page, at: number, bits: number): boolean => ((page.things[at] ?? 0) & bits) !== 0;
/** Whether one of the modifiers, bits of `modifierBit`, is over a token. */
export const isBent = (page: Page, at: number, bits: number): boolean => ((page.bends[at] ?? 0) & bits) !== 0;
/** Whether a word of that kind, of the table `word`, is over a token. */
export const isWord = (page: Page, at: number, kind: WordKind): boolean => wordAt(page.words, at, kind);
export const normAt = (page: Page, at: number): string => itemAt(page.tokens, at)?.norm ?? "";
export const isCapital = (page: Page, at: number): boolean => {
  const shape = page.tokens[at]?.shape;
  return shape === "capital" || shape === "upper" || shape === "mixed";
};
/** The place mention over a token. */
export const mentionOver = (page: Page, at: number): PlaceMention | undefined =>
  itemAt(page.input.toponyms, page.placeAt[at] ?? -1);
/** The quantity over a token. */
export const quantityOver = (page: Page, at: number): QuantityMention | undefined =>
  itemAt(page.quantities, page.quantityAt[at] ?? -1);
/** A place where something can happen: not a seat, a part of a name, or a nationality. */
export const isEventPlace = (page: Page, at: number): boolean => {
  const use = mentionOver(page, at)?.use;
  return use === "event" || use === "direction";
};
