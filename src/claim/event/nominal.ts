/** Reads bare nouns of event: "strikes on Odesa", "the capture of Zalizne" state one where they carry something of their own. */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import type { Chain } from "../chain.ts";
import { clauseOf, trimClause, type Words } from "./clause.ts";
import { readEvent, type Event } from "./event.ts";
import { placeListEnd } from "../where/place-list.ts";
import {
  hasBits,
  hasThing,
  isBent,
  isWord,
  mentionOver,
  modifierBit,
  normAt,
  quantityOver,
  thingBit,
  tokenAfter,
  type Page,
} from "../page.ts";
import type { Trigger } from "./trigger.ts";

export interface SentenceView {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  readonly verbs: Uint8Array;
}

/** A trigger with the words it must stay in and who tells it. */
export interface Spot {
  readonly trigger: Trigger;
  readonly bounds: Words;
  readonly chain: Chain;
}

const isVerb = ({ verbs, sentence }: SentenceView, at: number): boolean => (verbs[at - sentence.from] ?? 0) !== 0;

const opens =
  is.comma |
  is.hardMark |
  is.and |
  is.but |
  is.preposition |
  is.dash |
  is.bracket |
  is.that |
  is.relative |
  is.subordinator |
  is.auxiliary |
  is.adverb;
const closes = is.hardMark | is.but | is.bracket | is.that | is.relative | is.subordinator | is.dash;

const listGoesOn = (page: Page, comma: number): boolean =>
  page.placeAt[comma + 1] !== -1 || page.quantityAt[comma + 1] !== -1 || normAt(page, comma + 1) === "including";

/** "Вибух у Києві, | двоє поранених": people counted behind a comma are what came of the event before it. Russian and Ukrainian. */
const opensToll = ({ page }: SentenceView, { rows }: Trigger, comma: number): boolean =>
  page.language !== "en" &&
  !counted.has(rows[0]?.action ?? "") &&
  (quantityOver(page, comma + 1)?.people ?? null) !== null;

/** "після удару по аеродрому Мелітополя | окупанти ховаються", "… Луцька | двоє загинули": right behind a name another subject begins. */
function opensSubject(page: Page, at: number): boolean {
  if (page.language === "en" || (page.placeAt[at - 1] ?? -1) === -1 || page.placeAt[at] !== -1) return false;
  if (page.quantityAt[at] !== -1) return true;
  const kind = page.actorAt[at]?.row.kind;
  return (kind === "collective" || kind === "adjective") && /[иі]$/u.test(normAt(page, at));
}

const causeNoun = /^(?:результате|результаті|ходе|ході|следствием|наслідком|итоге|підсумку)$/u;

/** "on a house, | east of Rafah": where it is goes with the thing. */
const tellsWhere = (page: Page, at: number): boolean => page.language === "en" && isWord(page, at, "nearby");

const ofThing = /^(?:located|situated|belonging|owned|housing|sheltering|hosting|inhabited)$/;

/** A verb ends the phrase; "a house | belonging to them | located in Rafah" only tells which. */
const stopsAt = (view: SentenceView, at: number): boolean =>
  isVerb(view, at) &&
  !(view.page.language === "en" && ofThing.test(normAt(view.page, at)) && !hasBits(view.page, at - 1, is.auxiliary));

/** "losses | since Monday", "strikes | since 5 May": a day behind "since", and no clause. English. */
const isSinceDay = (page: Page, at: number): boolean =>
  normAt(page, at) === "since" && (hasBits(page, at + 1, is.timeWord) || page.tokens[at + 1]?.kind === "number");

/** The noun phrase of a bare noun of event: its adjectives before it, and what hangs on it behind. */
function nounStretch(view: SentenceView, spot: Spot): Words {
  const { page } = view;
  const { trigger, bounds } = spot;
  let from = trigger.from;
  while (from > bounds[0] && page.said[from - 1] !== 1 && !hasBits(page, from - 1, opens) && !isVerb(view, from - 1))
    from -= 1;
  // "[под] Сумами наступление замедлилось": a place before the noun stands with its preposition
  if (
    page.language !== "en" &&
    from > bounds[0] &&
    page.placeAt[from] !== -1 &&
    hasBits(page, from - 1, is.preposition)
  )
    from -= 1;
  // "в [результате | ракетного обстрела]": the word of cause is no part of it
  for (let i = from; i < trigger.from; i++) if (causeNoun.test(normAt(page, i))) from = i + 1;
  let to = trigger.to;
  const isClosed = (at: number): boolean => hasBits(page, at, closes) && !isSinceDay(page, at);
  while (to < bounds[1] && page.said[to] !== 1 && !isClosed(to) && !stopsAt(view, to)) {
    if (hasBits(page, to, is.comma) && !listGoesOn(page, to) && !tellsWhere(page, to + 1)) break;
    if (hasBits(page, to, is.comma) && opensToll(view, trigger, to)) break;
    if (opensSubject(page, to)) break;
    to += 1;
  }
  // "удар по Киеву | не останется без ответа": the verb's "not" is no part of the noun's phrase
  while (to > trigger.to && isBent(page, to - 1, modifierBit.negation) && isVerb(view, to)) to -= 1;
  return [from, tollEnd(view, spot, to)];
}

