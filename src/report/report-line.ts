/** A report out of one JSON value of the exchange format: what is missing stays unknown, what is wrong is told. */
import { guessLanguage } from "../text/language.ts";
import { languages } from "../text/language.ts";
import type { Language } from "../text/language.ts";
import { publishedTime } from "./published.ts";
import type { Report } from "./report.ts";

export type ReportLine = { readonly report: Report } | { readonly reason: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const isLanguage = (value: unknown): value is Language => (languages as readonly unknown[]).includes(value);

/** `{ "report": { "id", "text", … } }` as a report; every field but `id` and `text` may be missing. */
export function reportOfJson(row: unknown): ReportLine {
  if (!isObject(row)) return { reason: "the line is no JSON object" };
  const { report } = row;
  if (!isObject(report)) return { reason: 'the line has no "report" object' };
  const id = typeof report["id"] === "number" ? String(report["id"]) : textOf(report["id"]);
  if (id === null) return { reason: 'the report has no "id"' };
  if (typeof report["text"] !== "string") return { reason: `report ${id} has no "text"` };
  const { text } = report;
  const party = textOf(report["party"]) ?? "unk";
  return {
    report: {
      id,
      publisher: textOf(report["publisher"]) ?? "unknown",
      party,
      url: textOf(report["url"]),
      published: publishedTime(textOf(report["published"]), party),
      language: isLanguage(report["language"]) ? report["language"] : guessLanguage(text),
      text,
      titleLength: typeof report["titleLength"] === "number" ? report["titleLength"] : null,
      author: textOf(report["author"]),
      forwardedFrom: textOf(report["forwardedFrom"]),
      edited: publishedTime(textOf(report["edited"]), party),
    },
  };
}
