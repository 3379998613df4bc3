/** What an audited text claims, a row for each claim: who says it comes first. */
import type { Claim } from "../claim/claim.ts";
import { settlementDegrees } from "../place/place.ts";
import type { Reading } from "../reading/reading.ts";
import { spanText } from "../text/span.ts";
import type { Span } from "../text/span.ts";

export interface AuditClaim {
  readonly claimant: string;
  readonly party: string;
  readonly chain: readonly string[];
  readonly action: string;
  readonly stance: string;
  readonly places: readonly string[];
  /** Of the first of the places that is one on the map; null where none is. A settlement or coarser, as everywhere. */
  readonly at: readonly [lon: number, lat: number] | null;
  readonly when: string;
  readonly quantities: readonly string[];
  readonly span: Span;
}

/** The last named link of the chain, or the publisher. */
export const claimantOf = ({ report }: Reading, claim: Claim): { name: string; party: string } => {
  const last = claim.chain.findLast((link) => link.name !== null);
  return last ? { name: last.name ?? "", party: last.party } : { name: report.publisher, party: report.party };
};

function mapped({ toponyms }: Reading, claim: Claim): AuditClaim["at"] {
  for (const { toponym } of claim.places) {
    const place = toponym === null ? null : toponyms[toponym]?.place;
    if (place) return [settlementDegrees(place.lon), settlementDegrees(place.lat)];
  }
  return null;
}

function auditClaim(reading: Reading, claim: Claim): AuditClaim {
  const { text } = reading.report;
  const { name, party } = claimantOf(reading, claim);
  const placeName = (place: Claim["places"][number]): string => {
    const found = place.toponym === null ? null : reading.toponyms[place.toponym]?.place;
    return found?.name ?? spanText(text, place.span);
  };
  return {
    claimant: name,
    party,
    chain: claim.chain.map((link) => link.name ?? "–"),
    action: claim.action,
    stance: claim.stance,
    places: claim.places.map(placeName),
    at: mapped(reading, claim),
    when: claim.when ? [...new Set([claim.when.start, claim.when.end].filter((day) => day !== null))].join(" – ") : "",
    quantities: claim.quantities.map((quantity) => spanText(text, quantity.span)),
    span: claim.content,
  };
}

/** In order of the reading. */
export const auditClaims = (reading: Reading): AuditClaim[] =>
  reading.claims.map((claim) => auditClaim(reading, claim));
