/** What a place name does in its sentence: where something happened, whose office speaks, part of a name, an axis, or a mere locator. */
import { sense, trait } from "./gazetteer/gazetteer-format.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import { consonants } from "./gazetteer/name-skeleton.ts";
import { hasAdjective, isAdjectiveOnly, type NameSpan } from "./name-spans.ts";
import { type Evidence, fame } from "./toponym-evidence.ts";
import { isNamelike, type Signs, standsAfter, standsBefore } from "./signs.ts";
import type { PlaceKind } from "./place.ts";
import type { FoundToponym, ToponymUse } from "./toponym.ts";
import { itemAt } from "../text/item-at.ts";

export interface Use {
  readonly use: ToponymUse;
  readonly rule: string;
}

const longestQuoted = 4;

/** «Xxxx», «Донецкому вестнику»: a name in quote marks alone or at the head of a short one. */
function inNameQuotes(signs: Signs, { name }: Evidence): boolean {
  const { tokens } = signs.document;
  if (itemAt(tokens, name.from - 1)?.norm !== '"') return false;
  if (tokens[name.to]?.norm === '"') return true;
  if (signs.document.language === "en" || !hasAdjective(name.senses)) return false;
  for (let at = name.to; at < name.to + longestQuoted && tokens[at]?.kind === "word"; at++)
    if (tokens[at + 1]?.norm === '"') return true;
  return false;
}

const mostArms = 4;

/** "the Pskov | airborne division": a place and the arm it serves in name a force. */
function isForce(signs: Signs, { to }: NameSpan): boolean {
  if (signs.document.language !== "en") return false;
  let at = to;
  while (at < to + mostArms && signs.isWord(at, "arm")) at++;
  return at > to && signs.after(at).some(({ row }) => row.role === "name-of" && row.side !== "before");
}

/** A further name of a settlement, unlike its own: the plant "Сініат" is in Bakhmut. */
const isSite = (name: NameSpan): boolean =>
  name.senses.length > 0 &&
  name.senses.every(
    ({ place, how }) => (how & sense.own) !== 0 && consonants(nameForm(place.name)) !== consonants(name.form),
  );

const nameParticles = new Set("bin ibn bint abu al el al- of".split(" "));

/** "near the Omar | bin Al-Khattab Mosque": the name of a site goes on behind the word. */
function opensSiteName(signs: Signs, { name, kind }: Evidence): boolean {
  const { tokens, language } = signs.document;
  if (language !== "en" || kind !== null || fame(name) >= 50_000) return false;
  for (let at = name.to; at < name.to + 4; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[name.from]?.sentence) return false;
    if (at > name.to && signs.after(at).some(({ row }) => row.role === "name-of" && row.side !== "before")) return true;
    if (!nameParticles.has(token.norm) && !isNamelike(token)) return false;
  }
  return false;
}

function signRule(signs: Signs, evidence: Evidence): Use | null {
  const { name, kind } = evidence;
  const follows = signs.after(kind?.side === "after" ? kind.to : name.to).filter(standsAfter);
  const leads = signs.endingAt(name.from).filter(standsBefore);
  const after = (role: string) => follows.find((sign) => sign.row.role === role);
  const before = (role: string) => leads.find((sign) => sign.row.role === role);
  const ahead = kind?.side === "before" ? undefined : before("name-of");
  const led = ahead === undefined || isSite(name) ? undefined : ahead;
  const named = after("name-of") ?? led;
  if (!named && opensSiteName(signs, evidence)) return { use: "name", rule: "name of a site" };
  if (kind === null && isForce(signs, name)) return { use: "name", rule: "name of a force" };
  if (isCountryOfName(signs, name)) return { use: "name", rule: "a country in a longer name" };
  if (named && !(kind && after("name-of") === undefined)) return { use: "name", rule: named.row.id };
  const byNoun = evidence.preposition !== null && signs.document.language !== "en" && !isAdjectiveOnly(name.senses);
  const seat = (byNoun ? undefined : after("seat")) ?? (kind?.makes === "settlement" ? undefined : before("seat"));
  if (!seat) return null;
  const country = name.senses.some((each) => each.place.kind === "country");
  return { use: country ? "locator" : "seat", rule: seat.row.id };
}

const longestName = 4;

/** "the Kuwait Specialized Field Hospital": a country at the head of a house's name. */
function isCountryOfName(signs: Signs, { to, senses }: Evidence["name"]): boolean {
  if (signs.document.language !== "en" || !senses.some(({ place }) => place.kind === "country")) return false;
  for (let at = to; at < to + longestName; at++) {
    const token = signs.document.tokens[at];
    if (!isNamelike(token)) return false;
    const houses = signs.startingAt(at).filter(({ row }) => row.role === "name-of" || row.makes === "area");
    if (houses.some(({ row }) => row.role === "name-of" || at > to)) return true;
  }
  return false;
}

