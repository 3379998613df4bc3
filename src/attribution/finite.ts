/** Guesses whether a word is a verb with a subject, from lists and endings: "fell", "обстреляли", "знищено". */
import type { Language } from "../text/language.ts";
import { wordTest } from "../text/word-test.ts";
import { bitsAt, isCapital, normAt, type Sheet } from "./sheet.ts";
import { isGenitiveInIv } from "./slavic/ukrainian-past.ts";
import * as is from "./word-class.ts";

const slavicEndings =
  /(?:[аеиоуыюяіїє]л(?:ся)?|[а-яіїє]{2}(?:ла|ло|ли)(?:ся|сь)?|(?:ет|ют|ит|ат|ут|ят|ют|єть|єте|ють|ить|ать|ять|уть|є|еть)(?:ся|сь)?|[аеєиіуюя]в(?:ся)?)$/u;
/** "патріархат", "мандат": no Ukrainian verb ends in a hard "т". */
const hardT = /т(?:ся|сь)?$/u;
const shortPassive = /(?:[аеяі]н[аоыі]?|[аеи]но|[ия]то|[ыуия]т[аоы]?)$/u;
const slavicNouns = new Set(
  "обстрел расстрел отстрел предел раздел отдел удел пробел что это дела дело тела сила сели сила была свет совет солдат мандат штат аппарат результат комитет пакет ракет билет зал канал генерал адмирал журнал сигнал капитал тыл число село тело стекло рота правда кадры скала школа стрела игла акула пила мила сёла села школи скали сила сили силы тили поле поля земля земли неделя недели статьи станов стан план екран ресурс удар".split(
    " ",
  ),
);

const endsFinite = wordTest(
  (norm) => norm.length > 3 && slavicEndings.test(norm) && !slavicNouns.has(norm) && !isGenitiveInIv(norm),
);

const isSlavicFinite = (norm: string, language: Language): boolean =>
  endsFinite(norm) && !(language === "uk" && hardT.test(norm));

/** Whether the token looks like the verb of a clause. Errs both ways; used only to choose between readings. */
export function isFinite(sheet: Sheet, at: number): boolean {
  const bits = bitsAt(sheet, at);
  if ((bits & (is.auxiliary | is.finite)) !== 0) return true;
  const token = sheet.tokens[at];
  if (token === undefined || token.kind !== "word" || token.norm.length < 3) return false;
  if (sheet.language === "en")
    return token.shape === "lower" && token.norm.endsWith("ed") && bits === 0 && !isAdjectival(sheet, at);
  return (
    token.shape === "lower" &&
    bits === 0 &&
    sheet.sourceAt[at] === null &&
    sheet.actorAt[at] === null &&
    isSlavicFinite(token.norm, sheet.language) &&
    !isDescribed(sheet, at)
  );
}

const oneIsSuch = /(?:ый|ий)$/u;
const manyDo = /(?:[аяую]т|ив)$/u;

/** "Латинский | патриархат", "местный | кооператив": what one adjective of the first case describes is a noun; as verbs such endings are of many, or have none beside them. */
const isDescribed = (sheet: Sheet, at: number): boolean =>
  manyDo.test(normAt(sheet, at)) && oneIsSuch.test(normAt(sheet, at - 1));

/** "the mechanised brigade", "footage circulated by Moscow": a participle that describes a noun. */
const isAdjectival = (sheet: Sheet, at: number): boolean =>
  (bitsAt(sheet, at - 1) & (is.determiner | is.possessive | is.preposition | is.sideAdjective)) !== 0 ||
  normAt(sheet, at + 1) === "by";

/** "освобождено", "знищено", "сбит": a short passive, a clause by itself in Russian and Ukrainian. */
export const isShortPassive = (sheet: Sheet, at: number): boolean =>
  sheet.language !== "en" &&
  !isCapital(sheet, at) &&
  // "екстрені служби": a word of a source's own name
  (sheet.sourceAt[at] ?? null) === null &&
  normAt(sheet, at).length > 5 &&
  shortPassive.test(normAt(sheet, at));

/** Whether a stretch holds a verb with a subject. */
export function holdsFinite(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFinite(sheet, i) || isShortPassive(sheet, i)) return true;
  return false;
}
