/** `reportedly read`: one report in the terminal, its text marked, then its claims as a table. */
import type { Reading } from "../../reading/reading.ts";
import { readReport } from "../../reading/read-report.ts";
import { claimTable } from "../claim-table.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import { gazetteerLine } from "../gazetteer-option.ts";
import { markedText } from "../marked-text.ts";
import { reportsFrom } from "../reports-from.ts";
import { painterFor, widthOf } from "../style.ts";
import type { Paint } from "../style.ts";
import type { Call } from "../verb.ts";

const headLine = ({ report }: Reading, paint: Paint): string =>
  paint(`${report.publisher} (${report.party}), ${report.published ?? "no date given"}, ${report.language}`, "dim");

/** Text, table, and what the signs mean. */
export function readingText(reading: Reading, paint: Paint, width: number): string {
  const notes = ["_who says_  *the word that shows it*  [claim]¹", gazetteerLine()].filter((line) => line !== "");
  const legend = notes.map((line) => paint(line, "dim")).join("\n");
  return `${headLine(reading, paint)}\n\n${markedText(reading, paint).trim()}\n\n${claimTable(reading, width)}\n${legend}\n`;
}

export async function run(call: Call): Promise<number> {
  const paint = painterFor(call.stdout, process.env);
  const { reports, refused } = await reportsFrom(call.words[0], call);
  for (const report of reports) {
    call.stdout.write(`${readingText(readReport(report, readingContext()), paint, widthOf(call.stdout))}\n`);
  }
  for (const { where, reason } of refused) call.stderr.write(`${where}: ${reason}\n`);
  return refused.length > 0 ? 1 : 0;
}
