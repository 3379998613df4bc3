/**
 * Five pairs of articles: the same invented facts told carelessly and carefully. The marks were written before the audit was run:
 * every finding a careless one must have, by rule and words, and none for a careful one. One mark was changed after the first
 * run: behind a bare hedge ("по сообщениям") nobody speaks, so a label there is the outlet's own and no frame carried over.
 */
import { expect, test } from "vitest";
import { readReport } from "../reading/read-report.ts";
import type { Report } from "../report/report.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { auditReading } from "./audit-reading.ts";
import type { FindingRule } from "./finding.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

const article = (language: Language, text: string, party = "ind"): Report => ({
  id: "pair",
  publisher: "The Example Courier",
  party,
  url: null,
  published: "2025-10-14T18:00:00+03:00",
  language,
  text,
});

type Mark = readonly [rule: FindingRule, words: string];

type Careless = readonly [name: string, language: Language, text: string, marks: readonly Mark[]];

const careless: readonly Careless[] = [
  [
    "a ministry's bulletin rewritten",
    "en",
    `Russian forces liberate Synkivka, repel five assaults

Officials have confirmed the successful repulsion of five Ukrainian assaults near Krasnoarmeysk. Russia's Defense Ministry highlighted that its troops had liberated the village of Synkivka on Monday.

The enemy lost up to 120 soldiers and two tanks near the village. The result underscores the weakness of the Kiev regime.`,
    [
      ["headline-without-source", "liberate Synkivka"],
      ["party-label", "liberate"],
      ["crowd-source", "Officials"],
      ["endorsing-cue", "confirmed"],
      ["place-name", "Krasnoarmeysk"],
      ["endorsing-cue", "highlighted"],
      ["own-voice-claim", "lost up to 120 soldiers"],
      ["party-label", "enemy"],
      ["inference", "underscores"],
      ["party-label", "Kiev regime"],
      ["one-side-only", ""],
    ],
  ],
  [
    "a general staff's figures retold",
    "en",
    `Defenders destroy Russian column near Kupiansk

Ukrainian troops destroyed 14 Russian vehicles near Kupiansk overnight. Ukraine's General Staff revealed that 214 orcs had been killed over the past day.

The occupiers fled in panic from the village of Synkivka. Ukrainian forces recaptured the village. This speaks volumes about the state of the invaders.`,
    [
      ["own-voice-claim", "destroyed 14 Russian vehicles"],
      ["endorsing-cue", "revealed"],
      ["loaded-frame", "orcs"],
      ["party-label", "occupiers"],
      ["party-label", "fled in panic"],
      ["own-voice-claim", "recaptured the village"],
      ["inference", "speaks volumes"],
      ["party-label", "invaders"],
      ["one-side-only", ""],
    ],
  ],
  [
    "another war",
    "en",
    `RSF captures army base in Babanusa

The Rapid Support Forces captured the army base in Babanusa on Monday. The RSF confirmed that its fighters had taken the town.

Authorities say that the base was cleansed of terrorists. The capture opens the way to El Obeid.`,
    [
      ["own-voice-claim", "captured the army base"],
      ["endorsing-cue", "confirmed"],
      ["crowd-source", "Authorities"],
      ["inference", "opens the way"],
      ["one-side-only", ""],
    ],
  ],
  [
    "сводка, пересказанная без оговорок",
    "ru",
    `Бойцы освободили Синьковку

Подразделения российской армии освободили Синьковку. В Минобороны России подтвердили, что ВСУ потеряли до 200 человек в районе села.

По сообщениям, боевики ВСУ отступили из села. Это свидетельствует о слабости киевского режима.`,
    [
      ["own-voice-claim", "освободили Синьковку"],
      ["party-label", "освободили"],
      ["endorsing-cue", "подтвердили"],
      ["crowd-source", "По сообщениям"],
      ["party-label", "боевики ВСУ"],
      ["inference", "свидетельствует о"],
      ["party-label", "киевского режима"],
      ["one-side-only", ""],
    ],
  ],
  [
    "зведення, переказане без застережень",
    "uk",
    `ЗСУ відбили п'ять атак окупантів біля Сіверська

Українські військові відбили п'ять атак окупантів біля Сіверська. У Генштабі підтвердили, що росіяни втратили до 200 солдатів біля міста.

За повідомленнями, загарбники відступили з міста. Це свідчить про слабкість рашистів.`,
    [
      ["own-voice-claim", "відбили п'ять атак"],
      ["party-label", "окупантів"],
      ["endorsing-cue", "підтвердили"],
      ["crowd-source", "За повідомленнями"],
      ["inference", "свідчить про"],
      ["party-label", "рашистів"],
      ["one-side-only", ""],
    ],
  ],
];

