/** The few errors the edges may throw; code that reads text throws none of them. */

/** A thing a person can mend: says where it is and what to do. */
export class ReportedlyError extends Error {
  override name = "ReportedlyError";
}

/** A row of `data/` that does not hold its schema; stops the start. */
export class InvalidLexicon extends ReportedlyError {
  override name = "InvalidLexicon";
}

/** Bytes that are no report of the kind they claim to be; one of them never stops a batch. */
export class UnreadableReport extends ReportedlyError {
  override name = "UnreadableReport";
}

/** A ledger that cannot be opened: held by another owner, damaged, or newer than this program. */
export class UnusableLedger extends ReportedlyError {
  override name = "UnusableLedger";
}

/** Something asked for by id or address that the ledger does not hold. */
export class NotFound extends ReportedlyError {
  override name = "NotFound";
}
