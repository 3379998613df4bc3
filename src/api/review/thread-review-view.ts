/** A thread as its reviewer sees it: its claims, and the other threads around the same place that may be about the same. */
import { drawDays } from "../../thread/unit.ts";
import type { ThreadFilter, ThreadRecord } from "../../store/thread-record.ts";
import type { WireThread, WireThreadSummary } from "../contract.ts";
import { threadSummaries, threadView } from "../views/thread-view.ts";
import type { ViewContext } from "../views/view-context.ts";

const shownOthers = 40;
const shownThreads = 30;

export interface ThreadReview {
  readonly thread: WireThread;
  readonly others: readonly WireThreadSummary[];
}

const dayLength = 864e5;

/** Threads further apart are never compared, so a merge of them would find nothing to join. */
const mostDaysApart = 2 * drawDays;

/** Whether the thread room can join them: one family, days that meet or nearly so; who holds a place runs through time. */
function couldJoin({ kind, action, start, end }: WireThread, other: ThreadRecord): boolean {
  if (other.family !== action) return false;
  if (kind === "control") return true;
  if (start === null || end === null || other.from === null || other.to === null) return true;
  const gap = Math.max(Date.parse(other.from) - Date.parse(end), Date.parse(start) - Date.parse(other.to));
  return gap <= mostDaysApart * dayLength;
}

/** Throws NotFound. */
export async function threadReview(context: ViewContext, id: string): Promise<ThreadReview> {
  const thread = await threadView(context, id, null);
  if (!thread.place?.id) return { thread, others: [] };
  const filter: ThreadFilter = { places: [thread.place.id], kind: thread.kind };
  const { items } = await context.ledger.listThreads(filter, { limit: shownOthers + 1 });
  const others = items.filter((one) => one.key !== id && couldJoin(thread, one));
  return { thread, others: await threadSummaries(context, others) };
}

/** Threads of more than one claim, newest change first. */
export async function reviewThreads(context: ViewContext): Promise<readonly WireThreadSummary[]> {
  const { items } = await context.ledger.listThreads({ minClaims: 2 }, { limit: shownThreads });
  return threadSummaries(context, items);
}
