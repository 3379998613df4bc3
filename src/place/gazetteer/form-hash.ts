/** Two 32-bit hashes of a name form: 64 bits stand for the string, so that the compiled gazetteer keeps no form text. */

/** Seeds of the two hashes. */
export const seedA = 0x811c9dc5;
export const seedB = 0x1b873593;

/** FNV-1a over UTF-16 units, with a last mixing so that short names spread. */
export function formHash(form: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}
