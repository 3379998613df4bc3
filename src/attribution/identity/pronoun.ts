/** Ties "he", "the ministry", "the statement", "ведомство" to the last source they can mean. */
import type { Range } from "../draft.ts";
import { nationalSide, statedSide } from "./context-side.ts";
import { identify, type Identity } from "./identity.ts";
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

type Gender = "he" | "she" | "it" | "they" | "i";

const genders: ReadonlyMap<string, Gender> = new Map(
  Object.entries({
    he: "he him his himself он его тот він його той",
    she: "she her она ее та вона її",
    it: "it its оно там воно",
    they: "they their them они их те вони їх їхні їхня їхню їхніми ті",
    i: "i my we our я мы ми наш наша нашей нашої наши наші",
  }).flatMap(([gender, words]) => words.split(" ").map((word) => [word, gender as Gender])),
);

/** A source once named, to be meant again. */
export interface Mention {
  /** Token it begins at. */
  readonly at: number;
  readonly identity: Identity;
  readonly being: string;
  readonly gender: Gender | "person";
  /** Norms of the words of the phrase, for "the ministry" after "the Defence Ministry". */
  readonly words: ReadonlySet<string>;
}

export interface Memory {
  readonly mentions: Mention[];
}

/** The pronoun of a source phrase; null for a phrase with a noun. */
export function pronounOf(sheet: Sheet, [from, to]: Range): Gender | null {
  const gender = genders.get(normAt(sheet, from));
  if (gender === undefined || to - from > 3) return null;
  if (to - from === 1 || normAt(sheet, from + 1) === "himself") return gender;
  // "за [його ж словами]"
  return sheet.language === "uk" && has(sheet, from, is.possessive) ? gender : null;
}

/** "the command's spokesman, V. Voloshyn": one person is meant, whatever body is named with him. */
function personIn(sheet: Sheet, [from, to]: Range): Gender | "person" | null {
  for (let i = from; i < to; i++) {
    if (sheet.actorAt[i]?.row.kind === "person") return "person";
    const row = sheet.sourceAt[i]?.row;
    if (row?.being === "person" && row.number === "one") return row.gender === "she" ? "she" : "person";
  }
  return null;
}

/** What a phrase is: being and gender, from its rows; two capitals without a row are taken for a person. */
function natureOf(
  sheet: Sheet,
  [from, to]: Range,
  identity: Identity,
): { readonly being: string; readonly gender: Gender | "person" } {
  const person = personIn(sheet, [from, to]);
  if (person !== null) return { being: "person", gender: person };
  for (let i = from; i < to; i++) {
    const row = sheet.sourceAt[i]?.row;
    if (row === undefined) continue;
    if (row.being === "person" || row.being === "crowd") return { being: row.being, gender: "they" };
    return { being: row.being, gender: row.gender };
  }
  const actor = sheet.actorAt[from]?.row;
  const isNamed = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+$/u.test(identity.name);
  // "the IDF's | Effie Defrin": the owner's row is not the person's
  const kind = sheet.language === "en" && isNamed && actor?.name !== identity.name ? undefined : actor?.kind;
  if (kind !== undefined)
    return { being: kind === "press" || kind === "agency" || kind === "channel" ? "medium" : "body", gender: "it" };
  const isPerson = isNamed || to - from === 1;
  return isPerson ? { being: "person", gender: "person" } : { being: "", gender: "it" };
}

function remember(sheet: Sheet, memory: Memory, { source, identity }: { source: Range; identity: Identity }): void {
  const words = new Set<string>();
  for (let i = source[0]; i < source[1]; i++) words.add(normAt(sheet, i));
  memory.mentions.push({ at: source[0], identity, ...natureOf(sheet, source, identity), words });
}

function fits(mention: Mention, gender: Gender): boolean {
  if (gender === "he" || gender === "she") return mention.gender === gender || mention.gender === "person";
  if (gender === "it") return mention.gender === "it" || mention.being === "body";
  if (gender === "they") return mention.gender === "they" || mention.being === "body";
  return mention.being === "person";
}

/** Nobody means a source that so many others have spoken since, nor a group named so many words ago. */
const mostSources = 400;
const mostWords = 4000;

function last({ mentions }: Memory, test: (mention: Mention) => boolean): Identity | null {
  for (let i = mentions.length - 1; i >= Math.max(0, mentions.length - mostSources); i--) {
    const mention = mentions[i] as Mention;
    if (test(mention)) return mention.identity;
  }
  return null;
}

