/** `reportedly import`: monitors' control layers, and the user's own GeoNames dumps. */
import { importControlFile } from "../../ingest/import-control.ts";
import { importGazetteer, loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { gazetteerBeside } from "../gazetteer-option.ts";
import { ledgerAddress, withLedger } from "../ledger-option.ts";
import { textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const usage =
  "usage: reportedly import control FILE --by NAME [--holder PARTY] [--ledger L]\n       reportedly import gazetteer UA.txt [--ledger L] [--out FILE]";

const farther = (rows: number): string =>
  rows > 0 ? `, ${rows} of farther points of a settlement that has a nearer one` : "";

async function importControl(call: Call, file: string): Promise<number> {
  const by = textOption(call, "by", "");
  if (!by) throw new UsageError(`a control layer is a claim too: say whose, with --by NAME\n${usage}`);
  const gazetteer = loadGazetteer();
  const holder = textOption(call, "holder", "") || undefined;
  return withLedger(call, { gazetteer }, async (ledger) => {
    const at = new Date().toISOString();
    const { layers, refused } = await importControlFile(file, { ledger, gazetteer, by, holder, at });
    for (const { monitor, spans, unplaced, further, yardstick, same } of layers) {
      const kind = yardstick ? "yardstick" : "shown, but no yardstick: made from outlets' claims";
      call.stdout.write(
        `${monitor}: ${spans} spans, ${unplaced} without a place${farther(further)}, ${kind}${same ? ", known already" : ""}\n`,
      );
    }
    for (const { line, reason } of refused) call.stderr.write(`refused ${file}:${line ?? "?"}: ${reason}\n`);
    return refused.length > 0 ? 1 : 0;
  });
}

/** A file beside the ledger that every verb reads with from then on. */
function importDump(call: Call, file: string): number {
  const beside = gazetteerBeside(ledgerAddress(call));
  const target = textOption(call, "out", beside);
  const { places, id, rights } = importGazetteer(file, target, new Date().toISOString());
  const use =
    target === beside
      ? `Every verb on ${ledgerAddress(call)} reads with it from now on; what runs already, after its next start. What was read before stays: "reportedly rebuild" tells what differs.`
      : `Read with it by --gazetteer ${target}.`;
  call.stdout.write(
    `${target}: ${places} places, gazetteer-${id}. ${use}\nTheir rights: ${rights}; keep its notice.\n`,
  );
  return 0;
}

/** Exit status 1 where any row was refused. */
export async function run(call: Call): Promise<number> {
  const [what, file] = call.words;
  if (!file) throw new UsageError(usage);
  if (what === "control") return importControl(call, file);
  if (what !== "gazetteer") throw new UsageError(usage);
  return importDump(call, file);
}
