/** Finds what a party holds, threatens or accuses of without an event in it: "Kyiv dismissed the report as a fake". */
import type { Attribution } from "../attribution/attribution.ts";
import * as is from "../attribution/word-class.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { rowOfRule } from "./rule-row.ts";
import { intLane } from "../text/lanes.ts";
import { lastAsked } from "../text/last-asked.ts";
import { SpanSet } from "../text/span-set.ts";
import type { Claim } from "./claim.ts";
import { trimClause, type Words } from "./event/clause.ts";
import { isPlainVerb } from "./event/plain-verb.ts";
import { hasBits, hasThing, isBent, isWord, modifierBit, normAt, thingBit, tokenAfter, type Page } from "./page.ts";
import { isComing } from "./event/slavic-form.ts";
import { isOfWar } from "./of-war.ts";
import { isBelligerent } from "./side/wars.ts";
import { featuresOf } from "./wording/features.ts";
import { guess } from "./wording/model.ts";

export interface FoundStatement {
  readonly index: number;
  readonly words: Words;
  readonly rule: string;
  readonly plans: boolean;
}

function cueRows(page: Page): ReadonlyMap<string, CueRow> {
  return new Map(page.input.matches.cue.map(({ row }) => [row.id, row as CueRow]));
}

/** Whether a claim was read in what is said. */
function takenTest(claims: readonly Claim[]): (attribution: Attribution) => boolean {
  const taken = new SpanSet(claims.map(({ content }) => content));
  return ({ content }) => content.some((span) => taken.touches(span));
}

/** "NATO called on | Russia to stop": a party outside the war takes a position on it where it calls on a side of it. */
function callsOnFighter(page: Page, attribution: Attribution, [from, to]: Words): boolean {
  const { stance, party } = attribution;
  if (stance !== "calls-for" || party === "ind" || party === "unk" || !isOfficial(page, attribution)) return false;
  for (let i = from; i < Math.min(to, from + 3); i++)
    if (isBelligerent(page.actorAt[i]?.row.party ?? "unk")) return true;
  return false;
}

/** "IDF: | Spokesperson X: "P"": a body that only hands on who speaks holds nothing by itself. */
const handsOn = ({ rule, content }: Attribution, speakers: SpanSet): boolean =>
  rule === "grammar.colon" && content.some((span) => speakers.touches(span));

function holdsBend(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (isBent(page, i, modifierBit.plan) && !hasBits(page, i, is.preposition)) return true;
  return false;
}

function holdsVerb(page: Page, [from, to]: Words): boolean {
  // "stated that Russia | intends to create a buffer zone": a cue within what is said is a verb of its own
  for (let i = from; i < to; i++)
    if (isPlainVerb(page, i) || (page.language === "en" && page.said[i] === 1)) return true;
  return false;
}

function holdsNumber(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.quantityAt[i] !== -1) return true;
  return false;
}

/** A word of an event that states none here: "the attack shows who is in charge". */
function holdsEvent(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.events.has(i)) return true;
  return false;
}

/** "government soldiers to hand in their weapons", "Pakistan of supporting …": who is called on or accused comes first. */
function opensWithSide(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (page.actorAt[i] !== null || hasThing(page, i, thingBit.troops | thingBit.civilian)) return true;
  }
  return false;
}

/** "denied backing the rebels", "called the reports of a new draft a lie": what is denied is no event, but a position of the war. */
function deniesPosition(page: Page, words: Words, row: CueRow | undefined): boolean {
  if (row?.takes.includes("naming") === true) return true;
  const first = normAt(page, words[0]);
  // "denied | responsibility for the raid", "rejected | the ceasefire proposal"
  if (page.language === "en" && (isWord(page, words[0], "disowned") || isWord(page, words[0] + 1, "disowned")))
    return true;
  if (page.language === "en" && holdsTerms(page, words)) return true;
  return isOfWar(page, words) && (isPlainVerb(page, words[0]) || first.endsWith("ing") || holdsVerb(page, words));
}

/** "dismissed | the reports as fairy tales": what the other side told is set aside. */
function setsAside(page: Page, [from, to]: Words): boolean {
  let thing = false;
  for (let i = from; i < to; i++) {
    if (i < from + 4) thing ||= isWord(page, i, "told-thing");
    if (thing && normAt(page, i) === "as") return true;
  }
  return false;
}

