/** Ukrainian nouns and names in all cases: "Харків" gives Харкова, "Куп'янськ" Куп'янську, "область" областю. Endings that compete are all given. */
import { endings, merged, type Paradigm } from "./slots.ts";

const hush = /[жшчщ]$/;

/** The stem before і of the dative and locative: "Волноваха" Волновасі, "дорога" дорозі, "рука" руці. */
function softened(stem: string): string {
  const last: Readonly<Record<string, string>> = { г: "з", к: "ц", х: "с" };
  const to = last[stem.slice(-1)];
  return to === undefined ? stem : stem.slice(0, -1) + to;
}

/** "Харків" Харков-, "Київ" Києв-, "Ріг" Рог-, "ліс" may keep. */
function opened(word: string): string[] {
  const at = Math.max(word.lastIndexOf("і"), word.lastIndexOf("ї"));
  if (at < 0 || /[аеєиіїоуюя]/.test(word.slice(at + 1))) return [];
  const others = word.charAt(at) === "ї" ? ["є", "йо"] : word.charAt(at - 1) === "л" ? ["о", "е", "ьо"] : ["о", "е"];
  return others.map((vowel) => word.slice(0, at) + vowel + word.slice(at + 1));
}

function withoutFleeting(word: string): string[] {
  if (/[^аеєиіїоуюя]ок$/.test(word)) return [`${word.slice(0, -2)}к`];
  if (/[^аеєиіїоуюя]ень$/.test(word)) return [`${word.slice(0, -3)}нь`];
  if (/[аеиіоу]єць$/.test(word)) return [`${word.slice(0, -3)}йць`, ...inner(`${word.slice(0, -3)}йць`)];
  if (word.endsWith("лець")) return [`${word.slice(0, -3)}ьць`, `${word.slice(0, -3)}ць`];
  if (/[^аеєиіїоуюя][еє]ць$/.test(word)) return [`${word.slice(0, -3)}ць`, ...inner(`${word.slice(0, -3)}ць`)];
  if (/[^аеєиіїоуюя]е[рлв]$/.test(word) && word.length <= 6) return [word.slice(0, -2) + word.slice(-1)];
  return [];
}

/** "Донець" Дінця: the vowel before closes. */
function inner(word: string): string[] {
  const at = Math.max(word.lastIndexOf("о"), word.lastIndexOf("е"));
  return at > 0 ? [`${word.slice(0, at)}і${word.slice(at + 1)}`] : [];
}

/** Genitive plural without an ending: "школа" шкіл, "зведення" зведень, "атака" атак, "сводка" -ок. */
function zeroPlural(stem: string): string[] {
  const found = [stem];
  if (/[^аеєиіїоуюяй]к$/.test(stem)) found.push(`${stem.slice(0, -1)}ок`);
  if (/[йь]к$/.test(stem)) found.push(`${stem.slice(0, -2)}йок`, `${stem.slice(0, -2)}ьок`);
  if (/[^аеєиіїоуюя][нлрцв]$/.test(stem))
    found.push(`${stem.slice(0, -1)}е${stem.slice(-1)}`, `${stem.slice(0, -1)}о${stem.slice(-1)}`);
  const at = Math.max(stem.lastIndexOf("о"), stem.lastIndexOf("е"));
  if (at > 0 && at === stem.length - 2) found.push(`${stem.slice(0, at)}і${stem.slice(at + 1)}`);
  return found;
}

const withZero = (base: Paradigm, forms: readonly string[]): Paradigm =>
  base.map((slot, at) => (at === 7 || at === 9 ? [...slot, ...forms] : slot));

/** Only words in р may be soft: "лікар" лікаря; "штурм" has no "штурмю". */
function consonantEndings(stem: string): string {
  if (hush.test(stem)) return "- а|у у|еві|ові а|∅ ем|ом у|еві|ові|і і ів|∅ ам ів|∅|і ами ах";
  const soft = stem.endsWith("р");
  const name = /(?:ів|їв|ов|ев|єв|ин|ін|їн)$/.test(stem) ? "|им" : "";
  return `- а|у${soft ? "|я" : ""} у|ові${soft ? "|ю|еві" : ""} а|∅ ом${soft ? "|ем" : ""}${name} у|ові|і и|і ів|∅ ам ів|∅|и|і ами ах`;
}

function consonant(word: string): Paradigm {
  const oblique = [word, ...opened(word), ...withoutFleeting(word)].map((stem) =>
    merged([endings(stem, consonantEndings(stem)), endings(softened(stem), "- - - - - і - - - - - -")]),
  );
  return merged([endings(word, "∅ - - ∅ - - - - - - - -"), ...oblique]);
}

