/** `reportedly start`: the bundled sample into its own ledger, once, then the pages. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NotFound } from "../../errors.ts";
import { rulesVersion } from "../../ingest/rules-version.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { ingestWords, summaryText } from "../ingest-run.ts";
import { withLedger } from "../ledger-option.ts";
import { serveLedger } from "./serve.ts";
import type { Call } from "../verb.ts";

const sampleLedger = "kupiansk.ledger";
/** Noted in the ledger after the sample is in; another version of the rules reads it again. */
const readUnder = "sample-read-under";

/** The sample's folder, in the checkout and in the built package. */
function sampleFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); dirname(folder) !== folder; folder = dirname(folder)) {
    const sample = join(folder, "samples/kupiansk");
    if (existsSync(sample)) return sample;
  }
  throw new NotFound("the bundled sample is missing: install reportedly again");
}

export async function run(call: Call): Promise<number> {
  const named = { ...call, options: { ...call.options, ledger: call.options["ledger"] ?? sampleLedger } };
  return withLedger(named, { gazetteer: loadGazetteer(), isPublic: isPublicName }, async (ledger) => {
    if ((await ledger.getMeta(readUnder)) !== rulesVersion()) {
      call.stderr.write("Reading the Kupiansk file: claims of both sides about one town, July 2025 to February 2026\n");
      const summary = await ingestWords(ledger, [join(sampleFolder(), "*.jsonl")], named);
      call.stderr.write(summaryText(summary));
      await ledger.setMeta(readUnder, rulesVersion());
    }
    await serveLedger(ledger, named);
    return 0;
  });
}
