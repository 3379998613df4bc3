/** How the event is put: as happened, not so, doubted, planned, or called for: "will not", "likely", "must leave". */
import * as is from "../attribution/word-class.ts";
import type { Stance } from "../attribution/attribution.ts";
import type { Chain } from "./chain.ts";
import type { Event } from "./event/event.ts";
import { deniedEnd } from "./event/nominal.ts";
import { mentionedBy } from "./only-mentioned.ts";
import { isBelligerent } from "./side/wars.ts";
import { isComing } from "./event/slavic-form.ts";
import { hasBits, isBent, isWord, modifierBit, normAt, type Page } from "./page.ts";

export interface Bend {
  readonly stance: Stance;
  /** No claim at all: a question, a condition, a skill. */
  readonly drop: boolean;
  /** Token that bends it; -1 for none. */
  readonly at: number;
}

const plain: Bend = { stance: "asserts", drop: false, at: -1 };

function findBend(page: Page, bit: number, [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) if (isBent(page, i, bit)) return i;
  return -1;
}

/** "Nor, it added, do the troops hold Terny", "…; nor were there any losses": the first event of a clause that opens with "nor"; -1 for none. */
function inverted(page: Page, at: number): number {
  const sentence = page.input.document.sentences[page.tokens[at]?.sentence ?? 0];
  if (sentence === undefined) return -1;
  for (let i = at - 1; i >= sentence.from; i--) {
    const opens = i === sentence.from || hasBits(page, i - 1, is.semicolon);
    if (normAt(page, i) === "nor" && opens) return i;
    if (opens || hasBits(page, i, is.semicolon | is.but | is.colon) || page.events.has(i)) return -1;
  }
  return -1;
}

/** "Not a single soldier, guard or policeman of the town | was hurt": the subject of the verb is none, however long it is. English. */
function isSubjectless(page: Page, { clause: [from], group, trigger }: Event): boolean {
  if (page.language !== "en" || trigger.noun !== null || !isBent(page, from, modifierBit.none)) return false;
  if (trigger.form !== "passive" && trigger.form !== "active") return false;
  for (let i = from; i < group; i++)
    if (hasBits(page, i, is.auxiliary | is.but | is.relative | is.that | is.subordinator)) return false;
  return true;
}

/** "failed to | intercept the missile", "unable to | stop the drones": what was tried in vain was not done; -1 for none. English. */
function failedAt(page: Page, { trigger, group }: Event): number {
  if (page.language !== "en" || (trigger.form !== "infinitive" && trigger.helper === undefined)) return -1;
  return findBend(page, modifierBit.failure, [Math.min(group, trigger.helper ?? trigger.from) - 3, trigger.from]);
}

/** "No" and "без" deny what they stand with: casualties, damage, attacks. */
function denial(page: Page, event: Event): number {
  const { trigger, clause, group, failed, row } = event;
  if (row.not === true) return trigger.from;
  const turned = inverted(page, trigger.from);
  if (turned >= 0) return turned;
  if (normAt(page, trigger.to) === "neither") return trigger.to;
  const near = findBend(page, modifierBit.negation, [Math.max(clause[0], group - 1), trigger.from]);
  if (near >= 0 && !failed) return near;
  const missed = failed ? -1 : failedAt(page, event);
  if (missed >= 0) return missed;
  if (trigger.noun !== null) {
    const [a, b] = [Math.min(trigger.from, trigger.noun.from), Math.max(trigger.to, trigger.noun.to)];
    const between = Math.max(findBend(page, modifierBit.negation, [a, b]), findBend(page, modifierBit.none, [a, b]));
    if (between >= 0) return between;
  }
  const left = findBend(page, modifierBit.none, [Math.max(clause[0], group - 6), trigger.from]);
  if (left >= 0 && !isWithout(page, left, trigger)) return left;
  if (isSubjectless(page, event)) return clause[0];
  const harm = trigger.rows[0]?.action;
  // "разрушений нет" denies, "без света" does not
  const hasNone = /^(?:нет|немає|нема)$/u.test(normAt(page, trigger.to - 1));
  if (harm === "damage" && hasNone) return isCutOff(page, trigger) ? -1 : trigger.from;
  if (harm === "civilian-harm" && findBend(page, modifierBit.none, [trigger.from, trigger.to]) >= 0)
    return trigger.from;
  const head = trigger.noun ?? trigger;
  if (trigger.form === "noun" && deniedEnd(page, trigger) > 0) return deniedEnd(page, trigger) - 1;
  if (isCircumstance(page, trigger)) return -1;
  const far = noneAtEnd(page, event);
  if (far >= 0) return far;
  const behind = findBend(page, modifierBit.none, [head.to, Math.min(clause[1], head.to + 3)]);
  // "left 45,000 people | without power", "struck | without warning": what stands behind it is missing, the deed is not
  return /^(?:without|без)$/u.test(normAt(page, behind)) && row.action !== "civilian-harm" ? -1 : behind;
}

