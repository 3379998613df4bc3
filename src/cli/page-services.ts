/** What the pages ask of the pure rooms: track records for source pages; findings for report pages. */
import type { AppOptions } from "../api/door.ts";
import type { Ledger } from "../store/ledger.ts";

/** Services for a ledger's pages. */
export function pageServices(_ledger: Ledger): Pick<AppOptions, "audit" | "record"> {
  return {};
}
