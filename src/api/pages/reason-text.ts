/** The reason a rule printed, in the reader's language; as the rule wrote it under the pointer, and whole in the twin. */
import { html } from "hono/html";
import type { MarkLists } from "../../reading/mark-words.ts";
import type { Markup } from "../look/markup.ts";
import { reasonIn } from "../words/reasons.ts";
import { fill } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";

/** What a note stands with, so that something can be said of it where it has no words in this language. */
export interface ReasonOf {
  /** What the rule found: "capture", "places". */
  readonly found: string;
}

/** The closed words that marks are told in. */
export const markLists = ({ words }: Pick<PageContext, "words">): MarkLists => ({
  actions: words.actions,
  quantities: words.quantities,
  findingRules: words.findingRules,
  answers: words.answers,
  frameKinds: words.frameKinds,
  nobody: words.claim.nobody,
});

const cyrillic = /\p{Script=Cyrillic}/u;
const onlyUkrainian = /[іїєґ]/iu;
const onlyRussian = /[ыэёъ]/iu;

/** Notes of a table's rows are written in English or in the language of the table. */
function isIn(language: "uk" | "ru", why: string): boolean {
  if (!cyrillic.test(why)) return false;
  return language === "uk" ? !onlyRussian.test(why) : !onlyUkrainian.test(why);
}

/** The reason as words: told from its template, else as written where that is this language, else what kind of rule found it. */
export function reasonWords({ language, words }: PageContext, why: string, of: ReasonOf | null = null): string {
  if (why === "") return why;
  if (language === "en") return reasonIn("en", why) ?? why;
  const told = reasonIn(language, why) ?? (isIn(language, why) ? why : null);
  if (told !== null) return told;
  return of === null ? why : fill(words.reasons.row, { what: of.found });
}

export function reasonText(context: PageContext, why: string, of: ReasonOf | null = null): Markup | "" {
  const told = reasonWords(context, why, of);
  if (told === "") return "";
  if (context.language === "en") return html`<span class="why" lang="en">${told}</span>` as Markup;
  return html`<span class="why" title="${why}" ${told === why && !cyrillic.test(why) ? html`lang="en"` : ""}
    >${told}</span
  >` as Markup;
}
