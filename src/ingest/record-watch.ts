/** What a track record needs from a ledger: a source's own claims on settlements, all that was said there, and the layers. */
import type { Action } from "../claim/claim.ts";
import type { ControlSpan } from "../store/control-layer.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Voices } from "../thread/claim-source.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import type { Layer, Watch } from "../thread/record/yardstick.ts";

/** Settlements asked for in one question. */
const atOnce = 400;

/** Ids of the settlements these claims speak of, first spoken of first. */
export const placesOf = (claims: readonly LedgerClaim[]): string[] => [
  ...new Set(claims.flatMap((claim) => claim.places.flatMap(({ placeId }) => placeId ?? []))),
];

const slices = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, n) => ids.slice(n * atOnce, (n + 1) * atOnce));

async function layersAt(ledger: Ledger, slicesOfPlaces: readonly string[][]): Promise<Layer[]> {
  const imports = (await ledger.listControlImports()).filter((one) => one.yardstick);
  const layers = imports.map(async ({ id, monitor }): Promise<Layer | null> => {
    const days = await ledger.controlDays(id);
    if (days === null) return null;
    const spans: ControlSpan[] = [];
    for (const places of slicesOfPlaces) spans.push(...(await ledger.listControl({ imports: [id], places })));
    const at = ({ place, holder, from, to }: ControlSpan) => ({ by: monitor, placeId: place, holder, from, to });
    return { by: monitor, ...days, spans: spans.map(at) };
  });
  return (await Promise.all(layers)).filter((layer) => layer !== null);
}

export interface WatchAsked {
  readonly claims: readonly LedgerClaim[];
  readonly mostPlaces?: number;
  /** ISO day; what is told of earlier days is not held against the claims. Null: everything is. */
  readonly since?: string | null;
  /** Only claims of these actions; empty: of any. */
  readonly actions?: readonly Action[];
}

/** Everything that can be held against these claims: words up to the newest report, layers up to their own last day. */
export async function recordWatch(
  ledger: Ledger,
  { claims, mostPlaces = Infinity, since = null, actions = [] }: WatchAsked,
  voices: Voices,
): Promise<Watch> {
  const parts = slices(placesOf(claims).slice(0, mostPlaces));
  const near = new Map<string, LedgerClaim>();
  for (const places of parts) {
    for (const claim of await ledger.candidates({ places, from: since, to: null, actions })) near.set(claim.id, claim);
  }
  const layers = await layersAt(ledger, parts);
  const asOf = (await ledger.counts()).newest ?? "";
  const layersAsOf = [asOf, ...layers.map(({ last }) => last)].sort().at(-1) ?? asOf;
  return { claims: [...near.values()], layers, asOf, layersAsOf, ...voices };
}
