/** A reading as the audit looks at it: its title, who speaks where, and which claims are a party's. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Action, Claim, Frame } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Reading } from "../reading/reading.ts";
import type { Sentence } from "../text/document.ts";
import { spanContains, spanOverlap, type Span } from "../text/span.ts";

export interface Article {
  readonly reading: Reading;
  /** An official body's or party's own post: its own voice is the party's voice, and not audited as an outlet's. */
  readonly official: boolean;
  /** The headline; null without one. */
  readonly title: Span | null;
  readonly markers: readonly Frame[];
}

/** Actions that one side claims and the other may deny. Harm to civilians, fires and blasts are what people see. */
const contested: ReadonlySet<Action> = new Set<Action>([
  "attack",
  "repel",
  "advance",
  "capture",
  "hold",
  "withdraw",
  "encircle",
  "losses",
  "intercept",
]);

export const isParty = (party: Party): boolean => party !== "ind" && party !== "unk";

export const isContested = (claim: Claim): boolean => contested.has(claim.action);

const longestTitle = 160;

/** The title as the report says, else a first paragraph of one short line without a final stop, where more follows. */
function titleOf({ report, document }: Reading): Span | null {
  if (report.titleLength) return [0, report.titleLength];
  const [first, second] = document.paragraphs;
  if (!first || !second || first[1] - first[0] > longestTitle) return null;
  return /[.!?…:]\s*$/.test(report.text.slice(first[0], first[1])) ? null : first;
}

export const makeArticle = (reading: Reading): Article => ({
  reading,
  official: isParty(reading.report.party),
  title: titleOf(reading),
  markers: reading.markers ?? [],
});

export const isInTitle = ({ title }: Article, span: Span): boolean => title !== null && spanOverlap(title, span) > 0;

/** Attributions whose content holds the span; a bare hedge speaks for nobody. */
export const speakersOf = ({ reading }: Article, span: Span): readonly Attribution[] =>
  reading.attributions.filter(
    (one) => one.kind !== "hedge" && one.content.some((content) => spanContains(content, span)),
  );

export const sentenceOf = ({ reading }: Article, span: Span): Sentence | null =>
  reading.document.sentences.find((sentence) => spanOverlap(sentence.span, span) > 0) ?? null;

/** Claims that share words with the spans. */
export const claimsWithin = ({ reading }: Article, spans: readonly Span[]): readonly Claim[] =>
  reading.claims.filter((claim) => spans.some((span) => spanOverlap(span, claim.content) > 0));

/** Against its own interest a party may well say so: its own dead, its own retreat, a place it lost. */
export const isConceded = (claim: Claim, party: Party): boolean =>
  claim.action === "withdraw"
    ? claim.actor?.party === party
    : claim.recipient?.party === party && claim.actor?.party !== party;

/** Party of the original source of a claim; the publisher's where the chain is empty. */
export const claimant = ({ reading }: Article, claim: Claim): Party =>
  claim.chain.at(-1)?.party ?? reading.report.party;
