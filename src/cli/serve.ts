/** `reportedly serve`: the pages of a ledger, on this machine unless its owner says otherwise. */
import { serve } from "../api/server.ts";
import type { Ledger } from "../store/ledger.ts";
import { loadGazetteer } from "../store/gazetteer-file.ts";
import { ledgerAddress, withLedger } from "./ledger-option.ts";
import { pageServices } from "./page-services.ts";
import { numberOption, textOption } from "./verb.ts";
import type { Call } from "./verb.ts";

const defaultPort = 8017;

/** Resolves when the program is asked to end. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** From the environment, not from the words of the call, which other users of the machine can see. */
const reviewToken = (): string | null => process.env["REPORTEDLY_REVIEW_TOKEN"] ?? null;

/** Serves until the program is asked to end; prints the address first. */
export async function serveLedger(ledger: Ledger, call: Call): Promise<void> {
  const delay = call.options["delay"] === undefined ? undefined : numberOption(call, "delay", 0);
  const serving = await serve({
    ledger,
    port: numberOption(call, "port", defaultPort),
    host: textOption(call, "host", "127.0.0.1"),
    delayHours: delay,
    reviewToken: reviewToken(),
    ...pageServices(ledger),
  });
  call.stdout.write(`${serving.address}\n`);
  await asked();
  await serving.stop();
}

export async function run(call: Call): Promise<number> {
  return withLedger(call, { gazetteer: loadGazetteer() }, async (ledger) => {
    const { reports } = await ledger.counts();
    if (reports === 0) {
      call.stderr.write(
        `${ledgerAddress(call)} holds no report yet: "reportedly ingest SOURCE…" or "reportedly start"\n`,
      );
    }
    await serveLedger(ledger, call);
    return 0;
  });
}
