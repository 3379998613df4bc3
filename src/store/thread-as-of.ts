/** A thread as it was known at an earlier instant: what was published later, its links and later standings are left out. */
import { daysOf } from "../thread/thread-claims.ts";
import type { ThreadPage } from "./thread-record.ts";

/** The instant at which a day has ended, so that "as known on" holds that day's claims. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString();

/** The page with what was told before `until` (an ISO instant), its head counted anew. Claims without a day are in none. */
export function threadAsOf(page: ThreadPage, until: string): ThreadPage {
  const end = Date.parse(until);
  const before = (at: string | null): boolean => at !== null && Date.parse(at) < end;
  const claims = page.claims.filter(({ claim }) => before(claim.published));
  const ids = new Set(claims.map(({ claim }) => claim.id));
  const history = page.history.filter(({ at }) => before(at));
  const newest = history.at(-1);
  const linked = claims.filter(({ member }) => member.state === "linked");
  const thread = {
    ...page.thread,
    ...daysOf(
      page.thread,
      claims.map(({ claim }) => claim),
    ),
    claims: claims.length,
    reports: new Set(claims.map(({ claim }) => claim.reportId)).size,
    origins: new Set(linked.map(({ member }) => member.origin)).size,
    happened: newest?.happened ?? "",
    who: newest?.who ?? null,
    changed: newest?.at ?? null,
  };
  return { thread, claims, relations: page.relations.filter((one) => ids.has(one.from) && ids.has(one.to)), history };
}
