/**
 * Reasons that rules print ("both go back to Reuters, the same day"), told in the reader's language. The ledger keeps them as
 * the rule wrote them; here each template has its other languages. Blanks: `{why}` and `{rest}` hold a reason again, `{lag}` a
 * stretch of days, `{a}` an action, `{p}` a side, `{l}` a language, `{k}` a kind of number; all others stay as they are.
 */
import { reasonTemplates } from "./reason-templates.ts";
import { fill, word, wordsOf } from "./words.ts";
import type { InterfaceLanguage, Words } from "./words.ts";

type Told = Exclude<InterfaceLanguage, "en">;

/** What a blank may hold; all others anything. */
const shapes: Readonly<Record<string, string>> = {
  lag: "before|the same day|on an unknown day|-?\\d+ days? later(?:, on [\\d-]+)?",
  n: "-?\\d+(?: %)?",
  p: "[a-z][a-z0-9]+",
  a: "[a-z-]+",
  l: "en|ru|uk",
  k: "[a-z0-9-]+",
};

const kindOf = (blank: string): string => blank.replace(/\d$/, "");

interface Template {
  readonly pattern: RegExp;
  readonly blanks: readonly string[];
  readonly uk: string;
  readonly ru: string;
}

function compiled([english, uk, ru]: readonly [string, string, string]): Template {
  const blanks: string[] = [];
  const source = english
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, blank: string) => `(${shapes[kindOf(blank)] ?? ".+?"})${(blanks.push(blank), "")}`);
  return { pattern: new RegExp(`^${source}$`, "su"), blanks, uk, ru };
}

const templates = reasonTemplates.map(compiled);

const closed = (words: Words): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  p: words.parties,
  a: words.actions,
  l: words.tongues,
  k: words.quantities,
});

const inner: ReadonlySet<string> = new Set(["why", "rest", "lag"]);

function blankWords(language: Told, blank: string, value: string): string | null {
  const kind = kindOf(blank);
  if (inner.has(kind)) return reasonIn(language, value);
  return word(closed(wordsOf[language])[kind] ?? {}, value);
}

function tellBy({ pattern, blanks, ...told }: Template, language: Told, reason: string): string | null {
  const found = pattern.exec(reason);
  if (!found) return null;
  const values: Record<string, string> = {};
  for (const [n, blank] of blanks.entries()) {
    const words = blankWords(language, blank, found[n + 1] ?? "");
    if (words === null) return null;
    values[blank] = words;
  }
  return fill(told[language], values);
}

/** The reason in this language; null where a part of it has no template: then it is shown as written, marked as English. */
export function reasonIn(language: Told, reason: string): string | null {
  for (const template of templates) {
    const told = tellBy(template, language, reason);
    if (told !== null) return told;
  }
  const parts = reason.split("; ");
  const told = parts.length > 1 ? parts.map((part) => reasonIn(language, part)) : [null];
  return told.every((part) => part !== null) ? told.join("; ") : null;
}
