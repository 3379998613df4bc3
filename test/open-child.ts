/** A process that only opens a ledger and closes it: what is killed in the middle of a migration. */
import { openLedger } from "../src/store/engine/open-ledger.ts";

process.stdout.write("opening\n");
await (await openLedger(process.argv[2] ?? "")).close();
process.stdout.write("done\n");
