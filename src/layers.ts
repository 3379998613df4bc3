/** The order of the rooms, as data: a folder imports itself and what stands to its left, never back. */
export const layers = [
  "text",
  "lexicon",
  "report",
  "attribution",
  "claim",
  "place",
  "reading",
  "thread",
  "audit",
  "store",
  "ingest",
  "api",
  "cli",
] as const;

/** Left of the store everything only computes: no file, network, clock or chance. */
export const wall = "store";

/** Packages a pure room may use, with the reason; every other package stands behind the wall. */
export const purePackages: Readonly<Record<string, readonly string[]>> = {
  lexicon: ["zod"], // the schema of the rows people edit
  report: ["cheerio", "defuddle", "linkedom", "feedsmith", "fflate", "@streamparser/json"], // parsers of other people's formats
};

/** Files of src that stand outside the rooms; all rooms may import them. */
export const lobby = ["layers.ts", "errors.ts"] as const;
