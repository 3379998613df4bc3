import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Ledger } from "../../store/ledger.ts";
import { createApp } from "../app.ts";
import type { AppOptions } from "../door.ts";
import { fixtureLedger } from "../fixture-ledger.ts";
import { addToken, readTokens, revokeToken, tokenBook } from "./token-file.ts";
import type { Scope } from "./token.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-access-"));
let file = "";
let count = 0;
beforeEach(() => {
  file = join(folder, `tokens-${(count += 1)}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = "2026-01-02T03:04:05Z";
const grant = (name: string, ...granted: Scope[]): Promise<string> => addToken(file, { name, granted, at });

const handed: string[] = [];
function open(options: Partial<AppOptions> = {}) {
  const app = createApp({
    ledger: { ...fixtureLedger, getMeta: async () => null } as unknown as Ledger,
    delayHours: 0,
    tokens: tokenBook(file),
    web: "/nowhere",
    handIn: async (lines, by) => {
      handed.push(`${by}: ${lines}`);
      return { new: 1, changed: 0, same: 0, claims: 2, refused: [] };
    },
    ...options,
  });
  const ask = async (path: string, shown?: string, body?: string): Promise<Response> =>
    app.request(path, {
      ...(body === undefined ? {} : { method: "POST", body }),
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/x-ndjson" }),
        ...(shown === undefined ? {} : { authorization: `Bearer ${shown}` }),
      },
    });
  return { app, ask };
}

test("the file holds no token, only its hash, and is for its owner alone", async () => {
  const shown = await grant("Ann", "review");
  const text = readFileSync(file, "utf8");
  expect(shown).toMatch(/^rpt_[\w-]{43}$/);
  expect(text).not.toContain(shown);
  expect(text).not.toContain(shown.slice(4, 20));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await readTokens(file))[0]).toMatchObject({ name: "Ann", scopes: ["review"], revoked: null });
});

test("reading is open without a token, writing is not", async () => {
  const { ask } = open();
  expect((await ask("/threads.json")).status).toBe(200);
  expect((await ask("/ingest", undefined, "{}")).status).toBe(401);
  expect((await ask("/ingest", "rpt_guessed", "{}")).status).toBe(401);
});

test("a token does what its scopes say and nothing else", async () => {
  const { ask } = open();
  const [reader, collector] = [await grant("Ann", "read", "review"), await grant("Bo", "ingest")];
  expect((await ask("/ingest", reader, "{}")).status).toBe(403);
  expect(await (await ask("/ingest", collector, '{"report":{}}')).json()).toMatchObject({ new: 1, claims: 2 });
  expect(handed).toEqual(['Bo: {"report":{}}']);
});

test("a revoked token lets nobody in, without a restart", async () => {
  const { ask } = open();
  const shown = await grant("Bo", "ingest");
  expect((await ask("/ingest", shown, "{}")).status).toBe(200);
  const [kept] = await readTokens(file);
  expect(await revokeToken(file, kept?.id ?? "", at)).toBe(true);
  expect(await revokeToken(file, kept?.id ?? "", at)).toBe(false);
  expect((await ask("/ingest", shown, "{}")).status).toBe(401);
});

test("reviewing opens with the first token made, while the pages are served, and ends with the last", async () => {
  const { ask } = open();
  expect((await ask("/review")).status).toBe(404);
  const shown = await grant("Ann", "review");
  expect((await ask("/review", shown)).status).not.toBe(404);
  const [kept] = await readTokens(file);
  await revokeToken(file, kept?.id ?? "", at);
  expect((await ask("/review", shown)).status).toBe(404);
});

test("a file of tokens that was damaged lets nobody in", async () => {
  const { ask } = open();
  const shown = await grant("Bo", "ingest");
  writeFileSync(file, "[{");
  expect((await ask("/ingest", shown, "{}")).status).toBe(401);
  await expect(readTokens(file)).rejects.toThrow(/is no list of tokens/);
});

test("a closed instance asks for a token for reading, and leaves the probes open", async () => {
  const { ask } = open({ closed: true });
  const [reader, collector] = [await grant("Ann", "read"), await grant("Bo", "ingest")];
  expect((await ask("/threads.json")).status).toBe(401);
  expect((await ask("/threads.json", collector)).status).toBe(403);
  expect((await ask("/threads.json", reader)).status).toBe(200);
  expect((await ask("/openapi.json")).status).toBe(401);
  expect((await ask("/healthz")).status).toBe(200);
});

test("a judgement is signed with the name its token was made for, whatever the request says", async () => {
  const judged: unknown[] = [];
  const ledger = {
    ...fixtureLedger,
    judge: async (one: unknown) => judged.push(one),
    threadsOfClaims: async () => new Map(),
  } as unknown as Ledger;
  const { app } = open({ ledger });
  const [reviewer, collector] = [await grant("Ann", "review"), await grant("Bo", "ingest")];
  const judge = (shown: string) =>
    app.request("/review/judge", {
      method: "POST",
      body: new URLSearchParams({ act: "accept", on: "claim", subject: "c1", reason: "seen" }),
      headers: {
        authorization: `Bearer ${shown}`,
        "x-reviewer": "Somebody else",
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://localhost",
      },
    });
  expect((await judge(collector)).status).toBe(403);
  expect((await judge(reviewer)).status).toBe(303);
  expect(judged).toMatchObject([{ by: "Ann" }]);
});

test("whoever shows ten wrong tokens waits, also with a right one; others do not", async () => {
  const { ask } = open();
  const shown = await grant("Bo", "ingest");
  for (let n = 0; n < 10; n += 1) expect((await ask("/ingest", `rpt_${n}`, "{}")).status).toBe(401);
  const late = await ask("/ingest", shown, "{}");
  expect([late.status, (await late.json()) as unknown]).toMatchObject([429, { detail: /try again in \d+ seconds/ }]);
  expect((await ask("/threads.json")).status).toBe(200);
});

test("so many requests a minute and no more; each token counts for itself", async () => {
  const { ask } = open({ aMinute: 5 });
  const shown = await grant("Ann", "read");
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await ask("/healthz")).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect((await ask("/healthz", shown)).status).toBe(200);
});

test("too large a hand-in is refused before it is read, and only a token makes it read at all", async () => {
  const { ask } = open();
  const shown = await grant("Bo", "ingest");
  const large = "x".repeat(5_000_001);
  expect((await ask("/ingest", shown, large)).status).toBe(413);
  expect((await ask("/ingest", undefined, large)).status).toBe(401);
});
