/** What reviewing is made of for programs: the queue, a thread to split or merge, and a judgement as it was appended. */
import { z } from "@hono/zod-openapi";
import { judgedKinds, judgementActs } from "../../store/judgement.ts";
import { claim, thread, threadSummary } from "../contract.ts";

export const judgement = z
  .object({
    id: z.string(),
    seq: z.number().int().describe("Its place in the chain of the ledger's entries."),
    act: z.enum(judgementActs),
    on: z.enum(judgedKinds),
    subject: z
      .string()
      .describe("Of a claim: its report, words and action, which outlive a reading under newer rules."),
    value: z.unknown().describe("The claims it is about, and what an edit says."),
    reason: z.string(),
    by: z.string(),
    at: z.string(),
    undoes: z.string().nullable(),
    undone: z.boolean(),
  })
  .openapi("Judgement");

const suggestedLink = z.object({
  id: z.string().describe("`subject` of its judgement; `claims` are the ids of `from` and `to`."),
  thread: z.string(),
  kind: z.string(),
  why: z.string(),
  from: claim,
  to: claim,
});

export const reviewQueueAnswer = z
  .object({
    reviewer: z.string().describe("The name that judgements with this token are signed with."),
    doubtful: z.array(claim).describe("Claims read with little confidence that nobody has judged."),
    links: z.array(suggestedLink).describe("Links that were only suggested."),
    judged: z.array(judgement).describe("The newest judgements first."),
    threads: z.array(threadSummary).describe("Threads that can be split or merged."),
  })
  .openapi("ReviewQueue");
export type WireReviewQueue = z.infer<typeof reviewQueueAnswer>;

export const threadReviewAnswer = z
  .object({ thread, others: z.array(threadSummary).describe("Threads that could be merged with it.") })
  .openapi("ThreadReview");
export type WireThreadReview = z.infer<typeof threadReviewAnswer>;

export const judgedAnswer = z
  .object({
    judgement,
    thread: z.string().nullable().describe("Of a split or merge: the id of the thread now, which can be another."),
  })
  .openapi("Judged");
export type WireJudged = z.infer<typeof judgedAnswer>;
