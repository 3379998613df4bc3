/** What a reader is given, and what it hands back: reports, and a reason for each item that is none. */
import type { Party } from "../lexicon/row.ts";
import type { Report } from "./report.ts";

export interface Source {
  /** File name or address, shown with faults and used as publisher where nothing better is known. */
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** As a server or the caller names it: "text/html; charset=windows-1251". */
  readonly contentType?: string | null;
  /** Whose own voice a publisher is; null unknown. A table of actors answers it. */
  readonly partyOf?: (publisher: string) => Party | null;
  /** For CSV: our field to the column that holds it. */
  readonly columns?: Readonly<Partial<Record<ReportField, string>>>;
  /** What it may be; anything where not said. */
  readonly kinds?: readonly Kind[];
}

export type Kind = "json-lines" | "json" | "channel-page" | "feed" | "article" | "mail" | "table" | "warc" | "text";

export const reportFields = ["id", "publisher", "party", "url", "published", "language", "text", "title"] as const;
export type ReportField = (typeof reportFields)[number];

/** An item that could not be read; the others go on. */
export interface Unreadable {
  readonly name: string;
  /** Line of the file, from 1, or number of the item, from 1; null for the whole source. */
  readonly line: number | null;
  readonly item: number | null;
  /** "posts.jsonl:7", as shown to a person. */
  readonly where: string;
  readonly reason: string;
}

export type ReadItem = { readonly report: Report } | Unreadable;

export function unreadable(name: string, reason: string, at: { line?: number; item?: number } = {}): Unreadable {
  const { line = null, item = null } = at;
  const where = line !== null ? `${name}:${line}` : item !== null ? `${name}, item ${item}` : name;
  return { name, line, item, where, reason };
}
