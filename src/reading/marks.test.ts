import { expect, test } from "vitest";
import type { Attribution } from "../attribution/attribution.ts";
import { attributionMarks, claimMarks, voiceOf, type MarkedClaim } from "./marks.ts";

// "The ministry said Kupiansk was taken. Two tanks burnt. It rained."
const said: Attribution = {
  source: [[0, 12]],
  cue: [[13, 17]],
  content: [[18, 36]],
  name: "Russian Ministry of Defence",
  party: "ru",
  stance: "asserts",
  tone: "neutral",
  kind: "indirect",
  parent: null,
  rule: "en.cue.say",
  why: "said",
  confidence: 1,
};
const losses: MarkedClaim = {
  action: "losses",
  chain: [],
  content: [38, 53],
  evidence: [],
  quantities: [{ span: [38, 47], of: "tank", min: 2, max: 2, rule: "number" }],
  when: null,
};

test("an attribution marks who says, the cue and what is said", () => {
  expect(attributionMarks(said).map((mark) => mark.layer)).toEqual(["source", "cue", "content"]);
});

test("a claim marks its content and its numbers", () => {
  expect(claimMarks(losses, "ua").map((mark) => [mark.layer, mark.span])).toEqual([
    ["claim", [38, 53]],
    ["quantity", [38, 47]],
  ]);
});

test.each([
  ["attributed", [0, 37]],
  ["own", [38, 54]],
  ["none", [55, 64]],
] as const)("a sentence is %s", (voice, span) => {
  expect(voiceOf(span, [said], [losses]).voice).toBe(voice);
});
