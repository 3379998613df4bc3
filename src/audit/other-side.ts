/** Nobody from the other side heard: contested claims in two or more sentences, one party's voice, no denial told, and no word that the other was asked. */
import { opponentsOf } from "../claim/side/wars.ts";
import type { Party } from "../lexicon/row.ts";
import { claimant, isContested, isParty, sentenceOf, type Article } from "./article.ts";
import { isNamed } from "./named-source.ts";
import type { Finding } from "./finding.ts";

const enough = 2;

/** At most one finding, on the first contested claim. Empty for a party's own post. */
export function findOneSide(article: Article): Finding[] {
  const first = article.reading.claims.find((claim) => isContested(claim) && !claim.background);
  if (!first || !isOneSided(article)) return [];
  const only = [...partiesHeard(article)];
  const why =
    only.length === 0
      ? "The article makes contested claims and hears neither side."
      : `All that is claimed comes from one side (${only.join(", ")}); the other is not heard, and nothing says that it was asked.`;
  return [{ rule: "one-side-only", span: first.content, why, remedy: "hear-the-other-side" }];
}

/** Contested claims, and nothing that tells of the other side, of an independent voice or of an attempt to check. */
export function isOneSided(article: Article): boolean {
  if (article.official || article.markers.some(({ kind }) => kind === "care")) return false;
  const claims = article.reading.claims.filter((claim) => isContested(claim) && !claim.background);
  if (new Set(claims.map(({ content }) => sentenceOf(article, content))).size < enough) return false;
  // "no losses of ours" answers nobody
  if (claims.some(({ stance, action }) => stance === "denies" && action !== "losses")) return false;
  if (isIndependent(article)) return false;
  return areAllies([...partiesHeard(article)]);
}

/** One party alone, or several that fight the same opponent and not each other. */
const areAllies = (heard: readonly Party[]): boolean =>
  heard.every((one, at) =>
    heard.slice(at + 1).every((other) => {
      const opponents = opponentsOf(one);
      return !opponents.includes(other) && opponentsOf(other).some((each) => opponents.includes(each));
    }),
  );

/** Parties that speak in the article, as sources or as original sources of claims. */
export function partiesHeard(article: Article): ReadonlySet<Party> {
  const { attributions, claims } = article.reading;
  const spoken = attributions.filter(({ source }) => source.length > 0).map(({ party }) => party);
  return new Set([...spoken, ...claims.map((claim) => claimant(article, claim))].filter(isParty));
}

/** A monitor or an agency is heard too; "analysts" without a name are nobody. */
const isIndependent = (article: Article): boolean =>
  article.reading.attributions.some((one) => one.party === "ind" && isNamed(article, one));
