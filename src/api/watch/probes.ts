/** What supervisors and monitors ask: alive, ready, and the meters. */
import { serve as listen } from "@hono/node-server";
import { Hono } from "hono";
import type { Registry } from "prom-client";

/** Whether what it needs answers now; rejects or gives false where not. */
export type Ready = () => Promise<boolean>;

const soon = 3000;

/** True where it is ready within three seconds. */
async function isReady(ready: Ready): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), soon).unref());
  return Promise.race([ready().catch(() => false), late]);
}

/** `/healthz`: the process answers. `/readyz`: so does its ledger. */
export function probeRoutes(app: Pick<Hono, "get">, ready: Ready): void {
  app.get("/healthz", (c) => c.text("ok\n", 200, { "cache-control": "no-store" }));
  app.get("/readyz", async (c) => {
    const is = await isReady(ready);
    return c.text(is ? "ready\n" : "the ledger does not answer\n", is ? 200 : 503, { "cache-control": "no-store" });
  });
}

/** A small door of its own for probes and meters, on loopback unless told: meters are not for the readers of the pages. */
export function serveProbes(
  { registry, ready }: { readonly registry: Registry; readonly ready: Ready },
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const app = new Hono();
  probeRoutes(app, ready);
  app.get("/metrics", async (c) => c.body(await registry.metrics(), 200, { "content-type": registry.contentType }));
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (info) => {
      const stop = (): Promise<void> => new Promise((done) => void server.close(() => done()));
      resolve({ address: `http://${host}:${info.port}/`, stop });
    });
    server.on("error", reject);
  });
}
