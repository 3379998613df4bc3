/** Who did it and to whom in English, by where the sides stand: "rebels shelled the army", "the army was shelled by rebels". */
import type { Attribution } from "../../attribution/attribution.ts";
import * as is from "../../attribution/word-class.ts";
import { lastAsked } from "../../text/last-asked.ts";
import type { Words } from "../event/clause.ts";
import { isHelped } from "../event/english-form.ts";
import type { Event } from "../event/event.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import { nounSides } from "./noun-sides.ts";
import { isAttackWord } from "./own-attack.ts";
import type { SideMention } from "./side-mention.ts";
import { alliesEnd, isJoinedTo } from "./beside-side.ts";
import { behindPreposition, by, isBlamed, isInflicted, type Parts, type Reader, type Sides } from "./side-parts.ts";

/** "told the president | that the town had fallen": what is said begins here, of nobody before it. */
export const opensContent = (page: Page, [from]: Words): boolean =>
  startsOf(page.input.attributions).has(page.tokens[from]?.start ?? -1);

/** Where contents begin. */
const startsOf = lastAsked((all: readonly Attribution[]): ReadonlySet<number> => {
  const starts = new Set<number>();
  for (const { content } of all) for (const [start] of content) starts.add(start);
  return starts;
});

/** "after rebels seized", "than Russia lost", "during which troops took": the word in front opens a clause and the verb follows. */
const opensClause = (page: Page, [at, to]: Words, { group, trigger }: Event): boolean =>
  /^(?:after|before|since|until|than|as|for|that|which|whom)$/u.test(normAt(page, at - 1)) &&
  Math.min(group, trigger.helper ?? trigger.from) - alliesEnd(page, to) <= 2;

/** "came under fire | from an Israeli tank". */
const isFrom = (page: Page, at: number): boolean =>
  normAt(page, at - 1) === "from" || (hasBits(page, at - 1, is.determiner) && normAt(page, at - 2) === "from");

/** "surrendered to | the army", "lost to | the rebels": who is given up to. */
const isYieldedTo = (page: Page, at: number): boolean =>
  normAt(page, at - 1) === "to" || (hasBits(page, at - 1, is.determiner) && normAt(page, at - 2) === "to");

/** "was hit during fighting between | the army and the rebels": who fought meanwhile did not bear it. */
function isAmid(page: Page, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) {
    if (/^(?:during|between|amid|amidst|alongside|with|after|before)$/.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.preposition)) return false;
  }
  return false;
}

/** "The strike, carried out by | a US drone, killed": the doer of the subject did what the subject did. */
function isDoneBy(page: Page, given: number): boolean {
  let at = given - 1;
  while (at > given - 3 && (hasBits(page, at, is.determiner | is.sideAdjective) || page.quantityAt[at] !== -1)) at -= 1;
  return normAt(page, at) === "by" && (isWord(page, at - 1, "done-by") || isOfBlow(page, at));
}

/** Tokens of a target between the noun of a blow and "by": "a raid | on the depot near Terny | by commandos". */
const longestTarget = 8;

/** "A raid on Terny | by": the noun of a blow stands before, and no verb between. */
function isOfBlow(page: Page, by: number): boolean {
  for (let i = by - 1; i >= by - longestTarget && i >= 0; i--) {
    if (isAttackWord(page, i)) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.auxiliary | is.relative | is.that)) return false;
  }
  return false;
}

/** Told in words as who did it: behind "by", "blamed on", "at the hands of". */
function toldAsDoer(page: Page, { trigger: { form }, row }: Event, { left, right }: Parts): SideMention | null {
  const blamed = [...right, ...left].find(({ words: [at] }) => isBlamed(page, at));
  if (form === "noun" || row.roles === "falls") return by(page, right) ?? blamed ?? null;
  return by(page, right) ?? blamed ?? left.find(({ words: [at] }) => isDoneBy(page, at)) ?? null;
}

/** "Gunmen from the | al-Shabab group", "fighters loyal to the | Houthis": whose the men before the preposition are. */
function isOfMen(page: Page, given: number): boolean {
  let at = given - 1;
  while (at > given - 3 && hasBits(page, at, is.determiner | is.sideAdjective)) at -= 1;
  if (!/^(?:from|to|with|of|in)$/.test(normAt(page, at))) return false;
  at -= 1;
  const follows = isWord(page, at, "follower");
  while (at > given - 7 && isWord(page, at, "follower") && !isWord(page, at, "armed-men")) at -= 1;
  if (normAt(page, given) === normAt(page, at) || !isWord(page, at, "armed-men")) return false;
  return follows || /^(?:from|of)$/.test(normAt(page, at + 1));
}

