/** An inference built on a claim in the outlet's own voice: "which underscores", "speaks volumes", "что свидетельствует о". */
import type { Frame } from "../claim/claim.ts";
import { spanOverlap } from "../text/span.ts";
import type { Reading } from "../reading/reading.ts";
import { isContested, isParty, speakersOf, type Article } from "./article.ts";
import { isCrowd } from "./named-source.ts";
import type { Finding } from "./finding.ts";

/** Only where something contested was claimed before it or in its sentence. Empty for a party's own post. */
export function findInferences(article: Article): Finding[] {
  if (article.official) return [];
  return article.markers
    .filter(
      (marker) =>
        marker.kind === "inference" &&
        !isDenied(article, marker) &&
        !isSomebodys(article, marker) &&
        restsOnClaim(article, marker),
    )
    .map((marker) => ({
      rule: "inference",
      span: marker.span,
      why: "The outlet concludes in its own voice from what was only claimed.",
      remedy: "drop-the-inference",
    }));
}

/** "Это не означает, что": the conclusion is warned against. */
const isDenied = ({ reading }: Article, { span }: Frame): boolean =>
  /(?:\bnot|n['’]t|(?:^|\s)не)\s+$/iu.test(reading.report.text.slice(Math.max(0, span[0] - 8), span[0]));

/** A named source or an independent one draws the conclusion; a crowd ("observers say") is nobody. */
function isSomebodys(article: Article, marker: Frame): boolean {
  const cued = article.reading.attributions.find(({ cue }) => cue.some((span) => spanOverlap(span, marker.span) > 0));
  if (cued) return (cued.party === "ind" || isParty(cued.party)) && !isCrowd(article, cued);
  return speakersOf(article, marker.span).some((one) => !isCrowd(article, one));
}

/** The claim may follow in the same sentence. */
const endOfSentence = ({ document }: Reading, at: number): number =>
  document.sentences.find(({ span }) => span[1] >= at)?.span[1] ?? at;

const restsOnClaim = ({ reading }: Article, marker: Frame): boolean =>
  reading.claims.some((claim) => isContested(claim) && claim.content[0] <= endOfSentence(reading, marker.span[1]));
