import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProgram } from "../../../test/program-call.ts";
import { createApp } from "../../api/app.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { pageServices } from "../page-services.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-audit-"));
const file = join(folder, "one.ledger");
const article = join(folder, "article.txt");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const post = (publisher: string, party: string, [published, text]: readonly [string, string]): string =>
  JSON.stringify({
    report: { id: `${publisher} ${published}`, publisher, party, published, url: null, language: "en", text },
  });

const took = "Russia's defence ministry said its troops had captured Memryk in Donetsk Oblast.";
const posts = [
  post("Harbour Wire", "ind", ["2024-09-01T08:00:00Z", took]),
  post("Harbour Wire", "ind", ["2024-09-08T08:00:00Z", took]),
  post("Staff", "ua", [
    "2024-09-08T18:00:00Z",
    "Ukraine's General Staff denied that Russian troops had captured Memryk.",
  ]),
];
const text = `Village falls

Russia's defence ministry said on Sunday that its troops had captured Memryk in Donetsk Oblast.`;

beforeAll(async () => {
  const reports = join(folder, "posts.jsonl");
  writeFileSync(reports, `${posts.join("\n")}\n`);
  writeFileSync(article, text);
  await callProgram(["ingest", reports, "--ledger", file, "--workers", "1"]);
}, 120_000);

interface Audited {
  readonly permalink: string;
  readonly findings: readonly { readonly rule: string; readonly why: string }[];
}

const audit = async (format: string): Promise<string> => {
  const told = ["--published", "2024-09-08", "--publisher", "Courier", "--party", "ind"];
  return (await callProgram(["audit", article, "--ledger", file, "--format", format, ...told])).out;
};

/** Findings that need the ledger: denied the same day, and claimed before. */
const ofLedger = ["denied-same-day", "claimed-before"];

test("what the ledger remembers stands in the terminal, in JSON and in SARIF", async () => {
  const shown = await audit("text");
  expect(shown).toMatch(/denied/i);
  expect(shown).toContain("2024-09-01");
  const { findings } = JSON.parse(await audit("json"));
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(expect.arrayContaining(ofLedger));
  const { runs } = JSON.parse(await audit("sarif"));
  expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(expect.arrayContaining(ofLedger));
});

test("and on the page of the article, once it is in the ledger", async () => {
  const url = "https://example.org/village-falls";
  const report = {
    id: "a",
    publisher: "Courier",
    party: "ind",
    published: "2024-09-08T20:00:00Z",
    url,
    language: "en",
    text,
  };
  const handed = join(folder, "article.jsonl");
  writeFileSync(handed, `${JSON.stringify({ report })}\n`);
  await callProgram(["ingest", handed, "--ledger", file, "--workers", "1"]);
  const ledger = await openLedger(file, { gazetteer: loadGazetteer() });
  const app = createApp({ ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
  const twin = (await (await app.request(`/audit.json?address=${encodeURIComponent(url)}`)).json()) as Audited;
  const page = await (await app.request(twin.permalink)).text();
  await ledger.close();
  expect(twin.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ofLedger));
  for (const { why } of twin.findings.filter(({ rule }) => ofLedger.includes(rule)))
    expect(page).toContain(why.slice(0, 30));
});
