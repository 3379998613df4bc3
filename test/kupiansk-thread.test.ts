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
import { standingAsOf } from "../src/thread/standing-history.ts";
import { threadClaims } from "../src/thread/thread-claims.ts";
import { turnOf } from "../src/thread/turn.ts";

const folder = new URL("../samples/kupiansk/", import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n"))
  .map((line) => (JSON.parse(line) as { report: Report }).report);

const claims = reports.flatMap((report) => toLedgerClaims(readReport(report, readingContext()), "test"));
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
  "2025-12-02 Joint Forces Grouping held ua",
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
  expect(told(railwayTown).some((turn) => turn.startsWith("2026-01-27 Joint Forces Grouping denied"))).toBe(true);
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
