/** Which parties a report names: "Hezbollah fired at Israel" names two; "a launch from Gaza" in an army's post names its foe by the land. */
import type { Match } from "../../lexicon/match.ts";
import type { Party } from "../../lexicon/row.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import type { Page } from "../page.ts";
import { isMaker } from "./maker.ts";
import { opponentsOf } from "./wars.ts";

/** Parties named in the report, first named first. */
export function namedParties(page: Page): Party[] {
  const found = new Set<Party>();
  for (const match of page.input.matches.actor) {
    const row = match.row as ActorRow;
    // "гаубица производства США" in a ministry's post: who made the arms fights no war of its
    if (isMaker(page, match as Match<ActorRow>, { named: [], party: page.input.report.party })) continue;
    if (page.actorAt[match.from] === match && row.relative === undefined && row.party !== "ind" && row.party !== "unk")
      found.add(row.party);
  }
  const land = foeByLand(page, found);
  return land === null ? [...found] : [...found, land];
}

/** The one land of a foe that an army's post tells of, where it names no foe otherwise. */
function foeByLand({ input }: Page, named: ReadonlySet<Party>): Party | null {
  const own = input.report.party;
  const foes = own === null ? [] : opponentsOf(own);
  if (foes.length < 2 || foes.some((foe) => named.has(foe))) return null;
  const lands = new Set(
    input.toponyms.flatMap(({ place }) => (place != null && foes.includes(place.country) ? [place.country] : [])),
  );
  const [land = null, ...others] = lands;
  return others.length === 0 ? land : null;
}
