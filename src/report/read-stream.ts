/** Reads a source that arrives in chunks: Telegram exports and JSON lines in constant memory, other kinds once they are whole. */
import { readLine } from "./json-lines.ts";
import { readReports } from "./read-reports.ts";
import type { ReadItem, Source } from "./source.ts";
import type { ChunkReader } from "./telegram-stream.ts";
import { joinedBytes } from "../text/joined-bytes.ts";

export interface StreamedSource extends Omit<Source, "bytes" | "text"> {
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A Telegram export by how it begins: an object with a chat's head or the list of chats. */
export function looksLikeTelegram(start: string): boolean {
  const head = start
    .slice(0, 20_000)
    .replace(/^\ufeff/, "")
    .trimStart();
  return (
    head.startsWith("{") &&
    /"(?:messages|chats)"\s*:\s*[[{]/.test(head) &&
    (/"type"\s*:\s*"(?:public|private|personal|saved|bot|verification|replies)/.test(head) || /"about"\s*:/.test(head))
  );
}

/** Lines of JSON, the last one without its end kept for the next chunk. */
function lineReader(source: Source): ChunkReader {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let line = 0;
  const read = (text: string): ReadItem[] => {
    const item = readLine(source, text, ++line);
    return item === null ? [] : [item];
  };
  return {
    take: (bytes) => {
      const text = decoder.decode(bytes, { stream: true });
      const last = text.lastIndexOf("\n");
      if (last < 0) {
        rest.push(text);
        return [];
      }
      const lines = `${rest.join("")}${text.slice(0, last)}`.split("\n");
      rest = [text.slice(last + 1)];
      return lines.flatMap(read);
    },
    end: () => read(rest.join("") + decoder.decode()),
  };
}

async function readerFor(source: Source, first: Uint8Array): Promise<ChunkReader | null> {
  const start = new TextDecoder().decode(first.subarray(0, 65_536), { stream: true });
  if (looksLikeTelegram(start)) return (await import("./telegram-stream.ts")).telegramStream(source);
  return /\.(?:jsonl|ndjson)$/i.test(source.name) && first[0] !== 0xff && first[0] !== 0xfe ? lineReader(source) : null;
}

const enough = 65_536;

/** Same items as `readReports`, as they come. Throws only what the chunks themselves throw. */
export async function* readReportStream({ chunks, ...source }: StreamedSource): AsyncIterable<ReadItem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let reader: ChunkReader | null = null;
  let asked = false;
  for await (const chunk of chunks) {
    if (reader !== null) {
      yield* reader.take(chunk);
      continue;
    }
    parts.push(chunk);
    size += chunk.length;
    if (asked || size < enough) continue;
    asked = true;
    reader = await readerFor(source, joinedBytes(parts));
    if (reader !== null) yield* reader.take(joinedBytes(parts.splice(0)));
  }
  if (reader === null) yield* readReports({ ...source, bytes: joinedBytes(parts) });
  else yield* reader.end();
}
