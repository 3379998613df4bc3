/** `reportedly follow`: asks public channels and feeds for what is new, politely, round after round. */
import type { Hook } from "../../api/hooks/hook-list.ts";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { ReportedlyError } from "../../errors.ts";
import { readFollowList } from "../../ingest/follow-list.ts";
import type { Followed } from "../../ingest/follow-list.ts";
import { followOnce } from "../../ingest/follow.ts";
import type { FollowReport, Taken } from "../../ingest/follow.ts";
import { ingest } from "../../ingest/ingest.ts";
import { PoliteWeb } from "../../ingest/polite-web.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import type { NamedSource } from "../../ingest/source-list.ts";
import type { Queue } from "../../ingest/queue.ts";
import { rulesVersion } from "../../ingest/rules-version.ts";
import { threadPending } from "../../ingest/thread-run.ts";
import { knownVoices } from "../../ingest/voices.ts";
import { publishSources } from "../../ingest/worker.ts";
import { publisherParties } from "../../reading/publisher-party.ts";
import type { Ledger } from "../../store/ledger.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readerFor } from "../ingest-run.ts";
import { withLedger } from "../ledger-option.ts";
import { hooksOf, tellHooks } from "./notify.ts";
import { untilInterrupted, withQueue } from "../queue-option.ts";
import { numberOption, textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const usualMinutes = 15;

function lineOf({ address, new: fresh, gaps, vanished, returned, missed, refused, fault }: FollowReport): string {
  const missing = gaps.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return [
    `${address}: ${fault ?? `${fresh} new`}`,
    ...(missing ? [`posts never seen: ${missing}`] : []),
    ...(vanished.length > 0 ? [`${vanished.length} no longer there`] : []),
    ...(returned.length > 0 ? [`${returned.length} shown again`] : []),
    ...(missed ? ["nothing known is left in the feed: entries between were never seen"] : []),
    ...refused.map(({ reason }) => `refused: ${reason}`),
  ].join("; ");
}

/** Puts pages into the ledger, read and threaded here. */
const intoLedger =
  (ledger: Ledger): Taker =>
  async (source, at) => {
    const partyOf = publisherParties(readingContext().lexicon);
    const summary = await ingest(only(source), { ledger, reader: readerFor(1), partyOf, at });
    return { new: summary.new, known: summary.changed + summary.same + summary.reread, refused: summary.refused };
  };

/** Puts pages into a queue, for workers to read. */
const intoQueue =
  (queue: Queue, ledger: Ledger): Taker =>
  async (source, at) => {
    const partyOf = publisherParties(readingContext().lexicon);
    const summary = await publishSources(only(source), { queue, ledger, rules: rulesVersion(), partyOf, at });
    return { new: summary.published, known: summary.same, refused: summary.refused };
  };

type Taker = (source: NamedSource, at: string) => Promise<Taken>;

async function* only(source: NamedSource): AsyncGenerator<NamedSource> {
  yield source;
}

interface Following {
  readonly ledger: Ledger;
  readonly list: readonly Followed[];
  readonly take: Taker;
  readonly hooks: readonly Hook[];
}

/** Rounds until the program is asked to end; exit status 1 where a single round had a fault. */
async function rounds(call: Call, { ledger, list, take, hooks }: Following): Promise<number> {
  const pause = numberOption(call, "every", usualMinutes) * 60_000;
  const signal = untilInterrupted();
  const web = new PoliteWeb({ sleep: (milliseconds) => sleep(milliseconds) });
  for (;;) {
    const at = new Date().toISOString();
    const reports = await followOnce(list, { ledger, web, at, take: (source) => take(source, at) });
    for (const report of reports) call.stdout.write(`${lineOf(report)}\n`);
    await ledger.alone("threads", () => threadPending(ledger, knownVoices()), "pass");
    const told = hooks.length > 0 ? await tellHooks(call, ledger, hooks) : 0;
    if (call.options["once"] === true) return reports.some(({ fault }) => fault !== null) ? 1 : told;
    await sleep(pause, null, { signal }).catch(() => undefined);
    if (signal.aborted) return 0;
  }
}

export async function run(call: Call): Promise<number> {
  const [file] = call.words;
  if (!file)
    throw new UsageError(
      "usage: reportedly follow FILE [--every MINUTES] [--once] [--hooks FILE] [--queue Q] [--ledger L]",
    );
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ReportedlyError(`cannot read ${file}`, { cause });
  });
  const list = readFollowList(text);
  const hooks = await hooksOf(textOption(call, "hooks", ""));
  return withLedger(call, { gazetteer: loadGazetteer(), isPublic: isPublicName }, (ledger) =>
    call.options["queue"] === undefined
      ? rounds(call, { ledger, list, hooks, take: intoLedger(ledger) })
      : withQueue(call, (queue) => rounds(call, { ledger, list, hooks, take: intoQueue(queue, ledger) })),
  );
}
