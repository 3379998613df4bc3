/** Finds clauses told by the way: "The junta, [which lost the town in August], bombed it" has August in the clause alone. */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";
import { hasBits, normAt, type Page } from "../page.ts";

/** "who", "которые", "який": opens a clause about the noun before it. */
const opener =
  /^(?:which|who|whose|whom|котор(?:ый|ая|ое|ые|ого|ой|ому|ых|ым|ыми|ую|ом)|як(?:ий|а|е|і|ого|ої|ому|их|им|ими|у|ою)|котр(?:ий|а|е|і|ого|ої|ому|их|им|ими|у|ою))$/u;

/** Relative clauses of a sentence, from the word that opens them to the comma that ends them, with an event of their own in them. */
export function asideClauses(page: Page, { from, to }: Pick<Sentence, "from" | "to">): readonly Words[] {
  const found: Words[] = [];
  for (let i = from + 2; i < to; i++) {
    if (!hasBits(page, i - 1, is.comma) || !opener.test(normAt(page, i))) continue;
    const end = endOf(page, i + 1, to);
    if (holdsEvent(page, [i, end])) found.push([i, end]);
    i = end;
  }
  return found;
}

/** The comma that closes the clause: none of a list, and none before "and". */
function endOf(page: Page, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (hasBits(page, i, is.comma | is.semicolon) && !hasBits(page, i + 1, is.and)) return i;
  return to;
}

/** "has besieged": a verb of an event, and none of taking place. */
function holdsEvent(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (
      page.events.get(i)?.some(({ row }) => row.word !== "noun" && row.light !== true) &&
      normAt(page, i + 1) !== "place"
    )
      return true;
  return false;
}

/** "apprehended men | who took part in the raid of May 2022": a time of a clause that tells which men, and not of the event. English. */
export function isOfNoun(page: Page, { clause: [first], group, trigger }: Event, [from, to]: Words): boolean {
  if (page.language !== "en") return false;
  for (let i = from - 1; i > first; i--) {
    // the event itself stands in that clause
    if (i >= trigger.from && i < trigger.to) return false;
    if (/^(?:who|that)$/.test(normAt(page, i)) && hasBits(page, i, is.relative | is.that))
      return trigger.to <= i || Math.min(group, trigger.helper ?? trigger.from) >= to;
  }
  return false;
}
