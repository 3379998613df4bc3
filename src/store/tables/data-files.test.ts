import { expect, test } from "vitest";
import { findMatches, openLexicon, packLexicon } from "../../lexicon/lexicon.ts";
import { parseDocument } from "../../text/parse.ts";
import { checkRows } from "./check-rows.ts";
import { compileFiles, dataFolder, readDataFiles, readDataText } from "./data-files.ts";

const good = `table: cue
language: en
origin: Written for a test.
rows:
  - id: en.cue.test
    forms: { verb: [test] }
    kind: verb
    why: a test
    finds: ["It tests."]
    skips: []
`;

test("a fault names its file, line and remedy", () => {
  const bad = good.replace("    why: a test\n", "").replace("id: en.cue.test", "id: Test");
  const { problems } = readDataText(`${dataFolder}/en/x.yaml`, bad);
  expect(problems.some((problem) => problem.startsWith("data/en/x.yaml:5: an id is lower case"))).toBe(true);
  expect(problems.some((problem) => problem.includes("rows.0.why"))).toBe(true);
});

test.each([
  ["table: cue\n  bad: [", "yaml that does not parse"],
  ["table: nothing\norigin: x\nrows: []", "an unknown table"],
  ["rows: []", "no head"],
])("%j is told as %s", (text) => {
  expect(readDataText("x.yaml", text).problems.length).toBeGreaterThan(0);
});

test("two rows of one id are a fault, of one form a warning", () => {
  const row = { id: "en.time.a", forms: { fixed: ["today"] }, why: "x", finds: ["x"], skips: [] };
  const file = {
    path: "a.yaml",
    table: "time" as const,
    language: "en" as const,
    rows: [row, row, { ...row, id: "en.time.b" }],
  };
  const { faults, warnings } = checkRows([file]);
  expect(faults).toHaveLength(1);
  expect(warnings).toHaveLength(1);
});

test("every file of data/ holds its schema, no id stands twice, and each row is found by a form of its own", () => {
  const files = readDataFiles();
  expect(checkRows(files).faults).toEqual([]);
  const rows = compileFiles(files);
  const lexicon = openLexicon(packLexicon(rows));
  const lost: string[] = [];
  for (const { row, keys } of rows) {
    if (row.table === "place") continue; // found by the gazetteer
    const [language, list] = Object.entries(keys)[0] ?? [];
    const key = list?.[0]?.replaceAll("*", "").replaceAll(" 's", "'s");
    if (key === undefined || language === undefined) lost.push(`${row.id} has no form`);
    else if (
      !findMatches(lexicon, parseDocument(key, language as "en"))[row.table].some((match) => match.row.id === row.id)
    )
      lost.push(`${row.id}: ${key}`);
  }
  expect(lost).toEqual([]);
});
