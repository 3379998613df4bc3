/** All forms of a lemma or phrase: inflect("захватить", "verb", "ru") holds "захватили", "захвачен", "захваченный". */
import { formKey } from "./form-key.ts";
import { englishPhrase } from "./inflection/english-phrase.ts";
import { functionWords } from "./inflection/function-words.ts";
import { slavicPhrase } from "./inflection/slavic-phrase.ts";
import type { Part } from "./row.ts";
import type { Language } from "../text/language.ts";

/** "БПЛА" and "ПВО" stay as they are; "ЗРК" may bend ("ЗРКов" is said). */
const isStillAbbreviation = (lemma: string): boolean => /^[А-ЯҐЄІЇ][а-яґєії]?[А-ЯҐЄІЇ]*[АЕИОУЮЯІЄЇ]$/.test(lemma);

/** Normalised forms with the lemma first, each once. Forms nobody says may be among them; forms people say should not be missing. */
export function inflect(lemma: string, part: Part, language: Language): readonly string[] {
  const key = formKey(lemma);
  if (key === "") return [];
  if (part === "fixed" || isStillAbbreviation(lemma)) return [key];
  const forms = language === "en" ? englishPhrase(key, part) : slavicPhrase(key, part, language);
  const common = functionWords[language];
  return [...new Set([key, ...(common.has(key) ? forms : forms.filter((form) => !common.has(form)))])];
}
