/** Stretches of tokens that are a known place name: "Нової Кам'янки", "Khan Younis", "#Kharkiv"; longest first, nothing decided yet. */
import type { Document, Token } from "../text/document.ts";
import { sense } from "./gazetteer/gazetteer-format.ts";
import type { CompiledGazetteer, Sense } from "./gazetteer/gazetteer.ts";
import { nameForm } from "./gazetteer/name-form.ts";

export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly senses: readonly Sense[];
}

const longest = 5;
const particles = new Set([
  "of",
  "the",
  "al",
  "el",
  "an",
  "as",
  "ash",
  "ad",
  "de",
  "la",
  "на",
  "аль",
  "эль",
  "ель",
  "and",
]);

/** Whether the token may be a further word of a name: "Jabalia refugee camp", "Kharkiv region". */
const joins = (token: Token): boolean => token.kind === "word" && token.shape !== "none";

/** "гуляй-поле" > "гуляйполе", "нью йорк": other ways to write a hyphenated name. */
function respelt(form: string): readonly string[] {
  return form.includes("-") ? [form.replaceAll("-", ""), form.replaceAll("-", " ")] : [];
}

/** "deir al-balah" is kept as "deir al balah". */
function longer(form: string, gazetteer: CompiledGazetteer): readonly [form: string, senses: readonly Sense[]] {
  const senses = gazetteer.senses(form);
  if (senses.length > 0 || !form.includes("-")) return [form, senses];
  const spaced = form.replaceAll("-", " ");
  return [spaced, gazetteer.senses(spaced)];
}

function sensesOf(form: string, gazetteer: CompiledGazetteer): readonly Sense[] {
  const plain = gazetteer.senses(form);
  if (plain.length > 0) return plain;
  for (const other of respelt(form)) {
    const senses = gazetteer.senses(other);
    if (senses.length > 0) return senses;
  }
  return plain;
}

/** The longest known name that begins at token `from`; null for none. Adjectives ("покровський") count, their senses say so. */
export function nameAt(document: Document, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const first = document.tokens[from];
  if (!first || first.kind !== "word") return null;
  const single = nameForm(first.norm);
  let best: NameSpan | null = null;
  if (gazetteer.begins(single)) {
    let form = single;
    for (let to = from + 1; to < from + longest; to++) {
      const token = document.tokens[to];
      if (!token || token.sentence !== first.sentence || !joins(token)) break;
      form = `${form} ${nameForm(token.norm)}`;
      const [known, senses] = longer(form, gazetteer);
      if (senses.length > 0 && !particles.has(token.norm)) best = { from, to: to + 1, form: known, senses };
    }
  }
  if (best) return best;
  const senses = sensesOf(single, gazetteer);
  return senses.length > 0 ? { from, to: from + 1, form: single, senses } : null;
}

export const isAdjectiveOnly = (senses: readonly Sense[]): boolean =>
  senses.every((each) => (each.how & sense.adjective) !== 0);

export const hasAdjective = (senses: readonly Sense[]): boolean =>
  senses.some((each) => (each.how & sense.adjectival) !== 0);
