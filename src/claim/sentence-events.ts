/** Reads the events of one sentence: "units took A, destroying two tanks after strikes on B" states three. */
import * as is from "../attribution/word-class.ts";
import type { Sentence } from "../text/document.ts";
import { chainsAt, type Chain } from "./chain.ts";
import { clauseOf, groupStart, layVerbs, trimClause, type Cut, type Words } from "./clause.ts";
import { carriesItsOwn, nounStretch, readEvent, type Event } from "./event.ts";
import { mergeLight } from "./merge.ts";
import { hasBits, hasThing, isBent, normAt, thingBit, tokenAfter, type Page } from "./page.ts";
import { findTriggers, type Trigger } from "./trigger.ts";

export interface FoundEvent {
  readonly event: Event;
  readonly chains: readonly Chain[];
}

const spanOf = (page: Page, { from, to }: Trigger): readonly [number, number] => [
  page.tokens[from]?.start ?? 0,
  page.tokens[to - 1]?.end ?? 0,
];

/** Tokens the event's clause must stay in: the content of its source, else the stretch of the sentence no source stands in. */
function boundsOf(page: Page, sentence: Sentence, trigger: Trigger, chain: Chain): Words {
  let [from, to]: Words = [sentence.from, sentence.to];
  if (chain.content !== null) {
    from = Math.max(from, tokenAfter(page.tokens, chain.content[0]));
    to = Math.min(to, tokenAfter(page.tokens, chain.content[1]));
  }
  for (let i = trigger.from - 1; i >= from; i--) if (page.said[i] === 1) from = i + 1;
  for (let i = trigger.to; i < to; i++) if (page.said[i] === 1) to = i;
  return [from, to];
}

interface SentenceView {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  readonly verbs: Uint8Array;
}

const verbTest = ({ verbs, sentence }: SentenceView) => ({
  at: (i: number): boolean => (verbs[i - sentence.from] ?? 0) !== 0,
});

/** A noun of event that a source speaks of ("claims of the capture of A"), or that carries its own side, place or target. */
function nominal(view: SentenceView, trigger: Trigger, bounds: Words, chain: Chain): Event | null {
  const { page, triggers } = view;
  const stretch = nounStretch(page, trigger, bounds, verbTest(view));
  const words = ownWords(view, trigger, { stretch, bounds, chain });
  if (words === null) return null;
  if (isCause(page, stretch[0]) && !carriesPlace(page, stretch)) return null;
  const clause = trimClause(page, words);
  const nouns = triggers.filter((t) => t !== trigger && t.form === "noun" && t.from >= clause[0] && t.to <= clause[1]);
  if (nouns.some((t) => t.from < trigger.from)) return null;
  return readEvent(page, trigger, { clause, group: clause[0], nouns });
}

interface Around {
  readonly stretch: Words;
  readonly bounds: Words;
  readonly chain: Chain;
}

/** The words the noun stands with: its phrase where that carries something, else the clause it is subject or object of. */
function ownWords(view: SentenceView, trigger: Trigger, { stretch, bounds, chain }: Around): Words | null {
  const { page, sentence, verbs } = view;
  const denied = isDenied(page, [stretch[0], Math.min(sentence.to, stretch[1] + 8)]);
  if (isTold(page, stretch, chain) || carriesItsOwn(page, stretch) || denied || hasCount(page, stretch, trigger)) return stretch;
  const clause = clauseOf({ page, bounds, verbs, base: sentence.from }, stretch);
  const eventful = verbs.subarray(clause[0] - sentence.from, clause[1] - sentence.from).includes(2);
  return !eventful && !isCause(page, stretch[0]) && carriesItsOwn(page, clause) ? clause : null;
}

/** What the source says is this noun phrase: "reported 157 clashes on the front line". */
const isTold = (page: Page, [from]: Words, chain: Chain): boolean => {
  const start = page.tokens[from]?.start ?? 0;
  return chain.content !== null && chain.content[0] >= start - 2 && chain.content[0] <= start + 2;
};

const hasCount = (page: Page, [from, to]: Words, trigger: Trigger): boolean => {
  if (!trigger.rows.some((row) => row.action === "civilian-harm" || row.action === "losses")) return false;
  for (let i = from; i < to; i++) if (page.quantityAt[i] !== -1) return true;
  return false;
};

const isDenied = (page: Page, [from, to]: Words): boolean => {
  for (let i = from; i < to; i++) if (isBent(page, i, "none")) return true;
  return false;
};

const carriesPlace = (page: Page, [from, to]: Words): boolean => {
  for (let i = from; i < to; i++) if (page.placeAt[i] !== -1) return true;
  return false;
};

const isCause = (page: Page, from: number): boolean => from > 0 && isBent(page, from - 1, "cause");

