/** Reads a Telegram export piece by piece, whatever its size: one message in memory at a time. */
import { JSONParser } from "@streamparser/json";
import { wordsOf } from "./fields.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";
import { chatOf, isPublic, readMessage, refusal, type Chat } from "./telegram-export.ts";

/** A reader fed by chunks of bytes; `take` gives what they completed. */
export interface ChunkReader {
  take(bytes: Uint8Array): readonly ReadItem[];
  /** What is left to say when the bytes are over. */
  end(): readonly ReadItem[];
}

const lists = ["$", "$.chats.list.*", "$.left_chats.list.*"];
const paths = lists.flatMap((list) => ["name", "type", "id", "messages.*"].map((field) => `${list}.${field}`));

interface Progress {
  readonly source: Source;
  readonly items: ReadItem[];
  head: Record<string, unknown>;
  chat: Chat | null;
  number: number;
  broken: boolean;
}

/** Name, type and id stand before the messages of each chat. */
function meetField(progress: Progress, key: string, value: unknown): void {
  if (progress.chat !== null) {
    progress.chat = null; // the next chat begins
    progress.head = {};
  }
  progress.head[key] = value;
}

function meetMessage(progress: Progress, message: unknown): void {
  if (progress.chat === null) {
    progress.chat = chatOf(progress.head);
    progress.number = 0;
    if (!isPublic(progress.chat)) progress.items.push(refusal(progress.source, progress.chat));
  }
  progress.number++;
  if (!isPublic(progress.chat)) return;
  const item = readMessage(progress.source, progress.chat, { message, number: progress.number });
  if (item !== null) progress.items.push(item);
}

/** Bytes must be UTF-8, as Telegram writes them. Never throws; broken JSON ends the reading with a reason. */
export function telegramStream(source: Source): ChunkReader {
  const progress: Progress = { source, items: [], head: {}, chat: null, number: 0, broken: false };
  const parser = new JSONParser({ paths, keepStack: false, stringBufferSize: 64 * 1024 });
  parser.onValue = ({ value, key }) => {
    if (typeof key === "number") meetMessage(progress, value);
    else if (key !== undefined) meetField(progress, key, value);
  };
  const fail = (error: unknown): void => {
    if (progress.broken) return;
    progress.broken = true;
    const after = `after message ${wordsOf({ number: progress.number }, "number")}`;
    progress.items.push(
      unreadable(
        source.name,
        `the export is broken ${after}: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
  };
  parser.onError = fail;
  return {
    take: (bytes) => {
      try {
        if (!progress.broken && !parser.isEnded) parser.write(bytes);
      } catch (error) {
        fail(error);
      }
      return progress.items.splice(0);
    },
    end: () => {
      if (!progress.broken && !parser.isEnded) fail(new Error("it ends too early"));
      return progress.items.splice(0);
    },
  };
}
