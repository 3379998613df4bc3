/** Finds the words of a document that name places and says what each does there: "біля Синьківки" an event's place, "Moscow said" a seat, «Днепр» part of a name. */
import type { Matches } from "../lexicon/match.ts";
import type { Document, Token } from "../text/document.ts";
import type { CompiledGazetteer } from "./gazetteer/gazetteer.ts";
import { afterSeparator, kindBeside, type KindBeside } from "./kind-beside.ts";
import { hasAdjective, isAdjectiveOnly, nameAt, type NameSpan } from "./name-spans.ts";
import type { PlaceKind } from "./place.ts";
import { pairAt } from "./paired-names.ts";
import { isNamelike, readSigns, type Signs, standsAfter } from "./signs.ts";
import type { FoundToponym } from "./toponym.ts";
import { gatherEvidence, isPlainWord, opensSentence, personRule } from "./toponym-evidence.ts";
import { withTies } from "./tied-names.ts";
import { toponymUse, widerRule, widthOf } from "./toponym-use.ts";
import { quarterAt, siteAt } from "./site-names.ts";
import { respeltAt } from "./respelt-names.ts";
import { namesShownElsewhere } from "./shown-names.ts";
import { isCommon, unknownAt } from "./unknown-names.ts";
import { itemAt } from "../text/item-at.ts";
import { wordTest } from "../text/word-test.ts";

const areaKinds = new Set<PlaceKind>(["region", "district", "direction", "water", "area", "country"]);

const ends = new Set([",", ".", ";", ":", ")", "(", "—", "і", "й", "та", "и"]);

/** The noun is left out: "19 над Калужской, семь над…", "✅ Костянтинівський: ворог…", "На Мар'їнському — бої". */
function withoutNoun(signs: Signs, name: NameSpan, previous: FoundToponym | undefined): KindBeside | null {
  const next = signs.document.tokens[name.to];
  // "На Краматорском | отбиты две атаки": the verb follows at once
  const told = signs.eventAt(name.to) && !signs.eventNounAt(name.to);
  if (next && !told && !ends.has(next.norm) && next.sentence === signs.document.tokens[name.from]?.sentence)
    return null;
  const asked = signs.endingAt(name.from).some((sign) => sign.row.role === "preposition");
  // "в Тульской и | Белгородской": one more of a list of such
  const listed = previous?.makes === "region" && afterSeparator(signs, previous.to) === name.from;
  const region = isFeminine(name) && (asked || listed);
  const masculine = /(?:кий|ький)$/.test(name.form);
  // "На Купянском направлении … Краматорское: …": neuter as the noun told before
  const neuter = previous?.use === "direction" && name.form.endsWith("ское");
  const heading = next?.norm === ":" && (masculine || neuter) && opensSentence(signs, name.from);
  const axis = asked && signs.document.tokens[name.from - 1]?.norm === "на" && /(?:ькому|ком)$/.test(name.form);
  const adjectival = hasAdjective(name.senses) && (!told ? isAdjectiveOnly(name.senses) : true);
  if (!region && !heading && !(axis && adjectival)) return null;
  return { makes: region ? "region" : "direction", size: null, to: name.to, side: "after", rule: "noun left out" };
}

/** An adjective is a place's only with its noun: "Покровський напрямок", "Харківська ОВА", not "Покровський сказав". */
function adjectiveStands(signs: Signs, name: NameSpan, kind: KindBeside | null): boolean {
  if (kind?.side === "after" || (kind && areaKinds.has(kind.makes) && kind.side !== "before")) return true;
  return signs
    .after(name.to)
    .some((sign) => (sign.row.role === "seat" || sign.row.role === "name-of") && standsAfter(sign));
}

/** "Курской", "Харківської": the adjective of an oblast, whatever villages are called so. */
const isFeminine = (name: NameSpan): boolean =>
  /(?:[сц]кой|[сц]кая|[сц]кую|[сц]ької|[сц]ькій)$/.test(name.form) &&
  name.senses.some((each) => each.place.kind === "region");

