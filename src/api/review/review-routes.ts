/** The routes of reviewing. They are there only where the owner has set a token; every write is a judgement that is appended. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { BadAddress } from "../problem.ts";
import { pageContext, viewContext } from "../routes/reader-context.ts";
import { forgetReviewer, isReviewOpen, ownerOf, rememberReviewer, reviewerOf } from "./review-access.ts";
import { judgeAct, reviewAct } from "./review-act.ts";
import type { ReviewAct } from "./review-act.ts";
import { reviewDoor, reviewPage } from "./review-page.ts";
import { reviewQueue } from "./review-view.ts";
import { threadReviewLink, threadReviewPage } from "./thread-review-page.ts";
import { threadReview } from "./thread-review-view.ts";

const mostBytes = 64 * 1024;

/** The reviewer; null for everybody else. Throws where nobody may review. */
async function reviewer(door: AppDoor, c: Context): Promise<string | null> {
  if (!(await isReviewOpen(door))) throw new NotFound("Reviewing is not open here: its owner has set no token.");
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
  if (!(await isReviewOpen(door))) throw new NotFound("Reviewing is not open here: its owner has set no token.");
  const owner = typeof token === "string" ? await ownerOf(door, token) : null;
  const signed = owner || (typeof name === "string" ? name.trim() : "");
  if (typeof token !== "string" || owner === null || signed === "")
    return c.html(reviewDoor(pageContext(door, c), true), 403);
  rememberReviewer(c, token, signed);
  return c.redirect("/review", 303);
}

/** A claim that stays in the thread that is split or merged; the thread itself may be called otherwise afterwards. */
async function stayingClaim({ options }: AppDoor, { act, subject, claims }: ReviewAct): Promise<string | null> {
  if (act === "merge") return claims[0] ?? null;
  if (act !== "split") return null;
  const thread = await options.ledger.getThread(subject);
  return thread.claims.find(({ claim }) => !claims.includes(claim.id))?.claim.id ?? claims[0] ?? null;
}

/** How many letters two keys begin with alike; keys of one unit share all but their ends. */
const alike = (a: string, b: string): number => {
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  return at < 0 ? a.length : at;
};

/** Of the threads a claim is in, the one most like the thread that was judged. */
async function pageOfClaim({ options }: AppDoor, claim: string | null, subject: string): Promise<string> {
  const threads = claim === null ? [] : ((await options.ledger.threadsOfClaims([claim])).get(claim) ?? []);
  const [nearest] = threads.map(({ key }) => key).sort((a, b) => alike(b, subject) - alike(a, subject));
  return nearest === undefined ? "/review" : threadReviewLink(nearest);
}

async function judge(door: AppDoor, c: Context): Promise<Response> {
  const by = await reviewer(door, c);
  if (by === null) return c.html(reviewDoor(pageContext(door, c), true), 403);
  const act = await readAct(c);
  const staying = await stayingClaim(door, act);
  await judgeAct(door.options.ledger, act, { by, at: door.options.now().toISOString() });
  return c.redirect(await pageOfClaim(door, staying, act.subject), 303);
}

export function reviewRoutes(app: OpenAPIHono, door: AppDoor): void {
  app.use("/review/*", csrf(), bodyLimit({ maxSize: mostBytes }));
  app.get("/review", async (c) => {
    c.header("cache-control", "no-store");
    const by = await reviewer(door, c);
    if (by === null) return c.html(reviewDoor(pageContext(door, c), false));
    return c.html(reviewPage(pageContext(door, c), await reviewQueue(viewContext(door)), by));
  });
  app.get("/review/threads/:id", async (c) => {
    c.header("cache-control", "no-store");
    if ((await reviewer(door, c)) === null) return c.html(reviewDoor(pageContext(door, c), false), 403);
    return c.html(threadReviewPage(pageContext(door, c), await threadReview(viewContext(door), c.req.param("id"))));
  });
  app.post("/review/enter", (c) => enter(door, c));
  app.post("/review/judge", (c) => judge(door, c));
  app.post("/review/leave", (c) => {
    forgetReviewer(c);
    return c.redirect("/", 303);
  });
}
