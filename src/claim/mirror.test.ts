/** The same words with the parties swapped give the same claims with the parties swapped: no rule favours one side. */
import { expect, test } from "vitest";
import type { actorKinds, ActorRow } from "../lexicon/rows/actor-row.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Claim } from "./claim.ts";
import { readLine, type Line, type Tools } from "./claim-fixture.ts";
import { isBelligerent, opponentAmong, opponentsOf } from "./side/wars.ts";

const gazetteer = loadGazetteer();
const lexicon = loadLexicon();
const tools: Tools = { lexicon, places: (document, matches) => findToponyms(document, matches, gazetteer) };

const swapped: Readonly<Record<string, string>> = { ru: "ua", ua: "ru" };
const swap = (party: string | undefined): string => (party === undefined ? "-" : (swapped[party] ?? party));

const sides = (claims: readonly Claim[], of: (party: string | undefined) => string): string[] =>
  claims.map(
    ({ action, stance, actor, recipient }) => `${action}/${stance} ${of(actor?.party)}>${of(recipient?.party)}`,
  );

const pairs: readonly (readonly [Line["language"], string, string])[] = [
  ["en", "Russian troops captured the village.", "Ukrainian troops captured the village."],
  ["en", "Ukrainian troops repelled two Russian attacks.", "Russian troops repelled two Ukrainian attacks."],
  ["en", "Russian forces shelled Ukrainian positions.", "Ukrainian forces shelled Russian positions."],
  ["en", "Ukrainian troops withdrew from the town.", "Russian troops withdrew from the town."],
  ["en", "Russian forces advanced near the village.", "Ukrainian forces advanced near the village."],
  ["en", "Ukrainian forces lost two tanks.", "Russian forces lost two tanks."],
  ["en", "Nine Russian drones were shot down.", "Nine Ukrainian drones were shot down."],
  ["en", "Russian troops surrounded Ukrainian units.", "Ukrainian troops surrounded Russian units."],
  ["en", "Ukrainian units hold the town.", "Russian units hold the town."],
  ["en", "Russian infantry stormed the town.", "Ukrainian infantry stormed the town."],
  ["ru", "Российские войска захватили село.", "Украинские войска захватили село."],
  ["ru", "Украинские войска отразили две атаки.", "Российские войска отразили две атаки."],
  ["ru", "Российские войска обстреляли украинские позиции.", "Украинские войска обстреляли российские позиции."],
  ["ru", "Украинские войска отошли из города.", "Российские войска отошли из города."],
  ["ru", "Сбиты девять российских беспилотников.", "Сбиты девять украинских беспилотников."],
  ["ru", "Российские войска продвинулись у села.", "Украинские войска продвинулись у села."],
  ["ru", "Украинские войска потеряли два танка.", "Российские войска потеряли два танка."],
  ["uk", "Російські війська захопили село.", "Українські війська захопили село."],
  ["uk", "Українські війська відбили дві атаки.", "Російські війська відбили дві атаки."],
  ["uk", "Російські війська обстріляли українські позиції.", "Українські війська обстріляли російські позиції."],
  ["uk", "Українські війська відійшли з міста.", "Російські війська відійшли з міста."],
  ["uk", "Збито дев'ять російських дронів.", "Збито дев'ять українських дронів."],
  ["uk", "Російські війська просунулися біля села.", "Українські війська просунулися біля села."],
  ["uk", "Українські війська втратили два танки.", "Російські війська втратили два танки."],
];

test.each(pairs)("%s: %s", (language, text, mirror) => {
  const here = readLine(tools, { language, party: "ind", text });
  const there = readLine(tools, { language, party: "ind", text: mirror });
  expect(here.length).toBeGreaterThan(0);
  expect(sides(there, (party) => party ?? "-")).toEqual(sides(here, swap));
});

const relative: readonly (readonly [Line["language"], string])[] = [
  ["en", "The enemy attacked our positions."],
  ["en", "Our troops repelled two attacks by the enemy."],
  ["en", "The enemy lost 40 soldiers and a tank."],
  ["en", "The village was liberated."],
  ["ru", "Противник атаковал наши позиции."],
  ["ru", "Отражены две атаки противника."],
  ["ru", "Противник потерял танк."],
  ["ru", "Освобождено село."],
  ["ru", "Сбиты девять беспилотников."],
  ["uk", "Ворог атакував наші позиції."],
  ["uk", "Відбито дві атаки противника."],
  ["uk", "Ворог втратив танк."],
  ["uk", "Звільнено село."],
  ["uk", "Збито дев'ять дронів."],
];

test.each(relative)("%s: the speaker turns the sides of: %s", (language, text) => {
  const russian = readLine(tools, { language, party: "ru", text });
  const ukrainian = readLine(tools, { language, party: "ua", text });
  expect(russian.length).toBeGreaterThan(0);
  expect(sides(ukrainian, (party) => party ?? "-")).toEqual(sides(russian, swap));
});

test("every opponent has its opponent back", () => {
  for (const row of lexicon.rows) {
    if (row.table !== "actor") continue;
    const { party } = row as ActorRow;
    for (const other of opponentsOf(party)) expect(opponentsOf(other)).toContain(party);
  }
});

test("Russia's and Ukraine's usual opponents are each other", () => {
  expect(opponentAmong("ua", [])).toBe("ru");
  expect(opponentAmong("ru", [])).toBe("ua");
  expect(isBelligerent("ind")).toBe(false);
});

test("an opponent among many is supplied only where it is named", () => {
  expect(opponentAmong("il", [])).toBeNull();
  expect(opponentAmong("il", ["us", "hezbollah"])).toBe("hezbollah");
});

const fellows = [
  "state",
  "adjective",
  "body",
  "force",
  "person",
  "agency",
  "channel",
] as const satisfies readonly (typeof actorKinds)[number][];

test.each(fellows)("each side of the war in Ukraine has its %s rows", (kind) => {
  const of = (party: string): number =>
    lexicon.rows.filter(
      (row) => row.table === "actor" && (row as ActorRow).party === party && (row as ActorRow).kind === kind,
    ).length;
  expect(of("ru")).toBeGreaterThan(0);
  expect(of("ua")).toBeGreaterThan(0);
  expect(Math.max(of("ru"), of("ua"))).toBeLessThanOrEqual(2.5 * Math.min(of("ru"), of("ua")));
});
