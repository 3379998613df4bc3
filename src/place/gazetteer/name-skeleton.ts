/** The consonants of a name, alike in all its spellings: Kolisnykivka, Kolesnykivka, Колесниківки and Колесниковка are all "klsnkvk". */
import { isCyrillic } from "./name-form.ts";

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  "б:b в:v г:h ґ:h д:d ж:z з:z к:k л:l м:m н:n п:p р:r с:s т:t ф:f х:h ц:c ч:c ш:s щ:s"
    .split(" ")
    .map((pair) => pair.split(":")),
);

const endings = /(?:ого|его|ому|ему|ими|ыми|ах|ях|ами|ями|ою|ом|ем|им|ым|их|ых|ам|ям|ий|ый|ей|ой)$/;

const latin: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, "s"],
  [/zh/g, "z"],
  [/kh/g, "h"],
  [/ts|tz/g, "c"],
  [/ch/g, "c"],
  [/sh/g, "s"],
  [/g/g, "h"],
  [/w/g, "v"],
];

function letters(form: string): string {
  if (isCyrillic(form)) return Array.from(form.replace(endings, ""), (char) => cyrillic[char] ?? "").join("");
  return latin.reduce((text, [from, to]) => text.replace(from, to), form).replace(/[^bcdfhklmnprstvz]/g, "");
}

/** The consonants alone, doubled ones once: Kiev and Kyiv are "kv". */
export const consonants = (form: string): string => letters(form).replace(/(.)\1+/g, "$1");

/** Key of a name's consonants, beginning with "~"; null where they are too few to tell names apart. */
export function skeletonKey(form: string): string | null {
  const bare = consonants(form);
  return bare.length >= 4 ? `~${bare}` : null;
}
