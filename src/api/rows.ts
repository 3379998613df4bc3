/** Claims as rows and as points: CSV and GeoJSON twins of a page. Each row names its claimant first. */
import type { WireClaim } from "./contract.ts";

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

export const toCsv = (claims: readonly WireClaim[]): string =>
  [columns.map(([name]) => name), ...claims.map((claim) => columns.map(([, value]) => csvCell(value(claim))))]
    .map((row) => row.join(","))
    .join("\r\n") + "\r\n";

/** RFC 7946; claims without a place keep a null geometry, so that none is lost. */
export const toGeoJson = (claims: readonly WireClaim[]) => ({
  type: "FeatureCollection" as const,
  features: claims.map((claim) => {
    const place = mapped(claim);
    const properties = Object.fromEntries(columns.map(([name, value]) => [name, value(claim)]));
    return {
      type: "Feature" as const,
      id: claim.id,
      geometry: place ? { type: "Point" as const, coordinates: [place.lon, place.lat] } : null,
      properties,
    };
  }),
});
