/** The day axis under or over a drawing. */
import { html } from "hono/html";
import type { Markup } from "../look/markup.ts";
import type { InterfaceLanguage } from "../words/words.ts";
import { dayTicks } from "./day-scale.ts";
import type { DayScale } from "./day-scale.ts";

export interface AxisPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Thin lines from top to bottom with their labels under them. */
export function dayAxis(scale: DayScale, { top, bottom }: AxisPlace, language: InterfaceLanguage): Markup {
  return html`<g class="axis">
    ${dayTicks(scale, language).map(
      ({ x, label }) =>
        html`<path class="tick" d="M${x} ${top}V${bottom}" /><text x="${x}" y="${bottom + 15}" text-anchor="middle"
            >${label}</text
          >`,
    )}
  </g>`;
}
