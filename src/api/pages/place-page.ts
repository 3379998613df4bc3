/** A place: who claimed what about it and when, as rows by claimant; its threads; the words reports use for it. */
import { html } from "hono/html";
import type { WirePlace } from "../contract.ts";
import { lanes } from "../figures/lanes.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { figure } from "./figure-card.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { threadList } from "./thread-row.ts";

function facts({ words, language }: PageContext, place: WirePlace): Markup {
  return html`<p class="facts">
      ${word(words.place.kind, place.kind)}
      <span>${[place.district, place.region, place.country?.toUpperCase()].filter(Boolean).join(", ")}</span>
      <span class="figure">${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}</span>
    </p>
    ${place.names.length > 0 ? html`<p class="note">${words.place.names}: ${place.names.join(", ")}</p>` : ""}
    <ul class="parties">
      ${place.byParty.map(
        (one) =>
          html`<li class="p-${partySlot(one.party)}">
            ${glyph({ party: one.party, standing: "independently-reported" }, null)} ${word(words.parties, one.party)}
            <span class="figure">${count(language, "claims", one.claims)}</span>
          </li>`,
      )}
    </ul>`;
}

export function placePage(context: PageContext, place: WirePlace): Markup {
  const { words } = context;
  const drawn = lanes(context, place.claims);
  const content = html`<h1>${place.name}</h1>
    ${facts(context, place)}
    ${
      drawn
        ? html`<h2>${words.place.claimed}</h2>
            ${figure(context, "stripes", drawn as Markup)}`
        : ""
    }
    ${
      place.threads.length > 0
        ? html`<h2>${words.place.threads}</h2>
            ${threadList(context, place.threads)}`
        : ""
    }
    <h2>${words.place.claims}</h2>
    <div class="cards">
      ${place.claims.map((claim) => claimCard(context, claim, { anchored: true, brief: true }))}
    </div>`;
  return page(context, { title: place.name, kind: "place", twins: ["json", "csv", "geojson"] }, content);
}
