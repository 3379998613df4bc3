import { parseFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantedTime, readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import type { ThreadPage } from "../../store/thread-record.ts";
import { createApp } from "../app.ts";
import { atomFeed } from "./feed.ts";
import { noticesOfThread } from "./notice.ts";
import type { Notice } from "./notice.ts";
import { exampleNotice } from "../examples.ts";

let sample: SampleLedger;
let all: readonly Notice[] = [];
beforeAll(async () => {
  sample = await readSample();
  const { items } = await sample.ledger.listThreads({}, { limit: 500 });
  const pages = await Promise.all(items.map(({ key }) => sample.ledger.getThread(key)));
  all = pages.flatMap(noticesOfThread);
}, 120_000);
afterAll(() => sample.close());

const app = (delayHours = 0, now = "2027-01-01T00:00:00Z") =>
  createApp({ ledger: sample.ledger, delayHours, now: () => new Date(now), web: "/nowhere" });

interface JsonFeed {
  readonly items: readonly {
    id: string;
    title: string;
    date_published: string;
    content_text: string;
    tags: string[];
  }[];
}
const jsonOf = async (path: string, ask = app()): Promise<JsonFeed> =>
  (await (await ask.request(path)).json()) as JsonFeed;

test("the sample's threads tell of contradictions, changes and first denials, one first denial a thread", () => {
  const of = (kind: string) => all.filter((one) => one.kind === kind);
  expect(of("new-contradiction").length).toBeGreaterThan(0);
  expect(of("standing-changed").length).toBeGreaterThan(0);
  const denied = of("first-denial").map(({ thread }) => thread);
  expect(denied.length).toBeGreaterThan(0);
  expect(new Set(denied).size).toBe(denied.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("a claim that is denied on the day it is made is told as a change too, once", async () => {
  const { items } = await sample.ledger.listThreads({}, { limit: 500 });
  const pages = await Promise.all(items.map(({ key }) => sample.ledger.getThread(key)));
  const page = pages.find(({ history }) => history.some(({ happened }) => happened === "contested"));
  const step = page?.history.find(({ happened }) => happened === "contested");
  if (!page || !step) throw new Error("the sample has no contested thread");
  const changed = noticesOfThread({ ...page, history: [step] }).filter(({ kind }) => kind === "standing-changed");
  expect(changed.map(({ standing, day }) => [standing, day])).toEqual([
    [{ before: "unknown", after: "contested" }, step.at.slice(0, 10)],
  ]);
  expect(new Set(changed[0]?.claims.map(({ claim }) => claim.reportId)).size).toBeGreaterThan(1);
  const alone = { ...step, because: step.because.slice(0, 1) };
  expect(noticesOfThread({ ...page, history: [alone] }).some(({ kind }) => kind === "standing-changed")).toBe(false);
});

test("a standing that swings there and back within a day is told at each swing", async () => {
  const { items } = await sample.ledger.listThreads({}, { limit: 500 });
  const pages = await Promise.all(items.map(({ key }) => sample.ledger.getThread(key)));
  const page = pages.find(({ history }) => history.some(({ happened }) => happened === "contested"));
  const step = page?.history.find(({ happened }) => happened === "contested");
  if (!page || !step) throw new Error("the sample has no contested thread");
  const swings = ["contested", "one-sided", "contested", "one-sided"] as const;
  const history = swings.map((happened, n) => ({ ...step, n, happened }));
  const told = noticesOfThread({ ...page, history }).filter(({ kind }) => kind === "standing-changed");
  expect(told.map(({ standing }) => standing?.after)).toEqual(swings);
  expect(new Set(told.map(({ id }) => id)).size).toBe(4);
});

test.each([
  ["contradictions", "new-contradiction"],
  ["standings", "standing-changed"],
  ["denials", "first-denial"],
])("the feed of %s holds all there are, in both forms, newest first", async (name, kind) => {
  const expected = all.filter((one) => one.kind === kind);
  const { items } = await jsonOf(`/feeds/${name}.json`);
  expect(items).toHaveLength(Math.min(50, expected.length));
  expect(items.every(({ tags }) => tags.join() === kind)).toBe(true);
  expect(items.map((one) => one.date_published)).toEqual(
    items
      .map((one) => one.date_published)
      .sort()
      .toReversed(),
  );
  const atom = await (await app().request(`/feeds/${name}.atom`)).text();
  const parsed = parseFeed(atom) as { format: string; feed: { entries: { id: string; title: { value: string } }[] } };
  expect(parsed.format).toBe("atom");
  expect(parsed.feed.entries.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
});

test("every entry names the claimants, cites the addresses of their claims, and gives no minute", async () => {
  const { items } = await jsonOf("/feeds/changes.json");
  for (const { id, title, content_text } of items) {
    const notice = all.find((one) => id.endsWith(one.id));
    for (const { claim, sourceName } of notice?.claims ?? []) {
      expect(title).toContain(sourceName ?? claim.publisher);
      expect(content_text).toContain(`http://localhost/reports/${claim.reportId}#c-${claim.id}`);
    }
  }
  const minute = plantedTime.slice(1, 9);
  expect(items.map(({ title, content_text }) => title + content_text).join()).not.toContain(minute);
});

test("a saved query narrows its feed to notices one of its claims makes", async () => {
  const place = all.find((one) => one.kind === "first-denial")?.claims[0]?.claim.places[0]?.placeId ?? "";
  const { items } = await jsonOf(`/feeds/changes.json?place=${encodeURIComponent(place)}&stance=denies`);
  expect(items.length).toBeGreaterThan(0);
  for (const { id } of items) {
    const claims = all.find((one) => id.endsWith(one.id))?.claims ?? [];
    expect(claims.some(({ claim }) => claim.stance === "denies")).toBe(true);
  }
  expect((await jsonOf("/feeds/changes.json?party=nobody")).items).toEqual([]);
  const odd = await app().request("/feeds/changes.json?action=win", { headers: { accept: "application/json" } });
  expect(odd.status).toBe(400);
});

test("on an instance for others nothing of the last day is told", async () => {
  const { items } = await jsonOf("/feeds/changes.json");
  const newest = items[0]?.date_published ?? "";
  const held = await jsonOf("/feeds/changes.json", app(24, newest));
  expect(held.items.length).toBeGreaterThan(0);
  expect(held.items.every((one) => one.date_published < newest)).toBe(true);
});

test("the same feed answers 304 to who has it already", async () => {
  const first = await app().request("/feeds/changes.atom");
  const again = await app().request("/feeds/changes.atom", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("words of a report cannot break out of an entry, nor signs that XML forbids", () => {
  const wild = "]]>\u0000\u001b</title><script>&\ud800";
  const text = atomFeed({ title: wild, self: "https://x.example/?a=1&b=2", home: "/" }, [
    { ...exampleNotice, title: wild },
  ]);
  const { feed } = parseFeed(text) as { feed: { entries: { title: { value: string } }[] } };
  expect(feed.entries).toHaveLength(1);
  expect(text).not.toMatch(/<script|\u0000|\u001b/);
});

test("a report that weighs both sides contradicts nobody", () => {
  const [notice] = all.filter((one) => one.kind === "new-contradiction");
  const [from, to] = notice!.claims;
  const both = [from!, { ...to!, claim: { ...to!.claim, reportId: from!.claim.reportId } }];
  const relation = { id: "r", kind: "denies", state: "linked", score: 1, reason: "x", slots: null } as const;
  const page = {
    thread: { key: "t" },
    claims: both.map((item) => ({ ...item, member: {} })),
    relations: [{ ...relation, from: from!.claim.id, to: to!.claim.id }],
    history: [],
  } as unknown as ThreadPage;
  expect(noticesOfThread(page)).toEqual([]);
});
