import { expect, test } from "vitest";
import { arrayLiteral } from "./postgres-arrays.ts";

test.each([
  [["a", "", null, "NULL"], "text", `{"a","",NULL,"NULL"}`],
  [
    ['say "b"', "back\\slash", "comma, {brace}", "new\nline"],
    "text",
    `{"say \\"b\\"","back\\\\slash","comma, {brace}","new\nline"}`,
  ],
  [["бої біля $&"], "text", `{"бої біля $&"}`],
  [['$& "x"'], "text", `{"$& \\"x\\""}`],
  [[1, undefined, 9007199254740991], "bigint", "{1,NULL,9007199254740991}"],
  [[0.1, -2, 1e-7], "double precision", "{0.1,-2,1e-7}"],
  [[], "text", "{}"],
] as const)("%j as %s is an array PostgreSQL reads", (values, type, literal) => {
  expect(arrayLiteral(values, type)).toBe(literal);
});
