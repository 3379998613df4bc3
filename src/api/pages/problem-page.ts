/** What a person sees when something is not there or went wrong: plainly what, and a way on. */
import { html } from "hono/html";
import type { WireProblem } from "../problem-schema.ts";
import type { Markup } from "../look/markup.ts";
import { word } from "../words/words.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

/** Said at the end of a page whose later part could not be made. */
export const brokenOff = ({ words }: PageContext, { status, detail }: WireProblem): Markup =>
  html`<p class="vanished" role="alert"><b>${word(words.problem, String(status))}.</b> ${detail}</p>` as Markup;

export function problemPage(context: PageContext, problem: WireProblem): Markup {
  const { words } = context;
  const title = word(words.problem, String(problem.status));
  const content = html`<h1>${title}</h1>
    <p ${context.language === "en" ? "" : html`lang="en"`}>${problem.detail}</p>
    <p><a href="/">${words.problem.home}</a></p>`;
  return page(context, { title, kind: "problem" }, content);
}
