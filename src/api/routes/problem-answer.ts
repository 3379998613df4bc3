/** A problem as a page for people and as problem details for programs. */
import type { Context } from "hono";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { problemPage } from "../pages/problem-page.ts";
import { problemOf } from "../problem.ts";
import { pageContext } from "./reader-context.ts";
import { endingOf } from "./twin.ts";

const wantsPage = (c: Context): boolean =>
  endingOf(c.req.url) === null && (c.req.header("accept") ?? "text/html").includes("text/html");

export function problemAnswer(door: AppDoor, c: Context, error: unknown): Response | Promise<Response> {
  const problem = problemOf(error ?? new NotFound(`Nothing stands at ${new URL(c.req.url).pathname}.`));
  if (problem.status === 500) console.error(error);
  const status = problem.status as 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500 | 503;
  if (wantsPage(c)) return c.html(problemPage(pageContext(door, c), problem), status);
  return c.body(JSON.stringify(problem), status, { "content-type": "application/problem+json" });
}
