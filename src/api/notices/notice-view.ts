/** A notice as feeds and webhooks send it: a title that names who says so, and the claims with their addresses. */
import type { WireClaim } from "../contract.ts";
import type { WireNotice } from "./notice-schema.ts";
import { claimView, standingWordOf } from "../views/claim-view.ts";
import { threadLink } from "../views/thread-view.ts";
import type { Notice } from "./notice.ts";

const named = ({ claimant }: WireClaim): string => `${claimant.name} (${claimant.party})`;
const listed = (names: readonly string[]): string => [...new Set(names)].join(", ");

/** "Example Staff (ua) denies what Example Ministry (ru) claims: capture, Exampleville". */
function titleOf({ kind, place, standing }: Notice, [first, ...others]: readonly WireClaim[]): string {
  if (!first) return "";
  const about = [first.action, ...(place === null ? [] : [place])].join(", ");
  if (kind === "standing-changed") {
    const claimants = listed([first, ...others].map(named));
    return `Claims by ${claimants} now stand as ${standing?.after ?? "unknown"}, before: ${standing?.before ?? "unknown"}: ${about}`;
  }
  const verb = kind === "first-denial" ? "is the first to deny" : "contradicts";
  return `${named(first)} ${verb} what ${listed(others.map(named))} claims: ${about}`;
}

/** `base` makes the addresses absolute, as readers elsewhere need them: "https://ledger.example". */
export function noticeView(notice: Notice, base: string): WireNotice {
  const claims = notice.claims.map(claimView).map((one) => ({ ...one, permalink: `${base}${one.permalink}` }));
  const { standing } = notice;
  return {
    id: notice.id,
    kind: notice.kind,
    day: notice.day === "" ? null : notice.day,
    title: titleOf(notice, claims),
    why: notice.why,
    standing: standing && { before: standingWordOf(standing.before), after: standingWordOf(standing.after) },
    claims,
    threadId: notice.thread,
    permalink: `${base}${threadLink(notice.thread)}`,
  };
}
