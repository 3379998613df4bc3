/** Times the full reading against wink-nlp with POS, compromise and our own tokenizer, on the same English text in one run. */
import { readingContext } from "../src/ingest/reading-context.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readReport, readReports } from "../src/reading/read-report.ts";
import type { Report } from "../src/report/report.ts";
import { reportOfJson } from "../src/report/report-line.ts";
import { parseDocument } from "../src/text/parse.ts";
import type { BenchRow } from "./row.ts";

const sample = join(import.meta.dirname, "../samples/kupiansk");

/** The English reports of the bundled sample, again and again under other ids until there are enough. */
export function englishReports(count: number): Report[] {
  const lines = readdirSync(sample)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(sample, file), "utf8").split("\n").filter(Boolean));
  const reports = lines.flatMap((line) => {
    const read = reportOfJson(JSON.parse(line));
    return "report" in read && read.report.language === "en" ? [read.report] : [];
  });
  return Array.from({ length: count }, (_, i) => ({ ...(reports[i % reports.length] as Report), id: `bench/${i}` }));
}

/** CPU seconds of a call in this thread; the machine is shared, so the clock on the wall says less. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Rounds of a warm-up at most, and those without a gain after which it is over. */
const mostRounds = 40;
const idleRounds = 4;

/** Runs until it gets no faster: code that is run for the first seconds is still being compiled, ours longest, as there is most of it. */
function warmUp(work: () => void): void {
  let best = Infinity;
  for (let round = 0, idle = 0; round < mostRounds && idle < idleRounds; round++) {
    const spent = cpuSeconds(work);
    idle = spent < best * 0.97 ? 0 : idle + 1;
    best = Math.min(best, spent);
  }
}

/** Best of three after a warm-up: what the code can do, not what the neighbours allow. */
function bestOf(work: () => void): number {
  warmUp(work);
  return Math.min(cpuSeconds(work), cpuSeconds(work), cpuSeconds(work));
}

/** Two ways of one work, each warm, then in turn, so that neither has the later and faster code to itself. */
function bestInTurn(first: () => void, second: () => void): readonly [number, number] {
  warmUp(first);
  warmUp(second);
  let best: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < 6; round++)
    best = [Math.min(best[0], cpuSeconds(first)), Math.min(best[1], cpuSeconds(second))];
  return best;
}

/** Rows of the reading and of what it is held against, in CPU seconds of this process. */
export function benchReading(count: number): BenchRow[] {
  const reports = englishReports(count);
  const context = readingContext();
  const sentences = reports.reduce((sum, { text }) => sum + parseDocument(text, "en").sentences.length, 0);
  const wink = winkNLP(model, ["sbd", "pos"]);
  const [ours, apart] = bestInTurn(
    () => readReports(reports, context),
    () => reports.forEach((report) => readReport(report, context)),
  );
  const others = {
    "full reading, each report by itself": apart,
    "our tokenizer and sentence splitter alone": bestOf(() => reports.forEach(({ text }) => parseDocument(text, "en"))),
    "wink-nlp 2.4 with sentences and POS": bestOf(() =>
      reports.forEach(({ text }) => wink.readDoc(text).tokens().out()),
    ),
    "compromise 14.17, tagged": bestOf(() => reports.forEach(({ text }) => compromise(text).json())),
  };
  const rate = (seconds: number): string => `${Math.round(sentences / seconds)} sentences/s`;
  return [
    {
      what: "full reading (attributions, claims, places)",
      figure: rate(ours),
      ratio: "1",
    },
    ...Object.entries(others).map(([what, seconds]) => {
      return { what, figure: rate(seconds), ratio: `full reading is ${(seconds / ours).toFixed(2)}× as fast` };
    }),
  ];
}
