import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { readFixture, type FixtureText } from "../reading-fixture.ts";

const lexicon = loadLexicon();

/** "phrase: party" of the last source of the text. */
function lastParty(text: FixtureText): string | undefined {
  return readFixture(lexicon, text).attributions.at(-1)?.party;
}

const places = {
  Brno: "cz",
  Tula: "ru",
  TULA: "ru",
  Izium: "ua",
  Тулой: "ru",
  Туле: "ru",
  Тулою: "ru",
  Ізюмі: "ua",
  Мелитополе: "ua",
};

const rows: readonly (readonly [language: Language, party: string, text: string])[] = [
  ["uk", "unk", "Ізраїльська авіація вдарила по табору. Очільник адміністрації повідомив, що є поранені."],
  ["uk", "ua", "Російська авіація вдарила по табору. Очільник адміністрації повідомив, що є поранені."],
  ["en", "ru", "The Tula governor said two drones were shot down."],
  ["en", "cz", "Officials in Brno said the depot was empty."],
  ["en", "ru", "Drones fell near Tula overnight. The regional governor said nobody was hurt."],
  ["en", "ua", "A bridge near Izium was hit. Local authorities said two men were wounded."],
  ["en", "il", "Israeli soldiers entered the village. The military said it had found weapons there."],
  ["en", "in", "India spoke of nine raids. All of them hit camps, according to the Defence Ministry."],
  ["en", "hezbollah", "Hezbollah fired at Israel's army. The group's media office said three tanks were hit."],
  ["en", "unk", "Officials said the depot was empty."],
  ["en", "unk", "The governor said the road was cut."],
  ["en", "unk", "The Defence Ministry said two drones were shot down."],
  ["en", "ru", "TULA, Nov 11 - Russia was quiet. The Defence Ministry said two drones were shot down."],
  ["en", "unk", "TULA, Nov 11 - The Defence Ministry said two drones were shot down."],
  ["en", "il", "Israel struck a suburb. The military said it had hit a depot."],
  ["en", "unk", "A suburb was struck. The military said it had hit a depot."],
  ["en", "ua", "In Ukraine, Russian drones cut the power, the energy ministry said."],
  ["en", "ru", "In Russia, Ukrainian drones cut the power, the energy ministry said."],
  ["en", "ru", "A fire broke out in Tula.\n\nNobody was hurt, regional governor Ivan Example said."],
  ["en", "unk", "TULA, Nov 11 - Officials said the depot was empty."],
  ["en", "ua", "Ukraine's northern group lost a hill, according to the Defence Ministry."],
  ["en", "ru", "Russia's northern group lost a hill, according to the Defence Ministry."],
  ["en", "unk", "Russia's northern group met Ukraine's marines, according to the Defence Ministry."],
  ["ru", "ru", "Над Тулой сбиты два дрона. Губернатор сообщил, что пострадавших нет."],
  ["ru", "unk", "Губернатор сообщил, что пострадавших нет."],
  ["ru", "unk", "В Мелитополе слышны взрывы. Глава региона сообщил, что пострадавших нет."],
  ["uk", "ru", "Над Тулою збили два дрони. Місцевий губернатор повідомив, що постраждалих немає."],
  ["en", "lb", "Lebanon counted its dead. The country's health ministry said nine were killed."],
  ["en", "unk", "A lieutenant who gave only his call sign, Izium, said the hill was lost."],
  ["ru", "ind", "Военный аналитик сообщил, что высота потеряна."],
  ["uk", "ind", "Військовий оглядач повідомив, що висоту втрачено."],
  ["uk", "by", "Речниця білоруського МЗС заявила, що мосту немає."],
  ["uk", "ro", "Румунські прикордонники повідомили, що бачили спалах."],
  ["uk", "ua", "У МЗС заявили, що мосту немає."],
  ["uk", "ua", "Губернатор повідомив, що постраждалих немає."],
];

test.each(rows)("%s %s: %s", (language, party, text) => {
  const regions = { Мелитополе: "Zaporizhzhia Oblast" };
  expect(lastParty({ text, language, places, regions })).toBe(party);
});

test("a body's own channel gives its officials their side", () => {
  expect(lastParty({ text: "The governor said the road was cut.", language: "en", party: "ua" })).toBe("ua");
  expect(lastParty({ text: "The governor said the road was cut.", language: "en", party: "ru" })).toBe("ru");
});
