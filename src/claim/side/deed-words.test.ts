/** Whose a deed without a doer is, by the words beside it: one line, told by one party, is one test. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { readLine, type Line } from "../claim-fixture.ts";

const tools = placeTools("2024-01-17");

const lines: readonly (readonly [Line["language"], string, string, string])[] = [
  // what is sighted was fired by others, from wherever
  ["en", "il", "Two launches toward Metula were identified.", "strike ->il"],
  ["en", "il", "Several launches from Lebanon toward the Golan Heights were identified.", "strike lb>il"],
  ["en", "il", "Launches from Syria toward the Golan Heights were detected. Hezbollah denied it.", "strike sy>il"],
  ["en", "il", "Launches from Lebanon toward Metula were detected. Hezbollah denied it.", "strike hezbollah>il"],
  ["en", "ua", "Drone launches from Russia toward Sumy were detected.", "strike ru>ua"],
  ["en", "ru", "Drone launches from Ukraine toward Bryansk were detected.", "strike ua>ru"],
  // where it came from tells whose it was
  ["ru", "ru", "Пуски ракет с территории Украины в сторону Белгорода.", "strike ua>ru"],
  ["uk", "ua", "Пуски ракет з території Росії в бік Сум.", "strike ru>ua"],
  // praise and charges
  ["ru", "ru", "Артиллерия метко бьёт по опорным пунктам.", "strike ru>ua"],
  ["ru", "ua", "Артиллерия метко бьёт по опорным пунктам.", "strike ua>ru"],
];

test.each(lines)("%s, %s: %s", (...line) => {
  const [language, party, text, told] = line;
  const [claim] = readLine(tools, { language, party, text });
  expect(`${claim?.action} ${claim?.actor?.party ?? "-"}>${claim?.recipient?.party ?? "-"}`).toBe(told);
});
