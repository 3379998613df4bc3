/** Russian verbs: "захватить" gives захватил, захватят, захвачен, захвативший; "сообщаться" keeps its -ся. Both readings of an unsure class are given. */
import { russianAdjective, shortAndFull } from "./russian-adjective.ts";
import { russianRoots } from "./russian-roots.ts";
import type { VerbStems } from "./verb-stems.ts";

const softening: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ст$/, ["щ"]],
  [/([бпвфм])$/, ["$1л"]],
  [/д$/, ["ж", "жд"]],
  [/з$/, ["ж"]],
  [/т$/, ["ч", "щ"]],
  [/с$/, ["ш"]],
];

/** "захват" захвач, "освобод" освобож and освобожд, "постав" поставл. */
function softened(stem: string): string[] {
  const rule = softening.find(([ending]) => ending.test(stem));
  return rule === undefined ? [stem] : rule[1].map((to) => stem.replace(rule[0], to));
}

const hushed = (stem: string): boolean => /[жшчщ]$/.test(stem);

function inIt(stem: string): VerbStems[] {
  const plural = hushed(stem) ? `${stem}ат` : `${stem}ят`;
  return softened(stem).map((soft) => ({
    first: hushed(soft) || soft.endsWith("жд") ? `${soft}у` : `${soft}ю`,
    third: `${stem}и`,
    plural,
    masculine: `${stem}ил`,
    past: `${stem}и`,
    passive: `${soft}ен`,
  }));
}

function inVowel(stem: string, passive: string | null): VerbStems {
  return { first: `${stem}ю`, third: `${stem}е`, plural: `${stem}ют`, masculine: `${stem}л`, past: stem, passive };
}

function inOvat(stem: string, ending: string): VerbStems[] {
  const vowels = ending === "е" && !hushed(stem) && !stem.endsWith("ц") ? ["ю", "у"] : ["у"];
  return vowels.map((vowel) => ({
    first: `${stem}${vowel}ю`,
    third: `${stem}${vowel}е`,
    plural: `${stem}${vowel}ют`,
    masculine: `${stem}${ending}вал`,
    past: `${stem}${ending}ва`,
    passive: `${stem}${ending}ван`,
  }));
}

function inNut(stem: string): VerbStems[] {
  const long = {
    first: `${stem}ну`,
    third: `${stem}не`,
    plural: `${stem}нут`,
    masculine: `${stem}нул`,
    past: `${stem}ну`,
    passive: `${stem}нут`,
  };
  return /[аеиоуыэюя]$/.test(stem) ? [long] : [long, { ...long, masculine: stem, past: stem }];
}

function inOyt(stem: string): VerbStems {
  return {
    first: `${stem}ою`,
    third: `${stem}ое`,
    plural: `${stem}оют`,
    masculine: `${stem}ыл`,
    past: `${stem}ы`,
    passive: `${stem}ыт`,
  };
}

function regular(verb: string): VerbStems[] {
  const at = (length: number): string => verb.slice(0, -length);
  if (/.{2}[ое]вать$/.test(verb))
    return inOvat(at(5), verb.slice(-5, -4)).concat(verb.endsWith("евать") ? [inVowel(at(2), `${at(2)}н`)] : []);
  if (verb.endsWith("нуть")) return inNut(at(4));
  if (verb.endsWith("ить")) return inIt(at(3));
  if (verb.endsWith("еть"))
    return [
      inVowel(at(2), null),
      ...inIt(at(3)).map((stems) => ({ ...stems, masculine: `${at(3)}ел`, past: `${at(3)}е` })),
    ];
  if (verb.endsWith("ыть")) return [inOyt(at(3))];
  if (/[ая]ть$/.test(verb)) return [inVowel(at(2), `${at(2)}н`)];
  if (verb.endsWith("оть"))
    return [
      {
        first: `${at(3)}ю`,
        third: `${at(3)}е`,
        plural: `${at(3)}ют`,
        masculine: `${at(2)}л`,
        past: at(2),
        passive: `${at(2)}т`,
      },
    ];
  return [];
}

