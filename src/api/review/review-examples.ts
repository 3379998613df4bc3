/** What the OpenAPI document shows of reviewing. */
import { exampleClaim, exampleThread, exampleThreadSummary } from "../examples.ts";
import type { WireJudged, WireReviewQueue, WireThreadReview } from "./review-schema.ts";

export const exampleAct = {
  act: "reject",
  on: "claim",
  subject: exampleClaim.id,
  reason: "The sentence tells of a plan.",
} as const;

const anchor = "aa01:34-63:capture";

export const exampleJudged: WireJudged = {
  judgement: {
    ...exampleAct,
    id: "5d0c3ab1",
    seq: 7,
    subject: anchor,
    value: { claims: [anchor] },
    by: "Ann",
    at: "2025-11-21T09:00:00.000Z",
    undoes: null,
    undone: false,
  },
  thread: null,
};

export const exampleReviewQueue: WireReviewQueue = {
  reviewer: "Ann",
  doubtful: [{ ...exampleClaim, confidence: 0.4 }],
  links: [],
  judged: [exampleJudged.judgement],
  threads: [exampleThreadSummary],
};

export const exampleThreadReview: WireThreadReview = { thread: exampleThread, others: [] };
