/** A place: who claimed what about it and when, as rows by claimant; its threads; the words reports use for it. */
import { html } from "hono/html";
import type { WirePlace } from "../contract.ts";
import { lanes } from "../figures/lanes.ts";
import type { RowOf } from "../figures/lanes.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, dayWords, fill, word } from "../words/words.ts";
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

/** Names it had, with the day of the change and who still uses the old one. */
function formerNames({ words, language }: PageContext, place: WirePlace): Markup | "" {
  const w = words.placePage;
  if (place.formerNames.length === 0) return "";
  const now = (since: string | null): string =>
    since ? fill(w.since, { name: place.name, day: dayWords(language, since) }) : fill(w.now, { name: place.name });
  const still = (uses: readonly string[]): string =>
    uses.length === 0 ? "" : `; ${fill(w.still, { parties: uses.map((one) => word(words.parties, one)).join(", ") })}`;
  return html`<h2>${w.time}</h2>
    <ul class="former-names">
      ${place.formerNames.map(
        ({ names, since, uses }) => html`<li><b>${names.join(", ")}</b> → ${now(since)}${still(uses)}</li>`,
      )}
    </ul>` as Markup;
}

function namesakes({ words }: PageContext, place: WirePlace): Markup | "" {
  if (place.namesakes.length === 0) return "";
  return html`<h2>${words.place.namesakes}</h2>
    <p class="note">${words.placePage.namesakesNote}</p>
    <ul class="namesakes">
      ${place.namesakes.map((one) => {
        const where = [word(words.place.kind, one.kind), one.district, one.region, one.country?.toUpperCase()];
        const name = one.inLedger ? html`<a href="/places/${encodeURIComponent(one.id)}">${one.name}</a>` : one.name;
        return html`<li>${name} <small>${where.filter(Boolean).join(", ")}</small></li>`;
      })}
    </ul>` as Markup;
}

const mostRows = 14;

/** One row for each of the claimants with most claims, the others of a side together; sides stay beside each other. */
function rowsByClaimant({ words }: PageContext, claims: WirePlace["claims"]): RowOf {
  const counts = Map.groupBy(claims, (claim) => claim.claimant.name);
  const busiest = [...counts].sort(([, a], [, b]) => b.length - a.length).slice(0, mostRows);
  const named = new Set(busiest.map(([name]) => name));
  return ({ claimant: { name, party } }) =>
    named.has(name)
      ? { key: `${party} ${name}`, name, party }
      : { key: `${party} \u{10ffff}`, name: `${word(words.parties, party)}: ${words.placePage.others}`, party };
}

export function placePage(context: PageContext, place: WirePlace): Markup {
  const { words } = context;
  const drawn = lanes(context, place.claims, { rowOf: rowsByClaimant(context, place.claims), gutter: 214 });
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
    ${formerNames(context, place)} ${namesakes(context, place)}
    <h2>${words.place.claims}</h2>
    <div class="cards">
      ${place.claims.map((claim) => claimCard(context, claim, { anchored: true, brief: true }))}
    </div>`;
  return page(context, { title: place.name, kind: "place", twins: ["json", "csv", "geojson"] }, content);
}
