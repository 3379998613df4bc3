/** What of the grammar of time can begin at each token, as bits: most words begin nothing, and a rule is tried only where one of its own openings stands. */
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import { timeRoles } from "../../lexicon/row-kinds.ts";
import type { TimeRole, TimeRow } from "../../lexicon/rows/time-row.ts";
import type { Match } from "../../lexicon/match.ts";
import type { Document } from "../../text/document.ts";
import { intLane } from "../../text/lanes.ts";

/** A row of time by its role, a word of number, and what needs no row: "14-е", "the", "a". */
export type Opening = TimeRole | "number" | "figure" | "the" | "article";

const openings: readonly Opening[] = [...timeRoles, "number", "figure", "the", "article"];

export const opening = Object.fromEntries(openings.map((name, i) => [name, 1 << i])) as Readonly<
  Record<Opening, number>
>;

/** Bits of several openings: what a rule declares. */
export const anyOf = (...names: readonly Opening[]): number => names.reduce((bits, name) => bits | opening[name], 0);

const small: ReadonlyMap<string, number> = new Map([
  ["the", anyOf("the", "article")],
  ["a", anyOf("article")],
  ["an", anyOf("article")],
  ["one", anyOf("article")],
]);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Lays out the openings of a document once. */
export function layOpenings(
  document: Document,
  times: readonly Match<TimeRow>[],
  quantities: readonly Match<QuantityRow>[],
): Int32Array {
  const { tokens } = document;
  const lane = intLane(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const norm = tokens[at]?.norm ?? "";
    if (isDigit(norm.charCodeAt(0))) lane[at] = opening.figure;
    else if (norm.length <= 3) lane[at] = small.get(norm) ?? 0;
  }
  for (const { row, from } of times) lane[from] = (lane[from] ?? 0) | opening[row.role];
  for (const { row, from } of quantities) if (row.role === "number") lane[from] = (lane[from] ?? 0) | opening.number;
  return lane;
}
