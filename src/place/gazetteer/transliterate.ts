/** Ukrainian and Russian names in Latin letters, in the systems reports really use: "Куп'янськ" > kupiansk, kupyansk, kup'yans'k. */
import type { Language } from "../../text/language.ts";

type Letters = Readonly<Record<string, string>>;

const shared: Letters = {
  а: "a", б: "b", в: "v", д: "d", ж: "zh", з: "z", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s",
  т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", "-": "-", " ": " ",
}; // prettier-ignore

/** How one system writes the letters on which systems differ. */
interface System {
  readonly letters: Letters;
  /** Letters at the head of a word; with `afterVowel` also after a vowel, soft or hard sign or apostrophe. */
  readonly head: Letters;
  readonly afterVowel?: boolean;
  /** What the soft sign becomes. */
  readonly soft: string;
  readonly endings: readonly (readonly [RegExp, string])[];
}

const official: System = {
  letters: { г: "h", ґ: "g", е: "e", є: "ie", и: "y", і: "i", ї: "i", й: "i", ю: "iu", я: "ia" },
  head: { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" },
  soft: "",
  endings: [],
};
const british: System = {
  letters: { г: "h", ґ: "g", е: "e", є: "ye", и: "y", і: "i", ї: "yi", й: "y", ю: "yu", я: "ya" },
  head: {},
  soft: "",
  endings: [],
};

const ukrainian: readonly System[] = [
  official,
  british,
  { ...british, soft: "'" },
  { ...official, letters: { ...official.letters, є: "e" } },
  { ...british, letters: { ...british.letters, є: "e" } },
  { ...british, letters: { ...british.letters, г: "g" } },
  { ...british, endings: [[/yy\b/g, "y"]] },
  { ...british, endings: [[/yy\b/g, "yi"]] },
  { ...british, endings: [[/yy\b/g, "iy"]] },
  { ...official, letters: { ...official.letters, г: "g" } },
  { ...british, letters: { ...british.letters, ї: "i" } },
  { ...official, letters: { ...official.letters, и: "i", г: "g" } },
  { ...british, letters: { ...british.letters, и: "i", г: "g", й: "y" } },
];

const russianPlain: System = {
  letters: { г: "g", е: "e", ё: "e", и: "i", й: "y", ы: "y", э: "e", ю: "yu", я: "ya" },
  head: {},
  soft: "",
  endings: [],
};
const russianIotated: System = { ...russianPlain, head: { е: "ye", ё: "yo" }, afterVowel: true };
const russian: readonly System[] = [
  russianPlain,
  russianIotated,
  { ...russianIotated, soft: "'" },
  { ...russianPlain, endings: [[/(iy|yy)\b/g, "y"]] },
  { ...russianIotated, endings: [[/(iy|yy)\b/g, "y"]] },
  { ...russianPlain, letters: { ...russianPlain.letters, й: "i", ю: "iu", я: "ia" } },
  { ...russianPlain, letters: { ...russianPlain.letters, ё: "yo" } },
];

const heads = /[\s-]/;
const vowels = /[\s\-аеєиіїоуюяыэёьъ']/;
const isHead = (previous: string | undefined, system: System): boolean =>
  previous === undefined || (system.afterVowel ? vowels : heads).test(previous);

function write(name: string, system: System): string {
  let out = "";
  for (let i = 0; i < name.length; i++) {
    const letter = name.charAt(i);
    if (letter === "ь" || letter === "ъ") out += letter === "ь" ? system.soft : "";
    else if (letter === "'") out += system.soft;
    else if (letter === "з" && name.charAt(i + 1) === "г" && system.letters["г"] === "h") out += "zg";
    else {
      const atHead = isHead(name[i - 1], system);
      out += (atHead ? system.head[letter] : undefined) ?? system.letters[letter] ?? shared[letter] ?? "";
    }
  }
  for (const [from, to] of system.endings) out = out.replace(from, to);
  return out;
}

/** Every Latin spelling of a Cyrillic name form that a report in English may use, most official first. */
export function transliterate(name: string, language: Exclude<Language, "en">): readonly string[] {
  const systems = language === "uk" ? ukrainian : russian;
  return [...new Set(systems.map((system) => write(name, system)))];
}
