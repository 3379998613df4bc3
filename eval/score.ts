/** Scores predicted claims against marked ones, in the exchange format: a pair is one to one, same action first, larger overlap next. */
import type { ExchangeClaim } from "../src/reading/exchange.ts";
import { spanLength, spanOverlap } from "../src/text/span.ts";
import type { Span } from "../src/text/span.ts";

/** A measure: how many were right, how many are marked, how many were found. */
export interface Tally {
  readonly hit: number;
  readonly gold: number;
  readonly predicted: number;
}

export interface MarkedReport {
  readonly id: string;
  readonly claims: readonly ExchangeClaim[];
}

/** F1 in percent; 0 where nothing is marked or found. */
export function f1({ hit, gold, predicted }: Tally): number {
  return gold + predicted === 0 ? 0 : (200 * hit) / (gold + predicted);
}

/** Two spans are of one thing when they share at least half of the shorter. */
const close = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && spanOverlap(a, b) >= 0.5 * Math.max(1, Math.min(spanLength(a), spanLength(b)));

interface Pair<T> {
  readonly gold: T;
  readonly found: T;
}

/** One-to-one pairs, best rank first; a rank of 0 is no pair. */
export function pairUp<T>(gold: readonly T[], found: readonly T[], rank: (gold: T, found: T) => number): Pair<T>[] {
  const all = gold.flatMap((g, i) => found.map((f, j) => ({ g, f, i, j, score: rank(g, f) })));
  const best = all.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  return best.flatMap(({ g, f, i, j }) => {
    if (usedGold.has(i) || usedFound.has(j)) return [];
    usedGold.add(i);
    usedFound.add(j);
    return [{ gold: g, found: f }];
  });
}

const claimRank = (gold: ExchangeClaim, found: ExchangeClaim): number =>
  close(gold.content, found.content)
    ? (gold.action === found.action ? 10 : 1) +
      spanOverlap(gold.content, found.content) / Math.max(spanLength(gold.content), spanLength(found.content))
    : 0;

/** Every link of a report once, told apart by its spans. */
function linksOf(claims: readonly ExchangeClaim[]): ExchangeClaim["chain"][number][] {
  const links = new Map(
    claims.flatMap(({ chain }) => chain.map((link) => [JSON.stringify([link.source, link.cue]), link])),
  );
  return [...links.values()];
}

type Link = ExchangeClaim["chain"][number];
const linkRank = (gold: Link, found: Link): number =>
  (close(gold.source, found.source) ? 2 : 0) + (close(gold.cue, found.cue) ? 1 : 0);

const rightLink = ({ gold, found }: Pair<Link>): boolean =>
  (gold.source ? close(gold.source, found.source) : !found.source) && (!gold.cue || close(gold.cue, found.cue));

/** The measures of one set of reports; `predicted` by report id. */
export function scoreClaims(
  gold: readonly MarkedReport[],
  predicted: ReadonlyMap<string, readonly ExchangeClaim[]>,
): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  const count = (name: string, add: Tally): void => {
    const now = tallies[name] ?? { hit: 0, gold: 0, predicted: 0 };
    tallies[name] = { hit: now.hit + add.hit, gold: now.gold + add.gold, predicted: now.predicted + add.predicted };
  };
  const share = (name: string, right: boolean): void => count(name, { hit: right ? 1 : 0, gold: 1, predicted: 1 });
  for (const { id, claims } of gold) {
    const found = predicted.get(id) ?? [];
    const pairs = pairUp(claims, found, claimRank);
    const right = pairs.filter((pair) => pair.gold.action === pair.found.action);
    count("claim, right action", { hit: right.length, gold: claims.length, predicted: found.length });
    const links = [linksOf(claims), linksOf(found)] as const;
    const linked = pairUp(links[0], links[1], linkRank).filter(rightLink);
    count("attribution link", { hit: linked.length, gold: links[0].length, predicted: links[1].length });
    for (const { gold: g, found: f } of pairs) {
      share("stance", g.stance === f.stance);
      share("own voice or attributed", g.chain.length > 0 === f.chain.length > 0);
    }
  }
  return tallies;
}
