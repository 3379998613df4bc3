/** Lets a downing reach over the lines that say where: "сбиты 33 БПЛА:⏎🔹14 – над Брянской областью,⏎🔹10 – над Курской". Russian and Ukrainian. */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import { hasBits, type Page } from "../page.ts";
import type { Event } from "./event.ts";

/** A line with a number at its head, a place and no verb of an event. */
function isCountedItem(page: Page, { from, to }: Sentence): boolean {
  let head = from;
  while (head < to && page.tokens[head]?.kind === "mark") head += 1;
  if ((page.quantityAt[head] ?? -1) === -1) return false;
  let placed = false;
  for (let i = head; i < to; i++) {
    if (page.events.get(i)?.some(({ row }) => row.word === "verb") === true) return false;
    placed ||= page.placeAt[i] !== -1;
  }
  return placed;
}

/** Behind the last of the counted lines that follow a sentence; its own end where none does. */
function itemsEnd(page: Page, sentence: Sentence): number {
  const { sentences } = page.input.document;
  let at = (page.tokens[sentence.from]?.sentence ?? 0) + 1;
  let end = sentence.to;
  for (let next = sentences[at]; next !== undefined && isCountedItem(page, next); next = sentences[at]) {
    end = next.to;
    at += 1;
  }
  while (end > sentence.to && page.tokens[end - 1]?.kind === "mark") end -= 1;
  return end;
}

/** The events, the last of them with the list it opens. */
export function withItems<T extends { readonly event: Event }>(
  page: Page,
  sentence: Sentence,
  found: readonly T[],
): readonly T[] {
  const last = found.at(-1);
  if (page.language === "en" || last?.event.action !== "intercept") return found;
  if (!hasBits(page, sentence.to - 1, is.colon)) return found;
  const end = itemsEnd(page, sentence);
  if (end === sentence.to) return found;
  return [...found.slice(0, -1), { ...last, event: { ...last.event, clause: [last.event.clause[0], end] } }];
}
