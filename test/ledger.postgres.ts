import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { kupiansk, madeEntry, madeGazetteer } from "./ledger-fixture.ts";
import { startCluster } from "./postgres-cluster.ts";
import type { Cluster } from "./postgres-cluster.ts";

let cluster: Cluster;
let address = "";

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

ledgerContract({
  name: "the ledger on PostgreSQL",
  open: async () => {
    address = await cluster.newDatabase();
    return openLedger(address, { gazetteer: madeGazetteer });
  },
  tamper: async (sql) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  },
});

test("many that start at once migrate once, and write the same reports once", async () => {
  const shared = await cluster.newDatabase();
  const ledgers = await Promise.all([1, 2, 3, 4].map(() => openLedger(shared, { gazetteer: madeGazetteer })));
  const more = Array.from({ length: 40 }, (_, n) => madeEntry({ id: `m${n}`, published: `2025-0${1 + (n % 9)}-10` }));
  const results = await Promise.all(ledgers.map((ledger, n) => ledger.saveReadings([...kupiansk, ...more.slice(n)])));
  const fresh = results.flatMap(({ fates }) => fates).filter((fate) => fate === "new");
  expect(fresh).toHaveLength(44);
  const [first] = ledgers;
  expect((await first?.counts())?.reports).toBe(44);
  expect((await first?.verify())?.firstBad).toBeNull();
  await Promise.all(ledgers.map((ledger) => ledger.close()));
});

test("both engines keep the same content", async () => {
  const { mkdtempSync, rmSync } = await import("node:fs");
  const folder = mkdtempSync("/tmp/reportedly-both-");
  const one = await openLedger(`${folder}/a.sqlite`, { gazetteer: madeGazetteer });
  const other = await openLedger(await cluster.newDatabase(), { gazetteer: madeGazetteer });
  await one.saveReadings(kupiansk);
  for (const entry of kupiansk.toReversed()) await other.saveReadings([entry]);
  expect(await other.contentHash()).toBe(await one.contentHash());
  await one.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

test("claims are partitioned by month, undated ones apart", async () => {
  const shared = await cluster.newDatabase();
  const ledger = await openLedger(shared, { gazetteer: madeGazetteer });
  await ledger.saveReadings([...kupiansk, madeEntry({ id: "m", published: "2025-12-31T23:00:00-05:00" })]);
  const client = new pg.Client({ connectionString: shared });
  await client.connect();
  const { rows } = await client.query<{ part: string; n: string }>(
    "SELECT tableoid::regclass::text AS part, COUNT(*) AS n FROM claim GROUP BY 1 ORDER BY 1",
  );
  await client.end();
  await ledger.close();
  expect(rows.map(({ part, n }) => [part, Number(n)])).toEqual([
    ["claim_1970_01", 1],
    ["claim_2025_11", 4],
    ["claim_2026_01", 1],
  ]);
});

test("a month's word index takes words many at once, and still finds what waits there", async () => {
  const own = await cluster.newDatabase();
  const ledger = await openLedger(own, { gazetteer: madeGazetteer });
  await ledger.saveReadings(kupiansk);
  const found = await ledger.listClaims({ text: "Kupiansk" });
  expect(found.items.length).toBeGreaterThan(0);
  await ledger.close();
  const client = new pg.Client({ connectionString: own });
  await client.connect();
  const { rows } = await client.query<{ kept: string[] | null }>(
    "SELECT reloptions AS kept FROM pg_class WHERE relname LIKE 'claim_text_20%_stems_idx'",
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  for (const { kept } of rows) expect(kept).toEqual(["fastupdate=on", "gin_pending_list_limit=64"]);
});

test("an address that nobody answers is refused with its host and without its password", async () => {
  await expect(openLedger("postgres://ann:secret@127.0.0.1:1/none")).rejects.toThrow(
    /postgres:\/\/ann@127\.0\.0\.1:1\/none cannot be opened/,
  );
});
