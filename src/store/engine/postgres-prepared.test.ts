import type pg from "pg";
import { expect, test } from "vitest";
import { preparingPool } from "./postgres-prepared.ts";

/** A pool of one client that notes what it is asked. */
function notingPool() {
  const asked: { readonly text: string; readonly name?: string }[] = [];
  const client = {
    query: (config: { readonly text: string; readonly name?: string }) => {
      asked.push(config);
      return Promise.resolve({ rows: [] });
    },
    release: () => undefined,
  };
  const pool = { connect: () => Promise.resolve(client), end: () => Promise.resolve(), options: {} };
  return { asked, pool: preparingPool(pool as unknown as pg.Pool) };
}

test("a text that comes again gets a name, the same on every connection; words without values get none", async () => {
  const { asked, pool } = notingPool();
  for (let n = 0; n < 5; n += 1) {
    const client = await pool.connect();
    await client.query("SELECT * FROM claim WHERE row = $1", [n]);
    await client.query("COMMIT", []);
    client.release();
  }
  const names = asked.filter(({ text }) => text !== "COMMIT").map(({ name }) => name ?? null);
  expect(names.slice(0, 2)).toEqual([null, null]);
  expect(new Set(names.slice(2)).size).toBe(1);
  expect(names[2]).toMatch(/^r[0-9a-f]{20}$/);
  expect(asked.some(({ text, name }) => text === "COMMIT" && name !== undefined)).toBe(false);
});

test("lists of ever other lengths are not kept: names stay few", async () => {
  const { asked, pool } = notingPool();
  const client = await pool.connect();
  for (let n = 0; n < 3000; n += 1) await client.query(`SELECT ${n % 1000} IN ($1)`, [n]);
  expect(new Set(asked.map(({ name }) => name).filter(Boolean)).size).toBeLessThanOrEqual(400);
});

test("a connection is wrapped once, so that what is kept with it stays with it", async () => {
  const { pool } = notingPool();
  expect(await pool.connect()).toBe(await pool.connect());
});
