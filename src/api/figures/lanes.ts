/** Claims by party along one time axis: a sign on the day of publication, a line over the days it can have happened. */
import { html } from "hono/html";
import type { WireClaim, WireRelation, WireStandingChange } from "../contract.ts";
import { glyphParts } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { signLabel } from "../pages/claim-card.ts";
import type { PageContext } from "../pages/page-context.ts";
import { word } from "../words/words.ts";
import { dayAxis } from "./axis.ts";
import { dayScale } from "./day-scale.ts";
import type { DayScale } from "./day-scale.ts";
import { linkLines } from "./link-lines.ts";

const width = 960;
const sideGutter = 132;
const signRoom = 19;

interface Placed {
  readonly claim: WireClaim;
  readonly x: number;
  /** 0 for the first of those that would lie on each other. */
  readonly level: number;
}

const mostLevels = 14;

/** Puts signs that would overlap on higher levels. */
export function placeSigns(claims: readonly WireClaim[], scale: DayScale): Placed[] {
  const ends: number[] = [];
  const sorted = [...claims].sort((a, b) => (a.published ?? "").localeCompare(b.published ?? ""));
  return sorted.map((claim) => {
    const x = scale.at(claim.published!);
    const free = ends.findIndex((end) => end <= x);
    const level = free >= 0 ? free : Math.min(ends.length, mostLevels - 1);
    ends[level] = x + signRoom;
    return { claim, x, level };
  });
}

interface Lane {
  readonly party: string;
  readonly name: string;
  readonly placed: readonly Placed[];
  readonly top: number;
  readonly height: number;
}

/** What a row is of: a side, or a claimant. */
export type RowOf = (claim: WireClaim) => { readonly key: string; readonly name: string; readonly party: string };

function lanesOf(claims: readonly WireClaim[], scale: DayScale, rowOf: RowOf): Lane[] {
  let top = 8;
  return [...Map.groupBy(claims, (claim) => rowOf(claim).key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, mine]) => {
      const placed = placeSigns(mine, scale);
      const height = 26 + signRoom * (1 + placed.reduce((most, one) => Math.max(most, one.level), 0));
      const { name, party } = rowOf(mine[0]!);
      const lane = { party, name, placed, top, height };
      top += height;
      return lane;
    });
}

/** The days it can have happened, at the foot of the lane. */
function windowLine({ claim, x }: Placed, scale: DayScale, y: number): Markup | "" {
  const { start, end, stated } = claim.when ?? { start: null, end: null, stated: false };
  if (!stated || !start || !end) return "";
  const from = Math.max(scale.from, scale.at(start));
  return html`<path class="window" d="M${from} ${y}H${Math.max(from + 2, Math.min(x, scale.at(end)))}" />`;
}

function lane(context: PageContext, { party, name, placed, top, height }: Lane, scale: DayScale): Markup {
  const base = top + height - 10;
  return html`<g class="lane p-${partySlot(party)}">
    <path class="ground" d="M${scale.from} ${base + 4}H${width}" />
    <text class="lane-name" x="0" y="${top + height / 2 + 4}">${clipped(name)}<title>${name}</title></text>
    ${placed.map((one) => windowLine(one, scale, base))}
    ${placed.map(
      ({ claim, x, level }) =>
        html`<a
          href="#c-${claim.id}"
          aria-label="${claim.claimant.name}, ${claim.published?.slice(0, 10)}: ${signLabel(context, claim)}"
          ><g
            class="glyph p-${partySlot(claim.claimant.party)}"
            data-claim="${claim.id}"
            transform="translate(${x} ${base - 12 - level * signRoom})"
          >
            <title>${claim.claimant.name}, ${claim.published?.slice(0, 10)}: ${claim.sentence.slice(0, 160)}</title>
            ${glyphParts({ party: claim.claimant.party, standing: claim.standing, hedged: claim.hedged, denies: claim.stance === "denies" })}
          </g></a
        >`,
    )}
  </g>`;
}

/** How the thread stood when the claim's day was over. */
function standingThen(claim: WireClaim, history: readonly WireStandingChange[]): WireClaim {
  const day = claim.published?.slice(0, 10) ?? "";
  const then = history.findLast((one) => one.on <= day);
  return then ? { ...claim, standing: then.standing.happened } : claim;
}

const longest = 30;

const clipped = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Where each sign stands, for the links between them. */
const spotsOf = (lanes: readonly Lane[]): ReadonlyMap<string, readonly [number, number]> =>
  new Map(
    lanes.flatMap(({ placed, top, height }) =>
      placed.map(({ claim, x, level }) => [claim.id, [x, top + height - 22 - level * signRoom] as const] as const),
    ),
  );

export interface LaneOptions {
  /** With a thread's history each sign is filled as the thread stood on its day; without, as its thread stands now. */
  readonly history?: readonly WireStandingChange[];
  /** Drawn as thin lines, each kind shown when its box is ticked. */
  readonly relations?: readonly WireRelation[];
  /** Rows by side where not said. */
  readonly rowOf?: RowOf;
  /** Room for the names of rows. */
  readonly gutter?: number;
}

/** Empty for claims without a date; they stand in the list alone. */
export function lanes(context: PageContext, claims: readonly WireClaim[], options: LaneOptions = {}): Markup | "" {
  const { history = [], relations = [], gutter = sideGutter } = options;
  const bySide: RowOf = ({ claimant: { party } }) => ({ key: party, name: word(context.words.parties, party), party });
  const dated = claims.filter((claim) => claim.published !== null).map((claim) => standingThen(claim, history));
  if (dated.length === 0) return "";
  const scale = dayScale(
    dated.map((claim) => claim.published!),
    gutter,
    width,
  );
  const all = lanesOf(dated, scale, options.rowOf ?? bySide);
  const bottom = all.reduce((sum, one) => sum + one.height, 8);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${context.words.thread.lanes}">
    <svg class="lanes" viewBox="0 0 ${width} ${bottom + 24}">
      ${dayAxis(scale, { top: 0, bottom }, context.language)} ${linkLines(context, relations, spotsOf(all))}
      ${all.map((one) => lane(context, one, scale))}
    </svg>
  </div>`;
}
