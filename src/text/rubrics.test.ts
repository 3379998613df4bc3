import { expect, test } from "vitest";
import { parseDocument } from "./parse.ts";

const paragraphs = (text: string): string[] => {
  const document = parseDocument(text, "ru");
  return document.paragraphs.map(([from, to]) => document.normal.slice(from, to));
};

test.each([
  [
    "Склад сгорел 16+ — Специальная военная операция России Ночью в Тернах сгорел склад.",
    "Склад сгорел",
    "Ночью в Тернах сгорел склад.",
  ],
  ["Мост взорван — Война в Украине Взрыв слышали утром.", "Мост взорван", "Взрыв слышали утром."],
  ["Склад сгорел 16+ || Мост цел", "Склад сгорел", "Мост цел"],
])("a rubric parts headline and story: %s", (text, ...parts) => {
  expect(paragraphs(text)).toEqual(parts);
});

test.each([
  "Цель — специальная военная операция России и задачи.",
  "Курс стоит 16+ очков.",
  "Это не спор — война в Украине продолжается.",
])("%s is no rubric", (text) => {
  expect(paragraphs(text)).toEqual([text]);
});