/** Identity of a source phrase, through its antecedent where it is a pronoun or a short definite phrase. */
export function resolveSource(sheet: Sheet, memory: Memory, source: Range): Identity {
  const gender = pronounOf(sheet, source);
  if (gender !== null) {
    const subject = gender === "it" ? subjectBefore(sheet, memory, source[0]) : null;
    if (subject !== null) return subject;
    const found =
      gender === "i" && normAt(sheet, source[0]) !== "i" ? null : last(memory, (mention) => fits(mention, gender));
    return (
      found ??
      lastNamed(sheet, source[0], gender) ?? {
        name: identify(sheet, source).name,
        party: gender === "i" ? sheet.report.party : "unk",
      }
    );
  }
  const own = identify(sheet, source);
  const identity =
    groupAgain(sheet, source, own) ??
    shortAgain(sheet, memory, source) ??
    surnameAgain(sheet, memory, source) ??
    ownedAgain(sheet, memory, { source, own }) ??
    bodyNearby(sheet, memory, { source, own }) ??
    nationalBody(sheet, { source, own }) ??
    own;
  remember(sheet, memory, { source, identity });
  return identity;
}

/** "Islamabad gave another picture. | It | said …": the state or body the sentence before begins with, where nobody has spoken since. English. */
function subjectBefore(sheet: Sheet, memory: Memory, at: number): Identity | null {
  if (sheet.language !== "en") return null;
  const own = sentenceAt(sheet, at);
  const before = own.from === 0 ? null : sentenceAt(sheet, own.from - 1);
  if (before === null || before.paragraph !== own.paragraph || at - own.from > 4) return null;
  if (memory.mentions.slice(-8).some((mention) => mention.at >= before.from && mention.at < at)) return null;
  const first = has(sheet, before.from, is.determiner) ? before.from + 1 : before.from;
  const row = sheet.actorAt[first]?.row;
  if (row === undefined || row.relative !== undefined || !/^(?:state|body|force|group)$/.test(row.kind)) return null;
  return { name: row.name, party: row.party };
}

/** "Gerasimov summed up. By his account …", "Russia stood by its claim": named a little before, though not yet as a source. */
function lastNamed(sheet: Sheet, before: number, gender: Gender): Identity | null {
  if (gender === "i" || gender === "they") return null;
  for (let i = before - 1; i >= Math.max(0, before - 60); i--) {
    const row = sheet.actorAt[i]?.row;
    if (row === undefined || row.kind === "adjective" || row.kind === "collective") continue;
    if ((row.kind === "person") === (gender !== "it")) return { name: row.name, party: row.party };
  }
  return null;
}

/** Nouns that can stand for bodies of their kind. */
const kin: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:ministry|министерств|міністерств|минобороны|міноборони)/u, /ministry/i],
  [/^(?:staff|генштаб|штаб)/u, /staff|headquarters|command/i],
  [/^(?:army|military|forces|армия|армія|військов)/u, /armed forces|army|military|defen[cs]e forces/i],
  [/^(?:institute|институт|інститут)/u, /institute/i],
  [/^(?:command|командован)/u, /command|staff/i],
];

/** What the name of a body of the noun's kind holds; null for a noun that stands for none. */
const namesOfKin = (sheet: Sheet, at: number): RegExp | null =>
  kin.find(([stem]) => stem.test(normAt(sheet, at)))?.[1] ?? (isWord(sheet, at, "some-body") ? /./ : null);

/** "the ministry", "ведомство", "the statement": a noun that can say, without a name, said of one named before. */
function shortAgain(sheet: Sheet, memory: Memory, [from, to]: Range): Identity | null {
  const row = sheet.sourceAt[to - 1]?.row;
  if (row === undefined || row.unnamed || !isDefinite(sheet, from, to)) return null;
  for (let i = from; i < to; i++) if (sheet.actorAt[i] !== null) return null;
  // "Romania scrambled jets, | its defence ministry said": a state named in the sentence owns it
  if (has(sheet, from, is.possessive) && sheet.language === "en" && statedSide(sheet, [from, to]) !== null) return null;
  const noun = normAt(sheet, to - 1);
  const same = last(memory, (mention) => mention.being === row.being && mention.words.has(noun));
  if (same !== null) return same;
  if (row.being === "document")
    return last(
      memory,
      (mention) => mention.being !== "medium" && mention.being !== "crowd" && mention.being !== "evidence",
    );
  // "the governor" after "Hill" may be Hill, after "the mayor" it is somebody else
  if (row.being === "person" && row.number === "one")
    return last(memory, (mention) => mention.being === "person" && /\p{Lu}/u.test(mention.identity.name));
  if (row.being === "medium") return last(memory, (mention) => mention.being === "medium");
  const names = namesOfKin(sheet, to - 1);
  return names === null
    ? null
    : last(memory, (mention) => mention.being === "body" && names.test(mention.identity.name));
}

/** "the ministry", "its statement", "ведомство": short, definite, without a name. */
function isDefinite(sheet: Sheet, from: number, to: number): boolean {
  if (sheet.language !== "en") return to - from === 1 && sheet.tokens[from]?.shape === "lower";
  const first = normAt(sheet, from);
  return to - from <= 3 && (first === "the" || first === "this" || has(sheet, from, is.possessive));
}

