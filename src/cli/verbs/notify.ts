/** `reportedly notify`: tells webhooks what came since the last time: new contradictions, changed standings, first denials. */
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Hook } from "../../api/hooks/hook-list.ts";
import { ReportedlyError } from "../../errors.ts";
import { threadPending } from "../../ingest/thread-run.ts";
import { knownVoices } from "../../ingest/voices.ts";
import type { Ledger } from "../../store/ledger.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { placeLookup } from "../page-services.ts";
import { withLedger } from "../ledger-option.ts";
import { untilInterrupted } from "../queue-option.ts";
import { numberOption, textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const usualMinutes = 5;

/** The hooks of a file; none without one. */
export async function hooksOf(file: string): Promise<readonly Hook[]> {
  if (file === "") return [];
  const { readHookList } = await import("../../api/hooks/hook-list.ts");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ReportedlyError(`cannot read ${file}`, { cause });
  });
  return readHookList(text, process.env);
}

/** One round of the hooks, told line by line; 1 where a delivery failed. */
export async function tellHooks(call: Call, ledger: Ledger, hooks: readonly Hook[]): Promise<number> {
  const { hookRound } = await import("../../api/hooks/hook-round.ts");
  const base = textOption(call, "base", "").replace(/\/+$/, "");
  const reports = await hookRound(hooks, { ledger, base, lookup: placeLookup, now: () => new Date() });
  for (const { name, sent, waiting, dropped, fault } of reports) {
    const told = [`hook ${name}: ${sent} sent, ${waiting} waiting`];
    if (fault !== null) told.push(`the last failure: ${fault}`);
    if (dropped.length > 0) told.push(`given up: ${dropped.join(", ")}`);
    call.stdout.write(`${told.join("; ")}\n`);
  }
  return reports.some(({ fault }) => fault !== null) ? 1 : 0;
}

export async function run(call: Call): Promise<number> {
  const [file] = call.words;
  if (!file)
    throw new UsageError("usage: reportedly notify FILE [--every MINUTES] [--once] [--base ADDRESS] [--ledger L]");
  const hooks = await hooksOf(file);
  const pause = numberOption(call, "every", usualMinutes) * 60_000;
  const signal = untilInterrupted();
  return withLedger(call, { gazetteer: loadGazetteer(), isPublic: isPublicName, mustExist: true }, async (ledger) => {
    for (;;) {
      await ledger.alone("threads", () => threadPending(ledger, knownVoices()), "wait");
      const status = await tellHooks(call, ledger, hooks);
      if (call.options["once"] === true) return status;
      await sleep(pause, null, { signal }).catch(() => undefined);
      if (signal.aborted) return 0;
    }
  });
}
