/** Claims as GeoJSON (RFC 7946), one feature a claim; those without a resolved place stay, with a null geometry. */
import { claimColumns, contentColumns } from "./claim-columns.ts";
import { mainPlace } from "./export-claim.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

/** A feature: longitude before latitude, `kind` says that it is a claim. */
export function claimFeature(claim: ExportClaim, context: ExportContext): object {
  const place = mainPlace(claim);
  const properties = [...claimColumns, ...contentColumns].map(
    ([name, value]) => [name, value(claim, context)] as const,
  );
  const mapped = place?.lat != null && place.lon != null;
  return {
    type: "Feature",
    id: claim.wire.id,
    geometry: mapped ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: { kind: "claim", ...Object.fromEntries(properties) },
  };
}

/** The collection, a feature a line, so that a large export needs no large memory. */
export async function* geojsonExport(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const claim of claims) {
    yield `${first ? "\n" : ",\n"}${JSON.stringify(claimFeature(claim, context))}`;
    first = false;
  }
  yield "\n]}\n";
}
