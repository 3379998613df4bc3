/**
 * Tellings: what was told so far in a unit, kept so that a claim is compared with few of them however many there are:
 * the first and newest telling of each distinct saying, by its own body, by each side, by others; and its likely copies.
 */
import { saidDay } from "./claim-day.ts";
import { claimSource, publisherKey, type BodyOf } from "./claim-source.ts";
import { saysControl } from "./family.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { isBelligerent } from "./sides.ts";
import { copyMarks } from "./relations/slot-words.ts";

/** How many distinct sayings of one body, of one side, of voices nobody named are kept; the newest told win. */
const ownSayings = 12;
const sideSayings = 16;
const namelessSayings = 12;
/** How many other voices are kept, and sayings of each. */
const otherVoices = 12;
const otherSayings = 3;
/** Days after which a copy is no copy any more. */
const copyDays = 2;

/** What makes two tellings of one voice the same saying, so that only the first and newest need comparing. */
function sayingOf(claim: LedgerClaim): string {
  const numbers = claim.quantities.map(({ of, min, max }) => `${of}:${min}-${max}`).join(",");
  const places = claim.places.map(({ placeId, role }) => `${placeId}/${role}`).join(",");
  const sides = `${claim.actor?.party ?? ""}>${claim.recipient?.party ?? ""}`;
  const dated = claim.when && (claim.when.span !== null || !saysControl(claim.action));
  const when = dated ? `${claim.when.start}_${claim.when.end}` : claim.background ? "before" : "";
  return [claim.action, claim.stance, sides, numbers, places, when].join("|");
}

interface Ends {
  readonly first: LedgerClaim;
  readonly newest: LedgerClaim;
}

/** A map that forgets what was longest not touched. */
class Recent<V> {
  readonly #kept = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): V | undefined {
    return this.#kept.get(key);
  }

  put(key: string, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value ?? key);
  }

  values(): Iterable<V> {
    return this.#kept.values();
  }
}

type Lane = Recent<Ends>;

function tell(lane: Lane, saying: string, claim: LedgerClaim): void {
  lane.put(saying, { first: lane.get(saying)?.first ?? claim, newest: claim });
}

function laneOf(lanes: Map<string, Lane>, key: string, most: number): Lane {
  const lane = lanes.get(key) ?? new Recent<Ends>(most);
  lanes.set(key, lane);
  return lane;
}

/** The claims told before, asked in order of telling. */
export class Tellings {
  readonly #bodyOf: BodyOf;
  readonly #own = new Map<string, Lane>();
  readonly #sides = new Map<string, Lane>();
  readonly #others = new Recent<Lane>(otherVoices);
  readonly #nameless: Lane = new Recent<Ends>(namelessSayings);
  readonly #copies = new Map<string, Ends>();
  readonly #reports = new Map<string, LedgerClaim[]>();
  readonly #publishers = new Map<string, LedgerClaim>();

  constructor(bodyOf: BodyOf) {
    this.#bodyOf = bodyOf;
  }

  /** Those it can stand in a relation to. */
  before(claim: LedgerClaim): ReadonlySet<LedgerClaim> {
    const found = new Set<LedgerClaim>();
    const lanes = [this.#own.get(claimSource(claim, this.#bodyOf).body), ...this.#sides.values(), this.#nameless];
    for (const lane of [...lanes, ...this.#others.values()])
      for (const { first, newest } of lane?.values() ?? []) found.add(first).add(newest);
    for (const mark of copyMarks(claim)) {
      const ends = this.#copies.get(mark);
      if (ends) found.add(ends.first).add(ends.newest);
    }
    for (const other of this.#reports.get(claim.reportId) ?? []) found.add(other);
    const origin = claim.forwardedFrom === null ? undefined : this.#publishers.get(publisherKey(claim.forwardedFrom));
    return origin ? found.add(origin) : found;
  }

  add(claim: LedgerClaim): void {
    const source = claimSource(claim, this.#bodyOf);
    const saying = sayingOf(claim);
    if (source.named) tell(laneOf(this.#own, source.body, ownSayings), saying, claim);
    if (!source.named) tell(this.#nameless, saying, claim);
    else if (isBelligerent(source.party)) tell(laneOf(this.#sides, source.party, sideSayings), saying, claim);
    else this.#addOther(source.body, saying, claim);
    this.#addCopy(claim);
    const report = this.#reports.get(claim.reportId);
    if (report) report.push(claim);
    else this.#reports.set(claim.reportId, [claim]);
    this.#publishers.set(publisherKey(claim.publisher), claim).set(source.key, claim);
  }

  #addOther(body: string, saying: string, claim: LedgerClaim): void {
    const lane = this.#others.get(body) ?? new Recent<Ends>(otherSayings);
    tell(lane, saying, claim);
    this.#others.put(body, lane);
  }

  #addCopy(claim: LedgerClaim): void {
    const day = saidDay(claim) ?? 0;
    for (const mark of copyMarks(claim)) {
      const first = this.#copies.get(mark)?.first ?? claim;
      const fresh = day - (saidDay(first) ?? 0) <= copyDays;
      this.#copies.set(mark, { first: fresh ? first : claim, newest: claim });
    }
  }
}
