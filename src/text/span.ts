/** A span is a stretch of the untouched report text: `[start, end)` in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Length of a span in UTF-16 units. */
export const spanLength = (span: Span): number => span[1] - span[0];

/** How many units two spans share; 0 when they do not touch. */
export const spanOverlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Whether `outer` covers all of `inner`. */
export const spanContains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The words of a span, from the untouched text. */
export const spanText = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** The smallest span that covers all of `spans`; null for none. */
export function spanCover(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
}
