/** What an article's page says of itself: title, time, author, outlet, address, by JSON-LD, OpenGraph, then the page's own tags. */
import type { CheerioAPI } from "cheerio/slim";
import { fieldsOf, isFields, listOf, wordsOf, type Fields } from "./fields.ts";

export interface PageFacts {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Several by commas. */
  readonly author: string | null;
}

const articles = /(?:Article|BlogPosting|Report|LiveBlog)/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|\/\*.*?\*\/)|(?:\]\]>)\s*$/g, ""));
  } catch {
    return null; // broken scripts are common, and other tags remain
  }
}

/** The first object of a page's JSON-LD that is an article, in lists and graphs too. */
function articleOf($: CheerioAPI): Fields {
  const found: Fields[] = [];
  const work: unknown[] = $('script[type="application/ld+json"]')
    .toArray()
    .map((node) => parsed($(node).text()));
  for (let at = 0; at < work.length && at < 500; at++) {
    const item = work[at];
    if (Array.isArray(item)) work.push(...(item as unknown[]));
    else if (isFields(item)) {
      if (articles.test(String(item["@type"]))) found.push(item);
      work.push(...listOf(item, "@graph"));
    }
  }
  return found[0] ?? {};
}

function metaOf($: CheerioAPI, ...names: readonly string[]): string | null {
  for (const name of names) {
    const content = $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      .first()
      .attr("content")
      ?.trim();
    if (content !== undefined && content !== "") return content;
  }
  return null;
}

function publisherOf(article: Fields): string | null {
  return (
    wordsOf(fieldsOf(article, "publisher"), "name") ??
    (typeof article["publisher"] === "string" ? article["publisher"] : null)
  );
}

/** JSON-LD gives one author or a list, each by name or as an object; "author" of OpenGraph can be an address and is then left. */
function authorOf($: CheerioAPI, article: Fields): string | null {
  const given = article["author"];
  const names = (Array.isArray(given) ? (given as unknown[]) : [given]).flatMap((one) => {
    const name = typeof one === "string" ? one : isFields(one) ? wordsOf(one, "name") : null;
    return name === null || name.trim() === "" ? [] : [name.trim()];
  });
  if (names.length > 0) return names.join(", ");
  const told = metaOf($, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator");
  return told === null || /^https?:/i.test(told) ? null : told;
}

function addressOf($: CheerioAPI, article: Fields): string | null {
  const canonical = $('link[rel="canonical"]').first().attr("href") ?? null;
  const main = wordsOf(article, "mainEntityOfPage", "url") ?? wordsOf(fieldsOf(article, "mainEntityOfPage"), "@id");
  return [canonical, metaOf($, "og:url"), main].find((url) => url !== null && /^https?:\/\//.test(url)) ?? null;
}

const timeNames = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "pubdate",
  "publish-date",
  "date",
  "dc.date",
  "DC.date.issued",
  "sailthru.date",
  "parsely-pub-date",
];

export function pageFacts($: CheerioAPI): PageFacts {
  const article = articleOf($);
  const time =
    $("time[datetime][pubdate], article time[datetime], header time[datetime], main time[datetime], time[datetime]")
      .first()
      .attr("datetime") ?? null;
  return {
    title:
      wordsOf(article, "headline") ??
      metaOf($, "og:title", "twitter:title") ??
      ($("h1").first().text().trim() || $("title").first().text().trim() || null),
    published: wordsOf(article, "datePublished", "dateCreated") ?? metaOf($, ...timeNames) ?? time,
    outlet: metaOf($, "og:site_name", "application-name") ?? publisherOf(article),
    url: addressOf($, article),
    author: authorOf($, article),
    language: wordsOf(article, "inLanguage") ?? $("html").attr("lang") ?? metaOf($, "og:locale"),
  };
}
