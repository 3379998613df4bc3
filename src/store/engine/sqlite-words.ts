/** SQLite's full text seen from its words: how it cuts a stem, and in how many rows each word is. */
import { DatabaseSync } from "node:sqlite";

/** Views of the two full-text indexes by word; they belong to their connection and nothing of them is written to the file. */
export const wordTables = ["claim_text", "report_text"]
  .map((table) => `CREATE VIRTUAL TABLE temp.${table}_words USING fts5vocab(main, ${table}, row);`)
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
