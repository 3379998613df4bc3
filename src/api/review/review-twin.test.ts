import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { addToken, tokenBook } from "../access/token-file.ts";
import type { Scope } from "../access/token.ts";
import { createApp } from "../app.ts";
import { problem } from "../problem-schema.ts";
import { exampleJudged, exampleReviewQueue, exampleThreadReview } from "./review-examples.ts";
import { judgedAnswer, reviewQueueAnswer, threadReviewAnswer } from "./review-schema.ts";
import type { WireJudged, WireReviewQueue, WireThreadReview } from "./review-schema.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-review-"));
const owners = "a-token-of-the-owner";
let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
const tokens = new Map<string, string>();

beforeAll(async () => {
  sample = await readSample();
  const file = join(folder, "tokens");
  const grants: [string, Scope][] = [
    ["Ann", "review"],
    ["Bo", "ingest"],
  ];
  for (const [name, scope] of grants)
    tokens.set(name, await addToken(file, { name, granted: [scope], at: "2026-01-01T00:00:00Z" }));
  app = createApp({
    ledger: sample.ledger,
    delayHours: 0,
    reviewToken: owners,
    tokens: tokenBook(file),
    web: "/nowhere",
    now: () => new Date("2026-01-02T03:04:05Z"),
  });
}, 120_000);
afterAll(async () => {
  await sample.close();
  rmSync(folder, { recursive: true });
});

const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const get = (path: string, headers: Record<string, string> = bearer(tokens.get("Ann"))) =>
  app.request(path, { headers });