/** "розпочали Курську операцію": an adjective with its noun, though "у Курську" is a case of the town. */
function isAccusative(signs: Signs, name: NameSpan): boolean {
  const noun = signs.document.tokens[name.to];
  if (!/[сц]ьку$/.test(name.form) || noun?.shape !== "lower" || !/[юу]$/.test(noun.norm)) return false;
  return !signs.endingAt(name.from).some((sign) => sign.row.role === "preposition");
}

/** The name stands in a list after a place just found: "A, B and C". */
function listHead(signs: Signs, name: NameSpan, previous: FoundToponym | undefined): number {
  if (!previous || previous.use === "seat" || previous.use === "name") return -1;
  const next = afterSeparator(signs, previous.to);
  if (next === name.from) return previous.list;
  // "A and near B", "біля А та в Б": one preposition between
  return next > 0 &&
    next < name.from &&
    signs.endingAt(name.from).some((sign) => sign.row.role === "preposition" && sign.from === next)
    ? previous.list
    : -1;
}

interface Surroundings {
  readonly signs: Signs;
  readonly gazetteer: CompiledGazetteer;
  readonly previous: FoundToponym | undefined;
  /** Another sentence shows the name to be a place. */
  readonly shown?: boolean;
}

function mention({ signs, gazetteer, previous, shown }: Surroundings, name: NameSpan): FoundToponym | null {
  const kind =
    kindBeside(signs, name, gazetteer) ?? inherited(signs, name, previous) ?? withoutNoun(signs, name, previous);
  const head = listHead(signs, name, previous);
  const evidence = gatherEvidence(signs, name, { kind, listed: head >= 0 });
  const isAdjective =
    name.senses.length > 0 && (isAdjectiveOnly(name.senses) || isFeminine(name) || isAccusative(signs, name));
  if (isAdjective && !adjectiveStands(signs, name, kind)) return null;
  if (name.senses.length > 0) {
    const spoken = isAdjective && kind?.side === "after";
    const isPlain = shown !== true && isPlainWord(signs, evidence);
    if (!spoken && (isPlain || personRule(signs, evidence) !== null)) return null;
  }
  const { use, rule } = toponymUse(signs, evidence, previous);
  const withWord = kind?.side === "after" && areaKinds.has(kind.makes);
  const to = withWord ? Math.max(kind.to, name.to) : name.to;
  const { tokens } = signs.document;
  return {
    span: [tokens[name.from]?.start ?? 0, tokens[to - 1]?.end ?? 0],
    from: name.from,
    to,
    use,
    rule: name.senses.length > 0 ? rule : `unknown name: ${rule}`,
    form: name.form,
    makes: kind?.makes ?? null,
    size: kind?.size ?? null,
    remote: signs.isRemote(name.from),
    width: widthOf(evidence),
    list: head >= 0 ? head : name.from,
  };
}

/** "сіл А, Б та В": what the word ahead of a list makes of its first name it makes of all. */
function inherited(signs: Signs, name: NameSpan, previous: FoundToponym | undefined): KindBeside | null {
  if (!previous || previous.makes !== "settlement" || previous.to > name.from) return null;
  if (afterSeparator(signs, previous.to) !== name.from) return null;
  return { makes: "settlement", size: null, to: name.to, side: "before", rule: previous.rule };
}

/** Lower-case adjectives before a word for an area: "покровський напрямок", "харківська область". */
function lowerAdjective(signs: Signs, at: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const asks = signs
    .after(at + 1)
    .some(
      (sign) =>
        sign.row.role === "kind" && standsAfter(sign) && sign.row.makes !== "settlement" && sign.row.makes !== "water",
    );
  if (!asks) return null;
  const name = nameAt(signs.document, at, gazetteer);
  return name && name.to === at + 1 && hasAdjective(name.senses) ? name : null;
}

