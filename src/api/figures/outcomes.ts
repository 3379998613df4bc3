/** How a source's claims on settlements turned out: one square a settlement, told apart by form; small, to stand beside others. */
import { html } from "hono/html";
import type { WireOutcomes } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";

export const outcomeKinds = ["conceded", "borneOut", "contradicted", "open"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

const side = 9;
const step = 12;
const columns = 20;
const mostSquares = 80;

export const totalOf = (outcomes: WireOutcomes): number => outcomeKinds.reduce((sum, kind) => sum + outcomes[kind], 0);

/** Settlements one square stands for: 1, until there are too many for squares. */
export const settlementsASquare = (total: number): number => Math.max(1, Math.ceil(total / mostSquares));

/** One square: filled with a point where conceded, filled where borne out, struck where contradicted, hollow where open. */
export function outcomeSquare(kind: OutcomeKind, x: number, y: number): Markup {
  const box = (form: string): Markup =>
    html`<rect class="${form}" x="${x + 0.5}" y="${y + 0.5}" width="${side}" height="${side}" />` as Markup;
  if (kind === "open") return box("hollow");
  if (kind === "borneOut") return box("full");
  const [a, b] = [x + 0.5, y + 0.5];
  const inner =
    kind === "conceded"
      ? html`<circle class="point" cx="${a + side / 2}" cy="${b + side / 2}" r="2.2" />`
      : html`<path class="strike" d="M${a} ${b + side}L${a + side} ${b}" />`;
  return html`${box(kind === "conceded" ? "full" : "hollow")}${inner}` as Markup;
}

/** Squares in the order of `outcomeKinds`; at least one for each kind that occurs. */
function squaresOf(outcomes: WireOutcomes): OutcomeKind[] {
  const each = settlementsASquare(totalOf(outcomes));
  return outcomeKinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(outcomes[kind] / each) }, (): OutcomeKind => kind),
  );
}

/** Empty without any. */
export function outcomeSquares(outcomes: WireOutcomes, party: string, label: string): Markup | "" {
  const squares = squaresOf(outcomes);
  if (squares.length === 0) return "";
  const rows = Math.ceil(squares.length / columns);
  return html`<svg
    class="outcomes p-${partySlot(party)}"
    viewBox="0 0 ${columns * step} ${rows * step}"
    role="img"
    aria-label="${label}"
  >
    ${squares.map((kind, n) => outcomeSquare(kind, (n % columns) * step, Math.floor(n / columns) * step))}
  </svg>` as Markup;
}
