/** Reads a letter (EML), such as a newsletter or a press office's mail: subject, day of sending, and the words of its body. */
import { decodeBytes } from "./decode.ts";
import { reportOf } from "./draft.ts";
import { htmlText } from "./html-text.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";

interface Part {
  readonly heads: ReadonlyMap<string, string>;
  readonly body: string;
}

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 0xff);

function partOf(text: string): Part {
  const cut = /\r?\n\r?\n/.exec(text);
  const head = cut === null ? text : text.slice(0, cut.index);
  const heads = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const found = /^([\w-]+):\s*(.*)$/.exec(line);
    if (found !== null) heads.set((found[1] as string).toLowerCase(), found[2] as string);
  }
  return { heads, body: cut === null ? "" : text.slice(cut.index + cut[0].length) };
}

function ofBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.replace(/[^A-Za-z0-9+/=]/g, "")));
  } catch {
    return new Uint8Array(); // cut off in transfer
  }
}

const ofQuoted = (text: string): Uint8Array =>
  bytesOf(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

/** "=?utf-8?B?…?=" */
function encodedWord(word: string): string {
  const [, charset = "", way = "", text = ""] = word.split("?");
  const bytes = way.toUpperCase() === "B" ? ofBase64(text) : ofQuoted(text.replaceAll("_", " "));
  return decodeBytes(bytes, `charset=${charset}`);
}

/** A head's words, encoded or bare. */
function headText(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, "?==?");
  const read = joined.replace(/=\?[\w-]+\?[BQ]\?[^?]*\?=/gi, encodedWord);
  return read === joined ? decodeBytes(bytesOf(value)) : read;
}

function bodyText({ heads, body }: Part): string {
  const type = heads.get("content-type") ?? "text/plain";
  const way = heads.get("content-transfer-encoding")?.toLowerCase() ?? "";
  const bytes = way.includes("base64") ? ofBase64(body) : way.includes("quoted") ? ofQuoted(body) : bytesOf(body);
  const text = decodeBytes(bytes, type);
  return /text\/html/i.test(type) ? htmlText(text) : text.replaceAll("\r\n", "\n").trim();
}

/** The parts that are text, plain before HTML; nests at most four deep. */
function textParts(part: Part, depth = 0): Part[] {
  const type = part.heads.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined || depth > 4) return /^text\/(?:plain|html)/i.test(type) ? [part] : [];
  const inner = part.body.split(`--${boundary}`).slice(1, -1);
  return inner.flatMap((text) => textParts(partOf(text.replace(/^\r?\n/, "")), depth + 1));
}

export function* readMail(source: Source, text: string): Iterable<ReadItem> {
  const letter = partOf(source.bytes === undefined ? latin(new TextEncoder().encode(text)) : latin(source.bytes));
  const parts = textParts(letter);
  const chosen = parts.find((part) => !/html/i.test(part.heads.get("content-type") ?? "")) ?? parts[0];
  const body = chosen === undefined ? "" : bodyText(chosen);
  if (body === "") {
    yield unreadable(source.name, "the letter has no text");
    return;
  }
  const of = (name: string): string | null => (letter.heads.has(name) ? headText(letter.heads.get(name) ?? "") : null);
  const sender =
    of("from")
      ?.replace(/\s*<[^>]*>\s*$/, "")
      .replace(/^"|"$/g, "") ?? null;
  yield {
    report: reportOf(source, {
      id: of("message-id"),
      publisher: sender,
      published: of("date"),
      title: of("subject"),
      text: body,
    }),
  };
}
