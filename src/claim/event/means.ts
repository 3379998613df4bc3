/** Tells by what means an event was done: an attack "with drones" is a strike, what air defence destroyed is intercepted. */
import * as is from "../../attribution/word-class.ts";
import type { EventAction, EventRow } from "../../lexicon/rows/action-row.ts";
import type { Words } from "./clause.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import { thingsIn, type Thing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

const fireBits = thingBit.airborne | thingBit.munition;

/** "with drones", "using missiles"; in Russian and Ukrainian the case tells: "дронами", "ракетою". */
function isMeans(page: Page, at: number, from: number): boolean {
  const bits = page.things[at] ?? 0;
  if ((bits & thingBit.means) !== 0) return true;
  if ((bits & fireBits) === 0) return false;
  if (page.language !== "en") return /(?:ами|ями|ом|ем|єм|ою|ею)$/u.test(normAt(page, at));
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    if (["with", "using", "via", "by"].includes(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma)) return false;
  }
  return false;
}

function hasMeans(page: Page, [from, to]: Words, trigger: Trigger): boolean {
  for (let i = from; i < to; i++) if (isMeans(page, i, from) && !isWayIn(page, i, trigger)) return true;
  return false;
}

/** "прорваться | вглубь региона": how far one goes by himself; "атаки | вглубь страны" come from afar. */
const isWayIn = (page: Page, at: number, { form, from }: Trigger): boolean =>
  page.language !== "en" &&
  form !== "noun" &&
  /^(?:вглуб|вглиб|углиб)/u.test(normAt(page, at)) &&
  !/^(?:атак|вдар|удар|б[иь])/u.test(normAt(page, from));

/** "Ударами авиации и огнём артиллерии нанесено поражение": fire is the means; "при поддержке авиации" it is not. */
function hasFire(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (isWord(page, i, "by-fire")) return true;
    if (hasThing(page, i, thingBit.airborne | thingBit.means) && /(?:ами|ями|ией|ією)$/u.test(normAt(page, i)))
      return true;
  }
  return false;
}

export interface Deed {
  readonly action: EventAction;
  readonly clause: Words;
  readonly trigger: Trigger;
  readonly object: Thing | null;
  readonly row?: EventRow;
}

/** "| tanks opened fire", "fired at the post | with mortars": no rifle. */
function hasHeavyArms(page: Page, [from, to]: Words, { trigger }: Deed): boolean {
  for (let i = from; i < to; i++) {
    if (i >= trigger.from && i < trigger.to) continue;
    if (hasThing(page, i, fireBits | thingBit.weapon) && !hasThing(page, i, thingBit.hand)) return true;
  }
  return false;
}

/** "| Settlers attacked farmers": whoever is hit, people of whom this word speaks come themselves. */
function comeByHand(page: Page, deed: Deed): boolean {
  const { action, row, clause, trigger } = deed;
  if (page.language !== "en" || action !== "strike" || row?.action !== "attack" || hasHeavyArms(page, clause, deed))
    return false;
  // "fighters attacked a tanker": at sea and on the road as often with rockets
  const near = deed.object === null || deed.object.kind === "structure" || deed.object.kind === "civilian";
  for (let i = clause[0]; i < trigger.from; i++)
    if (hasThing(page, i, thingBit.hand) || (near && isWord(page, i, "bands"))) return true;
  return near && trigger.form === "passive" && doneByBand(page, trigger.to);
}

/** "was attacked by | masked gunmen". */
function doneByBand(page: Page, at: number): boolean {
  if (normAt(page, at) !== "by") return false;
  for (let i = at + 1; i < at + farBand; i++) {
    if (hasThing(page, i, thingBit.hand) || isWord(page, i, "bands")) return true;
    if (hasBits(page, i, is.preposition | is.comma)) return false;
  }
  return false;
}

const farBand = 6;

/** "атака | украинских дронов", "атаки групи безпілотників": what flies stands in the genitive behind the noun. */
function isFlown(page: Page, { form, to }: Trigger): boolean {
  if (page.language === "en" || form !== "noun") return false;
  for (let i = to; i < to + 4; i++) {
    if (hasThing(page, i, thingBit.airborne)) return true;
    if (page.tokens[i]?.kind !== "word" || hasBits(page, i, is.preposition) || hasThing(page, i, thingBit.troops))
      return false;
  }
  return false;
}

