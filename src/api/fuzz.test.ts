/**
 * Every route of the OpenAPI document is asked odd things, of a small ledger in memory and of a real one: it answers
 * with what the document says or with problem details, never with a fault of its own.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fuzzTimes } from "../../test/fuzz-times.ts";
import { readSample } from "../../test/sample-ledger.ts";
import type { SampleLedger } from "../../test/sample-ledger.ts";
import { pageServices } from "../cli/page-services.ts";
import type { NewJudgement } from "../store/judgement.ts";
import type { Ledger } from "../store/ledger.ts";
import { createApp } from "./app.ts";
import { problem } from "./problem-schema.ts";
import { fixtureLedger } from "./fixture-ledger.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly enum?: readonly string[]; readonly items?: { readonly enum?: readonly string[] } };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
}

const reviewToken = "a-token-of-the-owner";
const judging = {
  ...fixtureLedger,
  listJudgements: async () => ({ items: [], next: null }),
  judge: async (one: NewJudgement) => ({ ...one, id: "j", seq: 1, undone: false }),
} as unknown as Ledger;
const app = createApp({ ledger: judging, delayHours: 0, web: "/nowhere", reviewToken });
const document = (await (await app.request("/openapi.json")).json()) as Document;
const routes = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
/** What is sent as JSON; reports are handed in as lines. */
const posts = Object.entries(document.paths).flatMap(([path, { post }]) => {
  const example = post?.requestBody?.content["application/json"]?.example;
  return post && example ? [{ path, post, example }] : [];
});

let sample: SampleLedger;
let apps: readonly ReturnType<typeof createApp>[] = [];
let ids: readonly string[] = [];
beforeAll(async () => {
  sample = await readSample();
  apps = [
    app,
    createApp({
      ledger: sample.ledger,
      delayHours: 0,
      web: "/nowhere",
      reviewToken,
      ...pageServices(),
    }),
  ];
  const { items } = await sample.ledger.listClaims({}, { limit: 20 });
  const threads = await sample.ledger.listThreads({}, { limit: 20 });
  ids = [
    ...items.flatMap(({ claim, source }) => [claim.id, claim.reportId, source ?? "", claim.places[0]?.placeId ?? ""]),
    ...threads.items.map(({ key }) => key),
  ];
}, 120_000);
afterAll(() => sample.close());

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("", "0", "-1", "1e3", "null", "__proto__", "../../etc/passwd", "%00", "';--", "<script>"),
  fc.constantFrom("2025-13-45", "2025-11-20", "9".repeat(40), "9".repeat(16), "🜁", "\r\nx: y", "\ud800"),
);

/** What a parameter is asked with: often one of its own words, so that the query goes through to the ledger. */
const valueOf = ({ schema }: Parameter): fc.Arbitrary<string> => {
  const known = schema?.enum ?? schema?.items?.enum ?? [];
  return known.length > 0 ? fc.oneof(fc.constantFrom(...known), odd) : odd;
};

function addressOf(path: string, id: string, query: readonly (readonly [string, string | null])[]): string {
  const words = new URLSearchParams();
  for (const [name, value] of query) if (value !== null) words.append(name, value.toWellFormed());
  return `${path.replace("{id}", encodeURIComponent(id.toWellFormed()) || "x")}?${words}`;
}

/** With a token half the time where one is needed; a wrong one is slowed down, which other tests hold. */
const headersOf = (operation: Operation, shows: boolean): Record<string, string> => ({
  accept: "application/json",
  ...(operation.security && shows ? { authorization: `Bearer ${reviewToken}` } : {}),
});

/** The answer is one of the document's, in its form, and every refusal is told as problem details. */
async function expectTold(operation: Operation, answer: Response): Promise<void> {
  const kind = answer.headers.get("content-type")?.split(";")[0] ?? "";
  expect(Object.keys(operation.responses[answer.status]?.content ?? {})).toContain(kind);
  if (answer.status > 299) expect(problem.safeParse(await answer.json()).success).toBe(true);
}

