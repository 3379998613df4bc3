/** What a person sees when something is not there or went wrong: plainly what, and a way on. */
import { html } from "hono/html";
import type { WireProblem } from "../problem-schema.ts";
import type { Markup } from "../look/markup.ts";
import { word } from "../words/words.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

export function problemPage(context: PageContext, problem: WireProblem): Markup {
  const { words } = context;
  const title = word(words.problem, String(problem.status));
  const content = html`<h1>${title}</h1>
    <p>${problem.detail}</p>
    <p><a href="/">${words.problem.home}</a></p>`;
  return page(context, { title, kind: "problem" }, content);
}
