/** Puts drafts in order: rivals out, contents cut where the next speaker begins, each draft told which one it stands in. */
import type { Draft, Loss, Range } from "./draft.ts";
import { trimHead, trimStop } from "./extent.ts";
import { pointsBack } from "./refer.ts";
import { has, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

const size = ([from, to]: Range): number => to - from;
const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const cueSize = (draft: Draft): number => draft.cue.reduce((sum, range) => sum + size(range), 0);

/** "told": one cue for the speaker and for the outlet around it. */
const around = (a: Draft, b: Draft): boolean => a.outer === b || b.outer === a;

/** Keeps one draft of those whose cues share words: longer cue, then more confidence. */
export function dropRivals(drafts: readonly Draft[], losses: Loss[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const rival = kept.findIndex(
      (other) => !around(other, draft) && other.cue.some((a) => draft.cue.some((b) => overlaps(a, b))),
    );
    const held = kept[rival];
    if (held === undefined) {
      kept.push(draft);
      continue;
    }
    const wins =
      cueSize(draft) > cueSize(held) || (cueSize(draft) === cueSize(held) && strength(draft) > strength(held));
    const loser = wins ? held : draft;
    if (wins) kept[rival] = draft;
    losses.push({ rule: loser.rule, at: loser.cue[0] ?? loser.chunk, why: `lost to ${wins ? draft.rule : held.rule}` });
  }
  return kept;
}

const strength = (draft: Draft): number =>
  (draft.source.length > 0 ? 1 : 0) +
  (draft.content.length > 0 ? 1 : 0) +
  (draft.row?.group === "attitude" ? 0 : 0.5) +
  draft.confidence;

const within = (inner: readonly Range[], outer: readonly Range[]): boolean =>
  inner.every((a) => outer.some((b) => b[0] <= a[0] && a[1] <= b[1]));

/** Drops short drafts whose cue stands inside another's source: "footage [verified] by this agency shows". */
export function dropInSources(drafts: readonly Draft[], losses: Loss[]): Draft[] {
  return drafts.filter((draft) => {
    const cue = draft.cue[0];
    if (cue === undefined || draft.outer !== null) return true;
    const host = drafts.find(
      (other) =>
        other !== draft &&
        other.outer !== draft &&
        other.source.some((range) => range[0] <= cue[0] && cue[1] <= range[1]),
    );
    if (host === undefined || (total(draft.content) > 8 && within(draft.content, host.source))) return true;
    losses.push({ rule: draft.rule, at: cue, why: `stands inside the source of ${host.rule}` });
    return false;
  });
}

/** Whether `later` speaks beside `earlier` rather than inside what it says. */
function stepsOut(sheet: Sheet, later: Draft, earlier: Draft): boolean {
  if (later.shares !== null)
    return later.shares === earlier || later.shares.shares === earlier || earlier.shares === later.shares;
  if (later.side !== "right") return later.kind !== "hedge";
  // "said P but Y denied it": an answer does not stand inside what it answers
  if (later.content[0] !== undefined && later.stance === "denies" && pointsBack(sheet, later.content[0])) return true;
  const start = later.chunk[0];
  if (has(sheet, start - 1, is.semicolon)) return true;
  const joined =
    has(sheet, start - 1, is.and | is.but) ||
    has(sheet, start, is.and | is.but) ||
    /^(?:while|whereas|though|although)$/.test(sheet.tokens[start - 1]?.norm ?? "");
  return (
    joined && (has(sheet, start - 2, is.comma) || has(sheet, start - 1, is.comma)) && !insideThat(sheet, later, earlier)
  );
}

/** "said that A and that B said": a second "that" keeps it inside. */
const insideThat = (sheet: Sheet, later: Draft, earlier: Draft): boolean =>
  has(sheet, later.chunk[0], is.that) && earlier.side === "right";

/** Cuts content on the right where a later draft of the same sentence steps out of it. */
export function cutContents(sheet: Sheet, drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const last = draft.content.at(-1);
    if (last === undefined || draft.side === "left" || draft.side === "header" || draft.kind === "hedge") continue;
    for (let i = index + 1; i < drafts.length; i++) {
      const later = drafts[i];
      if (later === undefined || later.chunk[0] >= last[1]) break;
      if (later.chunk[0] <= last[0] || later.outer === draft || !stepsOut(sheet, later, draft)) continue;
      const to = trimTail(sheet, last[0], later.chunk[0]);
      if (to > last[0]) draft.content = [...draft.content.slice(0, -1), [last[0], to]];
      break;
    }
  }
}

