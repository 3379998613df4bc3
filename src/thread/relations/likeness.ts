/** Whether two claims of one place and day tell one blow: by what was hit, a person's age, the hour, a name only this event has. */
import type { IsCommonName } from "../claim-source.ts";
import { isSameWord, soundOf } from "../name-sound.ts";
import type { LedgerClaim, LedgerPlace } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { tellingWords } from "../telling-words.ts";
import { slot, type Slot } from "./slot.ts";
import { countsOtherThings, sharesCount } from "./slot-numbers.ts";
import { sharesNumeral } from "./numerals.ts";
import { thingsIn } from "./things-hit.ts";

/** "a woman of 58", "58-річна", and for "1971 року народження" the two ages it can be. */
const agesIn = memo((claim: LedgerClaim): ReadonlySet<number> => {
  const text = tellingWords(claim);
  const told = [...text.matchAll(/(\d{1,3})(?:-year-old| years old|-летн|-річн)/giu)].map(([, age]) => Number(age));
  const born = [...text.matchAll(/((?:19|20)\d\d) (?:року народження|р\. ?н\.|года рождения|г\. ?р\.)/giu)];
  const year = Number(claim.published?.slice(0, 4) ?? Number.NaN);
  const since = born.flatMap(([, of]) => [year - Number(of) - 1, year - Number(of)]);
  return new Set([...told, ...since]);
});

/** Parts of the day that no two languages divide otherwise; "night" is told of evenings and of mornings, and left out. */
const hours: readonly (readonly [part: string, words: RegExp])[] = [
  [
    "early",
    /(?<!\p{L})(?:morning|dawn|before noon|утр(?:о|а|ом|у)|утренн\p{L}+|рассвет\p{L}*|вранці|зранку|ранок|ранку|ранков\p{L}+|світанк\p{L}*|удосвіта)(?!\p{L})/iu,
  ],
  [
    "late",
    /(?<!\p{L})(?:afternoon|evening|вечер(?:ом|а|у)?|вечерн\p{L}+|ввечері|увечері|вечір|вечора|вечірн\p{L}+|надвечір)(?!\p{L})/iu,
  ],
];

const hoursIn = memo(
  ({ sentence }: LedgerClaim): ReadonlySet<string> =>
    new Set(hours.filter(([, words]) => words.test(sentence)).map(([part]) => part)),
);

/** Capitals English gives to words that name nothing of an event. */
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;

/** So many consonants of a name are hardly alike by chance. */
const fewest = 3;

const shortest = 5;

interface NamedWord {
  readonly word: string;
  readonly sound: string;
}

/** Names inside a sentence: a plant, a ship, a person, a street; its first word is capital whatever it is. */
const namesIn = memo((claim: LedgerClaim): readonly NamedWord[] =>
  allNamesIn(claim).filter(({ sound }) => sound.length >= fewest),
);

