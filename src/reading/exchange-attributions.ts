/** Attributions in the exchange format: those of the report, and apart from them those inside another's words. */
import type { Attribution } from "../attribution/attribution.ts";
import { spanOverlap } from "../text/span.ts";
import type { Span } from "../text/span.ts";

export interface ExchangeAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly name: string | null;
  readonly party: string;
  readonly rule: string;
  readonly confidence: number;
  /** Whom it was told to and who passes it on with the same word: "told Radio Lan". */
  readonly through?: { readonly source: readonly Span[]; readonly name: string | null; readonly party: string };
}

/** An attribution inside another's words: `within` is the place of the outermost one in `attributions`. */
export type InnerAttribution = ExchangeAttribution & { readonly within: number };

type Spans = readonly Span[];

const startsIn = (cue: Spans, content: Spans): boolean =>
  content.some(([from, to]) => cue.some(([start]) => from <= start && start < to));

/** "told": one word for the speaker and for the outlet around him. */
const sharesCue = (a: Attribution, b: Attribution): boolean =>
  a.cue.some((one) => b.cue.some((other) => spanOverlap(one, other) > 0));

/** Place of the outermost attribution in whose words this one stands; null for one of the report itself. */
function outermost(list: readonly Attribution[], index: number): number | null {
  let found: number | null = null;
  const seen = new Set([index]);
  let at = index;
  for (;;) {
    const up = list[at]?.parent ?? null;
    if (up === null || seen.has(up)) return found;
    seen.add(up);
    if (startsIn(list[at]?.cue ?? [], list[up]?.content ?? [])) found = up;
    else if (found !== null) return found;
    at = up;
  }
}

function written(list: readonly Attribution[], one: Attribution): ExchangeAttribution {
  const { source, cue, content, name, party, rule, confidence } = one;
  const outlet = one.parent === null ? undefined : list[one.parent];
  const base = { source, cue, content, name, party, rule, confidence };
  return outlet === undefined || !sharesCue(one, outlet)
    ? base
    : { ...base, through: { source: outlet.source, name: outlet.name, party: outlet.party } };
}

/** Splits what was found into the report's own attributions and those inside another's words. */
export function exchangeAttributions(list: readonly Attribution[]): {
  readonly attributions: readonly ExchangeAttribution[];
  readonly innerAttributions: readonly InnerAttribution[];
} {
  const outlets = new Set(
    list.flatMap((one) => {
      const outlet = one.parent === null ? undefined : list[one.parent];
      return outlet !== undefined && one.cue.length > 0 && sharesCue(one, outlet) ? [outlet] : [];
    }),
  );
  const kept = list
    .map((one, index) => ({ one, within: outermost(list, index) }))
    .filter(({ one }) => !outlets.has(one));
  const own = kept.filter(({ within }) => within === null);
  const place = new Map(own.map(({ one }, index) => [one, index]));
  return {
    attributions: own.map(({ one }) => written(list, one)),
    innerAttributions: kept.flatMap(({ one, within }) => {
      const outer = within === null ? undefined : list[within];
      return outer === undefined ? [] : [{ ...written(list, one), within: place.get(outer) ?? -1 }];
    }),
  };
}
