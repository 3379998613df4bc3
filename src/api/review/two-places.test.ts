import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { judgeAct, reviewAct } from "./review-act.ts";
import { threadReview } from "./thread-review-view.ts";

let sample: SampleLedger;
beforeAll(async () => {
  sample = await readSample();
}, 240_000);
afterAll(() => sample.close());

/** Keys of the threads each claim of the ledger is in. */
async function homes(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { items } = await sample.ledger.listThreads({}, { limit: 400 });
  const pairs: [string, string][] = [];
  for (const { key } of items) {
    for (const { claim } of (await sample.ledger.getThread(key)).claims) pairs.push([claim.id, key]);
  }
  const byClaim = Map.groupBy(pairs, ([claim]) => claim);
  return new Map([...byClaim].map(([claim, mine]) => [claim, mine.map(([, key]) => key).sort()]));
}

const act = (subject: string, more: object): Promise<unknown> =>
  judgeAct(sample.ledger, reviewAct.parse({ on: "thread", subject, reason: "read by eye", ...more }), {
    by: "Olha",
    at: "2026-03-01T00:00:00Z",
  });

test("a claim of two places, split off in either, is offered there for merging back, and never leaves the other", async () => {
  const before = await homes();
  const threads = (await sample.ledger.listThreads({ kind: "control" }, { limit: 400 })).items;
  const great = new Set(threads.filter(({ claims }) => claims > 1).map(({ key }) => key));
  const ofTwo = [...before].filter(([, keys]) => keys.filter((key) => great.has(key)).length === 2).slice(0, 4);
  expect(ofTwo.length).toBe(4);
  for (const [claim, keys] of ofTwo) {
    for (const key of keys.filter((one) => great.has(one))) {
      await act(key, { act: "split", claims: [claim] });
      const apart = (await homes()).get(claim) ?? [];
      expect(apart.filter((one) => !one.includes("~split:"))).toEqual(keys.filter((one) => one !== key));
      const { thread, others } = await threadReview({ ledger: sample.ledger, before: null }, key);
      const offered = others.filter(({ id }) => apart.includes(id));
      expect(offered.map(({ id }) => id)).toEqual(apart.filter((one) => one.startsWith(`${key}~split:`)));
      await act(key, { act: "merge", claims: [thread.claims[0]!.id], other: offered[0]!.id });
      expect((await homes()).get(claim)).toEqual(keys);
      const { items: made } = await sample.ledger.listJudgements({}, { limit: 2 });
      for (const { id, subject } of made) await act(subject, { act: "undo", undoes: id });
      expect((await homes()).get(claim)).toEqual(keys);
    }
  }
}, 240_000);
