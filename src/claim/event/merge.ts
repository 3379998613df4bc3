/** Joins light verbs with their nouns of event: "carried out two strikes", "бои продолжаются" are one event each. */
import * as is from "../../attribution/word-class.ts";
import type { Trigger } from "./trigger.ts";
import { isHelped } from "./english-form.ts";
import { hasBits, isBent, isWord, modifierBit, normAt, type Page } from "../page.ts";

const isLight = ({ form, rows }: Trigger): boolean =>
  form !== "noun" && form !== "participle" && rows.some(({ light }) => light === true);

/** Between a light verb and its noun stand no clause marks; commas only inside a list of adjectives. */
function joined(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (
      page.said[i] === 1 ||
      hasBits(page, i, is.semicolon | is.dash | is.colon | is.relative | is.that | is.stop | is.bracket)
    )
      return false;
    if (hasBits(page, i, is.comma) && !hasBits(page, i + 1, is.adverb)) return false;
    if (hasBits(page, i, is.and | is.but) && to - from > 1 && i === from) return false;
  }
  return true;
}

/** A noun behind a preposition of cause or time is no subject or object: "after the attack continued …". */
function isAside(page: Page, noun: Trigger, floor: number): boolean {
  for (let i = noun.from - 1; i >= Math.max(floor, noun.from - 4); i--) {
    if (hasBits(page, i, is.comma | is.hardMark | is.and)) return false;
    if (isBent(page, i, modifierBit.cause)) return true;
    // "was quiet | after | a strike", "is burning | since | the raid"
    if (page.language === "en" && hasBits(page, i, is.subordinator)) return true;
    // "на Ореховском направлении противник атак не проводил": the preposition is the place's.
    // "после | российского | удара": whose the noun is, stands between
    if (page.language !== "en" && (page.placeAt[i] !== -1 || page.actorAt[i] !== null)) {
      if (i === noun.from - 1 && page.placeAt[i] === -1) continue;
      return false;
    }
    if (hasBits(page, i, is.preposition))
      // "завдала одного | з | найтяжчих ударів"
      return (
        !(/^(?:з|із|из)$/u.test(normAt(page, i)) && /^(?:од(?:и|ні|но)|низк|сері|ряд)/u.test(normAt(page, i - 1))) &&
        ![
          "of",
          "with",
          "on",
          "under",
          "по",
          "к",
          "до",
          "о",
          "у",
          "про",
          "под",
          "під",
          "від",
          "близько",
          "понад",
          "около",
          "свыше",
        ].includes(normAt(page, i))
      );
  }
  return false;
}

function nounFor(page: Page, triggers: readonly Trigger[], at: number): Trigger | null {
  const verb = triggers[at] as Trigger;
  const after = triggers.slice(at + 1).find((t) => t.form === "noun");
  if (
    after !== undefined &&
    joined(page, verb.to, after.from) &&
    !isAside(page, after, verb.to) &&
    !otherVerb(triggers, verb, after)
  )
    return after;
  // "число жертв удара выросло": what is counted, not what brought it.
  const counts = verb.rows[0]?.id.endsWith(".amounts-to") === true;
  const ahead = triggers
    .slice(0, at)
    .reverse()
    .find((t) => t.form === "noun" && (!counts || t.rows.some((row) => countable.has(row.action))));
  if (
    ahead !== undefined &&
    joined(page, ahead.to, verb.from) &&
    !isAside(page, ahead, 0) &&
    !otherVerb(triggers, ahead, verb) &&
    !isTaken(page, triggers, { noun: ahead, verb })
  )
    return ahead;
  return null;
}

/** "отбили семь атак, ещё две продолжаются": the attacks before the comma are what the first verb did. */
function isTaken(page: Page, triggers: readonly Trigger[], { noun, verb }: { noun: Trigger; verb: Trigger }): boolean {
  if (!crossesComma(page, noun.to, verb.from)) return false;
  return triggers.some((t) => t.form !== "noun" && !isLight(t) && t.to <= noun.from && noun.from - t.to <= 6);
}

function crossesComma(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (hasBits(page, i, is.comma)) return true;
  return false;
}

