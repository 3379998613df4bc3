/** Every route of the OpenAPI document is asked odd things: it answers with data or problem details, never with a fault of its own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createApp } from "./app.ts";
import { fixtureLedger } from "./fixture-ledger.ts";

const app = createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere" });

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }
    >
  >;
}

const document = (await (await app.request("/openapi.json")).json()) as Document;
const routes = Object.entries(document.paths).flatMap(([path, { get }]) =>
  get ? [{ path, parameters: get.parameters ?? [] }] : [],
);

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    "0",
    "-1",
    "null",
    "__proto__",
    "../../etc/passwd",
    "%00",
    "';--",
    "<script>",
    "2025-13-45",
    "9".repeat(40),
    "🜁",
  ),
);

test.each(routes)("$path answers whatever is asked", async ({ path, parameters }) => {
  const ask = fc.asyncProperty(
    odd,
    fc.array(odd, { minLength: parameters.length, maxLength: parameters.length }),
    async (id, values) => {
      const query = new URLSearchParams();
      parameters.forEach((one, i) => one.in === "query" && query.append(one.name, values[i] ?? ""));
      const address = `${path.replace("{id}", encodeURIComponent(id.toWellFormed()) || "x")}?${query}`;
      const answer = await app.request(address, { headers: { accept: "application/json" } });
      expect([200, 304, 400, 404]).toContain(answer.status);
    },
  );
  await fc.assert(ask, { numRuns: 60, seed: 7 });
});

test("every route is in the document and is asked", () => {
  expect(routes.length).toBeGreaterThan(15);
});
