/** Remembers what was made of the last few things asked for: a reading asks again and again for one document's, then never more. */

/** `make`, with its last answers kept by identity; it must give the same for the same key. */
export function lastAsked<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let [key, value]: [K | null, V | null] = [null, null];
  let [olderKey, olderValue]: [K | null, V | null] = [null, null];
  return (asked) => {
    if (asked === key) return value as V;
    if (asked === olderKey) {
      [olderKey, key] = [key, olderKey];
      [olderValue, value] = [value, olderValue];
      return value as V;
    }
    [olderKey, olderValue] = [key, value];
    value = make(asked);
    key = asked;
    return value;
  };
}
