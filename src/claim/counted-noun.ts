/** What a number counts: "9 armoured fighting vehicles" vehicles, "two drone operators" operators, "танков – 2608" tanks. */
import type { Match } from "../lexicon/match.ts";
import type { QuantityRow } from "../lexicon/rows/quantity-row.ts";
import type { Token } from "../text/document.ts";
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

function isPlural(reader: Reader, match: Match<QuantityRow>): boolean {
  const norm = tokenAt(reader.document, match.to - 1)?.norm ?? "";
  return match.row.people !== undefined ? norm !== "enemy" : /[^s]s$/.test(norm);
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

function headAfter(reader: Reader, number: NumberRead): CountedNoun | null {
  const sentence = tokenAt(reader.document, number.to - 1)?.sentence;
  for (let at = number.to; at < number.to + reach; at += 1) {
    const token = tokenAt(reader.document, at);
    if (!token || token.sentence !== sentence) return null;
    const found = nounAt(reader, at);
    if (found) {
      const head = headOf(reader, found);
      return { from: head.from, to: head.to, row: head.row, side: "after" };
    }
    if (!mayPass(reader, token)) return null;
  }
  return null;
}

const separators: ReadonlySet<string> = new Set(["—", "-", ":", "="]);

/** In "the death toll in the city has risen to 7" the subject stands before the bound; its number was read with it. */
function subjectEnd(reader: Reader, from: number): number {
  const risen = reader.index.from(from).some((match) => match.row.id.endsWith("bound.risen"));
  for (let at = from; risen && at > from - 8; at -= 1)
    if (reader.index.to(at).some((match) => match.row.people === "unclear")) return at;
  return from;
}

/** The noun before the number: a list line ("tanks: 20", "танков – 2608"), or a people word beside it ("ранены трое"). */
export function nounBefore(reader: Reader, number: NumberRead): CountedNoun | null {
  const before = tokenAt(reader.document, number.from - 1);
  if (!before || before.sentence !== tokenAt(reader.document, number.from)?.sentence) return null;
  const listed = separators.has(before.norm);
  const end = listed ? number.from - 1 : subjectEnd(reader, number.from);
  const found = reader.index.to(end).find((match) => isNoun(match) && match.row.role === "counted");
  if (!found || (!listed && found.row.people === undefined)) return null;
  return { from: found.from, to: found.to, row: found.row, side: "before" };
}

const partitives: ReadonlySet<string> = new Set(["of", "из", "із", "з"]);

/** "six of which", "31 из которых", "8 – над Калужской", "another 34": counts what was counted before. */
export function pointsBack(reader: Reader, number: NumberRead): boolean {
  const next = tokenAt(reader.document, number.to);
  if (!next) return false;
  return (
    partitives.has(next.norm) ||
    next.norm === "—" ||
    next.norm === "more" ||
    next.norm === "were" ||
    overPlace.has(next.norm)
  );
}

const overPlace: ReadonlySet<string> = new Set(["over", "над", "в", "у", "на"]);
