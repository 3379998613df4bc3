/** node:sqlite in the shape Kysely's SqliteDialect asks for, with prepared statements kept. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import type { Tables } from "../tables.ts";

const keptStatements = 300;

/** Prepares a text once; the oldest leaves when too many are kept. */
export function statementCache(database: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (kept.size >= keptStatements) kept.delete(kept.keys().next().value ?? "");
    kept.set(sql, statement);
    return statement;
  };
}

function toStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/** Kysely over an open node:sqlite database; destroying it closes the database. */
export function sqliteKysely(database: DatabaseSync): Kysely<Tables> {
  const prepare = statementCache(database);
  const adapter: SqliteDatabase = {
    close: () => database.close(),
    prepare: (sql) => toStatement(prepare(sql)),
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapter }) });
}