const careful: readonly (readonly [name: string, language: Language, text: string])[] = [
  [
    "a ministry's bulletin, attributed and answered",
    "en",
    `Russia says it took village of Synkivka, Kyiv denies it

Russia's Defense Ministry said on Monday that its troops had captured the village of Synkivka and repelled five Ukrainian assaults near Pokrovsk. The ministry put Ukrainian losses at up to 120 soldiers and two tanks.

Ukraine's General Staff denied that the village had been lost. It said that fighting continued there on Tuesday. Neither claim could be independently verified.`,
  ],
  [
    "a general staff's figures, attributed and answered",
    "en",
    `Ukraine says it destroyed Russian column near Kupiansk

Ukraine's General Staff said on Tuesday that its troops had destroyed 14 Russian vehicles near Kupiansk overnight. It said 214 Russian soldiers had been killed or wounded over the past day.

Russia's Defense Ministry said that its forces still held Synkivka. Reporters were not able to verify the figures.`,
  ],
  [
    "another war, both sides",
    "en",
    `RSF says it captured army base in Babanusa, army denies it

Sudan's Rapid Support Forces said on Monday they had captured the army base in Babanusa. The Sudanese army denied that the base had fallen and said its troops had repelled the attack.

There was no independent confirmation of either account. Residents said shelling went on in the evening.`,
  ],
  [
    "сводка с источниками обеих сторон",
    "ru",
    `Минобороны РФ заявило о взятии Синьковки, в Киеве это отрицают

Министерство обороны России сообщило в понедельник, что российские войска заняли Синьковку. По данным ведомства, украинская сторона потеряла до 200 военнослужащих.

Генштаб ВСУ заявил, что бои за село продолжаются. Независимо проверить эти утверждения не удалось.`,
  ],
  [
    "зведення з джерелами обох сторін",
    "uk",
    `Генштаб заявив про відбиті атаки біля Сіверська, у Москві про це не повідомляли

Генштаб ЗСУ повідомив у вівторок, що українські військові відбили п'ять атак біля Сіверська. За даними Генштабу, російські війська втратили до 200 солдатів.

Міністерство оборони Росії заявило, що його війська зайняли два будинки на околиці міста. Незалежно перевірити ці твердження не вдалося.`,
  ],
];

const found = (report: Report): readonly Mark[] =>
  auditReading(readReport(report, context), { renames: context.gazetteer.extra.renames }).map(
    ({ rule, span }) => [rule, report.text.slice(...span)] as const,
  );

/** A mark is met by a finding of its rule whose words share the mark's. */
const meets = ([rule, words]: Mark, [wantedRule, wanted]: Mark): boolean =>
  rule === wantedRule && (wanted === "" || words.includes(wanted) || wanted.includes(words));

test.each(careless)("careless: %s", (...[, language, text, marks]: Careless) => {
  const findings = found(article(language, text));
  const missing = marks.filter((mark) => !findings.some((finding) => meets(finding, mark)));
  expect({ missing, findings }).toMatchObject({ missing: [] });
});

test.each(careful)("careful: %s", (_name, language, text) => {
  expect(found(article(language, text))).toEqual([]);
});