/** A country or capital that acts or speaks: "Moscow said", "according to Kyiv", "Russia's troops". */
function metonym(signs: Signs, evidence: Evidence): Use | null {
  const { name, preposition, kind, listed } = evidence;
  const country = name.senses.some((each) => each.place.kind === "country");
  const capital = name.senses.some((each) => (each.traits & trait.capital) !== 0);
  if (kind !== null || (!country && !capital)) return null;
  const { tokens } = signs.document;
  if (tokens[name.to]?.norm === "'s") return { use: "locator", rule: "possessive of a state" };
  const lead = itemAt(tokens, name.from - 1)?.norm;
  if (lead === "by" || (lead === "to" && tokens[name.from - 2]?.norm === "according"))
    return { use: "seat", rule: "state as agent" };
  if (preposition !== null) return null;
  // "all | southern Yemen": a part of a land neither acts nor speaks
  if (signs.document.language === "en" && signs.isWord(name.from - 1, "land-region")) return null;
  if (signs.cueAt(name.to) || signs.cueAt(name.to + 1)) return { use: "seat", rule: "state that speaks" };
  return country && !listed ? { use: "seat", rule: "state without a preposition" } : null;
}

const widths: Readonly<Partial<Record<PlaceKind, number>>> = { district: 1, area: 1, water: 1, region: 2, country: 3 };

/** "southern Ukraine" is as wide as a region. */
const isPartOfLand = /^(?:north|south|east|west|central)[a-z-]* /;

/** How wide a name is at least: by the word beside it, else by the narrowest place it can mean. */
export function widthOf({ name, kind }: Pick<Evidence, "name" | "kind">): number {
  const all = name.senses.map(({ place }) => widths[place.kind] ?? 0);
  const narrowest = all.length === 0 ? 0 : isPartOfLand.test(name.form) ? 2 : Math.min(...all);
  return kind && kind.makes !== "area" ? Math.max(widths[kind.makes] ?? 0, narrowest) : narrowest;
}

export const widerRule = "wider area after a place";

/** "Synkivka, Kharkiv region": the wider area right after a narrower name only locates it. */
function wider(signs: Signs, evidence: Evidence, previous: FoundToponym | undefined): Use | null {
  const { name, kind } = evidence;
  if (!previous || previous.use === "name") return null;
  const width = widthOf(evidence);
  // a street is told together with its camp
  if (width < 2 && previous.rule.startsWith("unknown name")) return null;
  const bare = kind === null && name.to - name.from === 1 && width < 3;
  if (width === 0 || (bare && signs.document.tokens[previous.to]?.norm === ",")) return null;
  if (previous.width >= width) return null;
  const { tokens } = signs.document;
  if (tokens[previous.from]?.sentence !== tokens[name.from]?.sentence || name.from - previous.to > 5) return null;
  for (let at = previous.to; at < name.from; at++) if (!between.has(tokens[at]?.norm ?? "")) return null;
  return { use: "locator", rule: widerRule };
}

const between = new Set([
  ",",
  "(",
  "in",
  "of",
  "the",
  "у",
  "в",
  "на",
  "district",
  "raion",
  "district,",
  "that",
  "is",
  "southern",
  "northern",
  "eastern",
  "western",
  "central",
]);

/** Inhabitants from which a town has suburbs; "the Zeitoun quarter of Gaza" is the other way round. */
const cityFrom = 150_000;

const partWord = /^(?:suburbs?|satellite)$/;

/** "the Kherson | suburb of | Antonivka": behind the word for a part stands the part. */
function isWholeOf({ document: { tokens } }: Signs, { name, kind }: Evidence): boolean {
  if (kind?.side !== "after" || fame(name) < cityFrom || isSite(name)) return false;
  const of = tokens[kind.to]?.norm === "of" ? kind.to : kind.to - 1;
  return tokens[of]?.norm === "of" && partWord.test(tokens[of - 1]?.norm ?? "") && isNamelike(tokens[of + 1]);
}

/** The use of a name that is a place. */
export function toponymUse(signs: Signs, evidence: Evidence, previous: FoundToponym | undefined): Use {
  const { name, kind } = evidence;
  const bySign = signRule(signs, evidence);
  if (bySign) return bySign;
  const actor = signs.actorOver(name.from, name.to);
  if (actor && actor.to - actor.from > name.to - name.from && kind?.side !== "before") {
    const state = name.senses.some((each) => each.place.kind !== "settlement" || (each.traits & trait.capital) !== 0);
    return { use: state ? "locator" : "name", rule: actor.row.id };
  }
  if (kind?.side !== "before" && inNameQuotes(signs, evidence)) return { use: "name", rule: "a name in quote marks" };
  const { tokens } = signs.document;
  if (
    kind?.side === "after" &&
    kind.makes === "area" &&
    tokens[kind.to]?.norm === "of" &&
    isNamelike(tokens[kind.to + 1])
  )
    return { use: "locator", rule: "a site of another place" }; // "the Black Sea port of Odesa"
  if (isWholeOf(signs, evidence)) return { use: "locator", rule: "a part of this place is named" };
  if (kind?.makes === "direction") return { use: "direction", rule: kind.rule };
  return (
    wider(signs, evidence, previous) ??
    metonym(signs, evidence) ?? {
      use: "event",
      rule: kind?.rule ?? (evidence.preposition ? `${evidence.preposition} preposition` : "a known name"),
    }
  );
}
