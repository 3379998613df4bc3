/** `reportedly serve`: the pages of a ledger, on this machine unless its owner says otherwise. */
import { makeToken } from "../../api/access/token.ts";
import { tokenBook } from "../../api/access/token-file.ts";
import { loopbackNames } from "../../api/routes/guard.ts";
import { serve } from "../../api/server.ts";
import type { Ledger } from "../../store/ledger.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { handInTo } from "../hand-in.ts";
import { ledgerAddress, withLedger } from "../ledger-option.ts";
import { watch } from "../metrics-option.ts";
import { pageServices } from "../page-services.ts";
import { tokensFile } from "../tokens-option.ts";
import { traceTo } from "../traces-option.ts";
import { numberOption, textOption } from "../verb.ts";
import type { Call } from "../verb.ts";

const defaultPort = 8017;

/** Resolves when the program is asked to end. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/**
 * The owner's token. From the environment, not from the words of the call, which other users of the machine can see; else,
 * for an owner who sits at a terminal of this machine, one for as long as the program runs, shown there and in no log.
 */
export function ownersToken(call: Pick<Call, "stderr">, host: string): string | null {
  const given = process.env["REPORTEDLY_REVIEW_TOKEN"];
  if (given !== undefined) return given;
  if (!loopbackNames.has(host) || call.stderr.isTTY !== true) return null;
  const { shown } = makeToken("owner", ["review"], "");
  call.stderr.write(`to judge claims and links open /review with the token ${shown}\n`);
  return shown;
}

/** Requests a minute from one address where others can ask; the owner on loopback asks as he likes. */
const usualRate = 600;

function rateOf(call: Call, host: string): number | null {
  const given = numberOption(call, "rate", loopbackNames.has(host) ? 0 : usualRate);
  return given === 0 ? null : given;
}

/** Serves until the program is asked to end; prints the address first. */
export async function serveLedger(ledger: Ledger, call: Call): Promise<void> {
  const delay = call.options["delay"] === undefined ? undefined : numberOption(call, "delay", 0);
  const host = textOption(call, "host", "127.0.0.1");
  const ready = async (): Promise<boolean> => (await ledger.getMeta("ready")) !== undefined;
  const tracing = await traceTo(call, "serve");
  const watched = await watch(call, { ledger, ready });
  const serving = await serve({
    ledger,
    port: numberOption(call, "port", defaultPort),
    host,
    delayHours: delay,
    reviewToken: ownersToken(call, host),
    tokens: tokenBook(tokensFile(call)),
    closed: call.options["closed"] === true,
    aMinute: rateOf(call, host),
    handIn: handInTo(ledger),
    meters: watched?.meters ?? null,
    ...pageServices(),
  });
  call.stdout.write(`${serving.address}\n`);
  await asked();
  await serving.stop();
  await watched?.stop();
  await tracing?.stop();
}

export async function run(call: Call): Promise<number> {
  return withLedger(call, { gazetteer: loadGazetteer(), isPublic: isPublicName }, async (ledger) => {
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
