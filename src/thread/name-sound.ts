/** Names by their sound: "Kanyuka" and "Каньюку", "Lyman" and "Лиман" are one name in two scripts and cases. */

const cyrillic: Readonly<Record<string, string>> = {
  б: "b",
  в: "v",
  г: "h",
  ґ: "h",
  д: "d",
  ж: "z",
  з: "z",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ф: "f",
  х: "h",
  ц: "s",
  ч: "s",
  ш: "s",
  щ: "s",
};

/** Two letters for one sound, and letters that stand for the same one; tried in this order. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch|ts|tz|dzh|zh/g, "s"],
  [/kh|gh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ck|c|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/g/g, "h"],
  [/j/g, "z"],
];

/** Names come back again and again: what was worked out once is kept, up to a bound. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** Consonants of a word, doubled ones once: "dhl" for Dagalo, Dahlo and Дагало; vowels and marks say nothing across scripts. */
export function soundOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const sound = heard(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, sound);
  return sound;
}

/** Two Cyrillic letters for what Latin writes as one sound: "дж", "тс", "кх". */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/дж/g, "ж"],
  [/тс/g, "с"],
  [/[кг]х/g, "х"],
];

/** Each script by its own rules: folding what Cyrillic was turned into would take "сг" for "sh". */
function heard(word: string): string {
  const plain = word.normalize("NFD").toLowerCase();
  const folded = [...latin, ...pairs].reduce((text, [from, to]) => text.replace(from, to), plain);
  return folded
    .replace(/[\u0430-\u0491]/g, (letter) => cyrillic[letter] ?? "")
    .replace(/[^bdfhklmnprstvz]/g, "")
    .replace(/z/g, "s")
    .replace(/(.)\1+/g, "$1");
}

/** Fewer consonants are alike by chance. */
const fewest = 3;

/** One sound, or one with the ending of a case behind it: "Лиманом". */
function soundsLike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return short.length > 1;
  return short.length >= fewest && long.startsWith(short) && long.length - short.length <= 1;
}

const wordsOf = (name: string): readonly string[] => name.match(/[\p{L}\p{M}'’ʼ]+/gu) ?? [];

/** Names of persons: the last words sound alike, and so do the first letters where both have a first name. */
export function isOnePerson(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0 || !soundsLike(soundOf(left.at(-1) ?? ""), soundOf(right.at(-1) ?? "")))
    return false;
  if (left.length === 1 || right.length === 1) return true;
  const [first, other] = [soundOf(left[0] ?? ""), soundOf(right[0] ?? "")];
  return first[0] === undefined || other[0] === undefined || first[0] === other[0];
}

/** Words for what kind of area it is, which each language puts in its own way, and the Arabic article. */
const areaWords =
  /^(?:al|el|аль|эль|ель|direction|axis|sector|valley|area|townships?|districts?|oblast|province|region|county|governorate|напрям\p{L}*|направлен\p{L}*|област\p{L}*|район\p{L}*|провинц\p{L}*|провінц\p{L}*|округ\p{L}*)$/iu;

/** The words of a name less those for the kind of its area and the Arabic article. */
export const wordsOfName = (name: string): readonly string[] => wordsOf(name).filter((word) => !areaWords.test(word));

const soundsOf = (name: string): readonly string[] => wordsOfName(name).map(soundOf);

/** Names of places: as many words, each of which sounds alike; "Surin" and "Surin district" too. */
export function isOneName(a: string, b: string): boolean {
  const [left, right] = [soundsOf(a), soundsOf(b)];
  return left.length > 0 && left.length === right.length && left.every((word, at) => soundsLike(word, right[at] ?? ""));
}

/** Vowels by what no spelling or case changes much: "a", "u", and the rest, which alternate between the languages. */
const vowelClass = (letter: string): string => (/[aая]/.test(letter) ? "a" : /[uую]/.test(letter) ? "u" : "o");

/** Where a word begins with a vowel, and its first vowel: tells "Homs" from "Hamas" and "Sumy" from "Izium", which sound alike without. */
function onsetOf(word: string): string {
  const plain = word.normalize("NFD").toLowerCase();
  const at = plain.search(/[aeiouyаеёиоуыэюяєії]/u);
  return at < 0 ? "" : `${at === 0 ? "^" : ""}${vowelClass(plain[at] ?? "")}`;
}

/** So few consonants need their first vowel as well to be a name in running words. */
const sure = 4;

/** Whether a capitalised word of running text is this word of a name. */
export function isSameWord(heard: string, wanted: string): boolean {
  const [a, b] = [soundOf(heard), soundOf(wanted)];
  if (!/^\p{Lu}/u.test(heard) || !soundsLike(a, b)) return false;
  return Math.min(a.length, b.length) >= sure || onsetOf(heard) === onsetOf(wanted);
}

/** Whether running words name a place, in any script or case: "Лиманом" names "Lyman"; areas by their name alone. */
export function isNamedIn(text: string, name: string): boolean {
  const [wanted, running] = [wordsOfName(name), wordsOfName(text)];
  if (wanted.every((word) => soundOf(word).length < 2)) return false;
  return running.some((_, at) => wanted.every((word, on) => isSameWord(running[at + on] ?? "", word)));
}
