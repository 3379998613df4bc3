/** Drones and missiles on their way, told without a verb: "8 БпЛА на Брянськ", "Ракеты курсом на Одессу", "Odesa: Shaheds inbound". */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import { hasBits, hasThing, isEventPlace, isWord, normAt, thingBit, type Page } from "../page.ts";
import { trimClause, type Words } from "./clause.ts";
import { isPlainVerb } from "./plain-verb.ts";
import { isWhere } from "./place-case.ts";
import type { FoundEvent } from "./sentence-events.ts";
import { wordlessEvent, type Unworded } from "./wordless.ts";

const parts = is.comma | is.hardMark | is.semicolon | is.bracket | is.colon;

/** How far the place may stand behind the first word that opens it: "heading for | Odesa". */
const longestGoal = 4;

/** Token behind the place that "на", "towards" or "heading for" opens as a goal; -1 for none. */
function goalAt(page: Page, on: number, end: number): number {
  if (!isWord(page, on, "goal")) return -1;
  const far = page.language === "en" ? longestGoal : 3;
  for (let i = on + 1; i < Math.min(end, on + far); i++) {
    const mention = page.input.toponyms[page.placeAt[i] ?? -1];
    if (mention !== undefined && isEventPlace(page, i))
      return mention.to <= end && !isWhere(normAt(page, mention.to - 1)) ? mention.to : -1;
  }
  return -1;
}

const isArms = (page: Page, at: number): boolean =>
  hasThing(page, at, thingBit.airborne) && !/(?:ами|ями|ою|ом|ем|єм|ам|ям)$/u.test(normAt(page, at));

/** "з | півночі", "із | Криму", "повз | Умань", "через | Сумщину": the words that tell from where or past what it flies. */
const past = /^(?:з|із|зі|из|с|со|від|от|повз|через|мимо|над|біля|около)$/u;
const farWords = 4;

/** Behind "з півночі", "повз Білу Церкву", "над Чорним морем": where the course goes on; the same token where none opens. */
function behindPast(page: Page, at: number, end: number): number {
  if (!past.test(normAt(page, at))) return at;
  const mention = page.input.toponyms[page.placeAt[at + 1] ?? -1];
  if (mention !== undefined) return Math.min(mention.to, end);
  for (let i = at + 1; i < Math.min(end, at + farWords); i++)
    if (page.tokens[i]?.kind !== "word" || isWord(page, i, "course") || /^(?:на|у|в)$/u.test(normAt(page, i))) return i;
  return Math.min(end, at + 2);
}

/** "у напрямку | Одеси", "в сторону | Полтавы": a place in the second case behind the word of a course; -1 for none. */
function goalOf(page: Page, at: number, end: number): number {
  if (!toward.test(normAt(page, at))) return -1;
  const mention = page.input.toponyms[page.placeAt[at + 1] ?? -1];
  return mention !== undefined && mention.to <= end && isEventPlace(page, at + 1) ? mention.to : -1;
}

const toward = /^(?:напрямку|напрямі|бік|сторону|направлении)$/u;

/** "БпЛА | на Брянськ", "ракети | курсом на Одесу", "шахед | повз Умань курсом на Гайсин": behind the arms, few words before the goal. */
function forward(page: Page, at: number, end: number): number {
  let steps = 0;
  for (let on = at + 1; on < end && steps < farWords + 1; steps++) {
    const goal = Math.max(goalAt(page, on, end), goalOf(page, on, end));
    if (goal > 0) return goal;
    const behind = behindPast(page, on, end);
    if (behind > on) {
      on = behind;
      continue;
    }
    const goes = isWord(page, on, "course") || hasThing(page, on, thingBit.airborne) || hasBits(page, on, is.quoteMark);
    if (!goes) return -1;
    on += 1;
  }
  return -1;
}

/** "На Курськ | ударні БпЛА", "на Суми — | група шахедів": end of the arms behind the place the item opens with; -1 for none. */
function backward(page: Page, [from, end]: Words): number {
  const goal = goalAt(page, from, end);
  if (goal < 0 || end - goal > 6) return -1;
  for (let i = goal; i < end; i++) if (isArms(page, i)) return i + 1;
  return -1;
}

/** Stretches between marks. */
function items(page: Page, { from, to }: Sentence): Words[] {
  const found: Words[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !(hasBits(page, i, parts) && !hasBits(page, i, is.dash))) continue;
    if (i > start) found.push([start, i]);
    start = i + 1;
  }
  return found;
}

/** "Ще | 8 ударних | БпЛА": counts, adjectives and small words stand before the arms, and nobody who does something. */
function isLead(page: Page, at: number): boolean {
  if (page.tokens[at]?.kind === "mark" || page.quantityAt[at] !== -1 || page.actorAt[at] !== null) return true;
  if (isWord(page, at, "flight-lead") || hasThing(page, at, thingBit.airborne)) return true;
  return page.language !== "en" && /(?:ий|их|і|ый|ых|ые|ая|ої|ой|а)$/u.test(normAt(page, at));
}

function flightsOf(page: Page, [from, to]: Words): Words[] {
  if (to - from > longest) return [];
  for (let i = from; i < to; i++) if (isPlainVerb(page, i) || page.events.has(i) || page.said[i] === 1) return [];
  const found: Words[] = [];
  const first = opensAt(page, from, to);
  let start = from;
  for (let i = first; i < to; i++) {
    const end = isArms(page, i) ? forward(page, i, to) : -1;
    if (end > 0) found.push([start, end]);
    if (end > 0) i = (start = end) - 1;
    else if (!isLead(page, i)) break; // whoever stands before the arms may do something with them
  }
  const behind = found.length > 0 ? -1 : backward(page, [from, to]);
  return behind > 0 ? [[from, behind]] : found;
}

/** "Над Чорним морем | близько десяти шахедів", "Через Сумщину | два БпЛА": where they are is told first. */
const opensAt = (page: Page, from: number, to: number): number =>
  /^(?:над|через|повз|з|із|из|с|со)$/u.test(normAt(page, from)) ? behindPast(page, from, to) : from;

const longest = 16;

const flight: Unworded = {
  rule: "flight",
  why: "arms that fly, and where to, without a verb",
  action: "strike",
  roles: "event",
};

/** Flights told in a sentence that states no event. */
export function flightsIn(page: Page, sentence: Sentence): FoundEvent[] {
  return items(page, sentence)
    .flatMap((item) => flightsOf(page, item))
    .map((words): FoundEvent => {
      const clause = trimClause(page, words);
      let at = clause[0];
      while (at < clause[1] - 1 && !isArms(page, at)) at++;
      return wordlessEvent(page, flight, { at: [at, at + 1], form: "noun", clause });
    });
}
