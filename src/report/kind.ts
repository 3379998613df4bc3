/** Tells what kind of source a text is by its content; names and content types only where the content could be two. */
import type { Kind, Source } from "./source.ts";

function isJsonLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/** A first line that is JSON by itself, or a name that says so. */
function kindOfJson(source: Source, text: string): Kind {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(source.name) || /ndjson|jsonl/.test(source.contentType ?? ""))
    return "json-lines";
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  const first = end < 0 ? text : text.slice(start, end);
  const rest = end < 0 ? "" : text.slice(end + 1);
  if (text.charAt(start) === "{" && rest.trim() !== "" && isJsonLine(first)) return "json-lines";
  return text.charAt(start) === "{" || isJsonLine(text) ? "json" : "text";
}

function kindOfMarkup(text: string): Kind {
  const start = text.slice(0, 3000);
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(start)) return "feed";
  if (text.includes("tgme_widget_message")) return "channel-page";
  return "article";
}

const mailHead =
  /^(?:From|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|Date|Subject): .+\r?\n(?:[\w-]+:|[ \t])/i;

export function kindOf(source: Source, text: string): Kind {
  const start = text.slice(0, 2000).trimStart();
  if (/^WARC\/1\.\d/.test(start)) return "warc";
  if (start.startsWith("{") || start.startsWith("[")) {
    const kind = kindOfJson(source, text);
    return kind === "json" && /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text.slice(0, 3000)) ? "feed" : kind;
  }
  if (/^<(?:\?xml|!doctype|html|head|body|rss|feed|rdf:|div|article|section|p[ >]|!--)/i.test(start))
    return kindOfMarkup(text);
  if (mailHead.test(start)) return "mail";
  if (/\.(?:csv|tsv)$/i.test(source.name) || /text\/(?:csv|tab-)/.test(source.contentType ?? "")) return "table";
  return "text";
}
