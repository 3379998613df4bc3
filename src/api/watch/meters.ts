/** What a running program counts about itself, in the form Prometheus reads; no address, text or name of a reader is in it. */
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { QueueCounts } from "../../ingest/queue.ts";
import type { Ledger } from "../../store/ledger.ts";

export interface Meters {
  readonly registry: Registry;
  /** Counts requests and their time by route pattern, never by address. */
  readonly requests: MiddlewareHandler;
  /** Reports stored, and batches handed over again. */
  readonly stored: (reports: number) => void;
  readonly retried: () => void;
}

const seconds = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5];

/** Meters of one program; `ledger` and `queue` are asked when somebody looks, each at most every ten seconds. */
export function makeMeters(of: {
  readonly ledger?: Pick<Ledger, "counts">;
  readonly queue?: { counts(): Promise<QueueCounts> };
}): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "reportedly_" });
  const labelNames = ["route", "method", "status"];
  const took = new Histogram({
    name: "reportedly_http_request_seconds",
    help: "Time to answer a request, by route",
    labelNames,
    buckets: seconds,
    registers,
  });
  const stored = new Counter({
    name: "reportedly_reports_stored_total",
    help: "Reports stored, after their commit",
    registers,
  });
  const retried = new Counter({
    name: "reportedly_batches_retried_total",
    help: "Batches handed over again",
    registers,
  });
  if (of.ledger) ledgerGauge(of.ledger, registry);
  if (of.queue) queueGauge(of.queue, registry);
  return {
    registry,
    requests: async (c, next) => {
      const end = took.startTimer();
      await next();
      end({ route: patternOf(c), method: c.req.method, status: String(c.res.status) });
    },
    stored: (reports) => stored.inc(reports),
    retried: () => retried.inc(),
  };
}

/** Route pattern of a request: "/threads/:id"; what fits no route is one kind. */
export function patternOf(c: Context): string {
  const pattern = routePath(c, -1);
  return pattern === "*" || pattern === "/*" || c.res.status === 404 ? "other" : pattern;
}

const freshFor = 10_000;

/** The same answer for a while, and for all who ask at once. */
function kept<T>(ask: () => Promise<T>): () => Promise<T> {
  let at = -Infinity;
  let answer: Promise<T> | null = null;
  return () => {
    if (answer === null || performance.now() - at > freshFor) {
      at = performance.now();
      answer = ask().catch((error: unknown) => {
        answer = null;
        throw error;
      });
    }
    return answer;
  };
}

/** A gauge by kind whose numbers are asked for when it is read; one that cannot be asked shows nothing. */
function gaugeOf(about: { name: string; help: string }, registry: Registry, ask: () => Promise<object>): void {
  const fresh = kept(ask);
  const gauge = new Gauge({
    ...about,
    labelNames: ["what"],
    registers: [],
    async collect() {
      const numbers = await fresh().catch(() => ({}));
      this.reset();
      for (const [what, value] of Object.entries(numbers)) if (typeof value === "number") this.set({ what }, value);
    },
  });
  registry.registerMetric(gauge);
}

const ledgerGauge = (ledger: Pick<Ledger, "counts">, registry: Registry): void =>
  gaugeOf({ name: "reportedly_ledger", help: "What the ledger holds" }, registry, () => ledger.counts());

const queueGauge = (queue: { counts(): Promise<QueueCounts> }, registry: Registry): void =>
  gaugeOf({ name: "reportedly_queue", help: "Jobs of the queue over all workers" }, registry, () => queue.counts());
