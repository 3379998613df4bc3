/** Reports out of one named source, with a reason for each item that is none; options of the call fill what the bytes do not say. */
import { readReports } from "../report/read-reports.ts";
import type { Report } from "../report/report.ts";
import { publishedTime } from "../report/published.ts";
import { publisherParties } from "../reading/publisher-party.ts";
import { readingContext } from "../ingest/reading-context.ts";
import { sourceBytes } from "./source-bytes.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

export interface ReportsFrom {
  readonly reports: readonly Report[];
  readonly refused: readonly { readonly where: string; readonly reason: string }[];
}

/** What the caller knows better than the bytes: publisher, party, day of publication. */
function filledIn(report: Report, call: Call): Report {
  const publisher = textOption(call, "publisher", report.publisher);
  const given = textOption(call, "published", "");
  const published = given ? publishedTime(given) : report.published;
  if (given && !published) throw new UsageError(`--published takes a day like 2025-11-20, not "${given}"`);
  const known =
    report.party === "unk" ? (publisherParties(readingContext().lexicon)(publisher) ?? report.party) : report.party;
  return { ...report, publisher, published, party: textOption(call, "party", known) };
}

/** Reads all reports of a file, an address or standard input. */
export async function reportsFrom(word: string | undefined, call: Call): Promise<ReportsFrom> {
  const source = await sourceBytes(word, call);
  const reports: Report[] = [];
  const refused: { where: string; reason: string }[] = [];
  for await (const read of readReports(source)) {
    if ("report" in read) reports.push(filledIn(read.report, call));
    else refused.push({ where: read.where, reason: read.reason });
  }
  return { reports, refused };
}
