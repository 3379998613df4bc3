/** Numbers that stand in a sentence, in figures or in the words of three languages, whatever they count. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { tellingWords } from "../telling-words.ts";
import { kindFinder } from "./word-stems.ts";

/** Numerals from two to twenty, by stem or whole word (`~`). */
const find = kindFinder<number>([
  [2, "two~|both~|двое~|двух~|двоих~|два~|две~|двоє~|двох~|дві~"],
  [3, "three~|трое~|троих~|три~|трех~|трёх~|троє~|трьох~"],
  [4, "four~|четвер|четыре~|четырех~|четырёх~|чотир"],
  [5, "five~|пятеро~|пятерых~|пять~|пяти~|п'ять~|п'яти~|п'ятеро~|п'ятьох~"],
  [6, "six~|шестеро~|шестерых~|шесть~|шести~|шість~|шістьох~"],
  [7, "seven~|семеро~|семерых~|семь~|семи~|сім~|сімох~|семеро~"],
  [8, "eight~|восьмер|восемь~|восьми~|вісім~|вісьмох~"],
  [9, "nine~|девятер|девять~|девяти~|дев'ять~|дев'яти~|дев'ятеро~|дев'ятьох~"],
  [10, "ten~|десятеро~|десятерых~|десять~|десяти~|десятьох~"],
  [11, "eleven~|одиннадцат|одинадцят"],
  [12, "twelve~|двенадцат|дванадцят"],
  [13, "thirteen~|тринадцат|тринадцят"],
  [14, "fourteen~|четырнадцат|чотирнадцят"],
  [15, "fifteen~|пятнадцат|п'ятнадцят"],
  [16, "sixteen~|шестнадцат|шістнадцят"],
  [17, "seventeen~|семнадцат|сімнадцят"],
  [18, "eighteen~|восемнадцат|вісімнадцят"],
  [19, "nineteen~|девятнадцат|дев'ятнадцят"],
  [20, "twenty~|двадцат|двадцят"],
]);

/** Days, hours, years, calibres and names of weapons count nothing that happened. */
const dated =
  /\d{1,2}[:.]\d\d|(?:\p{L}+[-‑]?)\d[\d-]*|\d+[-‑]?(?:mm|мм|th|nd|rd|st|[йяго]{1,3}|ма|та|та|ту|ої)(?!\p{L})|\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\p{L}*|(?:jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec)\p{L}* \d{1,2}|(?:19|20)\d\d/giu;

export const numeralsIn = memo((claim: LedgerClaim): ReadonlySet<number> => {
  const text = tellingWords(claim).replace(dated, " ");
  const figures = [...text.matchAll(/(?<![\d.,])\d{1,3}(?:[  ,]\d{3})*(?![\d])/gu)].map(([figure]) =>
    Number(figure.replace(/\D/g, "")),
  );
  return new Set([...figures, ...find(text)]);
});

/** Smaller numbers are in two sentences by chance. */
const fewest = 4;

export const sharesNumeral = (a: LedgerClaim, b: LedgerClaim): boolean =>
  [...numeralsIn(a)].some((value) => value >= fewest && numeralsIn(b).has(value));
