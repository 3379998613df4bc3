/** The subject of another verb than the event's: "troops located the cell | and struck it", "Увійшовши в Терни, | росіяни закріпилися". */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import type { Chain } from "../chain.ts";
import type { Words } from "../event/clause.ts";
import { isPlainVerb } from "../event/plain-verb.ts";
import type { Event } from "../event/event.ts";
import { slavicForm } from "../event/slavic-form.ts";
import { hasBits, normAt, tokenAfter, type Page } from "../page.ts";
import { behindPreposition } from "./side-parts.ts";
import { headOf, isOblique } from "./slavic-case.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { sidesIn } from "./sides.ts";
import { standInSides } from "./stand-in-side.ts";
import { splitSubject } from "./split-subject.ts";

/** In tokens: "the soldiers of the 7th Brigade, who had been in the area since Monday". */
const longest = 40;

/** The first verb of the sentence, where no clause hangs on a noun before it; -1 for none. */
function firstVerb(page: Page, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (hasBits(page, i, is.relative | is.that | is.subordinator | is.colon | is.semicolon)) return -1;
    if (page.said[i] === 1 || page.events.has(i)) return -1;
    if (isPlainVerb(page, i)) return i;
  }
  return -1;
}

/** Nothing stands between the joint and the verb, and no other clause between the first verb and the joint. */
function isJoined(page: Page, { clause, group, trigger }: Event, verb: number): boolean {
  const [at] = clause;
  if (trigger.form !== "active" || group !== at || !hasBits(page, at - 1, is.and | is.but | is.comma)) return false;
  for (let i = verb + 1; i < at - 1; i++)
    if (hasBits(page, i, is.subordinator | is.semicolon | is.colon | is.that | is.but) || page.said[i] === 1)
      return false;
  return !/^(?:who|which|that)$/.test(normAt(page, at - 1));
}

/** What may stand before a verb that heads a sentence without a subject: "after | taking", "having | taken", "by | quickly seizing". */
const isFrontedLead = (page: Page, at: number): boolean =>
  hasBits(page, at, is.preposition | is.subordinator | is.adverb | is.have) || normAt(page, at) === "having";

/** How many tokens the article, number or adjective before the side behind the comma may take. */
const farthestSubject = 4;

/** "Having taken Terny, | the army moved on", "After capturing Terny, | Russia": who does the next verb did the first. */
function frontedSubject(page: Page, { clause, trigger }: Event, around: Around): SideMention | null {
  const { voice, sentence } = around;
  const opens = trigger.from - sentence.from <= 3;
  const bare = trigger.form === "gerund" || normAt(page, trigger.from - 1) === "having";
  if (!opens || !bare || sidesIn(page, [clause[0], trigger.from], voice).length > 0) return null;
  for (let i = sentence.from; i < trigger.from; i++) if (!isFrontedLead(page, i)) return null;
  let comma = trigger.to;
  while (comma < sentence.to && !hasBits(page, comma, is.comma | is.hardMark)) comma += 1;
  if (!hasBits(page, comma, is.comma)) return null;
  const next = sidesIn(page, [comma + 1, Math.min(sentence.to, comma + 1 + farthestSubject * 2)], voice)[0];
  const isNear = next !== undefined && next.words[0] - comma <= farthestSubject;
  return isNear && !behindPreposition(page, next.words[0]) && hasVerbBehind(page, next, sentence) ? next : null;
}

/** "| the army | moved": no other noun's verb stands before. */
const hasVerbBehind = (page: Page, { words: [from] }: SideMention, { to }: Sentence): boolean => {
  for (let i = from; i < Math.min(to, from + 8); i++) {
    if (isPlainVerb(page, i) || page.events.has(i)) return true;
    if (hasBits(page, i, is.comma | is.hardMark)) return false;
  }
  return false;
};

/** "Втративши танк, | ворог відійшов", "Войдя в Терны, | россияне закрепились": who does what the next clause tells. Russian and Ukrainian. */
function behindGerund(page: Page, { trigger }: Event, { voice, sentence }: Around): SideMention | null {
  if (trigger.form !== "gerund" || trigger.from - sentence.from > 2) return null;
  let comma = trigger.to;
  while (comma < sentence.to && !hasBits(page, comma, is.comma | is.hardMark)) comma += 1;
  if (!hasBits(page, comma, is.comma)) return null;
  const next = sidesIn(page, [comma + 1, Math.min(sentence.to, comma + 1 + farthestSubject * 2)], voice)[0];
  if (next === undefined || hasBits(page, next.words[0] - 1, is.preposition)) return null;
  const isNear = headOf(page, next.words[0]) - comma <= farthestSubject;
  return isNear && !isOblique(page, next.words[0]) && hasVerbBehind(page, next, sentence) ? next : null;
}

/** "| Ворог, | втративши танк, | відкотився", "Российские войска, | заняв Терны, | продвинулись": the subject a gerund parts from its verb. Russian and Ukrainian. */
function beforeGerund(page: Page, { trigger }: Event, { voice, sentence }: Around): SideMention | null {
  if (page.language === "en") return null;
  const first = sidesIn(page, [sentence.from, Math.min(trigger.from, sentence.from + farthestSubject * 2)], voice)[0];
  if (first === undefined || isOblique(page, first.words[0]) || hasBits(page, first.words[0] - 1, is.preposition))
    return null;
  const comma = first.words[1];
  if (!hasBits(page, comma, is.comma) || comma + 1 > trigger.from) return null;
  return slavicForm(normAt(page, comma + 1), page.language) === "gerund" ? first : null;
}

interface Around {
  readonly chain: Chain;
  readonly voice: Voice;
  readonly sentence: Sentence;
}

/** "The army said | its troops had spotted gunmen and killed them": where what its last source says begins, in the sentence. */
function saidFrom(page: Page, { from, to }: Sentence, { attributions }: Chain): number {
  const start = attributions.at(-1)?.content[0]?.[0];
  const at = start === undefined ? from : tokenAfter(page.tokens, start);
  return at > from && at < to ? at : from;
}

/** The side the first verb speaks of; null where another subject may stand before the event. */
export function plainSubject(page: Page, event: Event, around: Around): SideMention | null {
  const split = splitSubject(page, event, around);
  if (split !== null) return split;
  if (page.language !== "en") return behindGerund(page, event, around) ?? beforeGerund(page, event, around);
  const { voice, sentence } = around;
  const fronted = frontedSubject(page, event, around);
  if (fronted !== null) return fronted;
  const opens = saidFrom(page, sentence, around.chain);
  const from = Math.max(opens, event.clause[0] - longest);
  const verb = from === opens ? firstVerb(page, from, event.clause[0]) : -1;
  if (verb < 0 || !isJoined(page, event, verb)) return null;
  const named = sidesIn(page, [from, verb], voice);
  // "said | its troops | had spotted gunmen and killed them"
  const meant = named.length > 0 || voice.party === null ? named : ownMeant(page, [from, verb], voice);
  return meant.find(({ words: [at] }) => !behindPreposition(page, at)) ?? null;
}

const ownMeant = (page: Page, words: Words, voice: Voice): SideMention[] =>
  standInSides(page, words, { voice, last: voice.party, they: voice.party }).filter(({ party }) => party !== "unk");
