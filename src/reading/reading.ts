/** A reading is what the stages make of one report: attributions, claims, toponyms, frames; the same report gives the same reading. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Claim, Frame } from "../claim/claim.ts";
import type { Toponym } from "../place/toponym.ts";
import type { Report } from "../report/report.ts";
import type { Document } from "../text/document.ts";

export interface Reading {
  readonly report: Report;
  readonly document: Document;
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly toponyms: readonly Toponym[];
  readonly frames: readonly Frame[];
  /** Inferences, crowds and signs of care, for the audit; none in readings made by hand. */
  readonly markers?: readonly Frame[];
}
