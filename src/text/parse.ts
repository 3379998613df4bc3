/** Turns a text into a document: "The army said: …" with its paragraphs, sentences, tokens and quotations. */
import type { Document } from "./document.ts";
import type { Language } from "./language.ts";
import { normalise } from "./normalise.ts";
import { findQuotations } from "./quotations.ts";
import { splitParagraphs, splitSentences } from "./sentences.ts";
import { tokenise } from "./tokens.ts";
import { wordsOf } from "./word.ts";

/** Never throws; linear in the length of `text`. All offsets are UTF-16 units of the untouched `text`. */
export function parseDocument(text: string, language: Language): Document {
  const normal = normalise(text);
  const { tokens, words } = tokenise(text, normal, wordsOf(language));
  const paragraphs = splitParagraphs(text, normal);
  const sentences = splitSentences({ text, tokens }, paragraphs);
  const quotations = findQuotations(text, normal, paragraphs);
  return { text, normal, language, paragraphs, sentences, tokens, words, quotations };
}
