import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleClaim, ministry as mod, staff, type ExampleSlots } from "../example-claim.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { outcomesOf, trackRecords, type TrackRecord, type YardstickRecord } from "./track-record.ts";
import type { Layer, Watch } from "./yardstick.ts";

const took: ExampleSlots = { day: "2024-09-01", by: mod, action: "capture", sides: "ru>ua", at: "Lysivka" };

const layer = (spans: readonly (readonly [place: string, from: string, to?: string, holder?: string])[]): Layer => ({
  by: "Some Map",
  first: "2024-07-01",
  last: "2025-12-31",
  spans: spans.map(([place, from, to, holder]) => ({
    by: "Some Map",
    placeId: `p:${place}`,
    holder: holder ?? "ru",
    from,
    to: to ?? null,
  })),
});

/** The other side speaks of the region, if not of the village: only then can its silence be counted. */
const elsewhere: ExampleSlots = { day: "2024-09-01", by: staff, action: "strike", at: "Kostiantynivka" };

function watch(slots: readonly ExampleSlots[], more: Partial<Watch> = {}): Watch {
  const claims = [...slots, elsewhere].map((one, index) => exampleClaim(`c${index}`, one));
  return {
    claims,
    layers: [],
    asOf: "2025-06-30",
    bodyOf: () => null,
    isMonitor: (name) => name === "DeepState",
    ...more,
  };
}

const recordFor = (given: Watch, source = "russian ministry of defence"): TrackRecord | undefined =>
  trackRecords(outcomesOf(given)).find((one) => one.source === source);

const by = (record: TrackRecord | undefined, kind: string): YardstickRecord | undefined =>
  record?.yardsticks.find(({ yardstick }) => yardstick.kind === kind);

test("one settlement, told by three outlets and said again twice, is one assertion", () => {
  const relay = (day: string): ExampleSlots => ({ ...took, day, by: "Courier/ind", says: [mod] });
  const record = recordFor(
    watch([took, relay("2024-09-01"), relay("2024-09-02"), { ...took, day: "2024-09-20" }, relay("2024-10-15")]),
  );
  expect(record).toMatchObject({ assertions: 1, claims: 5, repeats: 2, contradicted: 0 });
});
test("a bulletin of two villages is two assertions", () =>
  expect(recordFor(watch([{ ...took, at: ["Lysivka", "Sukhyi Yar"] }]))).toMatchObject({ assertions: 2, claims: 2 }));
test("half of a town is counted apart from the whole", () =>
  expect(
    trackRecords(outcomesOf(watch([took, { ...took, count: "50 percent" }]))).filter(({ part }) => part).length,
  ).toBe(1));
test("plans, denials and background answer for nothing", () =>
  expect(
    recordFor(
      watch([
        { ...took, stance: "plans" },
        { ...took, stance: "denies" },
        { ...took, background: true },
      ]),
    ),
  ).toBeUndefined());
test("a strike is nothing a control yardstick can bear out", () =>
  expect(recordFor(watch([{ ...took, action: "strike" }]))).toBeUndefined());
test("positions taken near a town are not the town", () =>
  expect(recordFor(watch([{ ...took, at: "near Lysivka" }]))).toBeUndefined());
test("a side that nobody heard in the region is no yardstick", () => {
  const { claims, ...rest } = watch([took]);
  expect(recordFor({ ...rest, claims: claims.slice(0, 1) })?.yardsticks).toEqual([]);
});
test("who is not known to have taken it is contradicted by nobody's holding it", () =>
  expect(
    recordFor(
      watch([
        { ...took, sides: "" },
        { ...took, day: "2024-09-03", by: staff, action: "hold", sides: "ua" },
      ]),
    ),
  ).toMatchObject({ contradicted: 0 }));
test("a layer that begins after the claim and never names the settlement cannot speak of it", () =>
  expect(by(recordFor(watch([{ ...took, day: "2024-02-17" }], { layers: [layer([])] })), "layer")).toBeUndefined());
test("a layer goes on after the newest report, to its own last day", () =>
  expect(
    by(
      recordFor(
        watch([took], { asOf: "2024-09-10", layersAsOf: "2025-12-31", layers: [layer([["lysivka", "2025-01-01"]])] }),
      ),
      "layer",
    ),
  ).toMatchObject({ borneOut: 1, open: 0, lags: [122] }));
test("a party that calls a place liberated means by its own side, whatever was guessed", () => {
  const { claims, ...rest } = watch([{ ...took, sides: "ua>ru" }], { layers: [layer([["lysivka", "2024-09-12"]])] });
  const guess = { span: null, party: "ua", name: null };
  const frame = { span: [0, 9] as const, rule: "ru.frame.liberate", kind: "verdict", party: "ru", quoted: false };
  const told = (frames: LedgerClaim["frames"]) => claims.map((claim) => ({ ...claim, actor: guess, frames }));
  expect(by(recordFor({ ...rest, claims: told([frame]) }), "layer")).toMatchObject({ borneOut: 1, lags: [11] });
  expect(by(recordFor({ ...rest, claims: told([]) }), "layer")).toBeUndefined();
});
test("an axis is no settlement", () => expect(recordFor(watch([{ ...took, at: "toward Lysivka" }]))).toBeUndefined());