function verbal(view: SentenceView, trigger: Trigger, bounds: Words): Event | null {
  const { page, sentence, verbs, triggers } = view;
  const cut: Cut = { page, bounds, verbs, base: sentence.from };
  const group = groupStart(page, Math.max(bounds[0], trigger.helper ?? trigger.from), bounds[0]);
  const first = trigger.noun === null ? group : Math.min(group, trigger.noun.from);
  const last = trigger.noun === null ? trigger.to : Math.max(trigger.to, trigger.noun.to);
  const clause = trimClause(page, clauseOf(cut, [first, last]));
  const nouns = triggers.filter((t) => t.form === "noun" && t.from >= clause[0] && t.to <= clause[1]);
  return readEvent(page, trigger, { clause, group, nouns });
}

/** An infinitive states nothing by itself; tried, failed, planned and demanded ones do. */
function governed(page: Page, trigger: Trigger, clause: Words, chain: Chain): boolean {
  const wish = chain.attributions.at(-1)?.stance;
  if (wish === "calls-for" || wish === "plans") return true;
  for (let i = clause[0]; i < trigger.from; i++) {
    if (
      isBent(page, i, "attempt") ||
      isBent(page, i, "failure") ||
      isBent(page, i, "plan") ||
      isBent(page, i, "demand") ||
      isBent(page, i, "doubt")
    )
      return true;
    if (hasBits(page, i, is.modal | is.raising)) return true;
  }
  return false;
}

/** Nouns of event inside a verb's clause are its object or means, unless they carry a place of their own. */
function swallowed(page: Page, noun: Event, verbs: readonly Event[]): boolean {
  const inside = verbs.some(({ clause }) => clause[0] <= noun.trigger.from && noun.trigger.to <= clause[1]);
  return inside && !(isResult(page, noun.clause[0]) && carriesPlace(page, noun.clause));
}

/** "в результате удара по …", "as a result of strikes on …": the cause is told with its own target. */
function isResult(page: Page, from: number): boolean {
  const before = normAt(page, from - 1);
  return ["результате", "результаті", "внаслідок", "унаслідок", "вследствие"].includes(before) || (before === "of" && normAt(page, from - 2) === "result");
}

/** Told of another war: "in July 1943". Only for one sentence, not for a whole report. */
function isHistory(page: Page, [from, to]: Words): boolean {
  if (to - from > 120) return false;
  for (let i = from; i < to; i++) if (/^(?:1[5-8]\d\d|19[0-4]\d)(?:-[а-яії]+)?$/u.test(page.tokens[i]?.norm ?? "")) return true;
  return false;
}

/** Sport, courts, storms and drills use words of war too. */
export function isElsewhere(page: Page, [from, to]: Words): boolean {
  let elsewhere = 0;
  let war = 0;
  for (let i = from; i < to; i++) {
    if (hasThing(page, i, thingBit.elsewhere)) elsewhere += 1;
    if (hasThing(page, i, thingBit.troops | thingBit.weapon | thingBit.airborne | thingBit.means)) war += 1;
    const kind = page.actorAt[i]?.row.kind;
    if (kind === "force" || kind === "collective" || kind === "body") war += 1;
  }
  return (elsewhere > 0 && elsewhere >= war) || isHistory(page, [from, to]);
}

export function sentenceEvents(page: Page, sentence: Sentence): FoundEvent[] {
  const triggers = mergeLight(page, findTriggers(page, sentence));
  if (triggers.length === 0 || isElsewhere(page, [sentence.from, sentence.to])) return [];
  const verbs = layVerbs(page, [sentence.from, sentence.to], triggers);
  const view: SentenceView = { page, sentence, triggers, verbs };
  const found: FoundEvent[] = [];
  for (const trigger of triggers) {
    if (trigger.form === "participle") continue;
    const chains = chainsAt(page.input.attributions, spanOf(page, trigger.noun ?? trigger));
    const bounds = boundsOf(page, sentence, trigger.noun ?? trigger, chains[0] as Chain);
    const event =
      trigger.form === "noun" ? nominal(view, trigger, bounds, chains[0] as Chain) : verbal(view, trigger, bounds);
    if (event === null || (trigger.form === "infinitive" && !governed(page, trigger, event.clause, chains[0] as Chain))) continue;
    found.push({ event, chains });
  }
  const verbEvents = found.filter(({ event }) => event.trigger.form !== "noun").map(({ event }) => event);
  const kept = found.filter(({ event }) => event.trigger.form !== "noun" || !swallowed(page, event, verbEvents));
  return kept.filter((one, i) => !kept.some((other, j) => j < i && sameClaim(one.event, other.event)));
}

/** Two words of one action in one clause are one claim: "were shelled and hit". */
const sameClaim = (a: Event, b: Event): boolean =>
  a.action === b.action && a.clause[0] < b.clause[1] && b.clause[0] < a.clause[1];
