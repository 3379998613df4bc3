/** What feeds and webhooks send: something worth telling of a thread, with the claims that make it. */
import { z } from "@hono/zod-openapi";
import { claim, standingWord } from "../contract.ts";
import { noticeKinds } from "./notice.ts";

export const notice = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    day: z.string().nullable().describe("A day, ISO 8601."),
    title: z.string().describe("Names who says so."),
    why: z.string(),
    standing: z
      .object({ before: standingWord.nullable(), after: standingWord.nullable() })
      .nullable()
      .describe("Where the standing changed."),
    claims: z.array(claim).describe("Those that make it, the one that contradicts first."),
    threadId: z.string(),
    permalink: z.string(),
  })
  .openapi("Notice");
export type WireNotice = z.infer<typeof notice>;
