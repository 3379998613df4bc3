/** Whether two sentences are nearly the same words: a copy shows itself even where its source was dropped. */
import type { LedgerClaim } from "./ledger-claim.ts";
import { memo } from "./memo.ts";
import { slot, type Slot } from "./slot.ts";

/** Shares of common word pairs from which a sentence counts as a copy. */
const copy = 0.75;
/** Short sentences are alike by chance. */
const fewestWords = 5;

const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const shinglesOf = memo(({ sentence }: Pick<LedgerClaim, "sentence">) => shingles(sentence));

function shingles(sentence: string): ReadonlySet<string> {
  const words = wordsOf(sentence);
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** Share of word pairs two sentences have in common, 0..1; 0 for short ones. */
export const echo = (a: string, b: string): number => overlap(shingles(a), shingles(b));

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((one) => right.has(one)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function compareWords(a: LedgerClaim, b: LedgerClaim): Slot {
  if (a.language !== b.language) return slot("words", "unknown", `${a.language} and ${b.language}`);
  const share = overlap(shinglesOf(a), shinglesOf(b));
  if (share >= copy) return slot("words", "same", `nearly the same words (${Math.round(share * 100)} %)`);
  return slot("words", "unknown", "their own words");
}
