/** A report is one document a publisher put out, with its text untouched. */
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";

export interface Report {
  /** Stable within its publisher: "mod_russia/54397". */
  readonly id: string;
  /** Channel, outlet or body that published it. */
  readonly publisher: string;
  /** Whose own voice it is. */
  readonly party: Party;
  readonly url: string | null;
  /** ISO 8601, date or date and time with offset; null where the bytes do not say. Never the time of fetching. */
  readonly published: string | null;
  readonly language: Language;
  /** Untouched; a title, if any, is its first line. */
  readonly text: string;
  /** Length of the title at the head of `text`, in UTF-16 units; null without one. */
  readonly titleLength?: number | null;
  /** Who signs it, as the page or feed says; a byline is public, and nobody becomes a source by it. */
  readonly author?: string | null;
  /** Where a forwarded post came from, as its header says. */
  readonly forwardedFrom?: string | null;
  /** ISO 8601, where the bytes say that the post was edited. */
  readonly edited?: string | null;
}
