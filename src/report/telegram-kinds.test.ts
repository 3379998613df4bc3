/** What a channel can post, written the way each collector writes it: edited, forwarded, in albums, in answer, in styles, deleted, as a poll. */
import { expect, test } from "vitest";
import { readReports } from "./read-reports.ts";

async function told(name: string, text: string) {
  const items = await Array.fromAsync(readReports({ name, text }));
  return {
    reports: items.flatMap((one) => ("report" in one ? [one.report] : [])),
    reasons: items.flatMap((one) => ("report" in one ? [] : [one.reason])),
  };
}
const jsonLines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join("\n");

const channel = { _: "Channel", id: 5, title: "Front Staff", username: "front_staff", broadcast: true };
/** Telethon's `to_dict()` with its nested kinds, dates as it writes them as text. */
const telethon = (id: number, more: object): object => ({
  _: "Message",
  id,
  peer_id: { _: "PeerChannel", channel_id: 5 },
  date: "2025-11-20 18:05:00+00:00",
  message: "",
  out: false,
  post: true,
  edit_hide: false,
  from_id: null,
  fwd_from: null,
  reply_to: null,
  media: null,
  entities: [],
  views: 1200,
  edit_date: null,
  grouped_id: null,
  reactions: { _: "MessageReactions", results: [{ reaction: { _: "ReactionEmoji", emoticon: "👍" }, count: 3 }] },
  chat: channel,
  ...more,
});
const header = (more: object): object => ({
  _: "MessageFwdHeader",
  date: "2025-11-20 17:00:00+00:00",
  from_name: null,
  ...more,
});
const poll = {
  _: "MessageMediaPoll",
  poll: {
    _: "Poll",
    question: { _: "TextWithEntities", text: "Will it hold?", entities: [] },
    answers: [{ text: { text: "It will." } }],
  },
};

test("Telethon: every kind of message of a channel", async () => {
  const edited = "2025-11-20 18:30:00+00:00";
  const { reports, reasons } = await told(
    "x.jsonl",
    jsonLines([
      telethon(1, { message: "Plain words.", entities: [{ _: "MessageEntityBold", offset: 0, length: 5 }] }),
      telethon(2, { message: "Edited words.", edit_date: edited }),
      telethon(3, { message: "Only reactions moved its time.", edit_date: edited, edit_hide: true }),
      telethon(4, {
        message: "Forwarded.",
        fwd_from: header({ from_id: { _: "PeerChannel", channel_id: 9 }, channel_post: 7 }),
      }),
      telethon(5, { message: "Of a person.", fwd_from: header({ from_id: { _: "PeerUser", user_id: 4242 } }) }),
      telethon(6, { message: "An album's words.", grouped_id: 77, media: { _: "MessageMediaPhoto" } }),
      telethon(7, { grouped_id: 77, media: { _: "MessageMediaPhoto" } }),
      telethon(8, {
        message: "In answer.",
        reply_to: { _: "MessageReplyHeader", reply_to_msg_id: 1, quote_text: "Plain" },
      }),
      { _: "MessageEmpty", id: 9, peer_id: null },
      {
        _: "MessageService",
        id: 10,
        peer_id: { _: "PeerChannel", channel_id: 5 },
        action: { _: "MessageActionPinMessage" },
      },
      telethon(11, { media: poll }),
    ]),
  );
  expect(reasons).toEqual([]);
  expect(reports.map(({ id, text }) => [id, text])).toEqual([
    ["front_staff/1", "Plain words."],
    ["front_staff/2", "Edited words."],
    ["front_staff/3", "Only reactions moved its time."],
    ["front_staff/4", "Forwarded."],
    ["front_staff/5", "Of a person."],
    ["front_staff/6", "An album's words."],
    ["front_staff/8", "In answer."],
    ["front_staff/11", "Will it hold?"],
  ]);
  expect(reports[0]).toMatchObject({ url: "https://t.me/front_staff/1", published: "2025-11-20T18:05:00Z" });
  expect(reports.map((one) => one.edited ?? null)).toEqual([
    null,
    "2025-11-20T18:30:00Z",
    ...Array<null>(6).fill(null),
  ]);
  expect(reports.map((one) => one.forwardedFrom ?? null).slice(3, 5)).toEqual(["9", null]);
  expect(JSON.stringify(reports)).not.toContain("4242");
});

test("Telethon: a chat with a bought name is found by it, one without any is private, one nobody tells keeps its number", async () => {
  const bought = {
    ...channel,
    username: null,
    usernames: [
      { username: "old", active: false },
      { username: "staff_now", active: true },
    ],
  };
  const { reports, reasons } = await told(
    "x.jsonl",
    jsonLines([
      telethon(1, { message: "One.", chat: bought }),
      telethon(2, { message: "Two.", chat: { ...channel, username: null } }),
      telethon(3, { message: "Three.", chat: null }),
      telethon(4, { message: "Four.", peer_id: { _: "PeerUser", user_id: 1 }, chat: null }),
    ]),
  );
  expect(reports.map(({ id, url }) => [id, url])).toEqual([
    ["staff_now/1", "https://t.me/staff_now/1"],
    ["5/3", null],
  ]);
  expect(reasons).toHaveLength(2);
});

