/**
 * Every route of the OpenAPI document is asked odd things, of a small ledger in memory and of a real one: it answers
 * with what the document says or with problem details, never with a fault of its own.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../test/sample-ledger.ts";
import type { SampleLedger } from "../../test/sample-ledger.ts";
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
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

const app = createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere" });
const document = (await (await app.request("/openapi.json")).json()) as Document;
const routes = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));

let sample: SampleLedger;
let apps: readonly ReturnType<typeof createApp>[] = [];
let ids: readonly string[] = [];
beforeAll(async () => {
  sample = await readSample();
  apps = [app, createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere" })];
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

test.each(routes)(
  "$path answers whatever is asked",
  async ({ path, get }) => {
    const asked = (get.parameters ?? []).filter((one) => one.in === "query");
    const query = fc.tuple(
      ...asked.map((one) => fc.tuple(fc.constant(one.name), fc.option(valueOf(one), { freq: 2 }))),
    );
    const id = fc.oneof(odd, fc.constantFrom(...ids));
    const ask = fc.asyncProperty(fc.nat(1), id, query, async (which, key, words) => {
      const answer = await apps[which]!.request(addressOf(path, key, words), {
        headers: { accept: "application/json" },
      });
      const kind = answer.headers.get("content-type")?.split(";")[0] ?? "";
      expect(Object.keys(get.responses[answer.status]?.content ?? {})).toContain(kind);
      if (answer.status !== 200) expect(problem.safeParse(await answer.json()).success).toBe(true);
    });
    await fc.assert(ask, { numRuns: 80, seed: 7 });
  },
  120_000,
);

test.each(routes)("$path shows an answer of each status", ({ get }) => {
  for (const { content } of Object.values(get.responses)) {
    for (const { example } of Object.values(content ?? {})) expect(example).toBeDefined();
  }
});

test("every address that is read stands in the document, but for the pages' own, built files and reviewing", () => {
  const plain = new Set(routes.map(({ path }) => path.replace("{id}", ":id").replace(/\.\w+$/, "")));
  const open = app.routes.filter(({ method, path }) => method === "GET" && !/^\/(?:assets|review|openapi)/.test(path));
  const missing = open
    .map(({ path }) => (path === "/" ? "/index" : path.replace(/\.(?:atom|json)$/, "")))
    .filter((path) => !plain.has(path));
  expect(missing).toEqual(["/healthz", "/readyz", "/audit"]); // probes are for supervisors; what is audited stays in the browser
  expect(routes.length).toBeGreaterThan(27);
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s to what is only read is told so", async (method) => {
  const answer = await app.request("/threads.json", { method, headers: { accept: "application/json" } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