const prefixes =
  /^(?:|в|во|вы|до|за|из|изо|на|над|надо|о|об|обо|от|ото|пере|по|под|подо|пре|пред|при|про|раз|разо|рас|с|со|у|вз|взо|воз|вос|ис|низ|недо|въ|объ|отъ|подъ|разъ|съ|изъ|произ|произо|превоз|вооб|пона|приоб|осу|противо|предпо)$/;

/** "отбить" but "отобьют": a prefix that ends in a consonant gains о before two of them. */
const withVowel = (prefix: string): string => (/[бвдзст]$/.test(prefix) ? `${prefix}о` : prefix);

/** Verbs made of a listed root and a prefix: "отбить", "нанести", "взорвать". */
function rooted(verb: string): VerbStems[] {
  const found = russianRoots.filter(
    ([root]) => verb.endsWith(root) && prefixes.test(verb.slice(0, verb.length - root.length)),
  );
  const longest = Math.max(0, ...found.map(([root]) => root.length));
  return found
    .filter(([root]) => root.length === longest)
    .map(([root, line]) => {
      const prefix = verb.slice(0, verb.length - root.length);
      const [first, third, plural, masculine, past, passive] = line
        .split(" ")
        .map((form) => (/^.ь[ею]/.test(form) ? withVowel(prefix) : prefix) + form) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return { first, third, plural, masculine, past, passive: line.endsWith("-") ? null : passive };
    });
}

const isVowel = (form: string): boolean => /[аеиоуыэюя]$/.test(form);

function finite(stems: VerbStems): string[] {
  const { first, third, plural, masculine, past } = stems;
  return [
    first,
    `${third}шь`,
    `${third}т`,
    `${third}м`,
    `${third}те`,
    plural,
    masculine,
    `${past}ла`,
    `${past}ло`,
    `${past}ли`,
  ];
}

function gerunds(stems: VerbStems): string[] {
  const root = stems.plural.slice(0, -2);
  const present = `${root}${hushed(root) ? "а" : "я"}`;
  return isVowel(stems.past) ? [present, `${stems.past}в`, `${stems.past}вши`] : [present, `${stems.masculine}ши`];
}

/** "наступающий", "захвативший", "произведший". */
function activeParticiples(stems: VerbStems): string[] {
  const past = isVowel(stems.past) ? [`${stems.past}вший`] : [`${stems.masculine}ший`];
  if (/[ео]л$/.test(stems.masculine) && /[дт]у$/.test(stems.first)) past.push(`${stems.first.slice(0, -1)}ший`);
  return [`${stems.plural.slice(0, -1)}щий`, ...past];
}

/** -сь after a vowel, -ся after a consonant; participles always -ся. */
const reflexed = (form: string): string => (isVowel(form) ? `${form}сь` : `${form}ся`);

function formsOf(stems: VerbStems, reflexive: boolean): string[] {
  const plain = [...finite(stems), ...gerunds(stems)];
  const active = activeParticiples(stems).flatMap((lemma) => russianAdjective(lemma).flat());
  if (reflexive) return [...plain.map(reflexed), ...active.map((form) => `${form}ся`)];
  const present = shortAndFull(`${stems.third}м`);
  const passive = stems.passive === null ? [] : shortAndFull(stems.passive);
  return [...plain, ...active, ...present, ...passive];
}

export function russianVerb(lemma: string): string[] {
  const reflexive = /(?:ся|сь)$/.test(lemma);
  const verb = reflexive ? lemma.slice(0, -2) : lemma;
  const stems = rooted(verb);
  const all = stems.length > 0 ? stems : regular(verb);
  return [lemma, ...all.flatMap((each) => formsOf(each, reflexive))];
}
