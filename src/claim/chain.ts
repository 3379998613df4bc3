/** Who says so, through whom: the attributions that cover an event, as chains from the report inward. */
import type { Attribution } from "../attribution/attribution.ts";
import { lastAsked } from "../text/last-asked.ts";
import { RangeIndex } from "../text/range-index.ts";
import type { Span } from "../text/span.ts";
import type { Link } from "./claim.ts";
import { itemAt } from "../text/item-at.ts";

export interface Chain {
  readonly links: readonly Link[];
  /** Attributions in the order of the links. */
  readonly attributions: readonly Attribution[];
  /** The content of the innermost one that holds the event; null in the report's own voice. */
  readonly content: Span | null;
  /** Token of the words by which its last voice says that it is not so: "— a lie". */
  readonly verdict?: number;
}

const covers = (attribution: Attribution, at: Span): Span | null =>
  attribution.content.find((span) => span[0] <= at[0] && at[1] <= span[1]) ?? null;

function link({ source, cue, name, party, tone, rule, kind }: Attribution): Link {
  const nobody = kind === "hedge" && source.length === 0;
  return {
    source: source[0] ?? null,
    cue: cue[0] ?? null,
    name: nobody ? null : name,
    party: nobody ? "unk" : party,
    tone,
    rule,
  };
}

/** Attributions by the units of their contents, made once for each list. */
const byContent = lastAsked((all: readonly Attribution[]): RangeIndex => {
  const index = new RangeIndex();
  for (const [number, { content }] of all.entries()) for (const span of content) index.add(number, span);
  return index;
});

/** Attributions around an event by index, outermost first. */
function around(all: readonly Attribution[], at: Span): readonly number[] {
  if (all.length === 0) return [];
  const near = byContent(all).near([at[0], at[0]]);
  return near.filter((index) => covers(all[index] as Attribution, at) !== null);
}

const size = (attribution: Attribution): number =>
  attribution.content.reduce((sum, span) => sum + span[1] - span[0], 0);

/** Nobody speaks through more; in a text of quotes that never close each speaker would stand in all before. */
const deepest = 16;

/** No text tells one event through more voices; in one long sentence of "citing the agency, …" each would tell all that follows. */
const mostVoices = 8;

function lineOf(all: readonly Attribution[], leaf: number, covering: ReadonlySet<number>): number[] {
  const line = new Set<number>();
  let at: number | null = leaf;
  for (let step = 0; at !== null && step < deepest && !line.has(at); step++) {
    if (covering.has(at) || at === leaf) line.add(at);
    at = all[at]?.parent ?? null;
  }
  return [...line].reverse();
}

/**
 * "The staff claimed A, which | it said | it had struck", "мер розповів про депо, яке, | за його словами, | вигоріло", "called
 * on allies and said": the same speaker again, by a pronoun, the very same words or around them, is no second link.
 */
function speaksAgain(outer: Attribution, inner: Attribution | undefined): boolean {
  if (inner === undefined || outer.name === null || outer.name !== inner.name || outer.party !== inner.party)
    return false;
  const [first, second] = [outer.source[0], inner.source[0]];
  if (second === undefined) return false;
  return second[1] - second[0] <= longestPronoun || first?.[0] === second[0] || byOwnWords(outer, second);
}

/** The outer of two tellings by one speaker, where the inner is one. */
const tellsTwice = (outer: Attribution, inner: Attribution | undefined): boolean =>
  inner?.group !== "attitude" && speaksAgain(outer, inner);

/** "wrote that | it knew of no change": what the speaker knows or thinks by a pronoun is no second telling. */
const knowsOf = (outer: Attribution | undefined, inner: Attribution): boolean =>
  outer !== undefined && inner.group === "attitude" && speaksAgain(outer, inner);

/** "за | його словами", "по | его словам" around the words that name the speaker. */
const byOwnWords = (outer: Attribution, named: Span): boolean =>
  /slov(?:am|amy)$/.test(outer.rule) && covers(outer, named) !== null;

/** "they", in units. */
const longestPronoun = 4;

/** What the event must stay in: the least of the contents told by somebody, else all that is hedged. */
function innerContent(attributions: readonly Attribution[], at: Span): Span | null {
  const told = attributions.filter(({ kind, source }) => kind !== "hedge" || source.length > 0);
  const inner = told.sort((a, b) => size(a) - size(b))[0];
  return inner === undefined ? null : covers(inner, at);
}

/**
 * One chain for every source that speaks of the event by itself: "X denied Y's claim that P" gives two.
 * Headers and hedges that nobody else stands in join every chain.
 */
export function chainsAt(all: readonly Attribution[], at: Span): readonly Chain[] {
  const covering = around(all, at);
  if (covering.length === 0) return ownVoice;
  // "The town is taken. Kyiv denied this": the report has told it too
  const reported = covering.every((index) => all[index]?.answers === true) ? ownVoice : [];
  if (covering.length === 1) return [...reported, chainOf([all[covering[0] as number] as Attribution], at)];
  const set = new Set(covering);
  const parents = new Set(covering.map((index) => all[index]?.parent ?? -1));
  const leaves = covering.filter((index) => !parents.has(index));
  const floating = leaves.filter((index) => all[index]?.kind === "hedge" && all[index]?.parent === null);
  const heads = leaves.filter((index) => all[index]?.kind === "header");
  const own = leaves.filter((index) => !floating.includes(index) && !heads.includes(index));
  const nearest = own.slice(-mostVoices);
  const lines = nearest.length > 0 ? nearest.map((leaf) => lineOf(all, leaf, set)) : [[]];
  const chains = lines.map((line) => {
    const order = [...heads, ...line, ...floating];
    const links = order.map((index) => all[index] as Attribution);
    return chainOf(
      links.filter((one, at) => !tellsTwice(one, links[at + 1]) && !knowsOf(itemAt(links, at - 1), one)),
      at,
    );
  });
  return [...reported, ...chains];
}

const chainOf = (attributions: readonly Attribution[], at: Span): Chain => ({
  links: attributions.map(link),
  attributions,
  content: innerContent(attributions, at),
});

const ownVoice: readonly Chain[] = [{ links: [], attributions: [], content: null }];
