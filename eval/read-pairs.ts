/** Pairs whose claims are read anew: made-up reports, or reports of the bundled sample, and the words of one claim of each. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Stance } from "../src/attribution/attribution.ts";
import type { Action } from "../src/claim/claim.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { readReport } from "../src/reading/read-report.ts";
import type { Report } from "../src/report/report.ts";
import { reportOfJson } from "../src/report/report-line.ts";
import { toLedgerClaims } from "../src/store/ledger-claims.ts";
import type { Span } from "../src/text/span.ts";
import type { LedgerClaim } from "../src/thread/ledger-claim.ts";
import type { ClaimPair } from "./claim-pairs.ts";

interface MarkedClaim {
  readonly action: Action;
  /** "asserts" where it says none. */
  readonly stance?: Stance;
  /** Words that stand in what is claimed. */
  readonly words: string;
  /** Id of a report of the sample, instead of day, language, by, party and text. */
  readonly report?: string;
  readonly day?: string;
  readonly by?: string;
  readonly party?: string;
  readonly language?: string;
  readonly text?: string;
}

interface MarkedPair {
  readonly axis?: string;
  readonly a: MarkedClaim;
  readonly b: MarkedClaim;
}

const sampleFolder = new URL("../samples/kupiansk/", import.meta.url);

function sampleReports(): ReadonlyMap<string, Report> {
  const lines = readdirSync(sampleFolder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(new URL(name, sampleFolder), "utf8").trimEnd().split("\n"));
  return new Map(lines.map((line) => (JSON.parse(line) as { report: Report }).report).map((one) => [one.id, one]));
}

function madeUp({ day, by, party, language, text }: MarkedClaim, id: string): Report {
  const given = { report: { id, publisher: by, party, published: day, language, text } };
  const read = reportOfJson(given);
  if ("reason" in read) throw new Error(`${id}: ${read.reason}`);
  return read.report;
}

/** Where the words stand; words that do not are an error of the set. */
function spanOf(text: string, words: string): Span {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" does not stand in "${text.slice(0, 60)}…"`);
  return [at, at + words.length];
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The claim meant: the one of these words, before all of that stance and action; null where nothing there was read. */
function claimAt(claims: readonly LedgerClaim[], { action, stance = "asserts" }: MarkedClaim, span: Span) {
  const fit = (claim: LedgerClaim): number =>
    (claim.stance === stance ? 4 : 0) + (claim.action === action ? 2 : 0) + (claim.stance === "asserts" ? 0 : 1);
  return (
    claims
      .filter(({ content }) => overlap(content, span) > 0)
      .sort((x, y) => fit(y) - fit(x) || overlap(y.content, span) - overlap(x.content, span))[0] ?? null
  );
}

/** Reads a file of pairs, and then the reports of each. */
export function readTextPairs(file: URL): readonly ClaimPair[] {
  const sample = sampleReports();
  const read = new Map<string, readonly LedgerClaim[]>();
  const claimOf = (marked: MarkedClaim, id: string): LedgerClaim | null => {
    const report = marked.report === undefined ? madeUp(marked, id) : sample.get(marked.report);
    if (!report) throw new Error(`${id}: no report ${marked.report ?? ""} in the sample`);
    const claims = read.get(report.id) ?? toLedgerClaims(readReport(report, readingContext()), "pairs");
    read.set(report.id, claims);
    return claimAt(claims, marked, spanOf(report.text, marked.words));
  };
  const kinds = Object.entries(parse(readFileSync(file, "utf8")) as Record<string, readonly MarkedPair[]>);
  return kinds.flatMap(([relation, pairs]) =>
    pairs.map(({ a, b, ...axis }, at) => {
      const id = `${relation}-${at + 1}`;
      return { id, relation, note: "", ...axis, a: claimOf(a, `${id}-a`), b: claimOf(b, `${id}-b`) };
    }),
  );
}
