/** Cyrillic names in Latin letters, roughly as passports write them: "Плетенчук" → "Pletenchuk", nominative as it stands. */
import type { Language } from "../../text/language.ts";

const shared: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ю: "yu",
  я: "ya",
  ь: "",
  ъ: "",
  "'": "",
  "’": "",
  ʼ: "",
};
const own: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  ru: { г: "g", и: "i", й: "y", ы: "y", э: "e", ё: "yo" },
  uk: { г: "h", ґ: "g", и: "y", і: "i", ї: "i", й: "i", є: "ie", ю: "iu", я: "ia" },
};

export function transliterate(text: string, language: Language): string {
  let out = "";
  for (const char of text) {
    const lower = char.toLowerCase();
    const latin = own[language][lower] ?? shared[lower];
    if (latin === undefined) out += char;
    else out += char === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }
  return out;
}
