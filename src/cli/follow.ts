/** `reportedly follow`: asks public channels and feeds for what is new, politely, round after round. */
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { ReportedlyError } from "../errors.ts";
import { readFollowList } from "../ingest/follow-list.ts";
import type { Followed } from "../ingest/follow-list.ts";
import { followOnce } from "../ingest/follow.ts";
import type { FollowReport } from "../ingest/follow.ts";
import { ingest } from "../ingest/ingest.ts";
import { PoliteWeb } from "../ingest/polite-web.ts";
import { readingContext } from "../ingest/reading-context.ts";
import type { NamedSource } from "../ingest/source-list.ts";
import { threadPending } from "../ingest/thread-run.ts";
import { knownVoices } from "../ingest/voices.ts";
import { publisherParties } from "../reading/publisher-party.ts";
import type { Ledger } from "../store/ledger.ts";
import { loadGazetteer } from "../store/gazetteer-file.ts";
import { readerFor } from "./ingest-run.ts";
import { withLedger } from "./ledger-option.ts";
import { untilInterrupted } from "./queue-option.ts";
import { numberOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

const usualMinutes = 15;

function lineOf({ address, new: fresh, gaps, vanished, refused, fault }: FollowReport): string {
  const missing = gaps.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return [
    `${address}: ${fault ?? `${fresh} new`}`,
    ...(missing ? [`posts never seen: ${missing}`] : []),
    ...(vanished.length > 0 ? [`${vanished.length} no longer there`] : []),
    ...refused.map(({ reason }) => `refused: ${reason}`),
  ].join("; ");
}

async function round(ledger: Ledger, list: readonly Followed[], web: PoliteWeb): Promise<readonly FollowReport[]> {
  const at = new Date().toISOString();
  const reader = readerFor(1);
  const partyOf = publisherParties(readingContext().lexicon);
  const take = (source: NamedSource) =>
    ingest(
      (async function* () {
        yield source;
      })(),
      { ledger, reader, partyOf, at },
    );
  const reports = await followOnce(list, { ledger, web, at, take });
  await threadPending(ledger, knownVoices());
  return reports;
}

export async function run(call: Call): Promise<number> {
  const [file] = call.words;
  if (!file) throw new UsageError("usage: reportedly follow FILE [--every MINUTES] [--once] [--ledger L]");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ReportedlyError(`cannot read ${file}`, { cause });
  });
  const list = readFollowList(text);
  const pause = numberOption(call, "every", usualMinutes) * 60_000;
  const signal = untilInterrupted();
  const web = new PoliteWeb({ sleep: (milliseconds) => sleep(milliseconds) });
  return withLedger(call, { gazetteer: loadGazetteer() }, async (ledger) => {
    for (;;) {
      const reports = await round(ledger, list, web);
      for (const report of reports) call.stdout.write(`${lineOf(report)}\n`);
      if (call.options["once"] === true) return reports.some(({ fault }) => fault !== null) ? 1 : 0;
      await sleep(pause, null, { signal }).catch(() => undefined);
      if (signal.aborted) return 0;
    }
  });
}
