import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-extract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (id: number, more: object = {}): string =>
  JSON.stringify({
    report: { id: String(id), publisher: "wire", text: `The army said on day ${id} that it held Kupiansk.` },
    ...more,
  });

interface Extracted {
  readonly report: { readonly id: string; readonly text: string };
  readonly note?: string;
  readonly attributions: readonly { readonly cue: readonly [number, number][] }[];
  readonly claims: readonly object[];
  readonly toponyms: readonly { readonly span: readonly [number, number]; readonly name: string }[];
}

const parsed = (out: string): Extracted[] =>
  out
    .trimEnd()
    .split("\n")
    .map((one) => JSON.parse(one) as Extracted);

test("the same line comes out, with attributions, claims and toponyms by their spans", async () => {
  const { status, out, err } = await callProgram(["extract"], { stdin: `${line(1, { note: "kept" })}\n` });
  expect([status, err]).toEqual([0, ""]);
  const [one] = parsed(out);
  expect(one?.note).toBe("kept");
  const cue = one?.attributions[0]?.cue[0];
  expect(one?.report.text.slice(...(cue ?? [0, 0]))).toBe("said");
  expect(one?.report.text.slice(...(one.toponyms[0]?.span ?? [0, 0]))).toBe("Kupiansk");
  expect(one?.claims.length).toBeGreaterThan(0);
});

test("a malformed line is told by its number and skipped; the rest come in order", async () => {
  const file = join(folder, "some.jsonl");
  writeFileSync(file, [line(1), "{ no json", line(2), "", '{"text":"no report"}', line(3)].join("\n"));
  const { status, out, err } = await callProgram(["extract", file]);
  expect(status).toBe(1);
  expect(parsed(out).map(({ report }) => report.id)).toEqual(["1", "2", "3"]);
  expect(err).toMatch(/^line 2: no JSON.*; skipped\nline 5: .*"report".*; skipped\n$/);
});

test("many lines over several threads come out in their order", async () => {
  const file = join(folder, "many.jsonl");
  const count = 300; // more than the batches one thread keeps for itself
  writeFileSync(file, Array.from({ length: count }, (_, n) => line(n)).join("\n"));
  const { status, out } = await callProgram(["extract", file, "--workers", "2"]);
  expect(status).toBe(0);
  expect(parsed(out).map(({ report }) => report.id)).toEqual(Array.from({ length: count }, (_, n) => String(n)));
});

test("an empty input is no fault", async () => {
  expect(await callProgram(["extract"])).toMatchObject({ status: 0, out: "", err: "" });
});

test("--workers takes a whole number", async () => {
  const { status, err } = await callProgram(["extract", "--workers", "many"], { stdin: line(1) });
  expect([status, err]).toEqual([64, expect.stringContaining('not "many"')]);
});
