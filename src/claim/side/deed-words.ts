/** Words beside a deed that tell whose it is for who speaks: "a number of launches were | identified", "отверг | обвинения в ударе", "бьёт | метко". */
import * as is from "../../attribution/word-class.ts";
import type { Party } from "../../lexicon/row.ts";
import type { Event } from "../event/event.ts";
import { hasBits, isWord, mentionOver, normAt, type Page } from "../page.ts";

/** "Артиллерия бьёт | метко", "авіація відпрацювала | по цілях": who lauds an aim tells of his own side's. */
export function isPraised(page: Page, { clause: [from, to] }: Event): boolean {
  for (let i = from; i < to; i++) if (isWord(page, i, "well-aimed")) return page.language !== "en";
  return false;
}

/** "втрата села", "потеря высоты". */
export const isLoss = (page: Page, { trigger: { form, from } }: Event): boolean =>
  form === "noun" && /^(?:втрат|утрат|здач|сдач|потер)/u.test(normAt(page, from));

/** "отверг обвинения в | ударе по школе", "заперечує причетність до | обстрілу": a charge is of one's own deed. */
export const isChargedWith = (page: Page, { clause: [at] }: Event): boolean =>
  /^(?:в|во|к|за|у|до)$/u.test(normAt(page, at - 1)) && isWord(page, at - 2, "charge");

/** "launches toward Metula were | identified", "rocket fire was | detected": nobody detects fire of his own. English. */
export function isSighted(page: Page, { trigger, clause: [, to] }: Event): boolean {
  if (page.language !== "en" || (trigger.form !== "noun" && trigger.noun === null)) return false;
  for (let i = (trigger.noun ?? trigger).to; i < to; i++)
    if (isWord(page, i, "sees") && hasBits(page, i - 1, is.be)) return true;
  return false;
}

const fromWords = /^(?:from|из|с|со|з|із|зі)$/u;

/** "launches | from Lebanon | toward Metula", "пуски | с территории Ливана": the land it was fired from; null where none is told. */
export function firedFrom(page: Page, { clause: [from, to] }: Event): Party | null {
  for (let i = from; i < to - 1; i++) {
    if (!fromWords.test(normAt(page, i))) continue;
    const place = [i + 1, i + 2].map((at) => mentionOver(page, at)).find((mention) => mention !== undefined)?.place;
    if (place != null && place.kind === "country") return place.country;
  }
  return null;
}