const allNamesIn = memo((claim: LedgerClaim): readonly NamedWord[] => {
  const text = tellingWords(claim);
  const taken = claim.places.flatMap(({ words, name }) => [words, name ?? ""]).flatMap(soundsOf);
  return [...text.matchAll(/(?<=[\p{L}\p{N},;:)–—-] +|[«“"„(])\p{Lu}[\p{L}\p{M}'’ʼ]+(?:-\p{Lu}[\p{L}\p{M}'’ʼ]+)?/gu)]
    .map(([word]) => ({ word, sound: soundOf(word) }))
    .filter(({ word, sound }) => sound.length > 1 && !calendar.test(word) && !taken.some((one) => near(one, sound)));
});

const soundsOf = (words: string): readonly string[] => (words.match(/[\p{L}\p{M}'’ʼ]+/gu) ?? []).map(soundOf);

/** One sound, or one with the ending of a case behind it. */
function near(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= fewest && long.startsWith(short) && long.length - short.length <= 1;
}

const isPlaceName = ({ places }: LedgerClaim, sound: string): boolean =>
  places.some(({ words, name }: LedgerPlace) => [words, name ?? ""].flatMap(soundsOf).some((one) => near(one, sound)));

const sharesName = (a: LedgerClaim, b: LedgerClaim, isCommon: IsCommonName): boolean =>
  namesIn(a).some(
    ({ word, sound }) =>
      !isPlaceName(b, sound) &&
      namesIn(b).some((other) => near(sound, other.sound) && !isCommon(word) && !isCommon(other.word)),
  );

/** Names of a sentence with those of its places that nobody could tell: a village or a plant no gazetteer has; no actor's. */
const rareNamesIn = memo((isCommon: IsCommonName) =>
  memo((claim: LedgerClaim): readonly string[] => {
    const lost = claim.places.flatMap(({ placeId, words }) =>
      placeId === null ? (words.match(/\p{Lu}[\p{L}\p{M}'’ʼ]+/gu) ?? []) : [],
    );
    const all = [...allNamesIn(claim).map(({ word }) => word), ...lost];
    return all.filter((word) => word.length >= shortest && !isCommon(word));
  }),
);

/** The word a sentence opens with: a name only where the other sentence shows it to be one. */
const openingIn = memo((claim: LedgerClaim): readonly string[] => {
  const word = /^[^\p{L}\p{N}]*(\p{Lu}[\p{L}\p{M}'’ʼ-]+)/u.exec(tellingWords(claim))?.[1];
  return word !== undefined && word.length >= shortest ? [word] : [];
});

/** Names in both sentences that are no actor's; each once. */
function namesInBoth(a: LedgerClaim, b: LedgerClaim, isCommon: IsCommonName): readonly string[] {
  const [left, right] = [rareNamesIn(isCommon)(a), rareNamesIn(isCommon)(b)];
  const isIn = (word: string, words: readonly string[]): boolean => words.some((other) => isSameWord(other, word));
  return [
    ...new Set([
      ...left.filter((word) => isIn(word, right) || isIn(word, openingIn(b))),
      ...right.filter((word) => isIn(word, openingIn(a))),
    ]),
  ];
}

/** The same, less the places of either, which are compared as places. */
export const sharedNames = (a: LedgerClaim, b: LedgerClaim, isCommon: IsCommonName): readonly string[] =>
  namesInBoth(a, b, isCommon).filter((word) => !isPlaceWord(a, word) && !isPlaceWord(b, word));

const isPlaceWord = ({ places }: LedgerClaim, word: string): boolean =>
  places.some(({ words, name }) => `${words} ${name ?? ""}`.split(/[\s-]+/u).some((part) => isSameWord(part, word)));

/** Whether both sentences name something that is no actor: where one reading made no place of a name, the other's words still do. */
export const namesAlike = (a: LedgerClaim, b: LedgerClaim, isCommon: IsCommonName): boolean =>
  namesInBoth(a, b, isCommon).length > 0;

const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((one) => b.has(one));
const parted = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size > 0 && b.size > 0 && !shares(a, b);

const isOfOne = ({ action, quantities }: LedgerClaim): boolean =>
  action === "civilian-harm" && quantities.every(({ min, max }) => (max ?? min ?? 0) <= 1);

/** "A man of 61 was hurt" and "a woman of 58 was hurt": two people, whatever else agrees; among several hurt both can be. */
export const otherPeople = (a: LedgerClaim, b: LedgerClaim): boolean =>
  isOfOne(a) && isOfOne(b) && parted(agesIn(a), agesIn(b));

/** "The port was hit" and "a bus was hit": two blows, or two things that one blow did. */
export const otherThings = (a: LedgerClaim, b: LedgerClaim): boolean => parted(thingsIn(a), thingsIn(b));

/** "In the morning" and "in the evening". */
export const otherHours = (a: LedgerClaim, b: LedgerClaim): boolean => parted(hoursIn(a), hoursIn(b));
export const sameAge = (a: LedgerClaim, b: LedgerClaim): boolean => shares(agesIn(a), agesIn(b));

/** same: something beside place and day makes them one. differs: other people, or another hour. */
export function compareLikeness(a: LedgerClaim, b: LedgerClaim, isCommon: IsCommonName): Slot {
  if (otherPeople(a, b)) return slot("likeness", "differs", "people of other ages");
  if (sameAge(a, b)) return slot("likeness", "same", "both tell of somebody of one age");
  if (otherHours(a, b)) return slot("likeness", "differs", "another time of the day");
  const [hit, other] = [thingsIn(a), thingsIn(b)];
  const thing = [...hit].find((one) => other.has(one));
  if (thing) return slot("likeness", "same", `in both the words for one thing (${thing})`);
  if (sharesName(a, b, isCommon)) return slot("likeness", "same", "both name one thing or person");
  if (sharesCount(a, b) || (sharesNumeral(a, b) && !countsOtherThings(a, b)))
    return slot("likeness", "same", "a number in common");
  return slot("likeness", "unknown", "nothing but place, day and sides in common");
}
