/** The marked reports written for this project: YAML in which words stand for spans, to reports and claims of the exchange format. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ExchangeClaim } from "../src/reading/exchange.ts";
import type { Report } from "../src/report/report.ts";
import { reportOfJson } from "../src/report/report-line.ts";
import type { Span } from "../src/text/span.ts";

interface MarkedClaim extends Pick<ExchangeClaim, "action" | "stance"> {
  readonly content: string;
  readonly chain: readonly { readonly source: string | null; readonly cue: string | null }[];
}

interface MarkedRow {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly MarkedClaim[];
}

/** A marked report with its place in its file. */
interface MarkedReport {
  readonly report: Report;
  readonly claims: readonly ExchangeClaim[];
}

/** Reports of a file in the exchange format, in two halves: those on even lines may be read, those on odd lines are only scored. */
export function ownHalves(file: string): { readonly read: MarkedReport[]; readonly unread: MarkedReport[] } {
  const halves = { read: [] as MarkedReport[], unread: [] as MarkedReport[] };
  for (const [index, line] of readFileSync(file, "utf8").trimEnd().split("\n").entries()) {
    const row = JSON.parse(line) as { readonly claims: readonly ExchangeClaim[] };
    const given = reportOfJson(row);
    if ("reason" in given) throw new Error(`${file}: ${given.reason}`);
    (index % 2 === 1 ? halves.read : halves.unread).push({ report: given.report, claims: row.claims });
  }
  return halves;
}

/** Where "said#2" stands: the second "said" of the text. Words that do not stand there are an error of the set. */
export function spanOf(text: string, words: string): Span {
  const [, phrase = words, nth = "1"] = /^(.*?)(?:#(\d+))?$/s.exec(words) ?? [];
  let at = -1;
  for (let n = 0; n < Number(nth); n++) at = text.indexOf(phrase, at + 1);
  if (at < 0) throw new Error(`"${words}" does not stand in "${text.slice(0, 60)}…"`);
  return [at, at + phrase.length];
}

/** A marked claim says what a person can see at once; the other fields of the format are left empty. */
function claimOf(text: string, { action, stance, content, chain }: MarkedClaim): ExchangeClaim {
  const links = chain.map(({ source, cue }) => ({
    source: source === null ? null : spanOf(text, source),
    cue: cue === null ? null : spanOf(text, cue),
    name: source,
    party: "unk",
  }));
  const empty = {
    actor: null,
    recipient: null,
    places: [],
    when: null,
    quantities: [],
    background: false,
    confidence: 1,
  };
  return { action, stance, content: spanOf(text, content), chain: links, ...empty };
}

/** All marked reports of one YAML file. */
export function ownReports(file: string): { readonly report: Report; readonly claims: readonly ExchangeClaim[] }[] {
  const rows = parse(readFileSync(file, "utf8")) as readonly MarkedRow[];
  return rows.map((row) => {
    const read = reportOfJson({ report: row });
    if ("reason" in read) throw new Error(`${file}: ${read.reason}`);
    return { report: read.report, claims: row.claims.map((claim) => claimOf(row.text, claim)) };
  });
}
