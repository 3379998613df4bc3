import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "apache-arrow";
import { unzipSync, zipSync } from "fflate";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParquet } from "parquet-wasm/node";
import { expect, test } from "vitest";
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import { acledColumns } from "./acled.ts";
import { codePointsBefore } from "./annotations.ts";
import { bundleFiles } from "./bundle.ts";
import { checkBundle } from "./check-bundle.ts";
import { exportClaim } from "./export-claim.ts";
import type { ExportContext } from "./export-claim.ts";
import { fatalitiesClaimed } from "./event-values.ts";
import { exportFormats } from "./export-format.ts";
import { parquetExport, parquetMonths } from "./parquet.ts";
import type { ParquetPiece } from "./parquet.ts";
import { stixId } from "./stix.ts";
import { ucdpColumns } from "./ucdp.ts";
import { viinaColumns } from "./viina.ts";

const text = "📍 =cmd said on Thursday: “Example Army took Exampleville, 30 soldiers fell”.";
const sentence = text.slice(3);

const item = (id: string, published: string | null, placed: boolean): ClaimItem => ({
  claim: {
    id,
    reportId: "aa11bb22cc33dd44",
    publisher: "=cmd",
    publisherParty: "ind",
    language: "en",
    url: "https://example.org/a",
    published,
    forwardedFrom: null,
    action: "capture",
    stance: "asserts",
    chain: [{ source: [3, 7], cue: [8, 12], name: "Example Army", party: "xx", tone: "neutral", rule: "en.cue.say" }],
    actor: { span: [29, 41], party: "xx", name: "Example Army" },
    recipient: null,
    places: [
      {
        span: [47, 59],
        role: "at",
        words: "Exampleville",
        placeId: placed ? "gn:1" : null,
        name: placed ? "Exampleville" : null,
        kind: placed ? "settlement" : null,
        lat: placed ? 48.5 : null,
        lon: placed ? 37.5 : null,
        district: null,
        region: placed ? "ua/example-oblast" : null,
        country: placed ? "ua" : null,
        candidates: placed ? 1 : 4,
      },
    ],
    when: { start: "2025-11-19", end: "2025-11-20", span: null, rule: "default" },
    quantities: [{ span: [61, 63], of: "personnel", min: 30, max: 30, rule: "q" }],
    frames: [],
    background: false,
    confidence: 0.9,
    evidence: [],
    content: [29, 59],
    sentence,
    sentenceStart: 3,
  },
  source: "xx:example-army",
  sourceName: "Example Army",
  sourceParty: "xx",
  againstInterest: false,
  rules: "1",
  current: true,
  threads: [],
});

const version = (id: string): ReportVersion => ({
  id,
  key: "=cmd:1",
  report: {
    id: "1",
    publisher: "=cmd",
    party: "ind",
    url: null,
    published: "2025-11-20T13:37:00Z",
    language: "en",
    text,
  },
  rawHash: "ff",
  fetched: { at: "2025-11-21T00:00:00Z", how: "file:/home/somebody/posts.jsonl:1" },
});

const items = [item("c1", "2025-10-31", true), item("c2", "2025-11-20", false), item("c3", null, true)];
const context: ExportContext = {
  base: "https://ledger.example",
  made: "2025-12-01",
  version: "0.1.0",
  quotes: "sentence",
  isPerson: (name) => name === "Example Minister",
  textOf: async () => text,
  versionsOf: async (id) => [version(id)],
};

async function* claims(): AsyncGenerator<ReturnType<typeof exportClaim>> {
  yield* items.map((one) => exportClaim(one));
}

async function written(name: string, options: ExportContext = context): Promise<string> {
  const format = exportFormats.find((one) => one.name === name);
  const chunks = await Array.fromAsync(format?.write(claims(), options) ?? []);
  return chunks.map((chunk) => (typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("latin1"))).join("");
}

/** Rows of a CSV text with quoted cells. */
function csvRows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map((cell) => (cell[1] ?? "").replaceAll(/^"|"$/g, "").replaceAll('""', '"')),
    );
}

const published: Readonly<Record<string, string>> = {
  acled:
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp",
  ucdp: "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob",
  viina:
    "viina_version event_id event_id_1pd date time geonameid feature_code asciiname ADM1_NAME ADM1_CODE ADM2_NAME ADM2_CODE longitude latitude GEO_PRECISION GEO_API location address report_id source url text lang",
};

test.each([
  ["acled", acledColumns],
  ["ucdp", ucdpColumns],
  ["viina", viinaColumns],
] as const)("%s: the published columns, in order, none missing", (name, columns) => {
  expect(columns.map(([column]) => column)).toEqual(published[name]?.split(" "));
});

