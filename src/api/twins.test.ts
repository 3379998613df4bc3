/** Every page of the sample ledger is asked for its three twins: none is missing, and what the JSON holds the rows hold too. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../test/sample-ledger.ts";
import type { SampleLedger } from "../../test/sample-ledger.ts";
import { pageServices } from "../cli/page-services.ts";
import { createApp } from "./app.ts";
import { tableRows } from "../report/table.ts";
import type { WireReviewQueue, WireThreadReview } from "./review/review-schema.ts";
import type { WireAudit } from "./views/audit-schema.ts";

const reviewToken = "a-token-of-the-owner";
const headers = { authorization: `Bearer ${reviewToken}` };
let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  sample = await readSample();
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", reviewToken, ...pageServices() });
  const { items } = await sample.ledger.listClaims({}, { limit: 200 });
  const item = items.find(({ source, claim }) => source !== null && claim.places.some(({ placeId }) => placeId))!;
  const { claim, source } = item;
  const [thread] = (await sample.ledger.listThreads({ minClaims: 3 }, { limit: 1 })).items;
  const ids: Readonly<Record<string, string>> = {
    "/threads/:id": thread!.key,
    "/review/threads/:id": thread!.key,
    "/claims/:id": claim.id,
    "/reports/:id": claim.reportId,
    "/places/:id": claim.places.find(({ placeId }) => placeId)!.placeId!,
    "/sources/:id": source!,
  };
  const pages = app.routes
    .filter(
      ({ method, path }) =>
        method === "GET" && !/^\/(?:assets|feeds|openapi|health|ready|use-policy|explore\/cells)/.test(path),
    )
    .map(({ path }) => path);
  addresses = new Map(pages.map((path) => [path, path.replace(":id", encodeURIComponent(ids[path] ?? ""))]));
}, 120_000);
afterAll(() => sample.close());

const query = (path: string): string => (path === "/audit" ? "?address=" : "");
const twinOf = async (path: string, ending: string): Promise<Response> => {
  const address = addresses.get(path)!;
  const report = query(path) && encodeURIComponent(addresses.get("/reports/:id")!);
  return app.request(`${address === "/" ? "/index" : address}.${ending}${query(path)}${report}`, { headers });
};

const kinds = { json: "application/json", csv: "text/csv; charset=utf-8", geojson: "application/geo+json" } as const;

test("every address of a page has its .json, .csv and .geojson, and each stands in the document with an example", async () => {
  interface Told {
    readonly paths: Record<
      string,
      { get?: { responses: { 200: { content: Record<string, { example?: unknown }> } } } }
    >;
  }
  const document = (await (await app.request("/openapi.json")).json()) as Told;
  expect([...addresses.keys()].sort()).toEqual([
    "/",
    "/audit",
    "/claims/:id",
    "/explore",
    "/places/:id",
    "/reports",
    "/reports/:id",
    "/review",
    "/review/threads/:id",
    "/sources",
    "/sources/:id",
    "/threads",
    "/threads/:id",
  ]);
  for (const [path, address] of addresses) {
    const page = await app.request(address, { headers });
    expect([path, page.status, page.headers.get("content-type")?.slice(0, 9)]).toEqual([path, 200, "text/html"]);
    for (const [ending, kind] of Object.entries(kinds)) {
      const twin = await twinOf(path, ending);
      expect([path, ending, twin.status, twin.headers.get("content-type")]).toEqual([path, ending, 200, kind]);
      const told = document.paths[`${path === "/" ? "/index" : path.replace(":id", "{id}")}.${ending}`];
      expect(told?.get?.responses[200].content[kind.split(";")[0]!]?.example).toBeDefined();
    }
  }
});

const csvRows = (text: string): (readonly string[])[] => [...tableRows(text)].map(({ cells }) => cells);

interface Features {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly [number, number] } | null;
    readonly properties: Readonly<Record<string, string | number | null>>;
  }[];
}

test("CSV and GeoJSON of every page hold the same rows under the same names, each id once, each row its kind", async () => {
  for (const path of addresses.keys()) {
    const [head = [], ...rows] = csvRows(await (await twinOf(path, "csv")).text());
    const { features } = (await (await twinOf(path, "geojson")).json()) as Features;
    expect([path, rows.length]).toEqual([path, features.length]);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const [n, { properties }] of features.entries()) {
      expect(Object.keys(properties)).toEqual(head);
      expect(rows[n]?.[0]).toBe(properties["kind"]);
      expect(properties["kind"]).not.toBeNull();
    }
  }
});

test("what reviewing holds as JSON comes out as rows, each once, a claim with its claimant and its place", async () => {
  const queue = (await (await twinOf("/review", "json")).json()) as WireReviewQueue;
  const { features } = (await (await twinOf("/review", "geojson")).json()) as Features;
  const ids = [
    ...queue.doubtful.map(({ id }) => `doubtful-claim ${id}`),
    ...queue.links.map(({ id }) => `suggested-link ${id}`),
    ...queue.threads.map(({ id }) => `thread ${id}`),
    ...queue.judged.map(({ id }) => `judgement ${id}`),
  ];
  expect(features.map(({ id }) => id)).toEqual(ids);
  for (const { properties } of features.filter((one) => one.properties["claim_id"]))
    expect(properties["asserted_by"]).toMatch(/\S/);
  const places = queue.doubtful.map((one) => one.places.some(({ lat }) => lat !== null));
  expect(features.slice(0, places.length).map(({ geometry }) => geometry !== null)).toEqual(places);
  const { thread, others } = (await (await twinOf("/review/threads/:id", "json")).json()) as WireThreadReview;
  const opened = (await (await twinOf("/review/threads/:id", "geojson")).json()) as Features;
  expect(opened.features).toHaveLength(thread.claims.length + others.length);
});

test("an audit's findings come out as rows, with whose claim each touches and where that is", async () => {
  const text =
    "Russian forces captured Kupiansk on Monday. Officials confirmed that the town was liberated.\n\nIt rained, sources say.";
  const send = (ending: string) =>
    app.request(`/audit.${ending}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text, publisher: "Planted wire", published: "2025-11-21" }),
    });
  const { findings, claims } = (await (await send("json")).json()) as WireAudit;
  const { features } = (await (await send("geojson")).json()) as Features;
  const [head = [], ...rows] = csvRows(await (await send("csv")).text());
  expect(findings.length).toBeGreaterThan(1);
  expect(features.map(({ properties }) => [properties["rule"], properties["start"], properties["end"]])).toEqual(
    findings.map(({ rule, span }) => [rule, ...span]),
  );
  expect(rows.map((row) => row[head.indexOf("words")])).toEqual(findings.map((one) => one.text));
  expect(claims[0]?.at).toEqual([expect.closeTo(37.6, 0), expect.closeTo(49.7, 0)]);
  const touched = features.find(({ properties }) => properties["action_claimed"] === "capture");
  expect(touched?.geometry?.coordinates).toEqual(claims[0]?.at);
  for (const { properties } of features)
    if (properties["action_claimed"]) expect(properties["claimed_by"]).toMatch(/\S/);
});
