/** The exchange format: one report a line with its attributions, claims and toponyms, as other programs read and write it. */
import { exchangeAttributions } from "./exchange-attributions.ts";
import type { ExchangeAttribution, InnerAttribution } from "./exchange-attributions.ts";
import type { Claim, ClaimPlace } from "../claim/claim.ts";
import type { Toponym } from "../place/toponym.ts";
import { spanText } from "../text/span.ts";
import type { Span } from "../text/span.ts";
import type { Reading } from "./reading.ts";

export interface ExchangePlace {
  readonly span: Span;
  readonly role: ClaimPlace["role"];
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export type ExchangeClaim = Pick<
  Claim,
  "action" | "stance" | "content" | "actor" | "recipient" | "when" | "quantities" | "background" | "confidence"
> & {
  readonly chain: readonly Pick<Claim["chain"][number], "source" | "cue" | "name" | "party">[];
  readonly places: readonly ExchangePlace[];
};

export interface ExchangeToponym {
  readonly span: Span;
  readonly use: Toponym["use"];
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Gazetteer ids the words can mean, best first. */
  readonly candidates: readonly string[];
}

function exchangePlace(reading: Reading, { span, role, toponym }: ClaimPlace): ExchangePlace {
  const place = toponym === null ? null : (reading.toponyms[toponym]?.place ?? null);
  const words = spanText(reading.report.text, span);
  return { span, role, name: place?.name ?? words, lat: place?.lat ?? null, lon: place?.lon ?? null };
}

const exchangeClaim = (reading: Reading, claim: Claim): ExchangeClaim => ({
  action: claim.action,
  stance: claim.stance,
  content: claim.content,
  chain: claim.chain.map(({ source, cue, name, party }) => ({ source, cue, name, party })),
  actor: claim.actor,
  recipient: claim.recipient,
  places: claim.places.map((place) => exchangePlace(reading, place)),
  when: claim.when,
  quantities: claim.quantities,
  background: claim.background,
  confidence: claim.confidence,
});

const exchangeToponym = (text: string, toponym: Toponym): ExchangeToponym => ({
  span: toponym.span,
  use: toponym.use,
  name: toponym.place?.name ?? spanText(text, toponym.span),
  lat: toponym.place?.lat ?? null,
  lon: toponym.place?.lon ?? null,
  candidates: toponym.candidates.map((candidate) => candidate.place.id),
});

/** Words that say where something happened; a seat ("Moscow said") or a part of a name is none of these. */
const isOfEvent = ({ use }: Toponym): boolean => use === "event" || use === "direction";

/** The layers of a reading in the exchange format; the report's own line keeps its other fields. */
export function toExchange(reading: Reading): {
  /** Who speaks in the report itself. */
  readonly attributions: readonly ExchangeAttribution[];
  /** Who speaks inside another's words: "X said that [Y denied] it". */
  readonly innerAttributions: readonly InnerAttribution[];
  readonly claims: readonly ExchangeClaim[];
  readonly toponyms: readonly ExchangeToponym[];
  /** Names of places that are not where something happened: seats, parts of names, locators. */
  readonly otherToponyms: readonly ExchangeToponym[];
} {
  const written = (list: readonly Toponym[]): ExchangeToponym[] =>
    list.map((toponym) => exchangeToponym(reading.report.text, toponym));
  return {
    ...exchangeAttributions(reading.attributions),
    claims: reading.claims.map((claim) => exchangeClaim(reading, claim)),
    toponyms: written(reading.toponyms.filter(isOfEvent)),
    otherToponyms: written(reading.toponyms.filter((toponym) => !isOfEvent(toponym))),
  };
}
