/** The routes of reviewing. They are there only where the owner has set a token; every write is a judgement that is appended. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { BadAddress } from "../problem.ts";
import { pageContext, viewContext } from "../routes/reader-context.ts";
import { endingOf } from "../routes/twin.ts";
import { forgetReviewer, needOpenReview, ownerOf, rememberReviewer, reviewerOf } from "./review-access.ts";
import { reviewAct } from "./review-act.ts";
import type { ReviewAct } from "./review-act.ts";
import { judgeAndFollow } from "./judge-and-follow.ts";
import { reviewDoor, reviewPage } from "./review-page.ts";
import { describeReview, judgeTwin, queueTwin, threadTwin } from "./review-twin.ts";
import { reviewQueue } from "./review-view.ts";
import { threadReviewLink, threadReviewPage } from "./thread-review-page.ts";
import { threadReview } from "./thread-review-view.ts";

const mostBytes = 64 * 1024;

/** The reviewer; null for everybody else. Throws where nobody may review. */
async function reviewer(door: AppDoor, c: Context): Promise<string | null> {
  await needOpenReview(door);
  return reviewerOf(c, door);
}

/** "action=hold" of the edit form becomes its field and value. */
async function readAct(c: Context): Promise<ReviewAct> {
  const body = await c.req.parseBody({ all: true });
  const [field, value] = typeof body["value"] === "string" ? body["value"].split("=", 2) : [];
  const read = reviewAct.safeParse({ ...body, ...(value === undefined ? {} : { field, value }) });
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new BadAddress(`${first?.path.join(".") ?? "form"}: ${first?.message ?? "not understood"}`);
}

async function enter(door: AppDoor, c: Context): Promise<Response> {
  const { token, name } = await c.req.parseBody();
  await needOpenReview(door);
  const owner = typeof token === "string" ? await ownerOf(door, token) : null;
  const signed = owner || (typeof name === "string" ? name.trim() : "");
  if (typeof token !== "string" || owner === null || signed === "")
    return c.html(reviewDoor(pageContext(door, c), true), 403);
  rememberReviewer(c, token, signed);
  return c.redirect("/review", 303);
}

async function judge(door: AppDoor, c: Context): Promise<Response> {
  const by = await reviewer(door, c);
  if (by === null) return c.html(reviewDoor(pageContext(door, c), true), 403);
  const act = await readAct(c);
  const { thread } = await judgeAndFollow(door, act, by);
  return c.redirect(thread === null ? "/review" : threadReviewLink(thread), 303);
}

export function reviewRoutes(app: OpenAPIHono, door: AppDoor): void {
  app.use("/review/*", csrf(), bodyLimit({ maxSize: mostBytes }));
  describeReview(app);
  app.get("/review", async (c) => {
    c.header("cache-control", "no-store");
    const ending = endingOf(c.req.url);
    if (ending !== null) return queueTwin(door, c, ending);
    const by = await reviewer(door, c);
    if (by === null) return c.html(reviewDoor(pageContext(door, c), false));
    return c.html(reviewPage(pageContext(door, c), await reviewQueue(viewContext(door)), by));
  });
  app.get("/review/threads/:id", async (c) => {
    c.header("cache-control", "no-store");
    const ending = endingOf(c.req.url);
    if (ending !== null) return threadTwin(door, c, ending);
    if ((await reviewer(door, c)) === null) return c.html(reviewDoor(pageContext(door, c), false), 403);
    return c.html(threadReviewPage(pageContext(door, c), await threadReview(viewContext(door), c.req.param("id"))));
  });
  app.post("/review/enter", (c) => enter(door, c));
  app.post("/review/judge", (c) => {
    const ending = endingOf(c.req.url);
    if (ending === null) return judge(door, c);
    if (ending !== "json") throw new NotFound("A judgement is sent to /review/judge.json.");
    return judgeTwin(door, c);
  });
  app.post("/review/leave", (c) => {
    forgetReviewer(c);
    return c.redirect("/", 303);
  });
}
