/**
 * A generated Telegram export is ingested in bounded memory: 40 MB in every run, a whole gigabyte with
 * REPORTEDLY_EXPORT_MB=1000 (an hour and more on two cores).
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, expect, test } from "vitest";

const megabytes = Number(process.env["REPORTEDLY_EXPORT_MB"] ?? 40);
const folder = mkdtempSync(join(tmpdir(), "reportedly-large-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const towns = ["Купянск", "Волчанск", "Покровск", "Гуляйполе", "Бахмут", "Авдеевка", "Мариуполь", "Изюм", "Балаклея"];
const chatter = "Друзья, напоминаем правила нашего канала и благодарим всех, кто остаётся с нами. ".repeat(2);

/** One message with what a real one carries besides its words: entities that repeat them, reactions, paths of pictures. */
function message(n: number): string {
  const text =
    n % 200 === 0 ? `Подразделения заняли ${towns[(n / 200) % towns.length]}. Сводка номер ${n}.` : chatter + n;
  return JSON.stringify(
    {
      id: n,
      type: "message",
      date: "2025-11-20T20:05:00",
      date_unixtime: String(1_700_000_000 + n * 60),
      from: "Штаб",
      from_id: "channel77",
      photo: `photos/photo_${n}@20-11-2025_20-05-00.jpg`,
      photo_file_size: 123_456,
      width: 1280,
      height: 960,
      text: [{ type: "bold", text: text.slice(0, 20) }, text.slice(20)],
      text_entities: [
        { type: "bold", text: text.slice(0, 20) },
        { type: "plain", text: text.slice(20) },
      ],
      reactions: ["👍", "❤", "🔥"].map((emoji) => ({ type: "emoji", count: n % 900, emoji })),
    },
    null,
    1,
  );
}

async function* exported(bytes: number): AsyncGenerator<string> {
  yield '{\n "name": "Штаб",\n "type": "public_channel",\n "id": 77,\n "messages": [\n';
  let [written, n] = [0, 0];
  while (written < bytes) {
    const part = Array.from({ length: 500 }, () => message((n += 1))).join(",\n");
    written += Buffer.byteLength(part);
    yield n === 500 ? part : `,\n${part}`;
  }
  yield "\n ]\n}\n";
}

/** The child with the flags that REPORTEDLY_SMALL_MEMORY sets in `./reportedly`. */
function inSmallMemory(args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const script = new URL("./large-export-child.ts", import.meta.url).pathname;
  const flags = ["--max-semi-space-size=2", "--heap-growing-percent=10"];
  const child = spawn(process.execPath, [...flags, script, ...args]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (err += part.toString()));
  return new Promise((resolve) => child.once("close", () => resolve({ out, err })));
}

test(`an export of ${megabytes} MB is ingested whole in under 300 MB of memory`, async () => {
  const file = join(folder, "result.json");
  await pipeline(Readable.from(exported(megabytes * 1_000_000)), createWriteStream(file));
  const size = statSync(file).size;
  const { out, err } = await inSmallMemory([join(folder, "l.sqlite"), file]);
  expect(err).toBe("");
  const [reports = 0, claims = 0, ofIngest = 0, peak = 0] = out.match(/\d+/g)?.map(Number) ?? [];
  console.log(`${size} bytes, ${reports} reports, ${claims} claims, peak ${ofIngest} MB, threaded ${peak} MB`);
  expect(size).toBeGreaterThanOrEqual(megabytes * 1_000_000);
  expect(reports % 500).toBe(0);
  expect(claims).toBeGreaterThan(reports / 250);
  expect(peak).toBeLessThan(300);
}, 14_400_000);
