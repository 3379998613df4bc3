/** Gives all rows of a table the same keys, so that code which asks thousands of rows for a key finds it at one place in each. */
import type { Row } from "./row.ts";

/** An action row is of one of two kinds, which share few keys. */
const kindOf = (row: Row & { readonly is?: string }): string => `${row.table} ${row.is}`;

/** The keys of all rows of each kind, undefined. Parsed, since an object that grows key by key keeps the later ones apart. */
function emptyRows(rows: readonly Row[]): Map<string, object> {
  const kinds = new Map<string, Set<string>>();
  for (const row of rows) {
    const keys = kinds.get(kindOf(row)) ?? new Set();
    for (const key of Object.keys(row)) keys.add(key);
    kinds.set(kindOf(row), keys);
  }
  return new Map(
    [...kinds].map(([kind, keys]): readonly [string, object] => {
      const empty = JSON.parse(JSON.stringify(Object.fromEntries([...keys].map((key) => [key, null])))) as Record<
        string,
        unknown
      >;
      for (const key of keys) empty[key] = undefined;
      return [kind, empty];
    }),
  );
}

/**
 * The row of a number as it was, but a key that it leaves out is undefined. Made when first asked for: a text meets a few hundred
 * of thousands.
 */
export function alike(rows: readonly Row[]): (number: number) => Row | undefined {
  const empty = emptyRows(rows);
  const made: (Row | undefined)[] = rows.map(() => undefined);
  return (number) => {
    const row = rows[number];
    if (row === undefined) return undefined;
    return (made[number] ??= { ...empty.get(kindOf(row)), ...row });
  };
}
