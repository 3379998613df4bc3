/** Threads for lists and pages: what the claims are about, who speaks, how it stands and stood. */
import { z } from "@hono/zod-openapi";
import { NotFound } from "../../errors.ts";
import { endOfDay, threadAsOf } from "../../store/thread-as-of.ts";
import type { StandingRecord, ThreadPage, ThreadRecord } from "../../store/thread-record.ts";
import { number } from "../contract.ts";
import type { WireClaim, WireStanding, WireStandingChange, WireThread, WireThreadSummary } from "../contract.ts";
import { claimView, standingWordOf } from "./claim-view.ts";
import { formerClaims, successorNow } from "./former-claims.ts";
import { withJudgements } from "./judged-view.ts";
import { changedBefore, delayed } from "./view-context.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

/** Lists read a thread's own history only where that is cheap. */
const smallThread = 400;

export const threadLink = (key: string): string => `/threads/${encodeURIComponent(key)}`;

const standingOf = (record: StandingRecord): WireStanding => ({
  happened: standingWordOf(record.happened),
  who: standingWordOf(record.who),
  why: record.reason,
  because: [...record.because],
});

const headStanding = (thread: ThreadRecord): WireStanding => ({
  happened: standingWordOf(thread.happened),
  who: standingWordOf(thread.who),
  why: "",
  because: [],
});

/** The newest claim of each party, newest first; of those that make the standing, where any do. */
export function leadClaims(claims: readonly WireClaim[], because: readonly string[] = []): WireClaim[] {
  const making = claims.filter((claim) => because.includes(claim.id));
  const newest = (making.length > 0 ? making : [...claims]).sort((a, b) =>
    (b.published ?? "").localeCompare(a.published ?? ""),
  );
  const seen = new Set<string>();
  return newest.filter((claim) => !seen.has(claim.claimant.party) && seen.add(claim.claimant.party));
}

async function placeOf(
  context: ViewContext,
  thread: ThreadRecord,
  claims: readonly WireClaim[],
): Promise<WireThread["place"]> {
  if (thread.place === null) return null;
  const mention = claims.flatMap((claim) => claim.places).find((place) => place.placeId === thread.place);
  if (mention?.name) return { id: thread.place, name: mention.name };
  const place = await context.ledger.getPlace(thread.place).catch(() => null);
  return { id: place ? thread.place : null, name: place?.name ?? thread.place };
}

const summaryOf = (thread: ThreadRecord, place: WireThread["place"]): Omit<WireThreadSummary, "lead" | "before"> => ({
  id: thread.key,
  kind: thread.kind,
  action: thread.family,
  place,
  start: thread.from,
  end: thread.to,
  parties: [...thread.parties],
  standing: headStanding(thread),
  changed: thread.changed?.slice(0, 10) ?? null,
  counts: { claims: thread.claims, origins: thread.origins, reports: thread.reports },
  permalink: threadLink(thread.key),
});

/** One thread for a list; null where nothing of it may be shown yet. */
export async function threadSummary(context: ViewContext, thread: ThreadRecord): Promise<WireThreadSummary | null> {
  const held = context.before !== null && (thread.changed ?? "") > context.before.slice(0, 10);
  if (thread.claims <= smallThread || held) {
    const page = await placedPage(context, await context.ledger.getThread(thread.key));
    const row = listed(wireAsOf(page, context.before));
    return row && { ...row, lead: await withVanished(context, row.lead) };
  }
  const page = await context.ledger.listClaims({ thread: thread.key, ...delayed(context) }, { limit: 40 });
  const lead = leadClaims(page.items.map(claimView));
  if (lead.length === 0) return null;
  const named = await placeOf(context, thread, lead);
  return { ...summaryOf(thread, named), lead: await withVanished(context, lead), before: null };
}

/** What a list shows of a whole thread. */
function listed(whole: WireThread): WireThreadSummary | null {
  const { id, kind, action, place, start, end, parties, standing, changed, before, counts, lead, permalink } = whole;
  if (lead.length === 0) return null;
  return { id, kind, action, place, start, end, parties, standing, changed, before, counts, lead, permalink };
}

type PlacedPage = ThreadPage & { readonly named: WireThread["place"] };

async function placedPage(context: ViewContext, page: ThreadPage): Promise<PlacedPage> {
  return { ...page, named: await placeOf(context, page.thread, page.claims.map(claimView)) };
}

