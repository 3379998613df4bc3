/** One round of the webhooks: notices of what came since the last one are put to wait, then what is due is sent. */
import type { Ledger } from "../../store/ledger.ts";
import { withIds } from "../views/explore-names.ts";
import { filterOf } from "../views/explore-query.ts";
import type { ViewContext } from "../views/view-context.ts";
import { fitting } from "../notices/query-notices.ts";
import { noticesOfThread } from "../notices/notice.ts";
import type { Notice } from "../notices/notice.ts";
import { noticeView } from "../notices/notice-view.ts";
import type { WebOptions } from "../../ingest/web-request.ts";
import { arrivalsSince, newestSeq } from "./arrivals.ts";
import { deliver } from "./deliver.ts";
import type { Delivery } from "./deliver.ts";
import type { Hook } from "./hook-list.ts";
import { hookState, keepHookState } from "./hook-state.ts";
import type { HookState, Waiting } from "./hook-state.ts";

export interface HookOptions extends Pick<WebOptions, "resolve">, Pick<ViewContext, "lookup"> {
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** Where the pages stand, for the addresses in a notice. */
  readonly base: string;
}

export interface HookReport {
  readonly name: string;
  readonly sent: number;
  readonly waiting: number;
  /** Given up after the last try; said once. */
  readonly dropped: readonly string[];
  /** What the last failed delivery said; null when none failed. */
  readonly fault: string | null;
}

/** Minutes until the next try: 1, 2, 4 … a day at most; after these it is given up, some six days later. */
const mostTries = 16;
const pauseOf = (tries: number, wait: number | null): number =>
  Math.max(60_000 * Math.min(2 ** (tries - 1), 1440), Math.min(wait ?? 0, 86_400) * 1000);

/** Notices of one hook among what came. */
async function news(
  hook: Hook,
  threads: ReadonlyMap<string, ReadonlySet<string>>,
  { ledger, lookup }: HookOptions,
): Promise<Notice[]> {
  const found: Notice[] = [];
  const { query } = await withIds({ ledger, lookup, before: null }, hook.query);
  for (const [key, claims] of threads) {
    const fits = await fitting(ledger, filterOf(query), key);
    const told = noticesOfThread(await ledger.getThread(key)).filter(
      (one) => hook.on.includes(one.kind) && one.claims.some(({ claim }) => claims.has(claim.id)),
    );
    found.push(...told.filter(fits));
  }
  return found;
}

/** A notice waits until its newest claim is as old as the hook's delay; a report without a date waits from now. */
function waitingFor(notice: Notice, hook: Hook, { now, base }: HookOptions): Waiting {
  const said = notice.claims.map(({ claim }) => Date.parse(claim.published ?? ""));
  const newest = said.some(Number.isNaN) ? now().getTime() : Math.max(...said);
  const body = JSON.stringify({ type: notice.kind, timestamp: now().toISOString(), data: noticeView(notice, base) });
  return { id: notice.id, body, tries: 0, notBefore: newest + hook.delayHours * 3_600_000 };
}

/** Looks for news and keeps it before anything is sent. */
async function collect(hook: Hook, state: HookState, options: HookOptions): Promise<HookState> {
  const { ledger } = options;
  if (state.seq === null) return { ...state, seq: await newestSeq(ledger) }; // from now on; the past stands in the feeds
  const { seq, threads } = await arrivalsSince(ledger, state.seq);
  const known = new Set([...state.sent, ...state.waiting.map(({ id }) => id)]);
  const found = (await news(hook, threads, options)).filter(({ id }) => !known.has(id));
  const waiting = new Map(found.map((one) => [one.id, waitingFor(one, hook, options)]));
  return { ...state, seq, waiting: [...state.waiting, ...waiting.values()] };
}

type Tried = Delivery & { readonly now: Date };

function afterTry(state: HookState, message: Waiting, { done, gone, wait, now }: Tried): HookState {
  const others = state.waiting.filter(({ id }) => id !== message.id);
  if (gone) return { ...state, waiting: [], endedAt: now.toISOString() };
  if (done) return { ...state, waiting: others, sent: [...state.sent, message.id] };
  const tries = message.tries + 1;
  if (tries >= mostTries) return { ...state, waiting: others };
  return { ...state, waiting: [...others, { ...message, tries, notBefore: now.getTime() + pauseOf(tries, wait) }] };
}

/** Never throws for what a receiver does; each result is kept before the next is sent. */
async function oneHook(hook: Hook, options: HookOptions): Promise<HookReport> {
  const { ledger, now, resolve } = options;
  const before = await hookState(ledger, hook.name);
  if (before.endedAt !== null)
    return {
      name: hook.name,
      sent: 0,
      waiting: 0,
      dropped: [],
      fault: `its receiver wants no more since ${before.endedAt}`,
    };
  let state = await collect(hook, before, options);
  await keepHookState(ledger, hook.name, state);
  let [sent, fault]: [number, string | null] = [0, null];
  const dropped: string[] = [];
  for (const message of state.waiting.filter(({ notBefore }) => notBefore <= now().getTime())) {
    const delivery = await deliver(hook, message, { now: now(), resolve });
    state = afterTry(state, message, { ...delivery, now: now() });
    await keepHookState(ledger, hook.name, state);
    if (delivery.done) sent += 1;
    else fault = delivery.says;
    if (!delivery.done && message.tries + 1 >= mostTries) dropped.push(message.id);
    if (delivery.gone) break;
  }
  return { name: hook.name, sent, waiting: state.waiting.length, dropped, fault };
}

/** All hooks once, one after another; the ledger must be threaded. */
export async function hookRound(hooks: readonly Hook[], options: HookOptions): Promise<readonly HookReport[]> {
  const reports: HookReport[] = [];
  for (const hook of hooks) reports.push(await oneHook(hook, options));
  return reports;
}
