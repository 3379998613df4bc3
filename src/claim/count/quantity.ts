/** Finds what a report counts: "destroyed more than 20 tanks and two howitzers" gives 20.. tank and 2 artillery. */
import type { Matches } from "../../lexicon/match.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { Document } from "../../text/document.ts";
import type { Span } from "../../text/span.ts";
import { readBounded } from "./bound.ts";
import type { Action, Quantity, QuantityKind } from "../claim.ts";
import { hasUnknownNoun, nounAfter, nounBefore, partitives, pointsBack, type CountedNoun } from "./counted-noun.ts";
import { isNoCount } from "./no-count.ts";
import { digitsOf, readNumber, rowAt, tokenAt, type NumberRead, type Reader } from "./number.ts";
import { indexRows } from "../row-index.ts";
import { timeTokens } from "../time/time.ts";

export interface QuantityMention extends Quantity {
  /** Tokens `[from, to)` of the number with its modifiers. */
  readonly from: number;
  readonly to: number;
  /** The counted noun, where one stands by the number. */
  readonly noun: Span | null;
  /** Tokens up to which number and noun reach together; `to` where no noun follows. */
  readonly reach: number;
  /** Whether it counts persons, and of what kind by its noun alone; null for things. */
  readonly people: "military" | "civilian" | "unclear" | null;
  /** No noun and nothing to point back to: the claim's action says what is counted. */
  readonly bare: boolean;
  /** For a bare number: the kind counted just before it in this sentence or the last. */
  readonly hint: QuantityKind | null;
}

/** The reader of a document's numbers. */
export const quantityReader = (document: Document, matches: Matches): Reader => ({
  document,
  index: indexRows<QuantityRow>(matches.quantity),
});

/**
 * Quantities of a document in order. Dates, lengths of time, unit numbers, calibres, model and list numbers are left out,
 * and so are words whose size the text does not give ("several").
 */
export function findQuantities(document: Document, matches: Matches): readonly QuantityMention[] {
  const reader = quantityReader(document, matches);
  const timed = timeTokens(document, matches);
  const found: QuantityMention[] = [];
  for (let at = 0; at < document.tokens.length; at += 1) {
    const raw = mayBegin(reader, at) && !timed.has(at) ? readNumber(reader, at, true) : null;
    if (!raw) continue;
    const last = found.at(-1) ?? null;
    const mention = isNoCount(reader, raw) || isWhole(reader, raw, last) ? null : mentionAt(reader, at, last);
    if (mention) found.push(mention);
    at = Math.max(at, raw.to - 1);
  }
  return found;
}

/** The whole in "27 из 34 штурмів", "14 of the 17 townships", "8 out of 10 boats": named to size the part, not counted. */
function isWhole({ document }: Reader, raw: NumberRead, last: QuantityMention | null): boolean {
  const before = tokenAt(document, raw.from - 1)?.norm === "the" ? raw.from - 2 : raw.from - 1;
  // "36 «шахедів» | із 50", "30 дронов | из 42": the noun stands between
  const closed = tokenAt(document, before - 1)?.norm === '"' ? before - 1 : before;
  const follows = last !== null && document.language !== "en" && last.reach > last.to && last.reach === closed;
  const out = tokenAt(document, before - 1)?.norm === "out" ? before - 1 : before;
  return last !== null && (last.to === out || follows) && partitives.has(tokenAt(document, before)?.norm ?? "");
}

const numeric: ReadonlySet<QuantityRow["role"]> = new Set(["number", "vague", "share", "times"]);

/** Most words begin no number. */
function mayBegin({ document, index }: Reader, at: number): boolean {
  const token = tokenAt(document, at);
  if (digitsOf(document, token) !== null || token?.norm === "a" || token?.norm === "an") return true;
  // "СТО" among small letters is a garage, no hundred
  const isBesideSmall = tokenAt(document, at - 1)?.shape === "lower" || tokenAt(document, at + 1)?.shape === "lower";
  if (token?.shape === "upper" && isBesideSmall) return false;
  for (const { row } of index.from(at)) if (numeric.has(row.role)) return true;
  return false;
}

