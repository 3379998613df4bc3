import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { pageServices } from "../../cli/page-services.ts";
import { createApp } from "../app.ts";
import { tools } from "./tools.ts";

let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  sample = await readSample();
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
}, 120_000);
afterAll(() => sample.close());

interface Result {
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
}

/** One request of the 2025 protocol as a client sends it. */
async function ask(method: string, params: object, asked = app): Promise<Record<string, unknown>> {
  const answer = await asked.request("http://127.0.0.1:8017/mcp", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": "2025-06-18",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const body = await answer.text();
  const data = body.startsWith("{") ? body : /^data: (.*)$/m.exec(body)?.[1];
  return JSON.parse(data ?? "null") as Record<string, unknown>;
}

async function call(name: string, input: object, asked = app): Promise<Result> {
  return (await ask("tools/call", { name, arguments: input }, asked))["result"] as unknown as Result;
}

test("an assistant is told on arrival that claims are no facts and must be cited", async () => {
  const clientInfo = { name: "test", version: "1" };
  const { result } = await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo });
  const { instructions, serverInfo } = result as { instructions: string; serverInfo: { name: string } };
  expect(serverInfo.name).toBe("reportedly");
  expect(instructions).toContain("A claim is never a fact");
  expect(instructions).toContain("cite the address");
});

test("the tools are listed with what they take and give, and only read", async () => {
  const { result } = await ask("tools/list", {});
  const { tools: listed } = result as {
    tools: { name: string; inputSchema: object; outputSchema: object; annotations: object }[];
  };
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  for (const { inputSchema, outputSchema, annotations } of listed) {
    expect([inputSchema, outputSchema]).toMatchObject([{ type: "object" }, { type: "object" }]);
    expect(annotations).toMatchObject({ readOnlyHint: true });
  }
});

/** Every line that tells a claim names its claimant and the address of a claim that is there. */
async function citedOnly({ content }: Result): Promise<number> {
  const lines = content.flatMap(({ text }) => text.split("\n")).filter((line) => line.includes("CLAIM by"));
  for (const line of lines) {
    expect(line).toMatch(/CLAIM by \S.* \([a-z-]+\)/);
    const [, report = "", id = ""] = /CITE http:\/\/127\.0\.0\.1:8017\/reports\/(\w+)#c-(\w+)$/.exec(line) ?? [];
    expect((await sample.ledger.getClaim(id)).claim.reportId).toBe(report);
  }
  return lines.length;
}

test("claims are searched by name in any language, and each is told with the address to cite", async () => {
  const found = await call("search_claims", { place: ["Купянськ"], stance: ["denies"] });
  expect(await citedOnly(found)).toBeGreaterThan(0);
  const { claims } = found.structuredContent as { claims: { stance: string; claimant: { name: string } }[] };
  expect(claims.every(({ stance }) => stance === "denies")).toBe(true);
  const next = await call("search_claims", { limit: 2 });
  const { next: cursor } = next.structuredContent as { next: string };
  const more = await call("search_claims", { limit: 2, cursor });
  expect(more.structuredContent?.["claims"]).not.toEqual(next.structuredContent?.["claims"]);
  expect((await call("search_claims", { place: ["Nowhereville"] })).content[0]?.text).toContain(
    "Nothing in the ledger",
  );
});

test("a thread, a source's record and a place are opened by what a search gave", async () => {
  const { structuredContent } = await call("search_claims", { place: ["Kupiansk"], stance: ["denies"], limit: 20 });
  const { claims } = structuredContent as {
    claims: { threadId: string | null; sourceId: string; places: { placeId: string }[] }[];
  };
  const first = claims.find(({ threadId }) => typeof threadId === "string"); // a position stands in no thread
  const thread = await call("get_thread", { id: first?.threadId });
  expect(thread.structuredContent?.["claims"]).toHaveLength(await citedOnly(thread));
  const record = await call("get_source_record", { name: first?.sourceId });
  expect(await citedOnly(record)).toBeGreaterThan(0);
  const place = await call("get_place", { name: "Kupiansk" });
  expect(place.structuredContent).toMatchObject({ id: first?.places[0]?.placeId, name: "Kupiansk" });
  expect(await citedOnly(place)).toBeGreaterThan(0);
  const changes = await call("list_changes", { place: ["Kupiansk"], kinds: ["first-denial"] });
  expect(await citedOnly(changes)).toBeGreaterThan(0);
});

test("a text is audited with the words of its findings", async () => {
  const text = "Officials confirmed that Russian forces had captured Kupiansk. The town was liberated.";
  const { content, structuredContent } = await call("audit_text", { text });
  const { findings } = structuredContent as { findings: { rule: string; text: string }[] };
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(text).toContain(finding.text);
    expect(content[0]?.text).toContain(finding.rule);
  }
});

const odd: readonly (readonly [string, object])[] = [
  ["get_thread", { id: "none" }],
  ["get_place", { name: "Nowhereville" }],
  ["get_source_record", { name: "nobody at all" }],
  ["get_source_record", {}],
  ["search_claims", { from: "soon" }],
  ["search_claims", { limit: 100_000 }],
];
test.each(odd)("%s with %o says what is wrong and stops nothing", async (name, input) => {
  const { isError, content } = await call(name, input);
  expect(isError).toBe(true);
  expect(content[0]?.text).toMatch(/\w/);
});

test("the delay holds for assistants too", async () => {
  const late = createApp({ ledger: sample.ledger, delayHours: 24, now: () => new Date("2025-01-01"), web: "/nowhere" });
  expect((await call("search_claims", {}, late)).structuredContent).toMatchObject({ claims: [] });
  expect((await call("list_changes", {}, late)).structuredContent).toEqual({ notices: [] });
});
