/** Who did what to whom, in the common shapes of a sentence; every shape is read with either side as the doer. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Claim } from "./claim.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** Words for the doer `a` and for the other side `b`, by case where the language has it. */
const words: Readonly<Record<Language, Readonly<Record<"ru" | "ua", Readonly<Record<string, string>>>>>> = {
  en: {
    ru: { State: "Russia", troops: "Russian troops", of: "Russian", poss: "Russia's", army: "the Russian army" },
    ua: {
      State: "Ukraine",
      troops: "Ukrainian troops",
      of: "Ukrainian",
      poss: "Ukraine's",
      army: "the Ukrainian army",
    },
  },
  ru: {
    ru: {
      troops: "Российские войска",
      gen: "российских войск",
      ins: "российскими войсками",
      dat: "российским войскам",
      adj: "российские",
      adjgen: "российских",
      army: "ВС РФ",
    },
    ua: {
      troops: "Украинские войска",
      gen: "украинских войск",
      ins: "украинскими войсками",
      dat: "украинским войскам",
      adj: "украинские",
      adjgen: "украинских",
      army: "ВСУ",
    },
  },
  uk: {
    ru: {
      troops: "Російські війська",
      gen: "російських військ",
      ins: "російськими військами",
      dat: "російським військам",
      adj: "російські",
      adjgen: "російських",
      army: "ЗС РФ",
    },
    ua: {
      troops: "Українські війська",
      gen: "українських військ",
      ins: "українськими військами",
      dat: "українським військам",
      adj: "українські",
      adjgen: "українських",
      army: "ЗСУ",
    },
  },
};

