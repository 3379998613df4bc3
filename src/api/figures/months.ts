/** Claims a month of one source: bars over an axis of months, beside the number the tallest stands for. */
import { html } from "hono/html";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import type { PageContext } from "../pages/page-context.ts";
import { count, figures } from "../words/words.ts";

const width = 640;
const height = 120;
const gutter = 56;
const base = height - 24;
const top = 12;
/** Labels stand no closer than this, in units of the drawing. */
const labelRoom = 76;

export interface Months {
  readonly party: string;
  readonly byMonth: readonly { readonly month: string; readonly claims: number }[];
}

/** "2025-11" as months since the year 0, and back. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthText = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;

interface MonthScale {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

function scaleOf(byMonth: Months["byMonth"]): MonthScale {
  const all = byMonth.map(({ month }) => monthNumber(month));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return { first, last, step: Math.min(40, (width - gutter) / (last - first + 1)) };
}

const round = (x: number): number => Math.round(x * 10) / 10;
const at = ({ first, step }: MonthScale, month: number): number => round(gutter + (month - first) * step);

/** Every month, every third or every year and so on, as many as there is room to read. */
function labelled({ first, last, step }: MonthScale): number[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((one) => one * step >= labelRoom) ?? 120;
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every);
}

function axis({ language }: PageContext, scale: MonthScale): Markup {
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  return html`<g class="axis">
    <path class="ground" d="M${gutter} ${base}H${width}" />
    ${labelled(scale).map((month) => {
      const x = at(scale, month);
      const label = format.format(new Date(`${monthText(month)}-15T12:00:00Z`));
      return html`<path class="tick" d="M${x} ${top}V${base + 4}" /><text x="${x + 2}" y="${height - 6}"
          >${label}</text
        >`;
    })}
  </g>` as Markup;
}

/** Empty without claims that have a date. */
export function months(context: PageContext, { party, byMonth }: Months): Markup | "" {
  const { language, words } = context;
  if (byMonth.length === 0) return "";
  const scale = scaleOf(byMonth);
  const most = byMonth.reduce((max, one) => Math.max(max, one.claims), 1);
  return html`<svg
    class="months p-${partySlot(party)}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${words.sources.months}"
  >
    ${axis(context, scale)}
    <path class="tick" d="M${gutter} ${top}H${width}" />
    <text x="${gutter - 6}" y="${top + 4}" text-anchor="end">${figures(language, most)}</text>
    <text x="${gutter - 6}" y="${base + 1}" text-anchor="end">0</text>
    ${byMonth.map(({ month, claims }) => {
      const tall = round(Math.max(1, (claims / most) * (base - top)));
      return html`<rect
        class="bar"
        x="${at(scale, monthNumber(month))}"
        y="${round(base - tall)}"
        width="${round(Math.max(1, scale.step - 1))}"
        height="${tall}"
      >
        <title>${month}: ${count(language, "claims", claims)}</title>
      </rect>`;
    })}
  </svg>` as Markup;
}
