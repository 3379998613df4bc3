/** The share of claims borne out after so many days, with its interval: a Kaplan-Meier curve drawn in steps. */
import { html } from "hono/html";
import type { WireRecord } from "../contract.ts";
import type { Markup } from "../look/markup.ts";

const width = 320;
const height = 130;
const left = 36;
const bottom = 104;

type Point = WireRecord["curve"][number];

const stepPath = (points: readonly Point[], x: (days: number) => number, y: (point: Point) => number): string =>
  points.map((point, i) => (i === 0 ? `M${x(point.days)} ${y(point)}` : `H${x(point.days)}V${y(point)}`)).join("");

/** Empty without a curve. */
export function curve(record: WireRecord, label: string): Markup | "" {
  if (record.curve.length === 0) return "";
  const last = Math.max(30, ...record.curve.map((point) => point.days));
  const x = (days: number): number => Math.round(left + (days / last) * (width - left - 8));
  const rise = (share: number): number => Math.round(bottom - share * (bottom - 10));
  const back = [...record.curve].reverse();
  const band = `${stepPath(record.curve, x, (p) => rise(p.high))}L${back.map((p) => `${x(p.days)} ${rise(p.low)}`).join("L")}Z`;
  return html`<svg class="curve" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${[0, 0.5, 1].map(
      (share) =>
        html`<path class="tick" d="M${left} ${rise(share)}H${width}" /><text
            x="${left - 6}"
            y="${rise(share) + 4}"
            text-anchor="end"
            >${share * 100} %</text
          >`,
    )}
    ${[0, Math.round(last / 2), last].map((days) => html`<text x="${x(days)}" y="${bottom + 16}" text-anchor="middle">${days}</text>`)}
    <path class="band" d="${band}" />
    <path class="step" d="${stepPath(record.curve, x, (p) => rise(p.share))}" />
  </svg>`;
}