const judge = (body: unknown, headers: Record<string, string> = bearer(tokens.get("Ann"))) =>
  app.request("/review/judge.json", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const queue = async () => (await (await get("/review.json")).json()) as WireReviewQueue;

async function judged(body: object): Promise<WireJudged> {
  const answer = await judge(body);
  const said: unknown = await answer.json();
  expect([answer.status, said]).toEqual([201, expect.anything()]);
  return judgedAnswer.strict().parse(said);
}

test.each([
  [reviewQueueAnswer, exampleReviewQueue],
  [threadReviewAnswer, exampleThreadReview],
  [judgedAnswer, exampleJudged],
])("the example of %# holds its schema", (schema, example) => {
  expect(schema.strict().parse(example)).toEqual(example);
});

test("the queue is for a review token in the header alone: 401 and 403 as problem details otherwise", async () => {
  const cookie = `review=${tokens.get("Ann")}; reviewer=Ann`;
  const asked: [number, Record<string, string>][] = [
    [401, {}],
    [401, { cookie }],
    [401, bearer("rpt_guessed")],
    [403, bearer(tokens.get("Bo"))],
    [200, bearer(tokens.get("Ann"))],
    [200, bearer(owners)],
  ];
  for (const [status, headers] of asked) {
    const answers = [await get("/review.json", headers), await judge({}, headers)];
    expect(answers.map((one) => one.status)).toEqual(status === 200 ? [200, 400] : [status, status]);
    for (const answer of answers.filter((one) => one.status !== 200)) {
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(problem.parse(await answer.json()).detail).not.toBe("");
    }
  }
  const closed = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere" });
  expect((await closed.request("/review.json", { headers: bearer(owners) })).status).toBe(404);
  for (const ending of ["csv", "geojson"]) {
    expect((await get(`/review.${ending}`)).status).toBe(200);
    for (const headers of [bearer(undefined), { cookie }])
      expect((await get(`/review.${ending}`, headers)).status).toBe(401);
    expect((await closed.request(`/review.${ending}`, { headers: bearer(owners) })).status).toBe(404);
  }
});

test("the queue holds what the page shows, signed with the token's name", async () => {
  const answer = await get("/review.json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { reviewer, doubtful, threads } = reviewQueueAnswer.strict().parse(await answer.json());
  expect(reviewer).toBe("Ann");
  expect(doubtful.length).toBeGreaterThan(0);
  expect(threads.length).toBeGreaterThan(0);
  const page = await (await get("/review", { cookie: `review=${tokens.get("Ann")}` })).text();
  for (const { id } of doubtful) expect(page).toContain(`data-claim="${id}"`);
  const named = await get("/review.json", { ...bearer(owners), "x-reviewer": "Olha" });
  expect(((await named.json()) as WireReviewQueue).reviewer).toBe("Olha");
});

test("a claim is rejected, leaves the queue, and comes back when that is undone", async () => {
  const [first] = (await queue()).doubtful;
  const id = first?.id ?? "";
  const { judgement, thread } = await judged({ act: "reject", on: "claim", subject: id, reason: "a plan" });
  expect(judgement).toMatchObject({ act: "reject", by: "Ann", at: "2026-01-02T03:04:05.000Z", undone: false });
  expect([judgement.subject.startsWith(first?.reportId ?? "-"), thread]).toEqual([true, null]);
  const after = await queue();
  expect(after.doubtful.map((one) => one.id)).not.toContain(id);
  expect(after.judged[0]).toMatchObject({ id: judgement.id, reason: "a plan" });
  const { subject } = judgement;
  await judged({ act: "undo", on: "claim", subject, undoes: judgement.id, reason: "a slip" });
  expect((await queue()).doubtful.map((one) => one.id)).toContain(id);
});

test("a thread is split by program and told under the key it has then", async () => {
  const { threads } = await queue();
  const great = threads.find(({ counts }) => counts.claims > 2)?.id ?? "";
  const open = async (id: string) =>
    threadReviewAnswer.strict().parse(await (await get(`/review/threads/${encodeURIComponent(id)}.json`)).json());
  const { thread }: WireThreadReview = await open(great);
  const member = thread.claims.at(-1)?.id ?? "";
  const split = await judged({ act: "split", on: "thread", subject: great, claims: [member], reason: "another day" });
  const left = await open(split.thread ?? "");
  expect(left.thread.claims.map(({ id }) => id)).not.toContain(member);
  expect(left.thread.claims.length).toBe(thread.claims.length - 1);
  await judged({ act: "undo", on: "thread", subject: great, undoes: split.judgement.id, reason: "the same day" });
  expect((await open(great)).thread.claims.map(({ id }) => id)).toContain(member);
  const undoing = (await queue()).judged.find(({ undoes }) => undoes === split.judgement.id);
  await judged({ act: "undo", on: "thread", subject: great, undoes: undoing?.id, reason: "another day after all" });
  expect((await open(great)).thread.claims.map(({ id }) => id)).not.toContain(member);
});

const right = { act: "reject", on: "claim", subject: "none", reason: "no" };

test.each<[string, unknown, number]>([
  ["no JSON", "{", 400],
  ["a list", [], 400],
  ["an act nobody knows", { ...right, act: "delete" }, 400],
  ["a field nobody knows", { ...right, by: "Eve" }, 400],
  ["a rejection without a reason", { ...right, reason: " " }, 400],
  ["an undo of nothing named", { ...right, act: "undo" }, 400],
  ["an acceptance that undoes", { ...right, act: "accept", undoes: "x" }, 400],
  ["a split of a claim", { ...right, act: "split" }, 400],
  ["an edit without a field", { ...right, act: "edit" }, 400],
  ["half a link", { ...right, on: "relation" }, 400],
  ["a claim that is not there", right, 404],
  ["an undo of what nobody judged", { ...right, act: "undo", undoes: "none" }, 404],
  ["too much", { ...right, reason: "x".repeat(70_000) }, 413],
])("%s is refused and nothing is kept", async (_, body, status) => {
  const before = (await queue()).judged.length;
  const answer = await judge(body);
  expect(answer.status).toBe(status);
  expect(problem.safeParse(await answer.json()).success).toBe(true);
  expect((await queue()).judged.length).toBe(before);
});

test("what does not say that it is JSON is refused, as a form of another site would be", async () => {
  expect((await judge(right, { ...bearer(owners), "content-type": "text/plain" })).status).toBe(403);
  const own = { ...bearer(owners), "content-type": "text/plain", origin: "http://localhost" };
  expect((await judge(right, own)).status).toBe(415);
});
