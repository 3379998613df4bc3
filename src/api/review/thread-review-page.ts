/** Splitting and merging a thread by plain forms; keys when there is JavaScript. */
import { html } from "hono/html";
import type { WireClaim, WireThreadSummary } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { claimCard } from "../pages/claim-card.ts";
import { page } from "../pages/layout.ts";
import type { PageContext } from "../pages/page-context.ts";
import { standingLine, threadTitle } from "../pages/thread-row.ts";
import { count, daysWords, fill } from "../words/words.ts";
import type { ThreadReview } from "./thread-review-view.ts";

export const threadReviewLink = (id: string): string => `/review/threads/${encodeURIComponent(id)}`;

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />` as Markup;

const reason = ({ words }: PageContext, id: string): Markup =>
  html`<label class="field" for="${id}"
    ><span>${words.review.reason}</span><input id="${id}" name="reason" required maxlength="1000"
  /></label>` as Markup;

function choosable(context: PageContext, claim: WireClaim): Markup {
  const name = fill(context.words.reviewPage.choose, {
    name: `${claim.claimant.name}, ${claim.published?.slice(0, 10) ?? ""}`,
  });
  return html`<li class="choosable">
    <input type="checkbox" name="claims" value="${claim.id}" aria-label="${name}" data-key="x" />
    ${claimCard(context, claim, { brief: true })}
  </li>` as Markup;
}

function splitForm(context: PageContext, { thread }: ThreadReview): Markup {
  const w = context.words.reviewPage;
  return html`<form method="post" action="/review/judge" class="splitting">
    <h2>${w.splitTitle}</h2>
    ${hidden("on", "thread")} ${hidden("subject", thread.id)}
    <ol class="queue">
      ${thread.claims.map((claim) => choosable(context, claim))}
    </ol>
    <div class="judge">
      ${reason(context, "split-reason")}
      <button name="act" value="split" data-key="s">${w.split}</button>
    </div>
  </form>` as Markup;
}

function mergeForm(context: PageContext, { thread, others }: ThreadReview): Markup {
  const { words, language } = context;
  const w = words.reviewPage;
  const label = (one: WireThreadSummary): string =>
    [threadTitle(context, one), daysWords(language, one.start, one.end), count(language, "claims", one.counts.claims)]
      .filter(Boolean)
      .join(", ");
  if (others.length === 0)
    return html`<h2>${w.mergeTitle}</h2>
      <p>${w.noOther}</p>` as Markup;
  return html`<form method="post" action="/review/judge" class="splitting">
    <h2>${w.mergeTitle}</h2>
    <p class="note">${w.sameBlock}</p>
    ${hidden("on", "thread")} ${hidden("subject", thread.id)} ${hidden("claims", thread.claims[0]?.id ?? "")}
    <div class="judge">
      <label class="field" for="merge-other"
        ><span>${w.other}</span>
        <select id="merge-other" name="other">
          ${others.map((one) => html`<option value="${one.id}">${label(one)}</option>`)}
        </select></label
      >
      ${reason(context, "merge-reason")}
      <button name="act" value="merge" data-key="m">${w.merge}</button>
    </div>
  </form>` as Markup;
}

export function threadReviewPage(context: PageContext, review: ThreadReview): Markup {
  const { words } = context;
  const title = threadTitle(context, review.thread);
  const content = html`<p><a href="/review">${words.reviewPage.back}</a></p>
    <h1>${title}</h1>
    ${standingLine(context, review.thread)}
    <p class="note">${words.reviewPage.splitKeys}</p>
    ${mergeForm(context, review)} ${splitForm(context, review)}`;
  return page(context, { title: `${words.site.nav.review}: ${title}`, kind: "review" }, content);
}

/** Threads to open, on the review page. */
export function threadChoice(context: PageContext, threads: readonly WireThreadSummary[]): Markup {
  const { words, language } = context;
  return html`<h2>${words.reviewPage.threads}</h2>
    <p class="note">${words.reviewPage.threadsNote}</p>
    <ul class="thread-choice">
      ${threads.map(
        (one) =>
          html`<li>
            <a href="${threadReviewLink(one.id)}">${threadTitle(context, one)}</a>
            ${standingLine(context, one)}
            <span class="figure"
              >${daysWords(language, one.start, one.end)} ${count(language, "claims", one.counts.claims)}</span
            >
          </li>`,
      )}
    </ul>` as Markup;
}
