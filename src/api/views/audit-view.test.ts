import { afterAll, beforeAll, expect, test } from "vitest";
import { readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { pageServices } from "../../cli/page-services.ts";
import { createApp } from "../app.ts";
import type { WireReport } from "../contract.ts";
import { problem } from "../problem-schema.ts";
import { exampleAudit, exampleAuditBody } from "./audit-example.ts";
import { auditAnswer, auditBody } from "./audit-schema.ts";
import type { WireAudit } from "./audit-schema.ts";

const url = "https://example.org/planted";
const text =
  "Officials confirmed that Russian forces had captured Kupiansk. The town was liberated, the ministry highlighted.";
const published = "2025-11-21T10:00:00Z";
const planted = { id: "planted", publisher: "Planted wire", party: "ind", url, published, language: "en", text };

let sample: SampleLedger;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  sample = await readSample([planted]);
  app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
}, 120_000);
afterAll(() => sample.close());

const json = { "content-type": "application/json", accept: "application/json" };

/** Another day on an instance for others. */
const servedOn = (day: string) =>
  createApp({
    ledger: sample.ledger,
    delayHours: 24,
    web: "/nowhere",
    now: () => new Date(`${day}T00:00:00Z`),
    ...pageServices(),
  });

const at = (address: string, asked = app) => asked.request(`/audit.json?${new URLSearchParams({ address })}`);

const send = (body: object, asked = app) =>
  asked.request("/audit.json", {
    method: "POST",
    headers: json,
    body: JSON.stringify(body),
  });

async function told(answer: Response): Promise<WireAudit> {
  expect(answer.status).toBe(200);
  return auditAnswer.strict().parse(await answer.json());
}

test("the examples hold their schemas, and their spans point at their words", () => {
  expect(auditAnswer.strict().parse(exampleAudit)).toEqual(exampleAudit);
  expect(auditBody.parse(exampleAuditBody)).toEqual(exampleAuditBody);
  for (const { span, text: words } of exampleAudit.findings) expect(exampleAuditBody.text.slice(...span)).toBe(words);
  expect(exampleAuditBody.text.slice(...exampleAudit.claims[0]!.span)).toMatch(/^Exampleville had .*captured$/);
});

test("a report of the ledger is audited by its address: findings of its page, claims with who says them", async () => {
  const audit = await told(await at(url));
  expect(audit.report).toMatchObject({ publisher: "Planted wire", party: "ind", url });
  const page = (await (await app.request(`${audit.permalink}.json`)).json()) as WireReport;
  expect(audit.findings.length).toBeGreaterThan(0);
  expect(audit.findings).toMatchObject(page.findings);
  for (const { span, text: words } of audit.findings) expect(text.slice(...span)).toBe(words);
  expect(audit.claims.length).toBeGreaterThan(0);
  for (const { claimant } of audit.claims) expect(claimant).not.toBe("");
  expect(audit.sentences).toHaveLength(2);
  for (const page of [`http://127.0.0.1:8017${audit.permalink}`, `${audit.permalink}.json`, `${audit.permalink}`])
    expect(await told(await at(page))).toEqual(audit);
});

test("a posted text is audited as the same text of the ledger is", async () => {
  const { findings, permalink, report } = await told(
    await send({ text, publisher: "Another wire", published: "2025-11-21", language: "en" }),
  );
  expect([permalink, report.publisher, report.url]).toEqual([null, "Another wire", null]);
  const rules = new Set(findings.map(({ rule }) => rule));
  for (const { rule } of (await told(await at(url))).findings) expect(rules).toContain(rule);
  const { findings: none } = await told(await send({ text: "Nothing of note was said today." }));
  expect(none).toEqual([]);
});

test("what the delay hides is neither audited by address nor remembered in an audit", async () => {
  const fresh = servedOn("2025-11-21");
  expect((await at(url, fresh)).status).toBe(404);
  expect((await at(url, servedOn("2025-11-23"))).status).toBe(200);
  const claim = "Russia's Ministry of Defence said its troops had captured Kupiansk.";
  const request = { text: claim, publisher: "Another wire", published: "2025-11-23" };
  const remembered = ({ findings }: WireAudit) =>
    findings.filter(({ rule }) => rule === "claimed-before" || rule === "denied-same-day").length;
  expect(remembered(await told(await send(request, servedOn("2026-06-01"))))).toBeGreaterThan(0);
  expect(remembered(await told(await send(request, servedOn("2000-01-01"))))).toBe(0);
});

test("the page is only read, its twin takes texts too", async () => {
  const allowed = async (path: string) => (await app.request(path, { method: "PUT" })).headers.get("allow");
  expect([await allowed("/audit"), await allowed("/audit.json")]).toEqual(["GET, HEAD", "GET, HEAD, POST"]);
});

test.each<[string, () => Response | Promise<Response>, number]>([
  ["no address", () => app.request("/audit.json"), 400],
  ["an address of the machine", () => at("file:///etc/passwd"), 400],
  ["an address that is not in the ledger", () => at("http://127.0.0.1:9/x"), 404],
  ["a page that is not here", () => at("/reports/abcdef"), 404],
  ["no address of rows", () => app.request("/audit.csv"), 400],
  ["no text", () => send({ text: "" }), 400],
  ["a language nobody reads here", () => send({ text, language: "tlh" }), 400],
  ["a field nobody knows", () => send({ text, address: url }), 400],
  ["too long a text", () => send({ text: "a".repeat(200_001) }), 400],
  ["far too long a text", () => send({ text: "a".repeat(1_300_000) }), 413],
  ["a form", () => app.request("/audit.json", { method: "POST", body: new URLSearchParams({ text }) }), 415],
  ["a text sent to the page", () => app.request("/audit", { method: "POST", headers: json, body: "{}" }), 405],
])("%s is refused with problem details", async (_, ask, status) => {
  const answer = await ask();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect(problem.parse(await answer.json()).detail).not.toBe("");
});
