/** Takes from English marks that end no clause their class: the comma of "October 22nd, 2023", the dot of "Dr. Haddad", "than" in "more than 300", the brackets of "the [Israeli] jets". */
import { wordBits } from "../attribution/word-bits.ts";
import * as is from "../attribution/word-class.ts";
import type { Document } from "../text/document.ts";

const year = /^(?:19|20)\d\d$/;
const dayOrMonth =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\.)$/;

const amount =
  /^(?:a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|dozen|dozens)$/;
const partOf = /^(?:all|most|many|some|several|half|both|one|two|three|four|five|six|seven|eight|nine|ten|none|\d+)$/;
const many = /^(?:many|much|few|little)$/;

/** "at | least nine", "over | 300", "up to 40": a bound of a number, and no preposition of the clause. */
function boundsAmount({ tokens }: Document, at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  const next = tokens[at + 1];
  // "as many as 60 people"
  if (norm === "as")
    return many.test(next?.norm ?? "") || (many.test(tokens[at - 1]?.norm ?? "") && tokens[at - 2]?.norm === "as");
  if (norm === "at") return next?.norm === "least" || next?.norm === "most";
  const isOpening = tokens[at - 1]?.sentence !== tokens[at]?.sentence; // "Around 4 p.m. the enemy …"
  return !isOpening && (norm === "over" || norm === "about" || norm === "around") && next?.kind === "number";
}

/** "at 3:30 | am": the half of the day, and no form of "be". */
const isHalfDay = ({ tokens }: Document, at: number): boolean =>
  (tokens[at]?.norm === "am" || tokens[at]?.norm === "pm") && tokens[at - 1]?.kind === "number";

/** How many tokens an insertion or a bracket may hold. */
const widest = 14;

/** ", among them four children," ", most of them women,": the comma that closes an insertion which counts some of those before it; -1 for none. */
function closesPart({ tokens }: Document, bits: Int32Array, [comma, end]: readonly [number, number]): number {
  const at = (i: number): string => tokens[i]?.norm ?? "";
  const opens =
    (at(comma + 1) === "among" && at(comma + 2) === "them") ||
    at(comma + 1) === "including" ||
    at(comma + 1) === "mostly" ||
    (partOf.test(at(comma + 1)) && at(comma + 2) === "of" && at(comma + 3) === "them");
  if (!opens) return -1;
  for (let i = comma + 2; i < Math.min(end, comma + widest); i++) {
    const own = bits[i] ?? 0;
    if ((own & is.comma) !== 0) return ((bits[i + 1] ?? 0) & (is.auxiliary | is.finite)) !== 0 ? i : -1;
    if ((own & (is.auxiliary | is.finite | is.hardMark | is.dash)) !== 0) return -1;
  }
  return -1;
}

/** "the 27th Brigade (1st Guards Army) | advanced": a bracket without a verb between a noun and its verb; -1 for none. */
function closesBracket({ tokens }: Document, bits: Int32Array, [open, end]: readonly [number, number]): number {
  if (tokens[open]?.norm !== "(") return -1;
  for (let i = open + 1; i < Math.min(end, open + widest); i++) {
    const own = bits[i] ?? 0;
    if (tokens[i]?.norm === ")") return ((bits[i + 1] ?? 0) & (is.auxiliary | is.finite)) !== 0 ? i : -1;
    if ((own & (is.auxiliary | is.finite | is.semicolon)) !== 0) return -1;
  }
  return -1;
}

const longestInsertion = 4;

/** Token of the "]" that closes an editor's few words behind the "[" at `at`; -1 for a longer remark. */
function closesInsertion({ tokens }: Document, _: Int32Array, [at]: readonly [number, number]): number {
  for (let i = at + 2; i <= at + 1 + longestInsertion; i++) if (tokens[i]?.norm === "]") return i;
  return -1;
}

const closes: Readonly<Record<string, typeof closesPart>> = {
  ",": closesPart,
  "(": closesBracket,
  "[": closesInsertion,
};

/** Word classes as `wordBits` has them, without those marks; not to be written to. */
export function clauseBits(document: Document): Int32Array {
  const bits = wordBits(document);
  const { tokens, language, sentences } = document;
  if (language !== "en") return bits;
  let own: Int32Array | null = null;
  const clear = (at: number): void => {
    own ??= bits.slice();
    own[at] = 0;
  };
  for (const { from, to } of sentences)
    for (let i = from + 1; i < to - 1; i++) {
      const norm = tokens[i]?.norm ?? "";
      if (norm === "," && year.test(tokens[i + 1]?.norm ?? "") && dayOrMonth.test(tokens[i - 1]?.norm ?? "")) clear(i);
      else if (boundsAmount(document, i) || isHalfDay(document, i)) clear(i);
      else if (norm === "than" && (tokens[i + 1]?.kind === "number" || amount.test(tokens[i + 1]?.norm ?? "")))
        clear(i);
      else if (norm === "," || norm === "(" || norm === "[") {
        const close = (closes[norm] as typeof closesPart)(document, bits, [i, to]);
        if (close > 0) {
          clear(i);
          clear(close);
          if (norm === ",") for (let j = i + 1; j < close; j++) if (tokens[j]?.norm === "and") clear(j);
        }
      } else if (norm === "." && tokens[i + 1]?.kind === "word" && tokens[i - 1]?.end === tokens[i]?.start) clear(i);
    }
  return own ?? bits;
}
