/** The list of threads, newest change of standing first, narrowed by kind and standing. */
import { html } from "hono/html";
import { standingWords } from "../contract.ts";
import type { WireThreadSummary } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { threadList } from "./thread-row.ts";

export interface ThreadListData {
  readonly threads: readonly WireThreadSummary[];
  readonly next: string | null;
}

function standingLinks({ words, search, path }: PageContext): Markup {
  const chosen = new URLSearchParams(search).get("standing");
  const link = (standing: string | null, label: string) =>
    html`<li>
      <a
        href="${path}${standing ? `?standing=${standing}` : ""}"
        ${chosen === standing ? html`aria-current="true"` : ""}
        >${label}</a
      >
    </li>`;
  return html`<ul class="choices">
    ${link(null, words.explore.any)} ${standingWords.map((one) => link(one, words.standings[one]))}
  </ul>`;
}

export function threadListPage(context: PageContext, { threads, next }: ThreadListData): Markup {
  const { words, path, search } = context;
  const further = new URLSearchParams(search);
  further.set("cursor", next ?? "");
  const content = html`<h1>${words.thread.list}</h1>
    <p class="note">${words.thread.listNote}</p>
    ${standingLinks(context)}
    ${threads.length > 0 ? threadList(context, threads, 2) : html`<p>${words.thread.none}</p>`}
    ${next === null ? "" : html`<p class="more"><a href="${path}?${further}">${words.explore.more}</a></p>`}`;
  return page(context, { title: words.thread.list, kind: "threads", twins: ["json", "csv", "geojson"] }, content);
}
