import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { callProgram } from "../../test/program-call.ts";
import { runProgram } from "./main.ts";
import { verbs } from "./verbs.ts";

const root = join(import.meta.dirname, "../..");

test.each([["help"], ["--help"], ["-h"]])("%s lists every verb", async (word) => {
  const { status, out } = await callProgram([word]);
  expect(status).toBe(0);
  expect(verbs.filter(({ name }) => !out.includes(`reportedly ${name}`))).toEqual([]);
});

test.each([["--help"], ["-h"]])("ingest %s tells its options and reads nothing", async (word) => {
  const { status, out, err } = await callProgram(["ingest", "no-such-file", word]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toMatch(/options:\n {2}--ledger +the ledger/);
});

test("help on one verb tells its options", async () => {
  const { out } = await callProgram(["help", "ingest"]);
  expect(out).toContain("--ledger");
  expect(out).not.toContain("reportedly serve");
});

test("the help fits a terminal of 80 columns, and says of every option what it is for", async () => {
  for (const { name, options } of verbs) {
    const { out } = await callProgram(["help", name]);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    for (const option of Object.keys(options)) expect(out).toMatch(new RegExp(`--${option} +\\S`));
  }
  const { out } = await callProgram(["help"]);
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("an unknown verb is a call that cannot be understood", async () => {
  const { status, out, err } = await callProgram(["reed", "x"]);
  expect([status, out]).toEqual([64, ""]);
  expect(err).toBe('reportedly: there is no verb "reed"; "reportedly help" lists them\n');
});

test("an unknown option shows how the verb is called", async () => {
  const { status, err } = await callProgram(["read", "--colour"]);
  expect(status).toBe(64);
  expect(err).toContain("usage: reportedly read");
});

test.each(["ingest", "follow", "release", "diff", "import", "rebuild", "backup", "lexicon"])(
  "%s without its words tells its usage",
  async (verb) => {
    const { status, err } = await callProgram([verb]);
    expect([status, err]).toEqual([64, expect.stringContaining(`usage: reportedly ${verb}`)]);
  },
);

test("an output that closes early is no failure", async () => {
  const stdout = {
    write: () => {
      throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    },
  };
  let err = "";
  const stderr = { write: (text: string) => (err += text) };
  const stdin = Readable.from([Buffer.from("The army said it held Kupiansk.")]);
  expect(await runProgram(["read", "-"], { stdin, stdout, stderr })).toBe(0);
  expect(err).toBe("");
});

test("a real pipe that closes early ends the program quietly", () => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-pipe-"));
  const file = join(folder, "posts.jsonl");
  const line = (n: number): string =>
    JSON.stringify({ report: { id: String(n), publisher: "x", text: `The army said it held hill ${n}. `.repeat(40) } });
  writeFileSync(file, Array.from({ length: 150 }, (_, n) => line(n)).join("\n"));
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", `"$0" src/cli/main.ts extract "$1" --workers 1 | head -n 1`, process.execPath, file],
    { cwd: root, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(stdout).toMatch(/^\{"report":\{"id":"0"/);
  expect(stderr).toBe("");
});

test("follow refuses what is inside the machine, and tells a line of its list that is neither channel nor address", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-follow-"));
  const [list, ledger] = [join(folder, "list.txt"), join(folder, "one.ledger")];
  writeFileSync(list, "# my feeds\nhttp://127.0.0.1:9/feed.xml\nhttp://[::1]:9/feed.xml\n");
  const { status, out } = await callProgram(["follow", list, "--once", "--ledger", ledger]);
  expect(status).toBe(1);
  expect(out.match(/private network/g)).toHaveLength(2);
  writeFileSync(list, "what is this");
  const wrong = await callProgram(["follow", list, "--once", "--ledger", ledger]);
  expect([wrong.status, wrong.err]).toEqual([1, "reportedly: line 1 is no channel and no address: what is this\n"]);
  rmSync(folder, { recursive: true, force: true });
});
