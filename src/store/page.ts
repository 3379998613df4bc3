/** A page is a stretch of a list with the cursor of the next one; cursors are keys, so no page grows slower than another. */

export interface PageRequest {
  /** `Page.next` of the page before; left out for the first. */
  readonly cursor?: string | null;
  /** At most 500; 50 when left out. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}

const most = 500;
const usual = 50;

/** The number of rows a request may have. */
export const pageLimit = ({ limit = usual }: PageRequest): number => Math.max(1, Math.min(most, Math.trunc(limit)));

/** Makes a page of rows that were asked for with one more than `limit`; `keyOf` gives the cursor of the last one shown. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string | number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? String(keyOf(last)) : null };
}
