/** Reads fields of other people's JSON, in which anything may be missing or of another kind. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object under `key`; empty where there is none. */
export function fieldsOf(from: Fields, key: string): Fields {
  const value = from[key];
  return isFields(value) ? value : {};
}

/** First of the keys that holds words, trimmed of nothing; numbers as written; null for none. */
export function wordsOf(from: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = from[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return null;
}

export function listOf(from: Fields, key: string): readonly unknown[] {
  const value = from[key];
  return Array.isArray(value) ? value : [];
}
