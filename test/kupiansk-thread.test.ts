/** The Kupiansk file read and threaded: the control thread of the town tells its arc, in order, and stands as it should on its days. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { knownVoices } from "../src/ingest/voices.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { readReport } from "../src/reading/read-report.ts";
import type { Report } from "../src/report/report.ts";
import { toLedgerClaims } from "../src/store/ledger-claims.ts";
import { compareClaims } from "../src/thread/claim-day.ts";
import { claimSource } from "../src/thread/claim-source.ts";
import { standingAsOf } from "../src/thread/standing/standing-history.ts";
import type { LedgerClaim } from "../src/thread/ledger-claim.ts";
import { threadClaims } from "../src/thread/thread-claims.ts";
import { turnOf } from "../src/thread/record/turn.ts";
import { controlFacts, factKey } from "./kupiansk-facts.ts";
import type { ControlFact } from "./kupiansk-facts.ts";

const folder = new URL("../samples/kupiansk/", import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n"))
  .map((line) => (JSON.parse(line) as { report: Report }).report);

const read = reports.map((report) => ({ report, own: toLedgerClaims(readReport(report, readingContext()), "test") }));
const claims = read.flatMap(({ own }) => own);
const reportOf = new Map(read.flatMap(({ report, own }) => own.map(({ id }) => [id, report.id] as const)));
const { threads } = threadClaims(claims, () => claims, knownVoices());
const town = threads.find(({ kind, place }) => kind === "control" && place?.name === "Kupiansk");
const railwayTown = threads.find(({ kind, place }) => kind === "control" && place?.name === "Kupiansk-Vuzlovyi");
const byId = new Map(claims.map((claim) => [claim.id, claim]));

/** "2025-11-20 Valery Gerasimov gained ru" for every claim of a thread. */
const told = (thread: typeof town): readonly string[] =>
  (thread?.members ?? []).flatMap(({ claim: id }) => {
    const claim = byId.get(id);
    const turn = claim && turnOf(claim);
    return turn ? [`${claim.published} ${claimSource(claim).name} ${turn.says} ${turn.party ?? "-"}`] : [];
  });

/** A member tells a fact: same report, same claimant's party, same stance and action; the holder it names is not another. */
function tells(fact: ControlFact, claim: LedgerClaim): boolean {
  const { party } = claimSource(claim, knownVoices().bodyOf);
  const against = claim.stance === "denies" || claim.stance === "doubts";
  const said = against ? `denies ${claim.action}` : claim.stance === "asserts" ? claim.action : null;
  const holder = turnOf(claim)?.party ?? null;
  return (
    reportOf.get(claim.id) === `kupiansk/${fact.report}` &&
    party === fact.party &&
    said === fact.says &&
    (holder === null || holder === fact.of)
  );
}

test("every claim and denial of the facts table is in the town's thread", () => {
  const members = (town?.members ?? []).flatMap(({ claim }) => byId.get(claim) ?? []);
  const unmet = controlFacts.filter((fact) => !members.some((claim) => tells(fact, claim))).map(factKey);
  expect(controlFacts.length).toBeGreaterThan(60);
  expect(unmet).toEqual([]);
});

test("there is one control thread of the town, and one of the railway town beside it", () => {
  expect(threads.filter(({ kind, place }) => kind === "control" && place?.name === "Kupiansk").length).toBe(1);
  expect(railwayTown).toBeDefined();
});

test.each([
  "2025-08-30 Valery Gerasimov gained ru",
  "2025-09-03 Russian Ministry of Defence gained ru",
  "2025-09-13 General Staff of the Armed Forces of Ukraine held ua",
  "2025-10-02 Vladimir Putin gained ru",
  "2025-10-26 Valery Gerasimov encircled ru",
  "2025-11-20 Valery Gerasimov gained ru",
  "2025-11-20 General Staff of the Armed Forces of Ukraine held ua",
  "2025-12-17 Oleksandr Syrskyi held ua",
  "2025-12-18 Maria Zakharova held ru",
])("the town's thread tells: %s", (turn) => expect(told(town)).toContain(turn));

test("the capture claimed on 20 November is denied the same day", () => {
  expect(
    told(town).some((turn) => turn.startsWith("2025-11-20 General Staff of the Armed Forces of Ukraine denied")),
  ).toBe(true);
  expect(standingAsOf(town?.history ?? [], "2025-11-20")?.happened.word).toBe("denied");
});
test("by 12 December it is contested", () =>
  expect(standingAsOf(town?.history ?? [], "2025-12-12")?.happened.word).toBe("contested"));
test("and it is contested at the end", () =>
  expect(standingAsOf(town?.history ?? [], "2026-02-28")?.happened.word).toBe("contested"));
test("before the first report nothing stands", () =>
  expect(standingAsOf(town?.history ?? [], "2025-07-01")).toBeNull());

test("the railway town is claimed and denied on 27 January", () => {
  expect(told(railwayTown)).toContain("2026-01-27 Valery Gerasimov gained ru");
  expect(told(railwayTown)).toContainEqual(expect.stringMatching(/^2026-01-27 Joint Forces [\w ]+ denied/));
  expect(standingAsOf(railwayTown?.history ?? [], "2026-01-27")?.happened.word).toBe("denied");
});

test("claims stand in the order they were told", () => {
  const members = (town?.members ?? []).flatMap(({ claim }) => byId.get(claim) ?? []);
  expect(members).toEqual([...members].sort(compareClaims));
});
test("fewer origins than reports", () => expect(town?.origins.length).toBeLessThan(town?.reports ?? 0));
test("every relation shows two claims of the thread and says why", () => {
  const ids = new Set(town?.members.map(({ claim }) => claim));
  expect(town?.relations.filter(({ from, to, why }) => !ids.has(from) || !ids.has(to) || why === "")).toEqual([]);
});
