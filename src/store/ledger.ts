/**
 * The ledger: all that is kept, behind one interface with two drivers (SQLite for one owner, PostgreSQL by address).
 * Every list is newest first unless said; every write is one transaction, and told as done only after its commit.
 */
import type { Gazetteer } from "../place/place.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import type { Absence, ArchiveEntry, Comeback, ReportVersion, Tombstone, Verdict } from "./archive-entry.ts";
import type {
  BlockQuery,
  CellCount,
  ClaimFilter,
  ClaimItem,
  DayCount,
  HeldBack,
  PlaceRow,
  ReplacedClaim,
  SourcePage,
  SourceRecord,
  StandingCount,
} from "./claim-query.ts";
import type { ControlFilter, ControlImport, ControlSpan } from "./control-layer.ts";
import type { Judgement, JudgementFilter, NewJudgement } from "./judgement.ts";
import type { Page, PageRequest } from "./page.ts";
import type { KeptReading, ReadingEntry, SaveResult } from "./reading-entry.ts";
import type { IsPublic } from "./source-key.ts";
import type { RelationRecord, ThreadFilter, ThreadPage, ThreadRecord, ThreadRun, Unthreaded } from "./thread-record.ts";

/** Reports with every version; nothing is overwritten. */
export interface ReportLedger {
  /** Saves a batch in one transaction. Saving the same entries twice is saving them once. */
  saveReadings(entries: readonly ReadingEntry[]): Promise<SaveResult>;
  /** Which of these versions were already read under these rules, so that ingest need not read them again. */
  knownReadings(rules: string, versions: readonly string[]): Promise<ReadonlySet<string>>;
  /** One version by its id; throws NotFound. */
  getVersion(id: string): Promise<ReportVersion>;
  /** All versions of a report, newest first; empty for an unknown key. */
  listVersions(key: string): Promise<readonly ReportVersion[]>;
  /** Newest versions of the reports at this public address. */
  findByUrl(url: string): Promise<readonly ReportVersion[]>;
  /** Newest versions by publication; `text` searches whole texts. */
  listReports(filter: ReportFilter, page?: PageRequest): Promise<Page<ReportVersion>>;
  /** What was read from a version, newest rules; null when it was never read. */
  getReading(version: string): Promise<{ readonly rules: string; readonly reading: KeptReading } | null>;
}

/** What publishers took away, and what they show again. */
export interface AbsenceLedger {
  /** Notes that a publisher took a report away; of one that is gone already nothing is noted. */
  bury(stone: Tombstone): Promise<void>;
  /** Notes that a report that was taken away is shown again; false where it is not gone. */
  restore(comeback: Comeback): Promise<boolean>;
  /** Null for a report that stands, also for one that came back. */
  getTombstone(key: string): Promise<Tombstone | null>;
  /** Tombstones of the reports of these versions, by version id; versions of reports that stand are left out. */
  tombstonesOf(versions: readonly string[]): Promise<ReadonlyMap<string, Tombstone>>;
  /** Every time a report was gone, the first first. */
  absencesOf(key: string): Promise<readonly Absence[]>;
  /** By how the archive calls its tombstone. */
  getAbsence(id: string): Promise<Absence | null>;
}

export interface ReportFilter {
  readonly publishers?: readonly string[];
  readonly text?: string;
  /** ISO days of publication. */
  readonly from?: string;
  readonly to?: string;
  readonly publishedBefore?: string;
}

/** Claims by filter, and the counts kept as they arrive. */
export interface ClaimLedger {
  getClaim(id: string): Promise<ClaimItem>;
  /** In the order of `ids`; unknown ones are left out. */
  getClaims(ids: readonly string[]): Promise<readonly ClaimItem[]>;
  listClaims(filter: ClaimFilter, page?: PageRequest): Promise<Page<ClaimItem>>;
  /** All claims of a filter in publication order, oldest first, a page at a time in memory; for exports. */
  eachClaim(filter: ClaimFilter): AsyncIterable<ClaimItem>;
  /** Claims of a report version in order of text. */
  claimsOfVersion(version: string): Promise<readonly ClaimItem[]>;
  /** Claims that earlier readings of these versions made and a newer one replaced, with where their words begin. */
  replacedClaims(versions: readonly string[]): Promise<readonly ReplacedClaim[]>;
  /**
   * Counts for the map; unplaced claims are in none of them. Party, place, period and standing are counted in full;
   * any other filter over the newest 20,000 claims that fit.
   */
  countByStanding(filter: ClaimFilter): Promise<readonly StandingCount[]>;
  /** Counts for the timeline, placed or not: party, action and period in full, else as above. `grain` "month" for spans of years. */
  countByDay(filter: ClaimFilter, grain?: "day" | "month"): Promise<readonly DayCount[]>;
  /** Counts by settlement and period together, in order of period; null where they are more than `most` cells. Counted as above. */
  countCells(
    filter: ClaimFilter,
    asked: { readonly grain: "day" | "month"; readonly most: number },
  ): Promise<readonly CellCount[] | null>;
  /** What was published at this ISO instant or later, counted by source. */
  heldBack(before: string): Promise<HeldBack>;
  /** Claims around the same places and days, oldest first; what a new claim is compared with. */
  candidates(block: BlockQuery): Promise<readonly LedgerClaim[]>;
  /** A place with claims; what is claimed there is counted and listed by `places: [id]`. Throws NotFound. */
  getPlace(id: string): Promise<PlaceRow>;
  /** Places whose name begins with these letters and that have claims. */
  findPlaces(beginning: string): Promise<readonly PlaceRow[]>;
  /** Sources with most claims first whose name holds these words in any case; among the 5,000 with most claims. */
  findSources(words: string): Promise<readonly SourceRecord[]>;
  listSources(page?: PageRequest): Promise<Page<SourceRecord>>;
  getSource(key: string): Promise<SourcePage>;
}

