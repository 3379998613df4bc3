/** Which time of the text is a claim's: of its clause, else of its sentence, else of the saying, else of the scene. */
import type { When } from "../claim.ts";
import { whenOf, whenSaid, type TimeMention } from "./time.ts";

type Tokens = readonly [from: number, to: number];

export interface TimePlace {
  readonly clause: Tokens;
  readonly sentence: Tokens;
  /** The time the paragraph or header set; null without one. */
  readonly scene: TimeMention | null;
  /** Clauses told by the way of which the event is no part: their times are their own. */
  readonly asides?: readonly Tokens[];
}

/** A day told by the way is mostly that of the news; a month or "for two years" is not. */
const isIn = (time: TimeMention, asides: readonly Tokens[]): boolean =>
  !isDay(time) && asides.some(([from, to]) => time.from >= from && time.to <= to);

/** A named day says more than a month, and that more than "recently". */
function weight({ precision, kind, rule }: TimeMention): number {
  // "since the invasion began" names its day, "recently" and "soon" none
  if (precision === "open") return kind === "phrase" && !rule.endsWith(".invasion") ? 0 : 2;
  if (precision === "day" || precision === "night") return kind === "clock" ? 2 : 4;
  return precision === "year" ? 1 : 3;
}

/** Times in the order of the text, of which a stretch holds few. */
function within(times: readonly TimeMention[], [from, to]: Tokens): readonly TimeMention[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as TimeMention).from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < times.length && (times[end] as TimeMention).to <= to) end += 1;
  return end === low ? none : times.slice(low, end);
}

const none: readonly TimeMention[] = [];

/** The one that says most, the first of equals; null for none. */
function best(times: readonly TimeMention[]): TimeMention | null {
  let found: TimeMention | null = null;
  for (const time of times) if (!found || weight(time) > weight(found)) found = time;
  return found;
}

/** In another clause of the sentence only a day, week or month is taken over; years and "recently" belong to their own clause. */
const lends = (time: TimeMention): boolean => weight(time) >= 2;

/** The window of a claim; null where the text gives none, so that the publication day counts. */
export function bindTime(
  times: readonly TimeMention[],
  { clause, sentence, scene, asides = [] }: TimePlace,
): When | null {
  const all = within(times, sentence);
  const inSentence = asides.length === 0 ? all : all.filter((time) => !isIn(time, asides));
  const told = inSentence.filter(({ ofSaying }) => !ofSaying);
  const own = best(within(told, clause)) ?? best(told.filter(lends));
  // "Вчера обстреляли город. Около 14:00 ранены двое": the hour is of the day told of
  if (own?.kind === "clock" && scene !== null && isDay(scene)) return whenOf(scene);
  if (own) return whenOf(own);
  const said = inSentence.find(({ ofSaying, kind }) => ofSaying && kind !== "clock");
  if (said) return whenSaid(said);
  return scene ? whenOf(scene) : null;
}

/** What sentences leave behind for those that follow. */
export interface TimeScene {
  /** Set by a header or a sentence without events ("Over the past day:"); holds to the end. */
  readonly header: TimeMention | null;
  /** Set by a sentence that tells an event on a day; holds within its paragraph. */
  readonly local: TimeMention | null;
  readonly paragraph: number;
}

export const noScene: TimeScene = { header: null, local: null, paragraph: -1 };

export const sceneOf = ({ local, header }: TimeScene): TimeMention | null => local ?? header;

/** The scene as a sentence begins: what a day of the paragraph before set is over. */
export const enterParagraph = (scene: TimeScene, paragraph: number): TimeScene =>
  scene.paragraph === paragraph ? scene : { ...scene, local: null, paragraph };

const isDay = ({ precision, kind }: TimeMention): boolean =>
  (precision === "day" || precision === "night") && kind !== "clock";

const isHour = ({ kind }: TimeMention): boolean => kind === "clock";

/** A header is short; a longer sentence without events only tells of a day for its paragraph. */
const longestHeader = 16;

/** The scene after a sentence, with or without events in it. */
export function leaveSentence(
  scene: TimeScene,
  times: readonly TimeMention[],
  told: { readonly sentence: Tokens; readonly events: boolean },
): TimeScene {
  const own = within(times, told.sentence).filter((time) => !time.ofSaying && time.precision !== "open" && lends(time));
  if (!told.events && told.sentence[1] - told.sentence[0] <= longestHeader)
    return { ...scene, header: best(own) ?? scene.header, local: best(own) ? null : scene.local };
  // an hour alone is of the day of publication, and holds on where no day was told
  return { ...scene, local: best(own.filter(isDay)) ?? sceneOf(scene) ?? best(own.filter(isHour)) };
}

/** What is planned and has no time of its own lies ahead: from the day of publication on, with no end named. */
export const whenPlanned = (when: When | null): When | null =>
  when?.rule === "when.published" ? { ...when, start: when.end, end: null, rule: "when.ahead" } : when;
