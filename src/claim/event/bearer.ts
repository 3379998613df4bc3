/** What an event is done to: in "two tanks were destroyed near the village" the tanks. */
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import type { Words } from "./clause.ts";
import * as is from "../../attribution/word-class.ts";
import { hasBits, isWord, mentionOver, normAt, type Page } from "../page.ts";
import { objectOf, placeFirst, thingsIn, type Thing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

export interface Reading {
  readonly trigger: Trigger;
  readonly row: EventRow;
  readonly clause: Words;
}

/** What stands behind "by" did it and did not bear it. */
function beforeBy(page: Page, things: readonly Thing[]): Thing[] {
  const bears: Thing[] = [];
  for (const thing of things) {
    for (let i = thing.at - 1; i > thing.at - 6; i--) if (normAt(page, i) === "by") return bears;
    bears.push(thing);
  }
  return bears;
}

interface Around {
  readonly left: Thing[];
  readonly right: Thing[];
}

/** "took | el-Fasher, the army's last bastion": the place right behind the verb is what was taken, not "the town's | mayor". */
function isTaken(page: Page, { at, kind, aside }: Thing): boolean {
  const end = mentionOver(page, at)?.to ?? at + 1;
  return kind === "place" && !aside && page.placeAt[at] !== -1 && !hasBits(page, end, is.possessive);
}

/** "took the palace | from the army": from whom a place was taken is not what was taken. */
function isTakenFrom(page: Page, { at, kind }: Thing): boolean {
  if (kind !== "troops") return false;
  let from = page.actorAt[at]?.from ?? at;
  while (from > at - 4 && hasBits(page, from - 1, is.determiner | is.sideAdjective)) from -= 1;
  return normAt(page, from - 1) === "from";
}

function english(page: Page, { trigger, row }: Reading, { left, right: all }: Around): Thing[] {
  // "two were injured | in a missile attack": what it came from was not hurt
  const hurt =
    row.action === "civilian-harm" && row.roles === "transitive" && hasBits(page, trigger.to, is.preposition);
  const taken = row.action === "capture" && trigger.form !== "passive";
  const right = all.filter((thing) => !(hurt && thing.kind === "airborne") && !(taken && isTakenFrom(page, thing)));
  if (trigger.form === "noun" && !right.some((t) => !t.aside)) return [...right, ...left];
  const passive = trigger.form === "passive";
  const first = right[0];
  if (!passive && row.action === "capture" && first !== undefined && isTaken(page, first)) return [first];
  if (!passive && trigger.form !== "reflexive" && row.roles !== "suffers" && row.roles !== "falls") return right;
  if (passive && row.roles === "transitive") return left.length > 0 ? left : beforeBy(page, right);
  if (row.roles === "suffers" && row.id.endsWith(".lose") && !passive) return right;
  return left.length > 0 ? left : right;
}

/** "Цю гаубицю знищив | квадрокоптер", "колонну сожгли | дроны": what stands in the fourth case before the verb bore it. */
function isBentObject(page: Page, { trigger, row }: Reading, { at, aside, kind }: Thing): boolean {
  if (aside || kind === "place" || row.roles !== "transitive" || trigger.form !== "active") return false;
  // letters do not bend: "ЗСУ", "ВСУ"
  if (page.tokens[at]?.shape === "upper" || !/[ую]$/u.test(normAt(page, at)) || trigger.from - at > mostBetween)
    return false;
  for (let i = at + 1; i < trigger.from; i++) if (hasBits(page, i, is.comma | is.hardMark | is.dash)) return false;
  return true;
}

/** Tokens between the object and its verb. */
const mostBetween = 6;

/** "було зруйновано | окупантами", "уничтожено | военными": people in the fifth case did it. */
const isDoer = (page: Page, { at, kind }: Thing): boolean =>
  (kind === "troops" || kind === "person") && /(?:ами|ями|ими|ыми)$/u.test(normAt(page, at));

/** "яку пошкодила | ракета", "вдарила | артилерія": arms in the first case behind an active verb did it. */
const isSubject = (page: Page, { trigger, row }: Reading, { at }: Thing): boolean =>
  row.roles === "transitive" && trigger.form === "active" && isWord(page, at, "arms-first");

/** "атака | росіян | на порт": who attacks stands in the genitive, what is attacked behind its preposition. */
function behindOwner({ trigger, row }: Reading, right: Thing[]): Thing[] {
  const target = right.findIndex(({ aside, kind }) => aside && kind !== "place");
  if (trigger.form !== "noun" || row.action !== "attack" || target < 1) return right;
  return right.slice(0, target).every(({ kind }) => kind === "troops") ? right.slice(target) : right;
}

function slavic(page: Page, reading: Reading, { left, right: all }: Around): Thing[] {
  const { trigger, row } = reading;
  const right = behindOwner(reading, all);
  const bent = left.findLast((thing) => isBentObject(page, reading, thing));
  if (bent !== undefined) return [bent];
  const isDone = trigger.form === "passive" || trigger.form === "participle";
  const borne = right.filter((thing) => !(isDone && isDoer(page, thing)) && !isSubject(page, reading, thing));
  // "дроны уничтожены | силами ПВО, пострадавших нет": behind who did it another thing is told
  if (borne.length < right.length && left.some(({ aside }) => !aside)) return left;
  if (borne.some((t) => !t.aside)) return borne;
  // "від ударів | дронів постраждали десятеро": what brought the harm did not bear it
  if (row.roles === "suffers") return left.filter(({ cause }) => !cause);
  if (trigger.form === "passive") return left.length > 0 ? left : right;
  return [...right, ...left];
}

/** In Russian and Ukrainian the taken place can stand before the verb and who took it behind. */
const wantsPlace = (page: Page, { action, needs }: EventRow): boolean =>
  page.language !== "en" && (action === "capture" || action === "hold") && needs?.includes("place") === true;

/** "withdrew from the town | to spare civilians": what it was done for is not what it was done to. English. */
function purposeFrom(page: Page, [from, to]: Words): number {
  if (page.language !== "en") return to;
  for (let i = from + 1; i < to; i++) {
    if (!hasBits(page, i, is.to) || !isWord(page, i + 1, "purpose")) continue;
    return hasBits(page, i - 1, is.and) ? i - 1 : i;
  }
  return to;
}

const opensLead = is.preposition | is.subordinator;

/** "As a result of the fire, | two soldiers were wounded": behind a lead with its comma the subject begins. English. */
function subjectStart(page: Page, from: number, verb: number): number {
  const leads = hasBits(page, from, opensLead) || hasBits(page, from - 1, opensLead);
  if (page.language !== "en" || !leads) return from;
  for (let i = verb - 1; i > from; i--) {
    if (!hasBits(page, i, is.comma)) continue;
    return thingsIn(page, [i + 1, verb]).some(({ aside }) => !aside) ? i + 1 : from;
  }
  return from;
}

/** The thing done to or borne by; null where no word tells. With a noun of event, its own things count. */
export function bearerOf(page: Page, reading: Reading): Thing | null {
  const { row, clause } = reading;
  const verb = reading.trigger;
  if (wantsPlace(page, row)) {
    const right = thingsIn(page, [verb.to, clause[1]]);
    // "закрепились | на окраине": the place of a verb without an object stands behind its preposition
    const where = right.find(({ kind }) => kind === "place" || kind === "position");
    if (row.roles === "intransitive" && where !== undefined) return where;
    const left = thingsIn(page, [clause[0], verb.from]);
    // "Росіяни взяли Xxxx": who takes is not what was taken
    const taken = verb.form === "active" ? left.filter(({ kind }) => kind !== "troops") : left;
    return placeFirst([...right, ...taken]);
  }
  const trigger = verb.noun ?? verb;
  const left = thingsIn(page, [subjectStart(page, clause[0], trigger.from), trigger.from]);
  const around = { left, right: thingsIn(page, [trigger.to, purposeFrom(page, [trigger.to, clause[1]])]) };
  return objectOf(
    page.language === "en"
      ? english(page, { ...reading, trigger }, around)
      : slavic(page, { ...reading, trigger }, around),
  );
}
