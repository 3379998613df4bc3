/** In whose voice a claim is told: in "the staff said the enemy had fled" the staff's, whose enemy is meant. */
import type { Party } from "../lexicon/row.ts";
import type { Chain } from "./chain.ts";
import type { Page } from "./page.ts";
import type { Voice } from "./side/side-mention.ts";
import { answeredClaim, answererOf } from "./side/answered-claim.ts";
import { mouthOf } from "./side/spoken-subject.ts";
import { isBelligerent, opponentsOf } from "./side/wars.ts";

/** What of the report the voice depends on. */
interface Setting {
  readonly denies: boolean;
  readonly named: readonly Party[];
  readonly home: Party | null;
  readonly land: Party | null;
}

/** A side's outlet on somebody else's war, "Турция бьёт по Сирии", speaks for no side of it. */
function concerns(own: Party, { named, land }: Setting): boolean {
  if (!isBelligerent(own)) return true;
  const ours = (party: Party): boolean => party === own || opponentsOf(own).includes(party);
  if (land !== null && isBelligerent(land) && !ours(land)) return false;
  const sides = named.filter(isBelligerent);
  return sides.length === 0 || sides.some(ours);
}

/** The party a claim is told for: its last source that takes a side, else the publisher, else whose enemy the publisher speaks of. */
function voiceParty(parties: readonly Party[], publisher: Party, home: Party | null): Party | null {
  const source = [...parties].reverse().find((party) => party !== "unk");
  if (source !== undefined && isBelligerent(source)) return source;
  if (source !== undefined && source !== "ind") return null;
  if (isBelligerent(publisher)) return publisher;
  return home;
}

const isQuoted = ({ attributions }: Chain): boolean => attributions.at(-1)?.kind !== "indirect";

/** Wholly in the source's own words: in 'said they had "cleared the town"' the "they" is the teller's word. */
export const isDirect = ({ attributions }: Chain): boolean => attributions.at(-1)?.kind === "direct";

export function voiceOf(page: Page, chain: Chain, setting: Setting): Voice {
  const own = page.input.report.party;
  const links = chain.links.map((link) => link.party);
  const party = voiceParty(links, concerns(own, setting) ? own : "ind", page.input.home ?? null);
  const teller = isQuoted(chain) ? null : isBelligerent(own) ? own : setting.home;
  const answered = answeredClaim(page, chain)?.party ?? null;
  return {
    ...setting,
    ...mouthOf(page, chain),
    party,
    teller,
    answered,
    answerer: answererOf(page, chain)?.party ?? null,
  };
}
