/** Names of states that tell who made the arms, and of arms that tell a size: "британские ракеты", "крупными калибрами" name no side. */
import type { Match } from "../../lexicon/match.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import { hasThing, normAt, thingBit, type Page } from "../page.ts";
import type { Voice } from "./side-mention.ts";
import { isBelligerent, opponentsOf } from "./wars.ts";

/** How the adjective of a state ends in Russian and Ukrainian. */
export const bent = /(?:ими|ыми|их|ых|ие|ые|ий|ый|ой|ая|ую|ого|ому|им|ым|ї|ої|а|у|і)$/u;

const armsOf = thingBit.weapon | thingBit.airborne | thingBit.munition;

/** "американских | реактивных | систем": arms behind an adjective, with others between. */
function hasArmsBehind(page: Page, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (hasThing(page, i, armsOf)) return true;
    if (page.language === "en" || !/(?:ими|ыми|их|ых|ие|ые|ої|ой|ого|им|ым)$/u.test(normAt(page, i))) return false;
  }
  return false;
}

/** "оружие из | ЕС", "из ЕС и | США", "гаубиц производства | США", "боеприпасов | НАТО": where arms come from. */
function isFrom(page: Page, at: number): boolean {
  if (page.language === "en") return false;
  // "из ФРГ и | США": the land before may be one that no row knows
  if (/^(?:и|та|й|,)$/u.test(normAt(page, at - 1))) return isFrom(page, page.actorAt[at - 2]?.from ?? at - 2);
  return (
    /^(?:из|з|із|зі|производства|виробництва|стран|країн)$/u.test(normAt(page, at - 1)) ||
    hasThing(page, at - 1, thingBit.munition | thingBit.weapon)
  );
}

/** "британские ракеты": who made them is no side of this war. */
export function isMaker(page: Page, { row, from, to }: Match<ActorRow>, { named, party }: Voice): boolean {
  if (row.relative !== undefined) return false;
  if (!isBelligerent(row.party) && (row.kind === "state" || row.kind === "body") && isFrom(page, from)) return true;
  // "американскими ракетами": the adjective of a state can stand as its name
  const adjective =
    row.kind === "adjective" || (page.language !== "en" && row.kind === "state" && bent.test(normAt(page, to - 1)));
  if ((!adjective || !hasArmsBehind(page, to)) && !(row.kind === "state" && isFrom(page, from))) return false;
  if (!isBelligerent(row.party)) return true;
  const others = [...named, party].filter((other) => other !== null && other !== row.party && isBelligerent(other));
  return others.length > 0 && !others.some((other) => other !== null && opponentsOf(other).includes(row.party));
}

/** "крупными | калибрами", "разного | калибра": the size of a gun in small letters, no missile's name. */
export const isSize = (page: Page, { row, from }: Match<ActorRow>): boolean =>
  row.id.startsWith("actor.arms.") &&
  page.tokens[from]?.shape === "lower" &&
  /^кал[иі]бр/u.test(normAt(page, from)) &&
  /(?:ого|ої|их|ых|ими|ыми|ий|ый|им|ым)$/u.test(normAt(page, from - 1));
