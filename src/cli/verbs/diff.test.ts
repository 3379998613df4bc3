import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeGazetteer, madeReport } from "../../../test/ledger-fixture.ts";
import { madeReading } from "../../../test/made-reading.ts";
import { callProgram } from "../../../test/program-call.ts";
import type { Claim } from "../../claim/claim.ts";
import { inlineReader } from "../../ingest/reader.ts";
import type { Reader } from "../../ingest/reader.ts";
import type { ReadTask } from "../../ingest/read-source.ts";
import { threadPending } from "../../ingest/thread-run.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Report } from "../../report/report.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { matchClaims } from "../claim-match.ts";
import { claimsOfRelease } from "../release-claims.ts";
import type { ReleasedClaim } from "../release-claims.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = [
  "Units took Kupiansk and took Dvorichna.",
  "On Monday units took Kupiansk.",
  "Units took Dvorichna.",
  "We lost Kupiansk.",
  "Units took Dvorichna today.",
];

/** Reads the texts under these rules, threads them and releases them. */
async function released(name: string, reader: Reader): Promise<string> {
  const [file, out] = [join(folder, `${name}.sqlite`), join(folder, name)];
  const ledger = await openLedger(file, { gazetteer: madeGazetteer });
  const tasks = texts.map((text, n): ReadTask => {
    const report = madeReport({ id: String(n), text });
    return { report, rawHash: "00", fetched: { at: "2025-12-01T00:00:00Z", how: "file:x" } };
  });
  async function* batches() {
    yield tasks;
  }
  for await (const results of reader.map(batches()))
    await ledger.saveReadings(results.flatMap((result) => ("entry" in result ? [result.entry] : [])));
  await threadPending(ledger);
  await ledger.close();
  const done = await callProgram(["release", "--out", out, "--ledger", file, "--made", "2026-01-01"]);
  expect([done.status, done.err]).toEqual([0, ""]);
  return out;
}

const changes: Readonly<Record<string, (claims: readonly Claim[]) => readonly Claim[]>> = {
  [texts[1]!]: (claims) => claims.map((claim) => ({ ...claim, content: [10, claim.content[1]] as const })),
  [texts[2]!]: (claims) => claims.map((claim) => ({ ...claim, action: "hold", confidence: 0.4 })),
  [texts[3]!]: () => [],
};

/** The made reading as newer rules would read: wider words, another action, one claim no more. */
function newerReading(report: Report): Reading {
  const reading = madeReading(report);
  return { ...reading, claims: [...(changes[report.text]?.(reading.claims) ?? reading.claims)] };
}

test("a release under newer rules is compared by words: what changed field by field, what came and went", async () => {
  const older = await released("older", inlineReader("rules 1", madeReading));
  const newer = await released("newer", inlineReader("rules 2", newerReading));
  const ids = async (release: string) => new Set((await claimsOfRelease(release)).map(({ id }) => id));
  expect((await ids(older)).isDisjointFrom(await ids(newer))).toBe(true);
  const { status, out } = await callProgram(["diff", older, newer]);
  const [, counts, fields, ...rest] = out.trimEnd().split("\n");
  expect([status, counts]).toEqual([0, "0 added, 1 gone, 2 changed, 3 the same"]);
  expect(fields).toBe("changed: action 1, confidence 1, content 1");
  expect(rest.map((line) => line.replaceAll(/\b[\da-f]{16,}\b/g, "ID")).sort()).toEqual([
    expect.stringMatching(/^- ID CLAIM by .*: capture, denies$/),
    expect.stringMatching(/^~ ID → ID CLAIM by .*: capture, asserts; content: 16–29 → 10–29$/),
    expect.stringMatching(/^~ ID → ID CLAIM by .*: hold, asserts; action: capture → hold; confidence: [\d.]+ → 0\.4$/),
  ]);
  const back = await callProgram(["diff", newer, older]);
  expect(back.out).toContain("\n1 added, 0 gone, 2 changed, 3 the same\n");
});

const made = (id: string, more: Partial<ReleasedClaim>, stance = "asserts"): ReleasedClaim => ({
  id,
  report: "aa01",
  content: [0, 20],
  action: "capture",
  ...more,
  fields: { action: more.action ?? "capture", stance } as ReleasedClaim["fields"],
});

const idsOf = (pairs: ReturnType<typeof matchClaims>["pairs"]): string[][] =>
  pairs.map(({ before, after }) => [before.id, after.id]);

test("of two claims on the same words each finds its like", () => {
  const before = [made("a1", {}), made("a2", {}, "denies")];
  const after = [made("b1", {}, "denies"), made("b2", {})];
  expect(idsOf(matchClaims(before, after).pairs)).toEqual([
    ["a1", "b2"],
    ["a2", "b1"],
  ]);
});

test("overlapping words are matched in one report alone, one action first, each claim once", () => {
  const before = [made("a1", { content: [0, 20] }), made("a2", { content: [40, 60] })];
  const after = [
    made("b1", { content: [0, 21], action: "hold" }),
    made("b2", { content: [5, 30] }),
    made("b3", { content: [40, 59], report: "aa02" }),
    made("b4", { content: [60, 70] }),
  ];
  const { pairs, added, gone } = matchClaims(before, after);
  expect(idsOf(pairs)).toEqual([["a1", "b2"]]);
  expect(gone.map(({ id }) => id)).toEqual(["a2"]);
  expect(new Set(added.map(({ id }) => id))).toEqual(new Set(["b1", "b3", "b4"]));
});
