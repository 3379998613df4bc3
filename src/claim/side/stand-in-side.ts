/** Words that stand for a side named before: "they", "its 6th Army", "the rebels", "их войска", "вони". */
import * as is from "../../attribution/word-class.ts";
import type { Match } from "../../lexicon/match.ts";
import type { Party } from "../../lexicon/row.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import type { WordKind } from "../../lexicon/rows/word-row.ts";
import { anyWordAt, maskOf } from "../../lexicon/word-lanes.ts";
import type { Chain } from "../chain.ts";
import type { Words } from "../event/clause.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, tokenAfter, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { armyIn, isBelligerent, isInternal, landOfParty, opponentsOf } from "./wars.ts";

/** Who can be meant: the speaker, and whom the report last told of as doing something. */
export interface Meant {
  readonly voice: Voice;
  readonly last: Party | null;
  /** Whom "they" means. */
  readonly they: Party | null;
}

const standIns = maskOf([
  "ours",
  "theirs",
  "selves",
  "they",
  "rebels",
  "regulars",
  "of-state",
  "uniformed",
  "movement",
  "bands",
]);

const isStandIn = (page: Page, at: number): boolean => {
  const word = normAt(page, at);
  return anyWordAt(page.words, at, standIns) || word === "it" || word === "air";
};

/** States go by two letters, movements mostly by a name; these two movements by two. */
const isState = (party: Party): boolean => party.length === 2 && party !== "aa";

const only = (parties: readonly Party[]): Party | null => (new Set(parties).size === 1 ? (parties[0] ?? null) : null);

/** "the army" in a land that fights its own rebels is that land's, unless a state that fights the land was last told of. */
const isOwnWar = ({ land }: Voice, last: Party | null): boolean =>
  land != null &&
  isInternal(land, land) &&
  (last === null || !isState(last) || (last !== land && !opponentsOf(last).includes(land)));

/** The one state, or the one movement, of the war the report is about. */
function ofKind(state: boolean, { voice, last, they }: Meant): Party | null {
  const fits = (party: Party): boolean => isBelligerent(party) && isState(party) === state;
  if (state && voice.land != null && armyIn(voice.land) !== voice.land) return armyIn(voice.land);
  if (state && isOwnWar(voice, last)) return voice.land ?? null;
  // a town that a movement has held for months is no other movement's
  if (!state && voice.land != null && voice.named.length === 0 && fits(voice.land)) return voice.land;
  for (const party of [last, they]) if (party !== null && fits(party)) return party;
  const named = voice.named.filter(fits);
  if (named.length > 0) return only(named);
  const told = [...voice.named, ...(voice.land == null ? [] : [voice.land])];
  const isTheirs = voice.land != null && voice.named.some((party) => opponentsOf(party).includes(voice.land as Party));
  if (state && voice.land != null && fits(voice.land) && (voice.named.length === 0 || isTheirs)) return voice.land;
  return only(told.flatMap((party) => opponentsOf(party).filter(fits)));
}

/** No adjective or possessive before the word makes it somebody's: "the | soldiers", "17 | soldiers", not "Rwandan | soldiers". */
const isBare = (page: Page, at: number): boolean =>
  (page.actorAt[at - 1] ?? null) === null &&
  !hasBits(page, at - 1, is.possessive) &&
  (isCounted(page, at) ||
    page.tokens[at - 1]?.sentence !== page.tokens[at]?.sentence ||
    hasBits(page, at - 1, is.determiner | is.hardMark | is.comma | is.quoteMark | is.dash | is.that | is.and));

/** "17 | soldiers", "killed dozens of | troops". English. */
const isCounted = (page: Page, at: number): boolean =>
  page.language === "en" &&
  ((page.quantityAt[at - 1] ?? -1) !== -1 || (normAt(page, at - 1) === "of" && (page.quantityAt[at - 2] ?? -1) !== -1));

/** "the | military | system" of a land without an army: what kind of thing it is, and no army. */
function isSort(page: Page, at: number, { land }: Voice): boolean {
  if (land == null || armyIn(land) === land) return false;
  const next = at + 1;
  return page.tokens[next]?.kind === "word" && page.bits[next] === 0 && !page.events.has(next) && page.said[next] !== 1;
}

const nobodys = maskOf(["rebels", "bands", "uniformed"]);

