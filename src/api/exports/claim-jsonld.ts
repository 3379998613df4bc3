/** Claims as schema.org `Claim`, a JSON-LD object a line; never `ClaimReview`, since no verdict is given here. */
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { mainPlace, permalinkOf, quoteOf } from "./export-claim.ts";

/** Parties are organisations or persons in office to schema.org; which of the two a row does not always say. */
const speaker = (name: string): object => ({ "@type": "Organization", name });

function contentLocation(claim: ExportClaim): object | undefined {
  const place = mainPlace(claim);
  if (!place) return undefined;
  const geo =
    place.lat === null || place.lon === null
      ? undefined
      : { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon };
  return { "@type": "Place", name: place.name ?? place.words, geo };
}

/** One claim with its claimant as author; `claimInterpreter` is this program. */
export function claimJsonLd(claim: ExportClaim, context: ExportContext): object {
  const { wire } = claim;
  const appearance = {
    "@type": "CreativeWork",
    url: wire.url ?? undefined,
    publisher: speaker(wire.publisher.name),
    datePublished: wire.published ?? undefined,
    inLanguage: wire.language,
  };
  return {
    "@context": "https://schema.org",
    "@type": "Claim",
    "@id": permalinkOf(claim, context),
    identifier: wire.id,
    text: quoteOf(claim, context) || undefined,
    name: `Claim by ${wire.claimant.name}: ${wire.action} (${wire.stance})`,
    author: speaker(wire.claimant.name),
    claimInterpreter: { "@type": "SoftwareApplication", name: "reportedly", softwareVersion: context.version },
    appearance: [appearance],
    datePublished: wire.published ?? undefined,
    contentLocation: contentLocation(claim),
    temporalCoverage: wire.when ? `${wire.when.start ?? ".."}/${wire.when.end ?? ".."}` : undefined,
  };
}
