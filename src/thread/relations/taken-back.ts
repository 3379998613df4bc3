/** Whether a claim says of itself that it mends an earlier one: "in a corrected statement", "уточнил: 37, а не 39", "виправлення:". */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";

/** Words of mending, in the sentence that states the claim. "Уточнил, что" alone also opens plain statements, so it needs a count that differs. */
const mends = new RegExp(
  [
    String.raw`\b(?:correct(?:s|ed|ing|ion)|in a correction|revis(?:es|ed|ing) (?:it |(?:the|its) [\w ]{1,80}?)?(?:down|to|from)\b|withdr(?:ew|aws|awn|awing) (?:its|his|her|their|the|that|an? (?:earlier|previous)) (?:report|claim|statement|remark|announcement)|retract(?:s|ed|ing)|lowered|apologi[sz](?:e[sd]?|ing) for|wrong(?:ly)? (?:figure|number|count|toll|name|reported|stated|said|identified|named|attributed)|(?:was|were|had been) (?:wrong|premature|misinformed)|premature(?:ly)? (?:report|claim|announce|declar)\w*|mistaken(?:ly)?|erroneous(?:ly)?|by mistake|backtrack(?:s|ed|ing)?|(?:walk|row)(?:s|ed|ing)? back|revers(?:es|ed|ing) (?:itself|himself|herself|its (?:earlier )?(?:account|claim|statement|position))|amend(?:s|ed|ing) (?:its|his|her|their|the|an? earlier) (?:report|claim|statement|figure|toll|post)|(?:delet|remov)(?:es|ed|ing) (?:its|his|her|their) (?:own )?(?:earlier |previous )?(?:post|claim|message|statement)|contrary to (?:its|his|her|their) (?:own|earlier|previous)|(?:as|than) (?:\w+ ){1,5}?(?:had )?(?:first|initially|earlier|previously|originally) (?:said|told|reported|claimed|stated|announced|thought|given|put)|(?:hours|days|a day|minutes) after (?:saying|claiming|announcing|reporting) (?:the opposite|otherwise|that))\b`,
    String.raw`(?<!\p{L})(?:уточн(?:ил[аио]?|яет|яют|яю|яем|ив|ение|енн\p{L}+|ено)|исправ(?:ил[аио]?|лен\p{L}+)|поправ(?:ка|ил[аио]?)|ошиб(?:ся|лись|лась|ка|кой|ку|очн\p{L}+)|опечатк\p{L}+|поспешил[аи]?|поторопил[аи](?:сь|ся)|извинил[аи]?(?:сь|ся) за|отозвал[аи]? (?:своё|свое|это|сво[йю]|прежн\p{L}+)|опроверг\p{L}* (?:собственн|сво)\p{L}+|переписал[аи]? (?:собственн|сво)\p{L}+|(?:удалил|отредактировал)[аио]? (?:собственн|сво|пост|сообщ|запись|публикац)\p{L}*|вопреки (?:собственн|сво)\p{L}+|отказал(?:ся|ась|ись) от сво\p{L}+|как (?:\p{L}+ ){0,4}(?:ранее|раньше|сначала|первоначально|изначально) (?:сообщ|заяв|утвержд|писал|говор)\p{L}+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:уточнен\p{L}+|уточн(?:ив|ила|или|ило|ює|юють|юю|юємо)|виправ(?:ив|ила|или|лення|лено)|поправка|помил(?:ка|ку|ився|илися|илась|илася|ились|ково|кове|кою)|одрук\p{L}*|поспіши(?:в|л[аи])|вибачи(?:вся|лася|лися|лись) за|хибн\p{L}+ (?:цифр|дан|інформац|повідомлен)\p{L}+|відкликал[аи]? (?:своє|цю|попередн\p{L}+)|переписа(?:в|ла|ли) (?:власн|сво)\p{L}+|(?:видали|відредагува)(?:в|ла|ли) (?:власн|сво|пост|допис|повідомл|публікац)\p{L}*|всупереч (?:власн|сво)\p{L}+|відмови(?:вся|лася|лися) від сво\p{L}+|як (?:\p{L}+ ){0,4}(?:раніше|спочатку|спершу|первісно) (?:повідом|заяв|стверд|писа|каза|говор)\p{L}+)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** "11, not 12", "37, а не 39", "двоє, а не троє", "not 12 but 11". */
const contrasts =
  /(?:[,–—-]\s*(?:and )?not|rather than|instead of|,\s*а не)\s+[\p{L}\p{N}]|\band not, as\b|\bnot \d+ but\b/iu;

/** "не пять, а трое", "не в Новій Каховці, а на околиці", "not five but three": what is set aside stands first. */
const fronted = /(?<!\p{L})не ((?:[\p{L}\p{N}'’-]+ ?){1,4}), а (?!не )|\bnot ((?:[\w'’-]+ ){1,4})but (?!also|only)/iu;

/** "has risen to nine", "now stands at", "зросла до", "возросло до": a count told as it grows. */
const grows =
  /\b(?:now|already) (?:\w+ ){0,2}(?:killed|dead|died|wounded|injured)\b|\bdied (?:of|from) (?:his|her|their) (?:wounds|injuries)\b|\bdied in hospital\b|\b(?:is|are|was|were|stands? at|stood at) now (?:at )?\d|\bput (?:the|its) (?:\w+ )?(?:toll|number|count) (?:higher|at \d+ (?:up|, up))|\b(?:another|one more|more) (?:\w+ ){0,3}(?:body|bodies|died)\b|(?<!\p{L})(?:скончал(?:ся|ась|ись)|умер(?:ла|ли)? в больнице|помер(?:ла|ли)? (?:у|в) лікарні|уже \p{N}+|вже \p{N}+|тепер|теперь|общее число|общее количество|загальна кількість|загальне число)(?!\p{L})|\b(?:rose|risen|rises|rising|climbed|climbs|grew|grown|increased|jumped|gone up) (?:again |further |sharply )?to\b|\bbringing the (?:\w+ )?(?:toll|number|count|total)\b|\b(?:updated|new|latest|revised) (?:death )?(?:toll|count|figure)\b|\bnow (?:stands|stood) at\b|\btoll\b[^.]{0,80}\b(?:reached|stands at|stood at)\b|(?<!\p{L})(?:вы|воз|ви)росл[оаи] |(?<!\p{L})(?:число|количество|кількість|счет|рахунок) [^.]{3,80} (?:достиг\p{L}*|досяг\p{L}*) |(?<!\p{L})зріс(?:ла)? |(?<!\p{L})(?:увеличил|поднял)[оаи]сь |(?<!\p{L})(?:зросл[аои]|збільшил[аои](?:ся|сь)|піднял[аои](?:ся|сь)) /iu;

/** Tells its count as one that has come to be more. */
export const saysItGrew = memo(({ sentence }: LedgerClaim): boolean => grows.test(sentence));

/** What a sentence sets aside for what it says instead: "hit the base, not | the port of Haifa"; empty for nothing. */
export const setAsideWords = memo(({ sentence }: LedgerClaim): string => {
  const first = fronted.exec(sentence);
  if (first) return first[1] ?? first[2] ?? "";
  const found = contrasts.exec(sentence);
  if (!found) return "";
  const rest = sentence.slice(found.index + found[0].length - 1);
  return /^[^,.;:!?–—]*/u.exec(rest)?.[0] ?? "";
});

/** "insists", "твердит", "наполягає": the words of saying themselves tell the claim as one told before. */
const insists =
  /\b(?:repeat(?:s|ed|ing)|reiterat(?:es|ed|ing)|insist(?:s|ed|ing)|restat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|reassert(?:s|ed|ing)|maintain(?:s|ed)|doubl(?:es|ed|ing) down|st(?:ands|ood) by|stuck to)\b|(?<!\p{L})(?:твердит|твердят|продолжа\p{L}+ утверждать|стои\p{L}+ на сво[её]м|повторил\p{L}*|повторяет|повторяют|настаива\p{L}+|повторив|повторила|повторює|повторюють|наполяга\p{L}+|продовжу\p{L}+ стверджувати|сто[їя]\p{L}+ на своєму)(?!\p{L})/iu;

/** "said again", "вновь заявил", "вкотре": said of the saying, or of the deed. */
const again =
  /\b(?:again|once more|for the (?:second|third|fourth|fifth) time|still)\b|(?<!\p{L})(?:вновь|снова|опять|в очередной раз|в который раз|по-прежнему|ещ[её] раз|знову|вкотре|укотре|вчергове|чергов\p{L}+ раз|ще раз|як і раніше|досі)(?!\p{L})/iu;

/** Deeds that come again: in a post of one's own "the enemy shelled the town again" tells of another. */
const comesAgain: ReadonlySet<string> = new Set(["strike", "damage", "explosion", "civilian-harm", "losses", "attack"]);
const isNewDeed = ({ action, chain, stance }: LedgerClaim): boolean =>
  chain.length === 0 && stance === "asserts" && comesAgain.has(action);

export const saysAgain = memo(
  (claim: LedgerClaim): boolean => insists.test(claim.sentence) || (again.test(claim.sentence) && !isNewDeed(claim)),
);

/** Calls what another said untrue, beside what it says itself: "a fake", "это ложь", "не відповідає дійсності". */
const untrue =
  /\b(?:fakes?|(?:is|are|was|were) (?:false|untrue|not true|a lie|lies|lying)|den(?:y|ies|ied) (?:the|that|it|any|its|those|claims?|reports?)|dismiss(?:es|ed)|refut(?:es|ed)|reject(?:s|ed) (?:the |those )?(?:claims?|reports?)|debunk(?:s|ed)|disinformation)\b|(?<!\p{L})(?:фейк\p{L}*|ложь|лож(?:ью|ные)|вран(?:ь[её]|ье)|врут|вр[её]т|неправда|неправд\p{L}+|опроверг\p{L}*|не соответству\p{L}+ действительности|дезинформац\p{L}+|брехн\p{L}+|бреше|брешуть|спростува\p{L}+|спростову\p{L}+|не відповіда\p{L}+ (?:дійсності|правді)|дезінформац\p{L}+)(?!\p{L})/iu;

export const callsFalse = memo(({ sentence }: LedgerClaim): boolean => untrue.test(sentence));

/** Says of its own word before that it was wrong: "we were premature", "поспішили", "ошиблись в сводке". */
const wrong =
  /\b(?:we|it|they|he|she|which) (?:had )?(?:was|were|had been|jumped|spoke|reported|announced|erred)(?: \w+)? (?:wrong|premature(?:ly)?|mistaken|too (?:early|soon)|in error|the gun)\b|\b(?:our|its) (?:mistake|error)\b|\bretract(?:s|ed|ing)\b|\bwithdr(?:ew|aws|awn) (?:its|his|her|their|the|an? (?:earlier|previous)) (?:report|claim|statement|remark|announcement)|\b(?:was|were) (?:an error|a mistake)\b|\bcorrect(?:s|ed) (?:it|him|her|them)sel(?:f|ves)\b|(?<!\p{L})(?:это (?:была )?ошибка|це (?:була )?помилка|поспешил[аи]?|поторопил[аи](?:сь|ся)|ошиб(?:ся|лись|лась) в|поспіши(?:в|л[аи])|помилил(?:ися|ись|ася|ась) (?:в|у|з|щодо)|відкликал[аи]?|отозвал[аи]? (?:сво|прежн|сообщ))/iu;

export const ownsMistake = memo(({ sentence }: LedgerClaim): boolean => wrong.test(sentence));

/** Says that it mends something told before. */
export const takesBack = memo(({ sentence }: LedgerClaim): boolean => mends.test(sentence));

/** Gives one count and sets another aside beside it. */
export const setsAside = memo(
  ({ sentence }: LedgerClaim): boolean => contrasts.test(sentence) || fronted.test(sentence),
);
