/** A report as its page shows it: the untouched text, its sentences with who speaks, and marks by layer. */
import type { Attribution } from "../../attribution/attribution.ts";
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { KeptReading } from "../../store/reading-entry.ts";
import { parseDocument } from "../../text/parse.ts";
import { spanOverlap } from "../../text/span.ts";
import type { Span } from "../../text/span.ts";
import { NotFound } from "../../errors.ts";
import type { WireFinding, WireMark, WireReport, WireSentence } from "../contract.ts";
import { claimView } from "./claim-view.ts";
import { isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** Gives the audit's findings of one version; an instance without lexicons gives none. */
export type Auditor = (version: ReportVersion) => Promise<readonly WireFinding[]>;

export const reportLink = (version: string): string => `/reports/${version}`;

const pair = (span: Span): [number, number] => [span[0], span[1]];

const named = (label: string | null): string => label ?? "nobody named";

/** Marks of one attribution: who says, the cue, what is said. */
function attributionMarks(one: Attribution): WireMark[] {
  const layer = (kind: "source" | "cue" | "content", spans: readonly Span[]): WireMark[] =>
    spans.map((span) => ({
      layer: kind,
      span: pair(span),
      label: named(one.name),
      rule: one.rule,
      why: one.why,
      party: one.party,
      ref: null,
    }));
  return [...layer("source", one.source), ...layer("cue", one.cue), ...layer("content", one.content)];
}

/** Marks of one claim: its content, its time words and its numbers. */
function claimMarks({ claim, sourceParty }: ClaimItem): WireMark[] {
  const base = { party: sourceParty, ref: claim.id };
  const action = claim.evidence.find((one) => one.field === "action");
  const content: WireMark = {
    ...base,
    layer: "claim",
    span: pair(claim.content),
    label: claim.action,
    rule: action?.rule ?? "",
    why: action?.why ?? "",
  };
  const when: WireMark[] = claim.when?.span
    ? [
        {
          ...base,
          layer: "time",
          span: pair(claim.when.span),
          label: `${claim.when.start ?? "…"} – ${claim.when.end ?? "…"}`,
          rule: claim.when.rule,
          why: "",
        },
      ]
    : [];
  const numbers = claim.quantities.map(({ span, of, min, max, rule }): WireMark => ({
    ...base,
    layer: "quantity",
    span: pair(span),
    label: `${of} ${min ?? ""}–${max ?? ""}`,
    rule,
    why: "",
  }));
  return [content, ...when, ...numbers];
}

function toponymMarks(kept: KeptReading): WireMark[] {
  return kept.toponyms.map((one) => ({
    layer: "place",
    span: pair(one.span),
    label: one.answer === "resolved" ? "resolved" : `${one.answer}: ${one.candidates.length}`,
    rule: one.rule,
    why: one.candidates[0]?.why ?? "",
    party: null,
    ref: one.place,
  }));
}

const frameMarks = (kept: KeptReading): WireMark[] =>
  kept.frames.map(({ span, kind, rule, party }) => ({
    layer: "frame",
    span: pair(span),
    label: kind,
    rule,
    why: "",
    party,
    ref: null,
  }));

const findingMarks = (findings: readonly WireFinding[]): WireMark[] =>
  findings.map(({ span, rule, why }) => ({ layer: "finding", span, label: rule, rule, why, party: null, ref: null }));

/** Who speaks in each sentence: the attributions whose content it shares, nearest to the report first. */
function sentencesOf(version: ReportVersion, kept: KeptReading, items: readonly ClaimItem[]): WireSentence[] {
  const { text, language } = version.report;
  return parseDocument(text, language).sentences.map(({ span, paragraph }): WireSentence => {
    const spoken = kept.attributions.filter((one) => one.content.some((content) => spanOverlap(content, span) > 0));
    const claims = items.filter(({ claim }) => spanOverlap(claim.content, span) > 0);
    const links = claims.flatMap(({ claim }) => claim.chain);
    const who = (spoken.length > 0 ? spoken : links).map(({ name, party }) => ({ name: named(name), party }));
    const voice = who.length > 0 ? "attributed" : claims.length > 0 ? "own" : "none";
    const seen = new Set<string>();
    return { span: pair(span), paragraph, voice, who: who.filter(({ name }) => !seen.has(name) && seen.add(name)) };
  });
}

const empty: KeptReading = { attributions: [], toponyms: [], frames: [], sentences: 0 };

/** The page of one version. Throws NotFound, also where the delay still hides it. */
export async function reportView(context: ViewContext, id: string, audit: Auditor | null): Promise<WireReport> {
  const version = await context.ledger.getVersion(id);
  if (!isShown(context, version.report.published)) throw new NotFound(`No report ${id} may be shown yet.`);
  const kept = (await context.ledger.getReading(id))?.reading ?? empty;
  const items = await context.ledger.claimsOfVersion(id);
  const versions = await context.ledger.listVersions(version.key);
  const findings = [...((await audit?.(version)) ?? [])];
  const { report } = version;
  return {
    id,
    publisher: { name: report.publisher, party: report.party },
    url: report.url,
    published: report.published,
    language: report.language,
    forwardedFrom: report.forwardedFrom ?? null,
    version: { hash: id, number: versions.length - versions.findIndex((one) => one.id === id), of: versions.length },
    versions: versions.map((one) => ({ hash: one.id, fetched: one.fetched.at, permalink: reportLink(one.id) })),
    text: report.text,
    sentences: sentencesOf(version, kept, items),
    marks: [
      ...kept.attributions.flatMap(attributionMarks),
      ...items.flatMap(claimMarks),
      ...toponymMarks(kept),
      ...frameMarks(kept),
      ...findingMarks(findings),
    ],
    claims: items.map(claimView),
    findings,
    permalink: reportLink(id),
  };
}
