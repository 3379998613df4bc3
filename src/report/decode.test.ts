import { expect, test } from "vitest";
import { decodeBytes } from "./decode.ts";

const russian = "Силы противника атаковали посёлок, сообщает штаб.";
const ukrainian = "Ворог їхав від Куп'янська, повідомляє штаб.";

/** One byte a letter, by asking the decoder what each byte means. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 63);
}

const wide = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((unit) =>
      big ? [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255] : [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8],
    ),
  );

test.each([
  ["UTF-8", new TextEncoder().encode(russian), russian],
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${russian}`), russian],
  ["windows-1251", encode(russian, "windows-1251"), russian],
  ["windows-1251, Ukrainian", encode(ukrainian, "windows-1251"), ukrainian],
  ["KOI8-U", encode(ukrainian, "koi8-u"), ukrainian],
  ["KOI8-R", encode(russian, "koi8-r"), russian],
  ["UTF-16 little end first", wide(`\ufeff${russian}`, false), russian],
  ["UTF-16 big end first", wide(`\ufeff${russian}`, true), russian],
  ["UTF-16 without a mark", wide(russian, false), russian],
  ["windows-1252", encode("Les forces ont quitté le café.", "windows-1252"), "Les forces ont quitté le café."],
])("%s", (_, bytes, text) => {
  expect(decodeBytes(bytes)).toBe(text);
});

test("what the server or the page says is heard, unless the bytes say otherwise", () => {
  expect(decodeBytes(encode(russian, "windows-1251"), "text/html; charset=windows-1251")).toBe(russian);
  const page = `<html><head><meta charset="koi8-r"></head>${russian}`;
  expect(decodeBytes(encode(page, "koi8-r"))).toBe(page);
  expect(decodeBytes(new TextEncoder().encode(russian), "text/plain; charset=nonsense")).toBe(russian);
});
