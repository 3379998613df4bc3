/**
 * Words to light stems for full text: endings fall, names in any case meet ("у Куп'янську", "Куп'янськ").
 * Not made to be right as grammar, only to be the same for text and question.
 */

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu;
const shortest = 3;
const longest = 40;

/** Longest first; what is left must keep `shortest` letters. */
const byLength = (endings: string): readonly string[] =>
  endings.split(" ").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const latin = byLength("e ings ing edly ed es s ies ied ly er ers ment ments ation ations");
const cyrillic = byLength(
  "иями ия ию ии или ила ило ями ами иях ях ах ией ием иям ям ам ев ов ей ой ий ый ая яя ое ее ые ие ого его ому ему ым им ую юю ою ею ом ем " +
    "их ых ыми ими а я о е ы и у ю й ь і ї є ої ій ої ього ього ими їм їх ів їв єм ею єю ові еві ість ості ості " +
    "ти ть ться лся лась лось лись ся сь ла ло ли ал ял ил ел ил ать ять ить еть ут ют ат ят ет ит ает яет ует ють уть ав ив ував ував ала ала али",
);

/** What lies between two blanks comes back again and again: what was worked out once is kept, up to a bound. */
const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;
const longestKnown = 60;

/** Stems of a piece of text between two blanks: "Kupiansk-Vuzlovyi," gives kupiansk, vuzlovyi. */
function knownStems(piece: string): readonly string[] {
  const before = known.get(piece);
  if (before) return before;
  if (piece.length > longestKnown) return pieceStems(piece);
  const own = piece.split("").join(""); // a part of a string would keep the whole text in memory
  const found = pieceStems(own);
  if (known.size >= mostKnown) known.clear();
  known.set(own, found);
  return found;
}

function pieceStems(piece: string): readonly string[] {
  const words = piece.normalize("NFC").toLowerCase().match(wordPattern) ?? [];
  return words.map(stemOf).filter((stem) => stem !== "");
}

const stemOf = (word: string): string => fold(stemWord(word.replace(/['’ʼ`]/gu, "").slice(0, longest)));

const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word);

function stemWord(word: string): string {
  for (const ending of isCyrillic(word) ? cyrillic : latin) {
    if (word.length - ending.length >= shortest && word.endsWith(ending)) {
      return word.slice(0, -ending.length).replace(/[ьй]+$/u, "");
    }
  }
  return word;
}

const twins: Readonly<Record<string, string>> = {
  ё: "е",
  є: "е",
  э: "е",
  і: "и",
  ї: "и",
  ы: "и",
  ґ: "г",
  ь: "",
  ъ: "",
};

/** Russian and Ukrainian spellings of one name meet: "Купянск", "Куп'янськ". */
const fold = (stem: string): string => stem.replace(/[ёєэіїыґьъ]/gu, (letter) => twins[letter] ?? letter);

/** Stems of a text in its order, repeated ones once: "The towns near Kupiansk" gives the, town, near, kupiansk. */
export function stems(text: string): readonly string[] {
  const found = new Set<string>();
  for (const piece of text.split(" ")) for (const stem of knownStems(piece)) found.add(stem);
  return [...found];
}
