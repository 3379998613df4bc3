/** Tells a land that only says where a movement is at home: in "Sudan's RSF" the RSF acts, and Sudan does not. */
import * as is from "../../attribution/word-class.ts";
import type { Match } from "../../lexicon/match.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import { landOfParty } from "./wars.ts";

/** "Sudan's | RSF", "DR Congo: | M23 rebels": a land right before its own movement, or heading the line, does nothing itself. */
export function onlyLocates(page: Page, { row, from, to }: Match<ActorRow>): boolean {
  if (page.language === "en" && normAt(page, from - 1) === "of" && compass.test(normAt(page, from - 2))) return true;
  if (page.language !== "en" || (row.kind !== "state" && row.kind !== "adjective")) return false;
  if (hasBits(page, to, is.possessive) && grounds.test(normAt(page, to + 1))) return true;
  if (hasBits(page, to, is.colon)) return row.kind === "state" && page.tokens[to]?.sentence === 0;
  for (let i = to; i < to + 4; i++) {
    const next = page.actorAt[i] ?? null;
    if (next !== null) return next.row.party !== row.party && landOfParty(next.row.party) === row.party;
    if (!hasBits(page, i, is.possessive) && !isWord(page, i, "leader-lead")) return false;
  }
  return false;
}

/** "outside Israel's | borders", "into Russia's | airspace": where, not who. */
const grounds = /^(?:borders?|airspace|skies|territory|soil|coasts?|waters|frontiers?)$/;

/** "fell west of | Israeli positions": beside whom, not whom. */
const compass = /^(?:north|south|east|west)(?:(?:east|west)(?:ern)?)?$/;
