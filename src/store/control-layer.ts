/** A control layer is a monitor's dated claim of who holds which settlement; places are gazetteer ids, like everywhere. */
import type { Party } from "../lexicon/row.ts";

/** One stretch of days in which a monitor shows a settlement with one holder. */
export interface ControlSpan {
  readonly monitor: string;
  /** Gazetteer id; null where the row's name and position fit no settlement: listed, never mapped. */
  readonly place: string | null;
  /** The words of the row. */
  readonly name: string;
  readonly from: string;
  /** Null: still so at the layer's end. */
  readonly to: string | null;
  /** A party, or "contested". */
  readonly holder: Party;
}

export interface ControlImport {
  readonly id: string;
  readonly monitor: string;
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly fileHash: string;
  /** ISO instant, an argument. */
  readonly at: string;
  /** False for layers made from outlets' claims, which can be shown but never be a yardstick. */
  readonly yardstick: boolean;
  /** What the holder column says in words: "inside the area shown as occupied". */
  readonly means: string;
  readonly spans: readonly ControlSpan[];
}

export interface ControlFilter {
  /** `ControlImport.id`. */
  readonly imports?: readonly string[];
  readonly monitors?: readonly string[];
  readonly places?: readonly string[];
  /** ISO day the stretch must cover. */
  readonly on?: string;
  /** Only layers that may be a yardstick. */
  readonly yardstick?: boolean;
}
