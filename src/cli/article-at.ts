/** The article at a public address, for the audit page of the machine's own owner; asked once, guarded as every request is. */
import type { FetchedArticle } from "../api/door.ts";
import { UnreadableReport } from "../errors.ts";
import { webRequest } from "../ingest/web-request.ts";
import { readReports } from "../report/read-reports.ts";

const within = 15_000;
const most = 5_000_000;

/** Throws UnreadableReport where nothing comes or nothing can be read. */
export async function articleAt(address: string): Promise<FetchedArticle> {
  const accept = "text/html,application/xhtml+xml,text/plain;q=0.9";
  const answer = await webRequest(address, { headers: { accept }, within, most });
  if (answer.status < 200 || answer.status > 299)
    throw new UnreadableReport(`${address} answered ${answer.status}: save the page and open the file`);
  const contentType = answer.headers["content-type"]?.toString();
  const source = { bytes: answer.bytes, name: address, ...(contentType ? { contentType } : {}) };
  for await (const read of readReports(source)) {
    if (!("report" in read)) continue;
    const { text, publisher, published, language } = read.report;
    return { text, publisher, published, language };
  }
  throw new UnreadableReport(`${address} holds no text that can be read: save the page and open the file`);
}
