/**
 * `node eval/party-swap.ts FILE.jsonl… [--list]`: reads every sentence of reports that names the two sides of one war, once as it
 * is and once with the sides swapped, and tells where the second reading is not the mirror of the first, by field.
 */
import { readFileSync } from "node:fs";
import type { Claim } from "../src/claim/claim.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { findMatches } from "../src/lexicon/lexicon.ts";
import type { ActorRow } from "../src/lexicon/rows/actor-row.ts";
import { readReport } from "../src/reading/read-report.ts";
import type { Reading } from "../src/reading/reading.ts";
import type { Language } from "../src/text/language.ts";
import { parseDocument } from "../src/text/parse.ts";
import { swapSides, swappedWords } from "../test/swap-sides.ts";

interface Line {
  readonly report: { readonly language: Language; readonly text: string };
}

type Sides = (party: string) => string;
const mirrored: Readonly<Record<string, string>> = { ru: "ua", ua: "ru" };
const mirror: Sides = (party) => mirrored[party] ?? party;
const same: Sides = (party) => party;

const read = (text: string, language: Language): Reading =>
  readReport(
    { id: "swap/1", publisher: "Evening courier", party: "ind", url: null, published: "2025-11-20", language, text },
    readingContext(),
  );

/** What is compared, by name. */
const fields = {
  action: ({ action, stance }: Claim) => `${action} ${stance}`,
  actor: ({ actor }: Claim, of: Sides) => (actor ? of(actor.party) : "-"),
  recipient: ({ recipient }: Claim, of: Sides) => (recipient ? of(recipient.party) : "-"),
  source: ({ chain }: Claim, of: Sides) => chain.map(({ party, tone }) => `${of(party)}/${tone}`).join(" through "),
  quantity: ({ quantities }: Claim) => quantities.map((one) => `${one.of} ${one.min}..${one.max}`).join(),
} as const;
type Field = keyof typeof fields | "claims";

/** Whether all that names either side is swapped: "the AFU" beside "Russian" would leave half a mirror. */
function isWhole(text: string, language: Language): boolean {
  const words = swappedWords(text, language);
  const document = parseDocument(text, language);
  const actors = findMatches(readingContext().lexicon, document).actor;
  return actors.every(({ row, from, to }) => {
    if (!((row as ActorRow).party in mirrored)) return true;
    const [start, end] = [document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0];
    return words.some((word) => word[0] <= start && end <= word[1]);
  });
}

/** Fields in which the reading of the swapped sentence is not the mirror; empty where it is. */
function asymmetries(here: Reading, there: Reading): Field[] {
  if (here.claims.length !== there.claims.length) return ["claims"];
  const names = Object.keys(fields) as (keyof typeof fields)[];
  return names.filter((name) =>
    here.claims.some((claim, n) => {
      const other = there.claims[n];
      return other === undefined || fields[name](claim, mirror) !== fields[name](other, same);
    }),
  );
}

function* sentences(files: readonly string[]): Generator<readonly [Language, string]> {
  for (const file of files) {
    for (const line of readFileSync(file, "utf8").trim().split("\n")) {
      const { language, text } = (JSON.parse(line) as Line).report;
      for (const { span } of parseDocument(text, language).sentences) yield [language, text.slice(...span)];
    }
  }
}

const words = process.argv.slice(2);
const list = words.includes("--list");
const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
const seen = new Set<string>();

for (const [language, text] of sentences(words.filter((word) => word !== "--list"))) {
  const swapped = swapSides(text, language);
  if (seen.has(text) || swapped === text || swapSides(swapped, language) !== text) continue;
  seen.add(text);
  if (!isWhole(text, language)) continue;
  const [here, there] = [read(text, language), read(swapped, language)];
  if (here.claims.length + there.claims.length === 0) continue;
  const wrong = asymmetries(here, there);
  const placed = here.toponyms.some(({ place }) => place !== null) ? "with a place" : "without a place";
  count(`${language} ${placed}: sentences`);
  if (wrong.length > 0) count(`${language} ${placed}: not mirrored`);
  for (const field of wrong) count(`${language} ${placed}: ${field}`);
  if (list && wrong.length > 0) process.stdout.write(`${language} ${wrong.join(", ")}\t${text}\t${swapped}\n`);
}
for (const [what, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  process.stdout.write(`${what} ${number}\n`);
