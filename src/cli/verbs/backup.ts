/** `reportedly backup`: a copy of the ledger while it is in use; opened and verified before it is called done. */
import { openLedger } from "../../store/engine/open-ledger.ts";
import { carryGazetteer } from "../gazetteer-option.ts";
import { withLedger } from "../ledger-option.ts";
import { UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const [target] = call.words;
  if (!target) throw new UsageError("usage: reportedly backup FILE [--ledger L]");
  await withLedger(call, { readOnly: true, mustExist: true }, (ledger) => ledger.backup(target));
  const copy = await openLedger(target, { readOnly: true, mustExist: true });
  try {
    const { firstBad, entries, head } = await copy.verify();
    call.stdout.write(
      firstBad
        ? `${target}: ${firstBad.table} ${firstBad.row}: ${firstBad.why}\n`
        : `${target}: ${entries} entries, head ${head}\n`,
    );
    const carried = carryGazetteer(target);
    if (carried !== null) call.stdout.write(`${carried}: the gazetteer it is read with\n`);
    return firstBad ? 1 : 0;
  } finally {
    await copy.close();
  }
}
