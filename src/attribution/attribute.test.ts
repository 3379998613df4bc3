import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import type { Language } from "../text/language.ts";
import { inWords, readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();

const found = (language: Language, text: string): string[] =>
  readFixture(lexicon, { text, language }).attributions.map((one) => inWords(text, one));

const english: readonly (readonly [text: string, ...expected: string[]])[] = [
  // order and form
  ["The General Staff said the hill was lost.", "The General Staff | said | the hill was lost"],
  ["The hill was lost, the General Staff said.", "the General Staff | said | The hill was lost"],
  ["The hill, the General Staff said, was lost.", "the General Staff | said | The hill … was lost"],
  ["The governor has denied that the bridge was mined.", "The governor | has denied | the bridge was mined"],
  ["The army on Tuesday reported that two drones fell.", "The army | reported | two drones fell"],
  ["The army also said that two drones fell.", "The army | said | two drones fell"],
  ["On Friday the mayor told reporters that the water was back.", "the mayor | told | the water was back"],
  ["At the beginning of October the mayor said that the water was back.", "the mayor | said | the water was back"],
  ["In the early hours of Tuesday the mayor said the water was back.", "the mayor | said | the water was back"],
  ["As the mayor says, the water is back.", "the mayor | says | the water is back"],
  ["The water, as the mayor put it, is back.", "the mayor | put it | The water … is back"],
  ["Officials continue to insist that the road is open.", "Officials | continue to insist | the road is open"],
  // sources
  ["Hugh Hill, a doctor, said the ward was full.", "Hugh Hill, a doctor | said | the ward was full"],
  ["Hugh Hill, 46, said the ward was full.", "Hugh Hill, 46 | said | the ward was full"],
  [
    "The head of the press centre, Ivan Petrenko, said the hill was lost.",
    "The head of the press centre, Ivan Petrenko | said | the hill was lost",
  ],
  ["Kyiv, meanwhile, said the hill was held.", "Kyiv | said | the hill was held"],
  ["Kyiv, for its part, said the hill was held.", "Kyiv | said | the hill was held"],
  ["Officials who fled the town said the bridge was gone.", "Officials who fled the town | said | the bridge was gone"],
  ["The mayor, speaking to reporters, said the bridge was gone.", "The mayor | said | the bridge was gone"],
  ["Footage published on Monday shows two burnt trucks.", "Footage published on Monday | shows | two burnt trucks"],
  ["Kyiv and Moscow said talks were off.", "Kyiv and Moscow | said | talks were off"],
  ["A source close to the army said talks were off.", "A source close to the army | said | talks were off"],
  // quotations
  ['"We hold the hill," said Hugh Hill, a doctor.', "Hugh Hill, a doctor | said | We hold the hill"],
  ['"We hold the hill," Hill said. "We will stay."', "Hill | said | We hold the hill … We will stay"],
  ['The mayor said: "The water is back."', "The mayor | said | The water is back"],
  ['The mayor said the town was "ours" again.', 'The mayor | said | the town was "ours" again'],
  ['"Is it over?" she asked.', "she | asked | Is it over"],
  // short helping words, words of number, verbs that only lean
  ["He's claiming that the town fell.", "He | 's claiming | the town fell"],
  ["All agreed that the road was open.", "All | agreed | the road was open"],
  ["Some believe the road is open.", "Some | believe | the road is open"],
  ["The mayor was forced to concede that the town fell.", "The mayor | was forced to concede | the town fell"],
  ["The mayor plans to call on people to leave.", "The mayor | plans | to call on people to leave"],
  [
    "A report released last year by the United Nations found that the ward was full.",
    "A report released last year by the United Nations | found | the ward was full",
  ],
  // acts of others, things told and shown, passives with their agent
  ["The general told his men to hold the hill.", "The general | told | his men to hold the hill"],
  ["The channel shared a video of two burnt trucks.", "The channel | shared a video of | two burnt trucks"],
  ["The army issued nine rifles to the guards."],
  ["The mayor was accused by Kyiv of selling the bridge.", "Kyiv | was accused by | The mayor … selling the bridge"],
  ["The raid was condemned by the mayor.", "the mayor | was condemned by | The raid"],
  // where what is said begins and ends
  ["However, the town was held, the mayor said.", "the mayor | said | the town was held"],
  ['Asked about the raid, "We are safe," the mayor said.', "the mayor | said | We are safe"],
  [
    "Though the army plans to leave the town, residents say the road is mined.",
    "the army | plans | to leave the town",
    "residents | say | the road is mined",
  ],
  ["The mayor wants to leave the town, but was told to stay.", "The mayor | wants | to leave the town"],
  [
    "The agency reported two deaths, with residents noting that the ward was full.",
    "The agency | reported | two deaths",
    "residents | noting | the ward was full",
  ],
  ["Pictures seen by our desk show a collapsed roof.", "Pictures seen by our desk | show | a collapsed roof"],
  // a title's capitals tell nothing; lists of names; somebody else's after a comma
  ["Hill Vows To Leave The Town Before Winter", "Hill | Vows | To Leave The Town Before Winter"],
  [
    "According to a news report, Hugh Hill's other children Ann, Ben and Tom all survived.",
    "a news report | According to | Hugh Hill's other children Ann, Ben and Tom all survived",
  ],
  ["The mayor reported on social media that the road was open.", "The mayor | reported | the road was open"],
  ["The army isn't saying if the town has fallen.", "The army | isn't saying | if the town has fallen"],
  // adjectives of opinion
  ["The mayor is not convinced that the road is open.", "The mayor | is not convinced | the road is open"],
  ["It is clear that the road is open."],
  // sharing and participles
  [
    "The army said the hill was held, adding that two tanks burned.",
    "The army | said | the hill was held",
    "The army | adding | two tanks burned",
  ],
  [
    "The army said the hill was held but admitted that two tanks burned.",
    "The army | said | the hill was held",
    "The army | admitted | two tanks burned",
  ],
  [
    "The army said the hill was held, while the rebels claimed it had fallen.",
    "The army | said | the hill was held",
    "the rebels | claimed | it had fallen",
  ],
  [
    "The army said the hill was held, as the rebels denied it had fallen.",
    "The army | said | the hill was held",
    "the rebels | denied | it had fallen",
  ],
  [
    "Kyiv says it holds the hill as Moscow hails its fall",
    "Kyiv | says | it holds the hill",
    "Moscow | hails | its fall",
  ],
  ["The army said two tanks burned as it left the hill.", "The army | said | two tanks burned as it left the hill"],
  // how it was said closes the sentence
  ["The army said the hill was held in a statement on Monday.", "The army | said | the hill was held"],
  ["The army said two men were hurt in a raid on Monday.", "The army | said | two men were hurt in a raid on Monday"],
  // what an owner said before is what is denied; no comment says nothing; "should be said" is nobody's
  [
    "Moscow said the hill was lost. Kyiv rejected Russia's statement as fiction.",
    "Moscow | said | the hill was lost",
    "Kyiv | rejected | the hill was lost",
  ],
  ["The mayor has not commented on the raid."],
  ["It should be said that the road is open."],
  // whose men: a new phrase begins; who hears a quoted speaker is no content; a headline's second speaker
  [
    "The captain told Reuters his men had left.",
    "The captain | told | his men had left",
    "Reuters | told | his men had left",
  ],
  [
    "The mayor was quoted by Reuters as telling President Jane Example that the road was open.",
    "Reuters | quoted by | the road was open",
    "The mayor | telling | the road was open",
  ],
  [
    "Mayor says the road is open, governor admits losses",
    "Mayor | says | the road is open",
    "governor | admits | losses",
  ],
  // an accusation that is rejected is the one made, whatever was said since
  [
    "Kyiv accused Moscow of shelling a dam. Two men died, the mayor said. Moscow rejected the accusation.",
    "Kyiv | accused | Moscow of shelling a dam",
    "the mayor | said | Two men died",
    "Moscow | rejected | Moscow of shelling a dam",
  ],
  // a count that goes on
  [
    "The air force said it shot down 60 drones. Another nine were lost from radar.",
    "The air force | said | it shot down 60 drones … Another nine were lost from radar",
  ],
  [
    "The air force said it shot down 60 drones. Hits were recorded in 14 places.",
    "The air force | said | it shot down 60 drones … Hits were recorded in 14 places",
  ],
  ["The air force said it shot down 60 drones. Flights were halted.", "The air force | said | it shot down 60 drones"],
  [
    "The line was broken, a claim rejected by the northern grouping's spokesman.",
    "the northern grouping's spokesman | rejected by | a claim",
  ],
  // nesting
  ["Reuters reported that residents had heard shots.", "Reuters | reported | residents had heard shots"],
  [
    "Reuters said the ministry claimed that the town fell.",
    "Reuters | said | the ministry claimed that the town fell",
    "the ministry | claimed | the town fell",
  ],
  ["The army's claim that the hill fell was denied by nobody.", "The army | claim | the hill fell"],
  // the noun is the subject, its own verb closes what is claimed
  ["The claim by Moscow that the town had fallen could not be verified.", "Moscow | claim | the town had fallen"],
  ["The mayor's statement that the road was open drew a swift denial.", "The mayor | statement | the road was open"],
  ["Claims by Moscow of sweeping gains were doubted.", "Moscow | Claims | sweeping gains"],
  // what is said within a clause set in between ends where the sentence's own verb comes
  [
    "The army, which denied it had left the hill, shelled the town.",
    "The army … which | denied | it had left the hill",
  ],
  ["The army, which said it held the hill, did not name the town.", "The army … which | said | it held the hill"],
  [
    "The mayor, who said the hill was held, the bridge lost.",
    "The mayor … who | said | the hill was held, the bridge lost",
  ],
  // who speaks: brackets, days, lists, relative clauses, leads
  ["Ann Lee (IDF) said the hill was held.", "Ann Lee (IDF) | said | the hill was held"],
  [
    "The ministry on Aug. 13 dismissed reports that the town had fallen.",
    "The ministry | dismissed | the town had fallen",
    "reports | - | the town had fallen",
  ],
  ["Speaking to reporters, the mayor said the road was cut.", "the mayor | said | the road was cut"],
  [
    "Various sources including Quds News (Safa) and Shehab reported nine deaths.",
    "Various sources including Quds News (Safa) and Shehab | reported | nine deaths",
  ],
  // an adjective hedges the thing alone
  ["Nine people were hurt by an alleged Israeli strike on Rafah.", "- | alleged | Israeli strike on Rafah"],
  ["Where sources named a side, all sources blamed the army.", "all sources | blamed | the army"],
  ["Troops struck launch posts and tunnels near Rafah."],
  [
    "The commander told the agency his unit had lost half its men.",
    "The commander | told | his unit had lost half its men",
  ],
  // limits of content
  ["The army said the hill was held, a day after the rebels took it.", "The army | said | the hill was held"],
  ["The mayor said the water was back, without giving details.", "The mayor | said | the water was back"],
  ["The mayor said the water was back, but gave no details.", "The mayor | said | the water was back"],
  ["The mayor said on Telegram that the water was back.", "The mayor | said | the water was back"],
  ["The mayor claimed, on 26 July, that the water was back.", "The mayor | claimed | the water was back"],
  // set phrases
  ["According to the ministry, the hill was held.", "the ministry | According to | the hill was held"],
  ["The hill was held, according to its statement.", "its statement | according to | The hill was held"],
  ["By their account, the hill was held.", "their | account | the hill was held"],
  [
    "The agency said the hill fell, citing a military source.",
    "The agency | said | the hill fell",
    "a military source | citing | the hill fell",
  ],
  ["Two trucks were reportedly destroyed.", "- | reportedly | Two trucks were … destroyed"],
  // a hedge stays with its own verb, and the cause behind "in", "when" has its own
  [
    "Two men were reportedly killed in an alleged Israeli airstrike.",
    "- | reportedly | Two men were … killed",
    "- | alleged | Israeli airstrike",
  ],
  ["Two men were killed when aircraft allegedly bombed a house.", "- | allegedly | aircraft … bombed a house"],
  ["Two men were reportedly hurt when a drone hit their car.", "- | reportedly | Two men were … hurt"],
  // passives
  ["The raid was reported by the police.", "the police | was reported by | The raid"],
  ["It was reported that the raid failed.", "- | It was reported | the raid failed"],
  ["Two trucks are said to have burned.", "- | are said to | Two trucks … have burned"],
  [
    '"We are inside," a commander was quoted as saying by the ministry.',
    "a commander | was quoted as saying | We are inside",
    "the ministry | by | We are inside",
  ],
  // marks
  ["IDF: The cell was struck near the fence.", "IDF | - | The cell was struck near the fence"],
  ["Two drones downed overnight — Defence Ministry", "Defence Ministry | - | Two drones downed overnight"],
  // blame and frames
  ["Kyiv accused Moscow of shelling the school.", "Kyiv | accused | Moscow of shelling the school"],
  ["The minister described the raid as a provocation.", "The minister | described | the raid as a provocation"],
  ["The mayor put the toll at nine.", "The mayor | put | the toll at nine"],
  ["Monitors found no evidence that the bridge was hit.", "Monitors | found no evidence | the bridge was hit"],
  ["The mayor called for a ceasefire.", "The mayor | called for | a ceasefire"],
];

const russian: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["Минобороны сообщило, что мост взорван.", "Минобороны | сообщило | мост взорван"],
  ["Мост взорван, сообщило Минобороны.", "Минобороны | сообщило | Мост взорван"],
  ["Мост взорван, сообщил губернатор во время поездки в область.", "губернатор | сообщил | Мост взорван"],
  ["Мост взорван, сообщили в Минобороны.", "Минобороны | сообщили в | Мост взорван"],
  ["В Минобороны сообщили, что мост взорван.", "Минобороны | сообщили | мост взорван"],
  ["В марте Минобороны сообщило, что мост взорван.", "Минобороны | сообщило | мост взорван"],
  ["В начале прошлой недели Минобороны сообщило, что мост взорван.", "Минобороны | сообщило | мост взорван"],
  ["В первых числах марта Минобороны сообщило, что мост взорван.", "Минобороны | сообщило | мост взорван"],
  ["Как сообщили в Минобороны, мост взорван.", "Минобороны | сообщили в | мост взорван"],
  ["Мост, утверждает губернатор, взорван.", "губернатор | утверждает | Мост … взорван"],
  [
    "«Мост взорван этой ночью», — сказал губернатор. — «Объезда пока нет нигде».",
    "губернатор | сказал | Мост взорван этой ночью … Объезда пока нет нигде",
  ],
  ["Губернатор заявил: «Мост взорван».", "Губернатор | заявил | Мост взорван"],
  ["Губернатор сообщил о взрыве на складе.", "Губернатор | сообщил о | взрыве на складе"],
  ["Генштаб опроверг потерю села.", "Генштаб | опроверг | потерю села"],
  ["Киев потерю села отрицает.", "Киев | отрицает | потерю села"],
  ["Мэр назвал доклад ложью.", "Мэр | назвал | доклад ложью"],
  ["Москва обвинила Киев в обстреле школы.", "Москва | обвинила | Киев в обстреле школы"],
  ["По словам мэра, мост взорван.", "мэра | По словам | мост взорван"],
  ["Мост, по данным ведомства, взорван.", "ведомства | по данным | Мост … взорван"],
  ["По его словам, мост взорван.", "его | По его словам | мост взорван"],
  [
    "Мост взорван, пишет газета со ссылкой на штаб.",
    "газета | пишет | Мост взорван",
    "штаб | со ссылкой на | Мост взорван",
  ],
  [
    "Командир заявил, что высота взята, и добавил, что потерь нет.",
    "Командир | заявил | высота взята",
    "Командир | добавил | потерь нет",
  ],
  [
    "Командир заявил, что высота взята, добавив, что потерь нет.",
    "Командир | заявил | высота взята",
    "Командир | добавив | потерь нет",
  ],
  ["Сообщается, что мост взорван.", "- | Сообщается | мост взорван"],
  ["Мост взорван, говорится в сводке.", "сводке | говорится в | Мост взорван"],
  ["Говорят, что мост взорван.", "- | Говорят | мост взорван"],
  ["Над селом сбит дрон — губернатор", "губернатор | - | Над селом сбит дрон"],
  ["Минобороны: над морем сбиты два дрона.", "Минобороны | - | над морем сбиты два дрона"],
  ["Село якобы взято.", "- | якобы | Село … взято"],
  ["Мост взорван. Об этом сообщил губернатор.", "губернатор | сообщил | Мост взорван"],
  ["Губернатор, напротив, утверждает, что мост цел.", "Губернатор | утверждает | мост цел"],
  ["Президент пообещал удержать город.", "Президент | пообещал | удержать город"],
  ["Минобороны потребовало от жителей покинуть город.", "Минобороны | потребовало | от жителей покинуть город"],
];

