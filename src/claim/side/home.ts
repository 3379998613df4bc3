/** Whose enemy "the enemy" is in a report of no party: "ВСУ отбили атаку противника" speaks from Ukraine's side. */
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import type { Party } from "../../lexicon/row.ts";
import type { Language } from "../../text/language.ts";
import type { Sentence } from "../../text/document.ts";
import { holderOf } from "./held-areas.ts";
import { isEventPlace, mentionOver, type Page } from "../page.ts";
import { isBelligerent, opponentsOf } from "./wars.ts";

/** On which sides of a war a language is written; everybody writes English. One side alone can mean "the enemy" its own way. */
const writtenBy: Readonly<Record<Language, readonly Party[]>> = { en: [], ru: ["ru", "ua", "by"], uk: ["ua"] };

/** What is done to a place from outside: who lives there calls who did it the enemy. */
const inbound: ReadonlySet<string> = new Set(["strike", "damage", "civilian-harm"]);

type Votes = Map<Party, number>;

const vote = (votes: Votes, party: Party): void => {
  if (isBelligerent(party)) votes.set(party, (votes.get(party) ?? 0) + 1);
};

/** Sides named beside "the enemy" in one sentence are not it. */
function bySides(page: Page, { from, to }: Sentence, votes: Votes): void {
  for (let i = from; i < to; i++) {
    const row: ActorRow | undefined = page.actorAt[i]?.row;
    if (
      row !== undefined &&
      page.said[i] !== 1 &&
      (row.kind === "force" || row.kind === "body") &&
      row.relative === undefined
    )
      vote(votes, row.party);
  }
}

/** "Оккупанты" hold or attack what is not theirs: the country of the place named. */
function byOccupied(page: Page, { from, to }: Sentence, votes: Votes): void {
  let occupier = false;
  for (let i = from; i < to && !occupier; i++) occupier = page.actorAt[i]?.row.id === "actor.rel.occupier";
  if (!occupier) return;
  for (let i = from; i < to; i++) {
    const place = mentionOver(page, i)?.place;
    if (place != null && isEventPlace(page, i) && page.placeAt[i - 1] !== page.placeAt[i]) vote(votes, place.country);
  }
}

/** The enemy strikes, and a place is named: whose place it is. */
function byPlaces(page: Page, { from, to }: Sentence, votes: Votes): void {
  let strikes = false;
  for (let i = from; i < to && !strikes; i++)
    strikes = (page.events.get(i) ?? []).some(({ row }) => row.light !== true && inbound.has(row.action));
  if (!strikes) return;
  for (let i = from; i < to; i++) {
    const place = mentionOver(page, i)?.place;
    if (place == null || !isEventPlace(page, i) || page.placeAt[i - 1] === page.placeAt[i]) continue;
    // "на Курському напрямку": an axis runs through both lands
    if (mentionOver(page, i)?.use === "direction" || place.kind === "direction") continue;
    vote(votes, holderOf(place, page.input.report.published));
  }
}

function speaksOfEnemy(page: Page, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (page.actorAt[i]?.row.relative === "enemy" && page.said[i] !== 1) return true;
  return false;
}

/** The side most sentences about "the enemy" speak from; null for none, or for both alike. */
function byWords(page: Page): Party | null {
  const votes: Votes = new Map();
  for (const sentence of page.input.document.sentences) {
    if (!speaksOfEnemy(page, sentence)) continue;
    bySides(page, sentence, votes);
    byPlaces(page, sentence, votes);
    byOccupied(page, sentence, votes);
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (
    first === undefined ||
    (second !== undefined && second[1] === first[1] && opponentsOf(first[0]).includes(second[0]))
  )
    return null;
  return first[0];
}

/** The party "the enemy" is seen from in the report's own words; null where it takes a side itself or nothing shows it. */
export function homeOf(page: Page): Party | null {
  if (page.input.report.party !== "ind") return null;
  const [writer = null, ...others] = writtenBy[page.language];
  const shown = byWords(page);
  return shown ?? (others.length === 0 && writer !== null && !isOfOtherWar(page, writer) ? writer : null);
}

const naming: ReadonlySet<string> = new Set(["state", "adjective", "force", "body"]);

/** "Армія М'янми … нападники": states and forces at war are named, and neither the writer's side nor its enemy is among them. */
function isOfOtherWar(page: Page, home: Party): boolean {
  const named = new Set<Party>();
  for (const actor of page.actorAt)
    if (actor !== null && naming.has(actor.row.kind) && isBelligerent(actor.row.party)) named.add(actor.row.party);
  return named.size > 0 && !named.has(home) && !opponentsOf(home).some((party) => named.has(party));
}
