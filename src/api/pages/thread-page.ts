/** A thread: what is disputed in words first, how it stands and stood, then every claim in order in columns by party. */
import { html } from "hono/html";
import type { WireClaim, WireRelation, WireStanding, WireThread } from "../contract.ts";
import { lanes } from "../figures/lanes.ts";
import { strip } from "../figures/strip.ts";
import { glyph, standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, dayWords, fill, word } from "../words/words.ts";
import { claimCard, claimantLine, claimedLine } from "./claim-card.ts";
import { figure } from "./figure-card.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { threadTitle } from "./thread-row.ts";

/** The newest claim of each party in one line each: what is disputed, in closed words. */
function inWords(context: PageContext, thread: WireThread): Markup {
  const disputed = thread.standing.happened === "contested" || thread.standing.happened === "denied";
  return html`<section class="in-words" aria-labelledby="in-words">
    <h2 id="in-words">${disputed ? context.words.thread.disputed : context.words.thread.agreed}</h2>
    <ul>
      ${thread.lead.map(
        (claim) =>
          html`<li class="p-${partySlot(claim.claimant.party)}" data-claim="${claim.id}">
            ${claimantLine(context, claim)} ${claimedLine(context, claim)}
            <a class="figure" href="#c-${claim.id}"
              >${claim.published ? dayWords(context.language, claim.published.slice(0, 10)) : "…"}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function because(standing: WireStanding, claims: readonly WireClaim[]): Markup {
  const shown = claims.filter((claim) => standing.because.includes(claim.id)).slice(0, 12);
  return html`${shown.map((claim) => html`<li><a href="#c-${claim.id}">${claim.claimant.name}, ${claim.published?.slice(0, 10)}</a></li>`)}`;
}

function stands(context: PageContext, thread: WireThread): Markup {
  const { words, language } = context;
  const { happened, who, why } = thread.standing;
  const said = (standing: typeof happened) => (standing === null ? "–" : word(words.standings, standing));
  return html`<section class="stands" aria-labelledby="stands">
    <h2 id="stands">${words.thread.stands}</h2>
    <dl>
      <dt>${words.thread.happened}</dt>
      <dd>${standingGlyph(happened)} <b>${said(happened)}</b></dd>
      ${
        who === null
          ? ""
          : html`<dt>${words.thread.who}</dt>
              <dd>${standingGlyph(who)} <b>${said(who)}</b></dd>`
      }
    </dl>
    <p class="reason">${why || (happened ? words.standingMeans[happened] : "")}</p>
    ${
      thread.standing.because.length > 0
        ? html`<p class="note">${words.thread.because}</p>
            <ul class="because">
              ${because(thread.standing, thread.claims)}
            </ul>`
        : ""
    }
    <p class="tally">
      <span>${count(language, "origins", thread.counts.origins)}</span>
      <span>${count(language, "reports", thread.counts.reports)}</span>
      <span>${count(language, "claims", thread.counts.claims)}</span>
    </p>
  </section>`;
}

const lastDay = (thread: WireThread): string =>
  thread.asOf ??
  thread.claims
    .map((claim) => claim.published?.slice(0, 10) ?? "")
    .sort()
    .at(-1) ??
  "2025-01-01";

function asOfForm({ words, path, language }: PageContext, thread: WireThread): Markup {
  const days = thread.claims
    .map((claim) => claim.published?.slice(0, 10) ?? "")
    .filter(Boolean)
    .sort();
  return html`<form class="as-of" action="${path}" method="get">
    <label for="asof">${words.thread.asOf}</label>
    <input
      id="asof"
      name="asof"
      type="date"
      value="${thread.asOf ?? ""}"
      data-first="${days[0] ?? ""}"
      data-last="${days.at(-1) ?? ""}"
    />
    <button type="submit">${words.thread.show}</button>
    ${
      thread.asOf
        ? html`<a href="${path}">${words.thread.now}</a>
            <p role="status">${fill(words.thread.asOfNote, { day: dayWords(language, thread.asOf) })}</p>`
        : ""
    }
  </form>`;
}

/** Relations of one claim, outward and inward, each with its reason. */
function relationsOf({ words }: PageContext, thread: WireThread, claim: WireClaim): Markup | "" {
  const byId = new Map(thread.claims.map((one) => [one.id, one]));
  const own = thread.relations.filter((one) => one.from === claim.id && byId.has(one.to));
  if (own.length === 0) return "";
  const row = (one: WireRelation) => {
    const other = byId.get(one.to)!;
    const state = one.state === "suggested" ? html` <small>(${words.thread.suggested})</small>` : "";
    return html`<li>
      <b>${word(words.relations, one.kind)}</b>
      <a href="#c-${other.id}">${other.claimant.name}, ${other.published?.slice(0, 10)}</a>${state}
      <span class="why">${one.why}</span>
    </li>`;
  };
  const kinds = [...new Set(own.map((one) => word(words.relations, one.kind)))].join(", ");
  return html`<details class="relations">
    <summary>${words.thread.relations}: ${kinds}</summary>
    <ul>
      ${own.slice(0, 20).map(row)}
    </ul>
  </details>`;
}

/** Rows by day, one column for each party; the day stands between them as in an account book. */
function columns(context: PageContext, thread: WireThread): Markup {
  const parties = [...new Set(thread.claims.map((claim) => claim.claimant.party))].sort();
  const shown = parties.slice(0, 4);
  const columnOf = (party: string): number => Math.max(0, shown.indexOf(party)) + 1;
  const days = Map.groupBy(thread.claims, (claim) => claim.published?.slice(0, 10) ?? "");
  return html`<div class="columns n-${Math.max(1, shown.length)}">
    <div class="column-heads" aria-hidden="true">
      <span class="gutter"></span>
      ${shown.map((party) => html`<span class="p-${partySlot(party)}">${glyph({ party, standing: "independently-reported" }, null)} ${word(context.words.parties, party)}</span>`)}
    </div>
    <ol>
      ${[...days].map(
        ([day, claims]) =>
          html`<li class="day">
            <h3 class="gutter">
              ${day ? html`<time datetime="${day}">${dayWords(context.language, day)}</time>` : context.words.claim.undated}
            </h3>
            ${[...Map.groupBy(claims, (claim) => columnOf(claim.claimant.party))].map(
              ([column, mine]) =>
                html`<div class="col-${column}">
                  ${mine.map((claim) => claimCard(context, claim, { anchored: true, foot: relationsOf(context, thread, claim) }))}
                </div>`,
            )}
          </li>`,
      )}
    </ol>
  </div>`;
}

function origins({ words }: PageContext, thread: WireThread): Markup | "" {
  if (thread.origins.length === 0) return "";
  return html`<section aria-labelledby="origins">
    <h2 id="origins">${words.thread.originsTitle}</h2>
    <p class="note">${words.thread.originsNote}</p>
    <ul class="origins">
      ${thread.origins.map(
        (one) =>
          html`<li class="p-${partySlot(one.speaker.party)}">
            ${glyph({ party: one.speaker.party, standing: null }, word(words.parties, one.speaker.party))}
            ${one.speaker.name}
            <span class="figure">×${one.claims.length}</span> <small>${one.why}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function threadPage(context: PageContext, thread: WireThread): Markup {
  const { words } = context;
  const title = threadTitle(context, thread);
  const drawn = lanes(context, thread.claims);
  const history = strip(context, thread.history, lastDay(thread));
  const content = html`<h1>${title}</h1>
    <div class="beside">${inWords(context, thread)} ${stands(context, thread)}</div>
    ${
      history
        ? html`<h2>${words.thread.history}</h2>
            ${figure(context, "strip", history as Markup)}`
        : ""
    }
    ${asOfForm(context, thread)}
    ${
      drawn
        ? html`<h2>${words.thread.lanes}</h2>
            ${figure(context, "lanes", drawn as Markup)}`
        : ""
    }
    <h2>${words.thread.all}</h2>
    ${columns(context, thread)} ${origins(context, thread)}`;
  return page(context, { title, kind: "thread", script: "thread", twins: ["json", "csv", "geojson"] }, content);
}
