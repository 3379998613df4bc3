/** In which case a side stands, by the endings of its words: "подразделениями группировки" did it, "позиции ВСУ" are whose. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";

const oblique =
  /(?:ого|его|их|ых|ой|ей|ої|ому|ему|им|ым|ими|ыми|ами|ями|ов|ев|ів|їв|ом|ем|ою|ею|ам|ям|ах|ях|ием|ий|ську|скую|жую|ворожу)$|^(?:противника|врага|ворога|агресора|агрессора|супостата|росіян|россиян|наших|противнику|врагу|ворогу|ворогові|агрессору|агресору|формирований|украинцев|росії|россии|украины|україни|украине|україні|израилю|ізраїлю|киеву|києву|грузии|сирии|турции|германии|франции|британии|армении|руанде|израиля|орків|русні)$/u;
/** Whether a word can be a genitive: "росіян", "противника". */
export const isWhose = (norm: string): boolean => oblique.test(norm) && !instrumental.test(norm);

const plain = /^(?:противник|враг|ворог|агресор|агрессор|супостат)$/u;
const straight = new RegExp(`(?:ий|ый)$|${plain.source}|^(?:київ|киев|кремль|азов|вагнер|израиль)$`, "u");
const instrumental = /(?:ами|ями|ым|им|ими|ыми|ом|ем|єм|ою|ею|єю|ией)$/u;

/** Things that act for a side, so that their case is its case: "подразделения | группировки", "беспилотники | ВСУ". */
const doers = thingBit.troops | thingBit.means | thingBit.airborne | thingBit.weapon;

/** "силами и средствами | ПВО": what a side does it with. */
const joinedMeans = /^(?:силами|засобами|средствами|расчётами|расчетами|розрахунками|зусиллями|усилиями)$/u;

const hasDoer = (page: Page, at: number): boolean => hasThing(page, at, doers) || joinedMeans.test(normAt(page, at));

/** "расчёты РСЗО БМ-21 «Град» | группировки": names of arms between the doer and whose it is. */
const isNamePart = (page: Page, at: number): boolean => {
  const shape = page.tokens[at]?.shape;
  return (
    (shape === "upper" || shape === "mixed" || (shape === "capital" && hasBits(page, at - 1, is.quoteMark))) &&
    page.actorAt[at] === null
  );
};

const manyBy = /(?:ами|ями|ими|ыми)$/u;

/** The word whose case the mention stands in: "подразделения" of "подразделения группировки «Запад»". */
export function headOf(page: Page, at: number): number {
  // "огнём артиллерии | противник | уничтожен": in the straight case it is nobody's
  if (plain.test(normAt(page, at))) return at;
  let head = at;
  const many = manyBy.test(normAt(page, at));
  const isNoun = page.actorAt[at]?.row.kind !== "adjective";
  for (let i = at - 1; i >= 0 && page.said[i] !== 1; i--) {
    // "уничтожение танков | российскими войсками": by whom, not whose
    if (many && !manyBy.test(normAt(page, i))) break;
    if (hasThing(page, i, doers) || joinedMeans.test(normAt(page, i)) || isWord(page, i, "part-of")) head = i;
    else if ((isNamePart(page, i) && i > at - 7) || (isNoun && isWhich(page, i) && hasDoer(page, i - 1))) continue;
    else if (!hasBits(page, i, is.quoteMark) && !(hasBits(page, i, is.and) && hasDoer(page, i - 1))) break;
  }
  return head;
}

/** "расчётами", "штурмовими групами": troops in the plural instrumental, by whom something is done. */
export const isManyBy = (page: Page, at: number): boolean =>
  hasThing(page, at, thingBit.troops) && /(?:ами|ями)$/u.test(normAt(page, at));

/** "боевая", "украинские", "минометный": an adjective that can be in no case but the straight one or the object's. */
const isPlainlyStraight = (norm: string): boolean => /(?:ый|ая|яя|ое|ее|ые|ие|(?:ов|ськ|цьк)а)$/u.test(norm);

/** "57-й мотопехотной | бригады", "штурмових | груп": which of them, in the genitive. */
export const isWhich = (page: Page, at: number): boolean =>
  /(?:ой|ей|ої|их|ых|ого)$|^\d+-?(?:й|ї|го|ої|ой|х)?$/u.test(normAt(page, at)) && !hasBits(page, at, is.preposition);

/** "действий | подразделений", "соединений": many bodies in the genitive, which ends like an adjective. */
const manyBodies = /(?:ен|ан)ий$/u;

/** "расчётом", "авиацией": a word that can be in the instrumental by its end. */
export const isInstrumentalForm = (norm: string): boolean => instrumental.test(norm);

export const isStraight = (page: Page, at: number): boolean =>
  !(manyBodies.test(normAt(page, at)) && page.things[at] !== 0) &&
  straight.test(normAt(page, at)) &&
  (page.actorAt[at]?.row.kind !== "force" || !normAt(page, at).endsWith("ий"));

/** "його | бійці": says whose and does not bend; the case is that of what follows. */
const unbending = /^(?:его|её|ее|их|його|її|їх)$/u;

