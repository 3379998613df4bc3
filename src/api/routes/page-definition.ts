/** What a page is made of: its address, what it asks the ledger, how it is shown, and its rows. */
import type { z } from "@hono/zod-openapi";
import type { Markup } from "../look/markup.ts";
import type { PageContext } from "../pages/page-context.ts";
import type { Rows } from "../rows.ts";
import type { ViewContext } from "../views/view-context.ts";

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
  /** The page in parts, for one whose counting takes its time: awaited until what can fail early has not failed. */
  parts?(context: PageContext, view: ViewContext, request: PageRequest<Q>): Promise<AsyncIterable<string>>;
  /** Rows of the CSV and GeoJSON twins. */
  rows(data: T): Rows;
  /** Shown in the OpenAPI document: an id of the path, where it has one, and an answer. */
  readonly example: { readonly id?: string; readonly answer: T };
}
