/** One word, one test: the form its ending shows. */
import { expect, test } from "vitest";
import { slavicForm, type WordForm } from "./slavic-form.ts";

test.each<[word: string, language: "ru" | "uk", form: WordForm]>([
  ["отбит", "ru", "passive"],
  ["разбиты", "ru", "passive"],
  ["избит", "ru", "passive"],
  ["бомбит", "ru", "active"],
  ["разбомбит", "ru", "active"],
  ["обстрелял", "ru", "active"],
  ["отразив", "ru", "gerund"],
  ["бомбить", "uk", "active"],
  ["відбито", "uk", "passive"],
])("%s (%s)", (word, language, form) => expect(slavicForm(word, language)).toBe(form));
