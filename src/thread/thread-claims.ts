/** Threads from claims: for every unit that arriving claims touch, its threads anew; the same whatever the order of arrival. */
import { isoDay } from "../claim/time/calendar.ts";
import type { Party } from "../lexicon/row.ts";
import { withAccepted } from "./accepted-links.ts";
import { againstInterest } from "./standing/against-interest.ts";
import { anchorOf, compareClaims, saidDay } from "./claim-day.ts";
import { unknownVoices, type BodyOf, type IsCommonName, type Voices } from "./claim-source.ts";
import { compareVoice, heardAtMost } from "./relations/compare-voice.ts";
import { compareWithin } from "./relations/compare-within.ts";
import { claimsAtHome, groupsOf, meets, mergeGroups, type Group } from "./groups.ts";
import { judgementBook, namesOf, standingJudgements, type JudgementBook, type LinkJudgement } from "./judgement.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { foldOrigins, foldsByClaim, originsByClaim, type OriginGroup } from "./origin.ts";
import type { Relation } from "./relations/relation.ts";
import { rangeWords } from "./relations/slot-numbers.ts";
import { isNameKey } from "./name-key.ts";
import { spoken } from "./spoken.ts";
import { standingHistory, standingNow } from "./standing/standing-history.ts";
import type { Member, NumberLine, Thread } from "./thread.ts";
import { turnOf } from "./record/turn.ts";
import { ownNames, type VoiceNames } from "./voice-unit.ts";
import { touchedUnits, unitQuery, type Unit, type UnitQuery } from "./unit.ts";

export interface ThreadOptions {
  readonly judgements?: readonly LinkJudgement[];
  /** Which body a named voice speaks for; made from the actor rows. */
  readonly bodyOf?: BodyOf | undefined;
  /** Whether a name is a monitor's; left out, every named voice that is of no side may have looked for itself. */
  readonly isMonitor?: ((name: string) => boolean) | undefined;
  /** Whether a word is one of an actor's names; left out, every name may be. */
  readonly isCommonName?: IsCommonName | undefined;
  /** Whether a name is known to speak for its side; left out, every voice of a side may. */
  readonly officialOf?: Voices["officialOf"] | undefined;
  /** Names under which a body speaks; left out, a voice is heard under its own name alone. */
  readonly namesOf?: VoiceNames["namesOf"] | undefined;
}

export interface ThreadedUnits {
  /** Every unit whose threads were made anew; a kept thread of such a unit that is not among `threads` is no more. */
  readonly units: readonly string[];
  readonly threads: readonly Thread[];
}

/**
 * Makes the threads of every unit that coming (or going) claims touch. `block` hands over what is in the ledger for a
 * query, the new claims among it and the gone ones not; claims it gives twice count once.
 */
export function threadClaims(
  arriving: readonly LedgerClaim[],
  block: (query: UnitQuery) => readonly LedgerClaim[],
  options: ThreadOptions = {},
): ThreadedUnits {
  const names = { bodyOf: options.bodyOf ?? ownNames.bodyOf, namesOf: options.namesOf ?? ownNames.namesOf };
  const units = touchedUnits(arriving, names);
  const threads = units.flatMap((unit) => threadsOfUnit(unit, block(unitQuery(unit)), options));
  return { units: units.map(({ key }) => key), threads };
}

/** The threads of one unit, from all claims its query gives; others among them are left aside. Pure. */
export function threadsOfUnit(
  unit: Unit,
  given: readonly LedgerClaim[],
  options: ThreadOptions = {},
): readonly Thread[] {
  const voices: Voices = {
    bodyOf: options.bodyOf ?? unknownVoices.bodyOf,
    isMonitor: options.isMonitor ?? unknownVoices.isMonitor,
    ...(options.isCommonName && { isCommonName: options.isCommonName }),
    ...(options.officialOf && { officialOf: options.officialOf }),
  };
  const judgements = standingJudgements(options.judgements ?? []);
  const book = judgementBook(judgements);
  const all = [...new Map(given.map((claim) => [claim.id, claim])).values()]
    .filter((claim) => meets(claim, unit) || named(claim, book))
    .map(spoken)
    .sort(compareClaims);
  const claims = unit.sources === null ? all : heardAtMost(all);
  if (claims.length === 0) return [];
  const found =
    unit.sources !== null && unit.anchor !== null
      ? compareVoice(claims, unit.anchor.last, { book, voices })
      : compareWithin(claims, book, voices);
  const relations = withAccepted(found, judgements, { claims, voices });
  const home = claimsAtHome(claims, relations, unit);
  const groups = mergeGroups(groupsOf(unit, home, { relations, book }), claims, { book, unit });
  const answers = Map.groupBy(relations, ({ from }) => from);
  return groups.map((group) => toThread(unit, group, { answers, voices }));
}

