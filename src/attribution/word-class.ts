/** Word classes as bits, one number a token: "which" is a relative, "had" an auxiliary that makes a perfect. */

export const comma = 1;
export const dash = 1 << 1;
export const colon = 1 << 2;
/** Full stop, question or exclamation mark, ellipsis. */
export const stop = 1 << 3;
export const semicolon = 1 << 4;
export const quoteMark = 1 << 5;
export const bracket = 1 << 6;
export const determiner = 1 << 7;
export const preposition = 1 << 8;
export const and = 1 << 9;
export const but = 1 << 10;
/** Opens a clause that hangs on another: because, when, поскольку. */
export const subordinator = 1 << 11;
/** Opens what is said: that, что, що. */
export const that = 1 << 12;
export const relative = 1 << 13;
/** Personal pronoun that can be a subject. */
export const pronoun = 1 << 14;
export const be = 1 << 15;
export const have = 1 << 16;
export const doVerb = 1 << 17;
export const modal = 1 << 18;
export const negation = 1 << 19;
export const adverb = 1 << 20;
/** Days, months, parts of the day. */
export const timeWord = 1 << 21;
/** A verb with a subject of its own, from a list of common forms. */
export const finite = 1 << 22;
export const to = 1 << 23;
export const possessive = 1 << 24;
/** Opens a question that is told: how, why, whether. */
export const question = 1 << 25;
/** Belongs to a state or a side: Russian, Western, local. */
export const sideAdjective = 1 << 26;
/** Continue to, go on to, appear to: verbs that only lean on the next one. */
export const raising = 1 << 27;
/** The place or occasion of speaking: statement, briefing, interview, Telegram. */
export const occasion = 1 << 28;
/** Who is spoken to: reporters, journalists, lawmakers. */
export const hearer = 1 << 29;
/** Opens or joins sentences: however, meanwhile, между тем. */
export const connective = 1 << 30;

export const auxiliary = be | have | doVerb | modal;
/** Ends a stretch whatever stands around it. */
export const hardMark = colon | stop | semicolon;

/** Lists of words, as `class name: words`, to one number a word. */
export function compileClasses(
  lists: Readonly<Record<string, readonly [bits: number, words: string]>>,
): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [bits, words] of Object.values(lists)) {
    for (const word of words.split(/\s+/)) {
      if (word.length > 0) classes.set(word, (classes.get(word) ?? 0) | bits);
    }
  }
  return classes;
}

export const markClasses: Readonly<Record<string, readonly [bits: number, words: string]>> = {
  comma: [comma, ","],
  dash: [dash, "— -"],
  colon: [colon, ":"],
  stop: [stop, ". ! ? …"],
  semicolon: [semicolon, ";"],
  quote: [quoteMark, '" « »'],
  bracket: [bracket, "( ) [ ]"],
};
