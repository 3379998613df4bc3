/** Audits an invented article as a page would, and compares what is found with marks made beforehand. */
import { readReport } from "../reading/read-report.ts";
import type { Language } from "../text/language.ts";
import { auditReading } from "./audit-reading.ts";
import type { FindingRule } from "./finding.ts";

/** Rule and words of one finding; words "" for anywhere. */
export type Mark = readonly [rule: FindingRule, words: string];

/** What an audit finds in an article of 14 October 2025 by an outlet of no side; lexicon and gazetteer are handed in. */
export const foundBy =
  (context: Parameters<typeof readReport>[1]) =>
  (language: Language, text: string): readonly Mark[] => {
    const report = {
      id: "article",
      publisher: "The Example Courier",
      party: "ind",
      url: null,
      published: "2025-10-14T18:00:00+03:00",
      language,
      text,
    };
    return auditReading(readReport(report, context), { renames: context.gazetteer.extra.renames }).map(
      ({ rule, span }) => [rule, text.slice(...span)] as const,
    );
  };

/** A mark is met by a finding of its rule whose words share the mark's. */
const meets = ([rule, words]: Mark, [wantedRule, wanted]: Mark): boolean =>
  rule === wantedRule && (wanted === "" || words.includes(wanted) || wanted.includes(words));

/** Marks that no finding meets. */
export const unmet = (marks: readonly Mark[], findings: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => !findings.some((finding) => meets(finding, mark)));
