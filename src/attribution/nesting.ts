/** Puts drafts in order: rivals out, contents cut where the next speaker begins, each draft told which one it stands in. */
import type { Draft, Loss, Range } from "./draft.ts";
import { trimHead, trimStop } from "./extent.ts";
import { pointsBack } from "./identity/refer.ts";
import { RangeIndex } from "../text/range-index.ts";
import { has, isHeadline, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";
import { itemAt } from "../text/item-at.ts";

const size = ([from, to]: Range): number => to - from;
const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const cueSize = (draft: Draft): number => draft.cue.reduce((sum, range) => sum + size(range), 0);

/** "told": one cue for the speaker and for the outlet around it. */
const around = (a: Draft, b: Draft): boolean => a.outer === b || b.outer === a;

/** Keeps one draft of those whose cues share words: longer cue, then more confidence. */
export function dropRivals(drafts: readonly Draft[], losses: Loss[]): Draft[] {
  const kept: Draft[] = [];
  const byCue = new RangeIndex();
  for (const draft of drafts) {
    const rival = rivalOf(draft, kept, byCue);
    const held = itemAt(kept, rival);
    if (held === undefined) {
      for (const range of draft.cue) byCue.add(kept.length, range);
      kept.push(draft);
      continue;
    }
    const wins =
      cueSize(draft) > cueSize(held) || (cueSize(draft) === cueSize(held) && strength(draft) > strength(held));
    const loser = wins ? held : draft;
    if (wins) {
      kept[rival] = draft;
      for (const range of draft.cue) byCue.add(rival, range);
    }
    losses.push({ rule: loser.rule, at: loser.cue[0] ?? loser.chunk, why: `lost to ${wins ? draft.rule : held.rule}` });
  }
  return kept;
}

/** Place of the first kept draft whose cue shares words with that of another; -1 for none. */
function rivalOf(draft: Draft, kept: readonly Draft[], byCue: RangeIndex): number {
  let first = -1;
  for (const range of draft.cue) {
    const isRival = (other: Draft): boolean => !around(other, draft) && other.cue.some((cue) => overlaps(cue, range));
    for (const found of byCue.near(range))
      if ((first < 0 || found < first) && isRival(kept[found] as Draft)) first = found;
  }
  return first;
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
  const bySource = new RangeIndex();
  for (const [index, { source }] of drafts.entries()) for (const range of source) bySource.add(index, range);
  return drafts.filter((draft) => {
    const cue = draft.cue[0];
    if (cue === undefined) return !isSaidTwice(draft, bySource, drafts);
    if (draft.outer !== null) return true;
    // "according to a report published on Tuesday": where each stands in the other's source, the first word leads
    const isHost = (other: Draft): boolean =>
      other !== draft &&
      other.outer !== draft &&
      holdsCue(other, cue) &&
      !(cue[0] < (other.cue[0]?.[0] ?? 0) && holdsCue(draft, other.cue[0]));
    const host = drafts[bySource.near([cue[0], cue[0]]).find((index) => isHost(drafts[index] as Draft)) ?? -1];
    if (host === undefined || (total(draft.content) > 8 && within(draft.content, host.source))) return true;
    losses.push({ rule: draft.rule, at: cue, why: `stands inside the source of ${host.rule}` });
    return false;
  });
}

/** "рассказал спикер [Юрий Игнат]: P": a verb before the colon has read the same speaker and words whole. */
function isSaidTwice(draft: Draft, bySource: RangeIndex, drafts: readonly Draft[]): boolean {
  const source = draft.source[0];
  if (draft.rule !== "grammar.colon" || source === undefined) return false;
  return bySource.near(source).some((index) => {
    const other = drafts[index] as Draft;
    return (
      other !== draft &&
      other.cue.length > 0 &&
      within(draft.source, other.source) &&
      draft.content[0]?.[0] === other.content[0]?.[0]
    );
  });
}

const holdsCue = ({ source }: Draft, cue: Range | undefined): boolean =>
  cue !== undefined && source.some((range) => range[0] <= cue[0] && cue[1] <= range[1]);

/** The same words of telling, though another row read them and lost. */
const isOne = (a: Draft | null, b: Draft): boolean =>
  a === b ||
  (a !== null &&
    a.source.length > 0 &&
    a.cue[0]?.[0] === b.cue[0]?.[0] &&
    a.source[0]?.[0] === b.source[0]?.[0] &&
    a.cue.length > 0);

/** A comma, or the quote mark behind one: 'said "we hold it," | though he noted'. */
const isBehindComma = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.comma) || (has(sheet, at, is.quoteMark) && has(sheet, at - 1, is.comma));