/** "ещё две продолжаются", "решта триває": the noun before is meant again, where a number stands for it. */
function ellipsis(page: Page, triggers: readonly Trigger[], at: number): Trigger | null {
  const verb = triggers[at] as Trigger;
  if (page.language === "en" || !goesOn.test(normAt(page, verb.from))) return null;
  let counted = false;
  for (let i = verb.from - 1; i > verb.from - 5 && i >= 0 && !hasBits(page, i, is.comma | is.hardMark); i--)
    if (page.tokens[i]?.kind === "number" || isWord(page, i, "few")) counted = true;
  const noun = triggers
    .slice(0, at)
    .reverse()
    .find((t) => t.form === "noun" || t.noun !== null);
  const meant = noun?.noun ?? noun;
  if (!counted || meant === undefined || !meant.rows.some(({ action }) => action === "attack" || action === "clash"))
    return null;
  return { ...verb, noun: { ...meant, from: verb.from, to: verb.to } };
}

const goesOn = /^(?:трива(?:є|ють|ла|ли)|продолжа(?:ет|ют)ся|ид[её]т|идут|іде|йде|йдуть)$/u;

const countable: ReadonlySet<string> = new Set(["losses", "civilian-harm"]);

const otherVerb = (triggers: readonly Trigger[], a: Trigger, b: Trigger): boolean =>
  triggers.some((t) => t.from >= a.to && t.to <= b.from && t.form !== "noun" && t.form !== "participle" && !isLight(t));

/** "is | being held back", "were | shelled": the auxiliary of the event verb right behind it. */
function isAuxiliary(page: Page, triggers: readonly Trigger[], at: number): boolean {
  const verb = triggers[at] as Trigger;
  const next = triggers[at + 1];
  if (next === undefined || !isLight(verb) || next.form === "noun" || next.form === "infinitive") return false;
  if (!hasBits(page, verb.to - 1, is.be | is.have)) return false;
  for (let i = verb.to; i < next.from; i++)
    if (!hasBits(page, i, is.adverb | is.negation | is.auxiliary) && !normAt(page, i).endsWith("ly")) return false;
  return true;
}

/** "continue to retreat", "продолжает отходить": the second verb is what happens, the first its helper. */
function helped(page: Page, triggers: readonly Trigger[], at: number): Trigger | null {
  const verb = triggers[at] as Trigger;
  const next = triggers[at + 1];
  if (next === undefined || next.from - verb.to > 3 || isLight(next) || !joined(page, verb.to, next.from)) return null;
  if (next.form !== "infinitive" && !(next.form === "gerund" && next.from === verb.to)) return null;
  return { ...next, form: "active", from: next.from, helper: verb.from };
}

/** Only words for what became of somebody or something are coupled. */
const ending: ReadonlySet<string> = new Set(["losses", "intercept", "civilian-harm", "damage", "strike"]);

/** "shot down and jammed 12 drones", "перехвачены и уничтожены": two verbs side by side are one event. */
function coupled(page: Page, a: Trigger, b: Trigger | undefined): Trigger | null {
  if (b === undefined || a.form !== b.form || (a.form !== "passive" && a.form !== "active") || isLight(a) || isLight(b))
    return null;
  // "struck and eliminated the cell": who was hit and who died are two claims
  if (page.language === "en" && a.rows[0]?.action === "strike" && b.rows[0]?.action === "losses") return null;
  if (a.to - a.from > 1 || !ending.has(a.rows[0]?.action ?? "") || !ending.has(b.rows[0]?.action ?? "")) return null;
  const gap = b.from - a.to;
  if (gap < 1 || gap > 2) return null;
  for (let i = a.to; i < b.from; i++)
    if (!hasBits(page, i, is.and | is.comma) && !/^(?:\/|or|nor)$/.test(normAt(page, i))) return null;
  return { ...b, rows: [...a.rows, ...b.rows], helper: a.from };
}

const isBareDeed = (page: Page, { form, rows, from }: Trigger): boolean =>
  form === "passive" || (form === "active" && bareDeeds(rows) && normAt(page, from).endsWith("ed"));

/** "missiles launched from Iran", "soldiers deployed in the area": told of which, as often as done. */
const bareDeeds = (rows: Trigger["rows"]): boolean => rows[0]?.light === true || rows[0]?.action === "deploy";

