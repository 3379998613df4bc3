/** Remembers what patterns say of a word: text repeats nineteen words of twenty, and a look-up costs less than a pattern. */

/** Enough for the words of a year of reports; then it begins anew. */
const kept = 1 << 14;

/** `test`, with its answers kept by word; it must give the same for the same word. */
export function wordTest<V>(test: (norm: string) => V): (norm: string) => V {
  const answers = new Map<string, V>();
  return (norm) => {
    const known = answers.get(norm);
    if (known !== undefined) return known;
    const answer = test(norm);
    if (answers.size >= kept) answers.clear();
    answers.set(norm, answer);
    return answer;
  };
}
