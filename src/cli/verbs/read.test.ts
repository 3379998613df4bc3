import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { callProgram } from "../../../test/program-call.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv("NO_COLOR", "");
  vi.stubEnv("FORCE_COLOR", "");
});

const text = "The Russian Defence Ministry said on Monday that its forces had captured Kupiansk.";
const page = `<!doctype html><html><head><title>Evening report</title>
<meta property="og:site_name" content="The Daily"><meta property="article:published_time" content="2025-11-20T18:00:00Z">
</head><body><nav>Home</nav><article><h1>Evening report</h1><p>${text}</p></article></body></html>`;
const article = join(folder, "article.html");
writeFileSync(article, page);
const escape = "\u001B[";

test("a page is shown with its publisher, its marked text, and its claims with who says so", async () => {
  const { status, out, err } = await callProgram(["read", article]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).toContain("The Daily (");
  expect(out).toContain("2025-11-20");
  expect(out).toMatch(/_The Russian Defence Ministry_ \*said\*/);
  const row = out.split("\n").find((line) => line.startsWith("1 "));
  expect(row).toContain("Ministry");
  expect(row).toContain("capture");
  expect(row).toContain("Kupiansk");
  expect(out).not.toContain("Home");
});

test("piped it is plain; on a terminal it is coloured and within its width", async () => {
  expect((await callProgram(["read", article])).out).not.toContain(escape);
  const { out } = await callProgram(["read", article], { terminal: 100 });
  expect(out).toContain(escape);
  const table = out.split("\n").filter((line) => /^(?:#|\d+) /.test(line));
  expect(table.filter((line) => line.replaceAll(/\u001B\[\d+m/g, "").length > 100)).toEqual([]);
});

test("NO_COLOR holds on a terminal too", async () => {
  vi.stubEnv("NO_COLOR", "1");
  expect((await callProgram(["read", article], { terminal: 100 })).out).not.toContain(escape);
});

test("standard input, with what the caller knows better", async () => {
  const call = ["read", "-", "--publisher", "my notes", "--party", "ind", "--published", "2025-11-21"];
  expect((await callProgram(call, { stdin: text })).out).toContain("my notes (ind), 2025-11-21, en");
  const wrong = await callProgram(["read", "-", "--published", "someday"], { stdin: text });
  expect([wrong.status, wrong.err]).toEqual([64, expect.stringContaining('not "someday"')]);
});

test("a file that is not there is told in a line", async () => {
  const { status, out, err } = await callProgram(["read", join(folder, "none.html")]);
  expect([status, out]).toEqual([1, ""]);
  expect(err).toMatch(/^reportedly: cannot read .*none\.html: .*\n$/);
});

test.each([
  "http://127.0.0.1:9/",
  "http://localhost/x",
  "http://[::1]/",
  "http://10.1.2.3/",
  "http://169.254.169.254/",
])("%s is inside the machine or a private network and is not asked", async (address) => {
  for (const verb of ["read", "audit"]) {
    const { status, err } = await callProgram([verb, address]);
    expect([status, err]).toEqual([1, expect.stringContaining("private network")]);
  }
});

test("explain tells rules sentence by sentence", async () => {
  const { status, out } = await callProgram(["explain", "-"], { stdin: text });
  expect(status).toBe(0);
  expect(out).toContain("captured Kupiansk");
  expect(out).toMatch(/en\.cue\.\w+/);
});
