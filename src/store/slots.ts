/** Gives versions their blocks of row numbers; a block is never given twice. */
import { chunks } from "./engine/chunks.ts";
import type { Writing } from "./engine/database.ts";
import { blockOf, blockSize } from "./tables/row-order.ts";
import type { Tables } from "./tables.ts";

export interface SlotRequest {
  readonly version: string;
  readonly published: string | null;
  readonly claims: number;
}

/** First rows of a version's blocks, in order; the first is the row of the version itself. */
export type Slots = ReadonlyMap<string, readonly number[]>;

/** Row number of the `n`th claim of a version. */
export const seatOf = (blocks: readonly number[], n: number): number => {
  const block = blocks[Math.floor(n / blockSize)];
  if (block === undefined) throw new RangeError(`no row number left for claim ${n}`);
  return block + (n % blockSize);
};

const blocksFor = (claims: number): number => Math.max(1, Math.ceil(claims / blockSize));

/** Blocks for these versions, kept ones first, new ones as asked for and free. */
export async function takeSlots(writing: Writing, requests: readonly SlotRequest[]): Promise<Slots> {
  const slots = await loadSlots(writing, requests);
  const taken = await loadTaken(writing, requests);
  const rows: Tables["slot"][] = [];
  for (const { version, published, claims } of requests) {
    const own = slots.get(version) ?? [];
    slots.set(version, own);
    let row = blockOf(published, version);
    while (own.length < blocksFor(claims)) {
      while (taken.has(row) || (own.length > 0 && (await isTaken(writing, row)))) row += blockSize;
      taken.add(row);
      rows.push({ row, version, n: own.length });
      own.push(row);
    }
  }
  await writing.insert("slot", rows);
  return slots;
}

async function loadSlots({ sql }: Writing, requests: readonly SlotRequest[]): Promise<Map<string, number[]>> {
  const slots = new Map<string, number[]>();
  for (const part of chunks(requests.map(({ version }) => version))) {
    const found = await sql.selectFrom("slot").selectAll().where("version", "in", part).orderBy("n").execute();
    for (const { version, row } of found) slots.set(version, [...(slots.get(version) ?? []), row]);
  }
  return slots;
}

/** Rows around each wish that are given already: runs of neighbours, so that stepping over them needs no more questions. */
async function loadTaken({ sql }: Writing, requests: readonly SlotRequest[]): Promise<Set<number>> {
  const taken = new Set<number>();
  for (const part of chunks(requests)) {
    const wishes = part.map(({ version, published }) => blockOf(published, version));
    let ask = wishes;
    while (ask.length > 0) {
      const found = await sql.selectFrom("slot").select("row").where("row", "in", ask).execute();
      for (const { row } of found) taken.add(row);
      ask = found.map(({ row }) => row + blockSize).filter((row) => !taken.has(row));
    }
  }
  return taken;
}

async function isTaken({ sql }: Writing, row: number): Promise<boolean> {
  return (await sql.selectFrom("slot").select("row").where("row", "=", row).execute()).length > 0;
}
