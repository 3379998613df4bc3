/** Tells a verb that states no event from other words: "was" and "opened" in "the box was opened and struck". */
import { isGenitiveInIv } from "../../attribution/slavic/ukrainian-past.ts";
import { isMonthOfMay } from "../../attribution/english/month-of-may.ts";
import * as is from "../../attribution/word-class.ts";
import { itemAt } from "../../text/item-at.ts";
import { wordTest } from "../../text/word-test.ts";
import { hasBits, type Page } from "../page.ts";

const endsAsVerb = wordTest((norm) =>
  /(?:[аеиоуыюяіїє](?:л|ла|ло|ли)(?:ся|сь)?|(?:ет|ют|ут|ит|єте|ють|уть|ить|ять|є)(?:ся|сь)?|[аеиіуюяї]в(?:ся)?)$/u.test(
    norm,
  ),
);
const slavicNouns = new Set(
  "что дела дело тела сила сели свет совет солдат мандат аппарат результат комитет пакет ракет билет зал канал тыл число село тело стекло рота кадры план ресурс удар сил села місцел поїзд острів район людей лист сайт частин бригад наступ".split(
    " ",
  ),
);

/** Whether a token looks like the verb of a clause that states no event here. */
export function isPlainVerb(page: Page, at: number): boolean {
  const known = page.plainVerbs[at] ?? 0;
  if (known !== 0) return known === 2;
  const told = looksLikeVerb(page, at);
  if (at >= 0) page.plainVerbs[at] = told ? 2 : 1;
  return told;
}

function looksLikeVerb(page: Page, at: number): boolean {
  const token = itemAt(page.tokens, at);
  if (token === undefined || token.kind !== "word") return false;
  if (hasBits(page, at, is.auxiliary | is.finite)) return !isMonthOfMay(page, at);
  const bare =
    page.quantityAt[at] === -1 &&
    page.bits[at] === 0 &&
    page.things[at] === 0 &&
    page.actorAt[at] === null &&
    page.placeAt[at] === -1;
  if (!bare || token.shape !== "lower" || token.norm.length < 4) return false;
  if (page.language === "en")
    return (
      token.norm.endsWith("ed") &&
      !hasBits(page, at - 1, is.determiner | is.possessive | is.preposition | is.sideAdjective)
    );
  const verb = endsAsVerb(token.norm) && !slavicNouns.has(token.norm) && !isGenitiveInIv(token.norm);
  return verb || isImpersonal(page, token.norm);
}

/** Whether a verb that states no event stands in a stretch. */
export function holdsPlainVerb(page: Page, [from, to]: readonly [from: number, to: number]): boolean {
  for (let i = from; i < to; i++) if (isPlainVerb(page, i)) return true;
  return false;
}

/** "уточнено", "оновлено", "перекрито": in Ukrainian a verb by itself. */
const isImpersonal = (page: Page, norm: string): boolean =>
  page.language === "uk" &&
  norm.length > 6 &&
  /(?:[еа]но|[иу]то)$/u.test(norm) &&
  !/^(?:пога|зара|невдоволе)/u.test(norm);
