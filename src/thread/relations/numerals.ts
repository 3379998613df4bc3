/** Numbers that stand in a sentence, in figures or in the words of three languages, whatever they count. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { tellingWords } from "../telling-words.ts";

/** Stems of numerals from two to twenty; those of two languages stand together. */
const words: readonly (readonly [number, string])[] = [
  [2, "two|twice|both|двое|двух|двоих|два|две|двоє|двох|дві"],
  [3, "three|трое|троих|три|тр[её]х|троє|трьох"],
  [4, "four|четвер\\p{L}*|четыре\\p{L}*|чотир\\p{L}*"],
  [5, "five|пятер\\p{L}*|пять|пяти|п['’ʼ]ят(?:ь|и|еро|ьох|ьом)"],
  [6, "six|шестер\\p{L}*|шесть|шести|шіст\\p{L}*|шест(?:и|еро)"],
  [7, "seven|семер\\p{L}*|семь|семи|сім|сімох|сьом\\p{L}+"],
  [8, "eight|восьмер\\p{L}*|восемь|восьми|вісім|вісьмох|восьмеро"],
  [9, "nine|девятер\\p{L}*|девять|девяти|дев['’ʼ]ят(?:ь|и|еро|ьох)"],
  [10, "ten|десятер\\p{L}*|десять|десяти|десятьох"],
  [11, "eleven|одиннадцат\\p{L}+|одинадцят\\p{L}+"],
  [12, "twelve|двенадцат\\p{L}+|дванадцят\\p{L}+"],
  [13, "thirteen|тринадцат\\p{L}+|тринадцят\\p{L}+"],
  [14, "fourteen|четырнадцат\\p{L}+|чотирнадцят\\p{L}+"],
  [15, "fifteen|пятнадцат\\p{L}+|п['’ʼ]ятнадцят\\p{L}+"],
  [16, "sixteen|шестнадцат\\p{L}+|шістнадцят\\p{L}+"],
  [17, "seventeen|семнадцат\\p{L}+|сімнадцят\\p{L}+"],
  [18, "eighteen|восемнадцат\\p{L}+|вісімнадцят\\p{L}+"],
  [19, "nineteen|девятнадцат\\p{L}+|дев['’ʼ]ятнадцят\\p{L}+"],
  [20, "twenty|двадцат\\p{L}+|двадцят\\p{L}+"],
];

const told = words.map(([value, forms]): readonly [number, RegExp] => [
  value,
  new RegExp(String.raw`(?<![\p{L}-])(?:${forms})(?![\p{L}-])`, "iu"),
]);

/** Days, hours, years, calibres and names of weapons count nothing that happened. */
const dated =
  /\d{1,2}[:.]\d\d|(?:\p{L}+[-‑]?)\d[\d-]*|\d+[-‑]?(?:mm|мм|th|nd|rd|st|[йяго]{1,3}|ма|та|та|ту|ої)(?!\p{L})|\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\p{L}*|(?:jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec)\p{L}* \d{1,2}|(?:19|20)\d\d/giu;

export const numeralsIn = memo((claim: LedgerClaim): ReadonlySet<number> => {
  const text = tellingWords(claim).replace(dated, " ");
  const figures = [...text.matchAll(/(?<![\d.,])\d{1,3}(?:[  ,]\d{3})*(?![\d])/gu)].map(([figure]) =>
    Number(figure.replace(/\D/g, "")),
  );
  return new Set([...figures, ...told.filter(([, form]) => form.test(text)).map(([value]) => value)]);
});

/** Smaller numbers are in two sentences by chance. */
const fewest = 4;

export const sharesNumeral = (a: LedgerClaim, b: LedgerClaim): boolean =>
  [...numeralsIn(a)].some((value) => value >= fewest && numeralsIn(b).has(value));
