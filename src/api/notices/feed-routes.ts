/** The feeds of a saved query: the explore page's address with another beginning, `/feeds/contradictions.atom?party=ru`. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppDoor } from "../door.ts";
import { notice } from "./notice-schema.ts";
import { exampleNotice } from "../examples.ts";
import { readQuery } from "../routes/define-page.ts";
import { problems } from "../routes/describe-page.ts";
import { viewContext } from "../routes/reader-context.ts";
import { withIds } from "../views/explore-names.ts";
import { addressOf, exploreQuery, filterOf } from "../views/explore-query.ts";
import { atomFeed, jsonFeed } from "./feed.ts";
import type { FeedHead } from "./feed.ts";
import { noticeKinds } from "./notice.ts";
import type { NoticeKind } from "./notice.ts";
import { noticeView } from "./notice-view.ts";
import { queryNotices } from "./query-notices.ts";

const feedQuery = exploreQuery.omit({ cursor: true, limit: true });

/** Each feed by its name: what it tells of. */
const feeds: readonly (readonly [name: string, title: string, kinds: readonly NoticeKind[]])[] = [
  ["changes", "New contradictions, changed standings and first denials among claims", noticeKinds],
  ["contradictions", "New contradictions among claims", ["new-contradiction"]],
  ["standings", "Changed standings of claims", ["standing-changed"]],
  ["denials", "First denials of claims", ["first-denial"]],
];

const item = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().describe("Names who says so."),
  content_text: z.string(),
  date_published: z.string(),
  tags: z.array(z.enum(noticeKinds)),
  _reportedly: notice,
});
const jsonSchema = z
  .object({
    version: z.string(),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    items: z.array(item),
  })
  .openapi("JsonFeed");

const exampleHead: FeedHead = {
  title: "First denials of claims",
  self: "https://ledger.example/feeds/denials.json?party=ru",
  home: "https://ledger.example/explore?party=ru",
};

function describe(app: OpenAPIHono, path: string, summary: string): void {
  const content = path.endsWith(".atom")
    ? { "application/atom+xml": { schema: z.string(), example: atomFeed(exampleHead, [exampleNotice]) } }
    : { "application/feed+json": { schema: jsonSchema, example: jsonFeed(exampleHead, [exampleNotice]) } };
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary,
    request: { query: feedQuery },
    responses: { 200: { description: summary, content }, 400: problems[400] },
  });
}

async function feedAnswer(door: AppDoor, c: Context, feed: (typeof feeds)[number]): Promise<Response> {
  const [name, title, kinds] = feed;
  const query = readQuery(c, feedQuery);
  const { origin, pathname } = new URL(c.req.url);
  const address = addressOf(query);
  const context = viewContext(door);
  const { query: byId } = await withIds(context, query);
  const found = await queryNotices(context, filterOf(byId), kinds);
  const notices = found.map((one) => noticeView(one, origin));
  const head = { title, self: `${origin}${pathname}${address}`, home: `${origin}/explore${address}` };
  c.header("cache-control", "no-cache");
  if (pathname === `/feeds/${name}.atom`)
    return c.body(atomFeed(head, notices), 200, { "content-type": "application/atom+xml; charset=utf-8" });
  const body = JSON.stringify(jsonFeed(head, notices));
  return c.body(body, 200, { "content-type": "application/feed+json; charset=utf-8" });
}

export function feedRoutes(app: OpenAPIHono, door: AppDoor): void {
  for (const feed of feeds) {
    for (const ending of ["atom", "json"]) {
      const path = `/feeds/${feed[0]}.${ending}`;
      describe(app, path, feed[1]);
      app.get(path, (c) => feedAnswer(door, c, feed));
    }
  }
}
