/** Military sites that stand where they stand: airfields, bases, barracks; whose land they are on tells whose they are, and they act on nobody. */
import { isWord, normAt, type Page } from "../page.ts";

/** "аеродром", "військовий | аеродром": the word or the noun behind its adjective. Russian and Ukrainian. */
export function isSite(page: Page, at: number): boolean {
  if (page.language === "en") return false;
  return isWord(page, /^(?:військов|военн)/u.test(normAt(page, at)) ? at + 1 : at, "soldiers-site");
}
