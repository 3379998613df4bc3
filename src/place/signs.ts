/** The words around names, laid out by token: what a placeword says of the name that follows or goes before it. */
import { RangeIndex } from "../text/range-index.ts";
import type { Match, Matches } from "../lexicon/match.ts";
import type { ActionRow, EventRow } from "../lexicon/rows/action-row.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { PlacewordRow } from "../lexicon/rows/placeword-row.ts";
import type { Document, Token } from "../text/document.ts";

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
  /** Whether a speech cue begins at token `i`. */
  cueAt(i: number): boolean;
  /** Whether a noun of event ("attacks", "бои") begins at token `i`. */
  eventNounAt(i: number): boolean;
  /** Whether any word of an event begins at token `i`. */
  eventAt(i: number): boolean;
  /** Whether a word that takes, holds or leaves a place begins at token `i`: "захвачены", "held". */
  takingAt(i: number): boolean;
  /** Whether the sentence of token `i` tells of fire from a distance and of no fighting on the ground. */
  isRemote(i: number): boolean;
}

const nothing: readonly never[] = [];

function byToken<T extends { from: number; to: number }>(list: readonly T[], end: "from" | "to"): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of list) {
    const known = map.get(item[end]);
    if (known) known.push(item);
    else map.set(item[end], [item]);
  }
  return map;
}

const ground = new Set(["attack", "repel", "advance", "capture", "hold", "withdraw", "encircle", "clash"]);
const far = new Set(["strike", "explosion", "damage", "intercept", "civilian-harm"]);

const taking = new Set(["capture", "hold"]);

const eventsOf = (matches: Matches): readonly Match<EventRow>[] =>
  (matches.action as readonly Match<ActionRow>[]).filter(({ row }) => row.is === "event") as readonly Match<EventRow>[];

/** Sentences with words of strikes and without words of ground fighting. */
function remoteSentences(document: Document, matches: Matches): ReadonlySet<number> {
  const strikes = new Set<number>();
  const fights = new Set<number>();
  for (const { row, from } of eventsOf(matches)) {
    const sentence = document.tokens[from]?.sentence ?? -1;
    if (ground.has(row.action)) fights.add(sentence);
    else if (far.has(row.action)) strikes.add(sentence);
  }
  for (const sentence of fights) strikes.delete(sentence);
  return strikes;
}

/** Reads the matches of a document once. */
export function readSigns(document: Document, matches: Matches): Signs {
  const words = matches.placeword as readonly Match<PlacewordRow>[];
  const ending = byToken(words, "to");
  const starting = byToken(words, "from");
  const remote = remoteSentences(document, matches);
  // "the quarters of A, reportedly": a hedge is nobody's verb
  const cues = new Set(matches.cue.filter(({ row }) => (row as CueRow).kind !== "hedge").map((cue) => cue.from));
  const events = eventsOf(matches);
  const all = new Set(events.map(({ from }) => from));
  const nouns = new Set(events.filter(({ row }) => row.word === "noun").map(({ from }) => from));
  const takings = new Set(
    events
      .filter(({ row }) => row.word !== "noun" && row.roles !== "falls" && taking.has(row.action))
      .map(({ from }) => from),
  );
  const actors = new RangeIndex();
  for (const [number, { from, to }] of matches.actor.entries()) if (to > from) actors.add(number, [from, to]);
  const goesOn = (i: number): boolean => document.tokens[i - 1]?.sentence === document.tokens[i]?.sentence;
  return {
    document,
    matches,
    endingAt: (i) => (goesOn(i) ? ending.get(i) : null) ?? nothing,
    startingAt: (i) => starting.get(i) ?? nothing,
    after: (i) => (goesOn(i) ? starting.get(i) : null) ?? nothing,
    cueAt: (i) => cues.has(i),
    eventNounAt: (i) => nouns.has(i),
    eventAt: (i) => all.has(i),
    takingAt: (i) => takings.has(i),
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