/** Claims a merge names are let in from other units. */
const named = (claim: LedgerClaim, book: JudgementBook): boolean =>
  book.merges.some(({ claims }) => namesOf(claim).some((name) => claims.includes(name)));

interface Matter {
  /** Relations by the claim that answers. */
  readonly answers: ReadonlyMap<string, readonly Relation[]>;
  readonly voices: Voices;
}

const noAxis = { word: null, rule: "", why: "", because: [] };

function toThread(unit: Unit, group: Group, matter: Matter): Thread {
  const claims = [...group.claims].sort(compareClaims);
  const ids = new Set(claims.map(({ id }) => id));
  const relations = claims.flatMap(({ id }) => matter.answers.get(id) ?? []).filter(({ to }) => ids.has(to));
  const origins = foldOrigins(claims, relations, matter.voices);
  const standing = { kind: unit.kind, claims, relations, voices: matter.voices };
  const history = standingHistory(standing);
  const undated = claims.some((claim) => saidDay(claim) === null);
  const now = undated ? standingNow(standing) : history.at(-1);
  return {
    key: group.key,
    unit: unit.key,
    kind: unit.kind,
    family: unit.family,
    place: placeOf(unit, claims),
    parties: partiesOf(claims, origins),
    ...daysOf(unit, claims),
    members: claims.map((claim) => member(claim, origins, unit)),
    relations,
    origins,
    reports: new Set(claims.map(({ reportId }) => reportId)).size,
    numbers: claims.flatMap((claim) => numberLines(claim, origins)),
    happened: now?.happened ?? noAxis,
    who: now?.who ?? noAxis,
    history,
  };
}

function placeOf(unit: Unit, claims: readonly LedgerClaim[]): Thread["place"] {
  if (unit.place === null || isNameKey(unit.place)) return null;
  const place = claims.flatMap(({ places }) => places).find(({ placeId }) => placeId === unit.place);
  return { id: unit.place, name: place?.name ?? place?.words ?? unit.place };
}

const originOf = (claim: LedgerClaim, origins: readonly OriginGroup[]): OriginGroup | undefined =>
  originsByClaim(origins).get(claim.id);

function partiesOf(claims: readonly LedgerClaim[], origins: readonly OriginGroup[]): readonly Party[] {
  const sides = claims.flatMap(({ actor, recipient }) => [actor?.party, recipient?.party]);
  const all = [...origins.map(({ party }) => party), ...sides];
  return [...new Set(all.filter((party) => party !== undefined && party !== "unk"))].filter(
    (party) => party !== undefined,
  );
}

/** First and last day of what these claims tell of; in a control thread, on which they were told. */
export function daysOf({ kind }: Pick<Unit, "kind">, claims: readonly LedgerClaim[]): Pick<Thread, "from" | "to"> {
  const days = claims.flatMap((claim) => {
    const anchor = kind === "event" ? anchorOf(claim) : null;
    const said = saidDay(claim);
    return anchor ? [anchor.first, anchor.last] : said === null ? [] : [said];
  });
  if (days.length === 0) return { from: null, to: null };
  return { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)) };
}

function member(claim: LedgerClaim, origins: readonly OriginGroup[], unit: Unit): Member {
  const origin = originOf(claim, origins);
  return {
    claim: claim.id,
    origin: origin?.key ?? "",
    fold: (origin && foldsByClaim(origin).get(claim.id)) ?? null,
    turn: unit.kind === "control" ? turnOf(claim) : null,
    againstInterest: againstInterest(claim),
  };
}

function numberLines(claim: LedgerClaim, origins: readonly OriginGroup[]): readonly NumberLine[] {
  return claim.quantities.map(({ of, min, max, span }) => {
    const words = claim.sentence.slice(span[0] - claim.sentenceStart, span[1] - claim.sentenceStart).trim();
    const inside = span[0] >= claim.sentenceStart && words !== "";
    return {
      of,
      claim: claim.id,
      origin: originOf(claim, origins)?.key ?? "",
      min,
      max,
      words: inside ? words : rangeWords({ min, max }),
    };
  });
}
