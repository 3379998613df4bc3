/** What speaks for and against a name being a place where it stands: prepositions, titles, given names, quotes, what follows. */
import type { Document, Token } from "../text/document.ts";
import { lastAsked } from "../text/last-asked.ts";
import { isCyrillic } from "./gazetteer/name-form.ts";
import { sense, trait } from "./gazetteer/gazetteer-format.ts";
import type { Sense } from "./gazetteer/gazetteer.ts";
import type { KindBeside } from "./kind-beside.ts";
import type { NameSpan } from "./name-spans.ts";
import { prepositionBefore } from "./preposition-before.ts";
import { isNamelike, type Signs, standsBefore } from "./signs.ts";
import { itemAt } from "../text/item-at.ts";
import { beforeKind } from "./unknown-names.ts";

export interface Evidence {
  readonly name: NameSpan;
  readonly kind: KindBeside | null;
  /** "strong": near, біля, в районе; "weak": in, у; null: none. */
  readonly preposition: "strong" | "weak" | null;
  /** Stands in a list after a name that is a place. */
  readonly listed: boolean;
  readonly hashtag: boolean;
  /** First word of its sentence or of a quotation or line. */
  readonly first: boolean;
  /** A usual word or a title. */
  readonly common: boolean;
  /** A village of our own table, with a word of taking or holding right behind it: "Терны захвачены". */
  readonly taken: boolean;
}

const openers = new Set(['"', "(", "[", ":", "—", "-", "•", "…", "!", "?", "*", "/"]);

/** Whether token `i` opens a sentence, so that its capital says nothing. */
export function opensSentence(signs: Signs, i: number): boolean {
  const { tokens, sentences } = signs.document;
  const first = sentences[tokens[i]?.sentence ?? 0]?.from ?? 0;
  for (let at = i - 1; at >= first; at--) {
    if (!openers.has(tokens[at]?.norm ?? "")) return false;
  }
  return true;
}

const covers = (signs: Signs, name: NameSpan, role: string): boolean =>
  signs.startingAt(name.from).some((sign) => sign.row.role === role && sign.to >= name.to);

/** Placewords that are themselves places somewhere ("Шахта", "Bridge"), usual words and given names. */
const wordRoles = ["common", "given-name", "kind", "name-of", "seat", "person", "preposition"];

export function gatherEvidence(
  signs: Signs,
  name: NameSpan,
  given: { kind: KindBeside | null; listed: boolean },
): Evidence {
  const first = opensSentence(signs, name.from);
  return {
    name,
    ...given,
    preposition: prepositionBefore(signs, name.from),
    hashtag: itemAt(signs.document.tokens, name.from - 1)?.norm === "#",
    first,
    common:
      wordRoles.some((role) => covers(signs, name, role)) ||
      signs.eventNounAt(name.from) ||
      (first && signs.eventAt(name.from)),
    taken: isTaken(signs, name),
  };
}

/** "Терны захвачены", "Терни повністю утримують": at most one word between; "Атаки відбито" speaks of attacks. */
const isTaken = (signs: Signs, name: NameSpan): boolean =>
  !signs.eventAt(name.from) &&
  name.senses.some((each) => each.traits & trait.own && each.place.kind === "settlement") &&
  // a name spelt as no list has it is no usual word: "Соболевка | под контролем", but "Победа за нами"
  ((name.form.startsWith("~") && (signs.heldAt(name.to) || signs.heldAt(name.to + 1))) ||
    signs.takingAt(name.to) ||
    (signs.document.tokens[name.to]?.kind === "word" && signs.takingAt(name.to + 1)));

/** Inhabitants of the largest place usually called so; areas and countries count as large. */
export function fame({ form, senses }: NameSpan): number {
  const foreign = isCyrillic(form) ? 500_000 : Infinity; // "Санкт-Петербург" is an alternate too
  let most = 0;
  for (const { place, how } of senses) {
    const size = place.population ?? 0;
    if ((how & sense.adjective) !== 0 || ((how & sense.other) !== 0 && size < foreign)) continue;
    most = Math.max(most, place.kind === "settlement" ? size : 1_000_000);
  }
  return most;
}

