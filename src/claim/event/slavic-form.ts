/** Tells what form of a known event word stands there, from its ending alone: "отражены" is passive, "отразив" a gerund. */
import type { Language } from "../../text/language.ts";

/**
 * active: verb with a subject; passive: verb whose subject bears; reflexive: "ведутся"; gerund: "уничтожив";
 * infinitive; participle: beside a noun ("захваченный"); noun.
 */
export type WordForm = "active" | "passive" | "reflexive" | "gerund" | "infinitive" | "participle" | "noun";

const tests: Readonly<Record<"ru" | "uk", readonly (readonly [WordForm, RegExp])[]>> = {
  ru: [
    ["noun", /(?:ени|ани|ити|ыти|яти|ути)(?:е|я|ю|ем|и|й|ям|ями|ях)$/u],
    [
      "gerund",
      /(?:вши|вшись|ившись|авшись|яясь|аясь|уясь)$|[^аеиоуыэюя](?:ив|ев|ав|яв|ыв|ув)$|(?:неся|нося|ведя|вводя|дя)$|[аияюую]я$/u,
    ],
    [
      "participle",
      /(?:енн|анн|янн|ённ|ем|им|ом|вш|ущ|ющ|ащ|ящ|т)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)(?:ся)?$/u,
    ],
    ["infinitive", /(?:ать|ять|еть|ить|ыть|оть|уть|зти|сти|йти|чь)(?:ся)?$/u],
    [
      "passive",
      /(?:[еёаяи]н[аоы]?|(?:^|от|раз|с|пере|вы|под|про|у|из|на|до|при|о)бит[аоы]?|(?:нят|зят|ыт|перт|тянут|мкнут|инут|рнут|тронут|колот|чат)[аоы]?)$/u,
    ],
    ["reflexive", /(?:ся|сь)$/u],
    ["active", /(?:л|ла|ло|ли|ет|ёт|ит|ют|ут|ат|ят|нес|рвал|ем|им|ю|у|шел|шла|шли|нёс|везу|сел|гиб|рез|пал)$/u],
  ],
  uk: [
    ["active", /^чу(?:тно|ти)$/u],
    ["noun", /^втрат(?:и|а|у|ою|ами|ам|ах|і)?$/u],
    [
      "noun",
      /^(?:арт|авіа)?(?:обстріл|удар|вибух|штурм|наступ|контрнаступ|накат|пуск|прильот|наліт|нальот|рейд|бо|боїв|відход|відхід|вихід|виход|прорив|підрив|розрив|відступ|приліт)(?:и|у|ом|ів|ам|ами|ах|і|а|їв|ї|ю|єм|ях|ям|ями)?$|^б(?:ій|оїв|ої)$/u,
    ],
    ["noun", /(?:енн|анн|янн|інн|їнн|тт)(?:я|ю|ям|і|ями|ях|ь)$/u],
    ["gerund", /(?:вши|ши|чи)(?:сь)?$/u],
    ["infinitive", /ти(?:ся|сь)?$/u],
    ["passive", /(?:[еаєяо]но|[иіїуя]то|овано|ано)$/u],
    [
      "passive",
      /(?:[еаєя]н(?:ий|а|е|і)|(?:би|взя|зайня|відібра|перерва|вкри|уби|вби|підня|вистріля|[аеиіоуя]ну|[рлмквгх]ну)т(?:ий|а|е|і))$/u,
    ],
    ["participle", /(?:[еаєя]н|ит|ят|ут)(?:ого|ому|им|их|ими|ої|ій|ою|у)$/u],
    ["reflexive", /(?:ся|сь)$/u],
    [
      "active",
      /(?:[аеиуюяї]в|[вдн]ів|[йв]де|несе|везе|бере|лізе|тисне|гине|ла|ло|ли|є|ить|ють|уть|ать|ять|їть|ме|мемо|емо|ніс|ріс|чать|гли|йшов|ихав|втік|помер|стер)$/u,
    ],
  ],
};

/** Answers are kept, since reports repeat their words; they never change. */
const remembered = { ru: new Map<string, WordForm>(), uk: new Map<string, WordForm>() };

/** Form of a word known to be an event; "noun" where no ending of a verb is seen. */
export function slavicForm(norm: string, language: Exclude<Language, "en">): WordForm {
  const known = remembered[language].get(norm);
  if (known !== undefined) return known;
  const form = tests[language].find(([, test]) => test.test(norm))?.[0] ?? "noun";
  if (remembered[language].size > 20_000) remembered[language].clear();
  remembered[language].set(norm, form);
  return form;
}

/** Perfective verbs have no present: "завдасть", "звільнимо", "нанесёт" are still to come, and so is "наступатиме". */
const comings: Readonly<Record<"ru" | "uk", readonly [prefix: RegExp, ending: RegExp, lasting: RegExp]>> = {
  ru: [
    /^(?:за|с|из|ис|вы|от|под|раз|рас|при|про|пере|на|по|у|в|до|об|о)/u,
    /(?:ит|ят|им|несут|несёт|несет|йдут|йдёт|йдет|возьмёт|возьмет|возьмут|нёт|нет|нут)$/u,
    /(?:ходит|ходят|водит|водят|возит|возят|носит|носят|стоит|стоят|ним|оим|бит|битым|стим)$|^(?:взрыв|обстоит|состоит|означает|охот|утюж|служ|смотр|стро[ия]т|порт|помн|прос[ия]т|завис|слыш|долб|спеш|след|вред|свист|стрем|строч)/u,
  ],
  uk: [
    /^(?:за|з|зі|зу|з'|с(?=[кптфх])|ви|від|віді|під|піді|роз|розі|при|про|пере|на|по|у|в|до|об|обі|о)/u,
    /(?:ить|ять|имо|імо|асть|адуть|дасть|дадуть|йде|йдуть|несе|несуть|ізьме|ізьмуть|б'є|б'ють|не|немо|нуть)$/u,
    /(?:ходить|ходять|водить|водять|возить|возять|носить|носять|стоїть|стоять|бить|гонить|гонять|сить|сять)$/u,
  ],
};

/** Whether the word is a verb in the future by its form alone. */
export function isComing(norm: string, language: Exclude<Language, "en">): boolean {
  if (language === "uk" && /[аяиіуюїе]тим(?:е|уть|емо|еш|у)(?:ться|ся)?$/u.test(norm)) return true;
  const [prefix, ending, lasting] = comings[language];
  const bare = norm.replace(/(?:(?<=[её]т|ит|ут|ят)ся|(?<=е)ться|(?<=ь)ся|сь)$/u, "");
  return bare.length > 5 && prefix.test(bare) && ending.test(bare) && !lasting.test(bare);
}
