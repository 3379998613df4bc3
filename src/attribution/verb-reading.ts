/** What a reader of a verb has in hand: the match, its row, its verb group and the drafts before it. */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Draft, Loss, Range } from "./draft.ts";
import type { Sheet } from "./sheet.ts";
import { holdsFinite } from "./finite.ts";
import { has, sentenceAt } from "./sheet.ts";
import * as is from "./word-class.ts";
import type { VerbGroup } from "./english/verb-group.ts";

export interface VerbReading {
  readonly sheet: Sheet;
  readonly match: Match<CueRow>;
  readonly row: CueRow;
  readonly group: VerbGroup;
  /** Drafts found so far, for shared subjects. */
  readonly before: readonly Draft[];
}

export const lose = ({ row, match }: Pick<VerbReading, "row" | "match">, why: string): Loss => ({
  rule: row.id,
  at: [match.from, match.to],
  why,
});

/** The last draft of the same sentence whose source can go on speaking. */
export function lastSpeaker(sheet: Sheet, before: readonly Draft[], at: number): Draft | null {
  const { from } = sentenceAt(sheet, at);
  for (let i = before.length - 1; i >= 0; i--) {
    const found = before[i];
    if (found === undefined || found.chunk[0] < from) return null;
    if (found.chunk[0] < at && found.source.length > 0 && (found.row?.kind === "verb" || found.row === null))
      return isParted(sheet, found, at) ? null : found;
  }
  return null;
}

/** "The mayor said P; | the mission has no access and could not confirm it": a clause with a subject of its own begins behind the semicolon. */
function isParted(sheet: Sheet, { chunk, side }: Draft, at: number): boolean {
  if (sheet.language !== "en" || side !== "right") return false;
  for (let i = at - 1; i > chunk[1]; i--)
    if (has(sheet, i, is.semicolon)) return holdsFinite(sheet, i + 1, at - 1) && !has(sheet, i + 1, is.pronoun);
  return false;
}

/** "has not reported | any injuries": says there were none. */
const reportsNone = ({ sheet, row, match }: VerbReading): boolean =>
  row.stance === "asserts" &&
  sheet.tokens[match.to]?.norm === "any" &&
  /^(?:report|record|register|confirm|log|see|seen|suffer)/.test(sheet.tokens[match.from]?.norm ?? "");

/** "did not deny" asserts nothing for sure; "did not confirm" doubts. */
export function stanceOf(reading: VerbReading): Draft["stance"] {
  const { row, group } = reading;
  if (group.negated && reportsNone(reading)) return "denies";
  return group.negated && (row.stance === "denies" || row.stance === "asserts") ? "doubts" : row.stance;
}

/** Content on the left begins after what an earlier attribution of the sentence used up. */
export function leftFloor(sheet: Sheet, before: readonly Draft[], start: number): number {
  let floor = sentenceAt(sheet, start).from;
  for (let i = before.length - 1; i >= 0 && i >= before.length - 4; i--) {
    const found = before[i];
    if (found === undefined || found.side === "right" || (found.side === "header" && found.row !== null)) continue;
    // "Ворог | нібито | зайняв село, кажуть у бригаді": the hedge stands inside what is said
    if (found.kind === "hedge" && found.side === "around") continue;
    const used: Range = found.chunk;
    if (used[1] <= start && used[0] >= floor) floor = used[1];
  }
  return floor;
}
