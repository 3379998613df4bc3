import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProgram } from "../../test/program-call.ts";
import { exportFormats } from "../api/exports/export-format.ts";
import { gazetteerPath } from "../store/tables/gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-verbs-"));
const ledger = join(folder, "one.ledger");
const posts = join(folder, "posts.jsonl");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const post = (publisher: string, party: string, text: string): string =>
  JSON.stringify({
    report: {
      id: `${publisher}/1`,
      publisher,
      party,
      published: "2025-11-20",
      url: `https://example.org/${publisher}`,
      text,
    },
  });

const lines = [
  post("mod", "ru", "The Russian Defence Ministry said its forces had captured Kupiansk."),
  "not a report",
  post(
    "staff",
    "ua",
    "The General Staff of the Armed Forces of Ukraine denied that Russian forces had captured Kupiansk.",
  ),
];

let first: Awaited<ReturnType<typeof callProgram>>;
beforeAll(async () => {
  writeFileSync(posts, `${lines.join("\n")}\n`);
  first = await callProgram(["ingest", posts, "--ledger", ledger, "--workers", "1"]);
});

test("ingest sums up what was new and names what was refused", () => {
  expect(first.status).toBe(1);
  expect(first.out).toMatch(/^2 new, 0 changed, 0 the same, 1 refused; \d+ claims added\n$/);
  expect(first.out).not.toContain("; 0 claims");
  expect(first.err).toContain(`refused ${posts}:2: no JSON`);
});

test("twice the same input changes nothing", async () => {
  const { out } = await callProgram(["ingest", posts, "--ledger", ledger, "--workers", "1"]);
  expect(out).toBe("0 new, 0 changed, 2 the same, 1 refused; 0 claims added\n");
});

test("ingest of a CSV by a column map; a field nobody has and a column that is not there are told", async () => {
  const file = join(folder, "own.csv");
  writeFileSync(file, "Nr;Wording;When;Who\n1;The army said it took Kupiansk.;20.11.2025;Front\n");
  const own = join(folder, "columns.ledger");
  const read = (columns: string) =>
    callProgram(["ingest", file, "--columns", columns, "--ledger", own, "--workers", "1"]);
  expect((await read("id=Nr,text=Wording,published=When,publisher=Who")).out).toMatch(
    /^1 new, .*, 0 refused; 1 claims/,
  );
  const { out } = await callProgram(["export", "--ledger", own]);
  expect(out).toMatch(/,Front,2025-11-20,asserts,/);
  expect(await read("words=Wording")).toMatchObject({ status: 64 });
  const wrong = await read("text=Words");
  expect([wrong.status, wrong.err]).toEqual([1, expect.stringContaining("there is no column Words")]);
});

test("ingest of an address inside the machine is refused", async () => {
  const { status, err } = await callProgram([
    "ingest",
    "http://127.0.0.1:9/feed",
    "--ledger",
    join(folder, "no.ledger"),
  ]);
  expect([status, err]).toEqual([1, expect.stringContaining("private network")]);
});

test("a second owner of the same ledger is refused with a clear message", async () => {
  const { openLedger } = await import("../store/engine/open-ledger.ts");
  const own = join(folder, "own.ledger");
  const held = await openLedger(own);
  try {
    const { status, err } = await callProgram(["ingest", posts, "--ledger", own, "--workers", "1"]);
    expect([status, err]).toEqual([1, expect.stringMatching(/^reportedly: .*own\.ledger/)]);
  } finally {
    await held.close();
  }
});

