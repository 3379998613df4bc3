/** English phrases: verbs bend at their first word ("point out"), nouns at their last before "of" ("chief of staff"), names as they stand. */
import type { Part } from "../row.ts";
import { englishAdjective, englishNoun, englishVerb } from "./english.ts";

const adverbs = new Set([
  "fully",
  "completely",
  "successfully",
  "partially",
  "reportedly",
  "also",
  "further",
  "not",
  "to",
]);
const links = /^(?:of|for|in|on|at|to|from|with|by|and|against)$/;

function bentAt(words: readonly string[], at: number, forms: readonly string[]): string[] {
  return forms.map((form) => words.with(at, form).join(" "));
}

function headOfNoun(words: readonly string[]): number {
  const link = words.findIndex((word, at) => at > 0 && links.test(word));
  return link > 0 ? link - 1 : words.length - 1;
}

/** Plural names keep their words ("Houthis"), single ones gain a plural only as nouns. */
export function englishPhrase(phrase: string, part: Part): string[] {
  const words = phrase.split(" ");
  if (part === "verb") {
    const at = Math.max(
      0,
      words.findIndex((word) => !adverbs.has(word)),
    );
    return bentAt(words, at, englishVerb(words[at] as string));
  }
  if (part === "noun") {
    const at = headOfNoun(words);
    return bentAt(words, at, englishNoun(words[at] as string));
  }
  return part === "adjective" ? englishAdjective(phrase) : [phrase];
}
