import type { Submittable } from "pg";
import { expect, test } from "vitest";
import { copyInto, copyLines, copyStatement, isCopy } from "./postgres-copy.ts";

test.each([
  [{ a: "", b: "", c: "" }, "\t\t\n"],
  [{ a: "x", b: null, c: undefined }, "x\t\\N\t\\N\n"],
  [{ a: 'say "b"', b: "back\\slash", c: "\\." }, 'say "b"\tback\\\\slash\t\\\\.\n'],
  [{ a: "new\nline", b: "tab\there", c: "re\rturn" }, "new\\nline\ttab\\there\tre\\rturn\n"],
  [{ a: 9007199254740991, b: 0.1, c: "бої біля $&" }, "9007199254740991\t0.1\tбої біля $&\n"],
])("%j is one line of a stream", (row, line) => {
  expect(copyLines([row, row], ["a", "b", "c"])).toBe(line + line);
});

test("a statement that takes a stream is told from every other", () => {
  const statement = copyStatement("claim", ["row", "id"]);
  expect(statement).toBe('COPY claim ("row", "id") FROM STDIN');
  expect([statement, 'INSERT INTO claim ("row") SELECT 1', "COMMIT"].map(isCopy)).toEqual([true, false, false]);
});

/** A client whose server takes what it is sent, or refuses it. */
function client(refusal: Error | null) {
  const sent: string[] = [];
  const connection = {
    query: (text: string) => sent.push(text),
    sendCopyFromChunk: (chunk: Uint8Array) => sent.push(new TextDecoder().decode(chunk)),
    endCopyFrom: () => sent.push("end"),
  };
  type Told = Record<"submit" | "handleCopyInResponse" | "handleReadyForQuery" | "handleError", (_: unknown) => void>;
  const query = (one: Submittable): void => {
    const told = one as unknown as Told;
    told.submit(connection);
    if (refusal) told.handleError(refusal);
    else told.handleCopyInResponse(connection);
    told.handleReadyForQuery(null);
  };
  return { sent, query };
}

test("the lines are sent when the server asks for them; a refusal is told", async () => {
  const taking = client(null);
  await copyInto(taking, "COPY t FROM STDIN", "бої\t1\n");
  expect(taking.sent).toEqual(["COPY t FROM STDIN", "бої\t1\n", "end"]);
  const refusing = client(new Error("duplicate key"));
  await expect(copyInto(refusing, "COPY t FROM STDIN", "1\n")).rejects.toThrow("duplicate key");
  expect(refusing.sent).toEqual(["COPY t FROM STDIN"]);
});
