/**
 * Relations among what one voice said within two days, of which one side leaves out the place: kept only where the other
 * slots agree and something marks the two as one, for such a voice tells of many deeds a day.
 */
import { saidDay } from "../claim-day.ts";
import type { IsCommonName, Voices } from "../claim-source.ts";
import type { JudgementBook } from "../judgement.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { blockKeys } from "../unit.ts";
import { leavesOutPlace } from "../voice-unit.ts";
import { judged } from "./compare-within.ts";
import { otherThings, sharedNames } from "./likeness.ts";
import { sharesNumeral } from "./numerals.ts";
import { relate } from "./relate.ts";
import type { Relation } from "./relation.ts";
import type { SlotName, Verdict } from "./slot.ts";
import { sharesCount } from "./slot-numbers.ts";
import { saysAgain, saysItGrew, takesBack } from "./taken-back.ts";
import { sharesThing } from "./things-hit.ts";

/** How many claims without a place, and how many with one, of a voice's two days are compared: the first told. */
export const mostBare = 16;
export const mostPlaced = 48;

/** A voice's claims, at most so many; none where each says where. In the order given. */
export function heardAtMost(claims: readonly LedgerClaim[]): readonly LedgerClaim[] {
  let [bare, placed] = [0, 0];
  const heard = claims.filter((claim) =>
    leavesOutPlace(claim) ? (bare += 1) <= mostBare : (placed += 1) <= mostPlaced,
  );
  return bare === 0 ? [] : heard;
}

interface Ends {
  readonly relation: Relation;
  readonly from: LedgerClaim;
  readonly to: LedgerClaim;
}

const verdictOf = ({ slots }: Relation, name: SlotName): Verdict =>
  slots.find(({ slot }) => slot === name)?.verdict ?? "unknown";

/** One voice, days that meet, nobody and nothing named otherwise: what is asked whatever marks them. */
const agrees = ({ relation, from, to }: Ends): boolean =>
  !otherThings(from, to) &&
  verdictOf(relation, "source") === "same" &&
  (["days", "actor", "recipient", "place"] as const).every((name) => verdictOf(relation, name) !== "differs");

/** A number, a thing or a name that both have; numbers that differ are a mark of nothing. */
const isMarked = ({ from, to }: Ends, isCommon: IsCommonName): boolean =>
  sharesCount(from, to) ||
  sharesNumeral(from, to) ||
  sharesThing(from, to) ||
  sharedNames(from, to, isCommon).length > 0;

/** The later says itself that it is of what was told before, or is another report of the same words. */
const saysSo = ({ from, to }: Ends): boolean =>
  from.publisher !== to.publisher || saysAgain(from) || saysItGrew(from) || takesBack(from);

const placesOf = ({ places }: LedgerClaim): string => places.map(({ placeId, words }) => placeId ?? words).join(" ");

/** Of what nothing but its voice ties to a claim, only what can mean one place: of two towns nobody can tell which. */
function unambiguous(unmarked: readonly Ends[]): readonly Ends[] {
  const bare = ({ from, to }: Ends): LedgerClaim => (leavesOutPlace(from) ? from : to);
  const byBare = Map.groupBy(unmarked, bare);
  return [...byBare.values()].filter((all) => new Set(all.map(placesAtOther)).size < 2).flat();
}

const placesAtOther = ({ from, to }: Ends): string => placesOf(leavesOutPlace(from) ? to : from);

interface How {
  readonly book: JudgementBook;
  readonly voices: Voices;
}

const sideNames = ["actor", "recipient"] as const;

/** Whether no side of one is plainly another party than the other's: asked first, since comparing all slots costs far more. */
const mayBeOfOne = (a: LedgerClaim, b: LedgerClaim): boolean =>
  sideNames.every((name) => {
    const [one, other] = [a[name]?.party ?? "unk", b[name]?.party ?? "unk"];
    return one === other || one === "unk" || other === "unk";
  });

/** Every pair of a day's telling of which one leaves out the place, in order of telling. */
function* pairsOf(claims: readonly LedgerClaim[], day: number): Generator<readonly [LedgerClaim, LedgerClaim]> {
  for (const [at, later] of claims.entries())
    for (const earlier of claims.slice(0, at))
      if (
        (leavesOutPlace(earlier) || leavesOutPlace(later)) &&
        (saidDay(earlier) === day || saidDay(later) === day) &&
        mayBeOfOne(earlier, later)
      )
        yield [earlier, later];
}

function endsOf([earlier, later]: readonly [LedgerClaim, LedgerClaim], { book, voices }: How): readonly Ends[] {
  const raw = earlier.reportId === later.reportId ? null : relate(earlier, later, voices);
  const relation = raw && judged(raw, [earlier, later], book);
  if (!relation) return [];
  const [from, to] = relation.from === later.id ? [later, earlier] : [earlier, later];
  return [{ relation, from, to }];
}

/** Relations of a voice's unit, whose later telling is of `day`; `claims` in order of telling. */
export function compareVoice(claims: readonly LedgerClaim[], day: number, how: How): readonly Relation[] {
  const all = [...pairsOf(claims, day)]
    .flatMap((pair) => endsOf(pair, how))
    .filter((ends) => agrees(ends) && !isElsewhere(ends));
  const isCommon = how.voices.isCommonName ?? (() => true);
  const marked = all.filter((ends) => isMarked(ends, isCommon));
  const rest = all.filter((ends) => !marked.includes(ends) && saysSo(ends));
  const kept = new Set([...marked, ...unambiguous(rest)]);
  return all.filter((ends) => kept.has(ends)).map(({ relation }) => relation);
}

/** Two counts of one day without a place are linked where such counts meet. */
const isElsewhere = ({ relation, from, to }: Ends): boolean =>
  relation.state === "linked" && blockKeys(from).some((key) => blockKeys(to).includes(key));
