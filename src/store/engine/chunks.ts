/** Lists cut into stretches that fit one statement's parameters. */
const atOnce = 1000;

/** Stretches of at most `size` items, in order. */
export function chunks<T>(items: readonly T[], size = atOnce): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
