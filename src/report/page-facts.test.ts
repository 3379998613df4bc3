/** What a page says of itself, said each of the ways pages say it, and which way goes before the others. */
import { expect, test } from "vitest";
import { loadHtml } from "./html-text.ts";
import { pageFacts } from "./page-facts.ts";

const linked = (article: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...article })}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const factsOf = (head: string, body = "", html = "<html>") =>
  pageFacts(loadHtml(`${html}<head>${head}</head><body>${body}</body></html>`));

const byLinked = linked({
  "@type": "NewsArticle",
  headline: "Linked title",
  datePublished: "2025-11-20T10:00:00Z",
  author: { name: "Ann Lee" },
  publisher: { name: "Linked Daily" },
  inLanguage: "uk",
  mainEntityOfPage: { "@id": "https://linked.example/1" },
});
const byGraph =
  meta("og:title", "Graph title") +
  meta("article:published_time", "2025-11-21T10:00:00Z") +
  meta("article:author", "Bo Yu") +
  meta("og:site_name", "Graph Daily") +
  meta("og:locale", "ru_RU") +
  meta("og:url", "https://graph.example/1");
const body = '<h1>Own title</h1><article><time datetime="2025-11-22T10:00:00Z">x</time></article>';

test("by JSON-LD alone", () => {
  expect(factsOf(byLinked, body)).toEqual({
    title: "Linked title",
    published: "2025-11-20T10:00:00Z",
    outlet: "Linked Daily",
    url: "https://linked.example/1",
    author: "Ann Lee",
    language: "uk",
  });
});

test("by OpenGraph alone", () => {
  expect(factsOf(byGraph, body)).toEqual({
    title: "Graph title",
    published: "2025-11-21T10:00:00Z",
    outlet: "Graph Daily",
    url: "https://graph.example/1",
    author: "Bo Yu",
    language: "ru_RU",
  });
});

test("by the page's own tags alone", () => {
  const head =
    '<title>x</title><link rel="canonical" href="https://own.example/1"><meta name="author" content="Cy Ro">';
  expect(factsOf(head, body, '<html lang="en">')).toEqual({
    title: "Own title",
    published: "2025-11-22T10:00:00Z",
    outlet: null,
    url: "https://own.example/1",
    author: "Cy Ro",
    language: "en",
  });
});

test("JSON-LD goes before OpenGraph, but for the outlet, which knows its own name best", () => {
  expect(factsOf(byGraph + byLinked, body)).toMatchObject({
    title: "Linked title",
    published: "2025-11-20T10:00:00Z",
    outlet: "Graph Daily",
    author: "Ann Lee",
    language: "uk",
  });
});

test("the time an article was changed is not when it came out, and no time is made up", () => {
  expect(factsOf(linked({ "@type": "NewsArticle", dateModified: "2025-11-25" })).published).toBeNull();
  expect(factsOf(meta("article:modified_time", "2025-11-25")).published).toBeNull();
});

test("an article is found in lists and graphs, beside what is none and what is broken", () => {
  const broken = '<script type="application/ld+json">{"a":[</script>';
  const site = { "@type": "WebSite", headline: "No article" };
  const list = `<script type="application/ld+json">${JSON.stringify([site, { "@type": ["ReportageNewsArticle"], headline: "Here" }])}</script>`;
  expect(factsOf(broken + linked({ "@graph": [site, { "@type": "BlogPosting", headline: "There" }] })).title).toBe(
    "There",
  );
  expect(factsOf(broken + list).title).toBe("Here");
});