const leadsVerb = is.auxiliary | is.have | is.be | is.adverb;
const tolls = /^(?:toll|number|число|количество|кількість)$/u;

/**
 * "the toll of the strike on Lyman | has since risen to nine", "число погибших при ударе | выросло до 9": a toll reaches
 * over the verb to the number it has come to; the end given where none follows.
 */
function tollEnd(view: SentenceView, { trigger, bounds }: Spot, end: number): number {
  const { page } = view;
  const sum = sumBehind(page, trigger, Math.min(end, bounds[1] - 1));
  if (sum > 0) return Math.min(sum, bounds[1]);
  const amount = amountBehind(page, trigger, end);
  if (amount > 0) return Math.min(amount, bounds[1]);
  let counts = false;
  for (let i = trigger.from; i < trigger.to; i++) counts ||= tolls.test(normAt(page, i));
  if (!counts) return end;
  let at = end;
  const leads = (i: number): boolean => hasBits(page, i, leadsVerb) || normAt(page, i) === "since";
  while (at < Math.min(bounds[1], end + 4) && page.quantityAt[at] === -1 && leads(at)) at += 1;
  const rises = isVerb(view, end) || isVerb(view, at);
  const count = at < bounds[1] && rises ? quantityOver(page, at) : undefined;
  return count === undefined ? end : Math.min(count.to, bounds[1]);
}

/** "втрати ворога [— 74 особи]", "losses: [120 men]": end of the number that a dash or colon ties to a noun of loss; -1 for none. */
function sumBehind(page: Page, { rows }: Trigger, mark: number): number {
  if (rows[0]?.action !== "losses" && rows[0]?.action !== "civilian-harm") return -1;
  if (!hasBits(page, mark, is.dash | is.colon)) return -1;
  const sum = quantityOver(page, mark + 1);
  if (sum === undefined) return -1;
  const behind = page.tokens[sum.to];
  return behind?.kind === "word" && !hasBits(page, sum.to, closes | is.and | is.preposition) ? sum.to + 1 : sum.to;
}

const sums = /^(?:amount|total|stand|reach|exceed)(?:s|ed|led|ing)?$|^stood$/;

/** "losses since Monday | amounted to about 400 men", "casualties near Lyman | reached 1,200": end of the number; -1 for none. English. */
function amountBehind(page: Page, { rows }: Trigger, verb: number): number {
  if (page.language !== "en" || (rows[0]?.action !== "losses" && rows[0]?.action !== "civilian-harm")) return -1;
  let at = verb;
  while (at < verb + 3 && hasBits(page, at, leadsVerb)) at += 1;
  if (!sums.test(normAt(page, at))) return -1;
  at += /^(?:to|at)$/.test(normAt(page, at + 1)) ? 2 : 1;
  return quantityOver(page, at)?.reach ?? -1;
}

/** Whether "of", a genitive, an adjective or a preposition ties a place or a side to the words. */
function carriesItsOwn(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (page.actorAt[i] !== null) return true;
    const use = mentionOver(page, i)?.use;
    if (use === "event" || use === "direction" || use === "locator") return true;
  }
  return false;
}

/** "Tuesday's barrage", "the overnight attack": it carries its own date. */
function isDated(page: Page, [from]: Words, { from: head }: Trigger): boolean {
  for (let i = from; i < head; i++)
    if (hasBits(page, i, is.timeWord) && (hasBits(page, i + 1, is.possessive) || normAt(page, i) === "overnight"))
      return true;
  return false;
}

/** What the source says is this noun phrase: "reported 157 clashes on the front line". */
function isTold(page: Page, [from]: Words, { content }: Chain): boolean {
  const start = page.tokens[from]?.start ?? 0;
  return content !== null && content[0] >= start - 2 && content[0] <= start + 2;
}

/** Events bulletins count: "57 дронов", "23 боєзіткнення". */
const counted: ReadonlySet<string> = new Set(["civilian-harm", "losses", "intercept", "clash"]);

function hasCount(page: Page, [from, to]: Words, { rows }: Trigger): boolean {
  if (!rows.some((row) => counted.has(row.action))) return false;
  for (let i = from; i < to; i++) if (page.quantityAt[i] !== -1) return true;
  return false;
}

