import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReports } from "./read-reports.ts";
import { readReportStream } from "./read-stream.ts";
import type { ReadItem } from "./source.ts";

const encoder = new TextEncoder();

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const whole = async (name: string, bytes: Uint8Array): Promise<ReadItem[]> =>
  Array.fromAsync(readReports({ name, bytes }));
const streamed = async (name: string, bytes: Uint8Array): Promise<ReadItem[]> =>
  Array.fromAsync(readReportStream({ name, chunks: inChunks(bytes, 1013) }));

/** An export of `count` messages, every seventh a service one. */
function exported(count: number): string {
  const messages = Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    type: at % 7 === 6 ? "service" : "message",
    date_unixtime: String(1763661900 + at),
    text:
      at % 3 === 0 ? ["Ворог ", { type: "bold", text: `атакував ${at} раз` }] : `Атака номер ${at} — "відбита" \\ 🇺🇦`,
  }));
  return JSON.stringify({ name: "Штаб", type: "public_channel", id: 77, messages }, null, 1);
}

test("a large export in small chunks gives what it gives whole", async () => {
  const bytes = encoder.encode(exported(3000));
  const items = await streamed("result.json", bytes);
  expect(items).toEqual(await whole("result.json", bytes));
  expect(items.length).toBeGreaterThan(2500);
});

test("a full export with several chats, private ones refused", async () => {
  const chat = JSON.parse(exported(400)) as object;
  const friend = {
    name: "Friend",
    type: "personal_chat",
    id: 5,
    messages: [{ id: 1, type: "message", text: "secret" }],
  };
  const bytes = encoder.encode(
    JSON.stringify({
      about: "x",
      chats: { about: "y", list: [chat, friend, { ...chat, id: 78 }] },
      left_chats: { about: "z", list: [{ ...chat, id: 79 }] },
    }),
  );
  const items = await streamed("result.json", bytes);
  expect(items).toEqual(await whole("result.json", bytes));
  const ids = items.map((one) => ("report" in one ? one.report.id.split("/")[0] : one.reason.slice(0, 17)));
  expect([...new Set(ids)]).toEqual(["77", 'the chat "Friend"', "78", "79"]);
  expect(JSON.stringify(items)).not.toContain("secret");
});

test("a small fixture goes the other way and comes out the same", async () => {
  const bytes = readFileSync(join(import.meta.dirname, "fixtures/export.json"));
  expect(await streamed("result.json", bytes)).toEqual(await whole("result.json", bytes));
});

test("an export that is cut off gives what came before, and says so", async () => {
  const bytes = encoder.encode(exported(3000).slice(0, 200_000));
  const items = await streamed("result.json", bytes);
  expect(items.length).toBeGreaterThan(500);
  expect(items.at(-1)).toMatchObject({ reason: expect.stringContaining("broken") as string });
});

test("JSON lines in chunks, a line longer than many chunks among them", async () => {
  const lines = Array.from({ length: 2000 }, (_, at) =>
    JSON.stringify({ report: { id: `a/${at}`, text: at === 9 ? "Атака. ".repeat(50_000) : `Атака ${at}.` } }),
  );
  lines[5] = "{broken";
  const bytes = encoder.encode(lines.join("\n"));
  const items = await streamed("x.jsonl", bytes);
  expect(items).toEqual(await whole("x.jsonl", bytes));
  expect(items).toHaveLength(2000);
});
