/** Whether two claims are about one place: by gazetteer id, never by likeness of names. */
import type { LedgerClaim, LedgerPlace } from "../ledger-claim.ts";
import { isNamedIn, isOneName } from "../name-sound.ts";
import { otherGroups } from "./force-groups.ts";
import { sharesNumber } from "./slot-numbers.ts";
import { slot, type Slot } from "./slot.ts";
import { covers } from "./slot-reach.ts";
import { saysItGrew, takesBack } from "./taken-back.ts";
import { sharesThing } from "./things-hit.ts";
import { tellingWords } from "../telling-words.ts";

const nameOf = (place: LedgerPlace): string => place.name ?? place.words;
const wordsOf = (place: LedgerPlace): string => place.words.normalize("NFC").toLowerCase().trim();

/** An axis ("toward Kupiansk") is not the town. */
const axis = (place: LedgerPlace): boolean => place.role === "toward";

/** Where one of two places could not be told, the words of both: the same, or the same name in another script or case. */
const soundsAlike = (a: LedgerPlace, b: LedgerPlace): boolean =>
  wordsOf(a) === wordsOf(b) || isOneName(a.words, b.words) || isOneName(nameOf(a), nameOf(b));

/** "Surin province" and "Surin", a town of it: an area and what its own words put in it. */
const holdsIn = (a: LedgerPlace, b: LedgerPlace): boolean =>
  a.placeId !== null &&
  b.placeId !== null &&
  (covers(a, b) || (a.region === b.region && isOneName(nameOf(a), nameOf(b))));

const narrow: readonly (string | null)[] = [null, "settlement", "district", "water"];

/** A town or a spot in it, no region or state: what a sentence about something else hardly names. */
const isNarrow = ({ kind, role, placeId }: LedgerPlace): boolean =>
  narrow.includes(kind) && (role !== "area" || kind !== null || placeId === null);

const wide: readonly (string | null)[] = ["region", "area", "country", "direction"];

/** A place of one that the words of the other name, where its reading made no place of them, none it could tell, or only the wide one around it. */
const namedByOther = (a: LedgerClaim, b: LedgerClaim): LedgerPlace | undefined =>
  b.places.every(({ placeId, kind }) => placeId === null || wide.includes(kind))
    ? a.places.find(
        (place) => isNarrow(place) && [place.words, nameOf(place)].some((name) => isNamedIn(tellingWords(b), name)),
      )
    : undefined;

/** "Jabalia camp" and "Jabalia", a power plant and the town it is named after: a site and its town, never two towns. */
function isSiteOf(a: LedgerPlace, b: LedgerPlace): boolean {
  if (a.kind !== "area" || b.kind !== "settlement" || a.country !== b.country) return false;
  const [site, town] = [nameOf(a), nameOf(b)];
  return site.length > town.length && isNamedIn(site.split(/\s+/u).slice(0, town.split(/\s+/u).length).join(" "), town);
}

/** A count told as grown or mended, beside another count of the same thing. */
const mendsCount = (a: LedgerClaim, b: LedgerClaim): boolean =>
  (saysItGrew(b) || takesBack(b)) && a.quantities.some(({ of }) => b.quantities.some((other) => other.of === of));

function meet(a: LedgerPlace, b: LedgerPlace): "same" | "near" | null {
  if (a.placeId === null || b.placeId === null) return soundsAlike(a, b) ? "near" : null;
  if (a.placeId !== b.placeId) return isSiteOf(a, b) || isSiteOf(b, a) ? "near" : null;
  return axis(a) === axis(b) ? "same" : "near";
}

/** Places both name, by name; the same list whichever is asked first. */
export const sharedPlaces = (a: LedgerClaim, b: LedgerClaim): readonly LedgerPlace[] =>
  a.places.filter((one) => b.places.some((other) => meet(one, other) === "same"));

/** "near Shevchenkove" and "Shevchenko said": no place in common. Kupiansk and Kupiansk-Vuzlovyi: two towns. */
export function comparePlaces(a: LedgerClaim, b: LedgerClaim): Slot {
  const placeless = a.places.length === 0 || b.places.length === 0;
  if (placeless && otherGroups(a, b)) return slot("place", "differs", "the sectors of two groups of forces");
  if (a.places.length === 0 && b.places.length === 0) return slot("place", "unknown", "neither names a place");
  const [shared] = sharedPlaces(a, b);
  if (shared) return slot("place", "same", `both about ${nameOf(shared)}`);
  const heard = namedByOther(a, b) ?? namedByOther(b, a);
  if (heard) return slot("place", "near", `${nameOf(heard)}, which the other's words name too`);
  if (placeless) return slot("place", "unknown", "one of them names no place");
  const near = a.places.find((one) => b.places.some((other) => meet(one, other) === "near"));
  const area = near ?? a.places.find((one) => b.places.some((other) => holdsIn(one, other) || holdsIn(other, one)));
  if (area && !near && (sharesNumber(a, b) || sharesThing(a, b) || mendsCount(a, b)))
    return slot("place", "near", `${nameOf(area)}, one of them within the other`);
  if (near) return slot("place", "near", `${nameOf(near)}, in words or direction alone`);
  if ([...a.places, ...b.places].some(({ placeId }) => placeId === null))
    return slot("place", "unknown", "one of the places could not be told");
  return slot("place", "differs", `${a.places.map(nameOf).join(", ")} against ${b.places.map(nameOf).join(", ")}`);
}

/** Whether words name a place of a claim, in any script or case. */
export const namesPlaceOf = (words: string, { places }: LedgerClaim): boolean =>
  places.some((place) =>
    (words.match(/\p{Lu}[\p{L}'’ʼ-]+/gu) ?? []).some(
      (word) => isOneName(word, nameOf(place)) || isOneName(word, place.words),
    ),
  );

/** Whether two claims name settlements of one district or one region: where a place can have been mistaken for its neighbour. */
export const sameArea = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.places.some((one) => b.places.some((other) => one.region !== null && one.region === other.region));
