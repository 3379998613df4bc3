/** Which time of the text is a claim's: of its clause, else of its sentence, else of the saying, else of the scene. */
import type { When } from "./claim.ts";
import { whenOf, whenSaid, type TimeMention } from "./time.ts";

type Tokens = readonly [from: number, to: number];

export interface TimePlace {
  readonly clause: Tokens;
  readonly sentence: Tokens;
  /** The time the paragraph or header set; null without one. */
  readonly scene: TimeMention | null;
}

/** A named day says more than a month, and that more than "recently". */
function weight({ precision, kind }: TimeMention): number {
  if (precision === "open") return kind === "phrase" ? 0 : 2;
  if (precision === "day" || precision === "night") return kind === "clock" ? 2 : 4;
  return precision === "year" ? 1 : 3;
}

const within = (times: readonly TimeMention[], [from, to]: Tokens): readonly TimeMention[] =>
  times.filter((time) => time.from >= from && time.to <= to);

/** The one that says most, the first of equals; null for none. */
function best(times: readonly TimeMention[]): TimeMention | null {
  let found: TimeMention | null = null;
  for (const time of times) if (!found || weight(time) > weight(found)) found = time;
  return found;
}

/** In another clause of the sentence only a day, week or month is taken over; years and "recently" belong to their own clause. */
const lends = (time: TimeMention): boolean => weight(time) >= 2;

/** The window of a claim; null where the text gives none, so that the publication day counts. */
export function bindTime(times: readonly TimeMention[], { clause, sentence, scene }: TimePlace): When | null {
  const inSentence = within(times, sentence);
  const told = inSentence.filter(({ ofSaying }) => !ofSaying);
  const own = best(within(told, clause)) ?? best(told.filter(lends));
  if (own) return whenOf(own);
  const said = inSentence.find(({ ofSaying, kind }) => ofSaying && kind !== "clock");
  if (said) return whenSaid(said);
  return scene ? whenOf(scene) : null;
}

/** The time a sentence leaves behind for those that follow in its paragraph: a day, a night or a stretch of days. */
export const sceneTime = (times: readonly TimeMention[], sentence: Tokens): TimeMention | null =>
  best(within(times, sentence).filter((time) => !time.ofSaying && lends(time) && time.precision !== "open"));