/** How each format begins, and what shows that it tells of claims. */
const formats: readonly (readonly [name: string, begins: RegExp, tells: RegExp])[] = [
  ["csv", /^\uFEFF?\w+,/, /Kupiansk/],
  ["jsonl", /^\{"/, /Kupiansk/],
  ["geojson", /^\{\s*"type":\s*"FeatureCollection"/, /"geometry"/],
  ["parquet", /^PAR1/, /PAR1$/],
  ["acled", /event_id_cnty/, /CLAIM by/],
  ["ucdp", /^\uFEFF?[\w,]*id/, /Kupiansk/],
  ["viina", /^\uFEFF?[\w,]+/, /Kupiansk/],
  ["claim-jsonld", /^\{"@context"/, /"Claim"/],
  ["annotations", /^\{"@context"/, /TextQuoteSelector/],
  ["stix", /^\{/, /"spec_version":\s*"2\.1"/],
  ["bibtex", /^@/, /example\.org/],
  ["csl", /^\[/, /example\.org/],
  ["bundle", /^PK/, /claims/],
];

test("every format is tried", () => {
  expect(formats.map(([name]) => name)).toEqual(exportFormats.map(({ name }) => name));
});

test.each(formats)("export as %s", async (format, begins, tells) => {
  const { status, err, bytes } = await callProgram([
    "export",
    "--format",
    format,
    "--ledger",
    ledger,
    "--made",
    "2026-01-01",
  ]);
  expect([status, err]).toEqual([0, ""]);
  const text = bytes.toString("latin1");
  expect(bytes.toString("utf8")).toMatch(begins);
  expect(text).toMatch(tells);
});

test("export of a query, to a file; an unknown format or query word is told", async () => {
  const out = join(folder, "ru.csv");
  await callProgram(["export", "--ledger", ledger, "--out", out, "party=ru"]);
  const rows = readFileSync(out, "utf8").trimEnd().split("\n");
  const all = (await callProgram(["export", "--ledger", ledger])).out.trimEnd().split("\n");
  expect(rows[0]).toBe(all[0]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.length).toBeLessThan(all.length);
  expect(await callProgram(["export", "--format", "xls", "--ledger", ledger])).toMatchObject({ status: 64 });
  expect(await callProgram(["export", "--ledger", ledger, "colour=red"])).toMatchObject({ status: 64 });
  const named = await callProgram(["export", "--ledger", ledger, "/explore?place=Купянськ"]);
  expect(named.out.trimEnd().split("\n")).toHaveLength(all.length);
  expect(await callProgram(["export", "--ledger", ledger, "place=Nowhereville"])).toMatchObject({ status: 64 });
});

test("into a folder each form goes under its own name, and Parquet replaces the months of an earlier export", async () => {
  const out = join(folder, "forms");
  const exported = (format: string, ...words: readonly string[]) =>
    callProgram(["export", "--format", format, "--ledger", ledger, "--out", `${out}/`, ...words]);
  expect((await exported("acled")).status).toBe(0);
  expect(readFileSync(join(out, "claims-as-acled.csv"), "utf8")).toContain("CLAIM by");
  for (const format of ["ucdp", "viina"]) await exported(format);
  expect(readdirSync(out).sort()).toEqual(["claims-as-acled.csv", "claims-as-ucdp.csv", "claims-as-viina.csv"]);
  const parts = (): string[] =>
    readdirSync(out, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith("parquet"));
  await exported("parquet");
  expect(parts()).toEqual(["month=2025-11/part-0.parquet"]);
  expect((await exported("parquet", "from=2030-01-01")).status).toBe(0);
  expect(parts()).toEqual([]);
});

test("quotes leave with an export or do not; any other word is told", async () => {
  const exported = (quotes: string) => callProgram(["export", "--ledger", ledger, "--quotes", quotes]);
  expect((await exported("sentence")).out).toContain("had captured Kupiansk");
  expect((await exported("none")).out).not.toContain("had captured");
  expect(await exported("whole")).toMatchObject({ status: 64 });
});

test("audit as text, JSON and SARIF, with what the ledger remembers", async () => {
  const stdin = "Officials confirmed that Russian forces had captured Kupiansk. The town was liberated.";
  const audit = (format: string) => callProgram(["audit", "-", "--format", format, "--ledger", ledger], { stdin });
  const text = await audit("text");
  expect([text.status, text.err]).toEqual([0, ""]);
  expect(text.out).toContain("Who is heard:");
  const { report, findings } = JSON.parse((await audit("json")).out) as {
    report: object;
    findings: { rule: string; span: [number, number]; why: string }[];
  };
  expect(report).toBeTruthy();
  expect(findings.length).toBeGreaterThan(0);
  for (const { rule, span, why } of findings) {
    expect(rule).toMatch(/^[a-z-]+$/);
    expect(stdin.slice(...span)).not.toBe("");
    expect(why).toMatch(/\w/);
  }
  const sarif = JSON.parse((await audit("sarif")).out) as { version: string; runs: { results: object[] }[] };
  expect(sarif.version).toBe("2.1.0");
  expect(sarif.runs[0]?.results).toHaveLength(findings.length);
  expect(await callProgram(["audit", "-", "--format", "pdf"], { stdin })).toMatchObject({ status: 64 });
});

test("a bundle is packed, and verified alone; a changed one is named", async () => {
  const bundle = join(folder, "claims.zip");
  await callProgram(["export", "--format", "bundle", "--ledger", ledger, "--out", bundle, "--made", "2026-01-01"]);
  expect(await callProgram(["verify", "--bundle", bundle])).toMatchObject({ status: 0 });
  const alone = await callProgram(["verify", bundle, "--ledger", join(folder, "not-there.ledger")]);
  expect([alone.status, alone.out]).toEqual([0, expect.stringMatching(/manifest [0-9a-f]{64}/)]);
  const bytes = readFileSync(bundle);
  const broken = join(folder, "broken.zip");
  writeFileSync(broken, bytes.with(Math.floor(bytes.length / 3), (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 255));
  expect(await callProgram(["verify", "--bundle", broken])).toMatchObject({ status: 1 });
});

test("a release has a manifest, and is no different from itself", async () => {
  const [a, b] = [join(folder, "a"), join(folder, "b")];
  for (const out of [a, b])
    expect(await callProgram(["release", "--out", out, "--ledger", ledger, "--made", "2026-01-01"])).toMatchObject({
      status: 0,
    });
  expect(readdirSync(a)).toEqual(expect.arrayContaining(["manifest.json", "LICENCE.txt", "claims.csv"]));
  expect(readFileSync(join(a, "manifest.json"))).toEqual(readFileSync(join(b, "manifest.json")));
  expect(JSON.parse(readFileSync(join(a, "manifest.json"), "utf8"))).toMatchObject({ made: "2026-01-01", query: [] });
  expect(readFileSync(join(a, "LICENCE.txt"), "utf8")).toMatch(
    /claims, not facts[^]*Open Database Licence[^]*Not for aiming/,
  );
  expect(await callProgram(["diff", a, b])).toMatchObject({ status: 0 });
  expect(readdirSync(join(a, "claims.parquet"))).toEqual(["month=2025-11"]);
  expect(await callProgram(["verify", a])).toMatchObject({ status: 0 });
  writeFileSync(join(b, "claims.csv"), "nothing\n");
  writeFileSync(join(b, "claims.parquet/month=2025-11/part-1.parquet"), "slipped in\n");
  const changed = await callProgram(["verify", b]);
  const faults = [
    "claims.csv is not as it was released",
    "claims.parquet/month=2025-11/part-1.parquet is not in the manifest",
  ];
  expect([changed.status, changed.out]).toEqual([1, faults.map((fault) => `${b}: ${fault}\n`).join("")]);
  const none = join(folder, "forms");
  for (const words of [
    ["verify", folder],
    ["diff", a, none],
    ["diff", join(folder, "nowhere"), b],
  ])
    expect(await callProgram(words)).toMatchObject({
      status: 1,
      err: expect.stringContaining("holds no release") as string,
    });
});

test("backup and rebuild give a ledger with the same reports and claims", async () => {
  const counts = async (name: string): Promise<string> =>
    /\d+ entries, \d+ readings, \d+ claims/.exec((await callProgram(["verify", "--ledger", name])).out)?.[0] ?? "none";
  const [copy, again] = [join(folder, "copy.ledger"), join(folder, "again.ledger")];
  expect(await callProgram(["backup", copy, "--ledger", ledger])).toMatchObject({ status: 0 });
  const rebuilt = await callProgram(["rebuild", "--ledger", ledger, "--out", again, "--workers", "1"]);
  expect([rebuilt.status, rebuilt.err]).toEqual([0, ""]);
  expect(await counts(copy)).toBe(await counts(ledger));
  expect(await counts(again)).toBe(await counts(ledger));
});

test("a copy put in the ledger's place restores it; what came after it comes again by the same call", async () => {
  const [live, copy] = [join(folder, "live.ledger"), join(folder, "live-copy.ledger")];
  const early = join(folder, "early.jsonl");
  writeFileSync(early, `${lines[0]}\n`);
  const ingested = (file: string) => callProgram(["ingest", file, "--ledger", live, "--workers", "1"]);
  await ingested(early);
  await callProgram(["backup", copy, "--ledger", live]);
  await ingested(posts);
  const whole = (await callProgram(["export", "--ledger", live])).out;
  for (const end of ["", "-wal", "-shm"]) rmSync(`${live}${end}`, { force: true });
  copyFileSync(copy, live);
  expect((await callProgram(["verify", "--ledger", live])).out).toMatch(/: 2 entries, 1 readings/);
  expect((await ingested(posts)).out).toMatch(/^1 new, 0 changed, 1 the same/);
  expect((await callProgram(["export", "--ledger", live])).out).toBe(whole);
  expect(await callProgram(["verify", "--ledger", live])).toMatchObject({ status: 0 });
});

test("verify proves a ledger untouched, and names the row that was changed", async () => {
  const clean = await callProgram(["verify", "--ledger", ledger]);
  expect([clean.status, clean.err]).toEqual([0, ""]);
  expect(clean.out).toContain("are as they were written");
  const changed = join(folder, "changed.ledger");
  await callProgram(["backup", changed, "--ledger", ledger]);
  const database = new DatabaseSync(changed);
  const { id } = database.prepare("SELECT id FROM version WHERE publisher = 'mod'").get() as { id: string };
  database.prepare("UPDATE version SET text = replace(text, 'captured', 'left') WHERE id = ?").run(id);
  database.close();
  const { status, out } = await callProgram(["verify", "--ledger", changed]);
  expect(status).toBe(1);
  expect(out).toContain(`not as it should be: version ${id}`);
  const doctor = await callProgram(["doctor", "--ledger", changed]);
  expect([doctor.status, doctor.out]).toEqual([1, expect.stringContaining(`BAD  ledger ${changed}: version ${id}`)]);
});

test("doctor tells what is followed, what fails and how many gaps are known", async () => {
  const { openLedger } = await import("../store/engine/open-ledger.ts");
  const followed = join(folder, "followed.ledger");
  const held = await openLedger(followed);
  await held.setMeta("follow https://t.me/s/front", '{"newest":30,"gaps":[[3,4],[9,9]]}');
  await held.setMeta("follow https://wire.example/feed", JSON.stringify({ failures: 2, reason: "answered 503" }));
  await held.close();
  const { out } = await callProgram(["doctor", "--ledger", followed]);
  expect(out).toContain("follows 2 addresses, 1 failing, 2 gaps in post numbers");
});

test("a ledger with a torn page is told with the remedy, by verify and by doctor", async () => {
  const torn = join(folder, "torn.ledger");
  await callProgram(["backup", torn, "--ledger", ledger]);
  const database = new DatabaseSync(torn);
  const { rootpage } = database.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'archive'").get() as {
    rootpage: number;
  };
  const { page_size: size } = database.prepare("PRAGMA page_size").get() as { page_size: number };
  database.close();
  writeFileSync(torn, readFileSync(torn).fill(0xff, (rootpage - 1) * size, rootpage * size)); // it still opens
  const told = `the ledger ${torn} cannot be read through`;
  const verified = await callProgram(["verify", "--ledger", torn]);
  expect([verified.status, verified.err]).toEqual([1, expect.stringMatching(`${told} .*: put a backup in its place`)]);
  const doctor = await callProgram(["doctor", "--ledger", torn]);
  expect([doctor.status, doctor.out]).toEqual([1, expect.stringContaining(`BAD  ${told}`)]);
});

test("doctor tells installation, lexicon, gazetteer and ledger", async () => {
  const { status, out } = await callProgram(["doctor", "--ledger", ledger]);
  expect(status).toBe(0);
  expect(out).toMatch(/ok {3}lexicon: \d+ rows/);
  expect(out).toMatch(/ok {3}gazetteer: \d+ places/);
  expect(out).toMatch(new RegExp(`${ledger}: 2 reports, .*every row as it was written`));
  expect(out).toMatch(
    /places, compiled \d+ days ago from GeoNames rows of March 2023 \(CC BY 4\.0, notice in NOTICE\)/,
  );
  expect(out).toMatch(/ok {3}pages: /);
  expect(out).not.toContain("BAD");
  writeFileSync(join(folder, "no.db"), "this is no database, whatever its name says");
  const bad = await callProgram(["doctor", "--ledger", join(folder, "no.db")]);
  expect([bad.status, bad.out]).toEqual([1, expect.stringContaining("BAD")]);
});

test("doctor tells the gazetteer's age, and where its notice or the gazetteer itself is missing, with the remedy", async () => {
  const { gazetteerSays } = await import("./verbs/doctor.ts");
  const copy = join(folder, "gazetteer.bin");
  copyFileSync(gazetteerPath(), copy);
  utimesSync(copy, new Date(), new Date(Date.now() - 9.5 * 86_400_000));
  expect(gazetteerSays(copy)).toContain("compiled 9 days ago");
  expect(() => gazetteerSays(copy, folder)).toThrow(
    `its notice is not in ${join(folder, "NOTICE")}: put the file back`,
  );
  writeFileSync(join(folder, "NOTICE"), "of something else");
  expect(() => gazetteerSays(copy, folder)).toThrow("its notice is not in");
  expect(() => gazetteerSays(join(folder, "none.bin"))).toThrow("Run: npm run prepare");
});

test.each(["export", "verify", "backup"])("%s of a ledger that is not there makes none", async (verb) => {
  const none = join(folder, "none.ledger");
  const { status, err } = await callProgram([
    verb,
    ...(verb === "verify" ? [] : [join(folder, "x")]),
    "--ledger",
    none,
  ]);
  expect([status > 0, err]).toEqual([true, expect.stringContaining("none.ledger")]);
  expect(readdirSync(folder)).not.toContain("none.ledger");
});
