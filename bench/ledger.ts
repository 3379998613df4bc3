/** The ledger measured: writing against a bare bulk insert of the same rows, and every page's question at two sizes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import type { Action } from "../src/claim/claim.ts";
import type { Ledger } from "../src/store/ledger.ts";
import type { ReadingEntry } from "../src/store/reading-entry.ts";
import { openLedger } from "../src/store/open-ledger.ts";
import { madeEntries, madeSettlementGazetteer, seeded } from "./made-claims.ts";

const reportsACommit = 384;

/** Writes `claims` made-up claims; gives the milliseconds spent in the ledger alone. */
export async function fill(ledger: Ledger, claims: number, seed = 1): Promise<number> {
  let spent = 0;
  let batch: ReadingEntry[] = [];
  const save = async (): Promise<void> => {
    const start = performance.now();
    await ledger.saveReadings(batch);
    spent += performance.now() - start;
    batch = [];
  };
  for (const entry of madeEntries(claims, seed)) {
    batch.push(entry);
    if (batch.length === reportsACommit) await save();
  }
  if (batch.length > 0) await save();
  return spent;
}

/** The same rows of reports, readings and claims, with their keys and indexes and nothing else of the ledger, in the same transactions. */
export async function bareInsert(from: string, to: string): Promise<number> {
  await (await openLedger(to)).close(); // makes the tables
  const source = new DatabaseSync(from, { readOnly: true });
  const target = new DatabaseSync(to);
  target.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16000",
  );
  let spent = 0;
  const rowsACommit = { version: reportsACommit, reading: reportsACommit, claim: reportsACommit * 4 };
  for (const [table, atOnce] of Object.entries(rowsACommit)) {
    let statement: StatementSync | null = null;
    let rows: SQLInputValue[][] = [];
    const save = (): void => {
      const start = performance.now();
      target.exec("BEGIN IMMEDIATE");
      for (const row of rows) statement?.run(...row);
      target.exec("COMMIT");
      spent += performance.now() - start;
      rows = [];
    };
    for (const row of source.prepare(`SELECT * FROM ${table}`).iterate()) {
      const names = Object.keys(row);
      statement ??= target.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => "?").join()})`);
      rows.push(Object.values(row) as SQLInputValue[]);
      if (rows.length === atOnce) save();
    }
    save();
  }
  source.close();
  target.close();
  return spent;
}

type Question = readonly [name: string, ask: (ledger: Ledger) => Promise<unknown>];

const actions: readonly Action[] = ["attack", "repel", "advance", "capture", "hold", "clash", "strike"];

/** The questions that pages ask, over random places, days and actions. */
export function pageQuestions(seed = 7): readonly Question[] {
  const random = seeded(seed);
  const place = (): string => `made:${Math.floor(3000 * random() ** 3)}`;
  const action = (): Action => actions[Math.floor(random() * actions.length)] ?? "strike";
  const span = (days: number): { from: string; to: string } => {
    const start = Date.UTC(2022, 1, 24) + Math.floor(random() * (1390 - days)) * 86_400_000;
    const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
    return { from: iso(start), to: iso(start + days * 86_400_000) };
  };
  const box = [31, 47, 34, 49] as const;
  return [
    ["newest claims", (ledger) => ledger.listClaims({})],
    ["claims of a party", (ledger) => ledger.listClaims({ parties: ["ua"] })],
    ["claims of a party and action", (ledger) => ledger.listClaims({ parties: ["ru"], actions: [action()] })],
    [
      "denials of an action in a language",
      (ledger) => ledger.listClaims({ actions: [action()], languages: ["uk"], stances: ["denies"] }),
    ],
    ["claims at a place", (ledger) => ledger.listClaims({ places: [place()] })],
    ["claims at a place in a month", (ledger) => ledger.listClaims({ places: [place()], ...span(30) })],
    ["claims in a box, month and action", (ledger) => ledger.listClaims({ box, actions: [action()], ...span(30) })],
    [
      "claims of a source",
      (ledger) => ledger.listClaims({ sources: [`ru.source-${Math.floor(400 * random() ** 3)}`] }),
    ],
    ["claims with two words", (ledger) => ledger.listClaims({ text: "ammunition outskirts" })],
    ["a word at a place", (ledger) => ledger.listClaims({ text: "ammunition", places: [place()] })],
    ["claims without a place", (ledger) => ledger.listClaims({ placed: false })],
    ["claims to look at", (ledger) => ledger.listClaims({ confidenceUnder: 0.5 })],
    ["map of all time", (ledger) => ledger.countByStanding({})],
    ["map of a month", (ledger) => ledger.countByStanding(span(30))],
    ["map of a year", (ledger) => ledger.countByStanding(span(365))],
    ["timeline by month", (ledger) => ledger.countByDay({}, "month")],
    ["timeline of a year", (ledger) => ledger.countByDay(span(365))],
    ["place page", (ledger) => ledger.getPlace(place())],
    ["sources", (ledger) => ledger.listSources()],
    ["reports with three words", (ledger) => ledger.listReports({ text: "ammunition depot northern" })],
    ["a thread's block of days", (ledger) => ledger.candidates({ places: [place()], ...span(4) })],
  ];
}

export interface Timing {
  readonly question: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

const warmUp = 5;

/** Asks every question `times` times. */
export async function timeQuestions(ledger: Ledger, times = 40): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const [question, ask] of pageQuestions()) {
    const spent: number[] = [];
    for (let n = 0; n < times + warmUp; n += 1) {
      const start = performance.now();
      await ask(ledger);
      if (n >= warmUp) spent.push(performance.now() - start);
    }
    spent.sort((a, b) => a - b);
    const at = (share: number): number => spent[Math.min(spent.length - 1, Math.floor(share * spent.length))] ?? 0;
    timings.push({ question, p50: at(0.5), p95: at(0.95) });
  }
  return timings;
}

export interface LedgerFigures {
  readonly claims: number;
  readonly claimsASecond: number;
  /** Time of the bare insert over that of the ledger. */
  readonly shareOfBare: number;
  readonly timings: readonly Timing[];
}

/** Fills a SQLite ledger and asks it; the folder is taken away after. */
export async function measureLedger(claims: number): Promise<LedgerFigures> {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
  const file = join(folder, "ledger.sqlite");
  try {
    const ledger = await openLedger(file, { gazetteer: madeSettlementGazetteer });
    const spent = await fill(ledger, claims);
    const timings = await timeQuestions(ledger);
    await ledger.close();
    const bare = await bareInsert(file, join(folder, "bare.sqlite"));
    return { claims, claimsASecond: Math.round((claims / spent) * 1000), shareOfBare: bare / spent, timings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures as a table of text. */
export function figuresText(figures: readonly LedgerFigures[]): string {
  const [first] = figures;
  const head = figures.map(
    ({ claims, claimsASecond, shareOfBare }) =>
      `${claims} claims: written at ${claimsASecond}/s, ${Math.round(shareOfBare * 100)} % of a bare bulk insert`,
  );
  const rows = (first?.timings ?? []).map(({ question }, n) => {
    const cells = figures.map(({ timings }) => `${timings[n]?.p50.toFixed(1)} / ${timings[n]?.p95.toFixed(1)}`);
    return `| ${question} | ${cells.join(" | ")} |`;
  });
  const sizes = figures.map(({ claims }) => `${claims.toLocaleString("en")} claims, ms p50 / p95`);
  return [
    ...head,
    "",
    `| question | ${sizes.join(" | ")} |`,
    `|---|${figures.map(() => "---:").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number);
  const figures: LedgerFigures[] = [];
  for (const claims of sizes.length > 0 ? sizes : [100_000]) figures.push(await measureLedger(claims));
  process.stdout.write(figuresText(figures));
}
