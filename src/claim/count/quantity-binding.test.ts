/** Which numbers a claim gets: its clause's, the list behind it, and lone things; "words kind min..max". */
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import type { Action } from "../claim.ts";
import { bindQuantities } from "./quantity-binding.ts";
import { findQuantities } from "./quantity.ts";

const lexicon = loadLexicon();

/** The clause is what stands before "|" in the text; the bar is taken out. */
function bound(marked: string, language: Language, action: Action): string[] {
  const text = marked.replace("|", "");
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const bar = marked.indexOf("|");
  const end = bar < 0 ? document.tokens.length : document.tokens.findIndex((token) => token.start >= bar);
  const place = { clause: [0, end < 0 ? document.tokens.length : end] as const, action };
  const list = bindQuantities({ document, matches, mentions: findQuantities(document, matches) }, place);
  return list.map((each) => `${text.slice(...each.span)} ${each.of} ${each.min ?? ""}..${each.max ?? ""}`);
}

test.each<[string, Language, Action, string[]]>([
  ["Дежурными средствами ПВО БПЛА уничтожен над областью.", "ru", "intercept", ["БПЛА drone 1..1"]],
  [
    "The enemy lost up to 290 servicemen|, a tank, 9 armoured vehicles and a D-30 howitzer.",
    "en",
    "losses",
    ["up to 290 personnel ..290", "a tank tank 1..1", "9 armoured-vehicle 9..9", "a D-30 howitzer artillery 1..1"],
  ],
  ["A drone destroyed a fuel depot and two trucks", "en", "losses", ["a fuel depot depot 1..1", "two vehicle 2..2"]],
  ["Two tanks burned|, and three people were hurt.", "en", "losses", ["Two tank 2..2"]],
  ["They hit a column of tanks", "en", "losses", []],
  ["An airstrike hit a house and killed four people", "en", "strike", []],
  ["Two missiles hit the house", "en", "strike", ["Two missile 2..2"]],
  ["Not a single vessel was lost", "en", "losses", []],
  [
    "Втрати противника|: особового складу – близько 1220 осіб, танків – 11 од., автомобільної техніки – 73.",
    "uk",
    "losses",
    ["близько 1220 personnel 1220..1220", "11 tank 11..11", "73 vehicle 73..73"],
  ],
  [
    "Потери противника|:\n• личный состав – 120 человек\n• танки – 2 (+1)\n• БПЛА – 40\nПогода ясная, два моста закрыты.",
    "ru",
    "losses",
    ["120 personnel 120..120", "2 tank 2..2", "40 drone 40..40"],
  ],
  ["Nine militants were killed in two operations", "en", "losses", ["Nine personnel 9..9"]],
  ["Over 20 houses were damaged", "en", "damage", ["Over 20 other 20.."]],
  ["They shot down drones over three districts", "en", "intercept", []],
  [
    "Ten drones were shot down over Kursk, three over Bryansk and one over Crimea.",
    "en",
    "intercept",
    ["Ten drone 10..10", "three drone 3..3", "one drone 1..1"],
  ],
  ["They destroyed 8 out of 10 boats", "en", "losses", ["8 ship 8..8"]],
  ["Збито 126 зі 154 дронів", "uk", "intercept", ["126 drone 126..126"]],
  [
    "Уничтожены танк, склад боеприпасов и две гаубицы",
    "ru",
    "losses",
    ["танк tank 1..1", "склад боеприпасов depot 1..1", "две artillery 2..2"],
  ],
  ["Российский самолёт сбросил бомбу", "ru", "damage", []],
  ["Уничтожены танки и склады", "ru", "losses", []],
  ["Сбит беспилотник над тремя районами", "ru", "intercept", ["беспилотник drone 1..1"]],
  [
    "Знищено танк, дві бойові броньовані машини та склад боєприпасів",
    "uk",
    "losses",
    ["танк tank 1..1", "дві armoured-vehicle 2..2", "склад боєприпасів depot 1..1"],
  ],
  ["Загинув один чоловік", "uk", "civilian-harm", ["один civilians 1..1"]],
])("%s (%s, %s)", (...[text, language, action, wanted]) => {
  expect(bound(text, language, action)).toEqual(wanted);
});
