/** `reportedly explain`: sentence by sentence, which rules fired, which lost and why. */
import { explainReport } from "../../reading/explain.ts";
import type { ExplainedSentence } from "../../reading/explain.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import { gazetteerLine } from "../gazetteer-option.ts";
import { reportsFrom } from "../reports-from.ts";
import { painterFor } from "../style.ts";
import type { Paint } from "../style.ts";
import type { Call } from "../verb.ts";

/** One sentence, its findings with "+", what lost with "-". */
export function sentenceText({ text, findings, lost }: ExplainedSentence, paint: Paint): string {
  const won = findings.map(({ kind, rule, words, why }) => `  + ${kind} ${paint(rule, "place")} "${words}": ${why}`);
  const gone = lost.map(({ table, rule, words, why }) => paint(`  - ${table} ${rule} "${words}": ${why}`, "dim"));
  return [paint(text.replaceAll(/\s+/g, " ").trim(), "bold"), ...won, ...gone, ""].join("\n");
}

export async function run(call: Call): Promise<number> {
  const paint = painterFor(call.stdout, process.env);
  const { reports, refused } = await reportsFrom(call.words[0], call);
  for (const report of reports) {
    for (const sentence of explainReport(report, readingContext())) {
      call.stdout.write(`${sentenceText(sentence, paint)}\n`);
    }
  }
  if (gazetteerLine() !== "") call.stdout.write(`${paint(gazetteerLine(), "dim")}\n`);
  for (const { where, reason } of refused) call.stderr.write(`${where}: ${reason}\n`);
  return refused.length > 0 ? 1 : 0;
}
