import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { fixtureLedger, items } from "../fixture-ledger.ts";
import type { NewJudgement } from "../../store/judgement.ts";
import type { Ledger } from "../../store/ledger.ts";

const token = "a token of the owner";

/** The fixture with a list that judgements are appended to. */
function ledgerWithJudgements() {
  const judged: NewJudgement[] = [];
  const ledger = {
    ...fixtureLedger,
    listClaims: async () => ({ items: items.filter((one) => one.claim.confidence < 0.5), next: null }),
    listJudgements: async () => ({
      items: judged.map((one, i) => ({ ...one, id: `j${i}`, seq: i, undone: false })),
      next: null,
    }),
    judge: async (one: NewJudgement) => {
      judged.push(one);
      return { ...one, id: `j${judged.length - 1}`, seq: judged.length, undone: false };
    },
  } as unknown as Ledger;
  return { ledger, judged };
}

const open = (reviewToken: string | null = token) => {
  const { ledger, judged } = ledgerWithJudgements();
  const app = createApp({
    ledger,
    delayHours: 0,
    reviewToken,
    web: "/nowhere",
    now: () => new Date("2026-01-02T03:04:05Z"),
  });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost", ...headers },
    });
  return { app, judged, post };
};

const signed = { cookie: `review=${encodeURIComponent(token)}; reviewer=Olha` };
const reject = { act: "reject", on: "claim", subject: "c3", claims: "c3", reason: "the monitor saw nothing" };

test("without a token set by the owner there is no review", async () => {
  expect((await open(null).app.request("/review")).status).toBe(404);
  expect((await open(null).post("/review/judge", reject, signed)).status).toBe(404);
});

test("the door opens for the token alone, and keeps it from scripts", async () => {
  const { app, post } = open();
  expect(await (await app.request("/review")).text()).not.toContain("article");
  expect((await post("/review/enter", { name: "Olha", token: "guess" })).status).toBe(403);
  const entered = await post("/review/enter", { name: "Olha", token });
  expect(entered.status).toBe(303);
  expect(entered.headers.getSetCookie().every((one) => /HttpOnly/.test(one) && /SameSite=Strict/.test(one))).toBe(true);
});

test("a rejection is appended with name, time, reason and the claim's anchor, and can be undone", async () => {
  const { app, post, judged } = open();
  expect((await post("/review/judge", reject)).status).toBe(403);
  expect((await post("/review/judge", reject, signed)).status).toBe(303);
  expect(judged[0]).toMatchObject({
    act: "reject",
    on: "claim",
    subject: "aa03:21-47:clash",
    reason: "the monitor saw nothing",
    by: "Olha",
    at: "2026-01-02T03:04:05.000Z",
  });
  const queue = await (await app.request("/review", { headers: signed })).text();
  expect(queue).toContain("the monitor saw nothing");
  expect(queue).not.toContain('data-claim="c3"');
  await post(
    "/review/judge",
    { act: "undo", on: "claim", subject: "aa03:21-47:clash", undoes: "j0", reason: "a slip" },
    signed,
  );
  expect(judged[1]).toMatchObject({ act: "undo", undoes: "j0" });
});

test("a form from another site is refused", async () => {
  const { post, judged } = open();
  const answer = await post("/review/judge", reject, { ...signed, origin: "https://elsewhere.example" });
  expect(answer.status).toBe(403);
  expect(judged).toEqual([]);
});

test.each([
  ["an act nobody knows", { ...reject, act: "delete" }],
  ["no subject", { ...reject, subject: "" }],
])("%s is refused", async (_, fields) => {
  const { post, judged } = open();
  expect((await post("/review/judge", fields, signed)).status).toBe(400);
  expect(judged).toEqual([]);
});
