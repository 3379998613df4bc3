/** The first page: what is disputed now, what changed today, how the claims of those who speak most turned out; and a search line. */
import { html } from "hono/html";
import type { WireHome, WireOutcomes } from "../contract.ts";
import { outcomeKinds, outcomeSquare, outcomeSquares, settlementsASquare, totalOf } from "../figures/outcomes.ts";
import type { OutcomeKind } from "../figures/outcomes.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, dayWords, figures, fill } from "../words/words.ts";
import { figure } from "./figure-card.ts";
import { frameAround, page, searchLine } from "./layout.ts";
import type { PageFrame } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { quickFilters } from "./quick-filters.ts";
import { threadList } from "./thread-row.ts";

/** "7 borne out · 2 conceded · 1 contradicted · 9 open": counts, never a share. */
function outcomeWords({ words, language }: PageContext, outcomes: WireOutcomes): string {
  return outcomeKinds
    .filter((kind) => outcomes[kind] > 0)
    .map((kind) => `${figures(language, outcomes[kind])} ${words.outcomes[kind]}`.replaceAll(" ", "\u00a0"))
    .join(" · ");
}

function key({ words }: PageContext): Markup {
  const sign = (kind: OutcomeKind) =>
    html`<li>
      <svg class="outcomes p-3" viewBox="0 0 10 10" aria-hidden="true">${outcomeSquare(kind, 0, 0)}</svg>
      ${words.outcomes[kind]}
    </li>`;
  return html`<ul class="outcome-key">
    ${outcomeKinds.map(sign)}
  </ul>` as Markup;
}

function multiple(context: PageContext, source: WireHome["sources"][number]): Markup {
  const { words, language } = context;
  const { outcomes } = source;
  const total = outcomes === null ? 0 : totalOf(outcomes);
  const each = settlementsASquare(total);
  const told = outcomes === null ? "" : outcomeWords(context, outcomes);
  return html`<li class="p-${partySlot(source.party)}">
    <a href="${source.permalink}">${source.name}</a>
    <span class="figure">${count(language, "claims", source.claims)}</span>
    ${
      outcomes === null || total === 0
        ? html`<p class="quiet">${words.outcomes.none}</p>`
        : html`${outcomeSquares(outcomes, source.party, `${source.name}: ${told}`)}
            <p class="told">${told}</p>
            ${each > 1 ? html`<p class="quiet">${fill(words.outcomes.each, { n: each })}</p>` : ""}`
    }
  </li>` as Markup;
}

const busiest = (context: PageContext, sources: WireHome["sources"]): Markup =>
  html`${key(context)}
    <ul class="multiples">
      ${sources.map((source) => multiple(context, source))}
    </ul>` as Markup;

/** Only the ledger's own day; where nothing changed on it, when last. */
function changedToday(context: PageContext, home: Omit<WireHome, "sources">): Markup | "" {
  const { words, language } = context;
  const { today, changed, changedAbove, lastChange } = home;
  if (today === null || lastChange === null) return "";
  const nothing = changed.length === 0 && changedAbove === 0;
  return html`<section aria-labelledby="changed">
    <h2 id="changed">${words.home.changed} <time datetime="${today}">${dayWords(language, today)}</time></h2>
    ${nothing ? html`<p>${fill(words.home.unchanged, { day: dayWords(language, lastChange) })} <a href="/threads">${words.site.nav.threads}</a></p>` : ""}
    ${changedAbove > 0 ? html`<p class="note">${fill(words.home.changedAbove, { n: figures(language, changedAbove) })}</p>` : ""}
    ${changed.length > 0 ? threadList(context, changed) : ""}
  </section>` as Markup;
}

function top(context: PageContext, home: Omit<WireHome, "sources">): Markup {
  const { words, language } = context;
  const { counts } = home;
  return html`<h1 class="lede">${words.home.lede}</h1>
    ${searchLine(context, "q-home")} ${quickFilters(context)}
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
    ${changedToday(context, home)}` as Markup;
}

function speakers(context: PageContext, sources: WireHome["sources"]): Markup | "" {
  const { words } = context;
  if (sources.length === 0) return "";
  return html`<section aria-labelledby="busiest">
    <h2 id="busiest">${words.home.sources}</h2>
    <p class="note">${words.home.sourcesNote}</p>
    ${figure(context, "outcomes", busiest(context, sources))}
  </section>` as Markup;
}

const frameOf = ({ words }: PageContext): PageFrame => ({
  title: words.home.title,
  kind: "home",
  twins: ["json", "csv", "geojson"],
});

export function homePage(context: PageContext, home: WireHome): Markup {
  return page(context, frameOf(context), html`${top(context, home)} ${speakers(context, home.sources)}`);
}

/** The same page in parts: how claims turned out takes longest to count. */
export async function* homePageInParts(
  context: PageContext,
  threads: Omit<WireHome, "sources">,
  sources: () => Promise<WireHome["sources"]>,
): AsyncGenerator<string> {
  const [before, after] = await frameAround(context, frameOf(context));
  yield before + (await top(context, threads));
  yield (await speakers(context, await sources())) + after;
}
