import fc from "fast-check";
import { expect, test } from "vitest";
import { spanContains, spanOverlap, type Span } from "./span.ts";
import { SpanSet } from "./span-set.ts";

const span = fc.tuple(fc.nat(40), fc.nat(9)).map(([start, length]): Span => [start, start + length]);

test("a set of spans answers as a walk over all of them does", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, asked) => {
      const set = new SpanSet(spans);
      const full = spans.filter(([start, end]) => end > start);
      expect(set.holds(asked)).toBe(full.some((one) => spanContains(one, asked)));
      expect(set.touches(asked)).toBe(spans.some((one) => spanOverlap(one, asked) > 0));
    }),
  );
});
