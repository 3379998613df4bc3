/** The map drawn on the server: signs of claims at settlements over land and borders; no fills, no arrows. */
import { html } from "hono/html";
import type { WireExplore, WireSpot } from "../contract.ts";
import { glyphParts } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import type { PageContext } from "../pages/page-context.ts";
import { count, fill, word } from "../words/words.ts";
import { townsIn, viewOf } from "./base-map.ts";
import type { MapSheet, View } from "./base-map.ts";

const width = 960;
const height = 560;

type Part = WireSpot["parts"][number];

/** Grows slowly: one claim 1, ten 1.5, a thousand 2.4. */
export const signScale = (claims: number): number => Math.round((0.92 + 0.5 * Math.log10(claims)) * 100) / 100;

/** "Kupiansk: Russia 12 claims (contested); Ukraine 9 claims (contested)". */
export function spotLabel({ words, language }: PageContext, spot: WireSpot): string {
  const standings = (one: Part): string =>
    one.standings
      .flatMap(({ standing, claims }) => (standing === null ? [] : [`${words.standings[standing]} ${claims}`]))
      .join(", ");
  const part = (one: Part): string => {
    const said = standings(one);
    return `${word(words.parties, one.party)} ${count(language, "claims", one.claims)}${said ? ` (${said})` : ""}`;
  };
  return `${spot.name}: ${spot.parts.map(part).join("; ")}`;
}

function sign(part: Part, x: number): Markup {
  const drawn = glyphParts({ party: part.party, standing: part.standing });
  return html`<g class="glyph p-${partySlot(part.party)}" transform="translate(${x} 0) scale(${signScale(part.claims)})"
    >${drawn}</g
  >`;
}

/** Signs of one settlement in a row centred on it, largest first, at most five. */
function signs(parts: readonly Part[]): Markup[] {
  const shown = parts.slice(0, 5);
  const widths = shown.map((part) => 15 * signScale(part.claims));
  let x = -widths.reduce((sum, one) => sum + one, 0) / 2;
  return shown.map((part, i) => {
    const at = x + widths[i]! / 2;
    x += widths[i]!;
    return sign(part, Math.round(at * 10) / 10);
  });
}

function spot(context: PageContext, view: View, one: WireSpot): Markup {
  const [x, y] = view.project(one.lon, one.lat);
  const label = spotLabel(context, one);
  return html`<a
    class="spot"
    href="/places/${encodeURIComponent(one.placeId)}"
    aria-label="${label}"
    data-place="${one.placeId}"
    ><g transform="translate(${x} ${y})"><title>${label}</title>${signs(one.parts)}</g></a
  >`;
}

const isInView = (view: View, one: WireSpot): boolean => {
  const [x, y] = view.project(one.lon, one.lat);
  return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
};

/** Those whose signs would not lie on the signs of a busier one. */
function apart(view: View, spots: readonly WireSpot[]): WireSpot[] {
  const taken: (readonly [x: number, y: number, half: number])[] = [];
  return spots.filter((one) => {
    const [x, y] = view.project(one.lon, one.lat);
    const half = one.parts.slice(0, 5).reduce((sum, part) => sum + 7.5 * signScale(part.claims), 0);
    const free = taken.every(([ax, ay, other]) => Math.abs(ay - y) > 12 || Math.abs(ax - x) > (half + other) * 0.7);
    if (free) taken.push([x, y, half]);
    return free;
  });
}

/** Names of the settlements with most claims, so that the map can be read without hovering. */
function spotNames(view: View, spots: readonly WireSpot[]): Markup[] {
  const taken: (readonly [number, number])[] = [];
  const named = spots.slice(0, 24).filter((one) => {
    const [x, y] = view.project(one.lon, one.lat);
    const free = taken.every(([ax, ay]) => Math.abs(ax - x) > 70 || Math.abs(ay - y) > 15);
    if (free) taken.push([x, y]);
    return free;
  });
  return named.map((one) => {
    const [x, y] = view.project(one.lon, one.lat);
    return html`<text
      class="spot-name"
      x="${x}"
      y="${y + 10 + 8 * signScale(one.parts[0]?.claims ?? 1)}"
      text-anchor="middle"
      >${one.name}</text
    >`;
  }) as Markup[];
}

/** Signs drawn at once; the table and the live map have the others. */
const mostSpots = 250;

const mostLooked = 1500;

/** Settlements that lie outside the drawing, as links; none is lost by the choice of view. */
function outside(context: PageContext, view: View, spots: readonly WireSpot[]): Markup | "" {
  const away = spots.filter((one) => !isInView(view, one)).slice(0, 40);
  if (away.length === 0) return "";
  return html`<p class="outside">
    ${context.words.explore.outside}
    ${away.map(
      (one, i) =>
        html`${i > 0 ? ", " : ""}<a href="/places/${encodeURIComponent(one.placeId)}" title="${spotLabel(context, one)}"
            >${one.name}</a
          >`,
    )}
  </p>`;
}

/** `spots` are settlements, those with most claims first. */
export function claimMap(
  context: PageContext,
  { spots, box }: Pick<WireExplore, "box" | "spots">,
  sheet: MapSheet,
): Markup {
  const view = viewOf(box, width, height);
  const within = spots.filter((one) => isInView(view, one));
  const shown = apart(view, within.slice(0, mostLooked)).slice(0, mostSpots);
  const paths = sheet.paths(view);
  const towns = townsIn(
    view,
    sheet.towns,
    shown.slice(0, 40).map((one) => view.project(one.lon, one.lat)),
  );
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${context.words.explore.map}">
      <rect class="sea" width="${width}" height="${height}" />
      ${paths ? html`<path class="land" d="${paths.land}" /><path class="border" d="${paths.borders}" /><path class="border disputed" d="${paths.disputed}" />` : ""}
      <g class="towns" aria-hidden="true">
        ${towns.map((town) => html`<circle cx="${town.x}" cy="${town.y}" r="1.6" /><text x="${town.x + 5}" y="${town.y + 4}">${town.name}</text>`)}
      </g>
      ${[...shown].reverse().map((one) => spot(context, view, one))}
      <g aria-hidden="true">${spotNames(view, shown)}</g>
    </svg>
    ${outside(context, view, spots)}
    ${within.length > shown.length ? html`<p class="outside hidden-spots">${fill(context.words.instrument.more, { n: within.length - shown.length })}</p>` : ""}`;
}
