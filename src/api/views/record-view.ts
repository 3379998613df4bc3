/** A source's track record for its page: its claims on settlements held against each yardstick the ledger has. */
import { placesOf, recordWatch } from "../../ingest/record-watch.ts";
import type { Ledger } from "../../store/ledger.ts";
import { claimSource } from "../../thread/claim-source.ts";
import type { Voices } from "../../thread/claim-source.ts";
import { controlActions } from "../../thread/family.ts";
import type { LedgerClaim } from "../../thread/ledger-claim.ts";
import { outcomeFits, outcomesOf, trackRecords } from "../../thread/record/track-record.ts";
import type { Outcome, TrackRecord, YardstickRecord } from "../../thread/record/track-record.ts";
import type { WireOutcomes, WireRecord } from "../contract.ts";
import { noRecord } from "./source-view.ts";
import type { Recorder } from "./source-view.ts";
import { delayed, isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** A page looks at no more of a source's newest claims than this. */
const mostOfPage = { claims: 2000, places: 400 };

/** And a row among other sources at no more; what is told longer before them bears nothing out there. */
const mostOfRow = { claims: 300, places: 40, daysBefore: 365 };
/** In a great ledger even few settlements have thousands of claims a month. */
const mostOfGreatRow = { claims: 60, places: 8, daysBefore: 60 };
const greatLedger = 50_000; // claims

async function ownClaims(context: ViewContext, key: string, mostClaims: number): Promise<LedgerClaim[]> {
  const filter = { sources: [key], actions: controlActions, ...delayed(context) };
  const claims: LedgerClaim[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listClaims"]>> = await context.ledger.listClaims(filter, {
      cursor,
      limit: Math.min(500, mostClaims),
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

/** Each settlement claimed, once: conceded, else borne out, else contradicted, else open. */
function wireOutcomes(outcomes: readonly Outcome[]): WireOutcomes {
  const turnOf = ({ bearings, contradictedBy }: Outcome): keyof Omit<WireOutcomes, "since"> => {
    const borne = bearings.filter(({ day }) => day !== null);
    if (borne.some(({ yardstick }) => yardstick.kind === "other-side")) return "conceded";
    if (borne.length > 0) return "borneOut";
    return contradictedBy.length > 0 ? "contradicted" : "open";
  };
  const turns = Map.groupBy(outcomes, turnOf);
  const n = (turn: ReturnType<typeof turnOf>): number => turns.get(turn)?.length ?? 0;
  const since = outcomes.map(({ assertion }) => assertion.day).sort()[0] ?? null;
  return { conceded: n("conceded"), borneOut: n("borneOut"), contradicted: n("contradicted"), open: n("open"), since };
}

const dayLength = 864e5;

/** So many days before the oldest of these claims. */
function daysBefore(claims: readonly LedgerClaim[], days: number): string | null {
  const [oldest] = claims.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  return oldest === undefined ? null : new Date(Date.parse(oldest) - days * dayLength).toISOString().slice(0, 10);
}

const mostKept = 64;

/** Brief answers are asked for with every visit of the first page: kept until the ledger has grown, or an hour of delay is over. */
export function keptBrief(record: Recorder): Recorder {
  const kept = new Map<string, ReturnType<Recorder>>();
  return async (context, key, asked) => {
    if (!asked.brief) return record(context, key, asked);
    const { claims, versions } = await context.ledger.counts();
    const stamp = `${key} ${claims} ${versions} ${context.before?.slice(0, 13) ?? ""}`;
    const answer = kept.get(stamp) ?? record(context, key, asked);
    if (kept.size >= mostKept) kept.clear();
    kept.set(stamp, answer);
    answer.catch(() => kept.delete(stamp));
    return answer;
  };
}

/** Counts by the thread room's rules; empty for a source that claims nothing of any settlement. */
export function recorder(voices: Voices): Recorder {
  return async (context, key, { from, to, area, brief = false }) => {
    const great = (await context.ledger.counts()).claims > greatLedger;
    const row = great ? mostOfGreatRow : mostOfRow;
    const most = brief ? row : mostOfPage;
    const own = await ownClaims(context, key, most.claims);
    const [newest] = own;
    if (!newest || placesOf(own).length === 0) return noRecord;
    const narrow = brief ? { since: daysBefore(own, row.daysBefore), actions: controlActions } : {};
    const watch = await recordWatch(context.ledger, { claims: own, mostPlaces: most.places, ...narrow }, voices);
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
      outcomes: wireOutcomes(outcomes.filter((outcome) => outcomeFits(outcome, { sources: [body] }))),
    };
  };
}
