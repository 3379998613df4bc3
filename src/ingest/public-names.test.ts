import { expect, test } from "vitest";
import { isPublicName } from "./public-names.ts";

test.each([
  "Valery Gerasimov",
  "Volodymyr Zelensky",
  "General Staff",
  "Deep State",
  "Associated Press",
  "Kharkiv Prosecutor's Office",
  "Генеральный Штаб",
])("%s may be listed", (name) => {
  expect(isPublicName(name)).toBe(true);
});

test.each([
  "Maryna Testenko",
  "Petro Probnyi",
  "Anna Gerasimov",
  "Ukrainian Petro Probnyi",
  "Марина Тестенко",
  "Olena Kyivska",
])("%s may not", (name) => {
  expect(isPublicName(name)).toBe(false);
});