const ukrainian: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["Міст підірвано, заявив губернатор під час зустрічі з громадами.", "губернатор | заявив | Міст підірвано"],
  ["На початку жовтня Генштаб повідомив, що міст підірвано.", "Генштаб | повідомив | міст підірвано"],
  ["Наприкінці минулого тижня Генштаб повідомив, що міст підірвано.", "Генштаб | повідомив | міст підірвано"],
  [
    "Речник бригади розповів в ефірі національного телемарафону, що міст зруйновано.",
    "Речник бригади | розповів | міст зруйновано",
  ],
  [
    "Удар по порту підтвердив голова обладміністрації Іван Коваль.",
    "голова обладміністрації Іван Коваль | підтвердив | Удар по порту",
  ],
  ["11-й армійський корпус спростував захоплення села.", "11-й армійський корпус | спростував | захоплення села"],
  ["Знищено склад ворога — Ковальчук", "Ковальчук | - | Знищено склад ворога"],
  ["Генштаб повідомив, що міст зруйновано.", "Генштаб | повідомив | міст зруйновано"],
  ["Міст зруйновано, повідомив речник.", "речник | повідомив | Міст зруйновано"],
  ["Міст зруйновано, повідомили в Генштабі.", "Генштабі | повідомили в | Міст зруйновано"],
  ["У Генштабі заявили, що міст зруйновано.", "Генштабі | заявили | міст зруйновано"],
  ["Як повідомляє Генштаб, міст зруйновано.", "Генштаб | повідомляє | міст зруйновано"],
  ["Міст, каже речник, зруйновано.", "речник | каже | Міст … зруйновано"],
  ["«Міст зруйновано, – уточнив він, – об'їзду немає».", "він | уточнив | Міст зруйновано … об'їзду немає"],
  ["Речник сказав: «Міст зруйновано».", "Речник | сказав | Міст зруйновано"],
  ["Речник повідомив про вибух на складі.", "Речник | повідомив про | вибух на складі"],
  ["Генштаб спростував втрату села.", "Генштаб | спростував | втрату села"],
  ["Генштаб у вечірньому зведенні підтвердив удар по складу.", "Генштаб | підтвердив | удар по складу"],
  ["За словами речника, міст зруйновано.", "речника | За словами | міст зруйновано"],
  ["Міст, за даними відомства, зруйновано.", "відомства | за даними | Міст … зруйновано"],
  ["За його словами, міст зруйновано.", "його словами | За | міст зруйновано"],
  [
    "Міст зруйновано, пише газета з посиланням на штаб.",
    "газета | пише | Міст зруйновано",
    "штаб | з посиланням на | Міст зруйновано",
  ],
  ["Лавров же стверджував, що міст цілий.", "Лавров | стверджував | міст цілий"],
  ["Повідомляється, що міст зруйновано.", "- | Повідомляється | міст зруйновано"],
  ["Міст зруйновано, ідеться у зведенні.", "зведенні | ідеться у | Міст зруйновано"],
  ["Над селом збито дрон – ОВА", "ОВА | - | Над селом збито дрон"],
  ["Генштаб: над морем збито два дрони.", "Генштаб | - | над морем збито два дрони"],
  ["Село нібито взято.", "- | нібито | Село … взято"],
  ["Попередньо, постраждалих немає.", "- | Попередньо | постраждалих немає"],
  ["Міст зруйновано. Про це повідомив речник.", "речник | повідомив | Міст зруйновано"],
  ["Російське міноборони, своєю чергою, визнало втрату села.", "Російське міноборони | визнало | втрату села"],
  [
    "Командир сказав, що висоту взято, і додав, що втрат немає.",
    "Командир | сказав | висоту взято",
    "Командир | додав | втрат немає",
  ],
];

