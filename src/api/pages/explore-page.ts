/** Explore: map, timeline and list of the same claims; filters in the address; claims without a place always in view. */
import { html } from "hono/html";
import { actions } from "../../claim/claim.ts";
import { languages } from "../../text/language.ts";
import { standingWords } from "../contract.ts";
import type { WireExplore } from "../contract.ts";
import type { MapSheet } from "../figures/base-map.ts";
import { claimMap } from "../figures/claim-map.ts";
import { timeline } from "../figures/timeline.ts";
import { glyph, standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { stances } from "../views/explore-query.ts";
import { count, figures, word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { figure } from "./figure-card.ts";
import { endingNames, page, twinOf } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A list to choose from; keeps what the address says. */
function choice(chosen: URLSearchParams, any: string, { name, label, options }: Choice): Markup {
  const values = chosen.getAll(name);
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <select id="f-${name}" name="${name}">
      <option value="">${any}</option>
      ${options.map(([value, text]) => html`<option value="${value}" ${values.includes(value) ? html`selected` : ""}>${text}</option>`)}
    </select>
  </div>`;
}

const field = (chosen: URLSearchParams, name: string, shown: { label: string; type: string }): Markup =>
  html`<div class="field">
    <label for="f-${name}">${shown.label}</label>
    <input id="f-${name}" name="${name}" type="${shown.type}" value="${chosen.get(name) ?? ""}" maxlength="200" />
  </div>`;

function choices({ words }: PageContext, explore: WireExplore): Choice[] {
  const parties = [...new Set(explore.days.map((row) => row.party))].sort();
  const w = words.explore;
  const yesNo = [
    ["yes", w.yes],
    ["no", w.no],
  ] as const;
  return [
    { name: "party", label: w.party, options: parties.map((one) => [one, word(words.parties, one)]) },
    { name: "action", label: w.action, options: actions.map((one) => [one, words.actions[one]]) },
    { name: "stance", label: w.stance, options: stances.map((one) => [one, words.stances[one]]) },
    { name: "standing", label: w.standing, options: standingWords.map((one) => [one, words.standings[one]]) },
    { name: "in", label: w.reportLanguage, options: languages.map((one) => [one, one]) },
    { name: "hedged", label: w.hedged, options: yesNo },
    { name: "against", label: w.against, options: yesNo },
  ];
}

/** What the address holds that the form has no field for: places, sources. */
const keptFields = ["place", "source", "publisher"] as const;

function kept(context: PageContext, chosen: URLSearchParams): Markup {
  const rows = keptFields.flatMap((name) => chosen.getAll(name).map((value) => [name, value] as const));
  return html`${rows.map(
    ([name, value]) =>
      html`<label class="kept"
        ><input type="checkbox" name="${name}" value="${value}" checked />
        ${context.words.explore[name === "publisher" ? "source" : name]}: ${value}</label
      >`,
  )}`;
}

function filters(context: PageContext, explore: WireExplore): Markup {
  const { words } = context;
  const chosen = new URLSearchParams(context.search);
  const active = [...chosen.keys()].filter((name) => name !== "lang" && name !== "q" && name !== "cursor").length;
  return html`<form class="filters" action="/explore" method="get" role="search" aria-label="${words.explore.filters}">
    <div class="primary">
      ${field(chosen, "q", { label: words.explore.q, type: "search" })}
      ${field(chosen, "from", { label: words.explore.from, type: "date" })}
      ${field(chosen, "to", { label: words.explore.to, type: "date" })}
      <button type="submit">${words.explore.apply}</button>
    </div>
    <details ${active > 0 ? html`open` : ""}>
      <summary>${words.explore.filters}${active > 0 ? html` <span class="figure">${active}</span>` : ""}</summary>
      <div class="more-filters">
        ${choices(context, explore).map((one) => choice(chosen, words.explore.any, one))}
        ${field(chosen, "origins", { label: words.explore.origins, type: "number" })}
      </div>
      ${kept(context, chosen)}
      <p><a href="/explore">${words.explore.clear}</a></p>
    </details>
  </form>`;
}

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

function carry(context: PageContext): Markup {
  const { words } = context;
  return html`<p class="carry">
    <button type="button" class="copy-link" data-done="${words.explore.copied}" hidden>${words.explore.copy}</button>
    <span>${words.explore.download}:</span>
    ${(["csv", "json", "geojson"] as const).map((ending) => html`<a href="${twinOf(context, ending)}" download>${endingNames[ending]}</a> `)}
  </p>`;
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
    <h2 id="found">${words.explore.list} <span class="figure">${count(language, "claims", explore.total)}</span></h2>
    ${explore.claims.length === 0 ? html`<p>${words.explore.none}</p>` : ""}
    <div class="cards">${explore.claims.map((claim) => claimCard(context, claim, { brief: true }))}</div>
    ${explore.next === null ? "" : html`<p class="more"><a rel="next" href="/explore?${further}">${words.explore.more}</a></p>`}
  </section>`;
}

export function explorePage(context: PageContext, explore: WireExplore, sheet: MapSheet): Markup {
  const { words } = context;
  const drawn = timeline(context, explore);
  const content = html`<h1>${words.explore.title}</h1>
    ${filters(context, explore)} ${placesFound(context, explore)} ${carry(context)}
    <div class="instrument">
      <div class="figures">
        ${figure(context, "map", html`<div class="map-box" id="map" data-twin="${twinOf(context, "json")}">${claimMap(context, explore, sheet)}</div>`)}
        ${drawn ? figure(context, "timeline", html`<div class="scroll brushed" tabindex="0" role="group" aria-label="${words.explore.brush}">${drawn}</div>`) : ""}
        ${key(context, explore)}
      </div>
      ${tray(context, explore)}
    </div>
    ${list(context, explore)}`;
  return page(
    context,
    { title: words.explore.title, kind: "explore", script: "explore", twins: ["json", "csv", "geojson"] },
    content,
  );
}
