/** Reads the public page of a Telegram channel (t.me/s/NAME): each post with its own words, its own time and where it was forwarded from. */
import type { CheerioAPI } from "cheerio/slim";
import { reportOf } from "./draft.ts";
import { loadHtml, nodeText } from "./html-text.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";

const postsOf = ($: CheerioAPI) => $(".tgme_widget_message[data-post]");
type Part = ReturnType<typeof postsOf>;

/** Posts to ask for next: the address of the page with older ones; null at the first page. */
export interface PagePlace {
  readonly channel: string | null;
  /** Numbers of the posts on the page, in order; a missing number is a gap. */
  readonly posts: readonly number[];
  /** `?before=` of the page with older posts. */
  readonly before: number | null;
}

/** Pictures of an album are numbered like posts and stand within the first of them: "t.me/name/102?single". */
const albumLink = /\/(\d+)\?single$/;

export function channelPagePlace(html: string): PagePlace {
  const $ = loadHtml(html);
  const names = $("[data-post]")
    .toArray()
    .map((node) => $(node).attr("data-post") ?? "");
  const album = $("[data-post] a[href$='?single']")
    .toArray()
    .map((node) => Number(albumLink.exec($(node).attr("href") ?? "")?.[1]));
  const shown = new Set([...names.map((name) => Number(name.split("/")[1])), ...album]);
  const posts = [...shown].filter((number) => Number.isInteger(number));
  const before = Number($("a[data-before]").first().attr("data-before") ?? Number.NaN);
  return {
    channel: names[0]?.split("/")[0] ?? null,
    posts: posts.sort((a, b) => a - b),
    before: Number.isInteger(before) ? before : null,
  };
}

/** The post's own words: what it quotes in a reply stands outside of them. */
function ownText($: CheerioAPI, post: Part): string {
  const own = post
    .find(".tgme_widget_message_text")
    .filter(
      (_, node) =>
        $(node).closest(".tgme_widget_message_reply").length === 0 &&
        $(node).parents(".tgme_widget_message_text").length === 0,
    );
  const first = own.filter(".js-message_text").first();
  const chosen = first.length > 0 ? first : own.first();
  return nodeText(chosen.contents().toArray());
}

/** A poll's question; what can be answered is nobody's statement. */
const pollText = (post: Part): string => post.find(".tgme_widget_message_poll_question").first().text().trim();

function readPost($: CheerioAPI, post: Part, source: Source): ReadItem | null {
  const name = post.attr("data-post") ?? "";
  const [channel, number] = name.split("/");
  if (channel === undefined || number === undefined || number === "")
    return unreadable(source.name, "a post without its number");
  if (post.hasClass("service_message")) return null;
  const text = ownText($, post) || pollText(post);
  if (text === "") return null;
  const edited = /\bedited\b|изменено|змінено|редаговано/i.test(post.find(".tgme_widget_message_meta").text());
  const published =
    post.find(".tgme_widget_message_date time[datetime]").first().attr("datetime") ??
    post.find(".tgme_widget_message_meta time[datetime]").first().attr("datetime") ??
    null;
  const forwarded = post.find(".tgme_widget_message_forwarded_from_name").first().text().trim();
  const draft = {
    id: name,
    publisher: channel,
    url: `https://t.me/${name}`,
    published,
    text,
    forwardedFrom: forwarded === "" ? null : forwarded,
  };
  // The page tells that a post was edited, not when: the time of the post is the earliest it can be.
  return { report: reportOf(source, { ...draft, edited: edited ? published : null }) };
}

export function* readChannelPage(source: Source, html: string): Iterable<ReadItem> {
  const $ = loadHtml(html);
  for (const node of postsOf($).toArray()) {
    const item = readPost($, $(node), source);
    if (item !== null) yield item;
  }
}
