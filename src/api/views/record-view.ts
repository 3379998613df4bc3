/** A source's track record for its page: its claims on settlements held against each yardstick the ledger has. */
import { placesOf, recordWatch } from "../../ingest/record-watch.ts";
import type { Ledger } from "../../store/ledger.ts";
import { claimSource } from "../../thread/claim-source.ts";
import type { Voices } from "../../thread/claim-source.ts";
import { controlActions } from "../../thread/family.ts";
import type { LedgerClaim } from "../../thread/ledger-claim.ts";
import { outcomesOf, trackRecords } from "../../thread/track-record.ts";
import type { Outcome, TrackRecord, YardstickRecord } from "../../thread/track-record.ts";
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

/** Regions that the assertions of a body are about, in order. */
const areasOf = (outcomes: readonly Outcome[], body: string): string[] => {
  const own = outcomes.filter(({ assertion }) => assertion.source === body);
  return [...new Set(own.flatMap(({ assertion }) => assertion.place.region ?? []))].sort();
};

/** Counts by the thread room's rules; empty for a source that claims nothing of any settlement. */
export function recorder(voices: Voices): Recorder {
  return async (context, key, { from, to, area }) => {
    const own = await ownClaims(context, key);
    const [newest] = own;
    if (!newest || placesOf(own).length === 0) return { records: [], areas: [] };
    const watch = await recordWatch(context.ledger, { claims: own, mostPlaces }, voices);
    const claims = watch.claims.filter((claim) => isShown(context, claim.published));
    const outcomes = outcomesOf({ ...watch, claims });
    const { body } = claimSource(newest, voices.bodyOf);
    const records = trackRecords(outcomes, {
      sources: [body],
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(area ? { areas: [area] } : {}),
    });
    return {
      records: records.flatMap((record) => record.yardsticks.map((one) => wireRecord(record, one))),
      areas: areasOf(outcomes, body),
    };
  };
}