/** "A repelled B's attack" with slots {a.troops}, {b.of}; `a>b`: a is the actor, b the recipient, `-` nobody. */
const shapes: readonly (readonly [Language, string, string])[] = [
  ["en", "{a.State} repels {b.of} counterattacks near Kupiansk", "repel a>b"],
  ["en", "{a.troops} repelled {b.of} attacks near Kupiansk.", "repel a>b"],
  ["en", "{a.of} forces beat back a {b.of} assault on Terny.", "repel a>b"],
  ["en", "{b.of} attacks near Kupiansk were repelled by {a.troops}.", "repel a>b"],
  ["en", "Three {b.of} assaults were repulsed near Terny.", "repel a>b"],
  ["en", "{a.State} thwarted an attempt by {b.troops} to break through near Terny.", "repel a>b"],
  ["en", "{a.State} captured Terny from {b.of} forces.", "capture a>b"],
  ["en", "{a.troops} took control of Terny after {b.troops} withdrew.", "capture a>b; withdraw b>-"],
  ["en", "Terny was captured by {a.troops}.", "capture a>b"],
  ["en", "Terny fell to {a.troops}.", "capture a>b"],
  ["en", "Terny is under {a.of} control.", "hold a>-"],
  ["en", "Terny remains in {a.of} hands.", "hold a>-"],
  ["en", "{a.troops} still hold Terny.", "hold a>-"],
  ["en", "{a.troops} surrounded {b.of} units near Terny.", "encircle a>b"],
  ["en", "{b.troops} are encircled near Terny.", "encircle a>b"],
  ["en", "{b.of} soldiers are trapped in Terny.", "encircle a>b"],
  ["en", "{a.poss} forces advanced near Terny.", "advance a>b"],
  ["en", "{a.army} drove {b.troops} out of Terny.", "capture a>b"],
  ["en", "{a.army} pushed {b.troops} back near Terny.", "advance a>b"],
  ["en", "{a.of} drones hit {b.of} positions near Terny.", "strike a>b"],
  ["en", "{a.of} artillery struck near Terny.", "strike a>b"],
  ["en", "{a.troops} also struck near Terny.", "strike a>b"],
  ["en", "{b.of} positions near Terny came under {a.of} fire.", "strike a>b"],
  ["en", "{a.of} air defences shot down 12 {b.of} drones.", "intercept a>b"],
  ["en", "12 {b.of} drones were downed overnight.", "intercept a>b"],
  ["en", "{b.State} lost 200 soldiers near Terny.", "losses a>b"],
  ["en", "{a.troops} killed 20 {b.of} soldiers near Terny.", "losses a>b"],
  ["en", "Twenty {b.of} soldiers were killed near Terny.", "losses a>b"],
  ["en", "{a.troops} destroyed two {b.of} tanks near Terny.", "losses a>b"],
  ["en", "{a.State} inflicted heavy losses on {b.troops} near Terny.", "losses a>b"],
  ["en", "{a.of} forces launched an attack on {b.of} positions near Terny.", "attack a>b"],
  ["en", "{a.troops} attacked {b.of} positions near Terny.", "attack a>b"],
  ["en", "{a.troops} withdrew from Terny.", "withdraw a>-"],
  ["en", "{a.of} shelling killed two civilians in Terny.", "civilian-harm a>b"],
  ["en", "Two civilians were killed in a {a.of} strike on Terny.", "civilian-harm a>b; strike a>b"],
  ["en", "{a.troops} failed to break through {b.of} lines near Terny.", "repel b>a"],
  ["en", "{a.troops} attacked Terny, during which {b.troops} destroyed two tanks.", "attack a>b; losses b>a"],
  ["en", "{a.troops} entered Terny, in which {b.troops} repelled three assaults.", "attack a>b; repel b>a"],
  ["en", "Terny came under heavy {a.of} shelling.", "strike a>b"],
  ["en", "{b.troops} came under intense {a.of} fire near Terny.", "strike a>b"],
  ["en", "{b.troops} suffered a heavy {a.of} bombardment near Terny.", "strike a>b"],
  ["en", "Terny was under {a.of} fire all day.", "strike a>b"],
  ["en", "{a.troops} carried out strikes on {b.of} positions near Terny.", "strike a>b"],
  ["en", "The building in Terny was on fire after a {a.of} strike.", "damage a>b"],
  ["en", "The {a.of} assault on Terny collapsed.", "repel b>a"],
  ["en", "{b.State} confirmed the loss of Terny.", "capture a>b"],
  ["en", "{b.State} denied the loss of Terny.", "capture a>b"],
  ["en", "The fall of Terny to {a.troops} was confirmed.", "capture a>b"],
  ["en", "The fall of Terny to {a.troops} was denied by {b.State}.", "capture a>b"],
  ["en", "A raid on Terny by {a.of} commandos killed two {b.of} officers.", "losses a>b"],
  ["en", "A strike by {a.of} drones destroyed two {b.of} tanks.", "losses a>b"],
  ["en", "{a.of} shells rained down on Terny.", "strike a>b"],
  ["en", "{b.troops} were pushed back two kilometres near Terny.", "advance a>b"],
  ["en", "An assault by {b.troops} near Terny was beaten off.", "repel a>b"],
  ["en", "Three people were wounded in Terny when {a.of} troops shelled the market.", "civilian-harm a>b; strike a>b"],
  ["en", "A {b.of} ammunition depot near Terny was hit by {a.of} drones.", "strike a>b"],
  ["en", "{b.State} ordered its troops to pull out of Terny.", "withdraw b>-"],
  ["en", "{b.State} rejected {a.poss} claim that it had captured Terny.", "capture a>b; capture a>b"],
  ["en", "{b.State} denied {a.poss} claim that its forces had captured Terny.", "capture a>b; capture a>b"],
  ["en", "{b.State} rejected {a.of} claims of capturing Terny.", "capture a>b; capture a>b"],
  ["en", "Having taken Terny, {a.troops} turned to Lyman.", "capture a>b"],
  ["en", "After capturing Terny, {a.State} turned to Lyman.", "capture a>b"],
  ["en", "While retreating from Terny, {a.troops} shelled Lyman.", "withdraw a>-; strike a>b"],
  ["ru", "{a.troops} отразили атаку {b.gen} под Купянском.", "repel a>b"],
  ["ru", "{a.army} отразили {b.adj} атаки под Купянском.", "repel a>b"],
  ["ru", "Атака {b.gen} под Купянском отражена.", "repel a>b"],
  ["ru", "Атаки {b.army} отражены {a.ins}.", "repel a>b"],
  ["ru", "{a.troops} захватили Терны.", "capture a>b"],
  ["ru", "Терны захвачены {a.ins}.", "capture a>b"],
  ["ru", "Терны перешли под контроль {a.gen}.", "capture a>b"],
  ["ru", "Терны находятся под контролем {a.gen}.", "hold a>-"],
  ["ru", "Терны контролируют {a.adj} войска.", "hold a>-"],
  ["ru", "{a.troops} окружили {b.adj} подразделения под Тернами.", "encircle a>b"],
  ["ru", "Под Тернами окружены {b.adj} подразделения.", "encircle a>b"],
  ["ru", "{a.troops} уничтожили {b.adj} танк под Тернами.", "losses a>b"],
  ["ru", "{b.troops} потеряли под Тернами 200 военных.", "losses a>b"],
  ["ru", "Потери {b.gen} составили 200 человек.", "losses a>b"],
  ["ru", "Сбиты 12 {b.adjgen} беспилотников.", "intercept a>b"],
  ["ru", "{a.army} сбили 12 {b.adjgen} беспилотников.", "intercept a>b"],
  ["ru", "{a.troops} нанесли удар по позициям {b.gen} под Тернами.", "strike a>b"],
  ["ru", "{a.troops} обстреляли {b.adj} позиции.", "strike a>b"],
  ["ru", "{a.troops} атаковали позиции {b.gen} под Тернами.", "attack a>b"],
  ["ru", "Под Тернами наступают {a.adj} войска.", "attack a>b"],
  ["ru", "{a.troops} отступили из Терен.", "withdraw a>-"],
  ["ru", "Под Тернами {a.dat} удалось уничтожить склад {b.gen}.", "losses a>b"],
  ["ru", "В результате удара {a.gen} погибли двое мирных жителей.", "civilian-harm a>b"],
  ["ru", "{a.adj} гаубицы уничтожили {b.adj} склады боеприпасов.", "losses a>b"],
  ["ru", "Уничтожение двух танков {a.ins}.", "losses a>b"],
  ["ru", "Уничтожение склада {b.gen} под Тернами.", "losses a>b"],
  ["ru", "{a.troops} вынудили {b.gen} отойти от Тернов.", "advance a>b"],
  ["ru", "{a.troops} вытеснили {b.adj} подразделения из Терен.", "capture a>b"],
  ["ru", "Уничтожение танков {a.ins} под Тернами.", "losses a>b"],
  ["ru", "{a.ins} уничтожены два танка под Тернами.", "losses a>b"],
  ["ru", "Терны взяты под контроль {a.gen}.", "capture a>b"],
  ["ru", "Огнём артиллерии {a.gen} уничтожен танк {b.gen}.", "losses a>b"],
  ["ru", "Дом повреждён в результате обстрела со стороны {a.gen}.", "damage a>b"],
  ["ru", "Ребёнок погиб после попадания беспилотника {a.army} в дом.", "civilian-harm a>b"],
  ["ru", "Терны подверглись атакам {a.adjgen} беспилотников.", "strike a>b"],
  ["ru", "{a.ins} отражена атака {b.army}, а также уничтожена разведгруппа.", "repel a>b; losses a>b"],
  ["ru", "Под Тернами {b.troops} понесли потери.", "losses a>b"],
  ["ru", "{b.troops} под Тернами попали в окружение.", "encircle a>b"],
  ["ru", "По Тернам ударили {a.adj} беспилотники.", "strike a>b"],
  ["ru", "Наступление {a.gen} на Терны продолжается.", "attack a>b"],
  ["ru", "Продвижение {a.gen} под Тернами остановлено.", "repel b>a"],
  ["ru", "{b.adj} позиции под Тернами накрыла артиллерия {a.gen}.", "strike a>b"],
  ["ru", "Взятие Терен {a.ins}.", "capture a>b"],
  ["ru", "Ударами авиации {a.gen} уничтожен склад {b.gen}.", "losses a>b"],
  ["ru", "Под ударом {a.gen} оказался город Терны.", "strike a>b"],
  ["ru", "{a.troops} закрепились на окраине Терен.", "advance a>b"],
  ["ru", "{a.army} нанесли удар американскими ракетами по позициям {b.gen}.", "strike a>b"],
  ["ru", "{a.troops} начали наступление на Терны.", "attack a>b"],
  ["ru", "{b.troops} выбиты из Терен.", "capture a>b"],
  ["ru", "{a.army} обстреляли Терны, погибли две женщины.", "strike a>b; civilian-harm a>b"],
  ["ru", "{a.troops} заняли Терны и уничтожили два танка.", "capture a>b; losses a>b"],
  ["ru", "ПВО {a.gen} сбила беспилотник {b.gen}.", "intercept a>b"],
  ["ru", "{a.troops} сбили {b.adj} беспилотники.", "intercept a>b"],
  ["uk", "{a.troops} збили {b.adj} безпілотники.", "intercept a>b"],
  ["uk", "{a.troops} відбили атаку {b.gen} біля Куп'янська.", "repel a>b"],
  ["uk", "{a.army} відбили {b.adj} атаки біля Куп'янська.", "repel a>b"],
  ["uk", "Атаку {b.gen} біля Куп'янська відбито.", "repel a>b"],
  ["uk", "Знищення {a.ins} двох танків.", "losses a>b"],
  ["uk", "{a.adj} гаубиці знищили {b.adj} склади боєприпасів.", "losses a>b"],
  ["uk", "Два {a.adjgen} літаки завдають ударів по {b.adjgen} об'єктах.", "strike a>b"],
  ["uk", "Знищення двох танків {a.ins}.", "losses a>b"],
  ["uk", "Ураження складу {b.gen} біля Тернів.", "strike a>b"],
  ["uk", "{a.troops} змусили {b.gen} відійти від Тернів.", "advance a>b"],
  ["uk", "{a.troops} захопили Терни.", "capture a>b"],
  ["uk", "Біля Терен {a.dat} вдалося знищити два танки {b.gen}.", "losses a>b"],
  ["uk", "Терни захоплено {a.ins}.", "capture a>b"],
  ["uk", "Терни перебувають під контролем {a.gen}.", "hold a>-"],
  ["uk", "Терни утримують {a.adj} війська.", "hold a>-"],
  ["uk", "{a.troops} оточили {b.adj} підрозділи біля Тернів.", "encircle a>b"],
  ["uk", "Біля Тернів оточено {b.adj} підрозділи.", "encircle a>b"],
  ["uk", "{a.troops} знищили {b.adj} танк біля Тернів.", "losses a>b"],
  ["uk", "{b.troops} втратили біля Тернів 200 військових.", "losses a>b"],
  ["uk", "Збито 12 {b.adjgen} безпілотників.", "intercept a>b"],
  ["uk", "{a.army} збили 12 {b.adjgen} безпілотників.", "intercept a>b"],
  ["uk", "{a.troops} завдали удару по позиціях {b.gen} біля Тернів.", "strike a>b"],
  ["uk", "{a.troops} обстріляли {b.adj} позиції.", "strike a>b"],
  ["uk", "{a.troops} атакували позиції {b.gen} біля Тернів.", "attack a>b"],
  ["uk", "Біля Тернів наступають {a.adj} війська.", "attack a>b"],
  ["uk", "{a.troops} відступили з Тернів.", "withdraw a>-"],
  ["uk", "Унаслідок удару {a.gen} загинули двоє цивільних.", "civilian-harm a>b"],
  ["uk", "{a.troops} вибили {b.adj} підрозділи з Тернів.", "capture a>b"],
  ["uk", "Троє {b.adjgen} військових дістали поранення.", "losses a>b"],
  ["uk", "Двоє {b.adjgen} воїнів отримали поранення біля Тернів.", "losses a>b"],
  ["ru", "Трое {b.adjgen} военных получили ранения.", "losses a>b"],
  ["en", "{a.State} says that the village of Rivnopil is fully in its hands.", "hold a>-"],
  ["en", "{a.poss} General Staff said the village of Rivnopil remained under its control.", "hold a>-"],
  ["en", "A {a.of} officer said his men had left Rivnopil.", "withdraw a>-"],
  ["ru", "Попытка {b.gen} войти в Терны отбита.", "repel a>b"],
  ["ru", "Авиация {a.gen} сбросила бомбы на Терны.", "strike a>b"],
  ["ru", "{b.troops} под Тернами попали под артиллерийский огонь.", "strike a>b"],
  ["ru", "{b.troops} под Тернами попали под сильный обстрел.", "strike a>b"],
  ["ru", "Терны остаются за {a.ins}.", "hold a>-"],
  ["uk", "Спробу {b.gen} увійти в Терни відбито.", "repel a>b"],
  ["uk", "Авіація {a.gen} скинула бомби на Терни.", "strike a>b"],
  ["uk", "Терни зазнали обстрілу {a.gen}.", "strike a>b"],
  ["uk", "{b.troops} біля Тернів потрапили під артилерійський вогонь.", "strike a>b"],
  ["uk", "{b.troops} відкинуті на два кілометри від Тернів.", "advance a>b"],
  ["uk", "Терни залишаються за {a.ins}.", "hold a>-"],
  ["ru", "Генштаб {a.army} заявил, что село Равнополь остаётся под его контролем.", "hold a>-"],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fill(language: Language, shape: string, doer: "ru" | "ua"): string {
  const side = { a: doer, b: doer === "ru" ? "ua" : "ru" } as const;
  return capital(
    shape.replace(/\{([ab])\.(\w+)\}/g, (_, who: "a" | "b", form: string) => words[language][side[who]][form] ?? "?"),
  );
}

const told = (claims: readonly Claim[]): string =>
  claims
    .map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`)
    .join("; ");

const cases = shapes.flatMap(([language, shape, wanted]) =>
  (["ru", "ua"] as const).map((doer) => {
    const other = doer === "ru" ? "ua" : "ru";
    const sides = wanted.replace(/([ab-])>([ab-])/g, (_, x: string, y: string) =>
      [x, y].map((side) => (side === "a" ? doer : side === "b" ? other : "-")).join(">"),
    );
    return [language, fill(language, shape, doer), sides] as const;
  }),
);

test.each(cases)("%s: %s", (language, text, sides) => {
  expect(told(readLine(tools, { language, party: "ind", text }))).toBe(sides);
});