test("conceded by the loser's own withdrawal, with its lag", () => {
  const record = recordFor(watch([took, { ...took, day: "2024-09-08", by: staff, action: "withdraw", sides: "ua" }]));
  expect(by(record, "other-side")).toMatchObject({ total: 1, borneOut: 1, open: 0, lags: [7] });
});
test("separate groups in the north, and a fifth of the town, are no concession of all of it", () => {
  const owned = (sentence: string): Watch => {
    const { claims, ...rest } = watch([took, { ...took, day: "2024-09-08", by: staff, action: "hold", sides: "ru" }]);
    const content = [0, sentence.length] as const;
    const reread = claims.map((one, at) => (at === 1 ? { ...one, sentence, sentenceStart: 0, content } : one));
    return { ...rest, claims: reread };
  };
  const few = owned("Лише окремі групи росіян утримуються в північних районах села.");
  const north = owned("The Russians hold a fifth of the village, its north.");
  const all = owned("The Russians hold the village.");
  expect([few, north, all].map((one) => by(recordFor(one), "other-side")?.borneOut)).toEqual([0, 0, 1]);
});
test("a friend's agreement is no concession", () =>
  expect(by(recordFor(watch([took, { ...took, day: "2024-09-08", by: "Kremlin/ru" }])), "other-side")).toMatchObject({
    borneOut: 0,
    open: 1,
  }));
test("the press is not the other side", () =>
  expect(by(recordFor(watch([took, { ...took, by: "Courier/ind" }])), "other-side")).toMatchObject({ borneOut: 0 }));
test("a share conceded does not bear out the whole", () =>
  expect(
    by(recordFor(watch([took, { ...took, day: "2024-09-08", by: staff, count: "20 percent" }])), "other-side"),
  ).toMatchObject({ borneOut: 0 }));
test("a concession of the next village is none of this one", () =>
  expect(
    by(
      recordFor(watch([took, { ...took, by: staff, action: "withdraw", sides: "ua", at: "Sukhyi Yar" }])),
      "other-side",
    ),
  ).toMatchObject({ borneOut: 0 }));

test("a monitor's claim ten days later", () =>
  expect(by(recordFor(watch([took, { ...took, day: "2024-09-11", by: "DeepState/ind" }])), "monitor")).toMatchObject({
    borneOut: 1,
    lags: [10],
    before: 0,
  }));
test("a monitor's claim five days before", () =>
  expect(by(recordFor(watch([took, { ...took, day: "2024-08-27", by: "DeepState/ind" }])), "monitor")).toMatchObject({
    borneOut: 1,
    lags: [-5],
    before: 1,
  }));
test("a monitor silent on the village but not on its region leaves it open", () =>
  expect(by(recordFor(watch([took, { ...took, by: "DeepState/ind", at: "Sukhyi Yar" }])), "monitor")).toMatchObject({
    total: 1,
    borneOut: 0,
    open: 1,
  }));
test("a monitor has a record too, and is not its own yardstick", () => {
  const given = watch([took, { ...took, day: "2024-09-11", by: "DeepState/ind" }], {
    layers: [{ ...layer([["lysivka", "2024-09-12"]]), by: "DeepState map" }],
  });
  expect(recordFor(given, "deepstate")?.yardsticks.map(({ yardstick }) => yardstick.kind)).toEqual(["other-side"]);
});

test("a layer that shows it later", () =>
  expect(by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-09-21"]])] })), "layer")).toMatchObject({
    borneOut: 1,
    lags: [20],
  }));
test("a layer that showed it before", () =>
  expect(by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-08-30"]])] })), "layer")).toMatchObject({
    borneOut: 1,
    before: 1,
    lags: [-2],
  }));
test("a layer that shows it from its first day says nothing of the lag", () =>
  expect(by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-07-01"]])] })), "layer")).toMatchObject({
    borneOut: 1,
    lags: [],
  }));
test("a layer that never shows it leaves the claim open, watched to the layer's end", () => {
  const record = by(recordFor(watch([took], { layers: [layer([])], asOf: "2030-01-01" })), "layer");
  expect(record).toMatchObject({ total: 1, borneOut: 0, open: 1, medianLagDays: null });
  expect(record?.waits).toEqual([
    { days: 30, of: 1, never: 1 },
    { days: 90, of: 1, never: 1 },
    { days: 180, of: 1, never: 1 },
  ]);
});
test("a young open claim is not yet in the count of never", () =>
  expect(by(recordFor(watch([took], { layers: [layer([])], asOf: "2024-09-20" })), "layer")?.waits[0]).toEqual({
    days: 30,
    of: 0,
    never: 0,
  }));
