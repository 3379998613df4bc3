/** Saves a batch of readings in one transaction: versions, readings, claims, counts and the chain, each once. */
import { appendEntries } from "./archive-chain.ts";
import type { NewEntry } from "./archive-chain.ts";
import { chunks } from "./engine/chunks.ts";
import { ClaimWriter } from "./claim-writer.ts";
import type { PlaceKeeping } from "./claim-writer.ts";
import { reportKey, versionId } from "./content-hash.ts";
import type { Database, TextRow, Writing } from "./engine/database.ts";
import { keepableReport } from "./keepable-text.ts";
import type { ReadingEntry, SaveResult } from "./reading-entry.ts";
import { planSave } from "./save-plan.ts";
import type { Head, SavePlan } from "./save-plan.ts";
import { seatOf, takeSlots } from "./slots.ts";
import type { Slots } from "./slots.ts";
import { publisherKeyOf } from "./source-key.ts";
import { stems } from "./stem.ts";
import { supersede } from "./supersede.ts";
import type { ClaimTable, Tables, VersionTable } from "./tables.ts";
import { Tally } from "./counts/tally.ts";
import { readingContent, versionContent, versionRow } from "./version-row.ts";

/**
 * Readings that are made into rows before these are written. Rows that live short cost little to collect; on a server a
 * statement costs more, and a transaction that has written claims does not see a month's table made since.
 */
const readingsAtOnce = { sqlite: 128, postgres: Number.MAX_SAFE_INTEGER } as const;

/** What saving needs of the ledger it saves to. */
export interface SaveContext extends PlaceKeeping {
  readonly dialect: Database["dialect"];
}

/** A result, and the ids of the places that are kept when its transaction is. */
export type Saved = SaveResult & { readonly placeIds: readonly string[] };

/** Saves entries that were read elsewhere; their claims' places are taken from the gazetteer by id alone. */
export async function saveReadings(
  writing: Writing,
  batch: readonly ReadingEntry[],
  context: SaveContext,
): Promise<Saved> {
  const entries = batch.map(keepableEntry);
  const plan = await planSave(writing, entries);
  if (plan.fresh.length === 0) return { fates: plan.fates, added: [], superseded: [], placeIds: [] };
  const tally = new Tally();
  const slots = await takeSlots(writing, slotRequests(plan));
  const versions = newVersions(plan, slots);
  await writing.insert(
    "version",
    versions.toSorted((a, b) => a.row - b.row),
  );
  tally.bump("version", versions.length);
  const superseded = await supersede(writing, outgoing(plan), tally);
  const writer = new ClaimWriter(writing, tally, context);
  const kept = new Map<ReadingEntry, KeptReading>();
  for (const part of chunks(inRowOrder(plan.fresh, slots), readingsAtOnce[context.dialect])) {
    const made = makeReadings({ ...plan, fresh: part }, slots, writer);
    await writer.write();
    await writing.insert(
      "reading",
      made.map(({ reading }) => reading),
    );
    for (const one of made) kept.set(one.entry, { chained: readingEntry(one), added: one.added });
  }
  const inOrder = plan.fresh.flatMap((entry) => kept.get(entry) ?? []);
  const added = inOrder.flatMap((one) => one.added);
  await writing.insert(
    "pending",
    added.map((id) => ({ id })),
  );
  const texts = await writeHeads(writing, tally, { plan, slots });
  await tally.write(writing);
  await appendEntries(
    writing,
    [...versions.map(versionEntry), ...inOrder.map(({ chained }) => chained)],
    context.dialect,
  );
  await writer.writeTexts();
  await writing.insertText("report_text", texts);
  return { fates: plan.fates, added, superseded, placeIds: writer.placeIds };
}

/** What a reading leaves behind when its rows are written: its link of the chain, and the ids of its current claims. */
interface KeptReading {
  readonly chained: NewEntry;
  readonly added: readonly string[];
}

/** Rows that rise go to the end of their tables, and full text that does not rise is written out row by row. */
const inRowOrder = (fresh: readonly ReadingEntry[], slots: Slots): ReadingEntry[] =>
  fresh.toSorted((a, b) => firstRow(slots, a.version) - firstRow(slots, b.version));