/** Plain telling by a party: say, tell, state, add, note, warn, insist, admit, by its account. */
const speaks =
  /^en\.cue\.(?:say|tell|state|add|note|insist|assert|claim-verb|warn|admit|suggest|according-to|write|confirm|argue|boast|account)(?:[.:+ ]|$)/;

/** "Песков заявил, что Россия открыта к переговорам": plain telling counts where words of a position stand in it. */
const tells =
  /^(?:ru|uk)\.cue\.(?:say|write|add|note|claim|admit|warn|suggest|answer|agree|threaten|voice|po-slovam|ego-slovam|noun|promise)(?:[.:+ ]|$)/;

function isSlavicPosition(page: Page, attribution: Attribution, [from, to]: Words): boolean {
  if (page.language === "en" || !tells.test(attribution.rule)) return false;
  return holdsPosition(page, [from, to]);
}

/** "ворога чекає пекло", "армія діятиме": what a position says of days to come. */
function foretells(page: Page, [from, to]: Words): boolean {
  if (page.language === "en") return false;
  for (let i = from; i < to; i++)
    if (isPlainVerb(page, i) && (isWord(page, i, "awaits") || isComing(normAt(page, i), page.language))) return true;
  return false;
}

function holdsPosition(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isBent(page, i, modifierBit.position)) return true;
  return false;
}

function holdsTerms(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < Math.min(to, from + 9); i++) if (isWord(page, i, "terms")) return true;
  return false;
}

const lay = /^en\.source\.(?:analyst|civilian|people|source|medium|media|evidence|document)/;

/** A body, an office or a pronoun for one: bloggers, residents and papers of a side do not speak for it. */
function isOfficial(page: Page, { source }: Attribution): boolean {
  const span = source[0];
  if (span === undefined) return false;
  const [from, to] = [tokenAfter(page.tokens, span[0]), tokenAfter(page.tokens, span[1])];
  return !page.input.matches.source.some((match) => match.from >= from && match.to <= to && lay.test(match.row.id));
}

/** "it was looking into the report", "it had no comment": nothing is held. */
function declines(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < Math.min(to, from + 8); i++) if (isWord(page, i, "inquiry")) return true;
  return false;
}

/** Why the content is a position of its source; null where nothing shows it. */
function reason(
  page: Page,
  attribution: Attribution,
  { words, row }: { words: Words; row: CueRow | undefined },
): string | null {
  // "agreed to a truce", "rejects the peace plan": a wish or a refusal that is about terms of this war
  if (row?.group === "attitude")
    return page.language === "en" && holdsTerms(page, words) && isOfficial(page, attribution)
      ? "statement.terms"
      : null;
  if (attribution.stance === "plans") return "statement.plans";
  if (attribution.stance === "denies" && setsAside(page, words)) return "statement.sets-aside";
  if (attribution.stance === "denies") return deniesPosition(page, words, row) ? "statement.denies" : null;
  if (attribution.stance === "calls-for")
    return (isOfWar(page, words) && opensWithSide(page, words)) || holdsPosition(page, words)
      ? "statement.calls-for"
      : null;
  const takes: readonly string[] = row?.takes ?? [];
  if (takes.includes("accused") && opensWithSide(page, words)) return "statement.accuses";
  if (judges(page, words)) return "statement.judges";
  if (sponsors(page, words) && isOfficial(page, attribution)) return "statement.sponsors";
  const verb = holdsVerb(page, words);
  if ((takes.includes("as") || takes.includes("naming")) && !verb && !holdsNumber(page, words))
    return "statement.names";
  const whole = attribution.content.some((span) =>
    isOfWar(page, [tokenAfter(page.tokens, span[0]), tokenAfter(page.tokens, span[1])]),
  );
  if (verb && holdsBend(page, words) && whole) return "statement.plans";
  if (isSlavicPosition(page, attribution, words))
    return foretells(page, words) ? "statement.plans" : "statement.position";
  if (
    verb &&
    (holdsPosition(page, words) || holdsEvent(page, words)) &&
    speaks.test(attribution.rule) &&
    !declines(page, words) &&
    isOfficial(page, attribution)
  )
    return "statement.says";
  return null;
}

/** In tokens: a charge is one sentence, and no whole bulletin. */
const longestCharge = 40;

