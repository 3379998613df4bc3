/** The newest notices of a saved query: its threads, and of each what was worth telling. */
import type { ClaimFilter } from "../../store/claim-query.ts";
import type { Ledger } from "../../store/ledger.ts";
import { changedBefore, delayed, isShown } from "../views/view-context.ts";
import type { ViewContext } from "../views/view-context.ts";
import { noticesOfThread } from "./notice.ts";
import type { Notice, NoticeKind } from "./notice.ts";

/** How far back a feed looks: the threads that changed last, and those of the query's newest claims. */
const threadsByChange = 100;
const newestClaims = 200;
const mostNotices = 50;

const isEmpty = (filter: ClaimFilter): boolean => Object.keys(filter).length === 0;

async function threadsOf({ ledger, ...rest }: ViewContext, filter: ClaimFilter): Promise<readonly string[]> {
  const context = { ledger, ...rest };
  const narrowed = filter.places ? { places: filter.places } : {};
  const changed = await ledger.listThreads({ ...narrowed, ...changedBefore(context) }, { limit: threadsByChange });
  if (isEmpty(filter)) return changed.items.map(({ key }) => key);
  const newest = await ledger.listClaims({ ...filter, ...delayed(context) }, { limit: newestClaims });
  const ofClaims = newest.items.flatMap(({ threads }) => threads.map(({ key }) => key));
  return [...new Set([...ofClaims, ...changed.items.map(({ key }) => key)])];
}

/** Whether a notice of this thread belongs to the query: one of the claims that make it fits. */
export async function fitting(
  ledger: Ledger,
  filter: ClaimFilter,
  thread: string,
): Promise<(notice: Notice) => boolean> {
  if (isEmpty(filter)) return () => true;
  const { items } = await ledger.listClaims({ ...filter, thread }, { limit: 500 });
  const ids = new Set(items.map(({ claim }) => claim.id));
  return ({ claims }) => claims.some(({ claim }) => ids.has(claim.id));
}

/** Nothing of a notice may still be held back. */
export const noticeIsShown = (context: ViewContext, { claims, day }: Notice): boolean =>
  (context.before === null || day < context.before.slice(0, 10)) &&
  claims.every(({ claim }) => isShown(context, claim.published));

/** Newest first, at most fifty. */
export async function queryNotices(
  context: ViewContext,
  filter: ClaimFilter,
  kinds: readonly NoticeKind[],
): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for (const key of await threadsOf(context, filter)) {
    const page = await context.ledger.getThread(key);
    const fits = await fitting(context.ledger, filter, key);
    const told = noticesOfThread(page).filter((one) => kinds.includes(one.kind) && noticeIsShown(context, one));
    found.push(...told.filter(fits));
  }
  return found.sort((a, b) => `${b.day}${b.id}`.localeCompare(`${a.day}${a.id}`)).slice(0, mostNotices);
}
