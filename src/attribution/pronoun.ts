/** Ties "he", "the ministry", "the statement", "ведомство" to the last source they can mean. */
import type { Range } from "./draft.ts";
import { identify, type Identity } from "./identity.ts";
import { has, normAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

type Gender = "he" | "she" | "it" | "they" | "i";

const genders: Readonly<Record<string, Gender>> = {
  he: "he",
  him: "he",
  his: "he",
  she: "she",
  her: "she",
  it: "it",
  its: "it",
  they: "they",
  their: "they",
  we: "i",
  i: "i",
  our: "i",
  my: "i",
  он: "he",
  его: "he",
  она: "she",
  ее: "she",
  оно: "it",
  они: "they",
  их: "they",
  тот: "he",
  та: "she",
  те: "they",
  там: "it",
  я: "i",
  мы: "i",
  він: "he",
  його: "he",
  вона: "she",
  її: "she",
  воно: "it",
  вони: "they",
  їх: "they",
  їхні: "they",
  той: "he",
  ті: "they",
  ми: "i",
};

/** A source once named, to be meant again. */
export interface Mention {
  readonly identity: Identity;
  readonly being: string;
  readonly gender: Gender | "person";
  /** Norms of the words of the phrase, for "the ministry" after "the Defence Ministry". */
  readonly words: ReadonlySet<string>;
  readonly paragraph: number;
}

export interface Memory {
  readonly mentions: Mention[];
}

/** The pronoun of a source phrase; null for a phrase with a noun. */
export function pronounOf(sheet: Sheet, [from, to]: Range): Gender | null {
  if (to - from > 2) return null;
  const gender = genders[normAt(sheet, from)];
  if (gender === undefined) return null;
  return to - from === 1 || sheet.language === "uk" || normAt(sheet, from + 1) === "himself" ? gender : null;
}

/** What a phrase is: being and gender, from its rows. */
function natureOf(sheet: Sheet, [from, to]: Range): { readonly being: string; readonly gender: Gender | "person" } {
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i]?.row;
    if (actor?.kind === "person") return { being: "person", gender: "person" };
    const row = sheet.sourceAt[i]?.row;
    if (row === undefined) continue;
    if (row.being === "person" && row.number === "one")
      return { being: "person", gender: row.gender === "she" ? "she" : "person" };
    if (row.being === "person" || row.being === "crowd") return { being: row.being, gender: "they" };
    return { being: row.being, gender: row.gender };
  }
  const isActor = sheet.actorAt[from] !== null;
  return {
    being: isActor ? "body" : to - from >= 2 ? "person" : "",
    gender: isActor ? "it" : to - from >= 2 ? "person" : "it",
  };
}

/** Remembers a source that has words of its own. */
export function remember(sheet: Sheet, memory: Memory, source: Range, identity: Identity): void {
  const words = new Set<string>();
  for (let i = source[0]; i < source[1]; i++) words.add(normAt(sheet, i));
  memory.mentions.push({
    identity,
    ...natureOf(sheet, source),
    words,
    paragraph: sheet.document.sentences[sheet.tokens[source[0]]?.sentence ?? 0]?.paragraph ?? 0,
  });
}

function fits(mention: Mention, gender: Gender): boolean {
  if (gender === "he" || gender === "she") return mention.gender === gender || mention.gender === "person";
  if (gender === "it") return mention.gender === "it" || mention.being === "body" || mention.being === "";
  if (gender === "they") return mention.gender === "they" || mention.being === "body";
  return mention.being === "person";
}

/** Identity of a source phrase, through its antecedent where it is a pronoun or a short definite phrase. */
export function resolveSource(sheet: Sheet, memory: Memory, source: Range): Identity {
  const gender = pronounOf(sheet, source);
  if (gender !== null) {
    for (let i = memory.mentions.length - 1; i >= 0; i--) {
      const mention = memory.mentions[i];
      if (mention !== undefined && fits(mention, gender)) return mention.identity;
    }
    return { name: identify(sheet, source).name, party: gender === "i" ? sheet.report.party : "unk" };
  }
  const again = shortAgain(sheet, memory, source);
  const identity = again ?? identify(sheet, source);
  remember(sheet, memory, source, identity);
  return identity;
}

/** "the ministry", "ведомство", "the statement": a noun that can say, without a name, said of one named before. */
function shortAgain(sheet: Sheet, memory: Memory, [from, to]: Range): Identity | null {
  if (!isDefinite(sheet, from, to)) return null;
  const row = sheet.sourceAt[to - 1]?.row;
  if (row === undefined || row.unnamed) return null;
  for (let i = from; i < to; i++) if (sheet.actorAt[i] !== null) return null;
  const noun = normAt(sheet, to - 1);
  for (let i = memory.mentions.length - 1; i >= 0; i--) {
    const mention = memory.mentions[i];
    if (mention === undefined) continue;
    if (mention.words.has(noun) && mention.being === row.being) return mention.identity;
    if (row.being === "document" && mention.being !== "medium" && mention.being !== "crowd") return mention.identity;
    if (row.being === "body" && mention.being === "body") return mention.identity;
    if (row.being === "person" && row.number === "one" && mention.being === "person") return mention.identity;
    if (row.being === "medium" && mention.being === "medium") return mention.identity;
  }
  return null;
}

/** "the ministry", "its statement", "ведомство", "he himself": short, definite, without a name. */
function isDefinite(sheet: Sheet, from: number, to: number): boolean {
  if (sheet.language !== "en") return to - from === 1 && sheet.tokens[from]?.shape === "lower";
  const first = normAt(sheet, from);
  return to - from <= 3 && (first === "the" || first === "this" || has(sheet, from, is.possessive));
}
