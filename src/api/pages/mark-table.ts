/** Every mark of a report in the order of its text: the same as tapping each, for keys, readers of the page, and paper. */
import { html } from "hono/html";
import { markWords } from "../../reading/mark-words.ts";
import type { WireMark, WireReport } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import type { PageContext } from "./page-context.ts";
import { markLists, reasonText } from "./reason-text.ts";

const mostShown = 400;

export function markTable(context: PageContext, report: WireReport): Markup | "" {
  const { words } = context;
  if (report.marks.length === 0) return "";
  const w = words.marks;
  const lists = markLists(context);
  const valueOf = (mark: WireMark): string => markWords(mark, lists);
  const marks = report.marks.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]).slice(0, mostShown);
  return html`<details class="mark-table">
    <summary>${w.all} <span class="figure">${report.marks.length}</span></summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${w.all}">
      <table class="book">
        <thead>
          <tr>
            ${[w.words, w.layer, w.value, w.rule, w.why].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${marks.map(
            (mark) =>
              html`<tr>
                <th scope="row" lang="${report.language}"><q>${report.text.slice(...mark.span)}</q></th>
                <td>${words.report.layerNames[mark.layer]}</td>
                <td>${valueOf(mark)}</td>
                <td><code>${mark.rule}</code></td>
                <td>${reasonText(context, mark.why, { found: valueOf(mark) })}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
