/** A thread as a row of a list: the day it changed, what it is about, how it stands, and the newest claim of each party. */
import { html } from "hono/html";
import type { WireThreadSummary } from "../contract.ts";
import { standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, daysWords, dayWords, fill, word } from "../words/words.ts";
import { claimantLine, claimedLine, sentenceWithCues } from "./claim-card.ts";
import type { PageContext } from "./page-context.ts";

/** "Who holds Kupiansk" or "Claims of strike": never the event itself. */
export function threadTitle({ words }: PageContext, thread: WireThreadSummary): string {
  const place = thread.place?.name ?? words.thread.placeless;
  if (thread.kind === "control") return fill(words.thread.control, { place });
  return `${fill(words.thread.event, { action: word({ ...words.actions, ...words.families }, thread.action) })} · ${place}`;
}

/** "contested", with what it was before; the standing is in the form of the sign and in words. */
export function standingLine({ words }: PageContext, thread: WireThreadSummary): Markup | "" {
  const { happened } = thread.standing;
  if (happened === null) return "";
  const was =
    thread.before && thread.before !== happened
      ? fill(words.thread.was, { standing: word(words.standings, thread.before) })
      : "";
  return html`<span class="standing"
    >${standingGlyph(happened)}<b>${word(words.standings, happened)}</b>${was ? html` <small>${was}</small>` : ""}</span
  >`;
}

function leads(context: PageContext, thread: WireThreadSummary): Markup {
  return html`<ul class="leads">
    ${thread.lead.slice(0, 3).map(
      (claim) =>
        html`<li class="p-${partySlot(claim.claimant.party)}" data-claim="${claim.id}">
          <p class="by">${claimantLine(context, claim)} <span class="claimed">${claimedLine(context, claim)}</span></p>
          <blockquote lang="${claim.language}"><p>${sentenceWithCues(claim)}</p></blockquote>
          ${claim.vanished ? html`<p class="note">${fill(context.words.vanished.short, { day: dayWords(context.language, claim.vanished) })}</p>` : ""}
        </li>`,
    )}
  </ul>`;
}

/** Rows stand under a second-level heading, or right under the page's own. */
export type RowLevel = 2 | 3;

export function threadRow(context: PageContext, thread: WireThreadSummary, level: RowLevel): Markup {
  const { language } = context;
  const days = thread.kind === "event" ? daysWords(language, thread.start, thread.end) : "";
  const title = html`<a href="${thread.permalink}">${threadTitle(context, thread)}</a
    >${days ? html` <span class="figure">${days}</span>` : ""}`;
  const heading = level === 2 ? html`<h2 class="row-title">${title}</h2>` : html`<h3 class="row-title">${title}</h3>`;
  return html`<li class="row">
    <p class="gutter">
      ${thread.changed ? html`<time datetime="${thread.changed}">${dayWords(language, thread.changed)}</time>` : ""}
    </p>
    <div class="entry">${heading} ${standingLine(context, thread)} ${leads(context, thread)}</div>
    <p class="tally">
      <span>${count(language, "origins", thread.counts.origins)}</span>
      <span>${count(language, "reports", thread.counts.reports)}</span>
      <span>${count(language, "claims", thread.counts.claims)}</span>
    </p>
  </li>`;
}

export const threadList = (context: PageContext, threads: readonly WireThreadSummary[], level: RowLevel = 3): Markup =>
  html`<ol class="ledger">
    ${threads.map((thread) => threadRow(context, thread, level))}
  </ol>`;
