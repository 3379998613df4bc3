/** Scores relations over claim pairs: F1 by kind and over all, and which kind was taken for which. */
import { relate } from "../src/thread/relations/relate.ts";
import { unknownVoices, type Voices } from "../src/thread/claim-source.ts";
import { toClaim, type ClaimPair } from "./claim-pairs.ts";

export interface PairAnswer {
  readonly pair: ClaimPair;
  /** Kind given by the rules, or "none". */
  readonly got: string;
  readonly state: string;
  readonly why: string;
}

export function answerPair(pair: ClaimPair, voices: Voices = unknownVoices): PairAnswer {
  if (!pair.a || !pair.b)
    return { pair, got: "none", state: "", why: `${pair.a ? "the later" : "the earlier"} claim is not read` };
  const found = relate(toClaim(`${pair.id}-a`, pair.a), toClaim(`${pair.id}-b`, pair.b), voices);
  return { pair, got: found?.kind ?? "none", state: found?.state ?? "", why: found?.why ?? "" };
}

export interface Score {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
  /** 0..100; null where there was nothing to find and nothing given. */
  readonly f1: number | null;
}

function scoreOf(answers: readonly PairAnswer[], counts: (kind: string) => boolean): Score {
  const right = answers.filter(({ pair, got }) => counts(got) && got === pair.relation).length;
  const given = answers.filter(({ got }) => counts(got)).length;
  const wanted = answers.filter(({ pair }) => counts(pair.relation)).length;
  return { right, given, wanted, f1: given + wanted === 0 ? null : (200 * right) / (given + wanted) };
}

export interface PairScores {
  /** Over all kinds but "none": a pair counts when its kind is right. */
  readonly all: Score;
  readonly byKind: ReadonlyMap<string, Score>;
  /** wanted -> got -> pairs. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function scorePairs(answers: readonly PairAnswer[]): PairScores {
  const kinds = [...new Set(answers.flatMap(({ pair, got }) => [pair.relation, got]))].sort((a, b) =>
    a.localeCompare(b),
  );
  const confusion = new Map(kinds.map((kind) => [kind, new Map<string, number>()]));
  for (const { pair, got } of answers) {
    const row = confusion.get(pair.relation);
    row?.set(got, (row.get(got) ?? 0) + 1);
  }
  return {
    all: scoreOf(answers, (kind) => kind !== "none"),
    byKind: new Map(kinds.map((kind) => [kind, scoreOf(answers, (other) => other === kind)])),
    confusion,
  };
}