const targets =
  thingBit.structure | thingBit.position | thingBit.depot | thingBit.vehicle | thingBit.troops | thingBit.civilian;

/** "удар по вантажівці", "приліт у двір ліцею": fire told with what it fell on. */
function hasTarget({ page }: SentenceView, [, to]: Words, { to: from, rows }: Trigger): boolean {
  if (page.language === "en" || rows[0]?.action !== "strike" || !/^(?:по|на|у|в)$/u.test(normAt(page, from)))
    return false;
  for (let i = from + 1; i < Math.min(to, from + 5); i++) if (hasThing(page, i, targets)) return true;
  return false;
}

/** "Понад 20 обстрілів за добу.": fire counted in a line that has no verb. */
function isCountedLine({ page, sentence, verbs }: SentenceView, [from, to]: Words, { rows }: Trigger): boolean {
  if (page.language === "en" || rows[0]?.action !== "strike" || verbs.some((verb) => verb !== 0)) return false;
  return from === sentence.from && quantityOver(page, from) !== undefined && to > from;
}

function isDenied(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    // "gave no | toll": a number is missing, and no harm denied
    if (isBent(page, i, modifierBit.none) && !isWord(page, i + 1, "tolls")) return true;
  return false;
}

/** "У женщины осколочные ранения": harm named with whom it befell. */
const hurtsPeople = (page: Page, [from, to]: Words, { from: head, rows }: Trigger): boolean => {
  if (page.language === "en" || rows[0]?.action !== "civilian-harm" || to - from > 14) return false;
  if (harmed.test(normAt(page, head))) return false;
  for (let i = from; i < to; i++) if (hasThing(page, i, thingBit.civilian | thingBit.person)) return true;
  return false;
};

/** "Погибшие были братьями": who came to harm is spoken of, not that it happened. */
const harmed = /^(?:погибш|пострадавш|ранены|загибл|постраждал|поранени|жертв)/u;

export function carriesPlace(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.placeAt[i] !== -1) return true;
  return false;
}

const isCause = (page: Page, from: number): boolean => from > 0 && isBent(page, from - 1, modifierBit.cause);

/**
 * "жертв и разрушений | нет", "пострадавших в результате атак | не было", "ознак формування угруповань | не виявлено": behind
 * the words that deny it; -1 for none.
 */
export function deniedEnd(page: Page, { from, to, rows }: Trigger): number {
  if (page.language === "en") return -1;
  const isHarm = deniable.has(rows[0]?.action ?? "");
  if (!isHarm && isGoverned(page, from)) return -1;
  for (let i = to; i < to + 9 && i < page.tokens.length; i++) {
    const norm = normAt(page, i);
    if (isHarm && /^(?:нет|нету|немає|нема)$/u.test(norm)) return i + 1;
    if (/^(?:не|ні)$/u.test(norm)) return isWord(page, i + 1, isHarm ? "been-none" : "registered") ? i + 2 : -1;
    if (isHarm && asideEnd(page, i) > 0) i = asideEnd(page, i) - 1;
    else if (hasBits(page, i, is.hardMark | is.comma | is.dash | is.but | is.bracket)) return -1;
    if (!isHarm && page.events.get(i)?.some(({ row }) => deniable.has(row.action))) return -1; // that is what was not seen
  }
  return -1;
}

/** "погибших[, по предварительным данным,] нет": behind the words set in between right before a denial; -1 for none. */
function asideEnd(page: Page, comma: number): number {
  if (!hasBits(page, comma, is.comma)) return -1;
  for (let i = comma + 2; i < comma + 7; i++)
    if (hasBits(page, i, is.comma)) return /^(?:нет|нету|немає|нема|не)$/u.test(normAt(page, i + 1)) ? i + 1 : -1;
  return -1;
}

/** "після | удару по місту постраждалих не виявлено": a deed behind a preposition is not what was not seen. */
function isGoverned(page: Page, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (page.placeAt[i] !== -1 || hasBits(page, i, is.comma | is.hardMark)) return false;
    if (hasBits(page, i, is.preposition)) return true;
  }
  return false;
}

const deniable: ReadonlySet<string> = new Set(["civilian-harm", "damage", "losses"]);

/** "відхід із міста, | а не оточення", "a retreat, | not an encirclement": first token of the words that set the noun aside; -1 for none. */
function setAside(page: Page, { from, rows }: Trigger): number {
  if (rows[0]?.not === true) return from;
  let at = from - 1;
  while (at > from - 3 && hasBits(page, at, is.determiner | is.preposition)) at -= 1;
  if (!isBent(page, at, modifierBit.negation)) return -1;
  const joint = page.language === "en" ? at - 1 : at - 2;
  return hasBits(page, joint, is.comma | is.dash) ? at : -1;
}

