/** Makes a report of what a reader found: fills id, language, party and title the same way for every kind of source. */
import { guessLanguage, languages, type Language } from "../text/language.ts";
import { publishedTime } from "./published.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";

/** What a reader knows; everything but the text may be missing. */
export interface Draft {
  readonly id?: string | null;
  readonly publisher?: string | null;
  readonly party?: string | null;
  readonly url?: string | null;
  /** In any writing `publishedTime` reads. */
  readonly published?: string | number | null;
  readonly language?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly author?: string | null;
  readonly forwardedFrom?: string | null;
  readonly edited?: string | number | null;
}

/** FNV-1a over UTF-16 units with two seeds, 16 hex digits: the same text gives the same id anywhere. */
export function textHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function languageOf(given: string | null | undefined, text: string): Language {
  const short = given?.slice(0, 2).toLowerCase();
  const told = languages.find((language) => language === (short === "ua" ? "uk" : short));
  const guessed = guessLanguage(text);
  // A page in Ukrainian says "ru" often enough; letters speak louder than labels.
  return told === undefined || (told === "en") !== (guessed === "en") ? guessed : told;
}

/** A title that the text does not begin with already becomes its first line. */
function withTitle(title: string | null | undefined, text: string): { text: string; titleLength: number | null } {
  const line = title?.replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return { text, titleLength: null };
  if (text.startsWith(line) && /^\s*(?:\n|$)/.test(text.slice(line.length))) return { text, titleLength: line.length };
  return { text: text === "" ? line : `${line}\n${text}`, titleLength: line.length };
}

export const hostOf = (url: string | null | undefined): string | null =>
  /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;

const baseName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? name).replace(/\.(?:jsonl?|ndjson|html?|txt|md|xml|rss|atom|csv|eml|warc|gz)$/i, "");

/** Never throws; an empty text is the caller's to refuse. */
export function reportOf(source: Source, draft: Draft): Report {
  const { text, titleLength } = withTitle(draft.title, draft.text);
  const publisher = draft.publisher?.trim() || hostOf(draft.url) || baseName(source.name);
  const party = draft.party ?? source.partyOf?.(publisher) ?? "unk";
  const report = {
    id: draft.id ?? draft.url ?? textHash(text),
    publisher,
    party,
    url: draft.url ?? null,
    published: publishedTime(draft.published, party),
    language: languageOf(draft.language, text),
    text,
  };
  const forwardedFrom = draft.forwardedFrom ?? null;
  const author = draft.author?.replace(/\s+/g, " ").trim().slice(0, 200) || null;
  const edited = publishedTime(draft.edited, party);
  return {
    ...report,
    ...(titleLength === null ? {} : { titleLength }),
    ...(author === null ? {} : { author }),
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    ...(edited === null ? {} : { edited }),
  };
}
