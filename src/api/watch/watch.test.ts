import { expect, test } from "vitest";
import type { Ledger } from "../../store/ledger.ts";
import { createApp } from "../app.ts";
import { fixtureLedger } from "../fixture-ledger.ts";
import { makeMeters } from "./meters.ts";
import { serveProbes } from "./probes.ts";

const counts = async () => ({ reports: 3, claims: 12, first: "2025-01-01" }) as never;

const open = (getMeta: () => Promise<string | null>) => {
  const meters = makeMeters({
    ledger: { counts },
    queue: { counts: async () => ({ waiting: 5, underWay: 1, aside: 2 }) },
  });
  const ledger = { ...fixtureLedger, getMeta } as unknown as Ledger;
  return { meters, app: createApp({ ledger, delayHours: 0, meters, web: "/nowhere" }) };
};

test("requests are counted by route pattern; no address, query or name of a reader is told", async () => {
  const { app, meters } = open(async () => null);
  await app.request("/threads?place=secret-word");
  await app.request("/threads/t-nobody-knows.json");
  await app.request("/no/such/place");
  const text = await meters.registry.metrics();
  expect(text).toMatch(/reportedly_http_request_seconds_count\{route="\/threads",method="GET",status="200"\} 1/);
  expect(text).toMatch(/route="other",method="GET",status="404"\} 2/);
  expect(text).not.toMatch(/secret-word|nobody-knows|no\/such/);
});

test("what the ledger holds and what waits over all workers, as one view", async () => {
  const { meters } = open(async () => null);
  meters.stored(64);
  meters.stored(36);
  meters.retried();
  const text = await meters.registry.metrics();
  expect(text).toMatch(/reportedly_ledger\{what="claims"\} 12/);
  expect(text).toMatch(/reportedly_queue\{what="aside"\} 2/);
  expect(text).toMatch(/reportedly_reports_stored_total 100/);
  expect(text).toMatch(/reportedly_batches_retried_total 1/);
  expect(text).not.toMatch(/2025-01-01/);
});

test("alive is not ready: a ledger that does not answer is told to the supervisor", async () => {
  const well = open(async () => null).app;
  expect([(await well.request("/healthz")).status, (await well.request("/readyz")).status]).toEqual([200, 200]);
  const ill = open(async () => Promise.reject(new Error("the server is gone"))).app;
  const answer = await ill.request("/readyz");
  expect([answer.status, await answer.text()]).toEqual([503, "the ledger does not answer\n"]);
  expect((await ill.request("/healthz")).status).toBe(200);
});

test("a ledger that never answers is not ready either", async () => {
  const silent = open(() => new Promise(() => undefined)).app;
  expect((await silent.request("/readyz")).status).toBe(503);
}, 60_000);

test("meters stand on a door of their own, and are not among the pages", async () => {
  const { app, meters } = open(async () => null);
  expect((await app.request("/metrics")).status).toBe(404);
  const door = await serveProbes({ registry: meters.registry, ready: async () => true }, { port: 0 });
  expect(door.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(`${door.address}metrics`)).text()).toContain("reportedly_process_cpu_seconds_total");
  expect((await fetch(`${door.address}readyz`)).status).toBe(200);
  await door.stop();
});
