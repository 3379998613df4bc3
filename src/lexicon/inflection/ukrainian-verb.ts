/** Ukrainian verbs: "захопити" gives захопив, захоплять, захоплено, захоплений; "просуватися" keeps its -ся. */
import { participle, ukrainianAdjective } from "./ukrainian-adjective.ts";
import { ukrainianRoots } from "./ukrainian-roots.ts";
import type { VerbStems } from "./verb-stems.ts";

const softening: readonly (readonly [RegExp, string])[] = [
  [/зд$/, "ждж"],
  [/ст$/, "щ"],
  [/([бпвфм])$/, "$1л"],
  [/д$/, "дж"],
  [/з$/, "ж"],
  [/т$/, "ч"],
  [/с$/, "ш"],
];

function softened(stem: string): string {
  const rule = softening.find(([ending]) => ending.test(stem));
  return rule === undefined ? stem : stem.replace(rule[0], rule[1]);
}

const hushed = (stem: string): boolean => /[жшчщ]$/.test(stem);

function inYty(stem: string, vowel: string): VerbStems {
  const soft = softened(stem);
  const plural = /[бпвфм]$/.test(stem) ? `${soft}ять` : hushed(stem) ? `${stem}ать` : `${stem}ять`;
  return {
    first: hushed(soft) ? `${soft}у` : `${soft}ю`,
    third: `${stem}и`,
    plural,
    masculine: `${stem}${vowel}в`,
    past: stem + vowel,
    passive: `${soft}ен`,
  };
}

function inVowel(stem: string, passive: string | null): VerbStems {
  return { first: `${stem}ю`, third: `${stem}є`, plural: `${stem}ють`, masculine: `${stem}в`, past: stem, passive };
}

/** "атакувати" атакую, атаковано; "контролювати" контролюю, контрольовано; "евакуювати" евакуйовано. */
function inUvaty(verb: string): VerbStems[] {
  const stem = verb.slice(0, -5);
  const u = verb.slice(-5, -4);
  const own = inVowel(stem + u, null);
  const past = { masculine: `${stem}${u}вав`, past: `${stem}${u}ва` };
  const passives = u === "у" ? [`${stem}ован`, `${stem}уван`] : [`${stem}йован`, `${stem}ьован`, `${stem}юван`];
  const plain = inVowel(verb.slice(0, -2), null); // "просувати" просуває
  return [plain, ...passives.map((passive) => ({ ...own, ...past, passive }))];
}

function inNuty(stem: string): VerbStems[] {
  const long = {
    first: `${stem}ну`,
    third: `${stem}не`,
    plural: `${stem}нуть`,
    masculine: `${stem}нув`,
    past: `${stem}ну`,
    passive: `${stem}нут`,
  };
  const others = [{ ...long, passive: `${stem}нен` }];
  return /[аеєиіїоуюя]$/.test(stem) ? [long, ...others] : [long, ...others, { ...long, masculine: stem, past: stem }];
}

function regular(verb: string): VerbStems[] {
  const at = (length: number): string => verb.slice(0, -length);
  if (/.{2}[ую]вати$/.test(verb)) return inUvaty(verb);
  if (verb.endsWith("нути")) return inNuty(at(4));
  if (/[аеоуі]їти$/.test(verb))
    return [
      {
        first: `${at(3)}ю`,
        third: `${at(3)}ї`,
        plural: `${at(3)}ять`,
        masculine: `${at(2)}в`,
        past: at(2),
        passive: `${at(3)}єн`,
      },
    ];
  if (verb.endsWith("ити")) return [inYty(at(3), "и")];
  if (verb.endsWith("іти")) return [inVowel(at(2), null), inYty(at(3), "і")];
  if (/[ая]ти$/.test(verb)) return [inVowel(at(2), `${at(2)}н`)];
  if (verb.endsWith("оти"))
    return [
      {
        first: `${at(3)}ю`,
        third: `${at(3)}е`,
        plural: `${at(3)}ють`,
        masculine: `${at(2)}в`,
        past: at(2),
        passive: `${at(2)}т`,
      },
    ];
  return [];
}

