/** Joins words that name one side together: "Russian | occupiers", "єменські | хусити", "силами ППО | РФ". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

/** "єменські | хусити", "ліванська | «Хезболла»": an armed group is a side of its own, whatever land it is from. */
const isArmedGroup = ({ party, rule }: SideMention): boolean => party.length > 2 && rule.startsWith("actor.force.");

/** "Russian | occupiers", "російськими | окупантами": an adjective and its noun for one side are one mention. */
export function join(page: Page, found: SideMention[], next: SideMention): void {
  const last = found.at(-1);
  const quoted = page.language !== "en" && hasBits(page, next.words[0] - 1, is.quoteMark);
  const adjoins = last?.words[1] === next.words[0] - (quoted ? 1 : 0);
  // "силами ППО | РФ", "захисники | України": whose they are stands right behind; "силами ППО | українські дрони" are what it downed
  const owns = page.language !== "en" && page.actorAt[next.words[0]]?.row.kind !== "adjective";
  if (adjoins && owns && page.actorAt[last.words[0]]?.row.relative === "own") {
    found[found.length - 1] = { ...next, words: [last.words[0], next.words[1]] };
    return;
  }
  // "the | Hezbollah | terrorist organization", "PKK | terrorists": what a side is called adds no other side
  if (adjoins && isLabelled(page, last, next)) return;
  const touches = adjoins && (last.party === next.party || isArmedGroup(next));
  const kind = page.actorAt[last?.words[0] ?? -1]?.row.kind;
  const whose = kind === "adjective" || (kind === "state" && page.language !== "en" && isArmedGroup(next));
  if (!touches || !whose) found.push(next);
  else found[found.length - 1] = { ...next, words: [last.words[0], next.words[1]] };
}

/** A named side with a word for enemies right behind it. English. */
const isLabelled = (page: Page, last: SideMention, next: SideMention): boolean =>
  page.language === "en" &&
  page.actorAt[last.words[0]]?.row.kind !== "adjective" &&
  page.actorAt[last.words[0]]?.row.relative === undefined &&
  page.actorAt[next.words[0]]?.row.relative === "enemy";