/** Threads, as the thread room makes them. */
export interface ThreadLedger {
  /** Saves a thread run in one transaction. */
  saveThreads(run: ThreadRun): Promise<void>;
  /** Newest change of standing first. */
  listThreads(filter: ThreadFilter, page?: PageRequest): Promise<Page<ThreadRecord>>;
  /** Throws NotFound. */
  getThread(key: string): Promise<ThreadPage>;
  /** Heads of the threads these claims are in, by claim id. */
  threadsOfClaims(claims: readonly string[]): Promise<ReadonlyMap<string, readonly ThreadRecord[]>>;
  /** Keys of the threads of these units: a unit's own key and those that begin with it and "~". */
  threadKeys(units: readonly string[]): Promise<readonly string[]>;
  /** Claims that came or went and that no thread run has seen yet, oldest first; it survives a crash before threading. */
  unthreaded(limit: number): Promise<Unthreaded>;
  /** Takes these tokens off the list, for claims that change no thread; `saveThreads` does it for a run. */
  markThreaded(seen: readonly string[]): Promise<void>;
  /** Relations of these claims, from or to. */
  relationsOf(claims: readonly string[]): Promise<readonly RelationRecord[]>;
}

/** Judgements and control layers: appended, never changed. */
export interface JudgementLedger {
  judge(judgement: NewJudgement): Promise<Judgement>;
  listJudgements(filter: JudgementFilter, page?: PageRequest): Promise<Page<Judgement>>;
  importControl(layer: ControlImport): Promise<{ readonly added: number; readonly same: boolean }>;
  listControl(filter: ControlFilter): Promise<readonly ControlSpan[]>;
  listControlImports(): Promise<readonly (Omit<ControlImport, "spans"> & { readonly rows: number })[]>;
  /** First and last ISO day that an import names at all; null for an unknown or empty one. */
  controlDays(id: string): Promise<{ readonly first: string; readonly last: string } | null>;
}

export interface LedgerCounts {
  readonly reports: number;
  readonly versions: number;
  readonly claims: number;
  readonly placedClaims: number;
  readonly threads: number;
  readonly sources: number;
  readonly judgements: number;
  /** ISO days of the first and newest report; null when empty. */
  readonly first: string | null;
  readonly newest: string | null;
}

/** What keeps the ledger whole. */
export interface UpkeepLedger {
  counts(): Promise<LedgerCounts>;
  getMeta(key: string): Promise<string | null>;
  setMeta(key: string, value: string): Promise<void>;
  /** Notes whose key begins so, by key. */
  listMeta(beginning: string): Promise<readonly { readonly key: string; readonly value: string }[]>;
  /** Walks the archive in order. */
  eachEntry(afterSeq?: number): AsyncIterable<ArchiveEntry>;
  /** Walks every version in the order it came in; what `rebuild` reads. */
  eachVersion(afterSeq?: number): AsyncIterable<ReportVersion>;
  /** Proves that nothing kept was changed since it was written, or names the first row that was. */
  verify(): Promise<Verdict>;
  /** One hash over all that is kept, not over the order it came in; equal ledgers have equal hashes. */
  contentHash(): Promise<string>;
  /**
   * Runs `work` if nobody else, in any process, runs work of this name on this ledger. Else "pass" gives null at once,
   * "wait" waits for its turn.
   */
  alone<T>(name: string, work: () => Promise<T>, otherwise: "pass" | "wait"): Promise<T | null>;
  /** Copies the ledger to a file while it is in use (SQLite); PostgreSQL has its own tools and refuses. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Ledger extends ReportLedger, AbsenceLedger, ClaimLedger, ThreadLedger, JudgementLedger, UpkeepLedger {
  readonly dialect: "sqlite" | "postgres";
}

export interface LedgerOptions {
  /** Where the coordinates of places come from; the ledger takes none from anywhere else. Needed for writing claims. */
  readonly gazetteer?: Pick<Gazetteer, "get">;
  /**
   * Whose names are public: only these of those that look like a person's become sources that are listed. Without it
   * none do, so that a caller who forgets it harms nobody.
   */
  readonly isPublic?: IsPublic;
  /** Open for reading beside an owner; writing throws. */
  readonly readOnly?: boolean;
  /** Do not create a ledger that is not there. */
  readonly mustExist?: boolean;
  /** Megabytes of pages an SQLite connection keeps in memory; 128 where left out. */
  readonly cacheMegabytes?: number;
}

/** `openLedger("ledger.sqlite")` or `openLedger("postgres://…")` stands in open-ledger.ts. */
export type OpenLedger = (address: string, options?: LedgerOptions) => Promise<Ledger>;