/** "Gunmen | attacked the village": told of as doing it, though nothing tells whose they are. English. */
function isUnnamed(page: Page, at: number): boolean {
  if (page.language !== "en" || isOfThing(page, at)) return false;
  if (isWord(page, at, "uniformed")) return isBare(page, at);
  if (anyWordAt(page.words, at, nobodys)) return true;
  return normAt(page, at - 1) === "the" && (isWord(page, at, "movement") || isWord(page, at, "regulars"));
}

/** "a rebel | commander", "fighter | jets", "the army | base": only tells what kind of thing stands behind it. */
const isOfThing = (page: Page, at: number): boolean =>
  (page.things[at + 1] ?? 0) !== 0 && !hasBits(page, at + 1, is.preposition) && !anyWordAt(page.words, at + 1, nobodys);

/** Troops within three words: "its | 6th Army", "їхні | штурмові підрозділи". */
function troopsBehind(page: Page, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    if (hasThing(page, i, thingBit.troops) || page.actorAt[i]?.row.kind === "force") return i + 1;
    if (isWord(page, i, "lads")) return i + 1;
    if (hasBits(page, i, is.comma | is.preposition)) break;
  }
  return -1;
}

/** "the town is in its | hands", "под их полным | контролем": whose they are holds the place. */
function handsBehind(page: Page, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 3); i++) if (isWord(page, i, "hands")) return i + 1;
  return -1;
}

/** "it | captured", "it | had shot down": the subject of a deed, not "it is unclear". */
function isDoer(page: Page, at: number): boolean {
  let i = at + 1;
  while (hasBits(page, i, is.have | is.modal | is.adverb | is.negation)) i += 1;
  if (!hasBits(page, i, is.be)) return page.events.has(i);
  // "it is still | fighting inside the town"
  while (hasBits(page, i, is.be | is.adverb)) i += 1;
  return page.events.has(i) && normAt(page, i).endsWith("ing");
}

/** "hit three tanks as | they neared the town": the pronoun opens a clause that tells of the things before it. */
const opensAside = (page: Page, at: number): boolean => /^(?:as|while|when|where|because)$/.test(normAt(page, at - 1));

/** "seven villages, two of | them": things counted before in the sentence, no people. */
function isOfCounted(page: Page, at: number): boolean {
  if (normAt(page, at - 1) !== "of") return false;
  const part = page.quantityAt[at - 2] ?? -1;
  for (let i = at - 2; i >= 0 && page.tokens[i]?.sentence === page.tokens[at]?.sentence; i--) {
    const counted = page.quantityAt[i] ?? -1;
    if (counted !== -1 && counted !== part) return page.quantities[counted]?.of !== "personnel";
  }
  return false;
}

/** Behind the words of a kind that begin at a token: "armed forces |". */
function behind(page: Page, at: number, kind: WordKind): number {
  let to = at + 1;
  while (isWord(page, to, kind)) to += 1;
  return to;
}

/** Behind all words beside each other that tell of armed men: "rebel fighters |". */
function behindAny(page: Page, at: number): number {
  let to = at + 1;
  while (anyWordAt(page.words, to, nobodys)) to += 1;
  return to;
}

/** "soldiers" in a land that fights its own rebels are that land's, "the | troops" in an army's own post its own. */
function soldiersOf(page: Page, at: number, { voice, last }: Meant): Party | null {
  if (isOwnWar(voice, last) && voice.land != null) return armyIn(voice.land);
  const { party } = voice;
  return page.language === "en" && normAt(page, at - 1) === "the" && party !== null && isState(party) ? party : null;
}

