/** Names that tell which road is meant: "the road from A to B", "трасса A – B"; what is cut or held lies near them, or at the place told behind. */
import * as is from "../../attribution/word-class.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, isWord, mentionOver, normAt, type Page } from "../page.ts";
import { itemAt } from "../../text/item-at.ts";

const isRoad = (page: Page, at: number): boolean => isWord(page, at, "road") || isWord(page, at, "railway");
const opens = /^(?:from|between|linking|connecting|із|з|між|від|из|от|между)$/u;
const joins = /^(?:to|and|with|до|в|с|та|і|й|и)$/u;

/** Names of one road, at most. */
const mostEnds = 4;

/** Whether the name is one of a road's ends. */
export function isRoadEnd(page: Page, mention: PlaceMention): boolean {
  let { from } = mention;
  for (let n = 0; n < mostEnds; n++) {
    const lead = normAt(page, from - 1);
    if (isRoad(page, from - 1)) return n > 0 || hasBits(page, mention.to, is.dash);
    if (opens.test(lead)) return isRoad(page, from - 2);
    if (!joins.test(lead) && !hasBits(page, from - 1, is.dash)) return false;
    const before = mentionOver(page, from - 2);
    if (before === undefined) return false;
    from = before.from;
  }
  return false;
}

/** "the road from A to B | near C": where on the road is told right behind its ends. */
export function withoutRoads<K extends { readonly mention: PlaceMention }>(
  page: Page,
  kept: readonly K[],
): readonly K[] {
  const ends = kept.map(({ mention }) => isRoadEnd(page, mention));
  if (!ends.includes(true)) return kept;
  return kept.filter((_, i) => {
    if (ends[i] !== true) return true;
    const next = ends.indexOf(false, i);
    const [last, there] = [itemAt(kept, next - 1)?.mention, itemAt(kept, next)?.mention];
    return last === undefined || there === undefined || there.from - last.to > 2;
  });
}
