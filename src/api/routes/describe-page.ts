/** Enters a page's twins into the OpenAPI document, each with an example of what is asked and answered. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { problem } from "../problem-schema.ts";
import { problemOf } from "../problem.ts";
import { BadAddress } from "../problem.ts";
import { NotFound } from "../../errors.ts";
import type { PageDefinition } from "./page-definition.ts";
import { rowEndings, toldRows } from "./row-answer.ts";

/** A problem of one kind with its example, as the document tells it. */
export const toldProblem = (description: string, error: Error) => ({
  description,
  content: { "application/problem+json": { schema: problem, example: problemOf(error) } },
});

/** Problem details with an example of each. */
export const problems = {
  400: toldProblem("The address asks for something odd", new BadAddress("from: a day is written 2025-11-20")),
  404: toldProblem("Not in this ledger", new NotFound("there is no thread x")),
};

/** Path and its parameter as the document writes them: "/threads/:id" is "/threads/{id}". */
export function documentPath(path: string, example: string | undefined) {
  const id = z.string().openapi({ param: { name: "id", in: "path" }, example });
  const params = path.includes(":id") ? { params: z.object({ id }) } : {};
  return { path: path === "/" ? "/index" : path.replace(":id", "{id}"), params };
}

export function describePage<T, Q>(app: OpenAPIHono, page: PageDefinition<T, Q>): void {
  const { path, params } = documentPath(page.path, page.example.id);
  const query = page.query instanceof z.ZodObject ? { query: page.query } : {};
  const rows = page.rows(page.example.answer);
  const forms = [
    ["json", { "application/json": { schema: page.schema, example: page.example.answer } }] as const,
    ...rowEndings.map((ending) => [ending, toldRows(ending, rows)] as const),
  ];
  for (const [ending, content] of forms)
    app.openAPIRegistry.registerPath({
      method: "get",
      path: `${path}.${ending}`,
      summary: page.summary,
      request: { ...params, ...query },
      responses: { 200: { description: page.summary, content }, ...problems },
    });
}
