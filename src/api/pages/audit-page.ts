/** Paste and audit: the form; reading and findings are made in the browser by the page's script, and nothing is sent. */
import { html } from "hono/html";
import { languages } from "../../text/language.ts";
import type { Markup } from "../look/markup.ts";
import { partyShape, partySlot } from "../look/party-mark.ts";
import { readingReasons } from "../words/reasons.ts";
import { word } from "../words/words.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { markLists } from "./reason-text.ts";

/** What the page's script says and draws, in the reader's language. */
function scriptWords({ words, language }: PageContext) {
  const parties = Object.keys(words.parties);
  const signs = parties.map((party) => [party, { slot: partySlot(party), whole: partyShape(party).whole }] as const);
  const { actions, stances, report, remedies, audit } = words;
  const { save, table, milliseconds, balance } = audit;
  return {
    actions,
    stances,
    report,
    parties: words.parties,
    save,
    table,
    milliseconds,
    balance,
    remedies,
    findingRules: words.findingRules,
    savePage: words.auditPage.savePage,
    made: words.auditPage.made,
    marks: markLists({ words }),
    tongues: words.tongues,
    row: words.reasons.row,
    reasons: readingReasons(language),
    signs: Object.fromEntries(signs),
  };
}

/** Asking an address takes a server; offered where the server is the reader's own. */
function addressField({ words }: PageContext): Markup {
  const w = words.auditPage;
  return html`<div class="field address-field">
      <label for="audit-address">${w.address}</label>
      <input id="audit-address" name="address" type="url" maxlength="2000" placeholder="https://" />
    </div>
    <button type="button" id="audit-fetch" data-fetching="${w.fetching}" data-known="${w.known}" class="quiet-button">
      ${w.fetch}
    </button>
    <p class="note">${w.addressNote}</p>` as Markup;
}

export function auditPage(context: PageContext, mayAsk: boolean): Markup {
  const { words } = context;
  const w = words.audit;
  const content = html`<h1>${w.title}</h1>
    <p class="lede">${w.lede}</p>
    <noscript><p class="note">${w.needs}</p></noscript>
    <form
      class="audit"
      id="audit"
      data-working="${w.working}"
      data-loading="${w.loading}"
      data-empty="${w.empty}"
      data-failed="${w.failed}"
    >
      <label for="audit-text">${w.text}</label>
      <textarea
        id="audit-text"
        name="text"
        rows="12"
        spellcheck="false"
        placeholder="${words.auditPage.dropHere}"
      ></textarea>
      <div class="more-filters">
        <div class="field">
          <label for="audit-language">${w.language}</label>
          <select id="audit-language" name="language">
            <option value="">${w.guess}</option>
            ${languages.map((one) => html`<option value="${one}">${word(words.tongues, one)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="audit-published">${w.published}</label>
          <input id="audit-published" name="published" type="date" />
        </div>
        <div class="field">
          <label for="audit-publisher">${w.publisher}</label>
          <input id="audit-publisher" name="publisher" maxlength="120" />
        </div>
        <div class="field">
          <label for="audit-file">${w.file}</label>
          <input id="audit-file" type="file" accept=".txt,.md,.html,.htm,text/plain,text/html" />
        </div>
        ${mayAsk ? addressField(context) : ""}
      </div>
      <p><button type="submit">${w.run}</button> <span class="note">${w.sent}</span></p>
    </form>
    <template id="audit-words">${JSON.stringify(scriptWords(context))}</template>
    <p id="audit-status" role="status" aria-live="polite"></p>
    <div id="audit-result"></div>`;
  return page(context, { title: w.title, kind: "audit", script: "audit" }, content);
}
