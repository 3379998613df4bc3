/** Remembers what was made of the last things asked for: a reading asks again and again for its documents' in turn, then never more. */

/** As many as documents are read together, and some. */
const kept = 32;

const forgetters: (() => void)[] = [];

/** Lets go of all that was asked for: the documents of a reading that is done. */
export function forgetAsked(): void {
  for (const forget of forgetters) forget();
}

/** `make`, with its last answers kept by identity; it must give the same for the same key. */
export function lastAsked<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const keys: (K | null)[] = Array.from({ length: kept }, () => null);
  const values: (V | null)[] = Array.from({ length: kept }, () => null);
  let last = 0;
  let next = 0;
  forgetters.push(() => {
    keys.fill(null);
    values.fill(null);
    [last, next] = [0, 0];
  });
  return (asked) => {
    if (keys[last] === asked) return values[last] as V;
    // documents are gone through in one order again and again
    const after = (last + 1) % kept;
    const at = keys[after] === asked ? after : keys.indexOf(asked);
    if (at >= 0) {
      last = at;
      return values[at] as V;
    }
    const value = make(asked);
    keys[next] = asked;
    values[next] = value;
    last = next;
    next = (next + 1) % kept;
    return value;
  };
}