function nameHere({ signs, gazetteer, previous }: Surroundings, at: number): NameSpan | null {
  const token = signs.document.tokens[at];
  if (!token || token.kind !== "word") return null;
  if (isNamelike(token)) {
    const afterList = previous !== undefined && previous.use !== "seat" && afterSeparator(signs, previous.to) === at;
    const known = nameAt(signs.document, at, gazetteer);
    const site = siteAt(signs, at, gazetteer);
    if (site !== null && (known === null || site.to > known.to)) return site;
    if (known && known.to - known.from > 1) return known;
    const alone = isCommon(signs, at) && nameAt(signs.document, at + 1, gazetteer) === null;
    const unknown = alone ? unknownAt(signs, at, afterList) : null;
    return (
      unknown ??
      known ??
      pairAt(signs, at, gazetteer) ??
      respeltAt(signs, at, { gazetteer, afterList }) ??
      quarterAt(signs, at, gazetteer) ??
      unknownAt(signs, at, afterList)
    );
  }
  if (token.shape !== "lower") return null;
  if (isCompass(token.norm)) return partOfLand(signs, at, gazetteer);
  if (itemAt(signs.document.tokens, at - 1)?.norm === "#") return nameAt(signs.document, at, gazetteer);
  return signs.document.language === "en" ? null : lowerAdjective(signs, at, gazetteer);
}

const isCompass = wordTest((norm) =>
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)-?(?:east|west)ern|central)$/.test(norm),
);

/** "southern Ukraine": a part of a country that the table knows. */
function partOfLand(signs: Signs, at: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const name = nameAt(signs.document, at, gazetteer);
  return name && name.to > at + 1 && name.senses.every(({ place }) => place.kind === "area") ? name : null;
}

/** Most words begin no name: small ones do behind a "#" only or, as adjectives, before a word of place. */
function mayBegin(signs: Signs, at: number): boolean {
  const { tokens, language } = signs.document;
  const token = tokens[at] as Token;
  if (token.kind !== "word" || token.shape === "none") return false;
  if (token.shape !== "lower" || itemAt(tokens, at - 1)?.norm === "#") return true;
  if (language === "en" && isCompass(token.norm)) return isNamelike(tokens[at + 1]);
  return language !== "en" && signs.after(at + 1).length > 0;
}

/** "A, B region and | C region": regions joined by "and" are a list, and the first says not where A lies. */
function add(signs: Signs, found: FoundToponym[], made: FoundToponym): void {
  const last = found.at(-1);
  const joined = last?.rule === widerRule && last.width === made.width && made.from === last.to + 1;
  const and = joined && /^(?:and|та|і|й|и)$/.test(signs.document.tokens[last.to]?.norm ?? "");
  if (and && made.use === "event") found[found.length - 1] = { ...last, use: "event" };
  found.push(made);
}

/** All toponyms in order, none overlapping. `matches` gives placewords, actors and cues. Never throws. */
export function findToponyms(document: Document, matches: Matches, gazetteer: CompiledGazetteer): FoundToponym[] {
  const signs = readSigns(document, matches);
  const found: FoundToponym[] = [];
  for (let at = 0; at < document.tokens.length;) {
    if (!mayBegin(signs, at)) {
      at += 1;
      continue;
    }
    const around = { signs, gazetteer, previous: found.at(-1) };
    const name = nameHere(around, at);
    const made = name ? mention(around, name) : null;
    if (made) add(signs, found, made);
    at = made ? made.to : name && name.to - name.from > 1 ? name.to : at + 1;
  }
  return withTies(signs, withShown(signs, gazetteer, found));
}

/** The other mentions of a name that some sentence shows to be a place join the rest, in order. */
function withShown(signs: Signs, gazetteer: CompiledGazetteer, found: FoundToponym[]): FoundToponym[] {
  const names = namesShownElsewhere(signs, gazetteer, found);
  if (names.length === 0) return found;
  const more = names.flatMap((name) => {
    const previous = found.findLast(({ to }) => to <= name.from);
    return mention({ signs, gazetteer, previous, shown: true }, name) ?? [];
  });
  return [...found, ...more].toSorted((a, b) => a.from - b.from);
}
