/** The packed lexicon as one block of bytes, little-endian: rows as JSON, forms as they are looked up; it opens without a parse of the forms. */
import { ReportedlyError } from "../errors.ts";
import { languages } from "../text/language.ts";
import type { Language } from "../text/language.ts";
import type { PackedLexicon } from "./lexicon.ts";
import type { PackedForms } from "./packed-forms.ts";
import type { Row } from "./row.ts";
import { joinedBytes } from "../text/joined-bytes.ts";

/** "RPL1" and the version of the layout; another value means: build again. */
const magic = 0x314c5052;

/** 32-bit words before the blocks: magic, bytes of the rows, and of each language the blocks, bytes of forms and bytes of stems. */
const headerWords = 2 + languages.length * 3;

export function writeLexicon({ rows, forms }: PackedLexicon): Uint8Array {
  const encoder = new TextEncoder();
  const rowBytes = encoder.encode(JSON.stringify(rows));
  const packed = languages.map((language) => forms[language]);
  const stemBytes = packed.map(({ stems }) => encoder.encode(stems.join("\n")));
  const sizes = packed.flatMap(({ blocks, bytes }, n) => [blocks.length, bytes.length, stemBytes[n]?.length ?? 0]);
  const words = Uint32Array.from([magic, rowBytes.length, ...sizes, ...packed.flatMap(({ blocks }) => [...blocks])]);
  const parts = [
    new Uint8Array(words.buffer),
    rowBytes,
    ...packed.flatMap(({ bytes }, n) => [bytes, stemBytes[n] ?? new Uint8Array()]),
  ];
  return joinedBytes(parts);
}

/** Opens what `writeLexicon` wrote, over the same memory. Throws `ReportedlyError` on other bytes. */
export function readLexicon(given: Uint8Array): PackedLexicon {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const long = bytes.byteLength >= headerWords * 4;
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, long ? headerWords : 0);
  if (head[0] !== magic)
    throw new ReportedlyError("This is no packed lexicon of this version. Run: node scripts/build-data.ts");
  const size = (number: number): number => head[number] ?? 0;
  let at = headerWords * 4;
  const blocks = languages.map((_, n) => {
    const part = new Uint32Array(bytes.buffer, bytes.byteOffset + at, size(2 + n * 3));
    at += part.byteLength;
    return part;
  });
  const cut = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  const decoder = new TextDecoder();
  const rows = JSON.parse(decoder.decode(cut(size(1)))) as Row[];
  const forms = languages.map((language, n): readonly [Language, PackedForms] => {
    const own = cut(size(3 + n * 3));
    const stems = decoder.decode(cut(size(4 + n * 3)));
    const none = new Uint32Array();
    return [language, { blocks: blocks[n] ?? none, bytes: own, stems: stems === "" ? [] : stems.split("\n") }];
  });
  return { rows, forms: Object.fromEntries(forms) as Record<Language, PackedForms> };
}
