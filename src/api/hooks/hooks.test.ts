import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ingestWords } from "../../cli/ingest-run.ts";
import { isPublicName } from "../../ingest/public-names.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import type { Ledger } from "../../store/ledger.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { notice } from "../notices/notice-schema.ts";
import { deliver, signature } from "./deliver.ts";
import { readHookList } from "./hook-list.ts";
import type { Hook } from "./hook-list.ts";
import { hookRound } from "./hook-round.ts";
import { hookState } from "./hook-state.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-hooks-"));
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const environment = { HOOK_SECRET: secret };

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let server: Server;
let base = "";
let received: Received[] = [];
let answer: { status: number; headers?: Record<string, string> } = { status: 200 };
let ledger: Ledger;
let clock = new Date();
let count = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end("thanks");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  [received, answer, clock] = [[], { status: 200 }, new Date("2026-02-01T00:00:00Z")];
  ledger = await openLedger(join(folder, `${(count += 1)}.sqlite`), {
    gazetteer: loadGazetteer(),
    isPublic: isPublicName,
  });
});
afterEach(() => ledger.close());

const list = (more: object = {}): readonly Hook[] =>
  readHookList(
    JSON.stringify([{ name: "town", to: `${base}/in`, secret: "HOOK_SECRET", private: true, ...more }]),
    environment,
  );
const round = async (hooks = list()) =>
  (await hookRound(hooks, { ledger, now: () => clock, base: "https://l.example" }))[0]!;

/** Reads reports into the ledger and threads them, as `ingest` does. */
async function comes(...reports: readonly (readonly [id: string, party: string, day: string, text: string])[]) {
  const file = join(folder, `in-${(count += 1)}.jsonl`);
  const lines = reports.map(([id, party, published, text]) =>
    JSON.stringify({ report: { id, publisher: id, party, published, language: "en", text } }),
  );
  writeFileSync(file, lines.join("\n"));
  const quiet = { write: () => true };
  await ingestWords(ledger, [file], {
    words: [],
    options: { workers: "1" },
    stdin: process.stdin,
    stdout: quiet,
    stderr: quiet,
  });
}

const capture = [
  "mod",
  "ru",
  "2025-11-20",
  "The Russian Defence Ministry said its forces had captured Kupiansk.",
] as const;
const denial = [
  "staff",
  "ua",
  "2025-11-21",
  "The General Staff of the Armed Forces of Ukraine denied that Russian forces had captured Kupiansk.",
] as const;

async function firstWaiting() {
  const [first] = (await hookState(ledger, "town")).waiting;
  if (!first) throw new Error("nothing waits");
  return first;
}

const kindsSent = (): string[] => received.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort();

