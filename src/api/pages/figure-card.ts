/** A figure with its card: what one mark is, how it was made, what it cannot tell. */
import { html } from "hono/html";
import type { Markup } from "../look/markup.ts";
import type { Words } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";

export type FigureName = Exclude<keyof Words["figures"], "card">;

export function figure(context: PageContext, name: FigureName, drawing: Markup): Markup {
  const { figures } = context.words;
  const card = figures[name];
  return html`<figure class="figure-${name}">
    ${drawing}
    <figcaption>
      <details class="card">
        <summary>${figures.card.about}</summary>
        <dl>
          <dt>${figures.card.mark}</dt>
          <dd>${card.mark}</dd>
          <dt>${figures.card.made}</dt>
          <dd>${card.made}</dd>
          <dt>${figures.card.limits}</dt>
          <dd>${card.limits}</dd>
        </dl>
      </details>
    </figcaption>
  </figure>`;
}
