/** Russian nouns and names in all cases: "Купянск" gives Купянска, Купянску, …; "боец" gives бойца. Endings that compete are all given. */
import { endings, merged, type Paradigm } from "./slots.ts";

const hush = /[жшчщ]$/;
const noY = /[гкхжшчщ]$/;

/** Vowels that come and go: "боец" бойц-, "Донец" донц-, "Торецк" keeps. */
function withoutFleeting(word: string): string[] {
  if (/[аеиоуыэюя]ец$/.test(word)) return [`${word.slice(0, -2)}йц`];
  if (word.endsWith("лец")) return [`${word.slice(0, -2)}ьц`, `${word.slice(0, -2)}ц`];
  if (/[^аеиоуыэюя]ец$/.test(word)) return [`${word.slice(0, -2)}ц`];
  if (/[^аеиоуыэюя]ок$/.test(word)) return [`${word.slice(0, -2)}к`];
  if (/[аеиоу]ек$/.test(word)) return [`${word.slice(0, -2)}йк`];
  if (/[^аеиоуыэюя]ек$/.test(word)) return [`${word.slice(0, -2)}ьк`, `${word.slice(0, -2)}к`];
  if (/[^аеиоуыэюя][ео][лнрт]$/.test(word) && word.length <= 5) return [word.slice(0, -2) + word.slice(-1)];
  return [];
}

/** Genitive plural without an ending: "сводка" сводок, "туша" туш, "земля" земель. */
function zeroPlural(stem: string): string[] {
  if (/[йь][кнцл]$/.test(stem)) return [`${stem.slice(0, -2)}е${stem.slice(-1)}`, stem];
  if (/[жшчщц]к$/.test(stem)) return [`${stem.slice(0, -1)}ек`];
  if (/[^аеиоуыэюя]к$/.test(stem)) return [`${stem.slice(0, -1)}ок`, `${stem.slice(0, -1)}ек`, stem];
  if (/[^аеиоуыэюя][нлрвцб]$/.test(stem))
    return [`${stem.slice(0, -1)}е${stem.slice(-1)}`, `${stem.slice(0, -1)}о${stem.slice(-1)}`, stem];
  return [stem];
}

function consonant(word: string): Paradigm {
  const stems = [word, ...withoutFleeting(word)];
  const oblique = stems.map((stem) => {
    const y = noY.test(stem) ? "и" : "ы";
    const list = `- а|у у а ом|ем${/(?:ов|ев|ин)$/.test(stem) ? "|ым" : ""} е|у ${y}|а|е ов|ев|ей|∅ ам ов|ев|ей|${y} ами ах`;
    return endings(stem, list);
  });
  return merged([endings(word, "∅ - - ∅ - - - - - - - -"), ...oblique]);
}

function inA(stem: string): Paradigm {
  const y = noY.test(stem) ? "и" : "ы";
  const name = /(?:ов|ев|ин)$/.test(stem) ? "|ой" : "";
  const base = endings(stem, `а ${y}${name} е${name} у ой|ою|ей е${name} ${y} - ам ${y} ами ах`);
  const zero = zeroPlural(stem);
  return base.map((slot, at) => (at === 7 || at === 9 ? [...slot, ...zero] : slot));
}

function inYa(stem: string): Paradigm {
  if (stem.endsWith("и")) return endings(stem, "я и и ю ей|ею и и й ям и|й ями ях");
  const base = endings(stem, "я и е ю ей|ею е и - ям и ями ях");
  const zero = /[ь]$/.test(stem)
    ? [`${stem.slice(0, -1)}ей`, `${stem.slice(0, -1)}ий`]
    : /[аеоуыэ]$/.test(stem)
      ? [`${stem}й`]
      : [`${stem}ь`, `${stem}ей`, ...zeroPlural(stem).map((z) => `${z}ь`)];
  return base.map((slot, at) => (at === 7 || at === 9 ? [...slot, ...zero] : slot));
}

function inO(stem: string): Paradigm {
  const base = endings(stem, "о а|о у|о о ом|о|ым е|о а|и - ам а ами ах");
  return base.map((slot, at) => (at === 7 || at === 9 ? [...slot, ...zeroPlural(stem)] : slot));
}

function inE(stem: string): Paradigm {
  if (/[иь]$/.test(stem)) return endings(stem, "е я ю е ем и|е я й|в|ев ям я ями ях");
  if (hush.test(stem) || stem.endsWith("ц")) return endings(stem, "е а у е ем е а ∅ ам а ами ах");
  return endings(stem, "е я ю е ем е я ей ям я ями ях");
}

function inSoft(stem: string): Paradigm {
  const short = /[^аеиоуыэюя][ео]н$/.test(stem)
    ? [stem.slice(0, -2) + "н"]
    : /[^аеиоуыэюя][ео]л$/.test(stem)
      ? [stem.slice(0, -2) + "л"]
      : [];
  const list = "- я|и ю|и я ем|ью е|и и ей|ев ям|ам ей|и ями|ами ях|ах";
  return merged([endings(stem, "ь - - ь - - - - - - - -"), ...[stem, ...short].map((s) => endings(s, list))]);
}

function inPlural(word: string): Paradigm {
  const stem = word.slice(0, -1);
  const soft = word.endsWith("и") && !noY.test(stem);
  const list = soft
    ? "- - - - - - и ей|ь|ев|й ям и ями ях"
    : `- - - - - - ${word.slice(-1)} ов|ев|ей ам ${word.slice(-1)} ами ах`;
  const base = endings(stem, list);
  return base.map((slot, at) => (at === 7 ? [...slot, ...zeroPlural(stem)] : slot));
}

/** "гражданин" has граждане, граждан. */
function dweller(word: string): Paradigm {
  const stem = word.slice(0, -2);
  const plural = endings(stem, "- - - - - - е|ы ∅ ам ∅ ами ах");
  return merged([endings(word, "∅ а у а ом е - - - - - -"), plural]);
}

export function russianNoun(word: string): Paradigm {
  const stem = word.slice(0, -1);
  if (word.length < 3)
    return word.length === 2 && /[бвгджзклмнпрстфхцчшщ]$/.test(word)
      ? consonant(word)
      : endings(word, "∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅");
  if (/[ая]нин$/.test(word)) return dweller(word);
  if (word.endsWith("мя")) return endings(stem, "я ени ени я енем ени ена ен енам ена енами енах");
  if (word.endsWith("а")) return inA(stem);
  if (word.endsWith("я")) return inYa(stem);
  if (word.endsWith("о")) return inO(stem);
  if (word.endsWith("е")) return inE(stem);
  if (word.endsWith("ь")) return inSoft(stem);
  if (word.endsWith("й")) return endings(stem, "й я ю я|й ем е|и и ев|й ям ев|и ями ях");
  if (/[ыи]$/.test(word)) return inPlural(word);
  return /[уюэ]$/.test(word) ? endings(word, "∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅ ∅") : consonant(word);
}
