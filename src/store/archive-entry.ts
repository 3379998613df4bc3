/** Archive entries: report versions, readings, tombstones, comebacks, judgements and imports, each chained to the one before by hash. */
import type { Report } from "../report/report.ts";

/** How and when bytes came in; the time is an argument, the store has no clock of its own. */
export interface Fetched {
  /** ISO 8601 instant. */
  readonly at: string;
  /** "file:posts.jsonl:12", "https://t.me/s/…", "stdin". */
  readonly how: string;
}

/** One text of a report as it stood; a changed post is a new version, the old one stays. */
export interface ReportVersion {
  /** Content hash, 32 hexadecimal digits: the address of the version in pages. */
  readonly id: string;
  /** Key of the report over its versions: "publisher:id". */
  readonly key: string;
  readonly report: Report;
  /** SHA-256 of the raw bytes as fetched, hexadecimal. */
  readonly rawHash: string;
  readonly fetched: Fetched;
}

/** A report that its publisher took away; its versions stay unless its owner must remove them, and the tombstone when it comes back. */
export interface Tombstone {
  readonly key: string;
  readonly at: string;
  readonly reason: string;
}

/** A report that was taken away is shown again. */
export interface Comeback {
  readonly key: string;
  readonly at: string;
  readonly how: string;
}

/** From a tombstone to the comeback that ended it. */
export interface Absence extends Tombstone {
  /** How the archive calls the tombstone: the key of the report for its first. */
  readonly id: string;
  /** Null while it is still gone. */
  readonly back: Omit<Comeback, "key"> | null;
}

export const entryKinds = ["version", "reading", "tombstone", "comeback", "judgement", "control-import"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One link of the hash chain: `hash` = SHA-256 over `previous`, `kind`, `subject` and `content`. */
export interface ArchiveEntry {
  readonly seq: number;
  readonly kind: EntryKind;
  /** Id of the version, judgement or import; "version rules" of a reading; id of a tombstone, also for the comeback that ends it. */
  readonly subject: string;
  /** SHA-256 over every kept field of the subject. */
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
}

/** What `verify` says. */
export interface Verdict {
  readonly entries: number;
  readonly readings: number;
  readonly claims: number;
  /** Hash of the last entry: note it elsewhere and nobody can cut the end off unseen. */
  readonly head: string;
  /** The first row that is not as it was written; null when all are. */
  readonly firstBad: { readonly table: string; readonly row: string; readonly why: string } | null;
}

/** A row that is not as it was written, or not as what it is made from makes it. */
export type BadRow = NonNullable<Verdict["firstBad"]>;
