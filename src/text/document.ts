/** A document is a report's text cut into paragraphs, sentences, tokens and quotations, with offsets into the untouched text. */
import type { Language } from "./language.ts";
import type { Span } from "./span.ts";
import type { Word } from "./word.ts";

/** `mark` is punctuation or a symbol; `number` begins with a digit ("1,200", "155-mm", "30-й" is a word with digits: kind `word`). */
export type TokenKind = "word" | "number" | "mark";

/** Case of the untouched word: `lower` "town", `capital` "Kupiansk", `upper` "ВСУ", `mixed` "McCain"; `none` for marks and digits. */
export type TokenShape = "lower" | "capital" | "upper" | "mixed" | "none";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower-cased, with one form of apostrophe, hyphen and quote, `ё` as `е`: what tries and rules compare. */
  readonly norm: string;
  readonly kind: TokenKind;
  readonly shape: TokenShape;
  /** Index into `Document.sentences`. */
  readonly sentence: number;
}

export interface Sentence {
  readonly span: Span;
  /** Tokens `[from, to)` of `Document.tokens`. */
  readonly from: number;
  readonly to: number;
  /** Index into `Document.paragraphs`. */
  readonly paragraph: number;
}

/** A stretch between quote marks, which may run over sentences and paragraphs. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
  /** Too short to state anything ("so-called" or scare quotes, names of groups «Восток», titles). */
  readonly name: boolean;
}

export interface Document {
  readonly text: string;
  /** As long as `text`, unit for unit: markup and addresses blanked, quotes, dashes, apostrophes and spaces unified. */
  readonly normal: string;
  readonly language: Language;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** The word of each token. */
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
}