/** What a noun of the ground is set aside for: another event of the ground before it in the sentence. */
const grounds: ReadonlySet<string> = new Set(["capture", "hold", "withdraw", "encircle", "advance", "attack", "clash"]);
const isGround = ({ rows }: Trigger): boolean => grounds.has(rows[0]?.action ?? "");

function contrasted({ page, triggers }: SentenceView, { trigger }: Spot, stretch: Words): Words | null {
  const aside = setAside(page, trigger);
  if (aside < 0 || !isGround(trigger)) return null;
  return triggers.some((other) => other.to <= aside && isGround(other)) ? [aside, stretch[1]] : null;
}

/** The words the noun stands with: its phrase where that carries something, else the clause it is subject or object of. */
function ownWords(view: SentenceView, spot: Spot, stretch: Words): Words | null {
  const { page, sentence, verbs } = view;
  const { trigger, bounds, chain } = spot;
  const denied = isDenied(page, [stretch[0], Math.min(sentence.to, stretch[1] + 8)]);
  const stands =
    isTold(page, stretch, chain) ||
    carriesItsOwn(page, stretch) ||
    isDated(page, stretch, trigger) ||
    denied ||
    hasTarget(view, stretch, trigger) ||
    isCountedLine(view, stretch, trigger) ||
    hasCount(page, stretch, trigger);
  if (stands) return stretch;
  const clause = clauseOf({ page, bounds, verbs, base: sentence.from }, stretch);
  if (hurtsPeople(page, clause, trigger) && !isCause(page, stretch[0])) return clause;
  const eventful = verbs.subarray(clause[0] - sentence.from, clause[1] - sentence.from).includes(2);
  return !eventful && !isCause(page, stretch[0]) && carriesItsOwn(page, clause) ? clause : null;
}

/** "пока не отчитывались об | отражении атаки": what nobody reported is neither told nor denied. */
function isUntold(page: Page, from: number): boolean {
  if (page.language === "en") return false;
  const verb = hasBits(page, from - 1, is.preposition) ? from - 2 : from - 1;
  return /^(?:не|ні)$/u.test(normAt(page, verb - 1)) && isWord(page, verb, "tells-of");
}

/** "blamed | the army for the attack on Lyman": who is accused goes with the deed. English. */
function withAccused(page: Page, { chain }: Spot, words: Words): Words | null {
  if (page.language !== "en" || chain.content === null) return null;
  if (!/\.accuse$|\.blame/.test(chain.attributions.at(-1)?.rule ?? "")) return null;
  const from = tokenAfter(page.tokens, chain.content[0]);
  if (normAt(page, words[0] - 1) !== "for" || words[0] - from > farthestAccused) return null;
  for (let i = from; i < words[0]; i++) if (hasBits(page, i, is.comma | is.hardMark | is.auxiliary)) return null;
  return [from, words[1]];
}

/** In tokens: "the Rapid Support Forces and their allies for | the attack". */
const farthestAccused = 14;

/** Said, not mourned or wished for. */
const isSpoken = ({ attributions }: Chain): boolean => attributions.at(-1)?.group === "speech";

/** "a channel admitted | losses": nobody concedes another's. */
const isConceded = ({ attributions }: Chain): boolean => attributions.at(-1)?.rule.endsWith(".admit") === true;

/** A noun of event that a source speaks of ("claims of the capture of A"), or that carries its own side, place or target. */
export function readNoun(view: SentenceView, spot: Spot): Event | null {
  const { page, triggers } = view;
  const { trigger } = spot;
  const stretch = nounStretch(view, spot);
  if (isUntold(page, stretch[0])) return null;
  const aside = contrasted(view, spot, stretch);
  const words = aside ?? ownWords(view, spot, stretch);
  if (words === null || (isCause(page, stretch[0]) && !carriesPlace(page, stretch))) return null;
  const no = Math.min(deniedEnd(page, trigger), spot.bounds[1]);
  const end =
    no > 0
      ? Math.max(no, words[1])
      : carriesPlace(page, words)
        ? placeListEnd(page, words[1], spot.bounds[1])
        : words[1];
  const clause = trimClause(page, [words[0], end]);
  const nouns = triggers.filter((t) => t !== trigger && t.form === "noun" && t.from >= clause[0] && t.to <= clause[1]);
  if (nouns.some((t) => t.from < trigger.from)) return null;
  const told =
    aside !== null ||
    (isTold(page, stretch, spot.chain) &&
      isSpoken(spot.chain) &&
      (spot.chain.links.some(({ party }) => party !== "ind") || isConceded(spot.chain)));
  const event = readEvent(page, trigger, { clause, group: clause[0], reach: clause[0], nouns, told });
  const accused = event === null ? null : withAccused(page, spot, clause);
  return event === null || accused === null ? event : { ...event, words: accused };
}
