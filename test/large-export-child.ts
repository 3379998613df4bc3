/** A process that ingests one large file with the real reading and tells the most memory it held: reports, claims, megabytes. */
import { ingest } from "../src/ingest/ingest.ts";
import { listSources } from "../src/ingest/source-list.ts";
import { threadPending } from "../src/ingest/thread-run.ts";
import { readerFor } from "../src/cli/ingest-run.ts";
import { isPublicName } from "../src/ingest/public-names.ts";
import { loadGazetteer } from "../src/store/gazetteer-file.ts";
import { openLedger } from "../src/store/open-ledger.ts";

const [address = "", file = ""] = process.argv.slice(2);
const ledger = await openLedger(address, { gazetteer: loadGazetteer(), isPublic: isPublicName, cacheMegabytes: 16 });
const reader = readerFor(1);
const summary = await ingest(listSources([file]), { ledger, reader, at: "2025-12-01T00:00:00Z" });
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const ofIngest = peak();
await threadPending(ledger);
await ledger.close();
process.stdout.write(`done ${summary.new} ${summary.claims} ${ofIngest} ${peak()}\n`);
