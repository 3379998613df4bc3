/** What changed between two versions of a report, word by word. */
import { diffArrays } from "diff";
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { WireComparison } from "../contract.ts";

type Part = WireComparison["parts"][number];

/** Words, spaces and marks; the script's own rules of what a word is. */
function tokens(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), (one) => one.segment);
}

/** Comparing takes no longer than this on any text; then the whole text counts as changed. */
const timeout = 400;

/** "We hold the town." and "We held the town." share all but one word. Never throws. */
export function changedParts(older: string, newer: string, language: string): Part[] {
  const found = diffArrays(tokens(older, language), tokens(newer, language), { timeout });
  const whole: Part[] = [
    { kind: "removed", text: older },
    { kind: "added", text: newer },
  ];
  const parts = found?.map(({ added, removed, value }): Part => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
  return (parts ?? whole).filter(({ text }) => text !== "");
}

/** `versions` newest first, as the ledger lists them; null where the other is no version of this report. */
export function comparisonOf(versions: readonly ReportVersion[], id: string, beside: string): WireComparison | null {
  const [here, there] = [versions.findIndex((one) => one.id === id), versions.findIndex((one) => one.id === beside)];
  if (here < 0 || there < 0 || here === there) return null;
  const side = (at: number): WireComparison["older"] => ({
    hash: versions[at]!.id,
    number: versions.length - at,
    fetched: versions[at]!.fetched.at,
  });
  const [newer, older] = [Math.min(here, there), Math.max(here, there)];
  const { text, language } = versions[newer]!.report;
  return { older: side(older), newer: side(newer), parts: changedParts(versions[older]!.report.text, text, language) };
}
