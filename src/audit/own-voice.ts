/** A party's claim in the outlet's own voice: "Russian forces captured X" with nobody saying so; and a headline that drops its source. */
import type { Claim } from "../claim/claim.ts";
import { isContested, isInTitle, isOwnVoice, isParty, type Article } from "./article.ts";
import type { Finding } from "./finding.ts";

const isBare = (article: Article, claim: Claim): boolean =>
  claim.chain.length === 0 &&
  isContested(claim) &&
  !claim.background &&
  claim.stance === "asserts" &&
  isOwnVoice(article, claim.content);

/** Claims of the body told as fact. Empty for a party's own post. */
export function findOwnVoice(article: Article): Finding[] {
  if (article.official) return [];
  const bare = article.reading.claims.filter((claim) => isBare(article, claim));
  return bare
    .filter((claim) => !isInTitle(article, claim.content) || !bodyAttributes(article, claim))
    .map((claim) => ({
      rule: "own-voice-claim",
      span: claim.content,
      why: whyOf(article, claim),
      remedy: "attribute",
    }));
}

function whyOf(article: Article, claim: Claim): string {
  const source = sourceInBody(article, claim);
  if (source) return `The outlet states it as fact; elsewhere in the article ${source} is who says it.`;
  return "The outlet states it as fact; nobody in the article says it.";
}

/** Who says the same thing elsewhere in the body; null for nobody. */
function sourceInBody({ reading }: Article, claim: Claim): string | null {
  const same = reading.claims.find(
    (other) => other !== claim && other.action === claim.action && other.chain.some(({ party }) => isParty(party)),
  );
  return same?.chain.at(-1)?.name ?? null;
}

const bodyAttributes = (article: Article, claim: Claim): boolean => sourceInBody(article, claim) !== null;

/** A headline's claim without a source, where the body gives one. */
export function findBareHeadline(article: Article): Finding[] {
  if (article.official || article.title === null) return [];
  return article.reading.claims
    .filter((claim) => isBare(article, claim) && isInTitle(article, claim.content) && bodyAttributes(article, claim))
    .map((claim) => ({
      rule: "headline-without-source",
      span: claim.content,
      why: `The headline states as fact what the body gives as a claim of ${sourceInBody(article, claim)}.`,
      remedy: "attribute",
    }));
}
