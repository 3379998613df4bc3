/** Sources: the list of all by the same rule, and one with its record in counts and denominators. */
import { html } from "hono/html";
import type { WireRecord, WireSource, WireSourceSummary } from "../contract.ts";
import { curve } from "../figures/curve.ts";
import { months } from "../figures/months.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, daysWords, figures, fill, word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { figure } from "./figure-card.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

export interface SourceListData {
  readonly sources: readonly WireSourceSummary[];
  readonly next: string | null;
}

const sideOf = ({ words }: PageContext, party: string): Markup =>
  html`<span class="p-${partySlot(party)}"
    >${glyph({ party, standing: "independently-reported" }, null)} ${word(words.parties, party)}</span
  >`;

function sourceRow(context: PageContext, source: WireSourceSummary): Markup {
  const { language } = context;
  return html`<tr>
    <th scope="row"><a href="${source.permalink}">${source.name}</a></th>
    <td>${sideOf(context, source.party)}</td>
    <td class="figure">${figures(language, source.claims)}</td>
    <td class="figure">${source.reports > 0 ? figures(language, source.reports) : "–"}</td>
    <td class="figure wide">${daysWords(language, source.first, source.last)}</td>
  </tr>`;
}

export function sourceListPage(context: PageContext, { sources, next }: SourceListData): Markup {
  const { words } = context;
  const content = html`<h1>${words.sources.title}</h1>
    <p class="note">${words.sources.note}</p>
    <table class="book">
      <thead>
        <tr>
          <th scope="col">${words.sources.name}</th>
          <th scope="col">${words.sources.side}</th>
          <th scope="col" class="figure">${words.sources.claims}</th>
          <th scope="col" class="figure">${words.sources.published}</th>
          <th scope="col" class="figure wide">${words.sources.span}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map((source) => sourceRow(context, source))}
      </tbody>
    </table>
    ${next === null ? "" : html`<p class="more"><a href="/sources?cursor=${encodeURIComponent(next)}">${words.explore.more}</a></p>`}`;
  return page(context, { title: words.sources.title, kind: "sources", twins: ["json", "csv", "geojson"] }, content);
}

/** "12 of 41": never a share without its denominator. */
const ofTotal = ({ words }: PageContext, n: number, total: number): string => fill(words.sources.ofTotal, { n, total });

function recordRow(context: PageContext, one: WireRecord): Markup {
  const { words, language } = context;
  const kind = `${word(words.actions, one.claims)}${one.part ? `, ${words.sources.part}` : ""}`;
  const lag = one.medianLagDays === null ? "–" : count(language, "days", one.medianLagDays);
  const cells = [
    ofTotal(context, one.borneOut, one.total),
    ofTotal(context, one.before, one.borneOut),
    lag,
    ...one.waits.map((wait) => ofTotal(context, wait.never, wait.of)),
    ofTotal(context, one.open, one.total),
    figures(language, one.contradicted),
    figures(language, one.repeats),
  ];
  return html`<tr>
    <th scope="row">${kind}</th>
    <td>${one.yardstickKind === "other-side" ? words.sources.otherSide : one.yardstick}</td>
    ${cells.map((cell) => html`<td class="figure">${cell}</td>`)}
  </tr>`;
}

function recordHeads({ words }: PageContext, record: WireRecord): Markup {
  const waits = record.waits.map((wait) => fill(words.sources.notWithin, { n: wait.days }));
  const { borneOut, before, lag, open } = words.sources;
  const { contradicted, repeats } = words.sourcePage;
  const heads = [borneOut, before, lag, ...waits, open, contradicted, repeats];
  return html`<tr>
    <th scope="col">${words.sources.kind}</th>
    <th scope="col">${words.sources.yardstick}</th>
    ${heads.map((one) => html`<th scope="col" class="figure">${one}</th>`)}
  </tr>`;
}

