/** The use policy, as every bundle and release carries it. */
import { html } from "hono/html";
import { useTerms } from "../exports/use-terms.ts";
import type { Markup } from "../look/markup.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

/** "- Claims, not facts. Whoever shows a row …" */
const terms = [...useTerms.matchAll(/^- (.+?\.) (.+)$/gm)].map(([, name = "", text = ""]) => ({ name, text }));

export function policyPage(context: PageContext): Markup {
  const title = context.words.site.policyPage;
  const content = html`<h1>${title}</h1>
    <ul ${context.language === "en" ? "" : html`lang="en"`}>
      ${terms.map(({ name, text }) => html`<li><b>${name}</b> ${text}</li>`)}
    </ul>`;
  return page(context, { title, kind: "policy" }, content);
}
