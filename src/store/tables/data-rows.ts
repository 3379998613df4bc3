/** Reads the tables of `data/` from their YAML: schema checked, forms inflected. Heavy; the program itself opens their build. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { LineCounter, parseDocument as parseYaml, type Document as YamlDocument } from "yaml";
import { InvalidLexicon } from "../../errors.ts";
import { compileRow, type FileRow } from "../../lexicon/compile-row.ts";
import type { CompiledRow } from "../../lexicon/lexicon.ts";
import { rowSchemas } from "../../lexicon/rows.ts";
import { fileHead } from "../../lexicon/schema.ts";
import type { Table } from "../../lexicon/row.ts";
import type { Language } from "../../text/language.ts";
import { dataPaths } from "./data-folder.ts";
import { projectRoot } from "../project-root.ts";
import { cachedRows, cacheName, makerChange } from "./row-cache.ts";

/** A data file after its schema. */
export interface DataFile {
  readonly path: string;
  readonly table: Table;
  readonly language: Language | undefined;
  readonly rows: readonly FileRow[];
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Line of the node an issue points at; the nearest parent's where the node is missing. */
function lineOf(document: YamlDocument, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined && node.range !== null) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Everything wrong with one file's text, as "file:line: what (where)"; rows that hold are given too. */
export function readDataText(path: string, text: string): { file: DataFile | null; problems: string[] } {
  const lines = new LineCounter();
  const document = parseYaml(text, { lineCounter: lines });
  const name = relative(projectRoot, path);
  const syntax = document.errors.map(
    (error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split("\n")[0]}`,
  );
  if (syntax.length > 0) return { file: null, problems: syntax };
  const say = (issue: Issue): string =>
    `${name}:${lineOf(document, lines, issue.path)}: ${issue.message} (${issue.path.map(String).join(".") || "file"})`;
  const head = fileHead.safeParse(document.toJS());
  if (!head.success) return { file: null, problems: head.error.issues.map(say) };
  const { table, language } = head.data;
  const problems: string[] = [];
  const rows: FileRow[] = [];
  head.data.rows.forEach((row, at) => {
    const read = rowSchemas[table].safeParse(row);
    if (read.success) rows.push(read.data as FileRow);
    else problems.push(...read.error.issues.map((issue) => say({ ...issue, path: ["rows", at, ...issue.path] })));
  });
  return { file: { path: name, table, language, rows }, problems };
}

/** Reads and checks the files; throws InvalidLexicon with every problem at its file and line. */
export function readDataFiles(paths: readonly string[] = dataPaths()): DataFile[] {
  const read = paths.map((path) => readDataText(path, readFileSync(path, "utf8")));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) throw new InvalidLexicon(`The data files do not hold their schema:\n${problems.join("\n")}`);
  return read.flatMap((each) => (each.file === null ? [] : [each.file]));
}

export function compileFiles(files: readonly DataFile[]): CompiledRow[] {
  return files.flatMap((file) => file.rows.map((row) => compileRow(file.table, row, file.language)));
}

/** Compiled rows of one file; throws InvalidLexicon with its problems. */
function readRowsOf(path: string, maker: number): CompiledRow[] {
  const text = readFileSync(path, "utf8");
  return cachedRows(cacheName(text, maker), () => {
    const { file, problems } = readDataText(path, text);
    if (problems.length > 0 || file === null) throw new InvalidLexicon(problems.join("\n"));
    return compileFiles([file]);
  });
}

/** Compiled rows of the data files; throws InvalidLexicon with the problems of every file. */
export function readRows(paths: readonly string[] = dataPaths()): CompiledRow[] {
  const maker = makerChange();
  const problems: string[] = [];
  const rows = paths.flatMap((path) => {
    try {
      return readRowsOf(path, maker);
    } catch (error) {
      if (!(error instanceof InvalidLexicon)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new InvalidLexicon(`The data files do not hold their schema:\n${problems.join("\n")}`);
  return rows;
}
