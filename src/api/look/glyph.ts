/** A claim as a sign: shape and hue say whose, fill how its thread stands, a broken outline that it is hedged, a bar beneath that it denies. */
import { html } from "hono/html";
import type { StandingWord } from "../contract.ts";
import type { Markup } from "./markup.ts";
import { partyShape, partyShapes, partySlot } from "./party-mark.ts";

/** Fill by standing, a thin outline where there is none; the words are explained once, in the key. */
export type Form = "bare" | "hollow" | "dot" | "split" | "struck" | "ring" | "solid";

const forms: Readonly<Record<StandingWord, Form>> = {
  "single-source": "hollow",
  "one-sided": "dot",
  contested: "split",
  denied: "struck",
  conceded: "ring",
  "independently-reported": "solid",
};

export const formOf = (standing: StandingWord | null): Form => (standing === null ? "bare" : forms[standing]);

export interface Sign {
  readonly party: string;
  readonly standing: StandingWord | null;
  readonly hedged?: boolean;
  readonly denies?: boolean;
}

/** The parts inside the sign's box; used alone within larger drawings. */
export function glyphParts(sign: Sign): Markup {
  const shape = partyShape(sign.party);
  const form = formOf(sign.standing);
  return html`<path
      class="${outlineClass(form, sign.hedged ?? false)}"
      d="${shape.whole}"
    />${inside(form, shape.half)}${sign.denies ? denial : ""}`;
}

const outlineClass = (form: Form, hedged: boolean): string =>
  ["outline", form === "solid" && "full", form === "bare" && "bare", hedged && "hedged"].filter(Boolean).join(" ");

const denial = html`<path class="denial" d="M-6.5 9.4H6.5" />`;

function inside(form: Form, half: string): Markup | "" {
  if (form === "split") return html`<path class="full" d="${half}" />`;
  if (form === "dot") return html`<circle class="full" r="2.1" />`;
  if (form === "ring") return html`<circle class="full" r="3.4" />`;
  if (form === "struck") return html`<path class="strike" d="M-7.6 7.6L7.6-7.6" />`;
  return "";
}

/** A sign by itself, with its meaning in words for those who do not see it. */
export function glyph(sign: Sign, label: string | null): Markup {
  const box = html`<g>${glyphParts(sign)}</g>`;
  const kind = `glyph p-${partySlot(sign.party)}`;
  if (label === null) return html`<svg class="${kind}" viewBox="-9 -9 18 18" aria-hidden="true">${box}</svg>`;
  return html`<svg class="${kind}" viewBox="-9 -9 18 18" role="img" aria-label="${label}">${box}</svg>`;
}

/** How a thread stands, as a sign of no side: a grey circle with the form alone. */
export function standingGlyph(standing: StandingWord | null): Markup {
  return html`<svg class="glyph p-3" viewBox="-9 -9 18 18" aria-hidden="true">${standingParts(standing)}</svg>`;
}

/** Its parts, for larger drawings. */
export function standingParts(standing: StandingWord | null): Markup {
  const { whole, half } = partyShapes[1];
  const form = formOf(standing);
  return html`<path class="${outlineClass(form, false)}" d="${whole}" />${inside(form, half)}`;
}
