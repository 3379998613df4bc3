/** Tells a downing told beside the launch: "Россия запустила 142 дрона; | сбить удалось 118" is not the deed of who fired. Russian and Ukrainian. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, type Page } from "../page.ts";
import type { Event } from "../event/event.ts";

/** Behind a semicolon, or with its verb first, what was stopped was the other side's. */
export function answersFire(
  page: Page,
  last: { readonly event: Event } | null,
  { event: { action, trigger, clause } }: { readonly event: Event },
): boolean {
  if (page.language === "en" || last === null || last.event.action !== "strike") return false;
  if (action !== "intercept" && action !== "repel") return false;
  return trigger.form === "infinitive" || hasBits(page, clause[0] - 1, is.semicolon);
}
