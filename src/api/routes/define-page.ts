/** Defines one page with its twins: one function gives the data, the ending of the address gives the form. */
import type { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppDoor } from "../door.ts";
import { brokenOff } from "../pages/problem-page.ts";
import { BadAddress, problemOf } from "../problem.ts";
import { queryOf } from "../views/explore-query.ts";
import { describePage } from "./describe-page.ts";
import type { PageDefinition } from "./page-definition.ts";
import { pageContext, viewContext } from "./reader-context.ts";
import { rowAnswer } from "./row-answer.ts";
import { sentInParts } from "./sent-in-parts.ts";
import { endingOf } from "./twin.ts";

/** The query of an address as its schema reads it; throws BadAddress. */
export function readQuery<Q>(c: Context, schema: z.ZodType<Q>): Q {
  const read = schema.safeParse(queryOf(new URL(c.req.url).searchParams));
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new BadAddress(`${first?.path.join(".") ?? "query"}: ${first?.message ?? "not understood"}`);
}

/** `Link: <…>; rel="next"` of a list that goes on: the same address with the next cursor, for every form alike (RFC 8288). */
function linkNext(c: Context, data: unknown): void {
  const next = (data as { readonly next?: string | null }).next;
  if (typeof next !== "string") return;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("cursor", next);
  c.header("link", `<${pathname}?${searchParams}>; rel="next"`);
}

/** A page in parts; once its first is sent nothing else can be answered, so a fault is told in its last. */
function inParts(door: AppDoor, c: Context, parts: AsyncIterable<string>): Response {
  c.header("cache-control", "no-cache");
  c.header("vary", "accept-language, cookie");
  return sentInParts(c, parts, async (error) => {
    console.error(error);
    return brokenOff(pageContext(door, c), problemOf(error));
  });
}

/** Answers with the form the ending asks for. */
async function answer<T, Q>(door: AppDoor, c: Context, page: PageDefinition<T, Q>): Promise<Response> {
  const ending = endingOf(c.req.url);
  const request = { id: c.req.param("id") ?? "", query: readQuery(c, page.query) };
  if (ending === null && page.parts)
    return inParts(door, c, await page.parts(pageContext(door, c), viewContext(door), request));
  const data = await page.view(viewContext(door), request);
  c.header("cache-control", "no-cache");
  linkNext(c, data);
  if (ending === null) {
    c.header("vary", "accept-language, cookie");
    return c.html(page.render(pageContext(door, c), data));
  }
  if (ending !== "json") return rowAnswer(c, ending, page.rows(data));
  return c.json(data as object);
}

export function definePage<T, Q>(app: OpenAPIHono, door: AppDoor, page: PageDefinition<T, Q>): void {
  describePage(app, page);
  app.get(page.path, (c) => answer(door, c, page));
}
