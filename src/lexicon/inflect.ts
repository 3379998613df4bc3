/** All forms of a lemma or phrase: inflect("захватить", "verb", "ru") holds "захватили", "захвачен", "захваченный". */
import { formKey } from "./form-key.ts";
import { englishPhrase } from "./inflection/english-phrase.ts";
import { slavicPhrase } from "./inflection/slavic-phrase.ts";
import type { Part } from "./row.ts";
import type { Language } from "../text/language.ts";

/** Normalised forms with the lemma first, each once. Forms nobody says may be among them; forms people say should not be missing. */
export function inflect(lemma: string, part: Part, language: Language): readonly string[] {
  const key = formKey(lemma);
  if (key === "") return [];
  if (part === "fixed") return [key];
  const forms = language === "en" ? englishPhrase(key, part) : slavicPhrase(key, part, language);
  return [...new Set([key, ...forms])];
}
