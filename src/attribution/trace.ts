/** What `explain` shows beside the attributions: cues that were seen and gave none, with the reason. */
import type { Span } from "../text/span.ts";

export interface TracedLoss {
  readonly rule: string;
  readonly span: Span;
  readonly why: string;
}

export interface Trace {
  readonly losses: TracedLoss[];
}

export const newTrace = (): Trace => ({ losses: [] });