/** "the emirate | is arming the militia", "backs the rebels": who stands behind a force is a charge or an avowal, no event. */
function sponsors(page: Page, [from, to]: Words): boolean {
  if (page.language !== "en" || to - from > longestCharge) return false;
  for (let i = from + 1; i < to - 1; i++) {
    if (!isWord(page, i, "sponsor") || hasBits(page, i - 1, is.determiner | is.possessive)) continue;
    for (let at = i + 1; at < Math.min(to, i + 4) && !hasBits(page, at, is.preposition | is.comma); at++)
      if (page.actorAt[at] !== null || hasThing(page, at, thingBit.troops)) return true;
  }
  return false;
}

/** "the numbers are exaggerated", "Israel was hiding its losses": a verdict on what the other side tells. */
function judges(page: Page, [from, to]: Words): boolean {
  const { thing, word } = judgedIn(page);
  return (thing[from] ?? to) < to && (word[from] ?? to) < to;
}

/** By token, where the next thing that can be judged stands and where the next verdict; made once for each page. */
const judgedIn = lastAsked((page: Page) => ({
  thing: nextWhere(page, (i) => page.actorAt[i] !== null || isWord(page, i, "told-thing")),
  word: nextWhere(page, (i) => isWord(page, i, "verdict")),
}));

function nextWhere({ tokens }: Page, isOne: (at: number) => boolean): Int32Array {
  const next = intLane(tokens.length);
  let found = tokens.length;
  for (let i = tokens.length - 1; i >= 0; i--) next[i] = found = isOne(i) ? i : found;
  return next;
}

/** Words of the longest stretch of what is said: "Their commanders, he suggested, | are keeping them in the dark". */
function longestOf(page: Page, { content }: Attribution): Words {
  const words = content.map((span) =>
    trimClause(page, [tokenAfter(page.tokens, span[0]), tokenAfter(page.tokens, span[1])]),
  );
  return words.reduce((held, each) => (each[1] - each[0] > held[1] - held[0] ? each : held), words[0] ?? [0, 0]);
}

/** "accused | each other of | breaking the truce": what two sides charge each other with; null where they charge somebody else. */
function eachOther(page: Page, [from, to]: Words): Words | null {
  const opens = page.language === "en" && /^(?:each|one) (?:other|another) of$/.test(textOf(page, [from, from + 3]));
  return opens && to - from > 4 ? [from + 3, to] : null;
}

const textOf = (page: Page, [from, to]: Words): string =>
  page.tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(" ");

/** How sure the weights must be to take words no rule knows for a position. */
const surePosition = 0.75;

/** "they hide their guns behind hospitals": no rule's words, but mostly a position. */
function byWording(page: Page, words: Words): string | null {
  const model = page.input.wordings?.[page.language]?.action;
  if (model === undefined || !isOfWar(page, words)) return null;
  const { label, chance } = guess(model, featuresOf(page, words));
  return label === "statement" && chance >= surePosition ? "statement.wording" : null;
}

/** Statements of parties of a war, where no event was read in what they say. */
export function findStatements(page: Page, claims: readonly Claim[]): FoundStatement[] {
  if (page.input.attributions.length === 0) return [];
  let rows: ReadonlyMap<string, CueRow> | null = null;
  const isTaken = takenTest(claims);
  const speakers = new SpanSet(page.input.attributions.flatMap(({ source }) => source));
  const found: FoundStatement[] = [];
  page.input.attributions.forEach((attribution, index) => {
    const { kind, party } = attribution;
    if (attribution.content.length === 0 || kind === "hedge" || kind === "header") return;
    if (isTaken(attribution) || handsOn(attribution, speakers)) return;
    const words = longestOf(page, attribution);
    const mutual = eachOther(page, words);
    if (!isBelligerent(party) && mutual === null && !callsOnFighter(page, attribution, words)) return;
    if (mutual !== null && holdsPosition(page, mutual)) {
      found.push({ index, words: mutual, rule: "statement.each-other", plans: false });
      return;
    }
    if (words[1] - words[0] < 2 && !holdsPosition(page, words)) return;
    const row = (rows ??= cueRows(page)).get(rowOfRule(attribution.rule));
    const rule = reason(page, attribution, { words, row }) ?? byWording(page, words);
    if (rule !== null) found.push({ index, words, rule, plans: rule === "statement.plans" });
  });
  return found;
}