/** What a stand-in at a token stands for. */
function partyAt(page: Page, at: number, { words: [, end], meant }: { words: Words; meant: Meant }) {
  const word = normAt(page, at);
  const told = (kind: WordKind): boolean => isWord(page, at, kind);
  const { party: speaker, answered } = meant.voice;
  if (told("ours")) return { to: Math.max(at + 1, troopsBehind(page, at, end)), party: speaker };
  const selves = told("selves") ? troopsBehind(page, at, end) : -1;
  if (selves > 0) return { to: selves, party: speaker ?? meant.last };
  const troops = told("theirs") ? troopsBehind(page, at, end) : -1;
  if (troops > 0) return { to: troops, party: answered ?? meant.last ?? speaker };
  const held = told("theirs") ? handsBehind(page, at, end) : -1;
  if (held > 0) return { to: held, party: answered ?? meant.last ?? speaker };
  // "residents said | they heard shelling": they are the residents
  if (told("they") && (meant.voice.lay === true || isOfCounted(page, at))) return null;
  if (told("they") && !opensAside(page, at)) return { to: at + 1, party: answered ?? meant.they ?? speaker };
  if (word === "it" && isDoer(page, at)) return { to: at + 1, party: answered ?? meant.last ?? speaker };
  if (told("movement") && normAt(page, at - 1) === "the" && normAt(page, at + 1) !== "of")
    return { to: at + 1, party: ofKind(false, meant) };
  const force = told("of-state") ? troopsBehind(page, at, end) : -1;
  if (force > 0) return { to: force, party: ofKind(true, meant) };
  // "Congolese | rebels" are not those last told of, whoever they are
  if (told("rebels") && (page.actorAt[at - 1] ?? null) !== null) return null;
  if (told("rebels")) return { to: behind(page, at, "rebels"), party: ofKind(false, meant) };
  const forces = told("uniformed") ? at + 1 : word === "air" && normAt(page, at + 1) === "force" ? at + 2 : -1;
  if (forces > 0) return { to: forces, party: isBare(page, at) ? soldiersOf(page, at, meant) : null };
  if (told("regulars") && !hasBits(page, at - 1, is.possessive) && !isSort(page, at, meant.voice))
    return { to: behind(page, at, "regulars"), party: ofKind(true, meant) };
  return null;
}

/**
 * "Syrian insurgents", "конголезские повстанцы": not the state's whose adjective they bear, where that land fights its own.
 * The one movement meant; null where there are several, and undefined where no such word stands behind the adjective.
 */
export function rebelsOf(page: Page, { row, to }: Match<ActorRow>, voice: Voice): Party | null | undefined {
  if ((row.kind !== "adjective" && row.kind !== "state") || !isInternal(row.party, row.party)) return undefined;
  const noun = isWord(page, to, "rebels") ? to : to + 1;
  if (!isWord(page, noun, "rebels") || hasBits(page, to, is.preposition | is.comma | is.and)) return undefined;
  const movements = opponentsOf(row.party).filter((party) => landOfParty(party) === row.party);
  const named = voice.named.filter((party) => movements.includes(party));
  return only(named.length > 0 ? named : movements);
}

/** The stand-in that begins at a token; null where none does, or nobody of a war is meant. */
function standInAt(page: Page, at: number, { words, meant }: { words: Words; meant: Meant }): SideMention | null {
  if (!isStandIn(page, at) || (page.actorAt[at] ?? null) !== null) return null;
  const stand = partyAt(page, at, { words, meant });
  const party = stand?.party ?? (isUnnamed(page, at) ? "unk" : null);
  if (party === null || !(isBelligerent(party) || (party === "unk" && page.language === "en"))) return null;
  return { words: [at, stand?.to ?? behindAny(page, at)], party, name: null, rule: "side.stand-in" };
}

/** Stand-ins in a stretch where no row names a side, in order; those that nothing tells whose they are, where there is no other. */
export function standInSides(page: Page, words: Words, meant: Meant): SideMention[] {
  const found: SideMention[] = [];
  for (let i = words[0]; i < words[1]; i++) {
    const side = page.said[i] === 1 ? null : standInAt(page, i, { words, meant });
    if (side === null) continue;
    found.push(side);
    i = side.words[1] - 1;
  }
  const known = found.filter(({ party }) => party !== "unk");
  return known.length > 0 ? known : found;
}

/** "The army | said it had retaken the town", the army of a war the text does not name: whom "it" stands for. English. */
export function sourceMeant(page: Page, { attributions }: Chain, meant: Meant): Party | null {
  const last = attributions.at(-1);
  const source = last?.source[0];
  if (page.language !== "en" || source === undefined || last?.party !== "unk") return null;
  const words = [tokenAfter(page.tokens, source[0]), tokenAfter(page.tokens, source[1])] as const;
  for (let i = words[0]; i < words[1]; i++) {
    const side = standInAt(page, i, { words, meant });
    if (side !== null) return side.party;
  }
  return null;
}
