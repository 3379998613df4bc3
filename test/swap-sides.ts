/** Swaps the two sides in a sentence, form by form, so that case, number and gender stay as they were. */
import type { Language } from "../src/text/language.ts";

/** Pairs in the same case and number; each is swapped both ways, the longest first. */
const pairs: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ["Russian Ministry of Defence", "Ukrainian Ministry of Defence"],
    ["Russian", "Ukrainian"],
    ["Russia", "Ukraine"],
    ["Moscow", "Kyiv"],
    ["Kremlin", "Bankova"],
    ["Peskov", "Tykhyi"],
    ["Vladimir Putin", "Volodymyr Zelenskyy"],
    ["Putin", "Zelenskyy"],
  ],
  ru: [
    ["Минобороны России", "Минобороны Украины"],
    ["российские", "украинские"],
    ["российских", "украинских"],
    ["российскими", "украинскими"],
    ["российский", "украинский"],
    ["российская", "украинская"],
    ["российской", "украинской"],
    ["российского", "украинского"],
    ["российскую", "украинскую"],
    ["российскому", "украинскому"],
    ["российском", "украинском"],
    ["Россия", "Украина"],
    ["России", "Украине"],
    ["Москва", "Киев"],
    ["Москве", "Киеве"],
    ["ВС РФ", "ВСУ"],
    ["Путин", "Зеленский"],
    ["россияне", "украинцы"],
  ],
  uk: [
    ["Міноборони Росії", "Міноборони України"],
    ["російські", "українські"],
    ["російських", "українських"],
    ["російськими", "українськими"],
    ["російський", "український"],
    ["російська", "українська"],
    ["російської", "української"],
    ["російського", "українського"],
    ["російську", "українську"],
    ["російському", "українському"],
    ["Росія", "Україна"],
    ["Росії", "Україні"],
    ["Москва", "Київ"],
    ["ЗС РФ", "ЗСУ"],
    ["Путін", "Зеленський"],
    ["росіяни", "українці"],
  ],
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function swapTable(language: Language): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [one, other] of pairs[language]) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      table.set(from, to);
      table.set(capital(from), capital(to));
    }
  }
  return table;
}

const swapping = (language: Language): readonly [ReadonlyMap<string, string>, RegExp] => {
  const table = swapTable(language);
  const words = [...table.keys()].sort((a, b) => b.length - a.length);
  return [table, new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "gu")];
};

/** "Russian troops took the village from Ukrainian units." becomes "Ukrainian troops took the village from Russian units." */
export function swapSides(text: string, language: Language): string {
  const [table, any] = swapping(language);
  return text.replace(any, (word) => table.get(word) ?? word);
}

/** Spans of the words that `swapSides` swaps. */
export const swappedWords = (text: string, language: Language): (readonly [number, number])[] =>
  [...text.matchAll(swapping(language)[1])].map(({ 0: word, index }) => [index, index + word.length]);
