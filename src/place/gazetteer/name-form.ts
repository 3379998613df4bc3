/** A name form is a place name as the gazetteer keys it: lower case, one apostrophe, one hyphen, no accents on Latin letters ("Dayr az-Zawr" > "dayr az-zawr"). */

const apostrophes = /[\u02bc\u2019\u2018\u02b9\u02bb\u0060\u00b4\u2032\u04bb\u05f3]/g;
const hyphens = /[\u2010-\u2015\u2212]/g;
const accents = /[\u0300-\u0305\u0307\u0309-\u036f]/g; // keeps U+0306 and U+0308: they make й and ї
const plain = /^[a-zа-яіїєґ0-9 '.-]*$/;
const latinMarks = /([a-z])[\u0306\u0308]/g;
const special: readonly (readonly [RegExp, string])[] = [
  [/ł/g, "l"],
  [/ø/g, "o"],
  [/ß/g, "ss"],
  [/æ/g, "ae"],
  [/đ|ð/g, "d"],
  [/ı/g, "i"],
  [/ə/g, "a"],
  [/œ/g, "oe"],
];

/** The key of a name or of a joined token sequence. A string that is plain already comes back as it is. */
export function nameForm(name: string): string {
  if (plain.test(name)) return name;
  const lower = name.toLowerCase();
  if (plain.test(lower)) return lower;
  let form = lower.replace(apostrophes, "'").replace(hyphens, "-").replaceAll("ё", "е");
  for (const [from, to] of special) form = form.replace(from, to);
  form = form.normalize("NFD").replace(accents, "").replace(latinMarks, "$1").normalize("NFC");
  return form.replace(/\s+/g, " ").trim();
}

/** Whether a name is written in Latin or Cyrillic letters of the languages read; other scripts and other Cyrillics are left out. */
export const readableName = (name: string): boolean => /^[a-zа-яіїєґё0-9 '.\-()/]+$/.test(nameForm(name));

/** Whether the form is Cyrillic. */
export const isCyrillic = (form: string): boolean => /[а-яіїєґё]/.test(form);
