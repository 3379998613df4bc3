/** The one way a claim is shown, on every page: first who claims it and through whom, then the sentence, then what was read from it. */
import { html } from "hono/html";
import type { WireClaim, WirePlaceMention, WireQuantity } from "../contract.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { placeLink } from "../views/place-view.ts";
import { sourceLink } from "../views/source-view.ts";
import { count, daysWords, dayWords, fill, word } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";
import { reasonText } from "./reason-text.ts";

/** Whose sign it is and how the thread stands, in words, for the sign's label. */
export function signLabel({ words }: PageContext, claim: WireClaim): string {
  const standing = claim.standing ? word(words.standings, claim.standing) : null;
  const hedged = claim.hedged ? words.claim.hedged : null;
  const denies = claim.stance === "denies" ? words.stances.denies : null;
  return [word(words.parties, claim.claimant.party), denies, standing, hedged].filter(Boolean).join(", ");
}

/** "Reuters › Russian Ministry of Defence": the links from the report inward, the original source last. */
export function chainCrumbs({ words }: PageContext, claim: WireClaim): Markup {
  const names = [claim.publisher.name, ...claim.chain.map((link) => link.name ?? words.claim.nobody)];
  const told = names.filter((name, i) => name !== names[i - 1]);
  return html`<ol class="chain">
    ${told.map((name) => html`<li>${name}</li>`)}
  </ol>`;
}

/** Who claims it: every claim begins with this. */
export function claimantLine(context: PageContext, claim: WireClaim): Markup {
  const { words } = context;
  const name = claim.sourceId
    ? html`<a href="${sourceLink(claim.sourceId)}">${claim.claimant.name}</a>`
    : html`${claim.claimant.name}`;
  return html`${glyph({ party: claim.claimant.party, standing: claim.standing, hedged: claim.hedged, denies: claim.stance === "denies" }, signLabel(context, claim))}
    <span class="claimant" data-party="${claim.claimant.party}">${name}</span>
    <span class="stance">${word(words.stances, claim.stance)}</span>`;
}

/** The exact sentence with its cues underlined; text only, never run. */
export function sentenceWithCues(claim: WireClaim): Markup {
  const parts: (string | Markup)[] = [];
  let at = 0;
  for (const [from, to] of [...claim.cues].sort((a, b) => a[0] - b[0])) {
    if (from < at) continue;
    parts.push(claim.sentence.slice(at, from), html`<u>${claim.sentence.slice(from, to)}</u>`);
    at = to;
  }
  parts.push(claim.sentence.slice(at));
  return html`${parts}`;
}

function placeWords({ language, words }: PageContext, place: WirePlaceMention): Markup {
  if (place.placeId && place.name) return html`<a href="${placeLink(place.placeId)}">${place.name}</a>`;
  const why =
    place.candidates > 1
      ? fill(words.claim.ambiguous, { n: place.candidates })
      : place.candidates === 1
        ? count(language, "candidates", 1)
        : words.claim.unknownPlace;
  return html`<em>${place.words}</em> <small>(${why})</small>`;
}

/** "at Kindrashivka, Radkivka": places of one role together. */
function whereWords(context: PageContext, claim: WireClaim): Markup {
  const roles = Map.groupBy(claim.places, (place) => place.role);
  return html`${[...roles].map(
    ([role, places]) =>
      html`<span class="where"
        >${word(context.words.roles, role)}
        ${places.map((place, i) => html`${i > 0 ? ", " : ""}${placeWords(context, place)}`)}</span
      > `,
  )}`;
}

/** Kinds that are units of measure stand behind their number; things before it, which needs no plural: "tanks: 1". */
const units: ReadonlySet<string> = new Set(["area-km2", "distance-km", "percent"]);

const numberWords = ({ words }: PageContext, { of, min, max, words: quoted }: WireQuantity): string => {
  if (of === "other") return /\d/.test(quoted) ? quoted : ""; // "one of" counts nothing a reader could use
  const kind = word(words.quantities, of);
  if (min === null && max === null) return kind;
  const told =
    min === null
      ? fill(words.quantities.upTo, { n: max! })
      : max === null
        ? fill(words.quantities.from, { n: min })
        : min === max
          ? String(min)
          : fill(words.quantities.range, { min, max });
  return units.has(of) ? `${told} ${kind}` : `${kind}: ${told}`;
};

/** "capture · at Kupiansk · 19–20 Nov 2025": what is claimed, in closed words; never without the line above it. */
export function claimedLine(context: PageContext, claim: WireClaim): Markup {
  const { words, language } = context;
  const when = claim.when ? daysWords(language, claim.when.start, claim.when.end) : "";
  const numbers = claim.quantities
    .map((one) => numberWords(context, one))
    .filter(Boolean)
    .join(", ");
  return html`<strong>${word(words.actions, claim.action)}</strong> ${whereWords(context, claim)}
    ${when ? html`<span class="figure">${when}</span>` : ""}
    ${numbers ? html`<span class="numbers">${numbers}</span>` : ""}`;
}