test("what stood before the first round is not sent; a denial that comes is, once, signed, with its claimants", async () => {
  await comes(capture);
  expect(await round()).toMatchObject({ sent: 0, waiting: 0, fault: null });
  await comes(denial);
  expect(await round()).toMatchObject({ sent: 3, waiting: 0, fault: null });
  expect(kindsSent()).toEqual(["first-denial", "new-contradiction", "standing-changed"]);
  for (const { headers, body } of received) {
    const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
    const wanted = createHmac("sha256", Buffer.alloc(32, 7)).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${wanted}`);
    const { data } = JSON.parse(body) as { data: unknown };
    const { title, claims } = notice.strict().parse(data);
    expect(title).toMatch(/\(ua\).*\(ru\)|\(ru\).*\(ua\)/);
    expect(claims.every(({ permalink }) => permalink.startsWith("https://l.example/reports/"))).toBe(true);
  }
  await comes(denial);
  expect(await round()).toMatchObject({ sent: 0, waiting: 0 });
});

test("a receiver that fails is asked again later and later, with the same id and body; nothing is lost by a restart", async () => {
  await round();
  await comes(capture, denial);
  answer = { status: 500 };
  const hooks = list({ on: ["first-denial"] });
  expect(await round(hooks)).toMatchObject({ sent: 0, waiting: 1, fault: "answered 500" });
  expect(await round(hooks)).toMatchObject({ sent: 0, waiting: 1 });
  expect(received).toHaveLength(1); // not before its minute
  const pauses: number[] = [];
  for (let tries = 2; tries < 6; tries += 1) {
    const { notBefore } = await firstWaiting();
    pauses.push((notBefore - clock.getTime()) / 60_000);
    clock = new Date(notBefore);
    await round(hooks);
    expect(received).toHaveLength(tries);
  }
  expect(pauses).toEqual([1, 2, 4, 8]);
  answer = { status: 204 };
  clock = new Date(clock.getTime() + 86_400_000);
  expect(await round(hooks)).toMatchObject({ sent: 1, waiting: 0 });
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});

test("after the last try a notice is given up and named; Retry-After is waited for; 410 ends the hook", async () => {
  await round();
  await comes(capture, denial);
  const hooks = list({ on: ["first-denial"] });
  answer = { status: 503, headers: { "retry-after": "7200" } };
  await round(hooks);
  const { notBefore, id } = await firstWaiting();
  expect(notBefore - clock.getTime()).toBe(7_200_000);
  for (let tries = 1; tries < 15; tries += 1) {
    clock = new Date(clock.getTime() + 2 * 86_400_000);
    expect(await round(hooks)).toMatchObject({ waiting: 1, dropped: [] });
  }
  clock = new Date(clock.getTime() + 2 * 86_400_000);
  expect(await round(hooks)).toMatchObject({ waiting: 0, dropped: [id] });
  answer = { status: 410 };
  await comes(
    ["mod2", "ru", "2025-11-20", capture[3].replace("Kupiansk", "Vovchansk")],
    ["other", "ua", "2025-11-21", denial[3].replace("Kupiansk", "Vovchansk")],
  );
  await round(hooks);
  const asked = received.length;
  expect((await round(hooks)).fault).toContain("wants no more");
  expect(received).toHaveLength(asked);
});

test("a saved query is told only of what its claims make; a delay holds back", async () => {
  await round();
  await round(list({ name: "elsewhere" }));
  await comes(capture, denial);
  expect(await round(list({ name: "elsewhere", query: "/explore?party=by" }))).toMatchObject({ sent: 0, waiting: 0 });
  clock = new Date("2025-11-21T12:00:00Z");
  expect(await round(list({ query: "stance=denies" }))).toMatchObject({ sent: 0, waiting: 3 });
  clock = new Date("2025-11-22T00:00:01Z");
  expect(await round(list({ query: "stance=denies" }))).toMatchObject({ sent: 3, waiting: 0 });
});

const refusedLists: readonly (readonly [string, object | string, string])[] = [
  ["a name that would break a header", { name: "a\r\nx-evil: 1" }, "small letters"],
  ["an address that is none", { to: "somewhere" }, "https address"],
  ["an address of a file", { to: "file:///etc/passwd" }, "https address"],
  ["plain http to elsewhere", { to: "http://example.org/", private: false }, "https address"],
  ["a password in the address", { to: "https://a:b@example.org/" }, "name or password"],
  ["a secret that is not set", { secret: "NOT_SET" }, "whsec_"],
  ["a secret in the file", { secret }, "environment variable"],
  ["an unknown kind of news", { on: ["strike-alert"] }, "on.0"],
  ["a query that cannot be understood", { query: "colour=red" }, "colour"],
  ["a field nobody knows", { headers: { a: "b" } }, "headers"],
  ["no list", "a: b", "YAML list"],
  ["no YAML", "[", "no YAML"],
];
test.each(refusedLists)("%s is refused with a reason", (_, more, why) => {
  const text =
    typeof more === "string"
      ? more
      : JSON.stringify([{ name: "a", to: `${base}/`, secret: "HOOK_SECRET", private: true, ...more }]);
  expect(() => readHookList(text, environment)).toThrow(why);
});

test("line ends in an address are encoded, never sent as header lines", async () => {
  const [hook] = list({ to: `${base}/in?a=1\r\nx-evil: 1` });
  await deliver(hook!, { id: "n1", body: "{}" }, { now: clock });
  expect(received[0]?.headers["x-evil"]).toBeUndefined();
});

test("two hooks of one name are refused", () => {
  const one = { name: "a", to: "https://example.org/", secret: "HOOK_SECRET" };
  expect(() => readHookList(JSON.stringify([one, one]), environment)).toThrow("second hook is named a");
});

test("an address inside the machine is refused unless the owner allows it; a redirect is no delivery", async () => {
  const [hook] = list();
  const message = { id: "n1", body: "{}" };
  const inside = { ...hook!, to: `https://127.0.0.1:1/`, allowPrivate: false };
  expect((await deliver(inside, message, { now: clock })).says).toContain("inside a private network");
  const rebound = { ...hook!, to: "https://hook.example/", allowPrivate: false };
  const resolve = () => Promise.resolve([{ address: "10.0.0.7", family: 4 }]);
  expect((await deliver(rebound, message, { now: clock, resolve })).says).toContain("inside a private network");
  answer = { status: 307, headers: { location: `${base}/elsewhere` } };
  expect(await deliver(hook!, message, { now: clock })).toMatchObject({ done: false, says: "answered 307" });
  expect(received).toHaveLength(1);
});

test("the signature is that of the Standard Webhooks' own example", () => {
  const key = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' };
  expect(signature(key, message, 1_614_265_330)).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});
