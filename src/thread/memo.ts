/** Remembers what a pure function gave for an object, for as long as the object lives; changes speed and nothing else. */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

const mostTexts = 20_000;

/** Remembers what a pure function gave for a text; a corpus has the same few thousand names and days over and over. */
export function memoText<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text.split("").join(""), value); // a part of a string would keep the whole text in memory
    return value;
  };
}
