/** A source row holds nouns that can say: spokesman, ministry, residents, footage, пресс-служба. */
import { z } from "zod";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";

/** person, body, document, medium (press, channels), crowd (unnamed people together), evidence (footage, data). */
export const sourceBeings = ["person", "body", "document", "medium", "crowd", "evidence"] as const;
export type SourceBeing = (typeof sourceBeings)[number];

export const sourceRow = z.strictObject({
  ...rowBase,
  being: z.enum(sourceBeings),
  /** Without a name behind it: sources, officials, witnesses. */
  unnamed: z.boolean().default(false),
  number: z.enum(["one", "many"]).default("one"),
  gender: z.enum(["he", "she", "it", "they"]).default("it"),
  /** English name where it is the whole source: "eyewitnesses" for очевидцы. */
  english: z.string().nullable().default(null),
  /** Belongs to a state: without a mark of its own, the party of an official channel. */
  official: z.boolean().default(false),
  /** Party where nothing else tells: `ind` for analysts and press. */
  party: z.string().nullable().default(null),
});

export interface SourceRow extends Row {
  readonly being: SourceBeing;
  readonly unnamed: boolean;
  readonly number: "one" | "many";
  readonly gender: "he" | "she" | "it" | "they";
  readonly english: string | null;
  readonly official: boolean;
  readonly party: string | null;
}