test("viina: labels stand between its columns and ours, each by a name VIINA has", async () => {
  const [head = []] = csvRows(await written("viina"));
  const known =
    "mil nmil loc san aad airstrike airalert uav armor arrest artillery control firefight ied raid occupy property cyber hospital milcas civcas retreat";
  const names = [...known.split(" ").map((name) => `t_${name}_b`), ..."a_rus_b a_ukr_b a_civ_b a_other_b".split(" ")];
  const labels = head.slice(viinaColumns.length, head.indexOf("claim_id"));
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((name) => !names.includes(name))).toEqual([]);
});

test.each(["acled", "ucdp", "viina"])("%s: no fatality is stated, every row is told as a claim", async (name) => {
  const [head = [], ...rows] = csvRows(await written(name));
  expect(rows).toHaveLength(items.length);
  for (const row of rows) {
    const cell = (column: string): string => row[head.indexOf(column)] ?? "";
    expect(row.length).toBe(head.length);
    for (const column of [
      "fatalities",
      "best",
      "high",
      "low",
      "deaths_a",
      "deaths_b",
      "deaths_civilians",
      "deaths_unknown",
    ]) {
      if (head.includes(column)) expect(cell(column)).toBe("");
    }
    const notes = { acled: "notes", ucdp: "source_article", viina: "text" }[name] ?? "";
    expect(cell(notes)).toMatch(/^CLAIM by Example Army: /);
    expect(cell("asserted_by")).toBe("Example Army");
  }
});

test("areas go out by name", async () => {
  const [head = [], first = []] = csvRows(await written("acled"));
  expect(first[head.indexOf("admin1")]).toBe("Example Oblast");
  expect(first[head.indexOf("country")]).toBe("Ukraine");
});

test("what was claimed of the dead stands apart; people counted in other claims are not the dead", async () => {
  const [claim] = items.map((one) => exportClaim(one));
  const of = (action: string) => fatalitiesClaimed({ ...claim!, wire: { ...claim!.wire, action } });
  expect([of("losses"), of("capture"), of("civilian-harm")]).toEqual(["personnel 30", "", "personnel 30"]);
  for (const name of ["acled", "ucdp"]) expect(await written(name)).toContain("fatalities_claimed");
});

test("csl: one item a report, an array that tools import", async () => {
  const read = JSON.parse(await written("csl")) as { author: { literal: string }[]; issued?: object; URL: string }[];
  expect(read).toMatchObject([
    {
      type: "webpage",
      author: [{ literal: "=cmd" }],
      issued: { "date-parts": [[2025, 10, 31]] },
      URL: "https://example.org/a",
    },
  ]);
});

test("a cell that a spreadsheet would run is defused", async () => {
  expect(await written("csv")).not.toMatch(/(^|,)=cmd/m);
  expect(await written("csv")).toContain("'=cmd");
});

test("geojson: all claims, those without a place with null geometry", async () => {
  const { features } = JSON.parse(await written("geojson")) as {
    features: { id: string; geometry: unknown; properties: { kind: string } }[];
  };
  expect(features.map(({ id, geometry }) => [id, geometry !== null])).toEqual([
    ["c1", true],
    ["c2", false],
    ["c3", true],
  ]);
  expect(features.every(({ properties }) => properties.kind === "claim")).toBe(true);
});

test("annotations: code points there, UTF-16 units here", async () => {
  const first = JSON.parse((await written("annotations")).split("\n")[0] ?? "") as {
    target: { selector: { type: string; start?: number; exact?: string }[] };
  };
  expect(first.target.selector.map(({ type }) => type)).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
  expect(first.target.selector[1]?.start).toBe(28); // the pin is two units and one code point
  expect(first.target.selector[0]?.exact).toBe(text.slice(29, 59));
  expect(codePointsBefore("a📍b", 4)).toBe(3);
});

test("claim-jsonld: a Claim with its claimant, never a review", async () => {
  const lines = (await written("claim-jsonld"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => line["@type"])).toEqual(["Claim", "Claim", "Claim"]);
  expect(lines[0]).toMatchObject({ author: { name: "Example Army" }, identifier: "c1" });
  expect(JSON.stringify(lines)).not.toContain("ClaimReview");
});

