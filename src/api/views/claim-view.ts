/** Turns a ledger's claim into what pages and their twins show; the claimant is never left out. */
import type { Link, Quantity, Side } from "../../claim/claim.ts";
import { NotFound } from "../../errors.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { Span } from "../../text/span.ts";
import type { LedgerClaim, LedgerPlace } from "../../thread/ledger-claim.ts";
import { standingWords } from "../contract.ts";
import type { StandingWord, WireClaim, WireLink, WirePlaceMention, WireQuantity, WireSide } from "../contract.ts";
import { isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** The words of a standing as kept, or null for a word this program does not know. */
export const standingWordOf = (word: string | null | undefined): StandingWord | null => {
  const hyphened = word?.replaceAll(" ", "-");
  return standingWords.find((one) => one === hyphened) ?? null;
};

/** Words of the report by span, where the span lies in the kept sentence; else null. */
const wordsOf = (claim: LedgerClaim, span: Span | null): string | null => {
  if (span === null) return null;
  const from = span[0] - claim.sentenceStart;
  const to = span[1] - claim.sentenceStart;
  return from < 0 || to > claim.sentence.length ? null : claim.sentence.slice(from, to);
};

const wireLink = (claim: LedgerClaim, link: Link): WireLink => ({
  name: link.name,
  party: link.party,
  words: wordsOf(claim, link.source),
  cue: wordsOf(claim, link.cue),
  tone: link.tone,
  rule: link.rule,
});

const wireSide = (claim: LedgerClaim, side: Side | null): WireSide | null =>
  side === null ? null : { party: side.party, name: side.name, words: wordsOf(claim, side.span) };

const wirePlace = (place: LedgerPlace): WirePlaceMention => ({
  words: place.words,
  role: place.role,
  placeId: place.placeId,
  name: place.name,
  lat: place.lat,
  lon: place.lon,
  candidates: place.candidates,
});

const wireQuantity = (claim: LedgerClaim, quantity: Quantity): WireQuantity => ({
  of: quantity.of,
  min: quantity.min,
  max: quantity.max,
  words: wordsOf(claim, quantity.span) ?? "",
});

/** Spans of cues inside the kept sentence, counted from its start. */
const cuesOf = (claim: LedgerClaim): [number, number][] =>
  claim.chain
    .map((link) => link.cue)
    .filter((cue) => cue !== null && wordsOf(claim, cue) !== null)
    .map((cue) => [cue![0] - claim.sentenceStart, cue![1] - claim.sentenceStart]);

const isHedged = (claim: LedgerClaim): boolean =>
  claim.stance === "doubts" || claim.chain.some((link) => link.source === null && link.name === null);

const whenOf = (claim: LedgerClaim): WireClaim["when"] =>
  claim.when && { start: claim.when.start, end: claim.when.end, stated: claim.when.span !== null };

/** The address of a claim within its report's page. */
export const claimLink = (reportId: string, id: string): string => `/reports/${reportId}#c-${id}`;

export function claimView(item: ClaimItem): WireClaim {
  const { claim } = item;
  const thread = item.threads[0];
  return {
    kind: "claim",
    id: claim.id,
    sourceId: item.source,
    claimant: {
      name: item.sourceName ?? claim.publisher,
      party: item.sourceName === null ? claim.publisherParty : item.sourceParty,
    },
    chain: claim.chain.map((link) => wireLink(claim, link)),
    publisher: { name: claim.publisher, party: claim.publisherParty },
    language: claim.language,
    published: claim.published,
    action: claim.action,
    stance: claim.stance,
    hedged: isHedged(claim),
    againstInterest: item.againstInterest,
    actor: wireSide(claim, claim.actor),
    recipient: wireSide(claim, claim.recipient),
    places: claim.places.map(wirePlace),
    when: whenOf(claim),
    quantities: claim.quantities.map((quantity) => wireQuantity(claim, quantity)),
    background: claim.background,
    confidence: claim.confidence,
    sentence: claim.sentence,
    sentenceStart: claim.sentenceStart,
    content: [...claim.content],
    cues: cuesOf(claim),
    evidence: claim.evidence.map((one) => ({ ...one, span: one.span && [...one.span] })),
    reportId: claim.reportId,
    url: claim.url,
    permalink: claimLink(claim.reportId, claim.id),
    threadId: thread?.key ?? null,
    standing: standingWordOf(thread?.happened),
  };
}

/** One claim by its id. Throws NotFound, also where the delay still hides it. */
export async function claimById(context: ViewContext, id: string): Promise<WireClaim> {
  const item = await context.ledger.getClaim(id);
  if (!isShown(context, item.claim.published)) throw new NotFound(`No claim ${id} may be shown yet.`);
  return claimView(item);
}