/** Whether `later` speaks beside `earlier` rather than inside what it says. */
function stepsOut(sheet: Sheet, later: Draft, earlier: Draft): boolean {
  if (later.shares !== null)
    return isOne(later.shares, earlier) || isOne(later.shares.shares, earlier) || isOne(earlier.shares, later.shares);
  // what stands in a quotation that opens inside the earlier words is quoted by them
  const inner = quoteAt(sheet, later.chunk[0]);
  if (inner >= 0 && inner !== quoteAt(sheet, earlier.content[0]?.[0] ?? 0)) return false;
  if (later.side !== "right") return later.kind !== "hedge";
  // "said P but Y denied it": an answer does not stand inside what it answers
  if (later.content[0] !== undefined && later.stance === "denies" && pointsBack(sheet, later.content[0])) return true;
  const start = later.chunk[0];
  if (has(sheet, start - 1, is.semicolon)) return true;
  // "…, with residents noting that Q": the teller again
  if (has(sheet, start - 1, is.comma) && sheet.tokens[start]?.norm === "with") return true;
  if (sheet.tokens[start - 1]?.norm === "as" && stepsOutByAs(sheet, later, start - 1)) return true;
  if (has(sheet, start - 1, is.comma) && later.source[0]?.[0] === start && isHeadline(sheet, start)) return true;
  const joined =
    has(sheet, start - 1, is.and | is.but) ||
    has(sheet, start, is.and | is.but) ||
    /^(?:while|whereas|though|although)$/.test(sheet.tokens[start - 1]?.norm ?? "");
  return (
    joined && (isBehindComma(sheet, start - 2) || isBehindComma(sheet, start - 1)) && !insideThat(sheet, later, earlier)
  );
}

/** "said A, as | the rebels denied Q": another speaks at the same time; in a headline no comma parts them. */
function stepsOutByAs(sheet: Sheet, later: Draft, as: number): boolean {
  if (sheet.language !== "en" || later.source.length === 0) return false;
  return has(sheet, as - 1, is.comma) || isHeadline(sheet, as);
}

/** "said that A and that B said": a second "that" keeps it inside. */
const insideThat = (sheet: Sheet, later: Draft, earlier: Draft): boolean =>
  has(sheet, later.chunk[0], is.that) && earlier.side === "right";

/** Nobody's words run on further, but a header's; in a text of quotes that never close every speaker would else say all of it. */
const farthest = 1200;

/** Cuts what is said at so many tokens a stretch. */
export function boundContents(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind === "header" || draft.content.every((range) => size(range) <= farthest)) continue;
    draft.content = draft.content.map(([from, to]): Range => [from, Math.min(to, from + farthest)]);
  }
}

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
      /^(?:while|as|though|although|whereas)$/.test(sheet.tokens[end - 1]?.norm ?? ""))
  )
    end--;
  return end;
}

const holds = (content: readonly Range[], range: Range): boolean =>
  content.some(([from, to]) => from <= range[0] && range[1] <= to);
const total = (content: readonly Range[]): number => content.reduce((sum, range) => sum + size(range), 0);
const anchor = (draft: Draft): Range => draft.cue[0] ?? draft.source[0] ?? draft.chunk;

/** "denied the raid[, which the police say killed two]": what the report adds itself ends the words of others there. */
export function endBeforeApart(drafts: readonly Draft[]): void {
  const joins = drafts.filter(({ apart }) => apart).map(({ chunk }) => chunk[0]);
  if (joins.length === 0) return;
  const cut = ([from, to]: Range): Range => {
    const join = joins.find((at) => from < at - 1 && at < to);
    return join === undefined ? [from, to] : [from, join - 1];
  };
  for (const one of drafts) if (!one.apart) one.content = one.content.map(cut);
}