const near = new Set(["ua", "ru", "by", "il", "ps", "lb"]);
/** Whether one of the meanings lies where the corpus's fronts are, or in our own table. */
const isHome = (senses: readonly Sense[]): boolean =>
  senses.some((each) => near.has(each.place.country) || each.traits & trait.own);

const before = (signs: Signs, name: NameSpan, role: string): boolean =>
  signs.endingAt(name.from).some((sign) => sign.row.role === role && standsBefore(sign));

/** "Торецк | Донецкой Народной Республики": a land of several words is no surname. */
function isLandBehind(signs: Signs, at: number): boolean {
  const land = signs.actorOver(at, at + 2);
  return land !== null && land.from === at && land.to > at + 2;
}

/** A capitalised word touching the name that no placeword explains: "Serhii Lysohor", "Lyman Smith". */
function capitalBeside(signs: Signs, at: number, sentence: number): boolean {
  const token: Token | undefined = itemAt(signs.document.tokens, at);
  if (!token || token.sentence !== sentence || token.kind !== "word" || token.shape !== "capital") return false;
  // "Кругляковки | Харьковской области": the region a place lies in is no surname
  if (signs.document.language !== "en" && (beforeKind(signs, at) || isLandBehind(signs, at))) return false;
  return !signs.startingAt(at).some((sign) => sign.row.role !== "given-name" && sign.row.role !== "common");
}

/** An area, or a capital by its usual name ("Sham" for Damascus is a girl's name more often). */
const isRegionlike = (senses: readonly Sense[]): boolean =>
  senses.some(
    (each) =>
      (each.how & sense.adjective) === 0 &&
      (each.place.kind !== "settlement" ||
        ((each.traits & trait.capital) !== 0 && (each.how & (sense.main | sense.own)) !== 0)),
  );

/** Why the name is a person here; null where it is not. */
export function personRule(signs: Signs, evidence: Evidence): string | null {
  const { name, kind, preposition } = evidence;
  const { tokens } = signs.document;
  const sentence = tokens[name.from]?.sentence ?? 0;
  if (kind?.side === "before" || evidence.hashtag) return null;
  if (before(signs, name, "given-name") && isNamelike(tokens[name.from - 1])) return "given name before it";
  if (before(signs, name, "person") && !isRegionlike(name.senses) && fame(name) < 50_000) return "title before it";
  if (isInitial(itemAt(tokens, name.from - 2), itemAt(tokens, name.from - 1))) return "initial before it";
  if (covers(signs, name, "given-name") && isNamelike(tokens[name.to]) && tokens[name.to]?.sentence === sentence)
    return "given name with a surname";
  if (kind || preposition === "strong") return null;
  if (hasAge(signs, name)) return "an age beside it";
  if (evidence.listed) return null;
  const isHead = preposition === null && capitalBeside(signs, name.to, sentence) && !isRegionlike(name.senses);
  if (isHead && !isHeading(signs, sentence)) return "capitalised word after it";
  if (isWhose(signs, name) && fame(name) < 50_000 && !isRegionlike(name.senses)) return "of somebody with two names";
  if (fame(name) >= 50_000) return null;
  if (
    name.to - name.from === 1 &&
    capitalBeside(signs, name.from - 1, sentence) &&
    !opensSentence(signs, name.from - 1)
  )
    return "capitalised word before it";
  if (preposition === null && signs.cueAt(name.to) && !isRegionlike(name.senses)) return "speaks";
  return null;
}

/** "the death of Rami Nasser", "belonging to Khamis Saad": whose it is, and not where. */
function isWhose(signs: Signs, { from, to }: NameSpan): boolean {
  const { tokens, language } = signs.document;
  if (language !== "en" || !/^(?:of|to|by|for|with)$/.test(itemAt(tokens, from - 1)?.norm ?? "")) return false;
  return capitalBeside(signs, to, tokens[from]?.sentence ?? 0);
}

