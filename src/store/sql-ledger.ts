/** The ledger over any database of the port: each part answers for itself, this file only puts them together. */
import { UnusableLedger } from "../errors.ts";
import { absenceAnswers } from "./absence-store.ts";
import { claimAnswers } from "./claim-queries.ts";
import { controlAnswers } from "./control-store.ts";
import { countAnswers } from "./counts/count-queries.ts";
import type { Database } from "./engine/database.ts";
import { judgementAnswers } from "./judgement-store.ts";
import type { Ledger, LedgerOptions } from "./ledger.ts";
import { reportAnswers } from "./report-queries.ts";
import { saveReadings } from "./save-readings.ts";
import { threadAnswers } from "./thread-queries.ts";
import { threadWrites } from "./thread-writes.ts";
import { upkeepAnswers } from "./upkeep.ts";

/** Makes the ledger of a database. */
export function sqlLedger(db: Database, { gazetteer, isPublic = () => false }: LedgerOptions): Ledger {
  const placeById: NonNullable<LedgerOptions["gazetteer"]>["get"] = (id) => {
    if (!gazetteer)
      throw new UnusableLedger("claims are written with a gazetteer: places are kept by its entries alone");
    return gazetteer.get(id);
  };
  const keptPlaces = new Set<string>();
  return {
    dialect: db.dialect,
    ...reportAnswers(db),
    ...absenceAnswers(db),
    ...claimAnswers(db),
    ...countAnswers(db),
    ...threadAnswers(db),
    ...threadWrites(db),
    ...judgementAnswers(db),
    ...controlAnswers(db),
    ...upkeepAnswers(db),
    saveReadings: async (entries) => {
      const context = { dialect: db.dialect, placeById, keptPlaces, isPublic };
      const { placeIds, ...result } = await db.write((writing) => saveReadings(writing, entries, context));
      for (const id of placeIds) keptPlaces.add(id);
      return result;
    },
  };
}