test("stix: every object once, ids in the form of the standard, no made-up confidence", async () => {
  const bundle = JSON.parse(await written("stix")) as { objects: { id: string; type: string; confidence?: number }[] };
  const ids = bundle.objects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.every((id) => /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(bundle.objects.filter(({ type }) => type === "opinion")).toHaveLength(3);
  expect(bundle.objects.every(({ confidence }) => confidence === undefined)).toBe(true);
  expect(stixId("report", "a")).toBe(stixId("report", "a"));
});

test("stix: every object has what STIX 2.1 requires of its type", async () => {
  const bundle = JSON.parse(await written("stix")) as { id: string; objects: Record<string, unknown>[] };
  expect(Object.keys(bundle).sort()).toEqual(["id", "objects", "type"]); // a bundle of 2.1 has no version of its own
  const required: Readonly<Record<string, readonly string[]>> = {
    identity: ["name", "identity_class"],
    report: ["name", "published", "object_refs"],
    opinion: ["opinion", "object_refs"],
  };
  const scale = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];
  for (const object of bundle.objects) {
    const fields = [
      "type",
      "spec_version",
      "id",
      "created",
      "modified",
      ...(required[String(object["type"])] ?? ["?"]),
    ];
    expect(Object.keys(object)).toEqual(expect.arrayContaining(fields));
    expect(object["spec_version"]).toBe("2.1");
    expect(object["created"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    if (object["type"] === "opinion") expect(scale).toContain(object["opinion"]);
  }
});

test("every row tells by which rules it was read, and whether its report is gone", async () => {
  const at = "2025-12-01T10:00:00Z";
  async function* some(): AsyncGenerator<ReturnType<typeof exportClaim>> {
    yield* [exportClaim(items[0]!, at), exportClaim(items[1]!)];
  }
  for (const name of ["csv", "acled", "ucdp", "viina"]) {
    const format = exportFormats.find((one) => one.name === name);
    const text = (await Array.fromAsync(format?.write(some(), context) ?? [])).join("");
    const [head = [], ...rows] = csvRows(text);
    expect(rows.map((row) => [row[head.indexOf("rules")], row[head.indexOf("report_vanished")]])).toEqual([
      ["1", at],
      ["1", ""],
    ]);
  }
});

test("a report is cited by whose it is and how it begins, without words where none may leave", async () => {
  const opening = text.trimStart().split("\n")[0]!.trim().slice(0, 20);
  const [item] = JSON.parse(await written("csl")) as { title: string }[];
  expect(item?.title).toMatch(/^Report of =cmd, 2025-10-31: “/);
  expect(item?.title).toContain(opening);
  const [silent] = JSON.parse(await written("csl", { ...context, quotes: "none" })) as { title: string }[];
  expect(silent?.title).toBe("Report of =cmd, 2025-10-31");
});

test("a person in office is a person to STIX and schema.org; without a base STIX gets no half address", async () => {
  const person = { ...context, base: "", isPerson: (name: string) => name === "Example Army" };
  const { objects } = JSON.parse(await written("stix", person)) as {
    objects: { name?: string; identity_class?: string; external_references?: { url?: string }[] }[];
  };
  expect(objects.find(({ name }) => name === "Example Army")?.identity_class).toBe("individual");
  expect(objects.find(({ name }) => name === "=cmd")?.identity_class).toBe("organization");
  const urls = objects.flatMap((one) => (one.external_references ?? []).flatMap(({ url }) => url ?? []));
  for (const url of urls) expect(URL.canParse(url)).toBe(true);
  expect(await written("claim-jsonld", person)).toContain('"author":{"@type":"Person","name":"Example Army"}');
});

test("bibtex: one entry a report", async () => {
  expect((await written("bibtex")).match(/@misc\{/g)).toHaveLength(1);
});

test("quotes: of a long sentence no more than 300 characters leave, in any form", async () => {
  const long = `${sentence} ${"and so on through every village of the district ".repeat(20)}`.trimEnd();
  const [one] = items.map((one) => exportClaim(one));
  const claim = { ...one!.item.claim, sentence: long, content: [29, 3 + long.length] as const };
  const told = exportClaim({ ...one!.item, claim });
  for (const { name, write } of exportFormats) {
    const only = (async function* () {
      yield told;
    })();
    const whole = { ...context, textOf: async () => text.slice(0, 3) + long };
    const chunks = await Array.fromAsync(write(only, whole), (chunk) => Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    const files = name === "bundle" ? Object.values(unzipSync(bytes)) : [bytes];
    for (const file of files) {
      const out = Buffer.from(file).toString("utf8");
      expect([name, out.includes(long.slice(0, 301)), out.includes(long.slice(26, 327))]).toEqual([name, false, false]);
    }
    if (["csv", "jsonl", "acled", "stix"].includes(name)) expect(bytes.toString("utf8")).toContain(long.slice(0, 299));
  }
});

test("quotes: none leaves no words of the report", async () => {
  for (const name of ["csv", "jsonl", "acled", "ucdp", "viina", "geojson", "claim-jsonld", "annotations", "stix"]) {
    expect(await written(name, { ...context, quotes: "none" })).not.toContain("30 soldiers fell");
  }
});

test("bundle: can be checked alone, and a changed sentence or file is named", async () => {
  const format = exportFormats.find(({ name }) => name === "bundle");
  const [zip] = await Array.fromAsync(format?.write(claims(), context) ?? []);
  const whole = checkBundle(zip as Uint8Array);
  expect(whole).toMatchObject({ files: 6, claims: 3, faults: [] });
  expect(whole.manifest).toMatch(/^[0-9a-f]{64}$/);
  const files = unzipSync(zip as Uint8Array);
  const changed = Buffer.from(files["evidence.jsonl"] ?? [])
    .toString()
    .replace("30 soldiers", "90 soldiers");
  const { faults } = checkBundle(zipSync({ ...files, "evidence.jsonl": new TextEncoder().encode(changed) }));
  expect(faults).toEqual([
    "evidence.jsonl is not as it was packed",
    "evidence.jsonl: sentence of claim c1 was changed",
  ]);
  expect(checkBundle(new Uint8Array([1, 2, 3])).faults).toHaveLength(1);
  const versions = new TextDecoder().decode(files["versions.jsonl"]);
  expect(versions).toContain('"fetched_how":"file:posts.jsonl:1"');
  expect(versions).not.toMatch(/somebody|13:37/);
  const readme = (await bundleFiles(claims(), context))["README.md"];
  expect(new TextDecoder().decode(readme)).toMatch(/Claims, not facts[^]*Not for aiming/);
});

/** Pieces put together, by path. */
async function filesOf(pieces: AsyncIterable<ParquetPiece>): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, begins, bytes } of pieces) {
    expect(begins).toBe(!files.has(path));
    files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes]));
  }
  return files;
}

