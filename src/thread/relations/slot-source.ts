/** How the voices behind two claims stand to each other: one source, one body, one side, or independent of each other. */
import { saidDay } from "../claim-day.ts";
import { claimSource, forwardedFrom, unknownVoices, type ClaimSource, type Voices } from "../claim-source.ts";
import { houseOf, isWhole } from "../house.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { isOnePerson } from "../name-sound.ts";
import { isBelligerent } from "../sides.ts";
import { isOneVoice, officeOf } from "../voice-name.ts";
import { slot, type Slot } from "./slot.ts";

/** unknown: nobody is named behind one of them, so nothing can be said of its independence. */
export type Kinship = "source" | "body" | "side" | "apart" | "unknown";

export interface SourceSlot extends Slot {
  readonly kinship: Kinship;
  readonly a: ClaimSource;
  readonly b: ClaimSource;
  /** The later is an outlet's own sentence, no monitor's: it may well only pass on what the earlier said. */
  readonly passing: boolean;
  /** One of them is a monitor's: it says what it sees, and owns up to nothing. */
  readonly monitors: boolean;
  /** Whether each speaks for its side: a body, somebody in office, its army; a channel of it does not. */
  readonly official: { readonly a: boolean; readonly b: boolean };
  /** A forward header names the other's publisher or source. */
  readonly forwarded: boolean;
}

function kinshipOf(a: ClaimSource, b: ClaimSource, atOnce: boolean): Kinship {
  if (a.key === b.key) return "source";
  const kin = isTold(a) && isTold(b) ? kinOfNames(a, b, atOnce) : null;
  if (kin !== null) return kin;
  if (a.party === "unk" || b.party === "unk") return "unknown";
  if (a.party === b.party && !(a.named && b.named)) return "unknown";
  return a.party === b.party && isBelligerent(a.party) ? "side" : "apart";
}

/** Named, or the one house of its kind a side has: "the military" of a known side, "the health ministry in the strip". */
const isTold = ({ named, name, party }: ClaimSource): boolean => named || houseOf(name, party) !== null;

const officeKey = ({ name, body }: ClaimSource): string | null => officeOf(name) ?? officeOf(body);

/** One person under two spellings, one body under two names, or, on one day, a state or its army as a whole for one of its voices. */
function kinOfNames(a: ClaimSource, b: ClaimSource, atOnce: boolean): Kinship | null {
  if (a.body === b.body) return "body";
  const oneParty = a.party === b.party || a.party === "unk" || b.party === "unk";
  if (oneParty && isOneVoice(a.name, b.name)) return "body";
  if (a.party !== b.party) return null;
  const office = officeKey(a);
  if (office !== null && office === officeKey(b)) return "body";
  if (isOnePerson(a.name, b.name)) return "source";
  const house = houseOf(a.name, a.party);
  if (house !== null && house === houseOf(b.name, b.party)) return "body";
  const whole = isWhole(a.name, a.party, a.body) || isWhole(b.name, b.party, b.body);
  return whole && atOnce && isBelligerent(a.party) && (a.relayed || b.relayed) ? "body" : null;
}

const words: Readonly<Record<Kinship, (a: ClaimSource, b: ClaimSource) => string>> = {
  source: (a) => `both go back to ${a.name}`,
  body: (a, b) => `${a.name} and ${b.name} speak for one body`,
  side: (a, b) => `${a.name} and ${b.name} are of one side (${a.party})`,
  apart: (a, b) => `${a.name} (${a.party}) and ${b.name} (${b.party}) are not of one side`,
  unknown: (a, b) => `who stands behind ${a.named && a.party !== "unk" ? b.name : a.name} is not known`,
};

/** Whom we are not told of speaks for a side where a report quotes him as one of its, or where the name is an office's. */
export function speaksForSide({ name, party, relayed }: ClaimSource, officialOf: Voices["officialOf"]): boolean {
  const known = officialOf ? officialOf(name) : true;
  return known ?? (relayed || officeOf(name) !== null || houseOf(name, party) !== null);
}

export function compareSources(a: LedgerClaim, b: LedgerClaim, voices: Voices): SourceSlot {
  const { bodyOf, isMonitor, officialOf } = voices;
  const [left, right] = [claimSource(a, bodyOf), claimSource(b, bodyOf)];
  const kinship = kinshipOf(left, right, saidDay(a) === saidDay(b));
  const verdict =
    kinship === "source" || kinship === "body"
      ? "same"
      : kinship === "side"
        ? "near"
        : kinship === "apart"
          ? "differs"
          : "unknown";
  const known = ({ name, named }: ClaimSource): boolean =>
    named && isMonitor !== unknownVoices.isMonitor && isMonitor(name);
  const monitors = known(left) || known(right);
  const forwarded = forwardedFrom(a, b) || forwardedFrom(b, a);
  const passing = right.party === "ind" && !right.relayed && !isMonitor(right.name);
  return {
    ...slot("source", verdict, words[kinship](left, right)),
    kinship,
    a: left,
    b: right,
    passing,
    monitors,
    official: { a: speaksForSide(left, officialOf), b: speaksForSide(right, officialOf) },
    forwarded,
  };
}
