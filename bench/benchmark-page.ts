/** The page of figures as Markdown: a section for each part, with its goal, when it was run and what was seen. */
import type { LedgerFigures } from "./ledger.ts";
import type { BenchRow } from "./row.ts";

/** The parts of a run, in the order of the page. */
export const parts = ["reading", "workers", "writing", "questions", "paint", "threading", "memory"] as const;
export type Part = (typeof parts)[number];

export interface Section {
  readonly part: Part;
  /** Day, command, load. */
  readonly seen: readonly string[];
  readonly table: string;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, n) => (n === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Rows of a part as a table. */
export const rowsTable = (rows: readonly BenchRow[]): string =>
  table(
    ["what", "figure", "held against"],
    rows.map(({ what, figure, ratio }) => [what, figure, ratio]),
  );

const sizeOf = (claims: number): string => claims.toLocaleString("en");
const percent = (share: number | undefined): string => (share === undefined ? "–" : `${Math.round(share * 100)} %`);

/** Claims a second by engine and size. */
export const writingTable = (ledgers: readonly LedgerFigures[]): string =>
  table(
    [
      "ledger",
      "claims",
      "claims/s",
      "of all its rows, by the clock",
      "in CPU",
      "of three tables, by the clock",
      "in CPU",
    ],
    ledgers.map(({ engine, claims, claimsASecond, shares }) => [
      engine,
      sizeOf(claims),
      claimsASecond === null ? "–" : sizeOf(claimsASecond),
      percent(shares?.all.wall),
      percent(shares?.all.cpu),
      percent(shares?.bare.wall),
      percent(shares?.bare.cpu),
    ]),
  );

/** Growth between the two largest ledgers of the first engine, by the CPU of the 95th of a hundred. */
function growthOf(ledgers: readonly LedgerFigures[], n: number): string {
  const same = ledgers.filter(({ engine }) => engine === ledgers[0]?.engine);
  const [first, last] = [same.at(-2)?.timings[n]?.cpu95 ?? 0, same.at(-1)?.timings[n]?.cpu95 ?? 0];
  return same.length < 2 || first < 1 ? "–" : `${(last / first).toFixed(1)}×`;
}

const pair = (a: number | undefined, b: number | undefined): string => `${a?.toFixed(1)} / ${b?.toFixed(1)}`;

/** Milliseconds of each question by engine and size, in CPU and by the clock. */
export function questionsTable(ledgers: readonly LedgerFigures[]): string {
  const heads = ledgers.flatMap(({ engine, claims }) => {
    const name = `${engine} ${sizeOf(claims)}`;
    return [`${name}, CPU`, "by the clock"];
  });
  const rows = (ledgers[0]?.timings ?? []).map(({ question }, n) => [
    question,
    ...ledgers.flatMap(({ timings }) => {
      const one = timings[n];
      return [pair(one?.cpu50, one?.cpu95), pair(one?.p50, one?.p95)];
    }),
    growthOf(ledgers, n),
  ]);
  return table(["question of a page", ...heads, "growth"], rows);
}

const about: Readonly<Record<Part, readonly [title: string, text: string]>> = {
  reading: [
    "Reading",
    "English reports of the bundled sample, in CPU seconds of one process, best of three after a warm-up; the full reading as ingest and `extract` do it, reports of a batch together. Goal: at least 20,000 sentences a second and core, at least as fast as wink-nlp with POS, ten times compromise.",
  ],
  workers: [
    "Worker threads",
    "By the clock on the wall, over the same reports: in the long run, when each thread has compiled what it runs, and from the start of the threads on, with lexicon, gazetteer and compilation in each. Goal: two at least 1.8 times one. A machine whose cores are taken by others cannot show it.",
  ],
  writing: [
    "Writing",
    "Made-up reports with four claims each, in transactions of 1024 reports, without reading or threading. A bare bulk insert is handed finished rows, byte for byte those of the ledger, and writes them under the same settings (WAL, each commit on disk), many rows a statement, a transaction the batch, in turn with the ledger; it asks, makes, hashes, chains, stems and counts nothing. Of two: one writes all that the ledger writes to the same tables, indexes and full text, counts already summed (11 rows a claim); the other only reports, readings and claims with their keys and indexes (1.5 rows a claim), which is less than the ledger has to write at all. The ledger starts from what was read. The largest ledger is filled in bulk, and its last 40,000 claims are timed. Goal: 40 %.",
  ],
  questions: [
    "Questions",
    "Milliseconds, p50 / p95, over random places, days and actions, warm. CPU is that of the program, and with PostgreSQL of the processes that serve its database (asking for it costs the program a little more): it tells what a machine with a free core would show; the clock tells what the neighbours left. Growth is CPU p95 of the largest ledger over the one before. Goal: p95 under 50 ms at 10^7 claims, at most twice that at 10^6.",
  ],
  paint: [
    "First paint and brush of explore",
    "In Chromium, milliseconds since the address was asked for, over a ledger filled in bulk. Cold: a server just started, a fresh profile. Fresh: fresh profiles, the server at work. Warm: the page again. Middle / worst of several. Goal: first paint under 1 s at 1,000,000 claims. Brush: p50 / p95 of the page's own work for one movement (sums, map, count, list), WebGL drawn in software. Goal: within a frame at 100,000 claims.",
  ],
  threading: [
    "Threading",
    "One new report of two claims, in CPU of its own thread, mean over the run; claims are made before. Goal: time does not grow with the ledger (within 1.5 times).",
  ],
  memory: ["Memory", "Most that the benchmark's own process held until then, all steps before included."],
};

function sectionText({ part, seen, table: rows }: Section): string {
  const [title, text] = about[part];
  return `## ${title}\n${text}\n\n${seen.map((line) => `- ${line}`).join("\n")}\n\n${rows}\n`;
}

const intro = `# Benchmarks

Written by \`npm run bench\`; \`--only writing,questions\` measures some parts anew and leaves the others as they stand.
The made-up claims come from a seed, so every run asks the same. Ratios are of one run on one machine; absolute figures are
of that machine and its load alone.
`;

/** Sections of a page as it stands, by title; what is before the first and after the last of ours stays out. */
function keptSections(page: string): Map<string, string> {
  const kept = new Map<string, string>();
  for (const text of page.split(/^(?=## )/m).slice(1)) kept.set(text.split("\n", 1)[0] ?? "", text);
  return kept;
}

/** The whole page: new sections, the old ones where a part was not measured, and what people wrote below them. */
export function benchmarkPage(sections: readonly Section[], before: string): string {
  const texts = keptSections(before);
  for (const section of sections) texts.set(`## ${about[section.part][0]}`, sectionText(section));
  const own = parts.flatMap((part) => texts.get(`## ${about[part][0]}`) ?? []);
  const titles = new Set(parts.map((part) => `## ${about[part][0]}`));
  const notes = [...texts].filter(([title]) => !titles.has(title)).map(([, text]) => text);
  return [intro, ...own, ...notes].map((text) => `${text.trim()}\n`).join("\n");
}
