/** Which gazetteer of one's own a verb reads with: `--gazetteer FILE`, else the one `import gazetteer` put beside the ledger. */
import { copyFileSync, existsSync } from "node:fs";
import { ReportedlyError } from "../errors.ts";
import { importedGazetteer, ownGazetteerFile, useOwnGazetteer } from "../store/tables/gazetteer-file.ts";
import { ledgerAddress } from "./ledger-option.ts";
import { textOption } from "./verb.ts";
import type { Call } from "./verb.ts";

/** "reportedly.ledger-gazetteer"; for a ledger by address "reportedly-gazetteer" in the current folder. */
export const gazetteerBeside = (address: string): string =>
  address.includes("://") ? "reportedly-gazetteer" : `${address}-gazetteer`;

/** `--gazetteer none` reads with the built one alone. Throws where a named file is not there. */
export function chooseGazetteer(call: Call): void {
  const named = textOption(call, "gazetteer", "");
  if (named && named !== "none" && !existsSync(named))
    throw new ReportedlyError(`there is no gazetteer at ${named}; "reportedly import gazetteer UA.txt" makes one`);
  const beside = gazetteerBeside(ledgerAddress(call));
  useOwnGazetteer(named === "none" ? null : named || (existsSync(beside) ? beside : null));
}

/** A copy of a ledger is read on with the gazetteer it was read with: it goes along. Null where there is none, or it lies there. */
export function carryGazetteer(target: string): string | null {
  const [own, beside] = [ownGazetteerFile(), gazetteerBeside(target)];
  if (own === null || own === beside || target.includes("://")) return null;
  copyFileSync(own, beside);
  return beside;
}

/** What a reading in the terminal was read with beside the built gazetteer; empty without a layer of one's own. */
export function gazetteerLine(): string {
  const own = importedGazetteer();
  return own === null ? "" : `places also of ${own.file}, gazetteer-${own.id}: ${own.rights}`;
}