/** "Russia's | recapture of Lyman from Ukraine | was confirmed": the noun before its light verb tells of the sides by itself. */
function passiveNoun(page: Page, event: Event, all: readonly SideMention[]): Sides | null {
  const { noun, form } = event.trigger;
  if (form !== "passive" || noun === null || noun.from > event.trigger.from) return null;
  const left = all.filter(({ words: [, to] }) => to <= noun.from);
  const [, end] = left.at(-1)?.words ?? [0, 0];
  const owns = left.length > 0 && noun.from - end <= 2 && hasBits(page, end, is.possessive);
  return owns || event.row.roles === "place"
    ? nounSides(page, event, { left, right: all.filter((side) => !left.includes(side)) })
    : null;
}

/** Deeds a noun names: whoever the noun is called after did them. */
const deeds: ReadonlySet<string> = new Set(["strike", "attack", "advance", "encircle", "deploy"]);

/** "came under | heavy Russian | shelling": whose the noun of a deed is stands right before it, behind the verb that lends it a sentence. */
function ownerOfNoun(page: Page, { trigger, action }: Event, right: Parts["right"]): SideMention | null {
  const { noun } = trigger;
  if (noun === null || !deeds.has(action)) return null;
  const stops = is.preposition | is.comma | is.hardMark;
  const describes = ([, to]: Words): boolean => {
    for (let i = to; i < noun.from; i++) if (hasBits(page, i, stops)) return false;
    return true;
  };
  const isFree = ([from]: Words): boolean => !behindPreposition(page, from) || isUnder(page, trigger.from, from);
  return (
    right.find(({ words }) => words[0] >= trigger.to && words[1] <= noun.from && describes(words) && isFree(words)) ??
    null
  );
}

/** "The army | suffered two rocket attacks", "came under": the subject of such a verb bears the blow its noun names. */
const isBorne = (page: Page, { trigger, action }: Event): boolean =>
  trigger.noun !== null &&
  deeds.has(action) &&
  (isWord(page, trigger.from, "bears") || isUnder(page, trigger.from, trigger.noun.from));

/** "was | under | Russian fire": the verb holds the word, or it stands behind it. */
function isUnder(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (normAt(page, i) === "under") return true;
  return false;
}
/** "extended | their control over": among the verb's own words a possessive is whoever does it. */
const isOwnWord = (page: Page, [at]: Words, { row, trigger }: Event): boolean =>
  row.roles === "transitive" &&
  at >= trigger.from &&
  at < trigger.to &&
  /^(?:its|their|his|her|our)$/.test(normAt(page, at));

/** "This allowed | Russian troops | to advance": who stands behind such a verb does what it opens. */
const enabled = (page: Page, { trigger }: Event, left: Parts["left"]): SideMention | null =>
  trigger.form === "infinitive"
    ? (left.findLast(({ words: [at] }) => {
        const before = hasBits(page, at - 1, is.determiner | is.sideAdjective) ? at - 2 : at - 1;
        return isWord(page, before, "let-succeed");
      }) ?? null)
    : null;

/** The verb speaks of who loses: "lost", "gave up". */
const isLoss = ({ roles, action }: Event["row"]): boolean => roles === "suffers" && action === "losses";

/** "was lost | to the rebels": who has it now stands behind "to". */
const isTo = (page: Page, at: number, { trigger }: Event): boolean => {
  const before = hasBits(page, at - 1, is.determiner | is.sideAdjective) ? at - 2 : at - 1;
  return normAt(page, before) === "to" && before >= trigger.to && before <= trigger.to + 2;
};

/** Who stands where about an event: before it, behind it, and told in words as its doer. */
interface Stood extends Parts {
  readonly subject: SideMention | null;
  readonly object: SideMention | null;
  readonly doer: SideMention | null;
}

/** Sides of what is told from whom it befell: "came under enemy fire", "surrendered to the army", "was lost by Ukraine". */
function sufferedSides(page: Page, event: Event, { subject, object, doer, left, right }: Stood): Sides {
  const { row, trigger } = event;
  const yielded = right.find(({ words: [at] }) => isYieldedTo(page, at)) ?? null;
  if (yielded !== null) return { actor: yielded, recipient: subject };
  // "under enemy fire": whose the fire is stands among the event's own words
  const inside = right.find(({ words: [at] }) => at >= trigger.from && at < trigger.to) ?? null;
  const passive = trigger.form === "passive";
  // "Russia forced | the army to leave": whom it is done to leaves
  if (event.action === "withdraw" && !passive && object !== null) return { actor: subject, recipient: object };
  const to = right.find((side) => side !== doer && isTo(page, side.words[0], event)) ?? null;
  // "the town was lost | by Ukraine": behind "by" stands who no longer has it
  if (passive && event.action === "capture" && doer !== null && isLoss(row)) return { actor: to, recipient: doer };
  const taker = passive ? to : null;
  const from = right.find(({ words: [at] }) => isFrom(page, at));
  // "Russia lost 300 | soldiers": what the subject no longer has did nothing to it
  const lost = isLoss(row) && !passive && object !== null && !behindPreposition(page, object.words[0]);
  return {
    actor: doer ?? inside ?? taker ?? from ?? (left.length > 0 && !lost ? object : null),
    recipient: subject ?? (object === inside || object === taker ? null : object),
  };
}

