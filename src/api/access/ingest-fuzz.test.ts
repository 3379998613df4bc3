/** Anything at all is handed in at `/ingest` of a real ledger: it is told as the document says, kept or refused by line, and the ledger verifies. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handInTo } from "../../cli/hand-in.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import type { Ledger } from "../../store/ledger.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { createApp } from "../app.ts";
import { problem } from "../problem-schema.ts";
import { makeToken, tokenOf } from "./token.ts";

interface Answer {
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
}
interface Document {
  readonly paths: {
    readonly "/ingest": {
      readonly post: {
        readonly requestBody: { readonly content: Readonly<Record<string, { readonly example: string }>> };
        readonly responses: Readonly<Record<string, Answer>>;
      };
    };
  };
}
interface HandedIn {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly claims: number;
  readonly refused: readonly { readonly line: number | null; readonly reason: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "reportedly-handed-"));
const granted = { ann: makeToken("Ann", ["ingest"], "2026-01-01"), bo: makeToken("Bo", ["read"], "2026-01-01") };
const known = Object.values(granted).map(({ token }) => token);
let ledger: Ledger;
let app: ReturnType<typeof createApp>;
let post: Document["paths"]["/ingest"]["post"];

beforeAll(async () => {
  ledger = await openLedger(join(folder, "l.sqlite"), { gazetteer: loadGazetteer() });
  const tokens = { find: async (shown: string) => tokenOf(known, shown), isInUse: async () => true };
  app = createApp({ ledger, tokens, handIn: handInTo(ledger), delayHours: 0, web: "/nowhere" });
  post = ((await (await app.request("/openapi.json")).json()) as Document).paths["/ingest"].post;
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const handIn = async (
  body: string | Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  app.request("/ingest", {
    method: "POST",
    body,
    headers: {
      accept: "application/json",
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${granted.ann.shown}`,
      ...more,
    },
  });

test("every status has its example, in its form; the example of the document is taken, and the second time the same", async () => {
  for (const [status, { content }] of Object.entries(post.responses)) {
    const [kind, shown] = Object.entries(content ?? {})[0] ?? [];
    expect([status, kind]).toEqual([status, status === "200" ? "application/json" : "application/problem+json"]);
    if (status !== "200") expect(problem.parse(shown?.example).status).toBe(Number(status));
  }
  const lines = post.requestBody.content["application/x-ndjson"]?.example ?? "";
  const told: HandedIn[] = [];
  for (const _ of [1, 2]) told.push((await (await handIn(lines)).json()) as HandedIn);
  expect(told.map((one) => [one.new, one.same, one.refused.length])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
  ]);
});

test.each([
  [401, { authorization: "Bearer rpt_nobody" }, "{}"],
  [403, { authorization: `Bearer ${granted.bo.shown}` }, "{}"],
  [413, {}, "x".repeat(5_000_001)],
])("a hand-in that is refused with %i is told by a problem of the document", async (status, headers, body) => {
  const answer = await handIn(body, headers);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect(problem.parse(await answer.json()).status).toBe(status);
});

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom<unknown>(
    null,
    "",
    -1,
    1e308,
    "\u0000",
    "\ufeff",
    "2025-13-45",
    "9999-12-31T25:61",
    "=HYPERLINK(1)",
    [],
    {},
  ),
);
const fields = ["id", "publisher", "party", "published", "language", "text", "url", "edited", "title", "author"];
const report = {
  id: "a/1",
  publisher: "a",
  published: "2025-11-20",
  language: "uk",
  text: "Генштаб повідомив, що ворог атакував біля Куп'янська.",
};
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .dictionary(fc.constantFrom(...fields), odd, { maxKeys: 4 })
      .map((more) => JSON.stringify({ report: { ...report, ...more } })),
  },
  { weight: 2, arbitrary: odd.map((value) => JSON.stringify({ report: value, claims: value })) },
  fc.constantFrom(
    '{"__proto__":{"report":1}}',
    '{"report":{"id":"p","text":"x","__proto__":{"publisher":"y"}}}',
    "[".repeat(5000),
    "{",
    "\u0000",
  ),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const body = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n", "\n\n", "\u2028"))
      .map(([lines, end]) => lines.join(end)),
  },
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
);

test("whatever is handed in is kept or refused with a reason, and the ledger verifies", async () => {
  const ask = fc.asyncProperty(body, async (given) => {
    const answer = await handIn(typeof given === "string" ? given.toWellFormed() : given);
    expect(Object.keys(post.responses)).toContain(String(answer.status));
    if (answer.status === 200) {
      const { refused } = (await answer.json()) as HandedIn;
      for (const { reason } of refused) expect(reason).not.toBe("");
    } else problem.parse(await answer.json());
  });
  await fc.assert(ask, { numRuns: 250, seed: 11 });
  const { firstBad } = await ledger.verify();
  expect(firstBad).toBeNull();
  expect((await ledger.counts()).reports).toBeGreaterThan(20);
}, 300_000);
