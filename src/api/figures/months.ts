/** Claims a month of one source, as a small drawing that stands beside others of its kind. */
import { html } from "hono/html";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";

const width = 180;
const height = 36;

export interface Months {
  readonly party: string;
  readonly byMonth: readonly { readonly month: string; readonly claims: number }[];
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** `span` is the months all drawings of a row share, so that they can be compared. */
export function months({ party, byMonth }: Months, span: readonly [string, string], label: string): Markup {
  const first = monthNumber(span[0]);
  const step = Math.min(12, width / Math.max(1, monthNumber(span[1]) - first + 1));
  const most = byMonth.reduce((max, one) => Math.max(max, one.claims), 1);
  return html`<svg
    class="months p-${partySlot(party)}"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${label}"
  >
    <path class="ground" d="M0 ${height - 0.5}H${width}" />
    ${byMonth.map(({ month, claims }) => {
      const x = Math.round((monthNumber(month) - first) * step * 10) / 10;
      const tall = Math.max(1, (claims / most) * (height - 4));
      return html`<rect class="bar" x="${x}" y="${height - 1 - tall}" width="${Math.max(1, step - 1)}" height="${tall}">
        <title>${month}: ${claims}</title>
      </rect>`;
    })}
  </svg>`;
}

/** First and last month of all rows. */
export function monthSpan(rows: readonly Months[]): [string, string] {
  const all = rows.flatMap((row) => row.byMonth.map((one) => one.month)).sort();
  return [all[0] ?? "2025-01", all.at(-1) ?? "2025-01"];
}