const flyers = /^(?:jets?|warplanes?|aircraft|planes?|helicopters?|bombers?|gunships?)$/;

/** "Turkish jets carried out five | raids": what its subject flies comes from the air. */
function comeByAir(page: Page, [from]: Words, { form, from: verb }: Trigger): boolean {
  if (page.language !== "en" || form === "passive") return false;
  for (let i = from; i < verb; i++) {
    if (hasBits(page, i, is.preposition | is.comma | is.relative)) return false;
    if (flyers.test(normAt(page, i))) return true;
  }
  return false;
}

/** Attacks by fire are strikes: "атаковал дронами", "drones attacked". */
function byFire(page: Page, deed: Deed): EventAction {
  const { action, clause, trigger, row } = deed;
  const defeat = action === "losses" && trigger.rows[0]?.id.endsWith("inflict-defeat") === true;
  if (defeat) return hasFire(page, clause) ? "strike" : action;
  if (comeByHand(page, deed)) return "attack";
  if (action !== "attack") return action;
  if (row?.hand === true) return hasHeavyArms(page, clause, deed) ? "strike" : action;
  // "ambushed the patrol with rockets": whoever lies in wait is there
  if (page.language === "en" && trigger.form !== "gerund" && normAt(page, trigger.from).startsWith("ambush"))
    return action;
  if (hasMeans(page, clause, trigger) || isFlown(page, trigger)) return "strike";
  if (comeByAir(page, clause, trigger)) return "strike";
  const left = thingsIn(page, [clause[0], trigger.from]).filter((t) => !t.aside);
  const flying = left.some((t) => t.kind === "airborne") && !left.some((t) => t.kind === "troops");
  return flying && trigger.form !== "noun" ? "strike" : action;
}

/** "28 were destroyed over the Kursk region": only what flies is destroyed over a place. */
function hasOver(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to - 1; i++)
    if (["over", "над"].includes(normAt(page, i)) && (page.placeAt[i + 1] !== -1 || page.placeAt[i + 2] !== -1))
      return true;
  return false;
}

/** What air defence destroyed is intercepted, aircraft too. */
function byGuard(page: Page, { action, clause, object, trigger }: Deed): EventAction {
  const ahead: Words = [clause[0], trigger.from];
  // "ПВО отразила атаку дронов": a raid beaten off, of which nothing is told to have fallen
  if (action === "repel" && page.language === "ru") return action;
  if (action === "repel") return isGuarded(page, ahead) && !hasInfantry(page, ahead) ? "intercept" : action;
  const borne = object !== null && object.at > trigger.from ? object : null;
  if (action === "losses" && borne === null && isGuarded(page, [clause[0], trigger.from])) return "intercept";
  if (action !== "losses" || (object !== null && object.kind !== "weapon")) return action;
  if (object === null && hasOver(page, clause)) return "intercept";
  const isBefore = object === null || (page.language !== "en" && object.at < trigger.from);
  const end = isBefore ? clause[1] : Math.min(clause[1], object.at);
  return isGuarded(page, [clause[0], end]) ? "intercept" : action;
}

/** "air defences and border guards thwarted": others than air defence were at it. */
function hasInfantry(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (hasThing(page, i, thingBit.troops) && page.actorAt[i] === null) return true;
  return false;
}

function isGuarded(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (page.actorAt[i]?.row.id === "actor.rel.air-defence" && !ofDefence.test(normAt(page, i - 1))) return true;
  return false;
}

/** "знищення систем | ППО": what is destroyed, and nobody who shoots down. */
const ofDefence =
  /^(?:систем[иуыа]?|комплекс(?:и|ів|у|а|ы|ов)?|установ(?:ок|ки|ку)|радар(?:и|ів|а|ы|ов)?|станц(?:ій|ії|ію|ий|ии|ию)|позиц(?:ій|ії|ію|ий|ии|ию))$/u;

/** The action, as the means of the clause turn it. */
export const byMeans = (page: Page, deed: Deed): EventAction => byGuard(page, { ...deed, action: byFire(page, deed) });
