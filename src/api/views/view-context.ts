/** What every view reads from: the ledger, and the instant after which claims are not shown yet. */
import type { Rename } from "../../place/place-extra.ts";
import type { Place } from "../../place/place.ts";
import type { Ledger } from "../../store/ledger.ts";

export interface ViewContext {
  readonly ledger: Ledger;
  /** ISO instant; claims published after it stay hidden. Null: everything is shown. */
  readonly before: string | null;
  /** Places a name in any language can mean; left out where there is no gazetteer. */
  readonly lookup?: ((name: string) => readonly Place[]) | null;
  /** Names a place had, by its id. */
  readonly renames?: ((id: string) => readonly Rename[]) | null;
}

/** The instant a delay counts back to; null where nothing is held back. */
export const viewInstant = (now: Date, delayHours: number): string | null =>
  delayHours > 0 ? new Date(now.getTime() - delayHours * 3_600_000).toISOString() : null;

/** The filter part that holds the delay; spread into every claim filter. */
export const delayed = ({ before }: ViewContext): { publishedBefore?: string } =>
  before === null ? {} : { publishedBefore: before };

/** The same for lists of threads: those that changed since are left out, with the standing they have now. */
export const changedBefore = ({ before }: ViewContext): { changedBefore?: string } =>
  before === null ? {} : { changedBefore: before };

/** Whether something published at this instant may be shown; without a date it is shown only where nothing is held back. */
export const isShown = ({ before }: ViewContext, published: string | null): boolean =>
  before === null || (published !== null && Date.parse(published) < Date.parse(before));
