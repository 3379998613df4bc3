/** What a number counts: "9 armoured fighting vehicles" vehicles, "two drone operators" operators, "танков – 2608" tanks. */
import type { Match } from "../../lexicon/match.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { Token } from "../../text/document.ts";
import { slavicForm } from "../event/slavic-form.ts";
import { risenFrom } from "./bound.ts";
import { tokenAt, type NumberRead, type Reader } from "./number.ts";

export interface CountedNoun {
  readonly from: number;
  readonly to: number;
  readonly row: QuantityRow;
  /** Where the noun stands: right after the number, before it ("танков – 2608", "ранены трое"), or with "of them". */
  readonly side: "after" | "before";
}

const reach = 7;

const adjective: Readonly<Record<"ru" | "uk", RegExp>> = {
  ru: /(?:ых|их|ого|его|ой|ей|ые|ие|ый|ий|ая|яя|ое|ее|ому|ему|ыми|ими|ым|им|ую|юю|ной|вшихся|щихся)$/,
  uk: /(?:их|іх|ого|ього|ої|ьої|ій|і|ий|а|я|е|є|ому|ими|им|у|ю|ою|ихся)$/,
};

const enStops: ReadonlySet<string> = new Set(
  "is are was were be been had has have in on at near by from to with for and or but as that which who whom when while after before over into during under against via said says did do it they he she we not than then while where because since until".split(
    " ",
  ),
);

/** Whether a word may stand between a number and its noun. */
function mayPass(reader: Reader, token: Token): boolean {
  if (token.kind === "mark") return token.norm === '"' || token.norm === "-" || token.norm === "/";
  const language = reader.document.language;
  if (language === "en") return !enStops.has(token.norm);
  if (token.shape === "upper" || token.shape === "mixed" || token.kind === "number") return true;
  return (
    adjective[language].test(token.norm) ||
    token.norm === "из" ||
    token.norm === "із" ||
    token.norm === "з" ||
    token.norm === "и" ||
    token.norm === "та"
  );
}

const isNoun = (match: Match<QuantityRow>): boolean => match.row.role === "counted" || match.row.role === "unit";

const nounAt = (reader: Reader, at: number): Match<QuantityRow> | null => reader.index.from(at).find(isNoun) ?? null;

/** In English the head stands last: "tank crews" are crews; a plural before a participle stays the head: "people killed". */
function headOf(reader: Reader, first: Match<QuantityRow>): Match<QuantityRow> {
  if (reader.document.language !== "en" || first.row.role === "unit") return first;
  let head = first;
  for (let step = 0; step < 3; step += 1) {
    const next = nounAt(reader, head.to);
    if (!next || isPlural(reader, head) || next.row.role === "unit") break;
    head = next;
  }
  return head;
}

/** "3 missile and 27 air strikes": a singular before "and" and a number shares the head behind that number. */
function sharedHead(reader: Reader, head: Match<QuantityRow>): Match<QuantityRow> | null {
  if (reader.document.language !== "en" || isPlural(reader, head) || head.row.role === "unit") return null;
  if (tokenAt(reader.document, head.to)?.norm !== "and" || tokenAt(reader.document, head.to + 1)?.kind !== "number")
    return null;
  const next = nounAt(reader, head.to + 2);
  return next && isPlural(reader, headOf(reader, next)) ? headOf(reader, next) : null;
}

function isPlural(reader: Reader, match: Match<QuantityRow>): boolean {
  const norm = tokenAt(reader.document, match.to - 1)?.norm ?? "";
  return /(?:[^s]s|men|women|people|children|personnel|dead|killed|wounded|injured|hurt|infantry|police)$/.test(norm);
}

const auxiliaries: ReadonlySet<string> = new Set(
  "were was are is been have has had being also badly seriously severely lightly reportedly critically более були був была было были було получили получил".split(
    " ",
  ),
);

/** "nine were wounded", "трое были ранены": the participle says that people are counted. */
function predicateAfter(reader: Reader, number: NumberRead): CountedNoun | null {
  for (let at = number.to; at < number.to + 5; at += 1) {
    const found = nounAt(reader, at);
    if (found)
      return found.row.people === "unclear" && at > number.to
        ? { from: found.from, to: found.to, row: found.row, side: "after" }
        : null;
    if (!auxiliaries.has(tokenAt(reader.document, at)?.norm ?? "")) return null;
  }
  return null;
}

/** The noun after the number at `to`: passes over adjectives and names, not over verbs and stops. */
export const nounAfter = (reader: Reader, number: NumberRead): CountedNoun | null =>
  headAfter(reader, number) ?? predicateAfter(reader, number);

/** "двох | військових | аеродромах": an adjective before a thing, though the word alone means soldiers. */
const isSoldierly = (reader: Reader, { from, to }: Match<QuantityRow>): boolean =>
  /^(?:військов|военн)(?:их|ых|і|ые|ими|ыми)$/u.test(tokenAt(reader.document, from)?.norm ?? "") &&
  to - from === 1 &&
  /(?:ах|ях|ів|ам|ами|ов|ев|и|ы|ей)$/u.test(tokenAt(reader.document, to)?.norm ?? "") &&
  tokenAt(reader.document, to)?.shape === "lower" &&
  !/(?:ли|ними|ими)$/u.test(tokenAt(reader.document, to)?.norm ?? "");