test.each(routes)(
  "$path answers whatever is asked",
  async ({ path, get }) => {
    const asked = (get.parameters ?? []).filter((one) => one.in === "query");
    const query = fc.tuple(
      ...asked.map((one) => fc.tuple(fc.constant(one.name), fc.option(valueOf(one), { freq: 2 }))),
    );
    const id = fc.oneof(odd, fc.constantFrom(...ids));
    const ask = fc.asyncProperty(fc.nat(1), id, query, async (which, key, words) => {
      const headers = headersOf(get, (key.length + which) % 2 === 0);
      await expectTold(get, await apps[which]!.request(addressOf(path, key, words), { headers }));
    });
    await fc.assert(ask, { numRuns: 80 * fuzzTimes, seed: 7 });
  },
  120_000 * fuzzTimes,
);

/** The example with some of its values made odd, or something else altogether. */
function bodyOf(example: object): fc.Arbitrary<string> {
  const fields = [...Object.keys(example), "claims", "undoes", "field", "value", "other"];
  const value = fc.oneof(odd, fc.constantFrom(...ids), fc.constantFrom("claim", "thread", "split", "merge", "undo"));
  const changes = fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, fc.array(value, { maxLength: 3 })), {
    maxKeys: 4,
  });
  const changed = changes.map((more) => JSON.stringify({ ...example, ...more }));
  return fc.oneof({ weight: 6, arbitrary: changed }, fc.json(), odd);
}

test.each(posts)(
  "$path answers whatever is sent",
  async ({ path, post, example }) => {
    const sent = fc.record({
      which: fc.nat(1),
      shows: fc.boolean(),
      body: bodyOf(example),
      "content-type": fc.constantFrom("application/json", "application/json", "application/json; charset=utf-8", "x/y"),
    });
    const ask = fc.asyncProperty(sent, async ({ which, shows, body, ...type }) => {
      const headers = { ...headersOf(post, shows), ...type };
      await expectTold(post, await apps[which]!.request(path, { method: "POST", headers, body: body.toWellFormed() }));
    });
    await fc.assert(ask, { numRuns: 120 * fuzzTimes, seed: 7 });
  },
  120_000 * fuzzTimes,
);

test("what is sent as the examples say is taken", async () => {
  expect(posts.map(({ path }) => path)).toEqual(["/audit.json", "/audit.csv", "/audit.geojson", "/review/judge.json"]);
  const [first] = (await sample.ledger.listClaims({}, { limit: 1 })).items;
  for (const { path, post, example } of posts) {
    const headers = { ...headersOf(post, true), "content-type": "application/json" };
    const body = JSON.stringify("subject" in example ? { ...example, subject: first?.claim.id } : example);
    expect((await apps[1]!.request(path, { method: "POST", headers, body })).ok).toBe(true);
  }
});

test.each([
  ...routes.map(({ path, get }) => ({ path, one: get })),
  ...posts.map(({ path, post }) => ({ path, one: post })),
])("$path shows an answer of each status", ({ one }) => {
  for (const { content } of Object.values(one.responses)) {
    for (const { example } of Object.values(content ?? {})) expect(example).toBeDefined();
  }
});

test("every address that is read stands in the document, but for the pages' own and built files", () => {
  const plain = new Set(routes.map(({ path }) => path.replace("{id}", ":id").replace(/\.\w+$/, "")));
  const open = app.routes.filter(({ method, path }) => method === "GET" && !/^\/(?:assets|openapi)/.test(path));
  const missing = open
    .map(({ path }) => (path === "/" ? "/index" : path.replace(/\.(?:atom|json)$/, "")))
    .filter((path) => !plain.has(path));
  expect(missing.sort()).toEqual(["/healthz", "/readyz", "/use-policy"]); // probes are for supervisors, the policy is words alone
  expect(routes.length).toBeGreaterThan(27);
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s to what is only read is told so", async (method) => {
  const answer = await app.request("/threads.json", { method, headers: { accept: "application/json" } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
