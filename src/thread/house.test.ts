import { expect, test } from "vitest";
import { houseOf } from "./house.ts";

test.each([
  ["Thailand's army", "th", "th army"],
  ["Royal Thai Army", "th", "th army"],
  ["армії Пакистану", "pk", "pk army"],
  ["Israeli foreign ministry", "il", "il foreign ministry"],
  ["МИД Израиля", "il", "il foreign ministry"],
  ["МЗС Ізраїлю", "il", "il foreign ministry"],
  ["General Staff of the Armed Forces of Ukraine", "ua", "ua general staff"],
])("%s", (name, party, house) => expect(houseOf(name, party)).toBe(house));
test.each([
  ["6th Army", "ru"],
  ["10th Army Corps", "ua"],
  ["Kherson military administration", "ua"],
  ["military analysts", "ru"],
  ["United Nations", "ind"],
  ["Oleksandr Syrskyi", "ua"],
])("%s is no house of a state", (name, party) => expect(houseOf(name, party)).toBeNull());
