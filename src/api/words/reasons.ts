/** Reasons that rules print, told in the reader's language. The ledger keeps them as the rule wrote them. */
import { reasonTeller } from "../../reading/told-reason.ts";
import type { ClosedWords, ReasonTeller, ReasonTemplate } from "../../reading/told-reason.ts";
import { readingTemplates, reasonTemplates } from "./reason-templates.ts";
import { wordsOf } from "./words.ts";
import type { InterfaceLanguage } from "./words.ts";

type Told = Exclude<InterfaceLanguage, "en">;
type Rows = typeof reasonTemplates;

const templatesIn = (language: Told, rows: Rows): ReasonTemplate[] =>
  rows.map(([written, uk, ru]) => [written, language === "uk" ? uk : ru]);

/** Closed words of the interface, as blanks of a reason hold them. */
export function closedWords(language: InterfaceLanguage): ClosedWords {
  const words = wordsOf[language];
  return { p: words.parties, a: words.actions, l: words.tongues, k: words.quantities };
}

const tellerIn = (language: Told): ReasonTeller =>
  reasonTeller(templatesIn(language, reasonTemplates), closedWords(language));

const tellers: Readonly<Record<Told, ReasonTeller>> = { uk: tellerIn("uk"), ru: tellerIn("ru") };

/** The reason in this language; null where a part of it has no template: then it is shown as written, marked as English. */
export const reasonIn = (language: Told, reason: string): string | null => tellers[language](reason);

/** What a page that reads in the browser needs to tell the reasons of a reading and its audit; nothing in English. */
export const readingReasons = (language: InterfaceLanguage): readonly ReasonTemplate[] =>
  language === "en" ? [] : templatesIn(language, readingTemplates);