/** "intercepted nine missiles | launched from Iran": behind the object of another deed it only tells which. */
function isOfObject(page: Page, triggers: readonly Trigger[], at: number): boolean {
  const verb = triggers[at] as Trigger;
  const before = triggers
    .slice(0, at)
    .findLast((t) => t.form === "active" || t.form === "passive" || t.form === "gerund");
  if (page.language !== "en" || before === undefined || verb.from - before.to > 8 || verb.from - before.to < 1)
    return false;
  if (
    verb.form !== "active" ||
    verb.rows[0]?.light !== true ||
    !/^(?:launched|fired|released)$/.test(normAt(page, verb.from))
  )
    return false;
  if (!/^(?:from|at|by|toward|towards|against|into|across|over)$/.test(normAt(page, verb.to))) return false;
  for (let i = before.to; i < verb.from; i++)
    if (
      hasBits(
        page,
        i,
        is.comma | is.hardMark | is.and | is.but | is.relative | is.that | is.auxiliary | is.subordinator,
      )
    )
      return false;
  return true;
}

/** "A missile launched from Yemen was intercepted": the first verb only tells which missile. */
function isReduced(page: Page, triggers: readonly Trigger[], at: number): boolean {
  const verb = triggers[at] as Trigger;
  if (page.language !== "en" || !isBareDeed(page, verb) || isHelped(page, verb.from, verb.from - 4)) return false;
  // "completed | a series of strikes", "continued | assaults": it has an object of its own
  const next = triggers[at + 1];
  if (verb.form === "active" && hasBits(page, verb.to, is.determiner | is.possessive)) return false;
  if (verb.form === "active" && next?.form === "noun" && next.from - verb.to < 2) return false;
  for (let i = verb.to; i < Math.min(page.tokens.length, verb.to + 12); i++) {
    if (
      hasBits(page, i, is.comma | is.hardMark | is.and | is.relative | is.that | is.dash | is.subordinator) ||
      page.said[i] === 1
    )
      return false;
    if (
      hasBits(page, i, is.be | is.have) ||
      (triggers.some((t) => t.from === i && t.form === "active") && !hasBits(page, i, is.preposition))
    )
      return true;
  }
  return false;
}

/** "continue to | conduct raids": of two light verbs the second has the noun, the first only helps it. */
function withoutHelpers(page: Page, all: readonly Trigger[]): readonly Trigger[] {
  if (page.language !== "en") return all;
  const out: Trigger[] = [];
  for (const next of all) {
    const verb = out.at(-1);
    const helps =
      verb !== undefined &&
      isLight(verb) &&
      isLight(next) &&
      next.form === "infinitive" &&
      next.from - verb.to === 1 &&
      !hasBits(page, verb.from, is.be);
    if (helps) out[out.length - 1] = { ...next, form: verb.form, helper: verb.from };
    else out.push(next);
  }
  return out;
}

/** Triggers with light verbs and their nouns or second verbs made one; light verbs without either stay as they are. */
export function mergeLight(page: Page, all: readonly Trigger[]): Trigger[] {
  const bare = all.filter((_, at) => !isReduced(page, all, at) && !isOfObject(page, all, at));
  const triggers = withoutHelpers(page, bare);
  const used = new Set<Trigger>();
  const merged: Trigger[] = [];
  triggers.forEach((trigger, at) => {
    if (used.has(trigger)) return;
    if (isAuxiliary(page, triggers, at)) return;
    if (!isLight(trigger)) {
      const couple = coupled(page, trigger, triggers[at + 1]);
      if (couple !== null) used.add(triggers[at + 1] as Trigger);
      merged.push(couple ?? trigger);
      return;
    }
    const second = helped(page, triggers, at);
    if (second !== null) {
      used.add(triggers[at + 1] as Trigger);
      merged.push(second);
      return;
    }
    const noun = nounFor(page, triggers, at);
    if (noun === null || used.has(noun)) merged.push(ellipsis(page, triggers, at) ?? trigger);
    else {
      used.add(noun);
      merged.push({ ...trigger, noun });
    }
  });
  return merged.filter((trigger) => !used.has(trigger));
}
