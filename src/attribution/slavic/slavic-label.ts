/** Words of a Russian or Ukrainian label that only tell which body it is: "— 118-та бригада" names one, "— військові злочини" nobody. */
import { has, normAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** "118-та | бригада", "3-й | армейский | корпус": which body it is, as an ordinal. Not in English. */
export const isNumbered = (sheet: Sheet, at: number): boolean =>
  sheet.language !== "en" &&
  /^\d+-\p{L}{1,3}$/u.test(normAt(sheet, at)) &&
  [at + 1, at + 2, at + 3].some((i) => sheet.sourceAt[i]?.row.being === "body");

/** "| військові | злочини", "| военные | преступления": a word for people that is an adjective of what follows names nobody. */
export const isOnlyWhich = (sheet: Sheet, at: number, to: number): boolean =>
  at + 1 < to &&
  sheet.tokens[at + 1]?.shape === "lower" &&
  /(?:[иы][ейх]|[оеє]ві|ні)$/u.test(normAt(sheet, at)) &&
  /[иіыая]$/u.test(normAt(sheet, at + 1)) &&
  sheet.sourceAt[at]?.to === at + 1 &&
  sheet.sourceAt[at + 1] === null &&
  sheet.actorAt[at + 1] === null &&
  !has(sheet, at + 1, is.preposition | is.and);

/** "Наши | потери: трое раненых", "| Погиб полковник Иванов: …": a word of an event is no part of a speaker's name. Not in English. */
export const tellsEvent = (sheet: Sheet, at: number): boolean =>
  sheet.language !== "en" &&
  sheet.eventAt[at] !== 0 &&
  (sheet.actorAt[at] === null || sheet.actorAt[at - 1] === null) &&
  sheet.sourceAt[at] === null &&
  (sheet.actorAt[at]?.to ?? 0) - (sheet.actorAt[at]?.from ?? 0) < 2;
