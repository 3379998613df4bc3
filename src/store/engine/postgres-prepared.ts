/** Statements prepared once a connection: planning over the months of claims costs more than finding what was asked for. */
import { createHash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { copyInto, isCopy } from "./postgres-copy.ts";

/** How often a text is seen before it is worth a plan that is kept, and how many are. Lists of many lengths make many texts. */
const seenBefore = 2;
const mostTexts = 400;

/** Names for texts that come again; null for the others. One for all connections, each of which prepares by itself. */
function statementNames(): (text: string) => string | null {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (seen.size >= mostTexts) seen.delete(seen.keys().next().value ?? "");
    seen.set(text, times);
    if (times <= seenBefore || names.size >= mostTexts) return null;
    const name = `r${createHash("sha256").update(text).digest("hex").slice(0, 20)}`;
    names.set(text, name);
    return name;
  };
}

type Ask = PostgresPoolClient["query"];
type Answer = Pick<pg.QueryResult, "command" | "rowCount" | "rows">;

/** The pool as Kysely wants it, with statements of values prepared by name. */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const prepare = (client: pg.PoolClient): PostgresPoolClient => {
    const ask = async (text: string, values: readonly unknown[] = []): Promise<Answer> => {
      if (isCopy(text)) {
        await copyInto(client, text, String(values[0]));
        return { command: "COPY", rowCount: null, rows: [] };
      }
      const name = values.length === 0 ? null : nameOf(text);
      return client.query({ text, values: [...values], ...(name === null ? {} : { name }) });
    };
    // no cursor is ever asked for, so this is the one of the two forms that is called
    return { query: ask as unknown as Ask, release: (destroy) => client.release(destroy) };
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const prepared = known.get(client) ?? prepare(client);
    known.set(client, prepared);
    return prepared;
  };
  return { connect, end: () => pool.end(), options: pool.options };
}
