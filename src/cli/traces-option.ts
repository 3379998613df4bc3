/** `--traces URL`: spans of requests and batches go to an OpenTelemetry collector by OTLP over HTTP; without it none are made. */
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** Sends what is left and ends; null where no traces were asked for. */
export interface Tracing {
  stop(): Promise<void>;
}

/** Every program names itself by its verb, so that a collector tells pages from workers. */
export async function traceTo(call: Call, verb: "serve" | "worker"): Promise<Tracing | null> {
  const given = textOption(call, "traces", "");
  if (given === "") return null;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageError(
      `--traces takes the collector's address, such as http://127.0.0.1:4318/v1/traces, not "${given}"`,
    );
  // loaded when asked for: a call without traces should not wait for them
  const [
    { context, trace },
    { AsyncLocalStorageContextManager },
    { resourceFromAttributes },
    sdk,
    { OTLPTraceExporter },
  ] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/context-async-hooks"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ "service.name": `reportedly-${verb}` }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: given }) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return { stop: () => provider.shutdown().catch(() => undefined) };
}
