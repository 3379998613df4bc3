/** Whether two sentences are nearly the same words: a copy shows itself even where its source was dropped. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
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

/** So many least hashes of a sentence: two that share three quarters of their word pairs share one of six all but surely (1 in 4,000 not). */
const marks = 6;

/** FNV-1a of a word pair, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

/** Keys under which nearly equal sentences of a language meet, and others hardly ever; none for short ones. */
export const copyMarks = memo((claim: Pick<LedgerClaim, "sentence" | "language">): readonly string[] => {
  const hashes = [...shinglesOf(claim)].map(hashOf);
  if (hashes.length === 0) return [];
  return Array.from({ length: marks }, (_, n) => {
    const turn = Math.imul(n + 1, 0x9e_37_79_b1) | 1;
    const least = hashes.reduce((low, hash) => Math.min(low, Math.imul(hash ^ (hash >>> 15), turn) >>> 0), Infinity);
    return `${claim.language}${n}:${least}`;
  });
});

/** Share of word pairs two sentences have in common, 0..1; 0 for short ones. */
export const echo = (a: string, b: string): number => overlap(shingles(a), shingles(b));

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of left) if (right.has(one)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function compareWords(a: LedgerClaim, b: LedgerClaim): Slot {
  if (a.language !== b.language) return slot("words", "unknown", `${a.language} and ${b.language}`);
  const share = overlap(shinglesOf(a), shinglesOf(b));
  if (share >= copy) return slot("words", "same", `nearly the same words (${Math.round(share * 100)} %)`);
  return slot("words", "unknown", "their own words");
}
