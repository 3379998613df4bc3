/** Knows the lines other collectors write: 4CAT's Telegram rows, snscrape's posts, Telethon's messages. */
import type { Draft } from "./draft.ts";
import { fieldsOf, isFields, listOf, wordsOf, type Fields } from "./fields.ts";
import { mediumQuestion } from "./telegram-poll.ts";

/** A row that is no report: nothing was posted, or it is a conversation between people and nobody's public claim. */
export type Aside = "service" | "private";

/** What is said of a private one. */
export const privateRow = "a message of a private conversation; only public channels and groups are read";

/** 4CAT: `{ id, chat, author_username, body, timestamp, … }`, in NDJSON or CSV. */
function ofFourcat(row: Fields): Draft | "service" {
  const chat = wordsOf(row, "chat", "thread_id") ?? null;
  const number = wordsOf(row, "id");
  const text = wordsOf(row, "body", "body_markdown");
  if (text === null) return "service";
  const own = number !== null && chat !== null ? `${chat}/${number.replace(`${chat}-`, "")}` : number;
  return {
    id: own,
    publisher: chat ?? wordsOf(row, "author_username", "author"),
    url: wordsOf(row, "link", "url"),
    published: wordsOf(row, "unix_timestamp", "timestamp"),
    text,
    forwardedFrom: wordsOf(row, "author_forwarded_from_username", "author_forwarded_from_name"),
    edited: wordsOf(row, "unix_timestamp_edited", "timestamp_edited"),
  };
}

/** 4CAT's own NDJSON, a Telethon message with its chat beside it: `{ _chat: { username }, id, message, date, fwd_from }`. */
function ofFourcatMessage(row: Fields): Draft | Aside {
  const chat = wordsOf(fieldsOf(row, "_chat"), "username");
  if (chat === null) return "private"; // only a public chat has a name to be found by
  const text = wordsOf(row, "message") ?? mediumQuestion(row);
  if (text === null) return "service";
  const from = fieldsOf(row, "fwd_from");
  const number = wordsOf(row, "id");
  return {
    id: `${chat}/${number}`,
    publisher: chat,
    url: `https://t.me/${chat}/${number}`,
    published: wordsOf(row, "date"),
    text,
    forwardedFrom: wordsOf(from, "from_name") ?? forwarderOf(fieldsOf(from, "from_id")),
    edited: editedAt(row),
  };
}

/** A time of editing that is hidden is none of the words: reactions and comments move it too. */
const editedAt = (row: Fields): string | null => (row["edit_hide"] === true ? null : wordsOf(row, "edit_date"));

/** Name of the channel a post came from, where 4CAT looked it up; else its number. */
function forwarderOf(from: Fields): string | null {
  const id = wordsOf(from, "channel_id");
  const chat = listOf(from, "chats").find((one) => isFields(one) && wordsOf(one, "id") === id);
  return (isFields(chat) ? wordsOf(chat, "username", "title") : null) ?? id;
}

/** snscrape: `{ "_type": "snscrape.modules.telegram.TelegramPost", url, date, content }`, or a tweet. */
function ofSnscrape(row: Fields): Draft | "service" {
  const text = wordsOf(row, "rawContent", "renderedContent", "content");
  const url = wordsOf(row, "url");
  if (text === null) return "service";
  const path = /t\.me\/(?:s\/)?([^/]+)\/(\d+)/.exec(url ?? "");
  const user = fieldsOf(row, "user");
  return {
    id: path === null ? wordsOf(row, "id") : `${path[1]}/${path[2]}`,
    publisher: path?.[1] ?? wordsOf(user, "username") ?? wordsOf(fieldsOf(row, "channel"), "username"),
    url: path === null ? url : `https://t.me/${path[1]}/${path[2]}`, // it writes the address of the page, not of the post
    published: wordsOf(row, "date"),
    language: wordsOf(row, "lang"),
    text,
    forwardedFrom: wordsOf(fieldsOf(row, "forwarded"), "username", "title"),
  };
}

/** The name a chat can be found by: its own, or the first in use of those it bought. */
function chatName(chat: Fields): string | null {
  const bought = listOf(chat, "usernames").find((one) => isFields(one) && one["active"] === true);
  return wordsOf(chat, "username") ?? (isFields(bought) ? wordsOf(bought, "username") : null);
}

/**
 * Telethon's `to_dict()`: `{ "_": "Message", id, peer_id, date, message, fwd_from, edit_date }`, with the chat beside it
 * where its collector put it. Only channels and supergroups can be public, and where the chat is told those with a name.
 */
function ofTelethon(row: Fields): Draft | Aside {
  if (row["_"] !== "Message") return "service"; // also "MessageEmpty": deleted, or never there
  const peer = fieldsOf(row, "peer_id");
  if (wordsOf(peer, "user_id", "chat_id") !== null) return "private";
  const chat = fieldsOf(row, "chat");
  const found = chatName(chat);
  if (chat["_"] === "Channel" && found === null) return "private";
  const text = wordsOf(row, "message") ?? mediumQuestion(row);
  if (text === null) return "service";
  const name = found ?? wordsOf(chat, "title") ?? wordsOf(peer, "channel_id");
  const from = fieldsOf(row, "fwd_from");
  const number = wordsOf(row, "id");
  return {
    id: name === null ? number : `${name}/${number}`,
    publisher: name,
    url: found === null ? null : `https://t.me/${found}/${number}`,
    published: wordsOf(row, "date"),
    text,
    forwardedFrom: wordsOf(from, "from_name") ?? wordsOf(fieldsOf(from, "from_id"), "channel_id"),
    edited: editedAt(row),
  };
}

/** A row of a known collector as a draft, or why it is none; null for other rows. */
export function foreignDraft(row: Fields): Draft | Aside | null {
  if (typeof row["_type"] === "string" && row["_type"].startsWith("snscrape")) return ofSnscrape(row);
  if ("_chat" in row && "message" in row) return ofFourcatMessage(row);
  if (typeof row["_"] === "string" && row["_"].startsWith("Message")) return ofTelethon(row);
  return "body" in row && ("chat" in row || "thread_id" in row) ? ofFourcat(row) : null;
}
