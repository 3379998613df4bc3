/** Which body a channel or a person in office speaks for, and who is a monitor; both made from the actor rows. */
import type { BodyOf, IsCommonName, Voices } from "./claim-source.ts";
import { houseOf, wholeState } from "./house.ts";
import { soundOf } from "./name-sound.ts";

/** What an actor row says of a voice; rows of `data/actors` fit it. */
export interface Voice {
  readonly name: string;
  readonly kind: string;
  readonly party?: string | undefined;
  readonly office?: string | undefined;
  readonly publishes?: readonly string[] | undefined;
  readonly forms?: unknown;
}

/** "spokesman of the …", "head of the press centre of the …": speaks for what follows. */
const speaking =
  /^(?:deputy |chief |press )*(?:spokes(?:man|woman|person)|secretary|head of the press (?:centre|office)|speaker) (?:of|for) (?:the )?/i;

const states: Readonly<Record<string, string>> = {
  russian: "russia",
  ukrainian: "ukraine",
  israeli: "israel",
  american: "states",
};

/** One key for "Russian Ministry of Defence" and "Minister of Defence of Russia": words without order, offices as their house. */
function bodyKey(name: string): string {
  const words = name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !["of", "the", "for", "and", "s"].includes(word))
    .map((word) => states[word] ?? word)
    .map((word) => (word === "minister" ? "ministry" : word));
  return [...new Set(words ?? [])].sort((a, b) => a.localeCompare(b, "en")).join(" ");
}

/** A minister speaks for his ministry, a spokesman for his house, a president for himself and his office. */
const officeBody = (office: string): string =>
  bodyKey(office.replace(speaking, "").replace(/^chief of the general staff/i, "general staff"));

/** An office held in turn ("Prime Minister, then Minister of Defence") names no one body. */
const oneOffice = (office: string): boolean => !/\bthen\b/.test(office);

/** Looks names up as the chain gives them: usual English names, and channels under which a body publishes. */
export function bodiesFrom(voices: readonly Voice[]): BodyOf {
  const bodies = bodiesByName(voices);
  return (name) => bodies.get(name.toLowerCase()) ?? null;
}

/** The names and channels under which a body speaks, in small letters. */
export function namesFrom(voices: readonly Voice[]): (body: string) => readonly string[] {
  const names = Map.groupBy([...bodiesByName(voices)], ([, body]) => body);
  return (body) => (names.get(body) ?? []).map(([name]) => name);
}

function bodiesByName(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { name, kind, party, office, publishes } of voices) {
    const own = kind === "person" && office && oneOffice(office) ? officeBody(office) : bodyKey(name);
    const body = kind === "state" ? `${wholeState} ${own}` : own;
    for (const known of [name, ...(publishes ?? [])]) bodies.set(known.toLowerCase(), body);
    const house = kind === "body" && party !== undefined ? houseOf(name, party) : null;
    if (house !== null && !bodies.has(house)) bodies.set(house, body);
  }
  return bodies;
}

/** Whether a name is a monitor's: whose claims can be a yardstick. */
export function monitorsFrom(voices: readonly Voice[]): (name: string) => boolean {
  const monitors = voices.filter(({ kind }) => kind === "monitor");
  const names = new Set(
    monitors.flatMap(({ name, publishes }) => [name, ...(publishes ?? [])]).map((name) => name.toLowerCase()),
  );
  return (name) => names.has(name.toLowerCase());
}

/** Words of the forms of a row, whatever their shape, without the marks of inflection. */
const wordsWithin = (forms: unknown): readonly string[] =>
  typeof forms === "string"
    ? (forms.match(/[\p{L}\p{M}'’ʼ]+/gu) ?? [])
    : typeof forms === "object" && forms !== null
      ? Object.values(forms).flatMap(wordsWithin)
      : [];

/** A sound of so many consonants tells a name; shorter ones are shared by many words, and their letters tell them apart. */
const tellingSound = 4;
const firstLetters = 4;

/** Whether a word sounds like one of any actor's names, in any case: "Israeli", "Израиля", "ХАМАС". */
export function commonNamesFrom(voices: readonly Voice[]): IsCommonName {
  const words = voices.flatMap(({ name, forms }) => wordsWithin([name, forms]));
  const sounds = new Set(words.map(soundOf).filter(({ length }) => length >= tellingSound));
  const opening = (word: string): string => word.toLowerCase().slice(0, firstLetters);
  const openings = new Set(words.filter((word) => soundOf(word).length < tellingSound).map(opening));
  return (word) => {
    const sound = soundOf(word);
    if (sound.length < tellingSound) return openings.has(opening(word));
    return sounds.has(sound) || (sound.length > tellingSound && sounds.has(sound.slice(0, -1)));
  };
}

/** Kinds of actors that speak for their side; channels, agencies and the press of a side only tell of it. */
const officials: readonly string[] = ["state", "body", "force", "person"];

/** Whether a name is known to speak for a side, or known not to; null where no row has it. */
export function officialsFrom(voices: readonly Voice[]): (name: string) => boolean | null {
  const known = new Map<string, boolean>();
  for (const { name, kind, publishes } of voices)
    for (const one of [name, ...(publishes ?? [])]) known.set(one.toLowerCase(), officials.includes(kind));
  return (name) => known.get(name.toLowerCase()) ?? null;
}

/** All at once, as threads and records take them. */
export const voicesFrom = (voices: readonly Voice[]): Voices => ({
  bodyOf: bodiesFrom(voices),
  isMonitor: monitorsFrom(voices),
  isCommonName: commonNamesFrom(voices),
  namesOf: namesFrom(voices),
  officialOf: officialsFrom(voices),
});
