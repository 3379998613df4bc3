/** A source's track record for its page: its claims on settlements held against each yardstick the ledger has. */
import type { ControlSpan } from "../../store/control-layer.ts";
import type { Ledger } from "../../store/ledger.ts";
import { claimSource } from "../../thread/claim-source.ts";
import type { Voices } from "../../thread/claim-source.ts";
import { controlActions } from "../../thread/family.ts";
import type { LedgerClaim } from "../../thread/ledger-claim.ts";
import { outcomesOf, trackRecords } from "../../thread/track-record.ts";
import type { TrackRecord, YardstickRecord } from "../../thread/track-record.ts";
import type { Layer } from "../../thread/yardstick.ts";
import type { WireRecord } from "../contract.ts";
import type { Recorder } from "./source-view.ts";
import { delayed, isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** A page looks at no more of a source's newest claims than this. */
const mostClaims = 2000;
const mostPlaces = 400;

async function ownClaims(context: ViewContext, key: string): Promise<LedgerClaim[]> {
  const filter = { sources: [key], actions: controlActions, ...delayed(context) };
  const claims: LedgerClaim[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listClaims"]>> = await context.ledger.listClaims(filter, {
      cursor,
      limit: 500,
    });
    claims.push(...page.items.map(({ claim }) => claim));
    cursor = page.next;
  } while (cursor !== null && claims.length < mostClaims);
  return claims;
}

const placesOf = (claims: readonly LedgerClaim[]): string[] =>
  [...new Set(claims.flatMap((claim) => claim.places.map((place) => place.placeId)))]
    .filter((id) => id !== null)
    .slice(0, mostPlaces);

/** A layer's first and last day are those of its stretches at these places and of its import. */
function layerOf(by: string, spans: readonly ControlSpan[], imported: string): Layer {
  const days = spans.flatMap(({ from, to }) => [from, to ?? imported]).sort();
  return {
    by,
    first: days[0] ?? imported,
    last: days.at(-1) ?? imported,
    spans: spans.map(({ place, holder, from, to }) => ({ by, placeId: place, holder, from, to })),
  };
}

async function layersAt(ledger: Ledger, places: readonly string[]): Promise<Layer[]> {
  const imports = (await ledger.listControlImports()).filter((one) => one.yardstick);
  const layers = imports.map(async ({ id, monitor, at }) => {
    const spans = await ledger.listControl({ imports: [id], places });
    return spans.length === 0 ? null : layerOf(monitor, spans, at.slice(0, 10));
  });
  return (await Promise.all(layers)).filter((layer) => layer !== null);
}

function wireRecord(record: TrackRecord, one: YardstickRecord): WireRecord {
  return {
    claims: record.action,
    part: record.part,
    yardstick: one.yardstick.name,
    yardstickKind: one.yardstick.kind,
    total: one.total,
    borneOut: one.borneOut,
    before: one.before,
    contradicted: record.contradicted,
    open: one.open,
    repeats: record.repeats,
    waits: one.waits.map((wait) => ({ ...wait })),
    medianLagDays: one.medianLagDays,
    curve: one.curve.map(({ days, share, low, high }) => ({ days, share, low, high })),
  };
}

/** Counts by the thread room's rules; empty for a source that claims nothing of any settlement. */
export function recorder({ bodyOf, isMonitor }: Voices): Recorder {
  return async (context, key) => {
    const own = await ownClaims(context, key);
    const [newest] = own;
    if (!newest) return [];
    const places = placesOf(own);
    if (places.length === 0) return [];
    const near = await context.ledger.candidates({ places, from: null, to: null });
    const asOf = (await context.ledger.counts()).newest ?? newest.published?.slice(0, 10) ?? "";
    const claims = near.filter((claim) => isShown(context, claim.published));
    const outcomes = outcomesOf({ claims, layers: await layersAt(context.ledger, places), asOf, bodyOf, isMonitor });
    const records = trackRecords(outcomes, { sources: [claimSource(newest, bodyOf).body] });
    return records.flatMap((record) => record.yardsticks.map((one) => wireRecord(record, one)));
  };
}
