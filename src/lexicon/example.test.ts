import { expect, test } from "vitest";
import { exampleMarks } from "./example.ts";

const roles = (marked: string): [string, Record<string, string[]>] => {
  const { text, spans } = exampleMarks(marked);
  return [
    text,
    Object.fromEntries([...spans].map(([role, list]) => [role, list.map((span) => text.slice(span[0], span[1]))])),
  ];
};

test.each([
  ["no marks", "no marks", {}],
  ["[The army](source) [said](cue) so.", "The army said so.", { source: ["The army"], cue: ["said"] }],
  [
    "[took [Bakhmut](place) and [Soledar](place)](content)!",
    "took Bakhmut and Soledar!",
    { place: ["Bakhmut", "Soledar"], content: ["took Bakhmut and Soledar"] },
  ],
  ["a [note] (here) and [x](role-a)", "a [note] (here) and x", { "role-a": ["x"] }],
  ["](x) and [", "](x) and [", {}],
])("%s", (marked, text, spans) => {
  expect(roles(marked)).toEqual([text, spans]);
});
