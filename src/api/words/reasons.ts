/** Reasons that rules print, told in the reader's language. The ledger keeps them as the rule wrote them. */
import { reasonTeller } from "../../reading/told-reason.ts";
import type { ClosedWords, ReasonTeller, ReasonTemplate } from "../../reading/told-reason.ts";
import { readingTemplates, reasonTemplates } from "./reason-templates.ts";
import { wordsOf } from "./words.ts";
import type { InterfaceLanguage } from "./words.ts";

type Rows = typeof reasonTemplates;

/** English keeps the rule's words; only the sides, actions and languages in them get their names. */
const templatesIn = (language: InterfaceLanguage, rows: Rows): ReasonTemplate[] =>
  rows.map(([written, uk, ru]) => [written, { en: written, uk, ru }[language]]);

/** Closed words of the interface, as blanks of a reason hold them. */
export function closedWords(language: InterfaceLanguage): ClosedWords {
  const words = wordsOf[language];
  return { p: words.parties, a: words.actions, l: words.tongues, k: words.quantities };
}

const tellerIn = (language: InterfaceLanguage): ReasonTeller =>
  reasonTeller(templatesIn(language, reasonTemplates), closedWords(language));

const tellers: Readonly<Record<InterfaceLanguage, ReasonTeller>> = {
  en: tellerIn("en"),
  uk: tellerIn("uk"),
  ru: tellerIn("ru"),
};

/** The reason in this language; null where a part of it has no template: then it is shown as written, marked as English. */
export const reasonIn = (language: InterfaceLanguage, reason: string): string | null => tellers[language](reason);

const hasClosedWord = ([written]: ReasonTemplate): boolean => /\{(?:ps?|[alk])\d?\}/.test(written);

/** What a page that reads in the browser needs to tell the reasons of a reading and its audit; in English those with a side or the like. */
export function readingReasons(language: InterfaceLanguage): readonly ReasonTemplate[] {
  const templates = templatesIn(language, readingTemplates);
  return language === "en" ? templates.filter(hasClosedWord) : templates;
}
