import { expect, test } from "vitest";
import { isOneVoice, officeOf } from "./voice-name.ts";

test.each([
  ["Mayor of Moscow", "мэр Москвы"],
  ["mayor kharkiv", "мер Харкова"],
  ["Belgorod Governor", "губернатор Белгородской области"],
  ["Kherson Regional Military Administration", "Херсонська ОВА"],
])("%s and %s are one office", (a, b) => {
  expect(officeOf(a)).not.toBeNull();
  expect(officeOf(a)).toBe(officeOf(b));
});
test.each([
  ["Mayor of Moscow", "Governor of Moscow region"],
  ["мер Харкова", "мер Херсона"],
])("%s and %s are two", (a, b) => expect(officeOf(a)).not.toBe(officeOf(b)));
test.each(["губернатор", "Reuters", "General Staff"])("%s is no office of a place", (name) =>
  expect(officeOf(name)).toBeNull(),
);

test.each([
  ["staff at Shifa Hospital", "Shifa Hospital", true],
  ["a spokesman for Doctors Network", "Doctors Network", true],
  ["Shifa Hospital", "Indonesian Hospital", false],
  ["officials", "Officials", false],
])("%s speaks for %s: %s", (a, b, one) => expect(isOneVoice(a, b)).toBe(one));
