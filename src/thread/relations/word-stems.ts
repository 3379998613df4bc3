/** Finds which of many kinds a text names, by the stems of their words; one pass over its words, however many kinds there are. */

interface Form<K> {
  readonly kind: K;
  /** Stems of the words in a row; `~` at the end of one: the whole word. */
  readonly stems: readonly string[];
}

/** Letters by which forms are filed; no form begins with fewer. */
const filed = 3;

const isWord = (word: string | undefined, stem: string): boolean =>
  word !== undefined && (stem.endsWith("~") ? `${word}~` === stem : word.startsWith(stem));

/** Words as they are compared: small, with one kind of apostrophe. */
export const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? [];

/** Rows of "form|form" by kind; every word of a form is a stem, unless it ends in `~`. */
export function kindFinder<K>(rows: readonly (readonly [kind: K, forms: string])[]): (text: string) => ReadonlySet<K> {
  const forms = rows.flatMap(([kind, all]) =>
    all.split("|").map((form): Form<K> => ({ kind, stems: form.split(" ") })),
  );
  const byStart = Map.groupBy(forms, ({ stems }) => stems[0]?.slice(0, filed) ?? "");
  return (text) => {
    const words = plainWords(text);
    const found = new Set<K>();
    for (const [at, word] of words.entries())
      for (const { kind, stems } of byStart.get(word.slice(0, filed)) ?? [])
        if (stems.every((stem, on) => isWord(words[at + on], stem))) found.add(kind);
    return found;
  };
}
