/** A frame row holds a loaded term or label with whose word it is ("orcs", "СВО"), or a marker of how carefully a text is told. */
import { z } from "zod";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";
import { markerKinds } from "../row-kinds.ts";

/**
 * label: a name for the other side; dehumanising: a name that denies it is human; euphemism: softens what is done; verdict: judges
 * within the word ("liberated", "aggressor"); glorifying: praises one's own; legal: a charge no court has found; doubt: "so-called".
 */
export const frameKinds = ["label", "dehumanising", "euphemism", "verdict", "glorifying", "legal", "doubt"] as const;
export type FrameKind = (typeof frameKinds)[number];

export type MarkerKind = (typeof markerKinds)[number];

export const frameRow = z.strictObject({
  ...rowBase,
  kind: z.enum([...frameKinds, ...markerKinds]),
  /** Whose word it is; left out where every party uses it of its own or of the other side. */
  party: z.string().optional(),
  /** What an editor could write of: "Russian forces", "capture". Empty where only attribution helps. */
  neutral: z.string().optional(),
  /** Rows of other parties that do the same with their own words; checked to exist. */
  mirror: z.array(z.string()).default([]),
  /** Words that, standing within three tokens, make it plain ("terrorist attack in Madrid"): the row is then not used. */
  unless: z.array(z.string()).default([]),
});

export interface FrameRow extends Row {
  readonly kind: FrameKind | MarkerKind;
  readonly party?: string;
  readonly neutral?: string;
  readonly mirror: readonly string[];
  readonly unless: readonly string[];
}
