import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-mcp-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Requests to `reportedly mcp` over its standard input; its answers by their id, once all are there. */
function conversation(
  ledger: string,
  requests: readonly object[],
): Promise<ReadonlyMap<number, Record<string, unknown>>> {
  const program = new URL("../main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, "mcp", "--ledger", ledger, "--base", "https://l.example/"]);
  const wanted = requests.filter((one) => "id" in one).length;
  const answers = new Map<number, Record<string, unknown>>();
  let rest = "";
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(answers));
    child.stdout.on("data", (part: Buffer) => {
      const lines = `${rest}${part.toString()}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const answer = JSON.parse(line) as Record<string, unknown>; // nothing else may stand on standard output
        answers.set(Number(answer["id"]), answer);
      }
      if (answers.size === wanted) child.stdin.end();
    });
    for (const request of requests) child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...request })}\n`);
  });
}

test("an assistant asks the ledger over standard input, and the program ends with it", async () => {
  const ledger = join(folder, "one.ledger");
  const post = {
    id: "mod/1",
    publisher: "mod",
    party: "ru",
    published: "2025-11-20",
    text: "The Russian Defence Ministry said its forces had captured Kupiansk.",
  };
  writeFileSync(join(folder, "posts.jsonl"), JSON.stringify({ report: post }));
  await callProgram(["ingest", join(folder, "posts.jsonl"), "--ledger", ledger, "--workers", "1"]);
  const clientInfo = { name: "test", version: "1" };
  const answers = await conversation(ledger, [
    { id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/list" },
    { id: 3, method: "tools/call", params: { name: "search_claims", arguments: { place: ["Купянск"] } } },
    { id: 4, method: "tools/call", params: { name: "no_such_tool", arguments: {} } },
  ]);
  expect(JSON.stringify(answers.get(1))).toContain("A claim is never a fact");
  expect(JSON.stringify(answers.get(2))).toContain("search_claims");
  expect(JSON.stringify(answers.get(3))).toMatch(
    /CLAIM by .*\(ru\).*Kupiansk.*CITE https:\/\/l\.example\/reports\/\w+#c-\w+"/,
  );
  expect(answers.get(4)).toMatchObject({ error: expect.anything() as unknown });
});
