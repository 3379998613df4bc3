/** Reads Telegram Desktop's `result.json`: one chat, or the full export with its list of chats; only public ones. */
import type { Draft } from "./draft.ts";
import { reportOf } from "./draft.ts";
import { fieldsOf, isFields, listOf, wordsOf, type Fields } from "./fields.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";
import { pollQuestion } from "./telegram-poll.ts";

/** Chats anyone can read; what is said in others is nobody's public claim. */
const publicKinds: ReadonlySet<string> = new Set(["public_channel", "public_supergroup", "public_group"]);

export interface Chat {
  readonly name: string;
  readonly id: string;
  readonly kind: string;
}

export const chatOf = (row: Fields): Chat => ({
  name: wordsOf(row, "name") ?? "unknown",
  id: wordsOf(row, "id") ?? "unknown",
  kind: wordsOf(row, "type") ?? "unknown",
});

export const isPublic = (chat: Chat): boolean => publicKinds.has(chat.kind);

export const refusal = (source: Source, chat: Chat): ReadItem =>
  unreadable(
    source.name,
    `the chat "${chat.name}" is ${chat.kind.replaceAll("_", " ")}; only public channels and groups are read`,
  );

/** `text` is a string, or a list of strings and `{ type, text }` entities. */
export function messageText(text: unknown): string {
  if (typeof text === "string") return text;
  if (!Array.isArray(text)) return "";
  return text
    .map((part: unknown) => (typeof part === "string" ? part : isFields(part) ? (wordsOf(part, "text") ?? "") : ""))
    .join("");
}

/** Null for service messages and pictures without words. */
export function messageDraft(chat: Chat, message: Fields): Draft | null {
  if (message["type"] !== "message") return null;
  const plain = messageText(message["text"]);
  const words = plain === "" ? messageText(listOf(message, "text_entities")) : plain;
  const text = words === "" ? (pollQuestion(fieldsOf(message, "poll")) ?? "") : words;
  if (text.trim() === "") return null;
  return {
    id: `${chat.id}/${wordsOf(message, "id") ?? ""}`,
    publisher: chat.name,
    published: wordsOf(message, "date_unixtime", "date"),
    text,
    forwardedFrom: wordsOf(message, "forwarded_from", "saved_from"),
    edited: wordsOf(message, "edited_unixtime", "edited"),
  };
}

/** One message of a chat as an item; `number` counts the chat's messages from 1. */
export function readMessage(source: Source, chat: Chat, entry: { message: unknown; number: number }): ReadItem | null {
  if (!isFields(entry.message)) return unreadable(source.name, "the message is no object", { item: entry.number });
  const draft = messageDraft(chat, entry.message);
  return draft === null ? null : { report: reportOf(source, draft) };
}

function* readChat(source: Source, row: Fields): Iterable<ReadItem> {
  const chat = chatOf(row);
  if (!isPublic(chat)) {
    yield refusal(source, chat);
    return;
  }
  let number = 0;
  for (const message of listOf(row, "messages")) {
    const item = readMessage(source, chat, { message, number: ++number });
    if (item !== null) yield item;
  }
}

export const isTelegramExport = (row: unknown): row is Fields =>
  isFields(row) && (Array.isArray(row["messages"]) || isFields(row["chats"]));

export function* readTelegramExport(source: Source, row: Fields): Iterable<ReadItem> {
  if (Array.isArray(row["messages"])) {
    yield* readChat(source, row);
    return;
  }
  for (const part of ["chats", "left_chats"]) {
    for (const chat of listOf(fieldsOf(row, part), "list")) {
      if (isFields(chat)) yield* readChat(source, chat);
      else yield unreadable(source.name, "an entry of the list of chats is no object");
    }
  }
}
