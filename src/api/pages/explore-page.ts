/** Explore: map, timeline and list of the same claims; filters in the address; claims without a place always in view. */
import { html } from "hono/html";
import { standingWords } from "../contract.ts";
import type { WireExplore } from "../contract.ts";
import type { MapSheet } from "../figures/base-map.ts";
import { lanes } from "../figures/lanes.ts";
import { claimMap } from "../figures/claim-map.ts";
import { timeline } from "../figures/timeline.ts";
import { glyph, standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { othersFirst } from "../views/others-first.ts";
import { count, dayWords, figures, fill, word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { chosenFilters, filters, filterWords } from "./explore-filters.ts";
import type { ExploreTop } from "./explore-filters.ts";
import { figure } from "./figure-card.ts";
import { endingNames, frameAround, page, twinOf } from "./layout.ts";
import type { PageFrame } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { quickFilters } from "./quick-filters.ts";

/** The key names every form once, in words. */
function key({ words }: PageContext, explore: WireExplore): Markup {
  const parties = [...new Set(explore.days.map((row) => row.party))].sort();
  return html`<details class="key" open>
    <summary>${words.explore.key}</summary>
    <p>${words.explore.keyParty}</p>
    <ul>
      ${parties.map((party) => html`<li class="p-${partySlot(party)}">${glyph({ party, standing: "independently-reported" }, null)} ${word(words.parties, party)}</li>`)}
    </ul>
    <p>${words.explore.keyStanding}</p>
    <ul>
      ${standingWords.map((standing) => html`<li title="${words.standingMeans[standing]}">${standingGlyph(standing)} ${words.standings[standing]}</li>`)}
    </ul>
    <p>
      ${words.explore.keyHedge} ${glyph({ party: "unk", standing: null, hedged: true }, null)} ·
      ${words.explore.keyDenial} ${glyph({ party: "unk", standing: null, denies: true }, null)}
    </p>
  </details>`;
}

/** Words of a search may name a place: its page holds the claims in every language. */
function placesFound({ words }: PageContext, explore: WireExplore): Markup | "" {
  if (explore.places.length === 0) return "";
  return html`<p class="places-found">
    ${words.explore.placesFound}
    ${explore.places.map(
      (place) =>
        html`<a href="/places/${encodeURIComponent(place.id)}">${place.name}</a> <small>${place.region ?? ""}</small> `,
    )}
  </p>`;
}

/** "reportedly, Russia; contested, 12 claims; ledger up to 24 Feb 2026. http://…": says what was asked, never what happened. */
function citation(context: PageContext, explore: WireExplore): string {
  const { words, language, origin } = context;
  const what = filterWords(context, explore).map((one) => one.label);
  return fill(words.instrument.cited, {
    what: what.length > 0 ? what.join("; ") : words.instrument.everything,
    claims: count(language, "claims", explore.total),
    day: explore.upTo ? dayWords(language, explore.upTo) : "…",
    address: `${origin}/explore${explore.address}`,
  });
}

function carry(context: PageContext, explore: WireExplore): Markup {
  const { words } = context;
  return html`<div class="carry">
    <button type="button" class="copy-link" data-done="${words.explore.copied}">${words.explore.copy}</button>
    <span>${words.explore.download}:</span>
    ${(["csv", "json", "geojson"] as const).map((ending) => html`<a href="${twinOf(context, ending)}" download>${endingNames[ending]}</a> `)}
    <details class="cite-this">
      <summary>${words.instrument.cite}</summary>
      <p class="cite">${citation(context, explore)}</p>
    </details>
  </div>`;
}

/** Claims about a whole district, region or direction: counted by name, since a point would claim too much. */
function areas(context: PageContext, explore: WireExplore): Markup | "" {
  const { words, language } = context;
  if (explore.areas.length === 0) return "";
  return html`<details class="areas" open>
    <summary>${words.explore.areas}</summary>
    <ul>
      ${explore.areas.map(
        (area) =>
          html`<li>
            <a href="/places/${encodeURIComponent(area.placeId)}">${area.name}</a>
            ${area.parts.map(
              (part) =>
                html`<span class="p-${partySlot(part.party)}"
                  >${glyph({ party: part.party, standing: null }, word(words.parties, part.party))}
                  <span class="figure">${figures(language, part.claims)}</span></span
                > `,
            )}
          </li>`,
      )}
    </ul>
  </details>`;
}

function tray(context: PageContext, explore: WireExplore): Markup {
  const { words, language } = context;
  const n = explore.unplaced.length;
  return html`<section class="tray" aria-labelledby="tray">
    <h2 id="tray">
      ${words.explore.tray}
      <span class="figure">${count(language, "claims", n)}${explore.unplacedMore ? "+" : ""}</span>
    </h2>
    <p class="note">${n === 0 ? words.explore.trayEmpty : words.explore.trayNote}</p>
    ${areas(context, explore)}
    <div class="cards slim" tabindex="0" role="group" aria-label="${words.explore.tray}">
      ${explore.unplaced.map((claim) => claimCard(context, claim, { brief: true }))}
    </div>
  </section>`;
}

function list(context: PageContext, explore: WireExplore): Markup {
  const { words, language, search } = context;
  const further = new URLSearchParams(search);
  further.set("cursor", explore.next ?? "");
  return html`<section class="found" aria-labelledby="found">
    <h2 id="found">
      ${words.explore.list} <span class="figure" data-count>${count(language, "claims", explore.total)}</span>
    </h2>
    ${saidAndHappened(context, explore)} ${explore.claims.length === 0 ? html`<p>${words.explore.none}</p>` : ""}
    <div class="cards">
      ${explore.claims.map((claim) => claimCard(context, claim, { anchored: true, brief: true }))}
    </div>
    ${explore.next === null ? "" : html`<p class="more"><a rel="next" href="/explore?${further}">${words.explore.more}</a></p>`}
  </section>`;
}

const tableRows = 200;

/** The same counts in rows, for those who read rather than look, and for keys alone. */
function mapTable(context: PageContext, explore: WireExplore): Markup | "" {
  const { words, language } = context;
  const parties = [...new Set(explore.spots.flatMap((spot) => spot.parts.map((part) => part.party)))].sort();
  if (explore.spots.length === 0) return "";
  const cell = (spot: WireExplore["spots"][number], party: string): string => {
    const part = spot.parts.find((one) => one.party === party);
    return part ? figures(language, part.claims) : "–";
  };
  return html`<details class="map-table">
    <summary>${words.instrument.table}</summary>
    <p class="note">${words.instrument.tableNote}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.instrument.table}">
      <table class="book">
        <thead>
          <tr>
            <th scope="col">${words.explore.place}</th>
            ${parties.map((party) => html`<th scope="col" class="figure">${word(words.parties, party)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${explore.spots.slice(0, tableRows).map(
            (spot) =>
              html`<tr>
                <th scope="row"><a href="/places/${encodeURIComponent(spot.placeId)}">${spot.name}</a></th>
                ${parties.map((party) => html`<td class="figure">${cell(spot, party)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** When the claims of the list were said, and the days they say it happened: a sign and a line, never one for the other. */
function saidAndHappened(context: PageContext, explore: WireExplore): Markup | "" {
  const drawn = lanes(context, explore.claims);
  if (!drawn || explore.claims.length < 2) return "";
  return html`<details class="apart">
    <summary>${context.words.instrument.saidAndHappened}</summary>
    ${figure(context, "apart", drawn as Markup)}
  </details>`;
}

/** Words the page's script needs when it draws and counts by itself. */
function scriptWords({ words, language }: PageContext) {
  return {
    language,
    claims: words.counted.claims,
    parties: words.parties,
    standings: words.standings,
    more: words.instrument.more,
  };
}

/** What a reader can begin with while the claims are still being counted: the filters as the address has them. */
function top(context: PageContext, explore: ExploreTop): Markup {
  return html`<h1>${context.words.explore.title}</h1>
    ${filters(context, explore)} ${quickFilters(context)} ${chosenFilters(context, explore)}` as Markup;
}

function instrument(context: PageContext, explore: WireExplore, sheet: MapSheet): Markup {
  return html`${placesFound(context, explore)} ${carry(context, explore)}
    <div class="instrument">
      <div class="figures">
        ${figure(context, "map", html`<div class="map-box" id="map">${claimMap(context, explore, sheet)}</div>`)}
        ${brushed(context, explore)} ${key(context, explore)} ${mapTable(context, explore)}
      </div>
      ${tray(context, explore)}
    </div>
    <template id="explore-words">${JSON.stringify(scriptWords(context))}</template>` as Markup;
}

function brushed(context: PageContext, explore: WireExplore): Markup | "" {
  const drawn = timeline(context, explore);
  if (!drawn) return "";
  const label = context.words.explore.brush;
  return figure(
    context,
    "timeline",
    html`<div class="scroll brushed" tabindex="0" role="group" aria-label="${label}">${drawn}</div>`,
  );
}

const frameOf = ({ words }: PageContext): PageFrame => ({
  title: words.explore.title,
  kind: "explore",
  script: "explore",
  twins: ["json", "csv", "geojson"],
});

export function explorePage(context: PageContext, explore: WireExplore, sheet: MapSheet): Markup {
  const content = html`${top(context, explore)} ${instrument(context, explore, sheet)} ${list(context, explore)}`;
  return page(context, frameOf(context), content);
}

/** The same page in parts: style, fonts and filters are on their way to the reader while the ledger still counts. */
export async function* explorePageInParts(
  context: PageContext,
  { top: first, whole }: { readonly top: ExploreTop; readonly whole: () => Promise<WireExplore> },
  sheet: MapSheet,
): AsyncGenerator<string> {
  const [before, after] = await frameAround(context, frameOf(context));
  yield before + (await top(context, first));
  await othersFirst();
  const explore = await whole();
  yield await instrument(context, explore, sheet);
  await othersFirst();
  yield (await list(context, explore)) + after;
}
