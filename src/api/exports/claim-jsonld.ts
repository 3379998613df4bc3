/** Claims as schema.org `Claim`, a JSON-LD object a line; never `ClaimReview`, since no verdict is given here. */
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { mainPlace, permalinkOf, quoteOf } from "./export-claim.ts";

/** To schema.org a speaker is a body or a person; who is no person in office that is known is taken for a body. */
const speaker = (name: string, { isPerson }: ExportContext): object => ({
  "@type": isPerson(name) ? "Person" : "Organization",
  name,
});

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
    publisher: speaker(wire.publisher.name, context),
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
    author: speaker(wire.claimant.name, context),
    claimInterpreter: { "@type": "SoftwareApplication", name: "reportedly", softwareVersion: context.version },
    appearance: [appearance],
    datePublished: wire.published ?? undefined,
    contentLocation: contentLocation(claim),
    temporalCoverage: wire.when ? `${wire.when.start ?? ".."}/${wire.when.end ?? ".."}` : undefined,
  };
}
