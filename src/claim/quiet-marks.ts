/** Takes from English marks that end no clause their class: the comma of "October 22nd, 2023", the dot of "Dr. Haddad". */
import { wordBits } from "../attribution/word-bits.ts";
import type { Document } from "../text/document.ts";

const year = /^(?:19|20)\d\d$/;
const dayOrMonth =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\.)$/;

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
      else if (norm === "." && tokens[i + 1]?.kind === "word" && tokens[i - 1]?.end === tokens[i]?.start) clear(i);
    }
  return own ?? bits;
}
