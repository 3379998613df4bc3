/** The claims of one report as a table: who says, through whom, stance, action, actor, recipient, place, when, quantity. */
import type { Claim, ClaimPlace, Quantity, Side } from "../claim/claim.ts";
import type { Reading } from "../reading/reading.ts";
import { spanText } from "../text/span.ts";
import { tableText } from "./table.ts";

const nobody = "–";

/** The original source, or the publisher where the report speaks in its own voice. */
function sayer(reading: Reading, claim: Claim): string {
  const last = claim.chain.at(-1);
  if (!last) return `${reading.report.publisher} (own voice)`;
  return last.name === null ? "nobody named" : `${last.name} (${last.party})`;
}

/** Those who pass it on, from the original outward to the publisher. */
function relays(reading: Reading, claim: Claim): string {
  if (claim.chain.length === 0) return nobody;
  const links = claim.chain.slice(0, -1).map((link) => link.name ?? "nobody named");
  return [reading.report.publisher, ...links].join(" › ");
}

function sideText(text: string, side: Side | null): string {
  if (!side) return nobody;
  const words = side.span ? spanText(text, side.span) : "implied";
  return `${words} (${side.party})`;
}

/** A place that may be one of several says so; it is never quietly decided. */
function placeText(reading: Reading, { span, role, toponym }: ClaimPlace): string {
  const words = spanText(reading.report.text, span);
  const found = toponym === null ? null : reading.toponyms[toponym];
  const way = role === "at" ? "" : `${role} `;
  if (found?.place) return `${way}${found.place.name}`;
  if (found?.answer === "ambiguous") return `${way}${words} (ambiguous: ${found.candidates.length} candidates)`;
  return `${way}${words} (unknown)`;
}

const numberText = ({ min, max }: Quantity): string =>
  min === max ? `${min}` : min === null ? `up to ${max}` : max === null ? `${min} or more` : `${min}–${max}`;

function whenText({ when }: Claim): string {
  if (!when || (when.start === null && when.end === null)) return nobody;
  const day = when.start === when.end ? when.start : `${when.start ?? "…"} to ${when.end ?? "…"}`;
  return `${day}${when.span ? "" : " (implied)"}`;
}

function rowOf(reading: Reading, claim: Claim, index: number): string[] {
  const { text } = reading.report;
  const joined = (parts: readonly string[]): string => (parts.length > 0 ? parts.join("; ") : nobody);
  return [
    `${index + 1}`,
    sayer(reading, claim),
    relays(reading, claim),
    claim.stance,
    claim.background ? `${claim.action} (background)` : claim.action,
    sideText(text, claim.actor),
    sideText(text, claim.recipient),
    joined(claim.places.map((place) => placeText(reading, place))),
    whenText(claim),
    joined(claim.quantities.map((one) => `${numberText(one)} ${one.of}`)),
  ];
}

const head = ["#", "who says", "through", "stance", "action", "actor", "recipient", "place", "when", "quantity"];

/** The table, or a line that says there is none. */
export function claimTable(reading: Reading, width: number): string {
  if (reading.claims.length === 0) return "No claim found.\n";
  const rows = reading.claims.map((claim, index) => rowOf(reading, claim, index));
  return tableText(head, rows, width);
}
