/** How a thread has stood through time: one stretch for each standing, with its sign and word. */
import { html } from "hono/html";
import type { WireStandingChange } from "../contract.ts";
import { standingParts } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import type { PageContext } from "../pages/page-context.ts";
import { reasonWords } from "../pages/reason-text.ts";
import { word } from "../words/words.ts";
import { dayAxis } from "./axis.ts";
import { dayScale } from "./day-scale.ts";

const width = 960;

/** Steps of one day stand beside one another, in their order. */
const oneDayApart = 18;

function startsOf(days: readonly number[]): readonly number[] {
  const starts: number[] = [];
  for (const [i, day] of days.entries()) {
    const apart = days[i - 1] === day ? (starts[i - 1] ?? day) + oneDayApart : (starts[i - 1] ?? day);
    starts.push(Math.min(Math.max(day, apart), width - 20));
  }
  return starts;
}

/** `until` is the last day shown; empty without a history. */
export function strip(context: PageContext, history: readonly WireStandingChange[], until: string): Markup | "" {
  if (history.length === 0) return "";
  const scale = dayScale([...history.map((one) => one.on), until], 10, width - 10);
  const { words, language } = context;
  const starts = startsOf(history.map((one) => scale.at(one.on)));
  const ends = [...starts.slice(1), scale.at(until)];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.thread.history}">
    <svg class="strip" viewBox="0 0 ${width} 62">
      ${dayAxis(scale, { top: 34, bottom: 42 }, language)}
      ${history.map((one, i) => {
        const from = starts[i]!;
        const to = Math.max(from + 3, ends[i]!);
        const label = one.standing.happened ? word(words.standings, one.standing.happened) : "";
        const room = to - from > 20 + label.length * 6.6;
        return html`<g class="stretch">
          <title>${one.on}: ${label}. ${reasonWords(context, one.standing.why)}</title>
          <path class="bar s-${one.standing.happened ?? "none"}" d="M${from} 34H${to}" />
          ${one.standing.happened === null ? "" : html`<g class="glyph p-3" transform="translate(${from + 8} 16)">${standingParts(one.standing.happened)}</g>`}
          ${room ? html`<text x="${from + 20}" y="20">${label}</text>` : ""}
        </g>`;
      })}
    </svg>
  </div>`;
}
