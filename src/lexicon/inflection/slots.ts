/** A paradigm as a list of slots (six cases, singular then plural); the words of a phrase are joined slot by slot, so that they agree. */

/** Forms of one slot; more than one where endings compete. */
export type Slot = readonly string[];

/** nominative, genitive, dative, accusative, instrumental, locative; singular 0-5, plural 6-11. */
export type Paradigm = readonly Slot[];

export const slotCount = 12;

/** Endings by slot, written "а у|ю а": slots apart by spaces, rivals by "|", "-" for none, "" is "∅". */
export function endings(stem: string, list: string): Paradigm {
  return list
    .split(" ")
    .map((slot) => (slot === "-" ? [] : slot.split("|").map((ending) => stem + (ending === "∅" ? "" : ending))));
}

/** Slot by slot, all forms of all paradigms. */
export function merged(paradigms: readonly Paradigm[]): Paradigm {
  return Array.from({ length: slotCount }, (_, slot) => [
    ...new Set(paradigms.flatMap((paradigm) => paradigm[slot] ?? [])),
  ]);
}

/** A word that stays as it is in every slot. */
export const still = (word: string): Paradigm => Array.from({ length: slotCount }, () => [word]);

/** Phrases of words that agree: slot by slot, every combination. */
export function agreeing(words: readonly Paradigm[]): string[] {
  const phrases: string[] = [];
  for (let slot = 0; slot < slotCount; slot++) {
    let heads: string[] = [""];
    for (const word of words) {
      const forms = word[slot] ?? [];
      heads = heads.flatMap((head) => forms.map((form) => (head === "" ? form : `${head} ${form}`)));
    }
    phrases.push(...heads);
  }
  return phrases;
}
