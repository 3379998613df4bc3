/** Claims by day, one row for each claimant's side; a brush over it chooses days. */
import { html } from "hono/html";
import type { WireExplore } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import type { PageContext } from "../pages/page-context.ts";
import { count, word } from "../words/words.ts";
import { dayAxis } from "./axis.ts";
import { dayScale } from "./day-scale.ts";
import type { DayScale } from "./day-scale.ts";

const width = 960;
const gutter = 132;
const rowHeight = 42;

type Row = WireExplore["days"][number];

function bars(
  context: PageContext,
  rows: readonly Row[],
  at: { scale: DayScale; base: number; most: number; wide: number },
): Markup {
  return html`${rows.map((row) => {
    const tall = Math.max(1.5, Math.sqrt(row.claims / at.most) * (rowHeight - 10));
    return html`<rect
      class="bar"
      x="${at.scale.at(row.day) - at.wide / 2}"
      y="${at.base - tall}"
      width="${at.wide}"
      height="${tall}"
    >
      <title>
        ${row.day}, ${word(context.words.parties, row.party)}: ${count(context.language, "claims", row.claims)}
      </title>
    </rect>`;
  })}`;
}

/** Parties with most claims first, at most six rows. */
const rowsOf = (days: readonly Row[]): [string, Row[]][] =>
  [...Map.groupBy(days, (row) => row.party)]
    .sort(([, a], [, b]) => b.reduce((sum, row) => sum + row.claims, 0) - a.reduce((sum, row) => sum + row.claims, 0))
    .slice(0, 6);

/** Heights grow by the square root, so that single claims stay visible beside busy days. Empty without claims. */
export function timeline(context: PageContext, { days, grain }: Pick<WireExplore, "days" | "grain">): Markup | "" {
  if (days.length === 0) return "";
  const scale = dayScale(
    days.map((row) => row.day),
    gutter,
    width,
  );
  const rows = rowsOf(days);
  const most = days.reduce((max, row) => Math.max(max, row.claims), 1);
  const span = (Date.parse(scale.last) - Date.parse(scale.first)) / 864e5 + 1;
  const wide = Math.max(1.2, Math.min(14, ((width - gutter) / span) * (grain === "month" ? 28 : 0.82)));
  const bottom = rows.length * rowHeight + 4;
  return html`<svg
    class="timeline"
    viewBox="0 0 ${width} ${bottom + 22}"
    role="img"
    aria-label="${context.words.explore.timeline}"
    data-from="${gutter}"
    data-to="${width}"
    data-first="${scale.dayAt(gutter)}"
    data-last="${scale.dayAt(width)}"
  >
    ${dayAxis(scale, { top: 0, bottom }, context.language)}
    ${rows.map(([party, mine], i) => {
      const base = (i + 1) * rowHeight;
      return html`<g class="p-${partySlot(party)}">
        <text class="lane-name" x="0" y="${base - 10}">${word(context.words.parties, party)}</text>
        <path class="ground" d="M${gutter} ${base}H${width}" />
        ${bars(context, mine, { scale, base, most, wide })}
      </g>`;
    })}
  </svg>`;
}
