/** SQLite's full text seen from its words: how it cuts a stem, and which rows each word finds. */
import { DatabaseSync } from "node:sqlite";
import type { TextTable, WordRow } from "./database.ts";

/** Views of the two full-text indexes by word; they belong to their connection and nothing of them is written to the file. */
export const wordTables = ["claim_text", "report_text"]
  .map((table) => `CREATE VIRTUAL TABLE temp.${table}_words USING fts5vocab(main, ${table}, instance);`)
  .join(" ");

/** Letters that SQLite keeps as they are; of others, such as accents put above, it is asked itself. */
const isPlain = (stem: string): boolean => /^[a-zа-яёєіїґ0-9]+$/.test(stem);

/** How SQLite cuts stems: "kupiansk" is one word, "a\u0903b" two. Lives with its ledger; makes its own index when first asked. */
export function tokenizer(): (stem: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  let asked: ReturnType<typeof emptyIndex> | null = null;
  return (stem) => {
    if (isPlain(stem)) return [stem];
    const before = known.get(stem);
    if (before) return before;
    asked ??= emptyIndex();
    const words = asked(stem);
    known.set(stem, words);
    return words;
  };
}

function emptyIndex(): (stem: string) => readonly string[] {
  const database = new DatabaseSync(":memory:");
  database.exec(`CREATE VIRTUAL TABLE t USING fts5 (stems, tokenize="unicode61 remove_diacritics 0");
    CREATE VIRTUAL TABLE words USING fts5vocab(t, row);`);
  const [put, take] = [database.prepare("INSERT INTO t (rowid, stems) VALUES (1, ?)"), "DELETE FROM t"];
  const words = database.prepare("SELECT term FROM words");
  return (stem) => {
    put.run(stem);
    const found = words.all().map(({ term }) => String(term));
    database.exec(take);
    return found;
  };
}

const pairsAtOnce = 20_000;

/** Pairs of word and row in the order of the words. */
export async function* wordRows(reader: DatabaseSync, table: TextTable): AsyncGenerator<readonly WordRow[]> {
  let part: WordRow[] = [];
  for (const { term, doc } of reader.prepare(`SELECT term, doc FROM temp.${table}_words`).iterate()) {
    part.push({ word: String(term), row: Number(doc) });
    if (part.length < pairsAtOnce) continue;
    yield part;
    part = [];
  }
  yield part;
}
