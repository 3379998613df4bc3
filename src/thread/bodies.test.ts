import { expect, test } from "vitest";
import { bodiesFrom, monitorsFrom } from "./bodies.ts";

const bodyOf = bodiesFrom([
  { name: "Russian Ministry of Defence", kind: "body", party: "ru", publishes: ["mod_russia"] },
  { name: "Andrei Belousov", kind: "person", office: "Minister of Defence of Russia" },
  { name: "Igor Konashenkov", kind: "person", office: "spokesman of the Russian Ministry of Defence" },
  { name: "Vladimir Putin", kind: "person", office: "President of Russia" },
  { name: "Dmitry Peskov", kind: "person", office: "press secretary of the President of Russia" },
  { name: "Denys Shmyhal", kind: "person", office: "Prime Minister, then Minister of Defence of Ukraine" },
  { name: "DeepState", kind: "monitor", publishes: ["DeepStateUA"] },
]);
test("a channel speaks for its body", () => expect(bodyOf("mod_russia")).toBe(bodyOf("Russian Ministry of Defence")));
test("a minister speaks for the ministry", () =>
  expect(bodyOf("Andrei Belousov")).toBe(bodyOf("Russian Ministry of Defence")));
test("a spokesman speaks for his house", () => expect(bodyOf("Igor Konashenkov")).toBe(bodyOf("mod_russia")));
test("a president's secretary speaks for the president", () =>
  expect(bodyOf("Dmitry Peskov")).toBe(bodyOf("Vladimir Putin")));
test("the president is not the ministry", () => expect(bodyOf("Vladimir Putin")).not.toBe(bodyOf("mod_russia")));
test("two offices in turn name no one body", () => expect(bodyOf("Denys Shmyhal")).toBe("denys shmyhal"));
test("a stranger speaks for himself", () => expect(bodyOf("Jane Doe")).toBeNull());
test("a monitor is known by its channel too", () =>
  expect(
    ["DeepStateUA", "mod_russia"].map(
      monitorsFrom([{ name: "DeepState", kind: "monitor", publishes: ["DeepStateUA"] }]),
    ),
  ).toEqual([true, false]));
test("a bare house of a side is the side's own", () =>
  expect(bodyOf("ru ministry of defence")).toBe(bodyOf("mod_russia")));
