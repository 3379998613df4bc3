/** The reports a ledger holds, as rows of an account book: day, publisher, first words. */
import { html } from "hono/html";
import type { WireReportSummary } from "../contract.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import type { ReportListData } from "../views/report-list-view.ts";
import { dayWords, fill, word } from "../words/words.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

function row({ words, language }: PageContext, report: WireReportSummary): Markup {
  const { name, party } = report.publisher;
  const day = report.published?.slice(0, 10);
  return html`<tr>
    <td class="figure">${day ? dayWords(language, day) : words.claim.undated}</td>
    <td class="p-${partySlot(party)}">${glyph({ party, standing: null }, word(words.parties, party))} ${name}</td>
    <th scope="row" lang="${report.language}">
      <a href="${report.permalink}">${report.opening}</a
      >${report.vanished ? html` <small lang="${language}">${fill(words.vanished.short, { day: dayWords(language, report.vanished) })}</small>` : ""}
    </th>
  </tr>`;
}

/** Words, and days of publication; what else the address holds is kept. */
function searchForm({ words, search }: PageContext): Markup {
  const chosen = new URLSearchParams(search);
  const field = (name: "q" | "from" | "to", type: string): Markup =>
    html`<div class="field">
      <label for="l-${name}">${words.explore[name]}</label
      ><input id="l-${name}" name="${name}" type="${type}" value="${chosen.get(name) ?? ""}" maxlength="200" />
    </div>` as Markup;
  return html`<form class="more-filters" action="/reports" method="get">
    ${field("q", "search")} ${field("from", "date")} ${field("to", "date")}
    ${chosen.getAll("publisher").map((one) => html`<input type="hidden" name="publisher" value="${one}" />`)}
    <button type="submit">${words.explore.apply}</button>
  </form>` as Markup;
}

export function reportListPage(context: PageContext, { reports, next }: ReportListData): Markup {
  const { words, search } = context;
  const further = new URLSearchParams(search);
  further.set("cursor", next ?? "");
  const content = html`<h1>${words.report.list}</h1>
    ${searchForm(context)}
    <table class="book reports">
      <thead>
        <tr>
          <th scope="col" class="figure">${words.audit.published}</th>
          <th scope="col">${words.audit.publisher}</th>
          <th scope="col">${words.report.opening}</th>
        </tr>
      </thead>
      <tbody>
        ${reports.map((report) => row(context, report))}
      </tbody>
    </table>
    ${next === null ? "" : html`<p class="more"><a rel="next" href="/reports?${further}">${words.explore.more}</a></p>`}`;
  return page(context, { title: words.report.list, kind: "reports", twins: ["json", "csv", "geojson"] }, content);
}
