/** Spans of the work under way, for whoever watches by OpenTelemetry; where nobody does they go nowhere. */
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Attributes, Span } from "@opentelemetry/api";

const tracer = () => trace.getTracer("reportedly");

/** What went wrong, by its kind alone: a message may hold words of a report or an address. */
function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", error instanceof Error ? error.name : "unknown");
}

/** Does the work inside a span: numbers and names of kinds may be its attributes, never text, addresses or people. */
export function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, (span) => ended(span, work));
}

/** The same for an answer to somebody outside; its trace is our own, whatever the asker sends along. */
export function inServerSpan<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { kind: SpanKind.SERVER, root: true }, (span) => ended(span, work));
}

async function ended<T>(span: Span, work: (span: Span) => Promise<T>): Promise<T> {
  try {
    return await work(span);
  } catch (error) {
    fail(span, error);
    throw error;
  } finally {
    span.end();
  }
}
