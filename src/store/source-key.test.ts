import { expect, test } from "vitest";
import { exampleClaim } from "../thread/example-claim.ts";
import { claimSource } from "../thread/claim-source.ts";
import { originalSource } from "./source-key.ts";

const said = (by: string) =>
  originalSource(
    claimSource(exampleClaim("c1", { day: "2025-11-20", action: "capture", by: "Courier/ind", says: [by] })),
    isPublic,
  );
const isPublic = (name: string): boolean => ["Valery Gerasimov", "General Staff"].includes(name);

test.each(["Valery Gerasimov/ru", "General Staff/ua", "Ministry of Defence/ru", "10th Army Corps/ru", "Rybar/ru"])(
  "%s is a source that is listed",
  (by) => {
    expect(said(by)?.name).toBe(by.split("/")[0]);
  },
);

test.each([
  "Maryna Testenko/ua",
  "Petro Probnyi/ru",
  "Марина Тестенко/ua",
  "В. Пробный/ru",
  "Anna-Maria O'Test/ua",
  "Test Tester Testovych/unk",
  "local residents/ua",
])("%s stays words of its claim, whatever side is told", (by) => {
  expect(said(by)).toBeNull();
});
