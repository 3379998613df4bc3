/** What the actor rows know of voices: which body a name speaks for, and who is a monitor; loaded once and only when asked for. */
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import { voicesFrom } from "../thread/bodies.ts";
import type { Voices } from "../thread/claim-source.ts";
import { readingContext } from "./reading-context.ts";

let known: Voices | null = null;

export function knownVoices(): Voices {
  known ??= voicesFrom(readingContext().lexicon.rows.filter((row): row is ActorRow => row.table === "actor"));
  return known;
}
