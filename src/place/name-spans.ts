/** Stretches of tokens that are a known place name: "Нової Кам'янки", "Khan Younis", "#Kharkiv"; longest first, nothing decided yet. */
import { itemAt } from "../text/item-at.ts";
import { lastAsked } from "../text/last-asked.ts";
import type { Document, Token } from "../text/document.ts";
import type { Word } from "../text/word.ts";
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

/** What a gazetteer knows of one word; kept with the word, since posts name the same places again and again. */
interface WordNames {
  readonly gazetteer: CompiledGazetteer;
  readonly form: string;
  /** Whether a longer name begins with it. */
  readonly begins: boolean;
  readonly senses: readonly Sense[];
}

function namesOf(word: Word, gazetteer: CompiledGazetteer): WordNames {
  const known = word.names as WordNames | null;
  if (known !== null && known.gazetteer === gazetteer) return known;
  const form = nameForm(word.norm);
  const made = { gazetteer, form, begins: gazetteer.begins(form), senses: sensesOf(form, gazetteer) };
  word.names = made;
  return made;
}

/** The names of a document that were asked for; a list of places asks each for those behind it. */
interface Asked {
  gazetteer: CompiledGazetteer | null;
  readonly names: (NameSpan | null | undefined)[];
}

const askedIn = lastAsked((document: Document): Asked => {
  const names: (NameSpan | null | undefined)[] = [];
  for (let at = 0; at < document.tokens.length; at++) names.push(undefined);
  return { gazetteer: null, names };
});

/** The longest known name that begins at token `from`; null for none. Adjectives ("покровський") count, their senses say so. */
export function nameAt(document: Document, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const asked = askedIn(document);
  if (asked.gazetteer !== gazetteer) {
    asked.names.fill(undefined);
    asked.gazetteer = gazetteer;
  }
  const known = itemAt(asked.names, from);
  if (known !== undefined) return known;
  const name = findName(document, from, gazetteer);
  if (from >= 0 && from < asked.names.length) asked.names[from] = name;
  return name;
}

function findName(document: Document, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const first = document.tokens[from];
  if (!first || first.kind !== "word") return null;
  const { form: single, begins, senses } = namesOf(document.words[from] as Word, gazetteer);
  const best = begins ? longerAt(document, from, gazetteer) : null;
  if (best !== null) return best;
  return senses.length > 0 ? { from, to: from + 1, form: single, senses } : null;
}

/** The longest known name of several words. */
function longerAt(document: Document, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const { tokens, words } = document;
  let form = namesOf(words[from] as Word, gazetteer).form;
  let best: NameSpan | null = null;
  for (let to = from + 1; to < from + longest; to++) {
    const token = tokens[to];
    if (!token || token.sentence !== tokens[from]?.sentence || !joins(token)) break;
    form = `${form} ${namesOf(words[to] as Word, gazetteer).form}`;
    const [known, senses] = longer(form, gazetteer);
    if (senses.length > 0 && !particles.has(token.norm)) best = { from, to: to + 1, form: known, senses };
  }
  return best;
}

export const isAdjectiveOnly = (senses: readonly Sense[]): boolean =>
  senses.every((each) => (each.how & sense.adjective) !== 0);

export const hasAdjective = (senses: readonly Sense[]): boolean =>
  senses.some((each) => (each.how & sense.adjectival) !== 0);