/** The thread as its claims stood at an instant: later claims, their links and later standings are left out. */
function wireAsOf(whole: PlacedPage, until: string | null): WireThread {
  const page: PlacedPage = until === null ? whole : { ...threadAsOf(whole, until), named: whole.named };
  const items = page.claims;
  const ids = new Set(items.map((item) => item.claim.id));
  const claims = items.map(claimView);
  const { history } = page;
  const newest = history.at(-1);
  const linked = items.filter((item) => item.member.state === "linked");
  const standing = newest ? standingOf(newest) : headStanding(page.thread);
  return {
    ...summaryOf(page.thread, page.named),
    parties: [...new Set(claims.map((claim) => claim.claimant.party))],
    standing: until !== null && !newest ? { ...standing, happened: null, who: null } : standing,
    changed: newest?.at.slice(0, 10) ?? page.thread.changed?.slice(0, 10) ?? null,
    before: standingWordOf(history.at(-2)?.happened),
    counts: {
      claims: claims.length,
      origins: page.thread.origins,
      reports: new Set(claims.map((claim) => claim.reportId)).size,
    },
    lead: leadClaims(claims, standing.because),
    asOf: null,
    claims,
    relations: page.relations.map(({ from, to, kind, state, reason }) => ({ from, to, kind, state, why: reason })),
    history: history.map((one): WireStandingChange => ({ on: one.at.slice(0, 10), standing: standingOf(one) })),
    origins: originsOf(linked),
    numbers: numbersOf(page.thread.body).filter((one) => ids.has(one.claim)),
    former: [],
  };
}

const keptNumbers = z.object({ numbers: z.array(number) });

/** Numbers as the thread room keeps them with a thread; none where it kept none. */
function numbersOf(body: unknown): WireThread["numbers"] {
  const read = keptNumbers.safeParse(body);
  return read.success ? read.data.numbers : [];
}

function originsOf(items: ThreadPage["claims"]): WireThread["origins"] {
  const byOrigin = Map.groupBy(items, (item) => item.member.origin);
  return [...byOrigin.values()].map((group) => ({
    speaker: claimView(group[0]!).claimant,
    claims: group.map((item) => item.claim.id),
    why: [...new Set(group.map((item) => item.member.why))].join("; "),
  }));
}

const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);

/** The thread of a key; where a re-read gave its first claim another id, by which it is named, the thread of that claim now. */
async function threadAt({ ledger }: ViewContext, key: string): Promise<ThreadPage> {
  try {
    return await ledger.getThread(key);
  } catch (error) {
    const [former] = error instanceof NotFound ? await ledger.getClaims([key.slice(key.lastIndexOf("~") + 1)]) : [];
    const now = former && !former.current ? await successorNow(ledger, former.claim) : null;
    const thread = now === null ? null : (await ledger.threadsOfClaims([now])).get(now)?.[0];
    if (!thread) throw error;
    return ledger.getThread(thread.key);
  }
}

/** A thread's page, as known now or on `asOf` (an ISO day). Throws NotFound. */
export async function threadView(context: ViewContext, id: string, asOf: string | null): Promise<WireThread> {
  const page = await placedPage(context, await threadAt(context, id));
  const until = earlier(context.before, asOf === null ? null : endOfDay(asOf));
  const whole = wireAsOf(page, until);
  const versions = whole.claims.map((claim) => claim.reportId);
  const former = (await formerClaims(context, whole.claims, versions)).filter(({ now }) => now !== null);
  return { ...whole, claims: await withJudgements(context, whole.claims), former, asOf };
}

/** Threads of a list, without those that hold nothing that may be shown yet. */
export async function threadSummaries(
  context: ViewContext,
  threads: readonly ThreadRecord[],
): Promise<WireThreadSummary[]> {
  const all = await Promise.all(threads.map((thread) => threadSummary(context, thread)));
  return all.filter((one) => one !== null);
}

export interface ThreadQuery {
  readonly cursor?: string | undefined;
  readonly kind?: "event" | "control" | undefined;
  readonly standing?: readonly string[] | undefined;
}

/** A page of threads, newest change of standing first. */
export async function threadListView(
  context: ViewContext,
  { cursor, kind, standing }: ThreadQuery,
): Promise<{ readonly threads: WireThreadSummary[]; readonly next: string | null }> {
  const filter = {
    ...(kind ? { kind } : {}),
    ...(standing ? { standings: standing } : {}),
    ...changedBefore(context),
  };
  const { items, next } = await context.ledger.listThreads(filter, { cursor: cursor ?? null, limit: 25 });
  return { threads: await threadSummaries(context, items), next };
}
