/** Ten careful articles in the manner of news agencies, in three languages and on several wars; invented, and every one must come out clean. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { foundBy } from "./article-fixture.ts";

const foundIn = foundBy({ lexicon: loadLexicon(), gazetteer: loadGazetteer() });

const careful: readonly (readonly [name: string, language: Language, text: string])[] = [
  [
    "a strike on a port",
    "en",
    `Russian drones hit Izmail port, governor says

A Russian drone attack damaged grain warehouses in the Ukrainian port of Izmail overnight, regional governor Oleh Kiper said on Tuesday. Two dock workers were wounded, he said on Telegram.

Russia's Defence Ministry said its forces had struck facilities used to supply the Ukrainian army. It did not mention Izmail. Reuters could not independently verify either account.

Moscow and Kyiv both deny targeting civilians.`,
  ],
  [
    "a town claimed and denied",
    "en",
    `Russia claims capture of Siversk; Ukraine says fighting goes on

Russia's Defence Ministry said on Tuesday that its troops had taken control of Siversk in eastern Ukraine.

Ukraine's Eastern military command denied the claim, saying its units still held the western part of the town. DeepState, a Ukrainian group that maps the front line, said on Monday that most of Siversk was a grey zone.

Reuters was unable to confirm the battlefield reports.`,
  ],
  [
    "a hospital in Gaza",
    "en",
    `Gaza medics say Israeli strike kills nine; Israel says it targeted militants

An Israeli air strike killed nine people in Khan Younis on Tuesday, according to health officials at Nasser Hospital in the Hamas-run territory.

The Israeli military said it had struck a Hamas command post and was looking into reports of civilian casualties. Hamas denied that fighters had been in the building.`,
  ],
  [
    "two sides in Sudan",
    "en",
    `Sudan's army and RSF give rival accounts of El Obeid fighting

Sudan's army said on Monday that it had repelled an attack by the Rapid Support Forces near El Obeid. The RSF said its fighters had seized two army positions west of the city.

Neither statement could be independently verified. The UN said 1,200 people had fled the area since Sunday.`,
  ],
  [
    "удар по Белгороду",
    "ru",
    `Губернатор сообщил о двух раненых при атаке на Белгород

Два человека ранены при атаке беспилотников на Белгород, сообщил губернатор Вячеслав Гладков. По его словам, повреждены три автомобиля.

В Генштабе ВСУ заявили, что наносили удары только по военным объектам. Независимого подтверждения этим сообщениям нет.`,
  ],
  [
    "бои за Покровск",
    "ru",
    `Минобороны РФ сообщило о продвижении в Покровске, Киев это отрицает

Министерство обороны России заявило, что российские войска заняли вокзал в Покровске. Генштаб ВСУ опроверг это сообщение и сообщил, что украинские подразделения удерживают центр города.

По оценке Института изучения войны, российские войска продвинулись на южной окраине. Проверить заявления сторон независимо не удалось.`,
  ],
  [
    "потери сторон",
    "ru",
    `Киев и Москва назвали разные цифры потерь под Купянском

Генштаб ВСУ сообщил, что за сутки под Купянском убиты и ранены 120 российских военных. Минобороны России оценило потери украинской армии на том же участке в 60 человек.

Обе стороны не раскрывают собственных потерь, и проверить эти цифры не удалось.`,
  ],
  [
    "обстріл Херсона",
    "uk",
    `У Херсоні через обстріл поранено трьох людей, повідомив Прокудін

Унаслідок російського обстрілу Херсона поранено трьох людей, повідомив голова обласної адміністрації Олександр Прокудін. За його словами, пошкоджено лікарню.

Міноборони Росії не коментувало це повідомлення. Незалежно перевірити його не вдалося.`,
  ],
  [
    "заява про село",
    "uk",
    `Росія заявила про захоплення Новопавлівки, у ЗСУ це спростували

Міністерство оборони Росії заявило у вівторок, що його війська захопили Новопавлівку. Речник Сил оборони півдня Владислав Волошин спростував цю заяву і сказав, що бої тривають.

За даними проєкту DeepState, село перебуває в сірій зоні. Перевірити заяви сторін незалежно не вдалося.`,
  ],
  [
    "удар по заводу",
    "uk",
    `Генштаб повідомив про удар по заводу в Саратові, губернатор – про пожежу

Генштаб ЗСУ повідомив, що українські безпілотники вразили нафтопереробний завод у Саратові. Губернатор Роман Бусаргін підтвердив атаку безпілотників і сказав, що на підприємстві сталася пожежа.

Міноборони РФ заявило, що вночі збило 20 безпілотників. Про наслідки удару незалежних даних немає.`,
  ],
];

test.each(careful)("careful: %s", (_name, language, text) => {
  expect(foundIn(language, text)).toEqual([]);
});
