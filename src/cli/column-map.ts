/** The column map of a call for CSV of any shape: `--columns text=Wording,published=When`. */
import { reportFields } from "../report/source.ts";
import type { ReportField, Source } from "../report/source.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

const isField = (word: string): word is ReportField => (reportFields as readonly string[]).includes(word);

/** Undefined where the call gives none; throws for a field that reports do not have. */
export function columnMap(call: Call): Source["columns"] {
  const text = textOption(call, "columns", "");
  if (text === "") return undefined;
  const pairs = text.split(",").map((pair): [ReportField, string] => {
    const [field = "", ...column] = pair.split("=");
    if (!isField(field.trim()) || column.join("=").trim() === "")
      throw new UsageError(`--columns takes FIELD=COLUMN,… with fields ${reportFields.join(", ")}; not "${pair}"`);
    return [field.trim() as ReportField, column.join("=").trim()];
  });
  return Object.fromEntries(pairs);
}
