/** Notices as Atom (RFC 4287) and JSON Feed 1.1; days, not minutes, and every entry names who says so. */
import type { WireNotice } from "./notice-schema.ts";

export interface FeedHead {
  /** "Reported: new contradictions". */
  readonly title: string;
  /** Address of the feed itself, and of the page with the same query. */
  readonly self: string;
  readonly home: string;
}

/** Signs that no XML may hold, and those that mean something to it. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const longest = 300;
const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

/** "Example Ministry (ru), 2025-11-20: “…” https://…/reports/aa01#c-c1", a claim a line. */
const linesOf = ({ claims }: WireNotice): string[] =>
  claims.map(
    ({ claimant, published, stance, sentence, permalink }) =>
      `${claimant.name} (${claimant.party}) ${stance}, ${published?.slice(0, 10) ?? "no day"}: “${cut(sentence)}” ${permalink}`,
  );

const instant = (day: string | null): string => `${day ?? "1970-01-01"}T00:00:00Z`;
const textOf = (notice: WireNotice): string => [notice.why, ...linesOf(notice)].filter(Boolean).join("\n");

const entry = (notice: WireNotice): string => `<entry>
<id>urn:reportedly:notice:${notice.id}</id>
<title>${xml(notice.title)}</title>
<updated>${instant(notice.day)}</updated>
<link rel="alternate" type="text/html" href="${xml(notice.permalink)}"/>
<category term="${notice.kind}"/>
<content type="text">${xml(textOf(notice))}</content>
</entry>
`;

export const atomFeed = (
  head: FeedHead,
  notices: readonly WireNotice[],
): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(head.self)}</id>
<title>${xml(head.title)}</title>
<subtitle>Claims, not facts: every entry says who asserts it.</subtitle>
<updated>${instant(notices[0]?.day ?? null)}</updated>
<author><name>reportedly</name></author>
<link rel="self" type="application/atom+xml" href="${xml(head.self)}"/>
<link rel="alternate" type="text/html" href="${xml(head.home)}"/>
${notices.map(entry).join("")}</feed>
`;

export const jsonFeed = (head: FeedHead, notices: readonly WireNotice[]) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: head.title,
  description: "Claims, not facts: every entry says who asserts it.",
  home_page_url: head.home,
  feed_url: head.self,
  items: notices.map((notice) => ({
    id: `urn:reportedly:notice:${notice.id}`,
    url: notice.permalink,
    title: notice.title,
    content_text: textOf(notice) || notice.title,
    date_published: instant(notice.day),
    tags: [notice.kind],
    _reportedly: notice,
  })),
});
