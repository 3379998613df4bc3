/** Who did it to whom in agency prose: blame, apposition, followers, possessives, what a story told just before. */
import { expect, test } from "vitest";
import { placeTools } from "../../test/place-tools.ts";
import { inFull, readLine } from "./claim-fixture.ts";

const tools = placeTools("2025-11-24");

const lines: readonly (readonly [string, string])[] = [
  ["The RSF's capture of Babanusa opened the road to the west.", "capture rsf>sd at Babanusa"],
  ["Ukraine's recapture of Kupiansk surprised Moscow.", "capture ua>ru at Kupiansk"],
  ["Strikes blamed on the Rapid Support Forces cut off power in Port Sudan.", "damage rsf>sd at Port Sudan"],
  ["Nine villagers died at the hands of Boko Haram in Damboa.", "civilian-harm bokoharam>ng at Damboa"],
  ["Gunmen from the al-Shabab group attacked a base in Kismayo.", "attack shabaab>so at Kismayo"],
  ["Fighters loyal to the Houthis shelled Taiz.", "strike houthi>ye at Taiz"],
  ["The coalition, led by Saudi Arabia, bombed Sanaa.", "strike sa>houthi at Sanaa"],
  ["Thousands of refugees crossed the border into Chad.", ""],
  ["Russian forces hit Sumy. Ukraine's air force confirmed the attack.", "strike ru>ua at Sumy; strike ru>ua at Sumy"],
  ["Islamabad neither confirmed nor denied carrying out strikes.", ""],
];

test.each(lines)("%s", (text, wanted) => {
  expect(inFull(text, readLine(tools, { language: "en", party: "ind", text }))).toBe(wanted);
});

test("who is accused goes with the deed", () => {
  const text = "Lebanon blamed Israel for the killing of two journalists in Hasbaya.";
  const [claim] = readLine(tools, { language: "en", party: "ind", text });
  expect(text.slice(...(claim?.content ?? [0, 0]))).toBe("Israel for the killing of two journalists in Hasbaya");
  expect([claim?.actor?.party, claim?.recipient?.party]).toEqual(["il", "lb"]);
});

test("a year told of the doer by the way is not the deed's", () => {
  const text = "The militants, who have fought the army since 2017, beheaded five people in Palma.";
  const harm = readLine(tools, { language: "en", party: "ind", text }).find((c) => c.action === "civilian-harm");
  expect(harm?.when?.start).not.toBe("2017-01-01");
});

test("what a deed answers is told apart", () => {
  const text = "Russian jets struck Lviv in response to attacks on Belgorod.";
  const [claim] = readLine(tools, { language: "en", party: "ind", text });
  expect(text.slice(...(claim?.content ?? [0, 0]))).toBe("Russian jets struck Lviv");
});