const keepableEntry = (entry: ReadingEntry): ReadingEntry => ({
  ...entry,
  report: keepableReport(entry.report),
  version: versionId(entry.report),
  claims: [...new Map(entry.claims.map((claim) => [claim.id, claim])).values()],
});

const slotRequests = ({ fresh }: SavePlan) => {
  const most = new Map<string, { version: string; published: string | null; claims: number }>();
  for (const { version, report, claims } of fresh) {
    const known = most.get(version)?.claims ?? 0;
    most.set(version, { version, published: report.published, claims: Math.max(known, claims.length) });
  }
  return [...most.values()];
};

const firstRow = (slots: Slots, version: string): number => seatOf(slots.get(version) ?? [], 0);

function newVersions({ fresh, rows }: SavePlan, slots: Slots): VersionTable[] {
  const versions = new Map<string, VersionTable>();
  for (const { version: id, report, rawHash, fetched } of fresh) {
    if (rows.has(id) || versions.has(id)) continue;
    versions.set(id, versionRow({ id, row: firstRow(slots, id), report, rawHash, fetched }));
  }
  return [...versions.values()];
}

/** Heads that another version or another reading replaces. */
const outgoing = ({ before, after }: SavePlan): Head[] =>
  [...before.values()].filter(({ key, id, rules }) => {
    const now = after.get(key);
    return now !== undefined && (now.id !== id || now.rules !== rules);
  });

interface NewReading {
  readonly entry: ReadingEntry;
  readonly reading: Tables["reading"];
  readonly claims: readonly ClaimTable[];
  /** Ids of its claims, where they are current. */
  readonly added: readonly string[];
}

function makeReadings({ fresh, after }: SavePlan, slots: Slots, writer: ClaimWriter): NewReading[] {
  return fresh.map((entry) => {
    const { version, rules, report, reading, claims } = entry;
    const blocks = slots.get(version) ?? [];
    const head = after.get(reportKey(report));
    const current = head?.id === version && head.rules === rules;
    const seats = claims.map((claim, ordinal) => ({
      claim,
      seat: { row: seatOf(blocks, ordinal), versionRow: seatOf(blocks, 0), ordinal, rules },
    }));
    const rows = writer.add(seats, current);
    return {
      entry,
      reading: { version, rules, claims: rows.length, body: JSON.stringify(reading) },
      claims: rows,
      added: current ? rows.map(({ id }) => id) : [],
    };
  });
}

/** Writes which version speaks for each report now; gives the texts that reports are found by. */
async function writeHeads(
  writing: Writing,
  tally: Tally,
  { plan, slots }: { readonly plan: SavePlan; readonly slots: Slots },
): Promise<TextRow[]> {
  const changed = [...plan.after.values()].filter((head) => plan.before.get(head.key) !== head);
  const byKey = new Map(plan.fresh.map((entry) => [reportKey(entry.report), entry.report]));
  const rows = changed.map(({ key, id, rules }) => {
    const report = byKey.get(key);
    if (!report) throw new RangeError(`no report for ${key}`);
    if (!plan.before.has(key)) {
      tally.meet(publisherKeyOf(report));
      tally.bump("report", 1);
    }
    return {
      text: report.text,
      head: { key, row: firstRow(slots, id), publisher: report.publisher, version: id, rules },
    };
  });
  const set = "row = excluded.row, version = excluded.version, rules = excluded.rules";
  await writing.insert(
    "report",
    rows.map(({ head }) => head),
    { key: ["key"], set },
  );
  const old = changed.flatMap(({ key }) => plan.before.get(key)?.row ?? []);
  await writing.removeText("report_text", old);
  return rows.map(({ text, head }) => ({ row: head.row, stems: stems(text).join(" ") })).sort((a, b) => a.row - b.row);
}

const versionEntry = (version: VersionTable): NewEntry => ({
  kind: "version",
  subject: version.id,
  content: versionContent(version),
});

const readingEntry = ({ reading, claims }: NewReading): NewEntry => ({
  kind: "reading",
  subject: `${reading.version} ${reading.rules}`,
  content: readingContent(reading, claims),
});