function headAfter(reader: Reader, number: NumberRead): CountedNoun | null {
  const sentence = tokenAt(reader.document, number.to - 1)?.sentence;
  for (let at = number.to; at < number.to + reach; at += 1) {
    const token = tokenAt(reader.document, at);
    if (!token || token.sentence !== sentence) return null;
    const found = nounAt(reader, at);
    if (found && !isSoldierly(reader, found)) {
      const own = headOf(reader, found);
      // "one tank and 19 vehicles": one of a thing needs no head behind the joint
      const head = (number.max === 1 ? null : sharedHead(reader, own)) ?? own;
      return { from: head.from, to: head.to, row: head.row, side: "after" };
    }
    if (!mayPass(reader, token) && !joinsKinds(reader, at, number.to)) return null;
  }
  return null;
}

/** "18 ballistic | and | cruise missiles", "12 Russian and Syrian jets": two kinds of one noun are counted together. */
function joinsKinds(reader: Reader, at: number, from: number): boolean {
  if (reader.document.language !== "en" || at === from || at > from + 2) return false;
  if (tokenAt(reader.document, at)?.norm !== "and") return false;
  const next = tokenAt(reader.document, at + 1);
  if (next?.kind !== "word" || enStops.has(next.norm) || startsPhrase.test(next.norm)) return false;
  const head = nounAt(reader, at + 1) ?? nounAt(reader, at + 2);
  return head !== null && isPlural(reader, headOf(reader, head));
}

const startsPhrase = /^(?:a|an|the|its|his|her|their|our|this|that|some|several|many|two|three|one)$/;

const separators: ReadonlySet<string> = new Set(["—", "-", ":", "="]);

/** "метров на двести", "километров пять": the measure first makes the number a guess. Russian and Ukrainian. */
function invertedNoun(reader: Reader, from: number): CountedNoun | null {
  if (reader.document.language === "en") return null;
  const end = tokenAt(reader.document, from - 1)?.norm === "на" ? from - 1 : from;
  const found = reader.index.to(end).find((match) => match.row.role === "unit" && match.row.of === "distance-km");
  const genitive = found && /(?:ов|ів)$/.test(tokenAt(reader.document, found.to - 1)?.norm ?? "");
  return found && genitive && !reader.index.to(found.from).some((match) => match.row.role === "number")
    ? { from: found.from, to: found.to, row: found.row, side: "before" }
    : null;
}

/** In "the death toll in the city has risen to 7" the subject stands before the bound; its number was read with it. */
function subjectEnd(reader: Reader, from: number): number {
  const verb = risenFrom(reader, from);
  if (verb < 0) return from;
  for (let at = verb; at > verb - 8; at -= 1)
    if (reader.index.to(at).some((match) => match.row.people === "unclear")) return at;
  return from;
}

/** The noun before the number: a list line ("tanks: 20", "танков – 2608"), or a people word beside it ("ранены трое"). */
export function nounBefore(reader: Reader, number: NumberRead): CountedNoun | null {
  const before = tokenAt(reader.document, number.from - 1);
  if (!before || before.sentence !== tokenAt(reader.document, number.from)?.sentence) return null;
  const inverted = invertedNoun(reader, number.from);
  if (inverted) return inverted;
  const listed = separators.has(before.norm);
  const end = listed ? number.from - 1 : subjectEnd(reader, number.from);
  const found = reader.index.to(end).find((match) => isNoun(match) && match.row.role === "counted");
  if (!found || (!listed && found.row.people === undefined)) return null;
  return { from: found.from, to: found.to, row: found.row, side: "before" };
}

/** "of", "из", "із", "з": before the whole of which the number is a part. */
export const partitives: ReadonlySet<string> = new Set(["of", "из", "із", "зі", "изо", "з"]);

const backward: ReadonlySet<string> = new Set([
  ...partitives,
  "—",
  "more",
  "were",
  "apiece",
  "each",
  "штук",
  "шт",
  "од",
  "ед",
  "over",
  "над",
  "в",
  "у",
]);

/** "six of which", "31 из которых", "8 – над Калужской", "another 34": counts what was counted before. */
export function pointsBack(reader: Reader, number: NumberRead): boolean {
  const next = tokenAt(reader.document, number.to)?.norm ?? "";
  const before = tokenAt(reader.document, number.from - 1)?.norm ?? "";
  return backward.has(next) || before === "—" || (theseWhole.test(before) && isPart(reader, number.from - 2));
}

/** "з них | 47 збито", "из которых | 80 сбиты": the whole stands first. */
const theseWhole = /^(?:них|яких|котрих|которых)$/u;
const isPart = (reader: Reader, at: number): boolean => partitives.has(tokenAt(reader.document, at)?.norm ?? "");

const verbal = /(?:ли|ло|ла|ли|ть|ти|ны|но|ні|ся|сь|ing|ed)$/;

/** A noun no row knows: "сто наметів", "two plinths". It is a thing of no kind, so the number is not bare. */
export function hasUnknownNoun(reader: Reader, number: NumberRead): boolean {
  const next = tokenAt(reader.document, number.to);
  if (next?.kind !== "word" || next.sentence !== tokenAt(reader.document, number.from)?.sentence) return false;
  if (reader.document.language === "en") return unknownPlural(reader, number.to);
  const form = slavicForm(next.norm, reader.document.language);
  const isVerb = verbal.test(next.norm) || form === "active" || (form === "passive" && /[аи]?[нт]о$/u.test(next.norm));
  return next.shape === "lower" && next.norm.length > 3 && !backward.has(next.norm) && !isVerb;
}

/** English: a plural within three words, with nothing but words that may pass before it. */
function unknownPlural(reader: Reader, start: number): boolean {
  for (let at = start; at < start + 3; at += 1) {
    const token = tokenAt(reader.document, at);
    if (token?.kind !== "word" || enStops.has(token.norm) || token.norm === "more") return false;
    if (/[^s']s$/.test(token.norm) && token.shape === "lower") return true;
  }
  return false;
}
