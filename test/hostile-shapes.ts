/** A megabyte of each of forty nasty shapes: what makes a scanner look back over all it has read. */
const megabyte = 1_000_000;

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Name and the piece that is said again and again. */
const pieces: readonly (readonly [name: string, piece: string])[] = [
  ["straight double quotes", '"'],
  ["straight single quotes", "'"],
  ["opening guillemets", "«"],
  ["closing guillemets", "»"],
  ["alternate quote kinds", "«“„\"'‘‚"],
  ["nested quotes that never close", "«он сказал: “она сказала: „"],
  ["a quote and a word", '"said '],
  ["opening brackets", "("],
  ["brackets of all kinds", "([{<"],
  ["brackets that open and close", "()[]{}"],
  ["digits", "7"],
  ["digits with commas", "1,"],
  ["digits with spaces", "1 "],
  ["long decimals", "0.123456789"],
  ["dates", "12.11.2025 "],
  ["times of day", "12:34:56 "],
  ["ranges of numbers", "12-13–14—"],
  ["combining marks", "\u0301"],
  ["letters heaped with marks", "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a"],
  ["said said said", "said "],
  ["сказал сказал сказал", "сказал "],
  ["that he said that he said", "that he said "],
  ["according to according to", "according to "],
  ["що заявив, що заявив", "що заявив, "],
  ["lone high surrogates", "\ud83d"],
  ["lone low surrogates", "\ude00"],
  ["right-to-left overrides", "\u202eabc "],
  ["zero-width joiners", "a\u200d"],
  ["soft hyphens", "a\u00ad"],
  ["one giant word", "a"],
  ["one giant Cyrillic word", "ы"],
  ["one giant capital", "А"],
  ["newlines", "\n"],
  ["carriage returns", "\r\n"],
  ["spaces", " "],
  ["no-break spaces", "\u00a0"],
  ["a list of places", "Kupiansk, "],
  ["a list of places without commas", "Купянск и Волчанск и "],
  ["near near near", "near Kupiansk near "],
  ["sides and sides", "Russian Ukrainian "],
  ["capitalised words", "Alpha Beta "],
  ["initials", "A. B. "],
  ["full stops", "."],
  ["commas", ", "],
  ["colons and dashes", ": — "],
  ["exclamation", "?!"],
  ["hashtags and addresses", "#a @b https://c.d/e?f=g "],
  ["emoji with joiners", "👨‍👩‍👧‍👦"],
  ["apostrophes inside words", "п'я"],
  ["hyphenated words", "a-"],
  ["numbers and losses", "40 soldiers and 3 tanks and "],
  ["a clause of claims", "captured Kupiansk and lost Vovchansk and "],
];

/** Each shape at a size in UTF-16 units; a megabyte unless said. */
export const hostileShapes = (size = megabyte): readonly (readonly [name: string, text: string])[] =>
  pieces.map(([name, piece]) => [name, fill(piece, size)]);
