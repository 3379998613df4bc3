/** The adjectives towns give to their districts and directions: "Бахмут" > бахмутський, "Курск" > курский, "Одеса" > одеський. */
import type { Language } from "../../text/language.ts";

type Rule = readonly [ending: RegExp, adjective: string];

/** First rule whose ending fits; made for names in lower case. */
const ukrainian: readonly Rule[] = [
  [/(с|ц)ьк(е|а|)$/, "$1ький"],
  [/([ії]в)ка$/, "$1ський"],
  [/(ов|ев|єв)(е|а)$/, "івський"],
  [/(поле|пілля)$/, "пільський"],
  [/([бвмнр])(л?я|ля|лля)$/, "$1ський"],
  [/(жжя|жя)$/, "зький"],
  [/иця$/, "ицький"],
  [/(ець|ця|ці)$/, "ецький"],
  [/[гжз](а|и|і|е|)$/, "зький"],
  [/[кцч](а|и|і|е|)$/, "цький"],
  [/[хшс](а|и|і|е|)$/, "ський"],
  [/ль$/, "льський"],
  [/ь$/, "ський"],
  [/([бвґдйлмнпртф])(а|и|і|е|я|)$/, "$1ський"],
];

const russian: readonly Rule[] = [
  [/(с|ц)к(ое|ая|)$/, "$1кий"],
  [/(ов|ев)(о|а|ка|)$/, "$1ский"],
  [/(ин|ын)о$/, "$1ский"],
  [/([бвдлмнпрт])ка$/, "$1ский"],
  [/поле$/, "польский"],
  [/жье$/, "жский"],
  [/ица$/, "ицкий"],
  [/(ец|цы)$/, "ецкий"],
  [/га$/, "жский"],
  [/[кч](а|и|)$/, "цкий"],
  [/с(а|ы|)$/, "сский"],
  [/ль$/, "льский"],
  [/ь$/, "ский"],
  [/([бвгджзйлмнпртфхш])(а|ы|и|о|е|я|)$/, "$1ский"],
];

/** Adjective lemma of a one-word nominative name form; null where no rule fits. */
export function placeAdjective(form: string, language: Exclude<Language, "en">): string | null {
  if (form.includes(" ") || form.length < 3) return null;
  for (const [ending, adjective] of language === "uk" ? ukrainian : russian) {
    if (ending.test(form)) return form.replace(ending, adjective);
  }
  return null;
}
