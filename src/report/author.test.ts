import { expect, test } from "vitest";
import { readReports } from "./read-reports.ts";

const page = (head: string): string =>
  `<html><head><title>Note</title>${head}</head><body><article><p>The army said it left the town.</p></article></body></html>`;
const linked = (author: unknown): string =>
  page(`<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", author })}</script>`);

const signed: readonly [string, string, string | undefined][] = [
  ["a name", linked("Ann Lee"), "Ann Lee"],
  ["a person", linked({ "@type": "Person", name: "Ann Lee" }), "Ann Lee"],
  ["two of them", linked([{ name: "Ann Lee" }, { name: "Bo Yu" }]), "Ann Lee, Bo Yu"],
  ["a page's own tag", page('<meta name="author" content="Ann  Lee">'), "Ann Lee"],
  ["an address", page('<meta property="article:author" content="https://x.example/ann">'), undefined],
  ["nobody", linked([{ name: "" }, 7]), undefined],
];

test.each(signed)("an article signed with %s", async (_, text, author) => {
  const [item] = await Array.fromAsync(readReports({ name: "x.html", text }));
  expect(item && "report" in item ? item.report.author : "unread").toBe(author);
});

test("a feed's entries keep their authors", async () => {
  const entry = "<item><title>T</title><description>Units left.</description><dc:creator>Ann Lee</dc:creator></item>";
  const text = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>W</title>${entry}</channel></rss>`;
  const [item] = await Array.fromAsync(readReports({ name: "x.xml", text }));
  expect(item).toMatchObject({ report: { author: "Ann Lee" } });
});