function trimTail(sheet: Sheet, from: number, to: number): number {
  let end = trimStop(sheet, from, to);
  while (
    end > from &&
    (has(sheet, end - 1, is.and | is.but | is.comma | is.semicolon | is.dash) ||
      sheet.tokens[end - 1]?.norm === "while")
  )
    end--;
  return end;
}

const holds = (content: readonly Range[], range: Range): boolean =>
  content.some(([from, to]) => from <= range[0] && range[1] <= to);
const total = (content: readonly Range[]): number => content.reduce((sum, range) => sum + size(range), 0);
const anchor = (draft: Draft): Range => draft.cue[0] ?? draft.source[0] ?? draft.chunk;

/** The smaller content is nearer; of two that share theirs, the inner one ("quoted X as saying"). */
function closer(candidate: Draft, held: Draft | undefined): boolean {
  if (held === undefined) return true;
  const difference = total(candidate.content) - total(held.content);
  return difference < 0 || (difference === 0 && held.outer !== candidate);
}

/** The draft each draft stands in: the smallest content that holds its cue; what grammar told comes first. */
export function parents(drafts: readonly Draft[]): (number | null)[] {
  const result: (number | null)[] = [];
  const indexOf = new Map(drafts.map((draft, index) => [draft, index]));
  for (const [index, draft] of drafts.entries()) {
    if (draft.outer !== null) {
      result[index] = indexOf.get(draft.outer) ?? null;
      continue;
    }
    let best: number | null = null;
    for (const [other, candidate] of drafts.entries()) {
      if (
        other === index ||
        candidate.outer === draft ||
        result[other] === index ||
        !holds(candidate.content, anchor(draft))
      )
        continue;
      if (best === null || closer(candidate, drafts[best])) best = other;
    }
    result[index] = best;
  }
  return result.map((parent, index) => (turnsBack(result, index) ? null : parent));
}

/** Whether going up from a draft comes back to it. */
function turnsBack(up: readonly (number | null)[], index: number): boolean {
  let at = up[index] ?? null;
  for (let steps = 0; at !== null && steps <= up.length; steps++) {
    if (at === index) return true;
    at = up[at] ?? null;
  }
  return at !== null;
}

/** Whether a range says anything: marks alone do not. */
function holdsWord(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (sheet.tokens[i]?.kind !== "mark") return true;
  return false;
}

/** Same content under one draft: takes empty and inverted ranges out. */
export function tidy(sheet: Sheet, content: readonly Range[]): Range[] {
  return content
    .map(([from, to]): Range => {
      const start = trimHead(sheet, from, to);
      return [start, trimStop(sheet, start, to)];
    })
    .filter((range) => holdsWord(sheet, range));
}

/** "Citing Y, X said P", "X со ссылкой на Y подтвердило P": a phrase that passes on Y stands inside the speaker that follows it. */
export function tieInner(sheet: Sheet, drafts: readonly Draft[]): void {
  for (const [index, inner] of drafts.entries()) {
    if (inner.row?.inner !== true || inner.outer !== null) continue;
    const { to } = sentenceAt(sheet, inner.chunk[0]);
    const speaker =
      drafts
        .slice(index + 1)
        .find((other) => other.row?.kind === "verb" && other.source.length > 0 && other.chunk[0] < to) ??
      drafts
        .slice(0, index)
        .findLast((other) => other.row?.kind === "verb" && other.source.length > 0 && other.chunk[1] > inner.chunk[0]);
    if (speaker === undefined) continue;
    inner.outer = speaker;
    inner.content = speaker.content;
  }
}
