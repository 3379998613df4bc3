/** Reviewing by program: the queue and a thread as JSON or rows, and a judgement by a JSON body, each with a token in the header. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { needs } from "../access/gate.ts";
import type { AppDoor } from "../door.ts";
import { documentPath, problems, toldProblem } from "../routes/describe-page.ts";
import { bodyProblems, readJson } from "../routes/json-body.ts";
import { viewContext } from "../routes/reader-context.ts";
import { rowAnswer, toldRows } from "../routes/row-answer.ts";
import { endings } from "../routes/twin.ts";
import type { Ending } from "../routes/twin.ts";
import type { Rows } from "../rows.ts";
import { judgeAndFollow } from "./judge-and-follow.ts";
import { needReviewer } from "./review-access.ts";
import { reviewActBody } from "./review-act.ts";
import { queueRows, threadReviewRows } from "./review-rows.ts";
import { exampleAct, exampleJudged, exampleReviewQueue, exampleThreadReview } from "./review-examples.ts";
import { judgedAnswer, reviewQueueAnswer, threadReviewAnswer } from "./review-schema.ts";
import type { WireReviewQueue, WireThreadReview } from "./review-schema.ts";
import { reviewQueue } from "./review-view.ts";
import { threadReview } from "./thread-review-view.ts";

export async function queueTwin(door: AppDoor, c: Context, ending: Ending): Promise<Response> {
  const reviewer = await needReviewer(c, door);
  const queue = { reviewer, ...(await reviewQueue(viewContext(door))) } as WireReviewQueue;
  return ending === "json" ? c.json(queue) : rowAnswer(c, ending, queueRows(queue));
}

export async function threadTwin(door: AppDoor, c: Context, ending: Ending): Promise<Response> {
  await needReviewer(c, door);
  const review = (await threadReview(viewContext(door), c.req.param("id") ?? "")) as WireThreadReview;
  return ending === "json" ? c.json(review) : rowAnswer(c, ending, threadReviewRows(review));
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

interface ReadPage {
  readonly path: string;
  readonly id?: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  readonly example: object;
  readonly rows: Rows;
}

const readPages: readonly ReadPage[] = [
  {
    path: "/review",
    summary: "What a person should look at: doubtful claims, suggested links; and what was judged",
    schema: reviewQueueAnswer,
    example: exampleReviewQueue,
    rows: queueRows(exampleReviewQueue),
  },
  {
    path: "/review/threads/:id",
    id: exampleThreadReview.thread.id,
    summary: "A thread to split, and the threads that could be merged with it",
    schema: threadReviewAnswer,
    example: exampleThreadReview,
    rows: threadReviewRows(exampleThreadReview),
  },
];

type Security = Record<string, string[]>[];

function describeRead({ openAPIRegistry: document }: OpenAPIHono, page: ReadPage, security: Security): void {
  const { path, params } = documentPath(page.path, page.id);
  for (const ending of endings)
    document.registerPath({
      method: "get",
      path: `${path}.${ending}`,
      summary: page.summary,
      security,
      request: { headers, ...params },
      responses: {
        200: {
          description: ending === "json" ? page.summary : "The same, a row for each",
          content: ending === "json" ? json(page.schema, page.example) : toldRows(ending, page.rows),
        },
        ...refusals,
      },
    });
}

/** Enters reviewing into the document. */
export function describeReview(app: OpenAPIHono): void {
  const document = app.openAPIRegistry;
  const { name } = document.registerComponent("securitySchemes", "reviewToken", { type: "http", scheme: "bearer" });
  const security = [{ [name]: [] }];
  for (const page of readPages) describeRead(app, page, security);
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
