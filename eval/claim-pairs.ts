/** Reads the hand-made claim pairs (eval/own/pairs.jsonl) and makes ledger claims of their slots. */
import { readFileSync } from "node:fs";
import type { Stance } from "../src/attribution/attribution.ts";
import type { Action, PlaceRole, QuantityKind } from "../src/claim/claim.ts";
import type { Language } from "../src/text/language.ts";
import type { LedgerClaim, LedgerPlace } from "../src/thread/ledger-claim.ts";

export interface PairClaim {
  readonly day: string;
  readonly language: Language;
  readonly publisher: string;
  readonly publisherParty: string;
  readonly chain: readonly { readonly name: string; readonly party: string }[];
  readonly action: Action;
  readonly stance: Stance;
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: PlaceRole;
    readonly kind: string;
    readonly lat: number;
    readonly lon: number;
    readonly district: string | null;
    readonly region: string | null;
    readonly country: string;
  }[];
  readonly when: readonly [string, string] | null;
  readonly quantities: readonly {
    readonly of: QuantityKind;
    readonly min: number | null;
    readonly max: number | null;
  }[];
  readonly sentence: string;
  readonly background?: boolean;
  readonly forwardedFrom?: string;
}

export interface ClaimPair {
  readonly id: string;
  /** A relation kind, or "none". */
  readonly relation: string;
  readonly axis?: string;
  readonly note: string;
  /** Slots by hand, or a whole ledger claim as the reading gives it; null where it gives none. */
  readonly a: PairClaim | LedgerClaim | null;
  readonly b: PairClaim | LedgerClaim | null;
}

const place = ({ id, ...rest }: PairClaim["places"][number]): LedgerPlace => ({
  ...rest,
  span: [0, 1],
  words: rest.name,
  placeId: id,
  candidates: 1,
});

const side = (party: string | null): LedgerClaim["actor"] =>
  party === null ? null : { span: [0, 1], party, name: null };

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** A ledger claim with the slots of a pair's side; what the pair leaves out is empty. */
export function toClaim(id: string, given: PairClaim | LedgerClaim): LedgerClaim {
  if ("reportId" in given) return given;
  return {
    id,
    reportId: `report-${id}`,
    publisher: given.publisher,
    publisherParty: given.publisherParty,
    language: given.language,
    url: null,
    // `a` is the earlier claim, also on one day
    published: `${given.day}T${id.endsWith("-b") ? "17" : "09"}:00:00Z`,
    forwardedFrom: given.forwardedFrom ?? null,
    action: given.action,
    stance: given.stance,
    chain: given.chain.map((link) => ({ ...link, source: [0, 1], cue: null, tone: "neutral", rule: "pair" })),
    actor: side(given.actor),
    recipient: side(given.recipient),
    places: given.places.map(place),
    when: given.when
      ? { start: given.when[0], end: given.when[1], span: [0, 1], rule: "pair" }
      : { start: dayBefore(given.day), end: given.day, span: null, rule: "pair" },
    quantities: given.quantities.map((quantity) => ({ ...quantity, span: [0, 1], rule: "pair" })),
    frames: [],
    background: given.background ?? false,
    confidence: 0.9,
    evidence: [],
    content: [0, given.sentence.length],
    sentence: given.sentence,
    sentenceStart: 0,
  };
}

export const readPairs = (file: URL | string): readonly ClaimPair[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ClaimPair);
