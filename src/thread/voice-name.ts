/** Whose voice a name is by its own words: "staff at Nasser Hospital" speak for it, and "мэр Москвы" is the mayor of Moscow. */
import { isOneName, soundOf } from "./name-sound.ts";

/** Whoever speaks for what follows. */
const voiceOf =
  /^(?:an? |the |some |its )?(?:\p{L}+ )?(?:staff|doctors?|medics?|officials?|spokes(?:man|woman|person)|representatives?|directors?|heads?|leaders?|commanders?|statement|press (?:office|service|centre|center)) (?:at|of|for|from|in|with) (?:the )?/iu;

/** "Nasser Hospital" for its staff; the name itself for all else. */
const bodyName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(voiceOf, "")
    .replace(/['’]s(?!\p{L})/gu, "");

/** Two names of one body, told with and without who speaks for it; single words are alike by chance. */
export function isOneVoice(a: string, b: string): boolean {
  if (!a.includes(" ") || !b.includes(" ")) return false;
  const [left, right] = [bodyName(a), bodyName(b)];
  return left.includes(" ") && /\p{Lu}/u.test(left) && /\p{Lu}/u.test(right) && isOneName(left, right);
}

/** Offices a place has one of, in three languages. */
const offices: readonly (readonly [office: string, words: RegExp])[] = [
  [
    "mayor",
    /(?<!\p{L})(?:deputy )?(?:mayor|мэр\p{L}*|мер(?:а|ом|у|і)?|градоначальник\p{L}*|міськ\p{L}+ голов\p{L}+)(?!\p{L})/iu,
  ],
  [
    "governor",
    /(?<!\p{L})(?:governor|губернатор\p{L}*|ОВА|ОГА|(?:regional|oblast) (?:military )?(?:state )?administration|(?:обласн|областн|військов|военн)\p{L}+ (?:державн\p{L}+ )?(?:адміністрац|администрац)\p{L}+)(?!\p{L})/iu,
  ],
];

/** Words of an office's name that name no place. */
const beside =
  /^(?:of|the|for|and|head|chief|acting|regional|military|state|administration|city|town|глав\p{L}*|начальник\p{L}*|голов\p{L}*|очільни\p{L}*|обл\p{L}*|военн\p{L}*|військов\p{L}*|адм\p{L}*|город\p{L}*|міст\p{L}*|г|м|region|oblast|кра\p{L}*|регион\p{L}*|регіон\p{L}*)$/iu;

const known = new Map<string, string | null>();
const mostKnown = 20_000;

/** "mayor mskv" for "Mayor of Moscow", "мэр Москвы" and "mayor moscow"; null for no office of a place, or of none named. */
export function officeOf(name: string): string | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const office = findOffice(name);
  if (known.size >= mostKnown) known.clear();
  known.set(name, office);
  return office;
}

function findOffice(name: string): string | null {
  const found = offices.find(([, words]) => words.test(name));
  if (!found) return null;
  const rest = name.normalize("NFC").replace(found[1], " ");
  const places = (rest.match(/\p{L}+/gu) ?? []).filter((word) => !beside.test(word)).map((word) => stem(soundOf(word)));
  return places.length === 1 && (places[0] ?? "").length > 1 ? `${found[0]} ${places[0]}` : null;
}

/** "Kherson", "Херсонська", "Херсонской": without the ending that makes it an adjective. */
const stem = (sound: string): string => (sound.length > 4 ? sound.replace(/sk$|k$/, "") : sound);
