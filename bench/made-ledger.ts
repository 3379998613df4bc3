/** A great ledger to look at: made up and taken away after, or a file that is there already. */
import { inFolder } from "./ledger.ts";
import { bulkFill } from "./ledger-fill.ts";

export const onMadeLedger = <T>(ledger: number | string, look: (file: string) => Promise<T>): Promise<T> =>
  typeof ledger === "string"
    ? look(ledger)
    : inFolder(async (file) => {
        await bulkFill(file, ledger);
        return look(file);
      });
