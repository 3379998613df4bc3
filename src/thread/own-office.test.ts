import { expect, test } from "vitest";
import { claimSource } from "./claim-source.ts";
import { bodiesFrom } from "./bodies.ts";
import { exampleClaim, type ExampleSlots } from "./example-claim.ts";
import { isOfficeName } from "./own-office.ts";

const bodyOf = bodiesFrom([
  { name: "Russian Ministry of Defence", kind: "body", publishes: ["mod_russia"] },
  { name: "General Staff of the Armed Forces of Ukraine", kind: "body", publishes: ["GeneralStaffZSU"] },
  { name: "TASS", kind: "agency" },
]);

const bodyBy = (by: string, says: string): string => {
  const slots: ExampleSlots = { day: "2024-11-01", by, says: [says], action: "capture", sides: "ru>ua", at: "Toretsk" };
  return claimSource(exampleClaim("a", slots), bodyOf).body;
};

test.each([
  ["mod_russia/ru", "начальника пресс-центра группировки «Восток»/ru"],
  ["mod_russia/ru", "Министр обороны РФ/ru"],
  ["mod_russia/ru", "Глава военного ведомства/ru"],
  ["GeneralStaffZSU/ua", "речник Генштабу/ua"],
])("an office without a name on its own body's channel is that body: %s, %s", (by, says) => {
  expect(bodyBy(by, says)).toBe(bodyOf(by.replace(/\/.*$/u, "")));
});

test.each([
  ["TASS/ru", "Министр обороны РФ/ru"],
  ["mod_russia/ru", "Министр обороны Украины/ua"],
  ["mod_russia/ru", "официальный представитель МИД РФ/ru"],
])("no agency, no other side and no other house: %s, %s", (by, says) => {
  expect(bodyBy(by, says)).not.toBe(bodyOf(by.replace(/\/.*$/u, "")));
});

test("a person's name is no office", () => expect(isOfficeName("Valery Gerasimov")).toBe(false));