function inA(stem: string): Paradigm {
  const hushed = hush.test(stem);
  const y = hushed ? "і|и" : "и";
  const base = endings(stem, `а ${y}|ої - у ${hushed ? "ею|ою" : "ою"} - ${y} - ам ${y} ами ах`);
  const dative = [`${softened(stem)}і`, ...(/(?:ов|ев|єв|ін|їн|ськ|цьк)$/.test(stem) ? [`${stem}ій`] : [])];
  return withZero(
    base.map((slot, at) => (at === 2 || at === 5 ? [...slot, ...dative] : slot)),
    zeroPlural(stem),
  );
}

/** "територія", "земля", and neuters with a doubled letter: "Запоріжжя", "питання". */
function inYa(stem: string): Paradigm {
  if (/[аеиіоуї']$/.test(stem)) return endings(stem, "я ї|я ї|ю ю|я єю|ям ї ї|я й|їв ям ї|й ями ях");
  const base = endings(stem, "я і|я і|ю|ям ю|я ею|ям і|ю|ям і|я ей|ів ям і|я ями ях");
  const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return withZero(base, [`${single}ь`, single, ...zeroPlural(single).map((zero) => `${zero}ь`)]);
}

function inO(stem: string): Paradigm {
  const base = merged([
    endings(stem, "о а у|ові о ом у|ові|і а - ам а ами ах"),
    endings(softened(stem), "- - - - - і - - - - - -"),
  ]);
  return withZero(base, zeroPlural(stem));
}

function inE(stem: string): Paradigm {
  const base = endings(stem, "е|є а|я у|ю е|є ем|єм і|у|ю|ї а|я ∅|ь|ів|їв ам|ям а|я ами|ями ах|ях");
  return withZero(base, zeroPlural(stem));
}

function doubled(stem: string): string {
  return /[^аеєиіїоуюя][дтзсцлнжшч]$/.test(stem) || stem.length < 2 ? `${stem}ю` : `${stem}${stem.slice(-1)}ю`;
}

function inSoft(word: string): Paradigm {
  const stems = [word, ...opened(word), ...withoutFleeting(word)].map((form) => form.replace(/ь$/, ""));
  const oblique = stems.map((stem) => endings(stem, "- я|і ю|еві|і я ем і|ю|еві і ів|ей|ь ям|ам ів|і ями|ьми ях|ах"));
  const instrumental = stems.flatMap((stem) => [doubled(stem), `${stem}ю`]);
  const base = merged([endings(word, "∅ - - ∅ - - - - - - - -"), ...oblique]);
  return base.map((slot, at) => (at === 4 ? [...slot, ...instrumental] : slot));
}

function inShort(word: string): Paradigm {
  const stems = [word, ...opened(word)].map((form) => form.slice(0, -1));
  const oblique = stems.map((stem) => endings(stem, "- я|ю ю|єві я|й єм ї|ю|єві ї їв ям їв|ї ями ях"));
  return merged([endings(word, "∅ - - ∅ - - - - - - - -"), ...oblique]);
}

/** "Суми", "Чернівці", "Озеряни", "Черкаси". */
function inPlural(word: string): Paradigm {
  const stem = word.slice(0, -1);
  if (word.endsWith("ї")) return endings(stem, "- - - - - - ї їв|й ям ї|їв ями ях");
  const soft = word.endsWith("і") && !hush.test(stem);
  const list = soft
    ? "- - - - - - і ів|ей|ь ям і|ів ями ях"
    : `- - - - - - ${word.slice(-1)} ів|ей ам ${word.slice(-1)}|ів ами ах`;
  const base = endings(stem, list);
  return base.map((slot, at) => (at === 7 ? [...slot, ...zeroPlural(stem)] : slot));
}

/** "росіянин" has росіяни, росіян. */
function dweller(word: string): Paradigm {
  const stem = word.slice(0, -2);
  const plural = endings(stem, "- - - - - - и ∅ ам ∅ ами ах");
  return merged([endings(word, "∅ а у|ові а ом і|ові - - - - - -"), plural]);
}

export function ukrainianNoun(word: string): Paradigm {
  const stem = word.slice(0, -1);
  if (word.length < 3 && !/[бвгджзклмнпрстфхцчш]$/.test(word)) return endings(word, "∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅");
  if (/[ая]нин$/.test(word)) return dweller(word);
  if (word.endsWith("а")) return inA(stem);
  if (word.endsWith("я")) return inYa(stem);
  if (word.endsWith("о")) return inO(stem);
  if (/[еє]$/.test(word)) return inE(stem);
  if (word.endsWith("ь")) return inSoft(word);
  if (word.endsWith("й")) return inShort(word);
  if (/[иії]$/.test(word)) return inPlural(word);
  return /[ую]$/.test(word) ? endings(word, "∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅") : consonant(word);
}