const prefixes =
  /^(?:|в|у|во|ви|від|віді|до|за|з|зі|із|на|над|наді|о|об|обі|обо|ос|по|під|піді|при|про|роз|розі|с|пре|пере|перед|зо|недо|в'|з'|об'|під'|роз'|від'|ни|спо|зне|без|зав|упов|вдос|удос|уві|вві|ді|зу|запри|розпо|наздо)$/;

/** "відбити" but "відіб'ють": a prefix that ends in a consonant gains і before two of them. */
const withVowel = (prefix: string): string => (/[бдз]$/.test(prefix) ? `${prefix}і` : prefix);

function rooted(verb: string): VerbStems[] {
  const found = ukrainianRoots.filter(
    ([root]) => verb.endsWith(root) && prefixes.test(verb.slice(0, verb.length - root.length)),
  );
  const longest = Math.max(0, ...found.map(([root]) => root.length));
  return found
    .filter(([root]) => root.length === longest)
    .map(([root, line]) => {
      const prefix = verb.slice(0, verb.length - root.length);
      const [first, third, plural, masculine, past, passive] = line
        .split(" ")
        .map((form) => (/^(?:.'|лл)/.test(form) ? withVowel(prefix) : prefix) + form) as [
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

/** Third person singular: "несе", "атакує", yet "захопить". */
const thirdOf = (third: string): string[] => (/[иїс]$/.test(third) ? [`${third}ть`] : [third]);

function finite(verb: string, stems: VerbStems): string[] {
  const { first, third, plural, masculine, past } = stems;
  const future = ["му", "меш", "ме", "мемо", "мете", "муть"].map((ending) => verb + ending);
  return [
    first,
    `${third}ш`,
    ...thirdOf(third),
    `${third}мо`,
    `${third}м`,
    `${third}те`,
    plural,
    masculine,
    `${past}ла`,
    `${past}ло`,
    `${past}ли`,
    ...future,
  ];
}

const isVowel = (form: string): boolean => /[аеєиіїоуюя]$/.test(form);

function gerunds(stems: VerbStems): string[] {
  return [`${stems.plural.slice(0, -2)}чи`, isVowel(stems.past) ? `${stems.past}вши` : `${stems.masculine}ши`];
}

/** "загиблий", "постраждалий", "наступаючий". */
function activeParticiples(stems: VerbStems): string[] {
  return [`${stems.plural.slice(0, -2)}чий`, `${stems.past.replace(/ну$/, "")}лий`];
}

/** -ся after anything, -сь also after a vowel or в; "просувається" puts it after -ть. */
const reflexed = (form: string): string[] =>
  isVowel(form) || /[влч]$/.test(form) ? [`${form}ся`, `${form}сь`] : [`${form}ся`];

function formsOf(verb: string, stems: VerbStems, reflexive: boolean): string[] {
  const plain = [...finite(verb, stems), ...gerunds(stems)];
  const active = activeParticiples(stems).flatMap((lemma) => ukrainianAdjective(lemma).flat());
  if (reflexive)
    return [...plain, ...(stems.third.endsWith("є") || stems.third.endsWith("е") ? [`${stems.third}ть`] : [])].flatMap(
      reflexed,
    );
  return [...plain, ...active, ...(stems.passive === null ? [] : participle(stems.passive))];
}

export function ukrainianVerb(lemma: string): string[] {
  const reflexive = /(?:ся|сь)$/.test(lemma);
  const plain = reflexive ? lemma.slice(0, -2) : lemma;
  const verb = plain.endsWith("ть") ? `${plain.slice(0, -2)}ти` : plain;
  const stems = rooted(verb);
  const all = stems.length > 0 ? stems : regular(verb);
  return [
    lemma,
    ...(reflexive ? [`${verb}ся`, `${verb}сь`] : [verb]),
    ...all.flatMap((each) => formsOf(verb, each, reflexive)),
  ];
}
