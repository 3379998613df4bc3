/** The queue of what a person should look at: claims read with little confidence, links only suggested; and what was judged. */
import type { Judgement } from "../../store/judgement.ts";
import type { RelationRecord } from "../../store/thread-record.ts";
import { claimAnchor } from "../../thread/judgement.ts";
import type { WireClaim, WireThreadSummary } from "../contract.ts";
import { claimView } from "../views/claim-view.ts";
import type { ViewContext } from "../views/view-context.ts";
import { reviewThreads } from "./thread-review-view.ts";

/** A claim under this was rather guessed than read. */
const doubtful = 0.55;
const shownDoubtful = 30;
const shownLinks = 20;
const threadsLookedAt = 40;

export interface SuggestedLink {
  readonly id: string;
  readonly thread: string;
  readonly kind: string;
  readonly why: string;
  readonly from: WireClaim;
  readonly to: WireClaim;
}

export interface ReviewQueue {
  readonly doubtful: readonly WireClaim[];
  readonly links: readonly SuggestedLink[];
  readonly judged: readonly Judgement[];
  /** Threads that can be opened to split or merge them. */
  readonly threads: readonly WireThreadSummary[];
}

async function doubtfulClaims({ ledger }: ViewContext, judged: ReadonlySet<string>): Promise<WireClaim[]> {
  const { items } = await ledger.listClaims({ confidenceUnder: doubtful }, { limit: 200 });
  const open = items.filter(({ claim }) => !judged.has(claimAnchor(claim)));
  return open.slice(0, shownDoubtful).map(claimView);
}

async function suggestedLinks({ ledger }: ViewContext, judged: ReadonlySet<string>): Promise<SuggestedLink[]> {
  const { items } = await ledger.listThreads({ minClaims: 2 }, { limit: threadsLookedAt });
  const found: SuggestedLink[] = [];
  for (const { key } of items) {
    const page = await ledger.getThread(key);
    const byId = new Map(page.claims.map((item) => [item.claim.id, item]));
    const open = (one: RelationRecord): boolean => one.state === "suggested" && !judged.has(one.id);
    for (const one of page.relations.filter(open)) {
      const [from, to] = [byId.get(one.from), byId.get(one.to)];
      if (from && to)
        found.push({
          id: one.id,
          thread: key,
          kind: one.kind,
          why: one.reason,
          from: claimView(from),
          to: claimView(to),
        });
    }
    if (found.length >= shownLinks) break;
  }
  return found.slice(0, shownLinks);
}

export async function reviewQueue(context: ViewContext): Promise<ReviewQueue> {
  const { items: judged } = await context.ledger.listJudgements({}, { limit: 200 });
  const settled = new Set(judged.filter((one) => !one.undone && one.act !== "undo").map((one) => one.subject));
  const [claims, links, threads] = await Promise.all([
    doubtfulClaims(context, settled),
    suggestedLinks(context, settled),
    reviewThreads(context),
  ]);
  return { doubtful: claims, links, judged, threads };
}
