/** The tables of the ledger as Kysely sees them, and their columns with PostgreSQL's types for bulk writing. */

import type { Generated } from "kysely";

export interface ArchiveTable {
  seq: number;
  kind: string;
  subject: string;
  content: string;
  previous: string;
  hash: string;
}

export interface VersionTable {
  row: number;
  id: string;
  report_key: string;
  publisher: string;
  external_id: string;
  party: string;
  url: string | null;
  published: string | null;
  language: string;
  title_length: number | null;
  forwarded_from: string | null;
  edited: string | null;
  author: string | null;
  text: string;
  raw_hash: string;
  fetched_at: string;
  fetched_how: string;
}

export interface ClaimTable {
  row: number;
  id: string;
  version_row: number;
  rules: string;
  ordinal: number;
  publisher: string;
  /** Of the original source. */
  party: string;
  /** Key of the original source; "" for nobody. */
  source: string;
  action: string;
  stance: string;
  language: string;
  hedged: number;
  against: number;
  background: number;
  placed: number;
  confidence: number;
  /** Day of publication; "" unknown. */
  day: string;
  happened_from: string | null;
  happened_to: string | null;
  body: string;
}

export interface Tables {
  meta: { key: string; value: string };
  archive: ArchiveTable;
  version: VersionTable;
  tombstone: { id: string; key: string; at: string; reason: string };
  comeback: { tombstone: string; at: string; how: string };
  reading: { version: string; rules: string; claims: number; body: string };
  report: { key: string; row: number; publisher: string; version: string; rules: string };
  report_text: { row: number; rowid: number; stems: string };
  slot: { row: number; version: string; n: number };
  claim: ClaimTable;
  claim_past: ClaimTable;
  claim_key: { id: string; row: number; current: number };
  claim_text: { row: number; rowid: number; stems: string };
  claim_place: ClaimPlaceTable;
  claim_standing: { row: number; happened: string };
  pending: { n: Generated<number>; id: string };
  place: PlaceTable;
  source: SourceTable;
  tally: { grain: string; period: string; party: string; action: string; claims: number };
  /** What is counted at settlements by standing, numbered; the numbers are the ledger's own and say nothing. */
  map_cell: { id: Generated<number>; place: string; party: string; standing: string };
  map_tally: { grain: string; period: string; cell: number; claims: number };
  source_tally: { source: string; month: string; action: string; claims: number };
  thread: ThreadTable;
  member: { thread: string; claim: string; state: string; origin: string; why: string };
  relation: RelationTable;
  standing: StandingTable;
  judgement: JudgementTable;
  control_import: ControlImportTable;
  control_span: ControlSpanTable;
}

export interface ClaimPlaceTable {
  place: string;
  row: number;
  /** Day it is told of, which threads meet by. */
  day: string;
  action: string;
  district: string | null;
  /** Key of a name the gazetteer cannot tell, on the row that stands for no place. */
  name_key: string | null;
  /** Party of the claim, and its day of publication. */
  party: string;
  said: string;
}

export interface PlaceTable {
  id: string;
  name: string;
  kind: string;
  lat: number;
  lon: number;
  country: string;
  region: string | null;
  district: string | null;
  region_key: string | null;
  district_key: string | null;
  /** Name in lower case, for finding by its beginning. */
  form: string;
}

export interface SourceTable {
  key: string;
  name: string;
  party: string;
  publisher: number;
  claims: number;
  reports: number;
  first: string | null;
  newest: string | null;
}

export interface ThreadTable {
  key: string;
  kind: string;
  family: string;
  place: string | null;
  parties: string;
  from_day: string | null;
  to_day: string | null;
  claims: number;
  reports: number;
  origins: number;
  happened: string;
  who: string | null;
  changed: string;
  body: string;
}

export interface RelationTable {
  id: string;
  thread: string;
  from_claim: string;
  to_claim: string;
  kind: string;
  state: string;
  score: number;
  reason: string;
  slots: string;
}

export interface StandingTable {
  thread: string;
  n: number;
  at: string;
  happened: string;
  who: string | null;
  reason: string;
  because: string;
}

export interface JudgementTable {
  seq: number;
  id: string;
  act: string;
  on_kind: string;
  subject: string;
  value: string;
  reason: string;
  by_whom: string;
  at: string;
  undoes: string | null;
}

export interface ControlImportTable {
  id: string;
  seq: number;
  monitor: string;
  file: string;
  file_hash: string;
  at: string;
  yardstick: number;
  means: string;
  spans: number;
}

export interface ControlSpanTable {
  import: string;
  n: number;
  monitor: string;
  place: string | null;
  name: string;
  from_day: string;
  to_day: string | null;
  holder: string;
  yardstick: number;
}

type Columns = Readonly<Record<string, "text" | "bigint" | "double precision">>;

const texts = (...names: string[]): Columns => Object.fromEntries(names.map((name) => [name, "text"]));
const whole = (...names: string[]): Columns => Object.fromEntries(names.map((name) => [name, "bigint"]));
const real = (...names: string[]): Columns => Object.fromEntries(names.map((name) => [name, "double precision"]));

const claim: Columns = {
  ...whole("row", "version_row", "ordinal", "hedged", "against", "background", "placed"),
  ...texts("id", "rules", "publisher", "party", "source", "action", "stance", "language", "day"),
  ...texts("happened_from", "happened_to", "body"),
  ...real("confidence"),
};

/** Columns of the tables that are written in bulk. */
export const columns = {
  archive: { ...whole("seq"), ...texts("kind", "subject", "content", "previous", "hash") },
  version: {
    ...whole("row", "title_length"),
    ...texts("id", "report_key", "publisher", "external_id", "party", "url", "published", "language"),
    ...texts("forwarded_from", "edited", "author", "text", "raw_hash", "fetched_at", "fetched_how"),
  },
  reading: { ...texts("version", "rules", "body"), ...whole("claims") },
  report: { ...texts("key", "publisher", "version", "rules"), ...whole("row") },
  slot: { ...whole("row", "n"), ...texts("version") },
  claim,
  claim_past: claim,
  claim_key: { ...texts("id"), ...whole("row", "current") },
  claim_place: { ...texts("place", "day", "action", "district", "party", "said", "name_key"), ...whole("row") },
  claim_standing: { ...texts("happened"), ...whole("row") },
  pending: texts("id"),
  place: {
    ...texts("id", "name", "kind", "country", "region", "district", "region_key", "district_key", "form"),
    ...real("lat", "lon"),
  },
  source: { ...texts("key", "name", "party", "first", "newest"), ...whole("publisher", "claims", "reports") },
  tally: { ...texts("grain", "period", "party", "action"), ...whole("claims") },
  map_cell: texts("place", "party", "standing"),
  map_tally: { ...texts("grain", "period"), ...whole("cell", "claims") },
  source_tally: { ...texts("source", "month", "action"), ...whole("claims") },
  thread: {
    ...texts("key", "kind", "family", "place", "parties", "from_day", "to_day", "happened", "who", "changed", "body"),
    ...whole("claims", "reports", "origins"),
  },
  member: texts("thread", "claim", "state", "origin", "why"),
  relation: {
    ...texts("id", "thread", "from_claim", "to_claim", "kind", "state", "reason", "slots"),
    ...real("score"),
  },
  standing: { ...texts("thread", "at", "happened", "who", "reason", "because"), ...whole("n") },
  control_span: {
    ...texts("import", "monitor", "place", "name", "from_day", "to_day", "holder"),
    ...whole("n", "yardstick"),
  },
} as const satisfies Partial<Record<keyof Tables, Columns>>;

export type BulkTable = keyof typeof columns;
