/** The words around names, laid out by token: what a placeword says of the name that follows or goes before it. */
import { byteLane } from "../text/lanes.ts";
import { RangeIndex } from "../text/range-index.ts";
import { wordTest } from "../text/word-test.ts";
import type { Match, Matches } from "../lexicon/match.ts";
import type { ActionRow } from "../lexicon/rows/action-row.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { PlacewordRow } from "../lexicon/rows/placeword-row.ts";
import type { WordKind } from "../lexicon/rows/word-row.ts";
import { layWords, wordAt, type WordLanes } from "../lexicon/word-lanes.ts";
import type { Document, Token } from "../text/document.ts";
import { itemAt } from "../text/item-at.ts";
import { TokenLists } from "../text/token-lists.ts";

/** A placeword found at some tokens. */
export interface Sign {
  readonly row: PlacewordRow;
  readonly from: number;
  readonly to: number;
}

export interface Signs {
  readonly document: Document;
  readonly matches: Matches;
  /** Signs of its sentence that end just before token `i`. */
  endingAt(i: number): readonly Sign[];
  /** Signs that begin at token `i`. */
  startingAt(i: number): readonly Sign[];
  /** Signs that begin at token `i` in the sentence of the token before: not "Synkivka" in a title, "Officials" in the line below. */
  after(i: number): readonly Sign[];
  /** Longest actor match that covers tokens `[from, to)`; null for none. */
  actorOver(from: number, to: number): Match | null;
  /** Whether a noun that can say ("the ministry") is over token `i`. */
  sourceOver(i: number): boolean;
  /** Whether a speech cue begins at token `i`. */
  cueAt(i: number): boolean;
  /** Whether a noun of event ("attacks", "бои") begins at token `i`. */
  eventNounAt(i: number): boolean;
  /** Whether any word of an event begins at token `i`. */
  eventAt(i: number): boolean;
  /** Whether a word that takes, holds or leaves a place begins at token `i`: "захвачены", "held". */
  takingAt(i: number): boolean;
  /** Whether words begin at token `i` that tell who holds what stands before them: "під контролем". */
  heldAt(i: number): boolean;
  /** Whether a word of that kind, of the table `word`, is over token `i`. */
  isWord(i: number, kind: WordKind): boolean;
  /** Whether the sentence of token `i` tells of fire from a distance and of no fighting on the ground. */
  isRemote(i: number): boolean;
}

const nothing: readonly never[] = [];

/** The signs that begin or end at a token. */
type SignsAt = (token: number) => readonly Sign[];

function byToken(signs: readonly Sign[], end: "from" | "to", length: number): SignsAt {
  if (signs.length === 0) return () => nothing;
  const lists = new TokenLists<Sign>(length);
  for (const sign of signs) lists.add(end === "from" ? sign.from : sign.to, sign);
  return (token) => lists.get(token) ?? nothing;
}

const ground = new Set(["attack", "repel", "advance", "capture", "hold", "withdraw", "encircle", "clash"]);
const far = new Set(["strike", "explosion", "damage", "intercept", "civilian-harm"]);

const taking = new Set(["capture", "hold"]);
const leaving = new Set(["withdraw", "encircle"]);

/** "оставлен", "отрезаны", "оточено": short passives, said of the place itself. */
const isShortPassive = wordTest((norm) => /(?:[еёая]н[аоы]?|[ая]т[аоы]?|[еа]но|[еа]ні|[еа]ний)$/u.test(norm));

/** Sentences with words of strikes and without words of ground fighting. */
function remoteSentences(document: Document, matches: Matches): ReadonlySet<number> {
  const strikes = new Set<number>();
  const fights = new Set<number>();
  for (const { row, from } of matches.action as readonly Match<ActionRow>[]) {
    if (row.is !== "event") continue;
    const sentence = document.tokens[from]?.sentence ?? -1;
    if (ground.has(row.action)) fights.add(sentence);
    else if (far.has(row.action)) strikes.add(sentence);
  }
  for (const sentence of fights) strikes.delete(sentence);
  return strikes;
}

