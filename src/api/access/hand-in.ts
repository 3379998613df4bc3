/** The port through which reports that come over HTTP reach the ledger; the program fills it. */

/** What became of reports that were handed in. */
export interface HandedIn {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly claims: number;
  readonly refused: readonly { readonly line: number | null; readonly reason: string }[];
}

/** Reads JSON lines into the ledger; `by` is whose token it was. */
export type HandIn = (lines: string, by: string) => Promise<HandedIn>;
