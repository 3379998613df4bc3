/** Many rows to PostgreSQL as one stream of text (COPY FROM STDIN), which costs the server less than the same rows as values of a statement. */
import type { Connection, Submittable } from "pg";

type Value = string | number | null | undefined;
type Row = Readonly<Record<string, Value>>;

/** Fewer rows go as values: a stream asks the server twice. */
export const worthCopying = 32;

const beginning = "COPY ";

/** The statement that takes rows of these columns as a stream. */
export const copyStatement = (table: string, names: readonly string[]): string =>
  `${beginning}${table} (${names.map((name) => `"${name}"`).join(", ")}) FROM STDIN`;

/** Whether a statement's one value is a stream. */
export const isCopy = (statement: string): boolean => statement.startsWith(beginning);

const special = /[\\\n\r\t]/;
const specials = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A value as COPY reads it: "say\t\"b\"" stands as `say\t"b"` with the tab as two letters; nothing as `\N`. */
function field(value: Value): string {
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined) return "\\N";
  return special.test(value) ? value.replace(specials, (letter) => escapes[letter] ?? letter) : value;
}

/** Rows as lines of fields between tabs. */
export function copyLines(rows: readonly Row[], names: readonly string[]): string {
  let lines = "";
  for (const row of rows) {
    let between = "";
    for (const name of names) {
      lines += between + field(row[name]);
      between = "\t";
    }
    lines += "\n";
  }
  return lines;
}

/** What the driver tells a statement of its own kind. */
interface CopyQuery extends Submittable {
  readonly handleCopyInResponse: (connection: CopyConnection) => void;
  readonly handleCommandComplete: () => void;
  readonly handleReadyForQuery: () => void;
  readonly handleError: (error: Error) => void;
}

/** Two calls of the driver's connection that its types leave out. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
}

/** Asks a connection to take a stream; `client` is the driver's, busy with it until the server has taken or refused all. */
export async function copyInto(
  client: { query(query: Submittable): unknown },
  statement: string,
  lines: string,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const query: CopyQuery = {
      submit: (connection: Connection) => connection.query(statement),
      handleCopyInResponse: (connection) => {
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: resolve,
      handleError: reject,
    };
    client.query(query);
  });
}
