/** Reads an article's page: its headline as the first line, its body without menus and adverts, and what the page says of itself. */
import defuddle from "defuddle";
import type { CheerioAPI } from "cheerio/slim";
import { parseHTML } from "linkedom/worker";
import { reportOf } from "./draft.ts";
import { htmlText, loadHtml, nodeText } from "./html-text.ts";
import { pageFacts } from "./page-facts.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";

// The package is CommonJS with a default: its types say a namespace, at run time it is the class.
const Defuddle = defuddle as unknown as typeof defuddle.default;

/** Tags and entities of a long article are a few thousand. */
const mostMarks = 40_000;

/** The page without what never is text; null where it is too large to look for an article in. */
function cleaned($: CheerioAPI): string | null {
  $("script, style, svg, iframe, noscript, template, link").remove();
  const html = $.html();
  return (html.match(/[<&]/g)?.length ?? 0) > mostMarks ? null : html;
}

/** Signs without width hold emoji together and turn the direction of words; defuddle drops them, so they go through as others. */
const joiners = /[\u200c-\u200f]|&#x200([c-f]);/g;
const standIns = /[\uf20c-\uf20f]/g;
const standIn = (sign: string): string =>
  String.fromCharCode((sign.length === 1 ? sign.charCodeAt(0) : Number.parseInt(sign.slice(3), 16)) + 0xd200);
const joinerOf = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xd200);

/** The body as defuddle finds it; null where it finds none or gives up. */
function bodyOf($: CheerioAPI, url: string | null): string | null {
  try {
    const html = cleaned($);
    if (html === null) return null;
    const { document } = parseHTML(html.replace(joiners, (sign) => standIn(sign)));
    const found = new Defuddle(document as unknown as Document, { url: url ?? "https://example.org/" }).parse();
    const text = htmlText(found.content).replace(standIns, (sign) => joinerOf(sign));
    return text === "" ? null : text;
  } catch {
    return null;
  }
}

/** All paragraphs, then all of the page: for pages too odd to have an article. */
function anyText($: CheerioAPI): string {
  const paragraphs = $("p")
    .toArray()
    .map((node) => nodeText([node]))
    .filter((text) => text !== "");
  if (paragraphs.length > 1) return paragraphs.join("\n");
  return nodeText($("body").length > 0 ? $("body").contents().toArray() : $.root().contents().toArray());
}

/** What a page gives as its address may be cut or none at all. */
const isAddress = (word: string | null): word is string =>
  word !== null && /^https?:\/\//i.test(word) && URL.canParse(word);

/** Titles often end with the outlet: "Town taken | The Daily". */
function headline(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const tail = title.slice(Math.max(0, title.length - outlet.length));
  return tail.toLowerCase() === outlet.toLowerCase()
    ? title.slice(0, title.length - outlet.length).replace(/\s*[|–—:-]\s*$/, "") || title
    : title;
}

export function* readArticle(source: Source, html: string): Iterable<ReadItem> {
  const $ = loadHtml(html);
  const facts = pageFacts($);
  const url = [facts.url, source.name].find(isAddress) ?? null;
  const text = bodyOf($, url) ?? anyText($);
  const title = headline(facts.title, facts.outlet);
  if (text === "" && title === null) {
    yield unreadable(source.name, "the page has no text; save it with its text, or paste the text");
    return;
  }
  yield {
    report: reportOf(source, {
      publisher: facts.outlet,
      url,
      published: facts.published,
      language: facts.language,
      author: facts.author,
      title,
      text,
    }),
  };
}
