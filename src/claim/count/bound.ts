/** The words that open or close a number: "more than 250", "up to 20", "50 or more"; the span takes them in. */
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import { readNumber, type NumberRead, type Reader } from "./number.ts";
import type { Match } from "../../lexicon/match.ts";
import { itemAt } from "../../text/item-at.ts";

type Bound = NonNullable<QuantityRow["bound"]>;

const boundsBefore = ({ index }: Reader, at: number): readonly Match<QuantityRow>[] =>
  index.to(at).filter((match) => match.row.role === "bound" && match.row.place !== "after");

const linking: ReadonlySet<string> = new Set(["на", "в", "у", "by", "the"]);

/**
 * The bound that stands right before token `at`, longest first, over a small word where one stands between
 * ("щонайменше на сто"); "from" and "between" only where a range follows.
 */
function boundBefore(reader: Reader, at: number): Match<QuantityRow> | null {
  const near = boundsBefore(reader, at).find((match) => match.row.bound !== "range");
  if (near || !linking.has(itemAt(reader.document.tokens, at - 1)?.norm ?? "")) return near ?? null;
  return (
    boundsBefore(reader, at - 1).find((match) => match.row.bound === "least" || match.row.bound === "most") ?? null
  );
}

/** Whether a word that opens a range stands before `at`. */
export const opensRange = (reader: Reader, at: number): boolean =>
  boundsBefore(reader, at).some((match) => match.row.bound === "range");

/** "зросла до | 7", "risen to 12": the verb of a count that has come to a number bounds it on no side. */
const isRisen = ({ row }: Match<QuantityRow>): boolean => row.rises !== undefined;

/** Where the verb before a number, or at its head, begins that says a count has come to it; -1 where none does. */
export const risenFrom = (reader: Reader, at: number): number =>
  reader.index.from(at).some((match) => match.row.role === "bound" && isRisen(match))
    ? at
    : (boundsBefore(reader, at).find(isRisen)?.from ?? -1);

const ranked: Readonly<Record<Bound, number>> = { least: 3, most: 2, range: 1, about: 0 };

/** The number with its modifiers before and after: "at least some 20", "50 or more". */
export function boundNumber(reader: Reader, number: NumberRead): NumberRead {
  let [from, to] = [number.from, number.to];
  let strongest: Match<QuantityRow> | null = null;
  for (let step = 0; step < 3; step += 1) {
    const found = boundBefore(reader, from);
    if (!found || found.row.rises === "apart") break;
    if (!strongest || ranked[found.row.bound ?? "about"] > ranked[strongest.row.bound ?? "about"]) strongest = found;
    from = found.from;
  }
  const after = reader.index.from(to).find((match) => match.row.role === "bound" && match.row.place === "after");
  if (after) to = after.to;
  const range = number.min !== number.max && number.min !== null && number.max !== null;
  if (range && opensRange(reader, from)) from = openerFrom(reader, from);
  return { ...number, from, to, ...limits(number, (after?.row ?? strongest?.row)?.bound ?? null) };
}

const openerFrom = (reader: Reader, at: number): number =>
  boundsBefore(reader, at).find((match) => match.row.bound === "range")?.from ?? at;

/** The open side of a bound is null; "up to 20-25" keeps the larger number. */
function limits(number: NumberRead, bound: Bound | null): { min: number | null; max: number | null } {
  if (bound === "least") return { min: number.min ?? number.max, max: null };
  if (bound === "most") return { min: null, max: number.max ?? number.min };
  return { min: number.min, max: number.max };
}

/** The bounded number at token `at`, or null. */
export function readBounded(reader: Reader, at: number): NumberRead | null {
  const number = readNumber(reader, at, opensRange(reader, at) || boundsBefore(reader, at).length > 0);
  return number && boundNumber(reader, number);
}
