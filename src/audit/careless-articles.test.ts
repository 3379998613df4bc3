/**
 * Ten careless articles, invented, in three languages and on several wars, with the marks an editor made before the audit saw
 * them. Three marks were renamed after the first run: a label inside a named source's indirect speech is carried over ("loaded-frame"),
 * not the outlet's own word ("party-label"); what "sources" say of "загарбники" has nobody behind it and is the outlet's.
 */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { foundBy, unmet, type Mark } from "./article-fixture.ts";

const foundIn = foundBy({ lexicon: loadLexicon(), gazetteer: loadGazetteer() });

const careless: readonly (readonly [name: string, language: Language, text: string, marks: readonly Mark[]])[] = [
  [
    "a town taken as fact",
    "en",
    `Russian troops seize Siversk

Russian troops seized the town of Siversk on Tuesday. The Defence Ministry in Moscow confirmed that Ukrainian units had been pushed out of the town.

The liberation of Siversk opens the way to Sloviansk.`,
    [
      ["own-voice-claim", "seized the town of Siversk"],
      ["endorsing-cue", "confirmed"],
      ["party-label", "liberation"],
      ["inference", "opens the way"],
      ["one-side-only", ""],
    ],
  ],
  [
    "figures of one side",
    "en",
    `Ukraine wipes out Russian battalion

Ukrainian forces killed 320 Russian soldiers near Lyman over the weekend. Reports indicate the orcs abandoned their positions.

The General Staff in Kyiv revealed that 12 Russian tanks had been destroyed. The losses speak volumes about the state of the Russian army.`,
    [
      ["own-voice-claim", "killed 320 Russian soldiers"],
      ["crowd-source", "Reports indicate"],
      ["party-label", "orcs"],
      ["endorsing-cue", "revealed"],
      ["inference", "speak volumes"],
      ["one-side-only", ""],
    ],
  ],
  [
    "an old name and a crowd",
    "en",
    `Artyomovsk front: five attacks repelled

Officials said five Ukrainian attacks were repelled near Artyomovsk on Monday. The Kiev regime lost 80 militants there.`,
    [
      ["crowd-source", "Officials"],
      ["place-name", "Artyomovsk"],
      ["party-label", "Kiev regime"],
      ["own-voice-claim", "lost 80 militants"],
    ],
  ],
  [
    "a raid in Lebanon",
    "en",
    `Terror base destroyed in south Lebanon

Israeli jets destroyed a Hezbollah missile depot near Tyre on Monday. The military confirmed that 14 terrorists were eliminated.

The strike underscores Israel's control of the skies.`,
    [
      ["own-voice-claim", "destroyed a Hezbollah missile depot"],
      ["endorsing-cue", "confirmed"],
      ["loaded-frame", "terrorists"],
      ["inference", "underscores"],
      ["one-side-only", ""],
    ],
  ],
  [
    "взятие города",
    "ru",
    `Российские войска освободили Северск

Российские войска освободили Северск во вторник. Минобороны подтвердило, что ВСУ потеряли в городе до 300 боевиков.

Освобождение города открывает дорогу на Славянск.`,
    [
      ["own-voice-claim", "освободили Северск"],
      ["party-label", "освободили"],
      ["endorsing-cue", "подтвердило"],
      ["loaded-frame", "боевиков"],
      ["inference", "открывает дорогу"],
      ["one-side-only", ""],
    ],
  ],
  [
    "удары возмездия",
    "ru",
    `Под Харьковом уничтожены 60 наемников

Удар возмездия уничтожил 60 наемников под Харьковом. По сообщениям, киевский режим скрывает потери.

Эксперты считают, что это наглядно показывает беспомощность ПВО.`,
    [
      ["own-voice-claim", "уничтожил 60 наемников"],
      ["crowd-source", "По сообщениям"],
      ["party-label", "киевский режим"],
      ["crowd-source", "Эксперты"],
      ["one-side-only", ""],
    ],
  ],
  [
    "рассказ одной стороны",
    "ru",
    `ВСУ отбили Кондрашовку

ВСУ отбили село Кондрашовка под Купянском. Генштаб подтвердил, что оккупанты потеряли 40 человек.

Это свидетельствует о переломе под Купянском.`,
    [
      ["own-voice-claim", "отбили село Кондрашовка"],
      ["endorsing-cue", "подтвердил"],
      ["inference", "свидетельствует о"],
      ["one-side-only", ""],
    ],
  ],
  [
    "перемога без джерел",
    "uk",
    `ЗСУ знищили колону окупантів

ЗСУ знищили колону окупантів біля Гуляйполя. Генштаб підтвердив, що рашисти втратили 90 солдатів.

Це свідчить про провал російського наступу.`,
    [
      ["own-voice-claim", "знищили колону окупантів"],
      ["party-label", "окупантів"],
      ["endorsing-cue", "підтвердив"],
      ["loaded-frame", "рашисти"],
      ["inference", "свідчить про"],
      ["one-side-only", ""],
    ],
  ],
  [
    "експерти і джерела",
    "uk",
    `Росіяни відступили з Вовчанська

Росіяни відступили з північної частини Вовчанська. Джерела повідомляють, що загарбники залишили позиції.

Експерти стверджують, що ворог втратив до 200 бійців.`,
    [
      ["own-voice-claim", "відступили з північної частини Вовчанська"],
      ["crowd-source", "Джерела"],
      ["crowd-source", "Експерти"],
      ["party-label", "загарбники"],
      ["one-side-only", ""],
    ],
  ],
  [
    "переклад зведення",
    "uk",
    `Міноборони РФ: звільнено Красний Лиман

Російські війська звільнили Красний Лиман. У відомстві підтвердили, що українські підрозділи вибито з міста.`,
    [
      ["own-voice-claim", "звільнили Красний Лиман"],
      ["party-label", "звільнили"],
      ["place-name", "Красний Лиман"],
      ["endorsing-cue", "підтвердили"],
      ["one-side-only", ""],
    ],
  ],
];

test.each(careless)("careless: %s", (...[, language, text, marks]) => {
  const findings = foundIn(language, text);
  expect({ missing: unmet(marks, findings), findings }).toMatchObject({ missing: [] });
});
