/** Claims as rows and as points: CSV and GeoJSON twins of a page. Each row names its claimant first. */
import type { WireClaim, WireReportSummary, WireSourceSummary } from "./contract.ts";

const columns: readonly (readonly [name: string, value: (claim: WireClaim) => string | number | null])[] = [
  ["kind", () => "claim"],
  ["claim_id", (claim) => claim.id],
  ["asserted_by", (claim) => claim.claimant.name],
  ["asserted_by_party", (claim) => claim.claimant.party],
  [
    "relayed_by",
    (claim) =>
      claim.chain
        .slice(0, -1)
        .map((link) => link.name ?? "nobody named")
        .join(" > "),
  ],
  ["published_by", (claim) => claim.publisher.name],
  ["published", (claim) => claim.published],
  ["stance", (claim) => claim.stance],
  ["hedged", (claim) => (claim.hedged ? "yes" : "no")],
  ["against_interest", (claim) => (claim.againstInterest ? "yes" : "no")],
  ["action_claimed", (claim) => claim.action],
  ["actor_claimed", (claim) => claim.actor?.name ?? claim.actor?.party ?? null],
  ["recipient_claimed", (claim) => claim.recipient?.name ?? claim.recipient?.party ?? null],
  ["places", (claim) => claim.places.map((place) => place.name ?? place.words).join("; ")],
  ["place_ids", (claim) => claim.places.map((place) => place.placeId ?? "").join("; ")],
  ["latitude", (claim) => mapped(claim)?.lat ?? null],
  ["longitude", (claim) => mapped(claim)?.lon ?? null],
  ["earliest", (claim) => claim.when?.start ?? null],
  ["latest", (claim) => claim.when?.end ?? null],
  [
    "quantities_claimed",
    (claim) => claim.quantities.map(({ of, min, max }) => `${of} ${min ?? ""}..${max ?? ""}`).join("; "),
  ],
  ["thread_id", (claim) => claim.threadId],
  ["standing", (claim) => claim.standing],
  ["quote", (claim) => claim.sentence.slice(0, 300)],
  ["language", (claim) => claim.language],
  ["vanished", (claim) => claim.vanished ?? null],
  ["url", (claim) => claim.url],
  ["permalink", (claim) => claim.permalink],
];

const mapped = (claim: WireClaim) => claim.places.find((place) => place.lat !== null && place.lon !== null);

/** Quoted where needed; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export type Cell = string | number | null;

/** Rows of any kind: claims, or what a list is made of where that is no claim. The first cell says which. */
export interface Rows {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** Id and place of each row; no place is a null geometry. */
  readonly marks: readonly { readonly id: string; readonly at: readonly [lon: number, lat: number] | null }[];
}

/** Claims as rows; without a place they stay, so that none is lost. */
export const claimRows = (claims: readonly WireClaim[]): Rows => ({
  columns: columns.map(([name]) => name),
  cells: claims.map((claim) => columns.map(([, value]) => value(claim))),
  marks: claims.map((claim) => {
    const place = mapped(claim);
    return { id: claim.id, at: place ? [place.lon ?? 0, place.lat ?? 0] : null };
  }),
});

/** Reports of a list: a document is nowhere, whatever it speaks of. */
export const reportRows = (reports: readonly WireReportSummary[]): Rows => ({
  columns: [
    "kind",
    "report_id",
    "published_by",
    "published_by_party",
    "published",
    "language",
    "opening",
    "vanished",
    "permalink",
  ],
  cells: reports.map((one) => [
    "report",
    one.id,
    one.publisher.name,
    one.publisher.party,
    one.published,
    one.language,
    one.opening,
    one.vanished,
    one.permalink,
  ]),
  marks: reports.map(({ id }) => ({ id, at: null })),
});

/** Those who claim, with their counts. */
export const sourceRows = (sources: readonly WireSourceSummary[]): Rows => ({
  columns: ["kind", "source_id", "name", "party", "claims", "reports", "first", "last", "permalink"],
  cells: sources.map((one) => [
    "source",
    one.id,
    one.name,
    one.party,
    one.claims,
    one.reports,
    one.first,
    one.last,
    one.permalink,
  ]),
  marks: sources.map(({ id }) => ({ id, at: null })),
});

export const toCsv = ({ columns: names, cells }: Rows): string =>
  [names, ...cells.map((row) => row.map(csvCell))].map((row) => row.join(",")).join("\r\n") + "\r\n";

/** RFC 7946; a row without a place keeps a null geometry. */
export const toGeoJson = ({ columns: names, cells, marks }: Rows) => ({
  type: "FeatureCollection" as const,
  features: marks.map(({ id, at }, n) => ({
    type: "Feature" as const,
    id,
    geometry: at ? { type: "Point" as const, coordinates: at } : null,
    properties: Object.fromEntries(names.map((name, i) => [name, cells[n]?.[i] ?? null])),
  })),
});
