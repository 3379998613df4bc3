/** Defines one page with its twins: one function gives the data, the ending of the address gives the form. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { problem } from "../contract.ts";
import type { WireClaim } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import type { PageContext } from "../pages/page-context.ts";
import { BadAddress } from "../problem.ts";
import { toCsv, toGeoJson } from "../rows.ts";
import { queryOf } from "../views/explore-query.ts";
import type { ViewContext } from "../views/view-context.ts";
import { pageContext, viewContext } from "./reader-context.ts";
import { endingOf } from "./twin.ts";

export interface PageRequest<Q> {
  /** The part of the address after the page's name; empty where it has none. */
  readonly id: string;
  readonly query: Q;
}

export interface PageDefinition<T, Q> {
  /** "/threads" or "/threads/:id". */
  readonly path: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  readonly query: z.ZodType<Q>;
  view(context: ViewContext, request: PageRequest<Q>): Promise<T>;
  render(context: PageContext, data: T): Markup;
  /** Rows of the CSV and GeoJSON twins; a page without it has none. */
  claims?(data: T): readonly WireClaim[];
}

export function readQuery<Q>(c: Context, schema: z.ZodType<Q>): Q {
  const read = schema.safeParse(queryOf(new URL(c.req.url).searchParams));
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new BadAddress(`${first?.path.join(".") ?? "query"}: ${first?.message ?? "not understood"}`);
}

const named = (path: string, ending: string): string =>
  `inline; filename="claims${path.replace(/[^\w-]+/g, "-").slice(0, 80)}.${ending}"`;

/** Answers with the form the ending asks for. */
async function answer<T, Q>(door: AppDoor, c: Context, page: PageDefinition<T, Q>): Promise<Response> {
  const ending = endingOf(c.req.url);
  if (ending !== null && ending !== "json" && !page.claims) throw new NotFound(`This page has no .${ending} twin.`);
  const request = { id: c.req.param("id") ?? "", query: readQuery(c, page.query) };
  const data = await page.view(viewContext(door), request);
  c.header("cache-control", "no-cache");
  if (ending === null) {
    c.header("vary", "accept-language, cookie");
    return c.html(page.render(pageContext(door, c), data));
  }
  const claims = page.claims?.(data) ?? [];
  const file = { "content-disposition": named(c.req.path, ending) };
  if (ending === "csv") return c.body(toCsv(claims), 200, { "content-type": "text/csv; charset=utf-8", ...file });
  if (ending === "geojson")
    return c.body(JSON.stringify(toGeoJson(claims)), 200, { "content-type": "application/geo+json", ...file });
  return c.json(data as object);
}

/** Enters the twins into the OpenAPI document. */
function describe<T, Q>(app: OpenAPIHono, page: PageDefinition<T, Q>): void {
  const path = page.path === "/" ? "/index" : page.path.replace(":id", "{id}");
  const params = path.includes("{id}")
    ? { params: z.object({ id: z.string().openapi({ param: { name: "id", in: "path" } }) }) }
    : {};
  const query = page.query instanceof z.ZodObject ? { query: page.query } : {};
  const problems = {
    400: {
      description: "The address asks for something odd",
      content: { "application/problem+json": { schema: problem } },
    },
    404: { description: "Not in this ledger", content: { "application/problem+json": { schema: problem } } },
  };
  const one = (ending: string, kind: string, schema: z.ZodType) =>
    app.openAPIRegistry.registerPath({
      method: "get",
      path: `${path}.${ending}`,
      summary: page.summary,
      request: { ...params, ...query },
      responses: { 200: { description: page.summary, content: { [kind]: { schema } } }, ...problems },
    });
  one("json", "application/json", page.schema);
  if (!page.claims) return;
  one("csv", "text/csv", z.string());
  one(
    "geojson",
    "application/geo+json",
    z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) }),
  );
}

export function definePage<T, Q>(app: OpenAPIHono, door: AppDoor, page: PageDefinition<T, Q>): void {
  describe(app, page);
  app.get(page.path, (c) => answer(door, c, page));
}