test("another holder bears nothing out", () =>
  expect(
    by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-09-21", undefined, "ua"]])] })), "layer"),
  ).toMatchObject({ borneOut: 0 }));
test("a stretch that ended before the claim bears nothing out", () =>
  expect(
    by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-07-05", "2024-07-20"]])] })), "layer"),
  ).toMatchObject({ borneOut: 0 }));
test("what came after the day asked for is not known", () =>
  expect(
    by(recordFor(watch([took], { layers: [layer([["lysivka", "2024-09-21"]])], asOf: "2024-09-15" })), "layer"),
  ).toMatchObject({ borneOut: 0, open: 1 }));
test("yardsticks are shown apart", () => {
  const given = watch([took, { ...took, day: "2024-09-11", by: "DeepState/ind" }], {
    layers: [layer([["lysivka", "2024-09-21"]])],
  });
  expect(
    recordFor(given)?.yardsticks.map(({ yardstick, borneOut }) => [yardstick.kind, yardstick.name, borneOut]),
  ).toEqual([
    ["other-side", "the other side", 0],
    ["monitor", "DeepState", 1],
    ["layer", "Some Map", 1],
  ]);
});

test("contradicted by a denial", () =>
  expect(recordFor(watch([took, { ...took, by: staff, stance: "denies" }]))).toMatchObject({ contradicted: 1 }));
test("contradicted by a hold of the other side", () =>
  expect(
    recordFor(watch([took, { ...took, day: "2024-09-03", by: staff, action: "hold", sides: "ua" }])),
  ).toMatchObject({ contradicted: 1 }));
test("a hold of the other side before the claim contradicts nothing", () =>
  expect(
    recordFor(watch([took, { ...took, day: "2024-08-30", by: staff, action: "hold", sides: "ua" }])),
  ).toMatchObject({ contradicted: 0 }));
test("filters by area and period", () => {
  const outcomes = outcomesOf(watch([took, { ...took, day: "2024-11-01", at: "Sukhyi Yar" }]));
  expect(trackRecords(outcomes, { from: "2024-10-01" })[0]).toMatchObject({ assertions: 1, first: "2024-11-01" });
  expect(trackRecords(outcomes, { areas: ["p:lysivka"] })[0]).toMatchObject({ assertions: 1, first: "2024-09-01" });
  expect(trackRecords(outcomes, { areas: ["r:elsewhere"] })).toEqual([]);
});

const slots: fc.Arbitrary<ExampleSlots> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }).map((n) => `2024-09-${String(n).padStart(2, "0")}`),
    by: fc.constantFrom(mod, staff, "DeepState/ind", "Courier/ind"),
    action: fc.constantFrom("capture", "hold", "withdraw"),
    stance: fc.constantFrom("asserts", "denies"),
    sides: fc.constantFrom("ru>ua", "ua>ru", "ru", "ua"),
    at: fc.constantFrom("Lysivka", "Sukhyi Yar"),
  })
  .map((one) => one as ExampleSlots);

const turned = (party: string): string => ({ ru: "ua", ua: "ru" })[party] ?? party;

function mirrored(claim: LedgerClaim): LedgerClaim {
  const side = (one: LedgerClaim["actor"]): LedgerClaim["actor"] => one && { ...one, party: turned(one.party) };
  return {
    ...claim,
    publisherParty: turned(claim.publisherParty),
    actor: side(claim.actor),
    recipient: side(claim.recipient),
  };
}

const counts = (records: readonly TrackRecord[]): unknown =>
  records.map(({ source, action, assertions, contradicted, repeats, yardsticks }) => [
    source,
    action,
    assertions,
    contradicted,
    repeats,
    yardsticks,
  ]);

test("the rules are the same for both sides: swapped parties, the same record", () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 16 }), (many) => {
      const given = watch(many, {
        layers: [
          layer([
            ["lysivka", "2024-09-12"],
            ["sukhyi-yar", "2024-09-05", undefined, "ua"],
          ]),
        ],
      });
      const swapped = {
        ...given,
        claims: given.claims.map(mirrored),
        layers: given.layers.map((one) => ({
          ...one,
          spans: one.spans.map((span) => ({ ...span, holder: turned(span.holder) })),
        })),
      };
      expect(counts(trackRecords(outcomesOf(swapped)))).toEqual(counts(trackRecords(outcomesOf(given))));
    }),
    { numRuns: 200 },
  );
});
test("the order of arrival changes no record", () => {
  const several = fc.array(slots, { minLength: 1, maxLength: 14 }).map((many) => watch(many));
  fc.assert(
    fc.property(
      several.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.claims], { minLength: given.claims.length })),
      ),
      ([given, shuffled]) => {
        expect(trackRecords(outcomesOf({ ...given, claims: shuffled }))).toEqual(trackRecords(outcomesOf(given)));
      },
    ),
  );
});