const tables = { en: english, ru: russian, uk: ukrainian } as const;
const cases = (Object.keys(tables) as Language[]).flatMap((language) =>
  tables[language].map(([text, ...expected]) => ({ language, text, expected })),
);

test.each(cases)("$language: $text", ({ language, text, expected }) => {
  expect(found(language, text).toSorted()).toEqual(expected.toSorted());
});

const silent: readonly (readonly [Language, string])[] = [
  ["en", "The storm claimed three lives."],
  ["en", "The state of the road is poor."],
  ["en", "All went according to plan."],
  ["en", "Troops captured the hill on Monday."],
  ["en", "The report is long."],
  ["en", "Nine drones were shot down over the sea."],
  ["en", "The United States sent nine trucks."],
  ["en", "Russian forces maintain positions near the river."],
  ["en", "Leave the town at once."],
  ["en", "The army moved nine guns to the north."],
  ["en", "Two men speak French."],
  ["en", "He took up a new post in May."],
  ["en", "The order of the units was changed."],
  ["en", "The bridge fell, and the road was closed."],
  ["en", "Units of the brigade advanced two kilometres."],
  ["en", "The enemy attacked positions near the river."],
  ["en", "Patients were admitted to the ward."],
  ["en", "They fire nine shells per day."],
  ["ru", "Мост через реку взорван."],
  ["ru", "Подразделения отразили две атаки."],
  ["ru", "Бойцы обнаружили склад мин."],
  ["ru", "Памятник установили весной."],
  ["ru", "Он передал папку водителю."],
  ["ru", "Дорогу перекрыли в четверг."],
  ["ru", "В городе объявлен план «Ковёр»."],
  ["ru", "Сообщение между городами прервано."],
  ["ru", "Солдат вышел из окопа."],
  ["ru", "Ремонт требует денег."],
  ["ru", "Противник потерял две машины."],
  ["ru", "Сбит беспилотник над морем."],
  ["uk", "Міст через річку зруйновано."],
  ["uk", "Підрозділи відбили дві атаки."],
  ["uk", "Бійці виявили склад мін."],
  ["uk", "Пам'ятник поставили навесні."],
  ["uk", "Він передав теку водієві."],
  ["uk", "Повітряну тривогу оголосили о 17:20."],
  ["uk", "В Умані зафіксовано влучання дронів."],
  ["uk", "Ворог втратив дві машини."],
  ["uk", "Солдат вийшов з окопу."],
  ["uk", "Противник просунувся біля села."],
  ["uk", "ЗСУ знищили склад окупантів — відео"],
];

test.each(silent.map(([language, text]) => ({ language, text })))(
  "$language, nothing said: $text",
  ({ language, text }) => {
    expect(found(language, text)).toEqual([]);
  },
);
