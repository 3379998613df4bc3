/** A row is one line of what a person edits in `data/`: forms, the reason it is there, and examples that are run. */
import type { Language } from "../text/language.ts";

/** Whose side: an ISO country code, `ind` (press, monitors, analysts, UN), `unk`, or a short lower-case name (`hamas`, `rsf`, `m23`). */
export type Party = string;

/** What every row of every table has; each room adds its own fields in its own schema. */
export interface Row {
  /** Stable and unique over all tables: `en.cue.claim`, `actor.ru.mod`. Shown in pages, stored with claims. */
  readonly id: string;
  /** Which table of `data/` the row belongs to. */
  readonly table: Table;
  readonly why: string;
  /** Sentences the row must find something in, and ones it must leave alone. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

export const tables = [
  "cue", // words that show an attribution: said, according to, claim that, reportedly
  "source", // nouns that can say: spokesman, ministry, residents, footage
  "action", // words that state an event: captured, strike, repelled
  "actor", // bodies, forces, persons in office, armed groups, outlets: names, party, dates
  "modifier", // words that bend a claim: not, failed to, plans to, likely, if
  "frame", // loaded terms and labels, with whose they are
  "quantity", // number words, bounds, vague amounts, units and counted things
  "time", // words of time: overnight, last week, January, за минулу добу
  "place", // settlements and areas the gazetteer lacks, renames, aliases, directions
  "placeword", // words that turn a name into a place: village of, district, напрямок, околиця
  "word", // words that a rule of the grammar asks for by their kind: parked, at the square, курсом
] as const;
export type Table = (typeof tables)[number];

/** How a lemma is turned into forms. `fixed` is taken as written. */
export type Part = "verb" | "noun" | "adjective" | "name" | "fixed";

/** One way to write a row in one language. */
export interface FormSpec {
  readonly language: Language;
  /** A lemma or phrase; the generator inflects it as `part` says. */
  readonly lemma: string;
  readonly part: Part;
}
