/** `npm run evaluate`: reads every marked file, prints the tables, compares with `eval/baseline.json` and fails on a drop. */
import { readingContext } from "../src/ingest/reading-context.ts";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { toExchange } from "../src/reading/exchange.ts";
import type { ExchangeClaim } from "../src/reading/exchange.ts";
import { readReport } from "../src/reading/read-report.ts";
import type { Report } from "../src/report/report.ts";
import { ownHalves, ownReports } from "./own-set.ts";
import { f1, scoreClaims } from "./score.ts";

const here = import.meta.dirname;
/** Marked reports that are not part of the project; used where they lie beside it. */
const goldFolder = process.env["REPORTEDLY_GOLD"] ?? join(here, "../../shared/gold");
const ownFolder = join(here, "own");
const baselineFile = join(here, "baseline.json");
/** A figure may wobble by this much (points of F1) before it counts as a drop. */
const tolerance = 0.05;

interface MarkedLine {
  readonly report: Report;
  readonly claims?: readonly ExchangeClaim[];
}

type Figures = Record<string, number>;

const context = readingContext();

const readLines = (file: string): MarkedLine[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as MarkedLine);

/** Reads the reports of a marked file again, without their marks. */
const predict = (file: string): { report: Report; claims: readonly ExchangeClaim[] }[] =>
  readLines(file).map(({ report }) => ({ report, ...toExchange(readReport(report, context)) }));

/** Runs one of the scorers that come with the marked reports and prints its table. */
function runScorer(scorer: string, file: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-eval-"));
  try {
    const out = join(folder, "predicted.jsonl");
    writeFileSync(
      out,
      predict(file)
        .map((row) => JSON.stringify(row))
        .join("\n"),
    );
    const table = execFileSync(process.execPath, [join(goldFolder, scorer), file, out], { encoding: "utf8" });
    console.log(table);
    return figuresOf(basename(file, ".jsonl"), table);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** "cue, exact   P 80.1  R 70.2  F1 74.8   gold 300, predicted 263" as { "file: cue, exact": 74.8 }. */
function figuresOf(name: string, table: string): Figures {
  const rows = [...table.matchAll(/^(\S.*?)\s+P +[\d.]+ +R +[\d.]+ +F1 +([\d.]+)/gm)];
  return Object.fromEntries(rows.map((row) => [`${name}: ${row[1]}`, Number(row[2])]));
}

function scoreOwn(name: string, marked: readonly MarkedLine[]): Figures {
  const gold = marked.map(({ report, claims = [] }) => ({ id: report.id, claims }));
  const predicted = new Map(marked.map(({ report }) => [report.id, toExchange(readReport(report, context)).claims]));
  const rows = Object.entries(scoreClaims(gold, predicted)).map(([measure, tally]) => {
    const figure = Math.round(10 * f1(tally)) / 10;
    console.log(
      `${measure.padEnd(30)} F1 ${figure.toFixed(1).padStart(5)}   gold ${tally.gold}, predicted ${tally.predicted}`,
    );
    return [`${name}: ${measure}`, figure] as const;
  });
  return Object.fromEntries(rows);
}

const marked = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => pattern.test(file))
        .sort()
        .map((file) => join(folder, file))
    : [];

function evaluateAll(): Figures {
  const figures: Figures = {};
  for (const file of marked(ownFolder, /^claims-.*\.yaml$/)) {
    console.log(`── ${basename(file)} (written for this project)`);
    Object.assign(figures, scoreOwn(`own/${basename(file, ".yaml")}`, ownReports(file)));
  }
  for (const file of marked(ownFolder, /^reports-.*\.jsonl$/))
    for (const [half, reports] of Object.entries(ownHalves(file))) {
      console.log(`── ${basename(file)}, ${half} half (written for this project)`);
      Object.assign(figures, scoreOwn(`own/${basename(file, ".jsonl")}, ${half}`, reports));
    }
  for (const file of marked(goldFolder, /^claims-.*\.jsonl$/)) {
    console.log(`── ${basename(file)}`);
    Object.assign(figures, runScorer("score.mjs", file));
  }
  for (const file of marked(goldFolder, /^(attributions|toponyms).*\.jsonl$/)) {
    console.log(`── ${basename(file)}`);
    Object.assign(figures, runScorer("score-spans.mjs", file));
  }
  return figures;
}

/** Figures of the baseline that fell; figures whose marked file is not here are not compared. */
export function drops(baseline: Figures, now: Figures): string[] {
  return Object.entries(baseline).flatMap(([name, was]) => {
    const is = now[name];
    return is !== undefined && is < was - tolerance ? [`${name}: ${was} → ${is}`] : [];
  });
}

/** What the baseline holds fast: the measures an issue sets a floor or target for. */
const held =
  /right action|attribution link|own voice|stance|cue, exact|overlap|found and within|within a day|quantity, exact|party of the (actor|recipient)/;

if (import.meta.main) {
  const now = evaluateAll();
  const fallen = drops(
    existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, "utf8")) as Figures) : {},
    now,
  );
  if (process.argv.includes("--write")) {
    const kept = Object.fromEntries(Object.entries(now).filter(([name]) => held.test(name)));
    writeFileSync(baselineFile, `${JSON.stringify(kept, null, 2)}\n`);
    console.log(`baseline written: ${Object.keys(kept).length} figures`);
  } else if (fallen.length > 0) {
    console.log(`fallen below eval/baseline.json:\n  ${fallen.join("\n  ")}`);
    process.exitCode = 1;
  }
}
