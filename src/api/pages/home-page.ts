/** The first page: what is disputed now, what changed, who speaks most; and a search line. */
import { html } from "hono/html";
import type { WireHome } from "../contract.ts";
import { monthSpan, months } from "../figures/months.ts";
import type { Markup } from "../look/markup.ts";
import { count } from "../words/words.ts";
import { figure } from "./figure-card.ts";
import { page, searchLine } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { threadList } from "./thread-row.ts";

function busiest(context: PageContext, sources: WireHome["sources"]): Markup {
  const span = monthSpan(sources);
  return html`<ul class="multiples">
    ${sources.map(
      (source) =>
        html`<li>
          <a href="${source.permalink}">${source.name}</a>
          <span class="figure">${count(context.language, "claims", source.claims)}</span>
          ${months(source, span, `${source.name}: ${count(context.language, "claims", source.claims)}`)}
        </li>`,
    )}
  </ul>`;
}

export function homePage(context: PageContext, home: WireHome): Markup {
  const { words, language } = context;
  const { counts } = home;
  const content = html`<h1 class="lede">${words.home.lede}</h1>
    ${searchLine(context, "q-home")}
    <p class="counts">
      ${words.home.counts}
      <span class="figure"
        >${count(language, "reports", counts.reports)} · ${count(language, "claims", counts.claims)} ·
        ${count(language, "threads", counts.threads)}</span
      >
    </p>
    <section aria-labelledby="disputed">
      <h2 id="disputed">${words.home.disputed}</h2>
      <p class="note">${words.home.disputedNote}</p>
      ${home.disputed.length > 0 ? threadList(context, home.disputed) : html`<p>${words.home.empty}</p>`}
    </section>
    ${
      home.changed.length > 0
        ? html`<section aria-labelledby="changed">
            <h2 id="changed">${words.home.changed}</h2>
            ${threadList(context, home.changed)}
          </section>`
        : ""
    }
    ${
      home.sources.length > 0
        ? html`<section aria-labelledby="busiest">
            <h2 id="busiest">${words.home.sources}</h2>
            <p class="note">${words.home.sourcesNote}</p>
            ${figure(context, "months", busiest(context, home.sources))}
          </section>`
        : ""
    }`;
  return page(context, { title: words.home.title, kind: "home", twins: ["json", "csv", "geojson"] }, content);
}
