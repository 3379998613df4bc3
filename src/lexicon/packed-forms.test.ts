import { expect, test } from "vitest";
import { eachForm, packForms } from "./packed-forms.ts";

/** "rest:rows" of every form that begins with a token. */
function behind(forms: ReturnType<typeof packForms>, first: string): string[] {
  const found: string[] = [];
  eachForm(forms, first, (rest, rows) => found.push(`${rest}:${rows.join(",")}`));
  return found;
}

test("a first token finds the token alone and what goes on behind it, and nothing else", () => {
  const forms = packForms(
    new Map([
      ["мост", [7]],
      ["мостовая", [1]],
      ["мост через реку", [300, 20_000]],
      ["мост-2", [5]],
      ["мо", [2]],
      ["подня* мост", [3]],
    ]),
  );
  expect(behind(forms, "мост")).toEqual([":7", "через реку:300,20000"]);
  expect(behind(forms, "мо")).toEqual([":2"]);
  expect(behind(forms, "подня*")).toEqual(["мост:3"]);
  expect(["мос", "", "а", "я", "мосты"].flatMap((first) => behind(forms, first))).toEqual([]);
  expect(forms.stems).toEqual(["подня"]);
});

test("of thousands of forms over many blocks each is found with its own rows", () => {
  const keys = Array.from({ length: 5000 }, (_, n) => `${"абвгд"[n % 5]}${n % 700} ${n}`);
  const forms = packForms(new Map(keys.map((key, n) => [key, [n]])));
  for (const first of new Set(keys.map((key) => key.split(" ")[0] ?? ""))) {
    const wanted = keys.flatMap((key, n) => (key.startsWith(`${first} `) ? [`${key.split(" ")[1]}:${n}`] : []));
    expect(behind(forms, first).sort()).toEqual(wanted.sort());
  }
});

test("a form longer than any kept before, and no form at all", () => {
  const long = Array.from({ length: 400 }, (_, n) => `слово${n}`).join(" ");
  expect(behind(packForms(new Map([[`крепость ${long}`, [1]]])), "крепость")).toEqual([`${long}:1`]);
  expect(behind(packForms(new Map()), "крепость")).toEqual([]);
});
