import { expect, test } from "vitest";
import { isNamedIn, isOneName, isOnePerson, soundOf } from "./name-sound.ts";

test.each([
  ["Lawrence Kanyuka", "Лоуренса Каньюку"],
  ["Mohamed Hamdan Dagalo", "Mokhamed Khamdan Dahlo"],
  ["Oleksandr Prokudin", "Александр Прокудин"],
  ["Klymenko", "Игорь Клименко"],
])("%s and %s are one person", (a, b) => expect(isOnePerson(a, b)).toBe(true));
test.each([
  ["Ihor Klymenko", "Oleksandr Syrskyi"],
  ["Andriy Kovalenko", "Serhii Kovalenko"],
  ["Li", "Lu"],
])("%s and %s are not", (a, b) => expect(isOnePerson(a, b)).toBe(false));

test.each([
  ["Лиман", "Lyman"],
  ["Купянска", "Куп'янськ"],
  ["Давыдовом Броде", "Давидовому Броді"],
])("%s and %s are one name", (a, b) => expect(isOneName(a, b)).toBe(true));
test.each([
  ["Степное", "Степове"],
  ["Купянск", "Купянск-Сортировочный"],
  ["Ро", "Ра"],
])("%s and %s are not", (a, b) => expect(isOneName(a, b)).toBe(false));

test.each([
  ["Sigma", "Сигма"],
  ["Sudzha", "Суджа"],
  ["Bratsk", "Братск"],
])("%s and %s sound alike", (a, b) => expect(soundOf(a)).toBe(soundOf(b)));

test.each([
  ["Бой идет за Лиманом.", "Lyman", true],
  ["Shells fell by Davydiv Brid.", "Давыдов Брод", true],
  ["ХАМАС сообщил о бое.", "Homs", false],
  ["Сумы обстреляли.", "Izium", false],
  ["the lyman road", "Lyman", false],
])("%s names %s: %s", (text, name, named) => expect(isNamedIn(text, name)).toBe(named));
