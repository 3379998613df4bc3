/** `reportedly verify`: proves that nothing kept was changed since it was written, or names the first row that was. */
import { readFile } from "node:fs/promises";
import { checkBundle } from "../api/exports/check-bundle.ts";
import { ledgerAddress, withLedger } from "./ledger-option.ts";
import { textOption } from "./verb.ts";
import type { Call } from "./verb.ts";

async function verifyBundle(call: Call, file: string): Promise<number> {
  const { files, claims, faults } = checkBundle(await readFile(file));
  for (const fault of faults) call.stdout.write(`${file}: ${fault}\n`);
  if (faults.length === 0) call.stdout.write(`${file}: ${files} files and ${claims} claims are as they were packed\n`);
  return faults.length === 0 ? 0 : 1;
}

async function verifyLedger(call: Call): Promise<number> {
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    const { entries, readings, claims, head, firstBad } = await ledger.verify();
    const name = ledgerAddress(call);
    if (firstBad) {
      call.stdout.write(
        `${name}: first row that is not as it was written: ${firstBad.table} ${firstBad.row}: ${firstBad.why}\n`,
      );
      return 1;
    }
    call.stdout.write(`${name}: ${entries} entries, ${readings} readings, ${claims} claims are as they were written\n`);
    call.stdout.write(`head ${head}: note it elsewhere, and nobody can cut the end off unseen\n`);
    return 0;
  });
}

export async function run(call: Call): Promise<number> {
  const bundle = textOption(call, "bundle", "");
  return bundle ? verifyBundle(call, bundle) : verifyLedger(call);
}