function flags({ words, language }: PageContext, claim: WireClaim): Markup | "" {
  const all = [
    claim.vanished ? fill(words.vanished.short, { day: dayWords(language, claim.vanished) }) : null,
    claim.hedged ? words.claim.hedged : null,
    claim.againstInterest ? words.claim.againstInterest : null,
    claim.background ? words.claim.background : null,
    claim.confidence < 0.5 ? words.claim.review : null,
  ].filter((one) => one !== null);
  return all.length === 0
    ? ""
    : html`<ul class="flags">
        ${all.map((one) => html`<li>${one}</li>`)}
      </ul>`;
}

/** "capture" of the action, "says" of who says so; else what the value is of. */
const foundBy = ({ words }: PageContext, claim: WireClaim, field: string): string =>
  field === "action"
    ? word(words.actions, claim.action)
    : field === "chain"
      ? word(words.stances, claim.stance)
      : word(words.fields, field);

function evidenceList(context: PageContext, claim: WireClaim): Markup | "" {
  const { words } = context;
  if (claim.evidence.length === 0) return "";
  return html`<details class="evidence">
    <summary>${words.claim.evidence}</summary>
    <dl>
      ${claim.evidence.map((one) => {
        const quoted = one.span
          ? claim.sentence.slice(one.span[0] - claim.sentenceStart, one.span[1] - claim.sentenceStart)
          : "";
        return html`<dt>${word(words.fields, one.field)}</dt>
          <dd>
            ${quoted ? html`<q lang="${claim.language}">${quoted}</q> ` : html`<em>${words.claim.implied}</em> `}${reasonText(context, one.why, { found: foundBy(context, claim, one.field) })}
            <code>${one.rule}</code>
          </dd>`;
      })}
    </dl>
  </details>`;
}

function links({ words }: PageContext, claim: WireClaim): Markup {
  return html`<p class="links">
    <a href="${claim.permalink}">${words.claim.inReport}</a>
    <a href="/claims/${claim.id}">${words.claim.cite}</a>
    ${claim.threadId ? html`<a href="/threads/${encodeURIComponent(claim.threadId)}#c-${claim.id}">${words.claim.inThread}</a>` : ""}
    ${claim.url?.match(/^https?:/) ? html`<a href="${claim.url}" rel="noreferrer nofollow">${words.claim.original}</a>` : ""}
  </p>`;
}

/** "rejected, Olha, 2026-01-02: the monitor saw nothing": a person's word on the reading, beside it. */
function judged({ words }: PageContext, claim: WireClaim): Markup | "" {
  if (!claim.judged?.length) return "";
  return html`<ul class="judged">
    ${claim.judged.map(
      (one) =>
        html`<li>
          <b>${word(words.review.acts, one.act)}</b>${one.value ? ` (${one.value})` : ""}, ${one.by},
          <span class="figure">${one.at.slice(0, 10)}</span>: ${one.reason}
        </li>`,
    )}
  </ul>`;
}

export interface CardOptions {
  /** Sets the id `c-…` that permalinks point to; once a page. */
  readonly anchored?: boolean;
  /** Ids that earlier readings gave to it: old addresses arrive here too. */
  readonly formerIds?: readonly string[];
  /** Leaves out evidence and links, for rows of lists. */
  readonly brief?: boolean;
  /** Shown at the foot: relations to other claims. */
  readonly foot?: Markup | "";
}

/** A claim as a card. */
export function claimCard(context: PageContext, claim: WireClaim, options: CardOptions = {}): Markup {
  const published = claim.published?.slice(0, 10);
  const day = published ? dayWords(context.language, published) : context.words.claim.undated;
  return html`<article
    class="claim p-${partySlot(claim.claimant.party)} ${options.brief ? "brief" : ""}"
    data-claim="${claim.id}"
    data-day="${published ?? ""}"
    ${options.anchored ? html`id="c-${claim.id}"` : ""}
  >
    ${(options.formerIds ?? []).map((id) => html`<a class="anchor" id="c-${id}"></a>`)}
    <p class="by">${claimantLine(context, claim)}</p>
    <p class="claimed">${claimedLine(context, claim)}</p>
    <blockquote lang="${claim.language}"><p>${sentenceWithCues(claim)}</p></blockquote>
    <div class="meta">${chainCrumbs(context, claim)} <time datetime="${published ?? ""}">${day}</time></div>
    ${flags(context, claim)} ${judged(context, claim)} ${options.foot ?? ""}
    ${options.brief ? links(context, claim) : html`${evidenceList(context, claim)}${links(context, claim)}`}
  </article>`;
}
