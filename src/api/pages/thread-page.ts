/** A thread: what is disputed in words first, how it stands and stood, then every claim in order in columns by party. */
import { html } from "hono/html";
import { controlDays } from "../../thread/standing/standing-rules.ts";
import type { WireClaim, WireRelation, WireStanding, WireThread } from "../contract.ts";
import { lanes } from "../figures/lanes.ts";
import { linkSwitches } from "../figures/link-lines.ts";
import { strip } from "../figures/strip.ts";
import { glyph, standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { count, dayWords, fill, word } from "../words/words.ts";
import { claimCard, claimantLine, claimedLine } from "./claim-card.ts";
import { figure } from "./figure-card.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";
import { reasonText } from "./reason-text.ts";
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
              >${context.words.claim.said}
              ${claim.published ? dayWords(context.language, claim.published.slice(0, 10)) : "…"}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const shownReasons = 6;

/** The claims that make the standing; the first few at once, the rest unfolded. */
function because({ words, language }: PageContext, standing: WireStanding, claims: readonly WireClaim[]): Markup | "" {
  const making = claims.filter((claim) => standing.because.includes(claim.id));
  if (making.length === 0) return "";
  const row = (claim: WireClaim) =>
    html`<li>
      <a href="#c-${claim.id}"
        >${claim.claimant.name}${claim.published ? `, ${dayWords(language, claim.published.slice(0, 10))}` : ""}</a
      >
    </li>`;
  const rest = making.slice(shownReasons);
  return html`<p class="note">${words.thread.because}</p>
    <ul class="because">
      ${making.slice(0, shownReasons).map(row)}
    </ul>
    ${
      rest.length === 0
        ? ""
        : html`<details>
            <summary>${fill(words.site.more, { n: rest.length })}</summary>
            <ul class="because">
              ${rest.map(row)}
            </ul>
          </details>`
    }`;
}

/** The rule's own sentence; where none was kept, what the standing means. */
const standingReason = (context: PageContext, happened: WireStanding["happened"], why: string): Markup | "" =>
  reasonText(context, why || (happened ? context.words.standingMeans[happened] : ""));

function stands(context: PageContext, thread: WireThread): Markup {
  const { words, language } = context;
  const { happened, who, why } = thread.standing;
  const control = thread.kind === "control";
  const nothing = control ? fill(words.unclaimed.gain, { n: controlDays }) : words.unclaimed.event;
  const said = (standing: typeof happened) => (standing === null ? nothing : word(words.standings, standing));
  return html`<section class="stands" aria-labelledby="stands">
    <h2 id="stands">${words.thread.stands}</h2>
    <dl>
      <dt>${control ? words.thread.gained : words.thread.happened}</dt>
      <dd>${happened === null ? "" : standingGlyph(happened)} <b>${said(happened)}</b></dd>
      ${
        who === null
          ? ""
          : html`<dt>${words.thread.who}</dt>
              <dd>${standingGlyph(who)} <b>${said(who)}</b></dd>`
      }
    </dl>
    <p class="reason">${standingReason(context, happened, why)}</p>
    ${because(context, thread.standing, thread.claims)}
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
    <label id="asof-label" for="asof">${words.thread.asOf}</label>
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
function relationsOf(context: PageContext, thread: WireThread, claim: WireClaim): Markup | "" {
  const { words } = context;
  const byId = new Map(thread.claims.map((one) => [one.id, one]));
  const own = thread.relations.filter((one) => one.from === claim.id && byId.has(one.to));
  if (own.length === 0) return "";
  const row = (one: WireRelation) => {
    const other = byId.get(one.to)!;
    const state = one.state === "suggested" ? html` <small>(${words.thread.suggested})</small>` : "";
    return html`<li>
      <b>${word(words.relations, one.kind)}</b>
      <a href="#c-${other.id}">${other.claimant.name}, ${other.published?.slice(0, 10)}</a>${state}
      ${reasonText(context, one.why)}
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

/** At most three columns: the two sides with most claims, then all others together. */
function columnsOf(claims: readonly WireClaim[]): readonly (readonly string[])[] {
  const sides = [...Map.groupBy(claims, (claim) => claim.claimant.party)].sort((a, b) => b[1].length - a[1].length);
  const parties = sides.map(([party]) => party);
  const first = parties.slice(0, parties.length > 3 ? 2 : 3).sort();
  const others = parties.filter((party) => !first.includes(party));
  return others.length === 0 ? first.map((party) => [party]) : [...first.map((party) => [party]), others];
}

function columnHeads({ words }: PageContext, columns: readonly (readonly string[])[]): Markup {
  const party = (one: string) =>
    html`<span class="p-${partySlot(one)}"
      >${glyph({ party: one, standing: "independently-reported" }, null)} ${word(words.parties, one)}</span
    > `;
  return html`<div class="column-heads" aria-hidden="true">
    <span></span> ${columns.map((parties) => html`<div>${parties.map(party)}</div>`)}
  </div>`;
}

/** Rows by day, one column for each side; the day stands at the margin as in an account book. */
function columns(context: PageContext, thread: WireThread): Markup {
  const all = columnsOf(thread.claims);
  const columnOf = (claim: WireClaim): number => all.findIndex((parties) => parties.includes(claim.claimant.party)) + 1;
  const days = Map.groupBy(thread.claims, (claim) => claim.published?.slice(0, 10) ?? "");
  const former = Map.groupBy(thread.former, (one) => one.now);
  const cards = (claims: readonly WireClaim[]) =>
    claims.map((claim) => {
      const formerIds = former.get(claim.id)?.map((one) => one.id) ?? [];
      return claimCard(context, claim, { anchored: true, formerIds, foot: relationsOf(context, thread, claim) });
    });
  return html`<div class="columns n-${Math.max(1, all.length)}">
    ${columnHeads(context, all)}
    <ol>
      ${[...days].map(
        ([day, claims]) =>
          html`<li class="day">
            <h3 class="gutter">
              ${day ? html`<time datetime="${day}">${dayWords(context.language, day)}</time>` : context.words.claim.undated}
            </h3>
            ${[...Map.groupBy(claims, columnOf)].map(
              ([column, mine]) => html`<div class="col-${column}">${cards(mine)}</div>`,
            )}
          </li>`,
      )}
    </ol>
  </div>`;
}

/** Numbers of one kind side by side, each in the words of its source. */
function numbers({ words }: PageContext, thread: WireThread): Markup | "" {
  const byId = new Map(thread.claims.map((claim) => [claim.id, claim]));
  const kinds = [...Map.groupBy(thread.numbers, (one) => one.of)].filter(([, group]) => group.length > 0);
  if (kinds.length === 0) return "";
  return html`<section aria-labelledby="numbers">
    <h2 id="numbers">${words.thread.numbers}</h2>
    <p class="note">${words.thread.numbersNote}</p>
    <dl class="number-lines">
      ${kinds.map(
        ([of, group]) =>
          html`<dt>${word(words.quantities, of)}</dt>
            ${group.map((one) => {
              const claim = byId.get(one.claim)!;
              return html`<dd class="p-${partySlot(claim.claimant.party)}" data-claim="${claim.id}">
                <span class="claimant">${claim.claimant.name}</span> <q>${one.words}</q>
                <a class="figure" href="#c-${claim.id}">${claim.published?.slice(0, 10)}</a>
              </dd>`;
            })}`,
      )}
    </dl>
  </section>`;
}

function origins(context: PageContext, thread: WireThread): Markup | "" {
  const { words } = context;
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
            <span class="figure">×${one.claims.length}</span> <small>${reasonText(context, one.why)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function threadPage(context: PageContext, thread: WireThread): Markup {
  const { words } = context;
  const title = threadTitle(context, thread);
  const drawn = lanes(context, thread.claims, { history: thread.history, relations: thread.relations });
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
            ${linkSwitches(context, thread.relations)} ${figure(context, "lanes", drawn as Markup)}`
        : ""
    }
    <h2>${words.thread.all}</h2>
    ${columns(context, thread)} ${numbers(context, thread)} ${origins(context, thread)}`;
  return page(context, { title, kind: "thread", script: "thread", twins: ["json", "csv", "geojson"] }, content);
}
