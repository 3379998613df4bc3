import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { createApp } from "../api/app.ts";
import { fixtureLedger } from "../api/fixture-ledger.ts";
import { inSpan } from "../ingest/span.ts";
import { traceTo } from "./traces-option.ts";
import type { Call } from "./verb.ts";

interface Told {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Stands in for a collector: keeps what it is sent. */
async function collector(): Promise<{ readonly url: string; readonly bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      bodies.push(body);
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, bodies };
}

const callWith = (traces: string): Call => ({
  words: [],
  options: { traces },
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
});

const spansIn = (bodies: readonly string[]): Told[] =>
  bodies.flatMap((body) => {
    const { resourceSpans } = JSON.parse(body) as {
      readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Told[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  });

test("without an address nothing is sent, and a wrong one is told with the form it takes", async () => {
  expect(await traceTo(callWith(""), "serve")).toBeNull();
  await expect(traceTo(callWith("file:///etc/passwd"), "serve")).rejects.toThrow("--traces takes");
});

test("a request is told by its pattern, work by its steps, and neither text, query nor asker", async () => {
  const { url, bodies } = await collector();
  const tracing = await traceTo(callWith(url), "serve");
  const app = createApp({ ledger: fixtureLedger });
  const asked = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const answer = await app.request("/threads.json?q=secretword", { headers: { traceparent: asked } });
  expect(answer.status).toBe(200);
  await inSpan("batch", { reports: 2 }, () => inSpan("read", { reports: 2 }, () => Promise.resolve(null)));
  await expect(inSpan("store", {}, () => Promise.reject(new TypeError("secretword")))).rejects.toThrow(TypeError);
  await tracing?.stop();
  const spans = spansIn(bodies);
  const named = (name: string): Told | undefined => spans.find((span) => span.name === name);
  expect(spans.map(({ name }) => name).sort()).toEqual(["GET /threads", "batch", "read", "store"]);
  expect(named("read")?.parentSpanId).toBe(named("batch")?.spanId);
  expect(named("GET /threads")?.traceId).not.toBe("0af7651916cd43dd8448eb211c80319c");
  const all = bodies.join("");
  expect(all).toContain("reportedly-serve");
  expect(all).toContain('"TypeError"');
  expect(all).not.toContain("secretword");
});
