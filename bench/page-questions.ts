/** Every page's question over random places and days, timed. */
import type { Action } from "../src/claim/claim.ts";
import type { Ledger } from "../src/store/ledger.ts";
import type { CpuClock } from "./cpu-clock.ts";
import { seeded } from "./made-claims.ts";
import { madeThreadKey } from "./made-threads.ts";

export type Question = readonly [name: string, ask: (ledger: Ledger) => Promise<unknown>];

const actions: readonly Action[] = ["attack", "repel", "advance", "capture", "hold", "clash", "strike"];

/** The questions that pages ask, over random places, days and actions; `known` are places that have claims and a thread. */
export function pageQuestions(known: readonly string[], seed = 7): readonly Question[] {
  const random = seeded(seed);
  const place = (): string => `made:${Math.floor(3000 * random() ** 3)}`;
  const knownPlace = (): string => known[Math.floor(random() * known.length)] ?? "made:0";
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
    ["place page", (ledger) => placePage(ledger, knownPlace())],
    ["sources", (ledger) => ledger.listSources()],
    ["reports with three words", (ledger) => ledger.listReports({ text: "ammunition depot northern" })],
    ["thread list", (ledger) => ledger.listThreads({})],
    ["thread page", (ledger) => ledger.getThread(madeThreadKey(knownPlace()))],
    ["a thread's block of days", (ledger) => ledger.candidates({ places: [place()], ...span(4) })],
  ];
}

/** All that the page of a place asks (`src/api/views/place-view.ts`). */
async function placePage(ledger: Ledger, id: string): Promise<void> {
  const places = [id];
  await ledger.getPlace(id);
  await ledger.countByStanding({ places });
  await ledger.listClaims({ places }, { limit: 200 });
  await ledger.listThreads({ places }, { limit: 20 });
}

export interface Timing {
  readonly question: string;
  /** Milliseconds by the clock on the wall. */
  readonly p50: number;
  readonly p95: number;
  /** The same in CPU of this process and of the database server's. */
  readonly cpu50: number;
  readonly cpu95: number;
}

const warmUp = 5;

function at(spent: readonly number[], share: number): number {
  const sorted = spent.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Asks every question `times` times. */
export async function timeQuestions(
  ledger: Ledger,
  known: readonly string[],
  { times, clock }: { readonly times: number; readonly clock: CpuClock },
): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const [question, ask] of pageQuestions(known)) {
    const [wall, cpu]: [number[], number[]] = [[], []];
    for (let n = 0; n < times + warmUp; n += 1) {
      const [before, start] = [clock(), performance.now()];
      await ask(ledger);
      const taken = performance.now() - start;
      const spent = clock() - before;
      if (n < warmUp) continue;
      wall.push(taken);
      cpu.push(spent);
    }
    timings.push({ question, p50: at(wall, 0.5), p95: at(wall, 0.95), cpu50: at(cpu, 0.5), cpu95: at(cpu, 0.95) });
  }
  return timings;
}
