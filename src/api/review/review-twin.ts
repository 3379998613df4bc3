/** Reviewing by program: the queue and a thread as JSON, and a judgement by a JSON body, each with a token in the header. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { NotFound } from "../../errors.ts";
import { needs } from "../access/gate.ts";
import type { AppDoor } from "../door.ts";
import { documentPath, problems, toldProblem } from "../routes/describe-page.ts";
import { bodyProblems, readJson } from "../routes/json-body.ts";
import { viewContext } from "../routes/reader-context.ts";
import { endingOf } from "../routes/twin.ts";
import { judgeAndFollow } from "./judge-and-follow.ts";
import { needReviewer } from "./review-access.ts";
import { reviewActBody } from "./review-act.ts";
import { exampleAct, exampleJudged, exampleReviewQueue, exampleThreadReview } from "./review-examples.ts";
import { judgedAnswer, reviewQueueAnswer, threadReviewAnswer } from "./review-schema.ts";
import { reviewQueue } from "./review-view.ts";
import { threadReview } from "./thread-review-view.ts";

/** Whether JSON is asked for. Throws NotFound for the forms that reviewing has not. */
export function isTwin(c: Context): boolean {
  const ending = endingOf(c.req.url);
  if (ending !== null && ending !== "json") throw new NotFound("Reviewing has no rows: add .json to the address.");
  return ending === "json";
}

export async function queueTwin(door: AppDoor, c: Context): Promise<Response> {
  const reviewer = await needReviewer(c, door);
  return c.json({ reviewer, ...(await reviewQueue(viewContext(door))) });
}

export async function threadTwin(door: AppDoor, c: Context, id: string): Promise<Response> {
  await needReviewer(c, door);
  return c.json(await threadReview(viewContext(door), id));
}

export async function judgeTwin(door: AppDoor, c: Context): Promise<Response> {
  const by = await needReviewer(c, door);
  const act = await readJson(c, reviewActBody);
  c.header("cache-control", "no-store");
  return c.json(await judgeAndFollow(door, act, by), 201);
}

const refusals = {
  ...problems,
  401: toldProblem("No token, or one that is not in force", new HTTPException(401, { message: needs("review") })),
  403: toldProblem(
    "A token without the scope `review`",
    new HTTPException(403, { message: 'The token of Bo has not the scope "review".' }),
  ),
};

const headers = z.object({
  "x-reviewer": z
    .string()
    .optional()
    .describe("Who signs, where the token is the owner's own; one with a name signs with it."),
});

const json = <T>(schema: z.ZodType, example: T) => ({ "application/json": { schema, example } });

/** Enters reviewing into the document. */
export function describeReview({ openAPIRegistry: document }: OpenAPIHono): void {
  const { name } = document.registerComponent("securitySchemes", "reviewToken", { type: "http", scheme: "bearer" });
  const security = [{ [name]: [] }];
  document.registerPath({
    method: "get",
    path: "/review.json",
    summary: "What a person should look at: doubtful claims, suggested links; and what was judged",
    security,
    request: { headers },
    responses: {
      200: { description: "The queue", content: json(reviewQueueAnswer, exampleReviewQueue) },
      ...refusals,
    },
  });
  const { path, params } = documentPath("/review/threads/:id", exampleThreadReview.thread.id);
  document.registerPath({
    method: "get",
    path: `${path}.json`,
    summary: "A thread to split, and the threads that could be merged with it",
    security,
    request: { headers, ...params },
    responses: {
      200: { description: "The thread", content: json(threadReviewAnswer, exampleThreadReview) },
      ...refusals,
    },
  });
  document.registerPath({
    method: "post",
    path: "/review/judge.json",
    summary: "Append a judgement: accept, edit, reject, split, merge or undo",
    description:
      "Nothing is rewritten: a judgement is appended with its name and time, and undone by another. `claims`: one for a claim (or none), the two ends of a link, the members of a split, one of the thread that stays in a merge. An undo names the judgement, and its subject.",
    security,
    request: { headers, body: { required: true, content: json(reviewActBody, exampleAct) } },
    responses: {
      201: { description: "It is appended", content: json(judgedAnswer, exampleJudged) },
      ...refusals,
      ...bodyProblems,
    },
  });
}
