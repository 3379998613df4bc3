import { expect, test } from "vitest";
import { isGenitiveInIv } from "./ukrainian-past.ts";

test.each(["типів", "районів", "боїв", "дронів", "пістолетів", "обстрілів", "договорів"])(
  "%s is many of something",
  (word) => expect(isGenitiveInIv(word)).toBe(true),
);
test.each(["горів", "прилетів", "сидів", "захотів", "зрозумів", "згорів", "бився", "стояв"])(
  "%s is no genitive",
  (word) => expect(isGenitiveInIv(word)).toBe(false),
);