/** "vessels belonging to | the group", "a depot used by | the militia": whose the subject is. */
function isOwner(page: Page, given: number): boolean {
  let at = given - 1;
  while (at > given - 3 && hasBits(page, at, is.determiner | is.sideAdjective)) at -= 1;
  const [word, lead] = [normAt(page, at), normAt(page, at - 1)];
  return (word === "to" && lead === "belonging") || (word === "by" && isWord(page, at - 1, "owned-by"));
}

/** "struck compounds used by | Hezbollah", "took positions held by | the army": behind "by" stands whose the object is. */
const isOfThing = (
  page: Page,
  { trigger, row }: Event,
  { subject, doer }: { readonly subject: SideMention | null; readonly doer: SideMention | null },
): boolean => {
  if (subject === null || doer === null || subject.party === doer.party) return false;
  if (trigger.form !== "active" || trigger.noun !== null || row.roles !== "transitive") return false;
  const [at] = doer.words;
  const by = normAt(page, at - 1) === "by" ? at - 1 : at - 2;
  return normAt(page, by) === "by" && by > trigger.to && isWord(page, by - 1, "owned-by");
};

export const english: Reader = (page, event, { left, right }) => {
  const { row, trigger } = event;
  const form = trigger.form;
  const subject =
    enabled(page, event, left) ??
    left.find(
      ({ words: [at, to] }) =>
        !behindPreposition(page, at) ||
        normAt(page, at - 1) === "of" ||
        isOfMen(page, at) ||
        isOwner(page, at) ||
        opensContent(page, [at, to]) ||
        opensClause(page, [at, to], event),
    ) ??
    null;
  const doer = toldAsDoer(page, event, { left: [], right }) ?? toldAsDoer(page, event, { left, right: [] });
  const object =
    right.find(
      (side) =>
        (side !== doer || isOfThing(page, event, { subject, doer })) &&
        !(doer !== null && isJoinedTo(page, doer, side)) &&
        !isOwnWord(page, side.words, event),
    ) ?? null;
  const owner = form === "passive" ? null : ownerOfNoun(page, event, right);
  if (owner !== null || (form !== "passive" && isBorne(page, event))) {
    const bearer = [subject, ...right].find((side) => side !== null && side !== owner && side !== doer) ?? null;
    return { actor: owner ?? doer, recipient: bearer?.party === owner?.party ? null : bearer };
  }
  if (form === "noun") return nounSides(page, event, { left, right });
  if (row.roles === "falls") {
    const [loser = null] = left;
    const winner = right[0] ?? loser;
    return { actor: winner, recipient: event.action !== "capture" || loser?.party === winner?.party ? null : loser };
  }
  if (isInflicted(page, event)) return { actor: subject, recipient: object };
  if (row.roles === "suffers") return sufferedSides(page, event, { subject, object, doer, left, right });
  // "explosions rocked | Kabul": where, and nobody's deed
  if (event.action === "explosion" && trigger.form !== "passive" && subject === null && doer === null)
    return {
      actor: null,
      recipient: object !== null && page.actorAt[object.words[0]]?.row.kind === "adjective" ? object : null,
    };
  // "the army's headquarters fell | to the rebels": who has it now stands behind "to"
  const taker = /^f(?:all|ell|alls|allen|alling)$/.test(normAt(page, trigger.from))
    ? (right.find((side) => isTo(page, side.words[0], event) || isYieldedTo(page, side.words[0])) ?? null)
    : null;
  if (taker !== null && event.action === "capture") return { actor: taker, recipient: subject };
  // "a Ukrainian depot | exploded": whose it was bore it
  if (row.roles === "event" && event.action === "explosion" && trigger.form === "active" && trigger.noun === null)
    return { actor: doer, recipient: subject };
  if (row.roles === "event") return { actor: left[0] ?? doer ?? object, recipient: null };
  // "were pushed | back two kilometres": ground gained is lost by whom it is done to
  const moved =
    row.roles === "intransitive" && row.action === "advance" && isHelped(page, trigger.from, event.clause[0]);
  // "an Israeli | strike was reported on the house": whose the strike was did it
  if (form === "passive" && trigger.noun !== null && subject?.words[1] === trigger.noun.from)
    return { actor: subject, recipient: object };
  const ofNoun = passiveNoun(page, event, [...left, ...right]);
  if (ofNoun !== null) return ofNoun;
  if (form === "passive" && (row.roles === "transitive" || moved))
    return { actor: doer, recipient: subject ?? (object !== null && isAmid(page, object.words[0]) ? null : object) };
  // "jammed 10 drones fired | by Russia": who stands behind "by" there did another deed
  const told = form === "active" ? toldAsDoer(page, event, { left, right: [] }) : doer;
  // "the shelling, which Moscow blamed | on Kyiv, damaged a school": the accused did it, not who accuses
  if (told !== null && isBlamed(page, told.words[0])) return { actor: told, recipient: object };
  return { actor: subject ?? told, recipient: object };
};
