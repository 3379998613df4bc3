/** What the page and its worker tell each other; both run in this browser and nothing leaves it. */
import type { AuditClaim } from "../../src/audit/audit-claim.ts";
import type { SourceBalance } from "../../src/audit/balance.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { Mark, Voice } from "../../src/reading/marks.ts";
import type { Language } from "../../src/text/language.ts";
import type { Span } from "../../src/text/span.ts";

export interface AuditTask {
  readonly text: string;
  /** Null: guessed from the text. */
  readonly language: Language | null;
  readonly published: string | null;
  readonly publisher: string;
}

export type AuditFinding = Finding;

export interface AuditResult {
  readonly language: Language;
  readonly sentences: readonly (Voice & { readonly span: Span; readonly paragraph: number })[];
  readonly marks: readonly Mark[];
  readonly findings: readonly AuditFinding[];
  readonly balance: SourceBalance;
  readonly claims: readonly AuditClaim[];
  readonly milliseconds: number;
}

export type AuditAnswer =
  | { readonly kind: "loading" | "reading" }
  | { readonly kind: "done"; readonly result: AuditResult }
  | { readonly kind: "failed"; readonly why: string };