/** "Света после | удара | нет", "після обстрілу світла немає": behind a preposition it is only when or why something is not there. Russian and Ukrainian. */
function isCircumstance(page: Page, { form, from }: Event["trigger"]): boolean {
  if (page.language === "en" || form !== "noun") return false;
  for (let i = from - 1; i >= 0 && i >= from - 3 && page.tokens[i]?.kind === "word"; i--)
    if (/^(?:после|після|из-за|вследствие|внаслідок|унаслідок|через|ввиду)$/u.test(normAt(page, i))) return true;
  return false;
}

/** "Окружения наших частей в районе Купянска | нет": the noun is what there is none of, however long it is; -1 for none. Russian and Ukrainian. */
function noneAtEnd(page: Page, { trigger, clause }: Event): number {
  if (page.language === "en" || trigger.form !== "noun") return -1;
  for (let i = trigger.to; i < clause[1]; i++) {
    if (hasBits(page, i, is.comma | is.dash | is.hardMark | is.semicolon)) return -1;
    if (!/^(?:нет|немає|нема)$/u.test(normAt(page, i))) continue;
    const ends = i + 1 >= clause[1] || page.tokens[i + 1]?.kind !== "word" || hasBits(page, i + 1, is.adverb);
    return ends ? i : -1;
  }
  return -1;
}

/** "без видимых угроз | расстреливают": what was lacking is another thing, unless the event's own noun stands behind. */
const isWithout = (page: Page, at: number, { from, form }: Event["trigger"]): boolean =>
  /^(?:без|without)$/u.test(normAt(page, at)) && from - at > (form === "noun" ? 2 : 1);