test("parquet: row groups go out as they are full, and Apache Arrow's reader finds every row with its type", async () => {
  const most = 25_003;
  let given = 0;
  async function* many() {
    for (; given < most; given += 1) yield exportClaim(item(`c${given}`, "2025-11-20", given % 2 === 0));
  }
  const parts: Uint8Array[] = [];
  for await (const part of parquetExport(many(), context)) {
    parts.push(part);
    if (parts.length === 1) expect(given).toBeLessThan(10_002); // the first is out before the second is read
  }
  expect(parts).toHaveLength(4); // three groups and the end
  const table = tableFromIPC(readParquet(Buffer.concat(parts)).intoIPCStream()); // Apache Arrow's, in Rust
  const fields = new Map(table.schema.fields.map(({ name, type, nullable }) => [name, `${String(type)} ${nullable}`]));
  expect([fields.get("asserted_by"), fields.get("latitude"), fields.get("n_independent")]).toEqual([
    "Utf8 true",
    "Float64 true",
    "Int32 true",
  ]);
  expect(table.numRows).toBe(most);
  const [id, by, lat] = ["claim_id", "asserted_by", "latitude"].map((name) => table.getChild(name));
  expect([0, 9_999, 10_000, 25_002].map((n) => [id?.get(n), by?.get(n), lat?.get(n)] as unknown[])).toEqual([
    ["c0", "Example Army", 48.5],
    ["c9999", "Example Army", null],
    ["c10000", "Example Army", 48.5],
    ["c25002", "Example Army", 48.5],
  ]);
  expect(new Set(id?.toArray() as Iterable<string>).size).toBe(most);
});

test("parquet: a partition a month, read back by DuckDB", async () => {
  const folder = await mkdtemp(join(tmpdir(), "reportedly-parquet-"));
  try {
    const files = await filesOf(parquetMonths(claims(), context));
    expect([...files.keys()]).toEqual([
      "month=2025-10/part-0.parquet",
      "month=2025-11/part-0.parquet",
      "month=unknown/part-0.parquet",
    ]);
    for (const [i, bytes] of [...files.values()].entries()) await writeFile(join(folder, `${i}.parquet`), bytes);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const read = await connection.runAndReadAll(
      `select claim_id, asserted_by, latitude from read_parquet('${folder}/*.parquet') order by claim_id`,
    );
    expect(read.getRows()).toEqual([
      ["c1", "Example Army", 48.5],
      ["c2", "Example Army", null],
      ["c3", "Example Army", 48.5],
    ]);
    connection.closeSync();
  } finally {
    await rm(folder, { recursive: true });
  }
});