const mark = { cue: 1, event: 2, noun: 4, taking: 8, source: 16, held: 32 };

/** What begins at each token, or is over it, as bits of `mark`. */
function layMarks({ tokens, language }: Document, matches: Matches): Uint8Array {
  const marks = byteLane(tokens.length);
  const isDone = (at: number): boolean => language !== "en" && isShortPassive(tokens[at]?.norm ?? "");
  const add = (at: number, bits: number): void => {
    marks[at] = (marks[at] ?? 0) | bits;
  };
  for (const { row, from } of matches.action as readonly Match<ActionRow>[]) {
    if (row.is !== "event") continue;
    const moves = taking.has(row.action) || (leaving.has(row.action) && isDone(from));
    const takes = row.word !== "noun" && row.roles !== "falls" && moves;
    const held = row.roles === "falls" && taking.has(row.action);
    add(from, mark.event | (row.word === "noun" ? mark.noun : 0) | (takes ? mark.taking : 0) | (held ? mark.held : 0));
  }
  // "the quarters of A, reportedly": a hedge is nobody's verb; "Рыльск отрезан": it was cut off, and did not snap
  for (const { row, from } of matches.cue as readonly Match<CueRow>[]) {
    const event = ((marks[from] ?? 0) & mark.event) !== 0;
    if (row.kind !== "hedge" && !(row.kind === "verb" && event && isDone(from))) add(from, mark.cue);
  }
  for (const { from, to } of matches.source) for (let at = from; at < to; at++) add(at, mark.source);
  return marks;
}

/** Reads the matches of a document once. */
export function readSigns(document: Document, matches: Matches): Signs {
  const words = matches.placeword as readonly Match<PlacewordRow>[];
  const { length } = document.tokens;
  const ending = byToken(words, "to", length);
  const starting = byToken(words, "from", length);
  const remote = remoteSentences(document, matches);
  const marks = layMarks(document, matches);
  let laid: WordLanes | null = null; // few documents ask
  const marked = (i: number, bit: number): boolean => ((marks[i] ?? 0) & bit) !== 0;
  const actors = new RangeIndex();
  for (const [number, { from, to }] of matches.actor.entries()) if (to > from) actors.add(number, [from, to]);
  const goesOn = (i: number): boolean => itemAt(document.tokens, i - 1)?.sentence === document.tokens[i]?.sentence;
  return {
    document,
    matches,
    endingAt: (i) => (goesOn(i) ? ending(i) : nothing),
    startingAt: starting,
    after: (i) => (goesOn(i) ? starting(i) : nothing),
    sourceOver: (i) => marked(i, mark.source),
    cueAt: (i) => marked(i, mark.cue),
    isWord: (i, kind) => wordAt((laid ??= layWords(matches.word, length)), i, kind),
    eventNounAt: (i) => marked(i, mark.noun),
    eventAt: (i) => marked(i, mark.event),
    takingAt: (i) => marked(i, mark.taking),
    heldAt: (i) => marked(i, mark.held),
    isRemote: (i) => remote.has(document.tokens[i]?.sentence ?? -1),
    actorOver: (from, to) => {
      let best: Match | null = null;
      for (const number of actors.near([from, from])) {
        const actor = matches.actor[number] as Match;
        if (actor.from <= from && actor.to >= to && (!best || actor.to - actor.from > best.to - best.from))
          best = actor;
      }
      return best;
    },
  };
}

/** Whether the sign's words may stand before (after) a name. */
export const standsBefore = (sign: Sign): boolean => sign.row.side !== "after";
export const standsAfter = (sign: Sign): boolean => sign.row.side !== "before";

/** Whether a token begins like a name: "Kupiansk", "СУМИ", "McCain". */
export const isNamelike = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === "word" &&
  (token.shape === "capital" || token.shape === "upper" || token.shape === "mixed");