function record(context: PageContext, source: WireSource): Markup {
  const { words } = context;
  const [first] = source.records;
  if (!first) return html`<p>${words.sources.noRecord}</p>`;
  const label = (one: WireRecord): string => `${word(words.actions, one.claims)}, ${one.yardstick}`;
  const drawn = source.records.filter((one) => one.curve.length > 0 && one.total >= 5);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.sources.record}">
      <table class="book record">
        <thead>
          ${recordHeads(context, first)}
        </thead>
        <tbody>
          ${source.records.map((one) => recordRow(context, one))}
        </tbody>
      </table>
    </div>
    ${
      drawn.length === 0
        ? ""
        : figure(
            context,
            "curve",
            html`<ul class="curves p-${partySlot(source.party)}">
              ${drawn.map(
                (one) =>
                  html`<li>
                    <p>${label(one)} <span class="figure">n = ${one.total}</span></p>
                    ${curve(one, label(one))}
                  </li>`,
              )}
            </ul>`,
          )
    }`;
}

/** "ua/donetsk-oblast" as "Donetsk Oblast". */
const areaName = (key: string): string =>
  (key.split("/").at(-1) ?? key).replaceAll("-", " ").replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());

/** Which period and area the record is counted over; a plain form. */
function recordForm({ words, path }: PageContext, { areas, asked }: WireSource): Markup | "" {
  if (areas.length === 0) return "";
  const { from, to, area } = asked;
  const dayField = (name: "from" | "to", value: string | null): Markup =>
    html`<div class="field">
      <label for="r-${name}">${words.explore[name]}</label
      ><input id="r-${name}" name="${name}" type="date" value="${value ?? ""}" />
    </div>` as Markup;
  return html`<form class="more-filters" action="${path}" method="get">
    <div class="field">
      <label for="r-area">${words.sourcePage.area}</label>
      <select id="r-area" name="area">
        <option value="">${words.sourcePage.everywhere}</option>
        ${areas.map((one) => html`<option value="${one}" ${one === area ? html`selected` : ""}>${areaName(one)}</option>`)}
      </select>
    </div>
    ${dayField("from", from)} ${dayField("to", to)}
    <button type="submit">${words.thread.show}</button>
    ${from || to || area ? html`<a href="${path}">${words.explore.clear}</a>` : ""}
    <p class="note">${words.sourcePage.narrowed}</p>
  </form>` as Markup;
}

/** Each claim beside the claim of the other side that concedes it. */
function conceded(context: PageContext, { conceded: pairs }: WireSource): Markup {
  if (pairs.length === 0) return html`<p>${context.words.sources.none}</p>` as Markup;
  return html`<ul class="conceded">
    ${pairs.map(
      ({ claim, by }) =>
        html`<li>
          ${claimCard(context, claim, { brief: true })}
          <p class="link-word"><b>${context.words.sourcePage.concededBy}</b></p>
          ${claimCard(context, by, { brief: true })}
        </li>`,
    )}
  </ul>` as Markup;
}

function byMonth(context: PageContext, source: WireSource): Markup | "" {
  const drawn = months(context, source);
  if (drawn === "") return "";
  return html`<h2>${context.words.sources.months}</h2>
    ${figure(context, "months", drawn)}` as Markup;
}

export function sourcePage(context: PageContext, source: WireSource): Markup {
  const { words, language } = context;
  const most = Math.max(1, ...source.byAction.map((one) => one.claims));
  const content = html`<h1>${source.name}</h1>
    <p class="facts">
      ${sideOf(context, source.party)}
      <span class="figure">${count(language, "claims", source.claims)}</span>
      <span class="figure">${daysWords(language, source.first, source.last)}</span>
    </p>
    <h2>${words.sources.record}</h2>
    <p class="note">${words.sources.recordNote}</p>
    ${recordForm(context, source)} ${record(context, source)} ${byMonth(context, source)}
    <h2>${words.sources.kinds}</h2>
    <table class="book kinds">
      <tbody>
        ${source.byAction.map(
          (one) =>
            html`<tr>
              <th scope="row">${word(words.actions, one.action)}</th>
              <td class="figure">${figures(language, one.claims)}</td>
              <td>
                <meter
                  min="0"
                  max="${most}"
                  value="${one.claims}"
                  aria-label="${word(words.actions, one.action)}"
                ></meter>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>${words.sourcePage.conceded}</h2>
    ${conceded(context, source)}
    <h2>${words.sources.concessions}</h2>
    ${cards(context, source.concessions)}
    <h2>${words.sources.latest}</h2>
    ${cards(context, source.latest)}`;
  return page(context, { title: source.name, kind: "source", twins: ["json", "csv", "geojson"] }, content);
}

const cards = (context: PageContext, claims: WireSource["latest"]): Markup =>
  claims.length === 0
    ? html`<p>${context.words.sources.none}</p>`
    : html`<div class="cards">${claims.map((claim) => claimCard(context, claim, { brief: true }))}</div>`;
