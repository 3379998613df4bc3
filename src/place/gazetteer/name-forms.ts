/** All forms under which a place's name can stand in a report: inflected, transliterated, with and without apostrophe. */
import { inflect } from "../../lexicon/inflect.ts";
import { isCyrillic, nameForm } from "./name-form.ts";
import { placeAdjective } from "./place-adjective.ts";
import { transliterate } from "./transliterate.ts";

/** A name's forms and whether each is the name itself or made from it. */
export interface MadeForm {
  readonly form: string;
  readonly made: "name" | "inflected" | "latin" | "adjective";
}

export type NameLanguage = "ru" | "uk" | "both";

/** Which language a Cyrillic name is written in, by its letters; most names could be either. */
export function nameLanguage(form: string): NameLanguage {
  if (/[іїєґ']|(?:ськ|цьк|ське|ець)$/.test(form)) return "uk";
  return /[ыэъ]|(?:ск|цк|ое|ая|ие|ово|ево|овка|евка|ино|ье)$/.test(form) ? "ru" : "both";
}

const languagesOf = (language: NameLanguage): readonly ("ru" | "uk")[] =>
  language === "both" ? ["uk", "ru"] : [language];

/** Arabic words and articles that English reports spell in several ways. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/^bayt(?=[ -])/, "beit"],
  [/^dayr(?=[ -])/, "deir"],
  [/^'?ayn(?=[ -])/, "ain"],
  [/^kafr(?=[ -])/, "kfar"],
  [/^tall(?=[ -])/, "tel"],
  [/^jabal(?=[ -])/, "jebel"],
  [/^(?:al|el)[ -]/, ""],
  [/^al[ -]/, "el "],
  [/^(?:an|as|ash|ad|az|ar|at)[ -]/, "al "],
];

/** Variants of a Latin name as reports print it: without apostrophes, with hyphens for spaces and the reverse. */
function latinVariants(form: string): readonly string[] {
  const bare = form.replaceAll("'", "");
  const all = [form, bare];
  for (const [from, to] of arabic) if (from.test(bare)) all.push(bare.replace(from, to));
  if (/[- ]/.test(bare)) all.push(bare.replaceAll("-", " "), bare.replaceAll(" ", "-"));
  return [...new Set(all)].filter((each) => each.length > 1);
}

/** Plural endings the generator adds to every noun; a town has a plural only where its own name is one ("Суми", "Копані"). */
const plural = /(?:ами|ями|ах|ях|ам|ям|ів|їв|ов|ев|ей|ій)$/;
const isPlural = (form: string): boolean => /[иіїы]$/.test(form) || form.includes(" ");

/** "Шахтарське", "Курахове" bend as adjectives only, so that "Шахтарську" stays with Shakhtarsk. */
const neuterAdjective = /^[^ ]*(?:[внгхкмрдт]е|[ое]е)$/;
const neuterEnding = /(?:е|ое|ого|ому|им|ім|ом|(?:ов|ев|єв|ин)[ауі])$/;

/** "Запоріжжя", "Поріччя": neuter, "під Запоріжжям". */
const neuterInYa = /(?:([бвгджзклмнпрстфхцчшщ])\1|')я$/;

function usedForms(form: string, language: "ru" | "uk"): readonly string[] {
  const all = inflect(form, "name", language).map(nameForm);
  if (neuterAdjective.test(form)) return all.filter((each) => neuterEnding.test(each));
  return isPlural(form)
    ? all
    : all.filter(
        (each) =>
          !plural.test(each) ||
          /[ыи]й$|[оеа]я$|[оеиі]ї?е$/.test(form) ||
          (/[аяь]$/.test(form) && /[еі]й$/.test(each)) ||
          (neuterInYa.test(form) && each === `${form}м`),
      );
}

/** Forms of one Cyrillic nominative. `Куп'янськ` (uk) > куп'янськ, куп'янську, …, kupiansk, kupyansk. */
export function cyrillicForms(name: string, language: NameLanguage): readonly MadeForm[] {
  const form = nameForm(name);
  const out: MadeForm[] = [{ form, made: "name" }];
  for (const one of languagesOf(language)) {
    for (const inflected of usedForms(form, one)) {
      out.push({ form: inflected, made: "inflected" });
      if (inflected.includes("-")) out.push({ form: inflected.replaceAll("-", " "), made: "inflected" });
    }
    for (const latin of transliterate(form, one))
      for (const variant of latinVariants(latin)) out.push({ form: variant, made: "latin" });
  }
  return out;
}

/** Adjective forms of a town's name, for "напрямок", "район", "область". */
export function adjectiveForms(name: string, language: NameLanguage): readonly MadeForm[] {
  return languagesOf(language).flatMap((one) => {
    const adjective = placeAdjective(nameForm(name), one);
    return adjective === null
      ? []
      : inflect(adjective, "adjective", one).map((form): MadeForm => ({ form: nameForm(form), made: "adjective" }));
  });
}

/** Forms of a name in either script. */
export function nameForms(name: string, language: NameLanguage): readonly MadeForm[] {
  const form = nameForm(name);
  if (isCyrillic(form)) return cyrillicForms(form, language);
  return latinVariants(form).map((each) => ({ form: each, made: "name" }));
}
