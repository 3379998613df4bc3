/** Keys for places the gazetteer cannot tell: the sound of the name, so that claims about one unknown village meet whatever script or case it stands in. */
import type { LedgerClaim, LedgerPlace } from "./ledger-claim.ts";
import { soundOf, wordsOfName } from "./name-sound.ts";

/** Behind the key of a place stands no place of the gazetteer. */
const mark = "name:";

/** So many consonants of a name are its own; a case ending adds others behind them: "Ракитное", "Ракитному". */
const kept = 4;
/** Names of fewer sound like too many others. */
const fewest = 3;

/** "name:rktn" for "Ракитное"; null for words that are no name ("the village") or say too little. */
export function nameKeyOf({ placeId, words }: Pick<LedgerPlace, "placeId" | "words">): string | null {
  if (placeId !== null) return null;
  const names = wordsOfName(words).filter((word) => /^\p{Lu}/u.test(word));
  const sound = names.map(soundOf).join("");
  return sound.length < fewest ? null : `${mark}${sound.slice(0, kept)}`;
}

/** Whether a unit's place is a name and nothing the gazetteer has. */
export const isNameKey = (place: string): boolean => place.startsWith(mark);

/** The name a claim meets others by: its first, and only where the gazetteer could tell none of its places. */
export function claimNameKey({ places }: Pick<LedgerClaim, "places">): string | null {
  if (places.some(({ placeId }) => placeId !== null)) return null;
  return places.map(nameKeyOf).find((key) => key !== null) ?? null;
}
