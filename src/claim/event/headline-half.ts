/** Tells the first half of a Russian or Ukrainian headline that states an event by itself: "Удари по Одесі: | горить склад". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, type Page } from "../page.ts";

/** The stretch a clause must stay in, with its verbs. */
interface Stretch {
  readonly page: Page;
  readonly bounds: readonly [from: number, to: number];
  readonly verbs: Uint8Array;
  readonly base: number;
}

/** "Удари по Одесі: | горить склад": a headline's first half that names an event and its place states it by itself. */
export function isHeadline({ page, bounds, verbs, base }: Stretch, colon: number): boolean {
  if (page.language === "en" || colon - bounds[0] > longestHeadline) return false;
  let event = false;
  let place = false;
  for (let i = bounds[0]; i < colon; i++) {
    if (verbs[i - base] !== 0 || page.said[i] === 1) return false;
    event ||= (page.events.get(i) ?? []).some(({ row }) => row.word !== "verb" && headlined.has(row.action));
    place ||= page.placeAt[i] !== -1;
  }
  return event && (place || colon - bounds[0] < 6);
}

/** "Прямое попадание: | уничтожение танка ВСУ": the half ends where a noun of event opens the other. */
export const endsHeadline = (stretch: Stretch, at: number): boolean =>
  hasBits(stretch.page, at, is.colon) && stretch.page.events.has(at + 1) && isHeadline(stretch, at);

/** In tokens: keeps texts of nothing but colons linear. */
const longestHeadline = 24;

const headlined: ReadonlySet<string> = new Set(["strike", "attack", "explosion", "clash"]);
