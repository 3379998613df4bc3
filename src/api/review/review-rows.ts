/** Reviewing as rows: one for each thing to look at and each judgement, with the claim it is about and where that is. */
import type { WireClaim, WireThreadSummary } from "../contract.ts";
import { claimRows } from "../rows.ts";
import type { Cell, Rows } from "../rows.ts";
import type { WireJudged, WireReviewQueue, WireThreadReview } from "./review-schema.ts";

/** What stands before a claim's own columns; "asserted_by" behind it says whose claim it is. */
const before = ["kind", "item_id", "why", "act", "on", "subject", "judged_by", "judged_at", "undone"] as const;
const otherColumns = ["other_claim_id", "other_asserted_by", "other_asserted_by_party", "other_quote"] as const;

interface Item {
  readonly told: Readonly<Partial<Record<(typeof before)[number], Cell>>>;
  readonly claim: WireClaim | null;
  /** The other end of a link, or what else a thread begins with. */
  readonly other: WireClaim | null;
}

const itemOfClaim = (claim: WireClaim, kind: string): Item => ({
  told: { kind, item_id: claim.id, why: `confidence ${claim.confidence}` },
  claim,
  other: null,
});

const itemOfThread = ({ id, lead, standing }: WireThreadSummary, kind: string): Item => ({
  told: { kind, item_id: id, why: standing.why },
  claim: lead[0] ?? null,
  other: lead[1] ?? null,
});

const itemOfLink = ({ id, kind, why, from, to }: WireReviewQueue["links"][number]): Item => ({
  told: { kind: "suggested-link", item_id: id, why: `${kind}: ${why}` },
  claim: from,
  other: to,
});

const itemOfJudgement = (one: WireJudged["judgement"]): Item => ({
  told: {
    kind: "judgement",
    item_id: one.id,
    why: one.reason,
    act: one.act,
    on: one.on,
    subject: one.subject,
    judged_by: one.by,
    judged_at: one.at,
    undone: one.undone ? "yes" : "no",
  },
  claim: null,
  other: null,
});

function rowsOf(items: readonly Item[]): Rows {
  const { columns } = claimRows([]);
  const rows = items.map(({ told, claim, other }) => {
    const table = claimRows(claim ? [claim] : []);
    const own = table.cells[0]?.slice(1) ?? columns.slice(1).map(() => null);
    const second = other
      ? [other.id, other.claimant.name, other.claimant.party, other.sentence.slice(0, 300)]
      : otherColumns.map(() => null);
    return {
      cells: [...before.map((name) => told[name] ?? null), ...own, ...second],
      mark: { id: `${told.kind} ${told.item_id}`, at: table.marks[0]?.at ?? null },
    };
  });
  return {
    columns: [...before, ...columns.slice(1), ...otherColumns],
    cells: rows.map(({ cells }) => cells),
    marks: rows.map(({ mark }) => mark),
  };
}

/** The queue: doubtful claims, suggested links, threads, then what was judged. */
export const queueRows = ({ doubtful, links, threads, judged }: Omit<WireReviewQueue, "reviewer">): Rows =>
  rowsOf([
    ...doubtful.map((claim) => itemOfClaim(claim, "doubtful-claim")),
    ...links.map(itemOfLink),
    ...threads.map((one) => itemOfThread(one, "thread")),
    ...judged.map(itemOfJudgement),
  ]);

/** A thread to split: its claims, then the threads that could be merged with it. */
export const threadReviewRows = ({ thread, others }: WireThreadReview): Rows =>
  rowsOf([
    ...thread.claims.map((claim) => itemOfClaim(claim, "thread-claim")),
    ...others.map((one) => itemOfThread(one, "other-thread")),
  ]);