/** "Tregubov" after "spokesman Viktor Tregubov". */
function surnameAgain(sheet: Sheet, memory: Memory, [from, to]: Range): Identity | null {
  if (to - from !== 1 || sheet.actorAt[from] !== null || sheet.sourceAt[from] !== null) return null;
  const surname = normAt(sheet, from);
  return last(memory, (mention) => mention.being === "person" && mention.words.has(surname));
}

/** "the group's media office", "the movement", "the rebels": the armed group last named, not the state it fights. */
function groupAgain(sheet: Sheet, [from, to]: Range, own: Identity): Identity | null {
  if (own.party !== "unk" || !isDefiniteHead(sheet, from)) return null;
  const alone = to - from <= 2;
  if (!/^(?:group|movement|rebels|militia|insurgents|militants|paramilitaries)$/.test(normAt(sheet, from + 1)))
    return null;
  if (!alone && !has(sheet, from + 2, is.possessive)) return null;
  for (let i = from - 1; i >= Math.max(0, from - mostWords); i--) {
    const row = sheet.actorAt[i]?.row;
    if (row === undefined || !isArmedGroup(row.party) || row.relative !== undefined) continue;
    return { name: alone ? row.name : own.name, party: row.party };
  }
  return null;
}

/** Parties that are no state have names longer than a country's code. */
const isArmedGroup = (party: string): boolean => party.length > 2 && !/^(?:ind|unk|nato|un|eu)$/.test(party);

const isDefiniteHead = (sheet: Sheet, at: number): boolean => normAt(sheet, at) === "the";

/** "India described its raids … according to the Defence Ministry": a state's body is of the state that speaks in the same paragraph. */
function bodyNearby(
  sheet: Sheet,
  memory: Memory,
  { source: [from, to], own }: { source: Range; own: Identity },
): Identity | null {
  if (own.party !== "unk" || sheet.language !== "en" || !isDefiniteHead(sheet, from)) return null;
  const head = sheet.sourceAt[to - 1]?.row;
  if (head?.being !== "body" || !head.official) return null;
  const { paragraph } = sentenceAt(sheet, from);
  const before = last(
    memory,
    ({ at, identity, being }) =>
      sentenceAt(sheet, at).paragraph === paragraph && being !== "medium" && /^(?!un$)[a-z]{2}$/.test(identity.party),
  );
  const party = before?.party ?? soleState(sheet, from);
  return party === null ? null : { name: own.name, party };
}

/** "the Defence Ministry", "the army": a national body that nothing nearer marks. */
function nationalBody(sheet: Sheet, { source: [from, to], own }: { source: Range; own: Identity }): Identity | null {
  const head = sheet.sourceAt[to - 1]?.row;
  if (own.party !== "unk" || head?.being !== "body" || !head.official || sheet.report.party !== "ind") return null;
  if (!isWord(sheet, to - 1, "national-body")) return null;
  for (let i = from; i < to; i++) if (isWord(sheet, i, "local-mark") || /^u\.?n$/.test(normAt(sheet, i))) return null;
  const party = nationalSide(sheet, [from, to]);
  return party === null ? null : { name: own.name, party };
}

/** "the head of Russia's Northern Group, in remarks carried by the Defence Ministry": the one state the sentence has named so far. */
function soleState(sheet: Sheet, at: number): string | null {
  let party: string | null = null;
  for (let i = sentenceAt(sheet, at).from; i < at; i++) {
    const row = sheet.actorAt[i]?.row;
    if (row === undefined || row.relative !== undefined || !/^(?!un$)[a-z]{2}$/.test(row.party)) continue;
    if (party !== null && party !== row.party) return null;
    party = row.party;
  }
  return party;
}

/** "Its spokesman, Major General X", "an army spokesperson": the party of the body it points back to. */
function ownedAgain(
  sheet: Sheet,
  memory: Memory,
  { source: [from, to], own }: { source: Range; own: Identity },
): Identity | null {
  if (own.party !== "unk") return null;
  if (has(sheet, from, is.possessive)) {
    const owner = last(memory, (mention) => mention.being === "body" || mention.being === "person");
    return owner === null ? null : { name: own.name, party: owner.party };
  }
  for (let i = from; i < to; i++) {
    const row = sheet.sourceAt[i]?.row;
    if (row === undefined || !row.official || row.being === "person") continue;
    const noun = normAt(sheet, i);
    const body = last(
      memory,
      (mention) =>
        mention.identity.party !== "unk" &&
        (mention.words.has(noun) ||
          ((namesOfKin(sheet, i)?.test(mention.identity.name) ?? false) &&
            noun.length > 3 &&
            mention.being === "body")),
    );
    if (body !== null) return { name: own.name, party: body.party };
  }
  return null;
}
