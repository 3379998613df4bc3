/** One claim by itself, to link to and to cite: the card with all its evidence, and a line that never drops the claimant. */
import { html } from "hono/html";
import type { WireClaim } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { page } from "./layout.ts";
import type { PageContext } from "./page-context.ts";

/** `Ministry says: "…" In: Interfax, 2025-11-20. https://… Claim 1a2b…, report version 3c4d….` */
export function citation({ words }: Pick<PageContext, "words">, claim: WireClaim): string {
  const carried = [claim.publisher.name, claim.published?.slice(0, 10)].filter(Boolean).join(", ");
  const address = claim.url ? ` ${claim.url}` : "";
  const said = `${claim.claimant.name} ${word(words.stances, claim.stance)}: “${claim.sentence.trim()}”`;
  return `${said} ${carried}.${address} reportedly: ${claim.id}, ${claim.reportId}.`;
}

/** An earlier reading is kept and stays citable, but says that it is one. */
function replaced({ words }: PageContext, claim: WireClaim): Markup | "" {
  if (!claim.replaced) return "";
  const { by } = claim.replaced;
  return html`<p class="vanished" role="note">
    ${words.replaced.note}
    ${by === null ? words.replaced.none : html`<a href="/claims/${by}">${words.replaced.now}</a>`}
  </p>`;
}

export function claimPage(context: PageContext, claim: WireClaim): Markup {
  const { words } = context;
  const title = `${claim.claimant.name} ${word(words.stances, claim.stance)}: ${word(words.actions, claim.action)}`;
  const content = html`<h1 class="claim-title">${title}</h1>
    ${replaced(context, claim)}
    <div class="alone">${claimCard(context, claim, { anchored: true })}</div>
    <h2>${words.claim.cite}</h2>
    <p class="cite">${citation(context, claim)}</p>
    <p class="carry">
      <button type="button" class="copy-link" data-done="${words.explore.copied}">${words.explore.copy}</button>
    </p>`;
  return page(context, { title, kind: "claim", twins: ["json", "csv", "geojson"] }, content);
}
