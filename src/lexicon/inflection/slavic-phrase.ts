/** Russian and Ukrainian phrases: verbs bend at their verb, nouns with the adjectives before them, names of places word by word. */
import type { Part } from "../row.ts";
import type { Language } from "../../text/language.ts";
import { isRussianAdjective, isRussianPossessive, russianAdjective } from "./russian-adjective.ts";
import { russianNoun } from "./russian-noun.ts";
import { russianVerb } from "./russian-verb.ts";
import { agreeing, merged, still, type Paradigm } from "./slots.ts";
import {
  isPlainAdjective,
  isUkrainianAdjective,
  isUkrainianPossessive,
  ukrainianAdjective,
} from "./ukrainian-adjective.ts";
import { ukrainianNoun } from "./ukrainian-noun.ts";
import { ukrainianVerb } from "./ukrainian-verb.ts";

type Slavic = Exclude<Language, "en">;

interface Grammar {
  noun(word: string): Paradigm;
  adjective(word: string): Paradigm;
  verb(word: string): string[];
  isAdjective(word: string): boolean;
  /** An adjective for sure, not a noun of the same ending. */
  isPlain(word: string): boolean;
  isPossessive(word: string): boolean;
}

const grammars: Readonly<Record<Slavic, Grammar>> = {
  ru: {
    noun: russianNoun,
    adjective: russianAdjective,
    verb: russianVerb,
    isAdjective: isRussianAdjective,
    isPlain: isRussianAdjective,
    isPossessive: isRussianPossessive,
  },
  uk: {
    noun: ukrainianNoun,
    adjective: ukrainianAdjective,
    verb: ukrainianVerb,
    isAdjective: isUkrainianAdjective,
    isPlain: isPlainAdjective,
    isPossessive: isUkrainianPossessive,
  },
};

const invariable = /[^а-яґєії'-]|^(?:на|по|в|у|с|з|де|ле|ла|эль|аль|ан|им|імені|имени)$/;

/** A word of several parts: "Ростов-на-Дону" bends at its first, "Івано-Франківськ" at its last. */
function hyphenated(word: string, bend: (part: string) => Paradigm): Paradigm {
  const parts = word.split("-");
  if (parts.length === 1) return bend(word);
  const first = parts[0] as string;
  const last = parts.at(-1) as string;
  const rest = word.slice(first.length);
  const head = word.slice(0, word.length - last.length);
  const atLast = bend(last).map((slot) => slot.map((form) => head + form));
  const atFirst = bend(first).map((slot) => slot.map((form) => form + rest));
  return /-(?:на|под|над|під|при|ан|эль|аль)-/.test(word) ? atFirst : merged([atLast, both(bend(first), bend(last))]);
}

/** "Белгород-Днестровский": both parts in the same case. */
function both(first: Paradigm, last: Paradigm): Paradigm {
  return first.map((slot, at) => slot.flatMap((form) => (last[at] ?? []).map((end) => `${form}-${end}`)));
}

function nominal(grammar: Grammar, word: string): Paradigm {
  return hyphenated(word, (part) => {
    if (part.length < 2 || invariable.test(part)) return still(part);
    if (grammar.isPlain(part))
      return merged([
        grammar.adjective(part),
        ...(/(?:[ое]е|[иіо]й|ие)$/.test(part) && !/[сцз]ь?кий$/.test(part) ? [grammar.noun(part)] : []),
      ]);
    if (grammar.isAdjective(part) && part.length > 3) return merged([grammar.noun(part), grammar.adjective(part)]);
    return grammar.noun(part);
  });
}

const modifierOf = (grammar: Grammar, word: string): Paradigm =>
  invariable.test(word)
    ? still(word)
    : hyphenated(word, (part) =>
        grammar.isAdjective(part) || grammar.isPossessive(part) ? grammar.adjective(part) : grammar.noun(part),
      );

/** How many words at the head are adjectives before the noun they go with. */
function headAt(grammar: Grammar, words: readonly string[]): number {
  let at = 0;
  while (at < words.length - 1 && grammar.isPlain(words[at] as string)) at++;
  if (at === 0 && words.length > 1 && grammar.isAdjective(words[0] as string) && sameEnding(words)) return 1;
  return at;
}

/** Ukrainian "Велика Новосілка", "повітряні сили": the adjective ends as its noun does. */
function sameEnding(words: readonly string[]): boolean {
  const first = words[0]?.slice(-1) ?? "";
  const next = words[1]?.slice(-1) ?? "";
  return (
    first === next ||
    (first === "і" && /[иї]/.test(next)) ||
    (first === "е" && next === "о") ||
    (first === "а" && next === "я")
  );
}

function nounPhrase(grammar: Grammar, words: readonly string[]): string[] {
  const head = headAt(grammar, words);
  return agreeing(
    words.map((word, at) => (at < head ? grammar.adjective(word) : at === head ? nominal(grammar, word) : still(word))),
  );
}

/** Names add the reading in which every word bends: "Часов Яр" Часова Яра, "Иван Петров". */
function namePhrase(grammar: Grammar, words: readonly string[]): string[] {
  const phrases = nounPhrase(grammar, words);
  if (words.length < 2 || words.length > 3) return phrases;
  const last = words.length - 1;
  const together = agreeing(
    words.map((word, at) => (at === last ? nominal(grammar, word) : modifierOf(grammar, word))),
  );
  const people = agreeing(words.map((word) => nominal(grammar, word)));
  return [...phrases, ...together, ...people];
}

const particles = /^(?:не|було|бути|быть|будет|успешно|успішно|полностью|повністю|частично|частково)$/;

function verbPhrase(grammar: Grammar, words: readonly string[]): string[] {
  const at = Math.max(
    0,
    words.findIndex((word) => !particles.test(word)),
  );
  return grammar.verb(words[at] as string).map((form) => words.with(at, form).join(" "));
}

export function slavicPhrase(phrase: string, part: Part, language: Slavic): string[] {
  const grammar = grammars[language];
  const words = phrase.split(" ");
  if (part === "verb") return verbPhrase(grammar, words);
  if (part === "adjective")
    return agreeing(words.map((word) => (invariable.test(word) ? still(word) : grammar.adjective(word))));
  return part === "name" ? namePhrase(grammar, words) : nounPhrase(grammar, words);
}