function mentionAt(reader: Reader, at: number, last: QuantityMention | null): QuantityMention | null {
  const number = readBounded(reader, at);
  if (!number) return null;
  const noun =
    number.kind === "share" || number.kind === "times"
      ? null
      : (nounAfter(reader, number) ?? nounBefore(reader, number));
  const near = (!noun || isOthers(reader, noun)) && last && sameStretch(reader, last, number) ? last : null;
  if (noun && near && near.people === null && near.noun !== null)
    return build(reader, { number, noun: null, back: near, hint: null, unknown: false });
  if (!noun && isPronoun(reader, number, near)) return null;
  const unknown = !noun && !number.collective && hasUnknownNoun(reader, number);
  return build(reader, {
    number,
    noun,
    back: near && pointsBack(reader, number) ? near : null,
    hint: unknown ? null : near,
    unknown,
  });
}

/** "destroyed 16 vehicles and captured three | others": more of what was counted before. */
const isOthers = ({ document }: Reader, { from, to, side }: CountedNoun): boolean =>
  side === "after" && to - from === 1 && tokenAt(document, from)?.norm === "others";

/** ", three over Kursk and | one over Crimea": one more of what the list counts by place. */
const isOneOverPlace = ({ document }: Reader, { from, to }: NumberRead): boolean =>
  /^(?:and|,)$/.test(tokenAt(document, from - 1)?.norm ?? "") &&
  /^(?:over|above)$/.test(tokenAt(document, to)?.norm ?? "");

/** Without a noun "one" counts nothing; "один" may stand for one of what was counted before ("сбил три, одна прорвалась"). */
function isPronoun(reader: Reader, number: NumberRead, near: QuantityMention | null): boolean {
  return (
    number.kind === "words" &&
    number.min === 1 &&
    number.max === 1 &&
    (!near || (reader.document.language === "en" && !isOneOverPlace(reader, number)))
  );
}

const sameStretch = ({ document }: Reader, last: QuantityMention, number: NumberRead): boolean =>
  (tokenAt(document, number.from)?.sentence ?? 0) - (tokenAt(document, last.from)?.sentence ?? 0) <= 1;

interface Parts {
  readonly number: NumberRead;
  readonly noun: CountedNoun | null;
  /** What the number points back to in words. */
  readonly back: QuantityMention | null;
  /** What was counted just before, for numbers that stand alone. */
  readonly hint: QuantityMention | null;
  /** A noun follows that no row knows. */
  readonly unknown: boolean;
}

function build({ document }: Reader, parts: Parts): QuantityMention {
  const { number, noun, back, hint, unknown } = parts;
  const unit = noun?.row.role === "unit" ? noun : null;
  const scale = (value: number | null): number | null =>
    value === null || !unit?.row.factor ? value : round(value * unit.row.factor, unit.row.factor);
  // The span of a scaled measure takes its unit in, since the value is told in another one.
  const [from, end] =
    unit && unit.row.factor !== 1
      ? [Math.min(unit.from, number.from), Math.max(unit.to, number.to)]
      : [number.from, number.to];
  return {
    span: [tokenAt(document, from)?.start ?? 0, tokenAt(document, end - 1)?.end ?? 0],
    of: kindOf(parts),
    min: scale(number.min),
    max: scale(number.max),
    rule: number.rule,
    from,
    to: end,
    noun: noun && [tokenAt(document, noun.from)?.start ?? 0, tokenAt(document, noun.to - 1)?.end ?? 0],
    reach: Math.max(end, noun?.side === "after" ? noun.to : end),
    people: noun?.row.people ?? back?.people ?? (number.collective ? "unclear" : null),
    bare: !noun && !unknown && number.kind !== "share",
    hint: back?.of ?? hint?.of ?? null,
  };
}

/** Metres keep their last digit; miles are told to a tenth of a kilometre. */
const round = (value: number, factor: number): number => {
  const digits = Number.isInteger(Math.log10(factor)) ? 10_000 : 10;
  return Math.round(value * digits) / digits;
};

