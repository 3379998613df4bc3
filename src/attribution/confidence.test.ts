import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { reviewBelow } from "./confidence.ts";
import { readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();
const sure = (text: string): number[] =>
  readFixture(lexicon, { text, language: "en" }).attributions.map(({ confidence }) => confidence);

test("a plain saying is surer than a participle, a wish or somebody no row knows", () => {
  const [said = 0, adding = 1] = sure("The mayor said the road was open, adding that the hill was held.");
  expect(said).toBeGreaterThan(0.9);
  expect(adding).toBeLessThan(0.7);
  const [wants = 1] = sure("The mayor wants to leave the town.");
  expect(wants).toBeLessThan(0.7);
  const [stranger = 1] = sure("The wayfarer said that the road was open.");
  expect(stranger).toBeLessThan(said);
});

test("a claim nobody is named for is marked for review", () => {
  const [claims = 1] = sure("Amid claims that the hill was lost, the road was closed.");
  expect(claims).toBeLessThan(reviewBelow);
});