test("Telegram Desktop: styles, quotes, a custom sign, a spoiler and a poll keep their words; a hidden forwarder is nobody", async () => {
  const message = (id: number, more: object): object => ({
    id,
    type: "message",
    date: "2025-11-20T20:05:00",
    date_unixtime: "1763661900",
    from: "Staff",
    from_id: "channel77",
    text: "",
    text_entities: [],
    ...more,
  });
  const styled = [
    { type: "blockquote", text: "They said so.\n", collapsed: true },
    "We ",
    { type: "spoiler", text: "hold" },
    " on ",
    { type: "custom_emoji", text: "💪", document_id: "stickers/1.webm" },
    { type: "mention", text: "@staff" },
  ];
  const messages = [
    message(1, { text: styled }),
    message(2, {
      text: "Of a hidden one.",
      forwarded_from: null,
      edited: "2025-11-20T20:15:00",
      edited_unixtime: "1763662500",
    }),
    message(3, {
      poll: {
        question: "Will it hold?",
        closed: false,
        total_voters: 9,
        answers: [{ text: "It will.", voters: 9, chosen: false }],
      },
    }),
    message(4, { type: "service", action: "pin_message", message_id: 1, actor: "Staff", actor_id: "channel77" }),
    message(5, {
      media_type: "voice_message",
      file: "(File not included. Change data exporting settings to download.)",
    }),
  ];
  const { reports, reasons } = await told(
    "result.json",
    JSON.stringify({ name: "Staff", type: "public_channel", id: 77, messages }),
  );
  expect(reasons).toEqual([]);
  expect(reports.map(({ id, text, edited, forwardedFrom }) => [id, text, edited, forwardedFrom])).toEqual([
    ["77/1", "They said so.\nWe hold on 💪@staff", undefined, undefined],
    ["77/2", "Of a hidden one.", "2025-11-20T18:15:00Z", undefined],
    ["77/3", "Will it hold?", undefined, undefined],
  ]);
});

test("4CAT: its NDJSON with a poll and a hidden edit, its table with what was forwarded and edited", async () => {
  const row = (id: number, more: object): object => ({
    id,
    message: "",
    date: 1_763_661_900,
    edit_date: null,
    fwd_from: null,
    _chat: { id: 5, username: "staff" },
    ...more,
  });
  const lines = await told(
    "x.ndjson",
    jsonLines([
      row(1, { media: { poll: { question: "Will it hold?" } } }),
      row(2, { message: "Words.", edit_date: 1_763_662_500, edit_hide: true }),
    ]),
  );
  expect(lines.reports.map(({ id, text, edited }) => [id, text, edited])).toEqual([
    ["staff/1", "Will it hold?", undefined],
    ["staff/2", "Words.", undefined],
  ]);
  const head =
    "id,thread_id,chat,author,author_username,author_name,author_is_bot,body,reply_to,views,timestamp,unix_timestamp,timestamp_edited,unix_timestamp_edited,author_forwarded_from_name,author_forwarded_from_username,author_forwarded_from_id,attachment_type";
  const cells =
    'staff-12,staff,staff,5,staff,Staff,no,"Two lines,\nwith a comma.",11,100,2025-11-20 18:05:00,1763661900,2025-11-20 18:15:00,1763662500,Front,front_news,9,photo';
  const { reports } = await told("x.csv", `${head}\r\n${cells}\r\n`);
  expect(reports).toMatchObject([
    {
      id: "staff/12",
      text: "Two lines,\nwith a comma.",
      published: "2025-11-20T18:05:00Z",
      edited: "2025-11-20T18:15:00Z",
      forwardedFrom: "front_news",
    },
  ]);
});

test("snscrape: a channel's row and a post without words are no reports; a post of a fork tells its forwarder", async () => {
  const kind = "snscrape.modules.telegram.TelegramPost";
  const date = "2025-11-20T18:05:00+00:00";
  const { reports, reasons } = await told(
    "x.jsonl",
    jsonLines([
      { _type: "snscrape.modules.telegram.Channel", username: "staff", title: "Staff", verified: true, members: 10 },
      { _type: kind, url: "https://t.me/s/staff/1", date, content: null, outlinks: [], linkPreview: null },
      {
        _type: kind,
        url: "https://t.me/s/staff/2",
        date,
        content: "Words.",
        outlinks: ["https://example.org/"],
        forwarded: { _type: "snscrape.modules.telegram.Channel", username: "front_news" },
      },
    ]),
  );
  expect(reasons).toEqual([]);
  expect(reports).toMatchObject([
    { id: "staff/2", url: "https://t.me/staff/2", forwardedFrom: "front_news", text: "Words." },
  ]);
});

test("the channel's page: a poll is its question", async () => {
  const post = `<div class="tgme_widget_message" data-post="staff/3"><div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Will it hold?</div><div class="tgme_widget_message_poll_option_text">It will.</div></div><a class="tgme_widget_message_date"><time datetime="2025-11-20T18:05:00+00:00"></time></a></div>`;
  const { reports } = await told("staff", `<html><body>${post}</body></html>`);
  expect(reports).toMatchObject([{ id: "staff/3", text: "Will it hold?", published: "2025-11-20T18:05:00Z" }]);
});
