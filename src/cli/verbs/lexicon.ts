/** `reportedly lexicon coverage`: over any corpus, the words no row knows, the rows that never fire, the rows that always lose (those that lend to others left out). */
import { createReadStream } from "node:fs";
import { reportOfJson } from "../../report/report-line.ts";
import type { Report } from "../../report/report.ts";
import { coverLexicon } from "../../reading/coverage.ts";
import type { Coverage } from "../../reading/coverage.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import { linesOf } from "../line-batches.ts";
import { tableText } from "../table.ts";
import { numberOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

async function reportsOf(files: readonly string[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const file of files) {
    for await (const line of linesOf(createReadStream(file))) {
      try {
        const read = reportOfJson(JSON.parse(line));
        if ("report" in read) reports.push(read.report);
      } catch {
        continue; // a broken line has no words to cover
      }
    }
  }
  return reports;
}

/** Seen at least this often without winning once: the row may be wrong. */
const alwaysFrom = 5;

function coverageText({ reports, unknown, rows }: Coverage, top: number): string {
  const words = unknown.slice(0, top).map(({ word, count, example }) => [String(count), word, example]);
  const never = rows.filter(({ seen }) => seen === 0).map(({ id }) => id);
  const losing = rows.filter(({ seen, won, wins }) => wins && seen >= alwaysFrom && won === 0);
  return [
    `${reports} reports\n\nWords near attributions and places that no row knows:\n`,
    tableText(["times", "word", "one sentence"], words, 110),
    `\nRows that never fire (${never.length} of ${rows.length}): ${never.slice(0, top).join(", ")}\n`,
    `\nRows seen ${alwaysFrom} times or more that always lose (those that lend to others left out):\n`,
    tableText(
      ["seen", "row"],
      losing.sort((a, b) => b.seen - a.seen).map(({ id, seen }) => [String(seen), id]),
      110,
    ),
  ].join("");
}

export async function run(call: Call): Promise<number> {
  const [what, ...files] = call.words;
  if (what !== "coverage" || files.length === 0) throw new UsageError("usage: reportedly lexicon coverage FILE…");
  const coverage = coverLexicon(await reportsOf(files), readingContext());
  call.stdout.write(coverageText(coverage, numberOption(call, "top", 50)));
  return 0;
}
