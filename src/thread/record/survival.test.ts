import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, medianLag, type Lag } from "./survival.ts";

const lags = (borneOut: readonly number[], open: readonly number[]): readonly Lag[] => [
  ...borneOut.map((days) => ({ days, borneOut: true })),
  ...open.map((days) => ({ days, borneOut: false })),
];

/** The remission times of Freireich and others (1963), 6-MP arm, as printed in textbooks of survival analysis. */
const textbook = kaplanMeier(lags([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]));

test("the textbook curve", () =>
  expect(textbook.map(({ days, share }) => [days, Number((1 - share).toFixed(3))])).toEqual([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ]));
test("the textbook's Greenwood error at the first and last step", () => {
  const errors = [textbook[0], textbook.at(-1)].map((step) => ((step?.high ?? 0) - (step?.share ?? 0)) / 1.959964);
  expect(errors.map((error) => error.toFixed(3))).toEqual(["0.076", "0.135"]);
});
test("the textbook's median", () => expect(medianLag(textbook)).toBe(23));
test("at risk falls with those who left", () =>
  expect(textbook.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]));
test("nothing borne out: no curve and no median", () => {
  expect(kaplanMeier(lags([], [5, 9]))).toEqual([]);
  expect(medianLag([])).toBeNull();
});
test("all borne out at once", () =>
  expect(kaplanMeier(lags([3, 3], []))[0]).toMatchObject({ share: 1, low: 1, high: 1 }));
test("borne out before it was claimed counts as day 0", () =>
  expect(kaplanMeier(lags([-4], [9]))[0]).toMatchObject({ days: 0, share: 0.5 }));
test("fewer than half borne out: no median", () => expect(medianLag(kaplanMeier(lags([3], [30, 30])))).toBeNull());

test("a curve never falls and stays within its interval", () => {
  const lag = fc.record({ days: fc.integer({ min: -5, max: 60 }), borneOut: fc.boolean() });
  fc.assert(
    fc.property(fc.array(lag, { maxLength: 40 }), (many) => {
      const curve = kaplanMeier(many);
      for (const [index, { share, low, high }] of curve.entries()) {
        expect(share).toBeGreaterThan((curve[index - 1]?.share ?? 0) - 1e-12);
        expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
      }
    }),
  );
});
