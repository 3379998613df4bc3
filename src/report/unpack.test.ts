import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { unpacked } from "./unpack.ts";

const told = (bytes: Uint8Array, name = "x"): readonly string[] =>
  [...unpacked({ name, bytes })].map((one) => ("reason" in one ? one.reason : `${one.name} ${one.bytes?.length}`));

const zeros = new Uint8Array(60_000_000);

test("a few bytes that unpack to a thousand times their size are refused, zipped or not", () => {
  expect(told(gzipSync(zeros))).toEqual([expect.stringContaining("more than 200 times its size")]);
  expect(told(zipSync({ "a.txt": zeros }))).toEqual([expect.stringContaining("more than 200 times its size")]);
});

test("many small files that are too much together are refused; pictures are not opened at all", () => {
  const part = zeros.subarray(0, 3_000_000);
  const parts = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`${n}.txt`, part]));
  expect(told(zipSync(parts))).toEqual([expect.stringContaining("cannot be opened")]);
  expect(told(zipSync({ "a.txt": strToU8("Troops took it."), "b.jpg": zeros }))).toEqual(["x/a.txt 15"]);
});

test("what is packed within shares the room of what holds it", () => {
  const inner = gzipSync(zeros.subarray(0, 15_000_000));
  expect(told(zipSync({ "a.gz": inner }))).toEqual(["x/a 15000000"]);
  expect(told(zipSync({ "a.gz": inner, "b.gz": inner })).at(-1)).toContain("cannot be opened");
});

test("archives in archives are opened to a depth, not for ever", () => {
  let bytes = gzipSync(strToU8("Troops took it."));
  for (let n = 0; n < 3; n += 1) bytes = zipSync({ "a.gz": bytes });
  expect(told(bytes)).toEqual(["x/a.gz/a.gz/a 15"]);
  for (let n = 0; n < 3; n += 1) bytes = zipSync({ "a.gz": bytes });
  expect(told(bytes)).toEqual(["it is packed in itself too often to be opened"]);
});

test("an archive that says a file is greater than any is not given the memory", () => {
  const bytes = zipSync({ "a.txt": strToU8("Troops took it.") });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
  }
  expect(told(bytes)).toEqual([expect.stringContaining("more than 200 times its size")]);
});

test.each([1, 65_535, 65_536, 65_537, 200_000])("gzip of many members is whole, cut anywhere: %i bytes", (length) => {
  const random = Uint8Array.from({ length }, (_, n) => (n * 7919 + (n >> 3) * 104_729) & 0xff);
  const members = [random, strToU8("between"), random].map((one) => gzipSync(one));
  expect(told(Buffer.concat(members), "x.gz")).toEqual([`x ${2 * length + 7}`]);
});