/** "52-year-old Sana", "Hala Muhannad Aslim (10)": ages are told of people. */
function hasAge(signs: Signs, name: NameSpan): boolean {
  const { tokens } = signs.document;
  if (
    /(?:year-old|-летн(?:ий|яя|его|ей|юю|им)|-річн(?:ий|а|ого|ої|у|им|ою))$/.test(
      itemAt(tokens, name.from - 1)?.norm ?? "",
    )
  )
    return true;
  let at = name.to;
  while (at < name.to + 5 && isNamelike(tokens[at])) at++;
  return (
    tokens[at]?.norm === "(" &&
    /^\d{1,2}$/.test(tokens[at + 1]?.norm ?? "") &&
    tokens[at + 2]?.norm === ")" &&
    (at > name.to || fame(name) < 50_000)
  );
}

const isInitial = (letter: Token | undefined, dot: Token | undefined): boolean =>
  (dot?.norm === "." &&
    letter?.kind === "word" &&
    letter.end - letter.start === 1 &&
    letter.shape !== "lower" &&
    dot.start === letter.end) ||
  (dot !== undefined && /^\p{L}\.$/u.test(dot.norm) && dot.shape !== "lower");

/** Whether the name is a usual word here and no place. */
export function isPlainWord(signs: Signs, evidence: Evidence): boolean {
  const { name, kind, preposition, listed, hashtag } = evidence;
  if (kind?.side === "before") return false;
  if (covers(signs, name, "people")) return true;
  if (hashtag || listed || evidence.taken) return false;
  if (preposition !== null || kind !== null)
    return evidence.common && preposition === "weak" && fame(name) < 1000 && !isHome(name.senses);
  if (covers(signs, name, "surname") || covers(signs, name, "given-name")) return true;
  if (signs.document.tokens[name.from]?.shape === "upper" && signs.eventAt(name.from)) return true;
  if (isHeadingName(signs, name)) return false;
  if (evidence.common && (evidence.first || signs.document.language === "en" || !isHome(name.senses))) return true;
  if (name.senses.every((each) => each.how & sense.other) && fame(name) < 100_000) return true;
  if (!isHome(name.senses)) return fame(name) < (evidence.first ? 100_000 : 30_000) || !isNominal(evidence);
  if (evidence.first && signs.document.language === "en" && !isListHead(signs, name) && isSmall(name)) return true;
  return evidence.first && isLowerElsewhere(signs, name);
}

/** The same word stands in lower case in the document: then its capital here is the sentence's. */
function isLowerElsewhere(signs: Signs, name: NameSpan): boolean {
  if (name.to - name.from > 1) return false;
  return lowerNorms(signs.document).has(signs.document.tokens[name.from]?.norm ?? "");
}

const lowerNorms = lastAsked(
  ({ tokens }: Document): ReadonlySet<string> =>
    new Set(tokens.filter(({ shape }) => shape === "lower").map(({ norm }) => norm)),
);

/** "СУМИ. …", "KYIV, Oct 9": a well-known town in capitals. */
const isHeadingName = (signs: Signs, name: NameSpan): boolean =>
  signs.document.tokens[name.from]?.shape === "upper" && name.form.length > 3 && fame(name) >= 50_000;

/** In words; what is longer is a list of names. */
const longestHeading = 18;

/** Most words of the sentence begin with a capital, as in English headlines. */
function isHeading(signs: Signs, sentence: number): boolean {
  const span = signs.document.sentences[sentence];
  const words = signs.document.tokens.slice(span?.from ?? 0, span?.to ?? 0).filter((token) => token.kind === "word");
  return words.length <= longestHeading && words.filter(isNamelike).length > words.length * 0.6;
}

/** A small settlement only the package knows. */
const isSmall = (name: NameSpan): boolean =>
  name.to - name.from === 1 && fame(name) < 15_000 && !name.senses.some((each) => each.traits & trait.own);

const followers = new Set([",", "and", "(", ":"]);
const isListHead = (signs: Signs, name: NameSpan): boolean => followers.has(signs.document.tokens[name.to]?.norm ?? "");

/** Named by its own name, or in a Cyrillic case of it; Latin spellings made by rule are no sign by themselves. */
const isNominal = ({ name, first }: Evidence): boolean =>
  (!first && isCyrillic(name.form)) || name.senses.some((each) => (each.how & sense.main) !== 0);
