/** The review pages: the door, the queue with its forms, and every act with its name, time and undoing. Plain forms; keys when there is JavaScript. */
import { html } from "hono/html";
import { actions } from "../../claim/claim.ts";
import type { Judgement } from "../../store/judgement.ts";
import type { WireClaim } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { claimCard } from "../pages/claim-card.ts";
import { page } from "../pages/layout.ts";
import type { PageContext } from "../pages/page-context.ts";
import { reasonText } from "../pages/reason-text.ts";
import { stances } from "../views/explore-query.ts";
import { count, word } from "../words/words.ts";
import { threadChoice } from "./thread-review-page.ts";
import type { ReviewQueue, SuggestedLink } from "./review-view.ts";

const hidden = (name: string, value: string): Markup => html`<input type="hidden" name="${name}" value="${value}" />`;

/** What is judged, carried in every form. */
const subjectFields = (on: string, subject: string, claims: readonly string[]): Markup =>
  html`${hidden("on", on)} ${hidden("subject", subject)} ${claims.map((claim) => hidden("claims", claim))}`;

function verdictForms({ words }: PageContext, fields: Markup, name: string): Markup {
  const w = words.review;
  return html`<form method="post" action="/review/judge" class="verdict">
      ${fields}<button name="act" value="accept" data-key="a">${w.accept}</button>
    </form>
    <form method="post" action="/review/judge" class="verdict">
      ${fields}<label class="field"
        ><span>${w.reason}</span
        ><input name="reason" required maxlength="1000" aria-label="${w.reason}, ${name}" data-key="r"
      /></label>
      <button name="act" value="reject">${w.reject}</button>
    </form>`;
}

function editForm({ words }: PageContext, claim: WireClaim): Markup {
  const w = words.review;
  const options = [
    ...actions.map((one) => ["action", one, words.actions[one]] as const),
    ...stances.map((one) => ["stance", one, words.stances[one]] as const),
  ];
  return html`<details>
    <summary data-key="e">${w.edit}</summary>
    <form method="post" action="/review/judge" class="verdict">
      ${subjectFields("claim", claim.id, [claim.id])}
      <label class="field"
        ><span>${w.should}</span>
        <select name="value">
          ${options.map(([field, value, label]) => html`<option value="${field}=${value}">${field}: ${label}</option>`)}
        </select></label
      >
      <label class="field"><span>${w.reason}</span><input name="reason" required maxlength="1000" /></label>
      <button name="act" value="edit">${w.edit}</button>
    </form>
  </details>`;
}

function doubtfulItem(context: PageContext, claim: WireClaim): Markup {
  const fields = subjectFields("claim", claim.id, [claim.id]);
  const forms = html`<div class="judge">
    ${verdictForms(context, fields, claim.claimant.name)} ${editForm(context, claim)}
  </div>`;
  return html`<li>${claimCard(context, claim, { foot: forms })}</li>`;
}

function linkItem(context: PageContext, link: SuggestedLink): Markup {
  const fields = html`${subjectFields("relation", link.id, [link.from.id, link.to.id])} ${hidden("kind", link.kind)}`;
  return html`<li class="pair">
    ${claimCard(context, link.from, { brief: true })}
    <p class="link-word"><b>${word(context.words.relations, link.kind)}</b> ${reasonText(context, link.why)}</p>
    ${claimCard(context, link.to, { brief: true })}
    <div class="judge">${verdictForms(context, fields, link.kind)}</div>
  </li>`;
}

function judgedRow({ words }: PageContext, one: Judgement): Markup {
  const undo = one.undone
    ? html`<td></td>`
    : html`<td>
        <form method="post" action="/review/judge" class="verdict">
          ${subjectFields(one.on, one.subject, [])} ${hidden("undoes", one.id)} ${hidden("reason", words.review.undone)}
          <button name="act" value="undo">${one.act === "undo" ? words.review.redo : words.review.undo}</button>
        </form>
      </td>`;
  return html`<tr class="${one.undone ? "quiet" : ""}">
    <td class="figure">${one.at.slice(0, 16).replace("T", " ")}</td>
    <td>${one.by}</td>
    <td>${word(words.review.acts, one.act)}</td>
    <td><code>${one.subject}</code> ${one.reason}</td>
    ${undo}
  </tr>`;
}

export function reviewPage(context: PageContext, queue: ReviewQueue, reviewer: string): Markup {
  const { words, language } = context;
  const w = words.review;
  const content = html`<h1>${words.site.nav.review}</h1>
    <form method="post" action="/review/leave" class="facts"><b>${reviewer}</b> <button>${w.leave}</button></form>
    <p class="note">${w.keys}</p>
    <h2>${w.doubtful} <span class="figure">${count(language, "claims", queue.doubtful.length)}</span></h2>
    <ol class="queue">
      ${queue.doubtful.map((claim) => doubtfulItem(context, claim))}
    </ol>
    <h2>${w.links} <span class="figure">${queue.links.length}</span></h2>
    <ol class="queue">
      ${queue.links.map((link) => linkItem(context, link))}
    </ol>
    ${threadChoice(context, queue.threads)}
    <h2>${w.judged}</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="${w.judged}">
      <table class="book">
        <tbody>
          ${queue.judged.map((one) => judgedRow(context, one))}
        </tbody>
      </table>
    </div>`;
  return page(context, { title: words.site.nav.review, kind: "review" }, content);
}

/** The door: a name and the token. */
export function reviewDoor(context: PageContext, wrong: boolean): Markup {
  const { words } = context;
  const w = words.review;
  const content = html`<h1>${words.site.nav.review}</h1>
    <p class="note">${w.door}</p>
    ${wrong ? html`<p role="alert">${w.wrong}</p>` : ""}
    <form method="post" action="/review/enter" class="more-filters">
      <div class="field">
        <label for="r-name">${w.name}</label
        ><input id="r-name" name="name" required maxlength="80" autocomplete="name" />
      </div>
      <div class="field">
        <label for="r-token">${w.token}</label
        ><input id="r-token" name="token" type="password" required maxlength="200" autocomplete="current-password" />
      </div>
      <button type="submit">${w.enter}</button>
    </form>`;
  return page(context, { title: words.site.nav.review, kind: "review" }, content);
}
