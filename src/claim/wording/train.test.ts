import fc from "fast-check";
import { expect, test } from "vitest";
import { guess } from "./model.ts";
import { openWordings, packWordings } from "./packed.ts";
import { trainWording, type MarkedFeatures } from "./train.ts";

const training = { rounds: 20, rate: 0.2, draw: 0.0001, buckets: 1 << 8, kept: 1 << 8 };
const lines: readonly MarkedFeatures[] = [
  { label: "hold", features: [1, 2, 3] },
  { label: "hold", features: [1, 4] },
  { label: "none", features: [5, 6, 3] },
  { label: "none", features: [5, 4] },
  { label: "strike", features: [7, 2] },
  { label: "strike", features: [7, 6] },
];

test("what is learned is told again, and of features between two labels it is less sure", () => {
  const model = trainWording(lines, training);
  expect(guess(model, [1]).label).toBe("hold");
  expect(guess(model, [7]).label).toBe("strike");
  expect(guess(model, [5]).label).toBe("none");
  expect(guess(model, [1, 7]).chance).toBeLessThan(guess(model, [1]).chance);
});

test("where few buckets are kept they are those that tell most", () => {
  const model = trainWording(lines, { ...training, kept: 3 });
  expect(model.weights.length).toBe(3 * model.labels.length);
  expect([1, 7, 5].map((feature) => guess(model, [feature]).label)).toEqual(["hold", "strike", "none"]);
  expect(guess(model, [6]).chance).toBeCloseTo(1 / 3, 9);
});

test("the same lines give the same bytes", () => {
  const pack = (): Uint8Array =>
    packWordings({ action: trainWording(lines, training), stance: trainWording(lines, training) });
  expect(pack()).toEqual(pack());
});

test("bytes give the models back, wherever they lie in memory", () => {
  const pair = { action: trainWording(lines, training), stance: trainWording(lines.slice(0, 4), training) };
  const bytes = packWordings(pair);
  expect(openWordings(bytes)).toEqual(pair);
  const moved = new Uint8Array(bytes.length + 3);
  moved.set(bytes, 3);
  expect(openWordings(moved.subarray(3))).toEqual(pair);
});

test("chances are shares of one, whatever the features", () => {
  const model = trainWording(lines, training);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (features) => {
      const { label, chance } = guess(model, features);
      expect(model.labels).toContain(label);
      expect(chance).toBeGreaterThanOrEqual(1 / model.labels.length - 1e-9);
      expect(chance).toBeLessThanOrEqual(1);
    }),
  );
});