/** "not a roof is left" is damage: in wordings no rule knows a "not" tells little by itself, but in the verb's own words. */
function learnedDenial(page: Page, { told, trigger, group }: Event): number {
  if (told?.stance === "denies") return trigger.from;
  const own = page.language === "en" && hasBits(page, trigger.from - 1, is.negation) && group < trigger.from - 1;
  return own && /^(?:not|n't|never)$/.test(normAt(page, trigger.from - 1)) ? trigger.from - 1 : -1;
}

/** "vowed that its men | would march on the capital if talks failed": a threat under a condition is a side's plan. */
function isThreat(page: Page, { trigger }: Event): boolean {
  const [from, to] = [page.tokens[trigger.from]?.start ?? 0, page.tokens[trigger.to - 1]?.end ?? 0];
  return page.input.attributions.some(
    ({ content, stance, party, group }) =>
      (stance === "plans" || (group === "speech" && isBelligerent(party))) &&
      content.some((span) => span[0] <= from && to <= span[1]),
  );
}

/** "would not attack | if it had refused": what would be under a condition that stands behind. */
function isUnreal(page: Page, event: Event): boolean {
  const { trigger, clause, group } = event;
  if (page.language !== "en") return false;
  let would = false;
  for (let i = Math.min(group, trigger.from - 3); i < trigger.from; i++)
    would ||= /^(?:would|could)$/.test(normAt(page, i));
  if (!would) return false;
  for (let i = trigger.to; i < Math.min(page.tokens.length, clause[1] + 2); i++)
    if (normAt(page, i) === "if") return !isThreat(page, event) || isPast(page, i);
  return false;
}

/** "if | it had refused", "if | it were to refuse": it did not. */
function isPast(page: Page, at: number): boolean {
  for (let i = at + 1; i < at + 7 && !hasBits(page, i, is.comma | is.hardMark); i++)
    if (/^(?:had|were)$/.test(normAt(page, i))) return true;
  return false;
}

/** "Losing Terny | would open the road", "the capture of Terny | would give it a base": what would come of it, had it happened. */
function isSupposed(page: Page, { trigger, clause }: Event): boolean {
  if (page.language !== "en" || (trigger.form !== "gerund" && trigger.form !== "noun")) return false;
  if (trigger.from - clause[0] > 2) return false;
  for (let i = trigger.to; i < trigger.to + 12 && !hasBits(page, i, is.comma | is.hardMark); i++) {
    if (/^(?:would|could|might)$/.test(normAt(page, i))) return isWord(page, i + 1, "outcome");
    if (hasBits(page, i, is.auxiliary | is.finite)) return false;
  }
  return false;
}

/** "An offensive on A | is expected within days": of a noun of event the verb behind it tells that it is to come; -1 for none. */
function awaited(page: Page, { trigger, clause }: Event): number {
  if (page.language !== "en" || (trigger.form !== "noun" && trigger.noun === null)) return -1;
  for (let i = trigger.to; i < clause[1] && !hasBits(page, i, is.comma | is.hardMark | is.but); i++)
    if (hasBits(page, i, is.be) && isBent(page, i, modifierBit.plan)) return i;
  return -1;
}

/** "It is highly likely | that a hangar was hit": a doubt before the word that opens the clause; -1 for none. */
function doubtedLead(page: Page, { clause: [from] }: Event): number {
  if (page.language !== "en" || !hasBits(page, from - 1, is.that)) return -1;
  for (let i = from - 2; i > from - 5 && !hasBits(page, i, is.comma | is.hardMark | is.but); i--)
    if (isBent(page, i, modifierBit.doubt) && page.said[i] !== 1) return i;
  return -1;
}

/** "Росія завдасть удару", "ЗСУ освободят город": the verb itself tells of what is to come. */
const isAhead = (page: Page, { trigger: { form, from } }: Event): boolean =>
  page.language !== "en" && (form === "active" || form === "reflexive") && isComing(normAt(page, from), page.language);

/** "готуються до | штурму", "готовятся к | отходу": what one gets ready for is still to come. */
const isReadiedFor = (page: Page, { trigger: { form, from } }: Event): boolean =>
  page.language !== "en" &&
  form === "noun" &&
  /^(?:до|к)$/u.test(normAt(page, from - 1)) &&
  isBent(page, from - 2, modifierBit.plan);

/** "світла | нема": what is cut off is the harm itself. */
const isCutOff = (page: Page, { from, to }: Event["trigger"]): boolean =>
  to - from > 1 && /^(?:світл|вод[иа]|газу|тепла|електр|зв'язку|опален)/u.test(normAt(page, from));

/** "будто | бы", "вроде | бы", "ніби | би": the particle belongs to a hedge, and is no condition. */
const isSeeming = (page: Page, at: number): boolean =>
  /^(?:бы|б|би)$/u.test(normAt(page, at)) &&
  /^(?:будто|вроде|якобы|словно|как|ніби|наче|буцім|мов)$/u.test(normAt(page, at - 1));

/** "вряд | ли", "навряд | чи": a doubt, and no question; -1 for none. */
function hardly(page: Page, [from, to]: readonly [number, number]): number {
  if (page.language === "en") return -1;
  for (let i = from; i < to; i++) if (/^(?:вряд|едва|навряд)$/u.test(normAt(page, i))) return i;
  return -1;
}

/** "Росія | може | напасти", "могут атаковать": of a side named before it the word tells what it may yet do, and no skill. */
function mayYet(page: Page, skill: number, { clause: [from] }: Event): boolean {
  if (!/^(?:може|можуть|может|могут)$/u.test(normAt(page, skill))) return false;
  for (let i = from; i < skill; i++) if (doers.has(page.actorAt[i]?.row.kind ?? "")) return true;
  return false;
}

const doers: ReadonlySet<string> = new Set(["force", "state", "collective", "body"]);

/** How the clause itself bends the event; its sources' stance comes on top. */
export function bendOf(page: Page, event: Event): Bend {
  const { trigger, clause, group } = event;
  const words = [clause[0], trigger.to] as const;
  const own = [group, trigger.to] as const;
  const condition = findBend(page, modifierBit.condition, [Math.max(0, clause[0] - 1), trigger.from]);
  if (condition >= 0 && !hasBits(page, condition, is.that) && !isSeeming(page, condition))
    return { stance: "plans", drop: true, at: condition };
  // "НАТО збило | б дрони", "взяли | бы город": the particle may follow its verb
  if (page.language !== "en" && /^(?:б|би|бы)$/u.test(normAt(page, trigger.to)))
    return { stance: "plans", drop: true, at: trigger.to };
  if (isUnreal(page, event) || isSupposed(page, event)) return { stance: "plans", drop: true, at: trigger.from };
  const mention = mentionedBy(page, event);
  if (mention >= 0) return { ...plain, drop: true, at: mention };
  // "взят | ли город": the particle follows its verb
  const asked = page.language !== "en" && normAt(page, trigger.to) === "ли" ? trigger.to + 1 : trigger.from;
  const head = page.language === "en" ? Math.max(trigger.from, trigger.noun?.from ?? 0) : asked;
  const slight = hardly(page, [clause[0], trigger.from]);
  if (slight >= 0) return { stance: "doubts", drop: false, at: slight };
  if (findBend(page, modifierBit.question, [Math.max(0, clause[0] - 2), head]) >= 0) return { ...plain, drop: true };
  const demand = findBend(page, modifierBit.demand, words);
  if (demand >= 0) return { stance: "calls-for", drop: false, at: demand };
  const no = event.told === undefined ? denial(page, event) : learnedDenial(page, event);
  const ready = isReadiedFor(page, event) ? trigger.from - 2 : -1;
  const before = Math.max(ready, findBend(page, modifierBit.plan, trigger.form === "infinitive" ? words : own));
  const named = before < 0 ? awaited(page, event) : before;
  const plan = named < 0 && isAhead(page, event) ? trigger.from : named;
  if (plan >= 0) return { stance: no >= 0 ? "denies" : "plans", drop: false, at: plan };
  if (no >= 0) return { stance: "denies", drop: false, at: no };
  const within = findBend(page, modifierBit.doubt, [clause[0], Math.min(clause[1], trigger.to + 1)]);
  const doubt = within < 0 ? doubtedLead(page, event) : within;
  if (doubt >= 0) return { stance: "doubts", drop: false, at: doubt };
  const skill = findBend(page, modifierBit.habit, [group, trigger.from]);
  if (skill >= 0 && mayYet(page, skill, event)) return { stance: "doubts", drop: false, at: skill };
  if (skill >= 0) return { ...plain, drop: true, at: skill };
  return event.told?.stance === "plans" ? { stance: "plans", drop: false, at: trigger.from } : plain;
}

/** Stance of a chain's claim: its last source's, with the bend of the clause; a verdict of untruth denies. */
export const chainStance = ({ attributions, verdict }: Chain, bend: Stance): Stance =>
  verdict === undefined ? stanceOf(lastStance(attributions), bend) : "denies";

/** "did not confirm | reports of its fall": a hedge that nobody is behind leaves the stance of who speaks of it. */
function lastStance(attributions: Chain["attributions"]): Stance {
  const last = attributions.at(-1);
  if (last === undefined) return "asserts";
  const isBare = last.kind === "hedge" && last.source.length === 0 && last.stance === "asserts";
  return isBare ? (attributions.findLast(({ source }) => source.length > 0)?.stance ?? "asserts") : last.stance;
}

/** Stance of the last source with the bend of the clause: a denial of what did not happen asserts nothing new. */
function stanceOf(source: Stance, bend: Stance): Stance {
  if (bend === "asserts") return source;
  if (source === "asserts" || source === "doubts") return bend;
  return source;
}
