/** A megabyte of each of two hundred nasty shapes: what makes a scanner look back over all it has read. */
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

/** Words of every kind the rules know; said again and again alone and in pairs they ask each rule for all that stands before. */
const words: readonly (readonly [name: string, piece: string])[] = [
  ["English speaker", "the ministry said "],
  ["Russian speaker", "министерство заявило, что "],
  ["Ukrainian speaker", "штаб повідомив, що "],
  ["English pronoun", "he told her that "],
  ["Russian pronoun", "он сообщил ей, что "],
  ["source behind", ", according to the ministry, "],
  ["Russian source behind", ", по словам министра, "],
  ["denial", "denied the claim that "],
  ["Russian denial", "опроверг это "],
  ["citing", "citing the agency, "],
  ["English event", "captured Kupiansk "],
  ["Russian event", "захватили Купянск "],
  ["Ukrainian event", "відбили атаку біля Вовчанська "],
  ["losses", "lost 40 soldiers and 3 tanks "],
  ["sides", "Russian forces "],
  ["loaded words", "the terrorist regime liberated "],
  ["time", "on Monday night in early October "],
  ["Russian time", "в ночь на 14 октября "],
  ["quotation", '"we hold it" '],
  ["open quotation", "«мы взяли: “"],
];

/** Each two words of the list, further apart in it from one to the next, until there are enough. */
function pairs(count: number): (readonly [name: string, piece: string])[] {
  const found: (readonly [name: string, piece: string])[] = [];
  for (let apart = 1; found.length < count; apart++) {
    words.forEach(([name, piece], index) => {
      const [other, more] = words[(index + apart) % words.length] ?? ["", ""];
      if (found.length < count) found.push([`${name} and ${other}`, piece + more]);
    });
  }
  return found;
}

/** Ends of lines and sentences let what is carried from one to the next grow. */
const ended = words.map(([name, piece]) => [`${name}, a line each`, `${piece.trim()}.\n`] as const);

const shapes = [...pieces, ...words, ...ended, ...pairs(200 - pieces.length - 2 * words.length)];

/** Each shape at a size in UTF-16 units; a megabyte unless said. */
export const hostileShapes = (size = megabyte): readonly (readonly [name: string, text: string])[] =>
  shapes.map(([name, piece]) => [name, fill(piece, size)]);