/** The draft each draft stands in: the smallest content that holds its cue; what grammar told comes first. */
export function parents(drafts: readonly Draft[]): (number | null)[] {
  const indexOf = new Map(drafts.map((draft, index) => [draft, index]));
  const sizes = drafts.map(({ content }) => total(content));
  const byContent = new RangeIndex();
  for (const [index, { content }] of drafts.entries()) for (const range of content) byContent.add(index, range);
  const result: (number | null)[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.outer !== null) result[index] = indexOf.get(draft.outer) ?? null;
    else result[index] = draft.apart ? null : nearestTo({ drafts, sizes, byContent, result }, index);
  }
  const turning = turningBack(result);
  return result.map((parent, index) => (turning.has(index) ? null : parent));
}

interface Nest {
  readonly drafts: readonly Draft[];
  /** Size of the content of each. */
  readonly sizes: readonly number[];
  readonly byContent: RangeIndex;
  /** Of the drafts before, what they stand in. */
  readonly result: readonly (number | null)[];
}

/** The smaller content is nearer; of two that share theirs, the inner one ("quoted X as saying"). */
function nearestTo({ drafts, sizes, byContent, result }: Nest, index: number): number | null {
  const draft = drafts[index] as Draft;
  const own = anchor(draft);
  let best: number | null = null;
  for (const other of byContent.near([own[0], own[0]])) {
    const more = best === null ? -1 : (sizes[other] as number) - (sizes[best] as number);
    if (more > 0 || other === index || result[other] === index) continue;
    const candidate = drafts[other] as Draft;
    if (candidate.outer === draft || !holds(candidate.content, own)) continue;
    if (more < 0 || drafts[best ?? other]?.outer !== candidate) best = other;
  }
  return best;
}

/** Those from which going up comes back to them; each is walked over once. */
function turningBack(up: readonly (number | null)[]): ReadonlySet<number> {
  const turning = new Set<number>();
  const walkOf = new Map<number, number>();
  for (let start = 0; start < up.length; start++) {
    let at: number | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = up[at] ?? null;
    }
    if (at === null || walkOf.get(at) !== start) continue;
    for (let round: number | null = at; round !== null && !turning.has(round); round = up[round] ?? null)
      turning.add(round);
  }
  return turning;
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
  const reach: number[] = []; // how far the chunks up to each draft go
  for (const { chunk } of drafts) reach.push(Math.max(reach.at(-1) ?? 0, chunk[1]));
  for (const [index, inner] of drafts.entries()) {
    if (inner.row?.inner !== true || inner.outer !== null) continue;
    const speaker = speakerAfter(sheet, drafts, index) ?? speakerAround(drafts, index, reach);
    if (speaker === null) continue;
    inner.outer = speaker;
    inner.content = speaker.content;
  }
}

const isSpeaker = ({ row, source }: Draft): boolean => row?.kind === "verb" && source.length > 0;

/** The next speaker of the sentence. */
function speakerAfter(sheet: Sheet, drafts: readonly Draft[], index: number): Draft | null {
  const { to } = sentenceAt(sheet, drafts[index]?.chunk[0] ?? 0);
  for (let at = index + 1; at < drafts.length; at++) {
    const other = drafts[at] as Draft;
    if (other.chunk[0] >= to) return null;
    if (isSpeaker(other)) return other;
  }
  return null;
}

/** The last speaker whose words reach over the phrase. */
function speakerAround(drafts: readonly Draft[], index: number, reach: readonly number[]): Draft | null {
  const start = drafts[index]?.chunk[0] ?? 0;
  for (let at = index - 1; at >= 0 && (reach[at] ?? 0) > start; at--) {
    const other = drafts[at] as Draft;
    if (isSpeaker(other) && other.chunk[1] > start) return other;
  }
  return null;
}
