/** A claim to its row and back: facets in columns for the indexes, the rest as one JSON text, coordinates in neither. */
import type { Party } from "../lexicon/row.ts";
import type { LedgerClaim, LedgerPlace } from "../thread/ledger-claim.ts";
import type { PlaceRow } from "./claim-query.ts";
import { dayOf } from "./tables/row-order.ts";
import type { SourceName } from "./source-key.ts";
import type { ClaimTable, VersionTable } from "./tables.ts";

type KeptPlace = Pick<LedgerPlace, "span" | "role" | "words" | "placeId" | "candidates">;
type Body = Pick<
  LedgerClaim,
  | "chain"
  | "actor"
  | "recipient"
  | "when"
  | "quantities"
  | "frames"
  | "evidence"
  | "content"
  | "sentence"
  | "sentenceStart"
> & { readonly places: readonly KeptPlace[] };

function bodyOf(claim: LedgerClaim): Body {
  const { chain, actor, recipient, when, quantities, frames, evidence, content, sentence, sentenceStart } = claim;
  const places = claim.places.map(({ span, role, words, placeId, candidates }) => ({
    span,
    role,
    words,
    placeId,
    candidates,
  }));
  return { chain, actor, recipient, when, quantities, frames, evidence, content, sentence, sentenceStart, places };
}

/** Whether a claim is hedged: a link with nobody behind it, or doubt of the source itself. */
export const isHedged = ({ chain, stance }: LedgerClaim): boolean =>
  stance === "doubts" || chain.some(({ name, source }) => name === null && source === null);

/** Where a claim stands: its version's and its own row number, and its number in the reading. */
export interface Seat {
  readonly row: number;
  readonly versionRow: number;
  readonly ordinal: number;
  readonly rules: string;
  readonly against: boolean;
  readonly source: SourceName | null;
  /** Of the original source. */
  readonly party: Party;
}

/** The row of a claim. */
export function claimRow(claim: LedgerClaim, { row, versionRow, ordinal, rules, ...of }: Seat): ClaimTable {
  return {
    row,
    id: claim.id,
    version_row: versionRow,
    rules,
    ordinal,
    publisher: claim.publisher,
    party: of.party,
    source: of.source?.key ?? "",
    action: claim.action,
    stance: claim.stance,
    language: claim.language,
    hedged: Number(isHedged(claim)),
    against: Number(of.against),
    background: Number(claim.background),
    placed: Number(claim.places.some(({ placeId }) => placeId !== null)),
    confidence: claim.confidence,
    day: dayOf(claim.published) ?? "",
    happened_from: claim.when?.start ?? null,
    happened_to: claim.when?.end ?? null,
    body: JSON.stringify(bodyOf(claim)),
  };
}

/** What a claim takes from the version of its report. */
export type ClaimVersion = Pick<VersionTable, "row" | "id" | "party" | "url" | "published" | "forwarded_from">;

const nowhere = { name: null, kind: null, lat: null, lon: null, district: null, region: null, country: null };

function placeOf(kept: KeptPlace, places: ReadonlyMap<string, PlaceRow & PlaceAreas>): LedgerPlace {
  const known = kept.placeId === null ? undefined : places.get(kept.placeId);
  if (!known) return { ...kept, ...nowhere };
  const { name, kind, lat, lon, districtKey: district, regionKey: region, country } = known;
  return { ...kept, name, kind, lat, lon, district, region, country };
}

export interface PlaceAreas {
  readonly districtKey: string | null;
  readonly regionKey: string | null;
}

/** A row with its JSON text read. */
export interface OpenRow {
  readonly row: ClaimTable;
  readonly body: Body;
}

export const openRow = (row: ClaimTable): OpenRow => ({ row, body: JSON.parse(row.body) as Body });

/** Gazetteer ids of the places of a row. */
export const placeIdsOf = ({ body }: OpenRow): string[] => body.places.flatMap(({ placeId }) => placeId ?? []);

/** The claim of a row, with its version's fields and its places as the gazetteer gave them. */
export function claimOfRow(
  { row, body }: OpenRow,
  version: ClaimVersion,
  places: ReadonlyMap<string, PlaceRow & PlaceAreas>,
): LedgerClaim {
  return {
    id: row.id,
    reportId: version.id,
    publisher: row.publisher,
    publisherParty: version.party,
    language: row.language as LedgerClaim["language"],
    url: version.url,
    published: version.published,
    forwardedFrom: version.forwarded_from,
    action: row.action as LedgerClaim["action"],
    stance: row.stance as LedgerClaim["stance"],
    background: row.background === 1,
    confidence: row.confidence,
    ...body,
    places: body.places.map((place) => placeOf(place, places)),
  };
}