export function isOblique(page: Page, from: number): boolean {
  const own = unbending.test(normAt(page, from)) && hasThing(page, from + 1, doers);
  const at = own ? from + 1 : headOf(page, from);
  const norm = normAt(page, at);
  // "позиции | США": letters that are not bent are whose a thing is, where they stand behind one
  if (norm === "сша") return (page.things[at - 1] ?? 0) !== 0 || page.events.has(at - 1);
  return !isStraight(page, at) && (oblique.test(norm) || instrumental.test(norm));
}

export const isInstrumental = (page: Page, from: number): boolean => {
  const at = headOf(page, from);
  return (
    (instrumental.test(normAt(page, at)) && !isStraight(page, at)) ||
    isThroughDeeds(page, at) ||
    isFromSide(page, at) ||
    isByFire(page, from, at) ||
    isByArm(page, from) ||
    isByMissile(page, from)
  );
};

/** "уничтожен | украинской | артиллерией": the noun behind the adjective tells the case. */
const isByArm = (page: Page, at: number): boolean => {
  const match = page.actorAt[at] ?? null;
  return (
    match !== null &&
    hasThing(page, match.to, doers) &&
    /(?:ой|ою)$/u.test(normAt(page, match.to - 1)) &&
    /(?:ией|єю|ією|ою)$/u.test(normAt(page, match.to))
  );
};

/** "обстрел со стороны | ВСУ", "удари з боку | росіян": whose doing it was. */
export const isFromSide = (page: Page, at: number): boolean =>
  (normAt(page, at - 1) === "стороны" && /^со?$/u.test(normAt(page, at - 2))) ||
  (normAt(page, at - 1) === "боку" && /^(?:з|із|зі)$/u.test(normAt(page, at - 2)));

/** "поражён | ракетой | «Искандер»", "дронами | «Герань»": the word for the arms before their name tells the case. */
function isByMissile(page: Page, at: number): boolean {
  const arms = hasBits(page, at - 1, is.quoteMark) ? at - 2 : at - 1;
  return (
    hasThing(page, arms, thingBit.munition | thingBit.airborne) &&
    !hasBits(page, arms - 1, is.preposition) &&
    instrumental.test(normAt(page, arms).replace(/ой$/u, "ою"))
  );
}

const through = /^(?:результате|результаті|благодаря|завдяки|внаслідок|ходе|ході)$/u;

/** "при отражении | атаки беспилотников": who fired was stopped, and did not do what follows. */
const warded = /^(?:отражени|отбити|пресечени|срыв|відбитт|відбива|припиненн|зрив)/u;

const isBentWord = (page: Page, at: number): boolean =>
  /(?:ий|ый|ая|ое|ие|ые|ой|ого|ої|их|ых)$/u.test(normAt(page, at));

/** A house, a store or a position behind an adjective: whose it is, was fired at. */
const stands = thingBit.structure | thingBit.depot | thingBit.position | thingBit.place | thingBit.vehicle;

export function isByFire(page: Page, from: number, at = headOf(page, from)): boolean {
  const end = page.actorAt[from]?.to ?? from + 1;
  if (page.language === "en" || (isBentWord(page, end - 1) && hasThing(page, end, stands))) return false;
  // "огнём артиллерии | противник | уничтожен", "после удара | боевая | машина": in the straight case nobody's fire
  if (isStraight(page, from) || isPlainlyStraight(normAt(page, at))) return false;
  const quoted = hasBits(page, at - 1, is.quoteMark) ? at - 2 : at - 1;
  if (!isWord(page, quoted, "fire-of")) return false;
  for (let i = quoted - 1; i >= Math.max(0, quoted - 3); i--) {
    if (isWord(page, i, "when-fired")) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.preposition) || warded.test(normAt(page, i))) return false;
  }
  return false;
}

/** "в результате решительных действий подразделений", "завдяки діям бригади": whose deeds they are did it. */
function isThroughDeeds(page: Page, at: number): boolean {
  // "благодаря действиям | минометный | расчёт уничтожен": in the straight case nobody's deeds
  if (isPlainlyStraight(normAt(page, at))) return false;
  // "разрушенный ракетным ударом | российский | склад": whose it is, was hit
  const end = page.actorAt[at]?.to ?? at + 1;
  if (
    page.actorAt[at] &&
    page.tokens[at]?.shape !== "upper" &&
    isBentWord(page, end - 1) &&
    hasThing(page, end, stands)
  )
    return false;
  // "ударами | армейской | авиации": adjectives of the head between
  for (let i = hasBits(page, at - 1, is.quoteMark) ? at - 2 : at - 1; i >= at - 3; i--) {
    if (isWord(page, i, "by-deeds")) return true;
    if (!/(?:ой|ей|ої|их|ых|ого)$/u.test(normAt(page, i))) break;
  }
  if (!isWord(page, at - 1, "deeds")) return false;
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) {
    if (through.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark)) return false;
  }
  return false;
}

/** "боевая", "выдвигающимся": ends as an adjective or participle does. */
export const isQuality = (norm: string): boolean =>
  /(?:ий|ый|ой|ого|ому|им|ым|их|ых|ої|ую|ая|яя|ие|ые)(?:ся)?$/u.test(norm);
