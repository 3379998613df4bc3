/** What a ledger holds comes out of every form, counted: each claim once, with its claimant, sentence, place and days. */
import { DuckDBInstance } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exported, readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { tableRows } from "../../report/table.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import { claimView } from "../views/claim-view.ts";
import { checkBundle } from "./check-bundle.ts";
import { exportClaim, longestQuote } from "./export-claim.ts";
import { exportFormats } from "./export-format.ts";
import { parquetMonths } from "./parquet.ts";

let sample: SampleLedger;
let items: readonly ClaimItem[] = [];
const folder = mkdtempSync(join(tmpdir(), "reportedly-round-"));
beforeAll(async () => {
  sample = await readSample();
  items = await Array.fromAsync(sample.ledger.eachClaim({}));
}, 120_000);
afterAll(async () => {
  await sample.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bytesAs(name: string): Promise<Buffer> {
  return exported(
    exportFormats.find((one) => one.name === name)!,
    items,
    sample.ledger,
  );
}

const cut = (text: string): string => (text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`);

/** What every form must give of a claim: id, claimant, quote, and where it is mapped. */
interface Told {
  readonly id: string;
  readonly by: string;
  readonly quote: string;
  readonly lat: number | null;
}
const toldOf = (item: ClaimItem): Told => {
  const { id, claimant, sentence } = claimView(item);
  const place = item.claim.places.find(({ placeId }) => placeId !== null);
  return { id, by: claimant.name, quote: cut(sentence), lat: place?.lat ?? null };
};
const inOrder = (all: readonly Told[]): Told[] => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

const number = (text: string): number | null => (text === "" ? null : Number(text));
/** A cell that a spreadsheet would run goes out with an apostrophe before it. */
const plain = (text: string): string => text.replace(/^'(?=[=+\-@])/, "");

function ofCsv(text: string): Told[] {
  const [head, ...rows] = [...tableRows(text)].map(({ cells }) => cells);
  const at = (row: readonly string[], name: string): string => plain(row[head?.indexOf(name) ?? -1] ?? "");
  return rows.map((row) => ({
    id: at(row, "claim_id"),
    by: at(row, "asserted_by"),
    quote: at(row, "quote"),
    lat: number(at(row, "latitude")),
  }));
}

const linesOf = <T>(bytes: Buffer): T[] =>
  bytes
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

interface Feature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [number, number] } | null;
  readonly properties: Readonly<Record<string, string>>;
}

const readers: Readonly<Record<string, (bytes: Buffer) => Told[]>> = {
  csv: (bytes) => ofCsv(bytes.toString("utf8")),
  acled: (bytes) => ofCsv(bytes.toString("utf8")),
  ucdp: (bytes) => ofCsv(bytes.toString("utf8")),
  viina: (bytes) => ofCsv(bytes.toString("utf8")),
  geojson: (bytes) =>
    (JSON.parse(bytes.toString("utf8")) as { features: Feature[] }).features.map(({ id, geometry, properties }) => ({
      id,
      by: properties["asserted_by"] ?? "",
      quote: properties["quote"] ?? "",
      lat: geometry?.coordinates[1] ?? null,
    })),
};

test.each(Object.keys(readers))("%s: every claim once, with claimant, quote and place", async (name) => {
  expect(items.length).toBeGreaterThan(100);
  expect(inOrder(readers[name]!(await bytesAs(name)))).toEqual(inOrder(items.map(toldOf)));
});

test("jsonl: every claim as the pages' twins give it, but for the cap of the quote", async () => {
  const rows = linesOf<Record<string, unknown>>(await bytesAs("jsonl"));
  const wanted = items.map((item) => ({
    ...claimView(item),
    sentence: toldOf(item).quote,
    rules: item.rules,
    tool_version: "test",
  }));
  expect(rows).toEqual(JSON.parse(JSON.stringify(wanted)));
});

test("claim-jsonld: every claim with its author and its place", async () => {
  const rows = linesOf<{
    identifier: string;
    author: { name: string };
    text: string;
    contentLocation?: { geo?: { latitude: number } };
  }>(await bytesAs("claim-jsonld"));
  const told = rows.map(({ identifier, author, text, contentLocation }) => ({
    id: identifier,
    by: author.name,
    quote: text,
    lat: contentLocation?.geo?.latitude ?? null,
  }));
  expect(inOrder(told)).toEqual(inOrder(items.map(toldOf)));
});

interface Annotation {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly {
      readonly exact?: string;
      readonly prefix?: string;
      readonly start?: number;
      readonly end?: number;
    }[];
  };
}

test("annotations: both selectors find the same words in the archived version", async () => {
  const rows = linesOf<Annotation>(await bytesAs("annotations"));
  expect(rows).toHaveLength(items.length);
  for (const { target } of rows) {
    const { report } = await sample.ledger.getVersion(target.source.split("/").at(-1) ?? "");
    const [quote, position] = target.selector;
    const points = Array.from(report.text);
    expect(points.slice(position?.start, position?.end).join("")).toBe(quote?.exact);
    expect(report.text).toContain(`${quote?.prefix}${quote?.exact}`);
    expect(quote?.exact?.length).toBeLessThanOrEqual(longestQuote);
  }
});

test("stix: an opinion of its claimant for every claim, each reference there", async () => {
  const { objects } = JSON.parse((await bytesAs("stix")).toString("utf8")) as {
    objects: { id: string; type: string; created_by_ref?: string; object_refs?: string[]; authors?: string[] }[];
  };
  const ids = new Set(objects.map(({ id }) => id));
  const opinions = objects.filter(({ type }) => type === "opinion");
  expect(opinions).toHaveLength(items.length);
  expect(opinions.map(({ authors }) => authors?.[0] ?? "").sort()).toEqual(items.map((item) => toldOf(item).by).sort());
  for (const { created_by_ref: by, object_refs: refs } of objects)
    for (const ref of [by, ...(refs ?? [])]) expect(ref === undefined || ids.has(ref)).toBe(true);
});

test("bibtex and csl: every report with a claim, once", async () => {
  const reports = new Set(items.map(({ claim }) => claim.reportId.slice(0, 12)));
  const text = (await bytesAs("bibtex")).toString("utf8");
  const bib: string[] = (text.match(/^@misc\{reportedly-\w+/gm) ?? []).map((found) => found.slice(17));
  const csl = (JSON.parse((await bytesAs("csl")).toString("utf8")) as { id: string }[]).map(({ id }) => id.slice(11));
  expect(bib.toSorted()).toEqual([...reports].sort());
  expect(csl.toSorted()).toEqual([...reports].sort());
});

test("bundle: checked alone, and its sentences stand where it says in the versions it lists", async () => {
  const zip = await bytesAs("bundle");
  expect(checkBundle(zip)).toMatchObject({ claims: items.length, faults: [] });
  const files = unzipSync(zip);
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString("utf8");
  expect(inOrder(ofCsv(text("claims.csv")))).toEqual(inOrder(items.map(toldOf)));
  const versions = new Set(
    linesOf<{ report_id: string }>(Buffer.from(text("versions.jsonl"))).map((one) => one.report_id),
  );
  for (const row of linesOf<{ report_id: string; sentence_start: number; before: string; sentence: string }>(
    Buffer.from(text("evidence.jsonl")),
  )) {
    expect(versions.has(row.report_id)).toBe(true);
    const { report } = await sample.ledger.getVersion(row.report_id);
    const whole = report.text.slice(row.sentence_start - row.before.length);
    expect(whole.startsWith(row.before + row.sentence.replace(/…$/, ""))).toBe(true);
  }
});

test("parquet: a folder by month, read by DuckDB with its partitions, every claim once", async () => {
  async function* claims() {
    for (const item of items) yield exportClaim(item);
  }
  const textOf = async (id: string): Promise<string> => (await sample.ledger.getVersion(id)).report.text;
  const context = {
    base: "",
    made: "2026-01-01",
    version: "test",
    quotes: "sentence",
    isPerson: () => false,
    textOf,
    versionsOf: async () => [],
  } as const;
  for await (const { path, bytes } of parquetMonths(claims(), context)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    appendFileSync(join(folder, path), bytes);
  }
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read = await connection.runAndReadAll(
    `select claim_id, asserted_by, quote, latitude, month, published from read_parquet('${folder}/*/*.parquet', hive_partitioning = true)`,
  );
  const rows = read.getRows() as [string, string, string, number | null, string, string | null][];
  expect(inOrder(rows.map(([id, by, quote, lat]) => ({ id, by, quote, lat })))).toEqual(inOrder(items.map(toldOf)));
  for (const [, , , , month, published] of rows) expect(month).toContain(published?.slice(0, 7) ?? "unknown");
  const asked = async (question: string) => (await connection.runAndReadAll(question)).getRows();
  const files = `'${folder}/*/*.parquet'`;
  // what Spark asks of files it has not written: one schema, texts marked as such, types it has, codecs it ships with
  const kinds = await asked(
    `select distinct type, converted_type from parquet_schema(${files}) where name <> 'root' order by 1`,
  );
  expect(kinds).toEqual([
    ["BYTE_ARRAY", "UTF8"],
    ["DOUBLE", null],
    ["INT32", null],
  ]);
  const schemas = `select file_name, list((name, type, converted_type, repetition_type)) as one from parquet_schema(${files}) group by 1`;
  expect(await asked(`select count(*) > 1, count(distinct one) = 1 from (${schemas})`)).toEqual([[true, true]]);
  expect(await asked(`select distinct compression from parquet_metadata(${files})`)).toEqual([["SNAPPY"]]);
  for (const name of readdirSync(folder).filter((one) => one.includes("=")))
    expect(name).toMatch(/^month=(?:\d{4}-\d\d|unknown)$/);
  connection.closeSync();
});