function kindOf({ number, noun, back }: Parts): QuantityKind {
  if (number.kind === "share") return "percent";
  if (number.kind === "times") return "strike";
  if (noun?.row.of) return noun.row.of;
  if (back) return back.of;
  return number.collective ? "civilians" : "other";
}

const military: ReadonlySet<Action> = new Set<Action>([
  "losses",
  "repel",
  "deploy",
  "attack",
  "encircle",
  "withdraw",
  "advance",
  "capture",
  "hold",
  "clash",
]);
const countedBy: Readonly<Partial<Record<Action, readonly QuantityKind[]>>> = {
  intercept: ["drone", "missile", "aircraft", "helicopter"],
  strike: ["drone", "missile", "strike"],
  capture: ["settlement", "area-km2", "percent"],
  advance: ["distance-km", "area-km2", "settlement"],
  hold: ["percent", "settlement", "area-km2"],
  attack: ["attack"],
  repel: ["attack"],
  clash: ["clash"],
  deploy: ["personnel", "ship", "aircraft", "missile", "drone", "vehicle", "tank"],
  losses: [
    "personnel",
    "tank",
    "armoured-vehicle",
    "vehicle",
    "artillery",
    "drone",
    "aircraft",
    "helicopter",
    "ship",
    "air-defence",
    "depot",
  ],
  "civilian-harm": ["civilians"],
};

const fits = (kind: QuantityKind | null, action: Action): boolean =>
  kind !== null && (countedBy[action]?.includes(kind) ?? false);

const bareKinds: Readonly<Partial<Record<Action, QuantityKind>>> = {
  losses: "personnel",
  "civilian-harm": "civilians",
  intercept: "drone",
  attack: "attack",
  repel: "attack",
  strike: "strike",
  clash: "clash",
  capture: "settlement",
  deploy: "personnel",
  encircle: "personnel",
  withdraw: "personnel",
};

/**
 * The quantity as a claim of this action counts it: people whose side the noun leaves open are personnel in `losses` and
 * civilians in `civilian-harm`; "41 times" are strikes or attacks; a number without a noun takes what the action counts.
 */
export function quantityFor(mention: QuantityMention, action: Action): Quantity {
  const { span, min, max, rule } = mention;
  return { span, of: kindFor(mention, action), min, max, rule };
}

function kindFor(mention: QuantityMention, action: Action): QuantityKind {
  if (mention.people === "unclear") return military.has(action) ? "personnel" : "civilians";
  if (mention.people === "military" && action === "civilian-harm") return mention.of;
  if (mention.bare && !mention.noun && !fits(mention.of, action))
    return fits(mention.hint, action) ? (mention.hint ?? "other") : (bareKinds[action] ?? "other");
  if (mention.of === "strike" && (action === "attack" || action === "repel")) return "attack";
  if (mention.of === "attack" && action === "strike") return "strike";
  return mention.of;
}

/**
 * One destroyed or hit object without a numeral counts 1: "a fuel depot", "танк". The range is its noun phrase.
 * Kind by the last counted noun in it (English) or the first (Russian, Ukrainian); `other` where no row knows it.
 */
export function impliedOne(reader: Reader, range: readonly [from: number, to: number]): QuantityMention {
  const { document } = reader;
  const inside: { row: QuantityRow; from: number; to: number }[] = [];
  for (let at = range[0]; at < range[1]; at += 1) {
    const found = rowAt(reader, at, "counted");
    if (!found || found.to > range[1]) continue;
    inside.push({ ...found, from: at });
    at = found.to - 1;
  }
  const head = document.language === "en" ? inside.at(-1) : inside[0];
  const spanOf = (from: number, to: number): Span => [
    tokenAt(document, from)?.start ?? 0,
    tokenAt(document, to - 1)?.end ?? 0,
  ];
  return {
    span: spanOf(range[0], range[1]),
    of: head?.row.of ?? "other",
    min: 1,
    max: 1,
    rule: head?.row.id ?? "quantity.implied-one",
    from: range[0],
    to: range[1],
    noun: head ? spanOf(head.from, head.to) : null,
    reach: range[1],
    people: head?.row.people ?? null,
    bare: false,
    hint: null,
  };
}
