/** A report as its page shows it: the untouched text, its sentences with who speaks, and marks by layer. */
import { attributionMarks, claimMarks, frameMark, toponymMark, voiceOf } from "../../reading/marks.ts";
import type { Mark } from "../../reading/marks.ts";
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { KeptReading } from "../../store/reading-entry.ts";
import { parseDocument } from "../../text/parse.ts";
import type { Span } from "../../text/span.ts";
import { NotFound } from "../../errors.ts";
import type { WireFinding, WireMark, WireReport, WireSentence } from "../contract.ts";
import { claimView } from "./claim-view.ts";
import { formerClaims } from "./former-claims.ts";
import { withJudgements } from "./judged-view.ts";
import { comparisonOf } from "./version-comparison.ts";
import { isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** Gives the audit's findings of one version; an instance without lexicons gives none. */
export type Auditor = (
  context: ViewContext,
  version: ReportVersion,
  items: readonly ClaimItem[],
) => Promise<readonly WireFinding[]>;

export const reportLink = (version: string): string => `/reports/${version}`;

const pair = (span: Span): [number, number] => [span[0], span[1]];

/** A mark as it goes out; `ref` names the claim or place it belongs to. */
const wireMark = (mark: Mark, ref: string | null): WireMark => ({ ...mark, span: pair(mark.span), ref });

const findingMark = ({ span, rule, why }: WireFinding): WireMark => ({
  layer: "finding",
  span,
  label: rule,
  rule,
  why,
  party: null,
  ref: null,
});

function marksOf(kept: KeptReading, items: readonly ClaimItem[], findings: readonly WireFinding[]): WireMark[] {
  return [
    ...kept.attributions.flatMap(attributionMarks).map((mark) => wireMark(mark, null)),
    ...items.flatMap(({ claim, sourceParty }) =>
      claimMarks(claim, sourceParty).map((mark) => wireMark(mark, claim.id)),
    ),
    ...kept.toponyms.map((toponym) => wireMark(toponymMark(toponym), toponym.place)),
    ...kept.frames.map((frame) => wireMark(frameMark(frame), null)),
    ...findings.map(findingMark),
  ];
}

function sentencesOf(version: ReportVersion, kept: KeptReading, items: readonly ClaimItem[]): WireSentence[] {
  const { text, language } = version.report;
  const claims = items.map(({ claim }) => claim);
  return parseDocument(text, language).sentences.map(({ span, paragraph }): WireSentence => {
    const { voice, who } = voiceOf(span, kept.attributions, claims);
    return { span: pair(span), paragraph, voice, who: [...who] };
  });
}

const empty: KeptReading = { attributions: [], toponyms: [], frames: [], sentences: 0 };

export interface ReportAsked {
  readonly id: string;
  /** Another version of the same report to show beside it. */
  readonly beside: string | null;
}

/** The page of one version. Throws NotFound, also where the delay still hides it. */
export async function reportView(
  context: ViewContext,
  { id, beside }: ReportAsked,
  audit: Auditor | null,
): Promise<WireReport> {
  const version = await context.ledger.getVersion(id);
  if (!isShown(context, version.report.published)) throw new NotFound(`No report ${id} may be shown yet.`);
  const read = await context.ledger.getReading(id);
  const kept = read?.reading ?? empty;
  const items = await context.ledger.claimsOfVersion(id);
  const versions = await context.ledger.listVersions(version.key);
  const absences = await context.ledger.absencesOf(version.key);
  const stone = absences.find(({ back }) => back === null);
  const findings = [...((await audit?.(context, version, items)) ?? [])];
  const { report } = version;
  return {
    id,
    publisher: { name: report.publisher, party: report.party },
    url: report.url,
    published: report.published,
    language: report.language,
    author: report.author ?? null,
    forwardedFrom: report.forwardedFrom ?? null,
    vanished: stone ? { at: stone.at, reason: stone.reason } : null,
    absences: absences.flatMap(({ at, reason, back }) =>
      back === null ? [] : [{ from: at, to: back.at, reason, how: back.how }],
    ),
    rules: read?.rules ?? null,
    version: { hash: id, number: versions.length - versions.findIndex((one) => one.id === id), of: versions.length },
    versions: versions.map((one) => ({ hash: one.id, fetched: one.fetched.at, permalink: reportLink(one.id) })),
    beside: beside ? comparisonOf(versions, id, beside) : null,
    text: report.text,
    sentences: sentencesOf(version, kept, items),
    marks: marksOf(kept, items, findings),
    claims: await withJudgements(context, items.map(claimView)),
    findings,
    former: await formerClaims(
      context,
      items.map(({ claim }) => claim),
      [id],
    ),
    permalink: reportLink(id),
  };
}
