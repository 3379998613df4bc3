/** One sentence, one test: the days of each claim, where a clause told by the way has a time of its own; published on 17 May 2024. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { readLine } from "../claim-fixture.ts";

const tools = placeTools("2024-05-17");

test.each<[language: "en" | "ru", text: string, ...days: string[]]>([
  ["en", "The junta, which lost Kyaukme in March, bombed it again.", "strike -", "capture 2024-03-01..2024-03-31"],
  ["en", "The army shelled Kyaukme, which rebels captured in March.", "strike -", "capture 2024-03-01..2024-03-31"],
  ["en", "The blast, which took place in March, killed nine people.", "civilian-harm 2024-03-01..2024-03-31"],
  [
    "en",
    "Gunmen, who stormed the camp on Monday, killed a guard.",
    "attack 2024-05-13..2024-05-13",
    "civilian-harm 2024-05-13..2024-05-13",
  ],
  ["en", "Troops killed a gunman who took part in the raid of 3 May 2023.", "losses -"],
  ["en", "A gunman who stormed the camp on 3 May 2023 was killed.", "attack 2023-05-03..2023-05-03", "losses -"],
  ["en", "The girl was hurt in a strike which took place on 3 May 2023.", "civilian-harm 2023-05-03..2023-05-03"],
  ["ru", "Армия, которая взяла Терны в марте, обстреляла село.", "capture 2024-03-01..2024-03-31", "strike -"],
])("%s: %s", (language, text, ...days) => {
  const claims = readLine(tools, { language, party: "ind", text });
  expect(
    claims.map(({ action, when }) => `${action} ${when?.span == null ? "-" : `${when.start}..${when.end}`}`),
  ).toEqual(days);
});
