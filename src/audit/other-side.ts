/** Nobody from the other side heard: contested claims in two or more sentences, one party's voice, no denial told, and no word that the other was asked. */
import type { Party } from "../lexicon/row.ts";
import { claimant, isContested, isParty, sentenceOf, type Article } from "./article.ts";
import { isNamed } from "./crowd.ts";
import type { Finding } from "./finding.ts";

const enough = 2;

/** At most one finding, on the first contested claim. Empty for a party's own post. */
export function findOneSide(article: Article): Finding[] {
  if (article.official || article.markers.some(({ kind }) => kind === "care")) return [];
  const claims = article.reading.claims.filter((claim) => isContested(claim) && !claim.background);
  const first = claims[0];
  const heard = partiesHeard(article);
  if (!first || heard.size > 1 || isIndependent(article) || claims.some(({ stance }) => stance === "denies")) return [];
  if (new Set(claims.map(({ content }) => sentenceOf(article, content))).size < enough) return [];
  const [only] = heard;
  const why =
    only === undefined
      ? "The article makes contested claims and hears neither side."
      : `All that is claimed comes from one side (${only}); the other is not heard, and nothing says that it was asked.`;
  return [{ rule: "one-side-only", span: first.content, why, remedy: "hear-the-other-side" }];
}

/** Parties that speak in the article, as sources or as original sources of claims. */
export function partiesHeard(article: Article): ReadonlySet<Party> {
  const { attributions, claims } = article.reading;
  const spoken = attributions.filter(({ source }) => source.length > 0).map(({ party }) => party);
  return new Set([...spoken, ...claims.map((claim) => claimant(article, claim))].filter(isParty));
}

/** A monitor or an agency is heard too; "analysts" without a name are nobody. */
const isIndependent = (article: Article): boolean =>
  article.reading.attributions.some((one) => one.party === "ind" && isNamed(article, one));
