/** The place of a headline that names it last: "Загорівся склад: росіяни вдарили по Харкову", "Знищено ангар⏎Курська область". Russian and Ukrainian. */
import type { Sentence } from "../../text/document.ts";
import * as is from "../../attribution/word-class.ts";
import { namedPlaces } from "./claim-places.ts";
import type { ClaimPlace } from "../claim.ts";
import type { Words } from "../event/clause.ts";
import { hasBits, type Page } from "../page.ts";

/** In tokens: longer lines are no headlines. */
const longest = 30;

/** Behind the colon or dash of the sentence: the news of which the first half tells a part. */
function behindColon(page: Page, [, end]: Words, sentence: Sentence): readonly ClaimPlace[] {
  for (let i = end; i < sentence.to - 1; i++) {
    if (hasBits(page, i, is.hardMark) && !hasBits(page, i, is.colon | is.dash)) return [];
    if (hasBits(page, i, is.colon) || (hasBits(page, i, is.dash) && page.said[i + 1] !== 1))
      return namedPlaces(page, [i + 1, sentence.to]);
  }
  return [];
}

/** The line behind, where it is nothing but a place. */
function lineBehind(page: Page, sentence: Sentence): readonly ClaimPlace[] {
  const next = page.input.document.sentences[(page.tokens[sentence.from]?.sentence ?? 0) + 1];
  if (next === undefined || next.paragraph === sentence.paragraph || next.to - next.from > longestPlace) return [];
  const places = namedPlaces(page, [next.from, next.to]);
  const covered = (at: number): boolean =>
    page.placeAt[at] !== -1 || page.tokens[at]?.kind === "mark" || hasBits(page, at, is.preposition);
  for (let i = next.from; i < next.to; i++) if (!covered(i)) return [];
  return places;
}

const longestPlace = 6;

/** Places told behind an event that has none before it; none where they are no one scene. */
export function placesToldAfter(page: Page, clause: Words, sentence: Sentence): readonly ClaimPlace[] {
  if (page.language === "en" || sentence.to - sentence.from > longest) return [];
  const behind = behindColon(page, clause, sentence);
  const places = behind.length > 0 ? behind : lineBehind(page, sentence);
  return places.length === 1 ? places : [];
}
