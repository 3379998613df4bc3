/** The share of claims borne out after so many days, with its interval: a Kaplan-Meier curve drawn in steps. */
import { html } from "hono/html";
import type { WireRecord } from "../contract.ts";
import type { Markup } from "../look/markup.ts";

const width = 330;
const height = 130;
const left = 46;
const right = 18;
const bottom = 104;

type Point = WireRecord["curve"][number];
type Place = readonly [x: number, y: number];

/** Corners of a line of steps: level to the next day, then up. */
const corners = (places: readonly Place[]): Place[] =>
  places.flatMap(([x, y], i) => {
    const former = places[i - 1];
    return former ? [[x, former[1]] as const, [x, y] as const] : [[x, y] as const];
  });

const lineOf = (places: readonly Place[]): string => `M${places.map(([x, y]) => `${x} ${y}`).join("L")}`;

const none: Point = { days: 0, share: 0, low: 0, high: 0 };

/** Empty without a curve. */
export function curve(record: WireRecord, label: string): Markup | "" {
  if (record.curve.length === 0) return "";
  const points = [none, ...record.curve];
  const last = Math.max(30, ...points.map((point) => point.days));
  const x = (days: number): number => Math.round(left + (days / last) * (width - left - right));
  const y = (share: number): number => Math.round(bottom - share * (bottom - 10));
  const steps = (of: "share" | "low" | "high"): Place[] =>
    corners(points.map((point) => [x(point.days), y(point[of])]));
  const band = `${lineOf([...steps("high"), ...steps("low").reverse()])}Z`;
  return html`<svg class="curve" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${[0, 0.5, 1].map(
      (share) =>
        html`<path class="tick" d="M${left} ${y(share)}H${width - right}" />
          <text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`,
    )}
    ${[0, Math.round(last / 2), last].map((days) => html`<text x="${x(days)}" y="${bottom + 16}" text-anchor="middle">${days}</text>`)}
    <path class="band" d="${band}" />
    <path class="step" d="${lineOf(steps("share"))}" />
  </svg>`;
}
