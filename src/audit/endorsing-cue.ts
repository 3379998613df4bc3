/** A cue that vouches for a one-party claim: "the ministry confirmed", "officials revealed", "в Минобороны подтвердили". */
import type { Attribution } from "../attribution/attribution.ts";
import type { Claim } from "../claim/claim.ts";
import { spanContains, spanOverlap } from "../text/span.ts";
import { claimsWithin, isConceded, isContested, type Article } from "./article.ts";
import type { Finding } from "./finding.ts";
import { isCrowd, isNamed } from "./named-source.ts";
import { isOneSided } from "./other-side.ts";

/** Empty for a party's own post. */
export function findEndorsingCues(article: Article): Finding[] {
  if (article.official) return [];
  return article.reading.attributions
    .filter((one) => one.tone === "endorsing" && one.party !== "ind" && one.cue.length > 0)
    .filter((one) => vouchesFor(article, one) && !isWithinMarker(article, one))
    .map((one) => ({
      rule: "endorsing-cue",
      span: one.cue[0] ?? [0, 0],
      why: `The cue vouches for what only one side says (${one.name ?? "an unnamed source"}).`,
      remedy: "use-neutral-cue",
    }));
}

/**
 * Something contested is claimed, not conceded, and nobody of another party says the same; or it is told in loaded words. In an
 * article that hears one side only, whatever that side "confirms" is vouched for: "the army confirmed that the men were leaders".
 */
function vouchesFor(article: Article, one: Attribution): boolean {
  const all = claimsWithin(article, one.content).filter((claim) => claim.stance === "asserts");
  const claims = all.filter(isContested);
  if (claims.length === 0)
    return all.length > 0 ? isLoaded(article, one) : !isCrowd(article, one) && isOneSided(article);
  return claims.every((claim) => !isConceded(claim, one.party)) && !isShared(article, one, claims);
}

/** "Reports indicate", "this underscores": the set phrase as a whole is what an editor would ask about. */
const isWithinMarker = ({ markers }: Article, { cue }: Attribution): boolean =>
  markers.some(
    ({ kind, span }) => (kind === "crowd" || kind === "inference") && cue.every((each) => spanContains(span, each)),
  );

const naming: ReadonlySet<string> = new Set(["label", "dehumanising"]);

/** Whom the claim calls by a label it speaks against, whatever else it tells. */
const isLoaded = ({ reading }: Article, { content }: Attribution): boolean =>
  reading.frames.some(({ kind, span }) => naming.has(kind) && content.some((each) => spanOverlap(each, span) > 0));

/** Another party's own words hold a claim of the same action. */
const isShared = (article: Article, one: Attribution, claims: readonly Claim[]): boolean =>
  article.reading.attributions.some(
    (other) =>
      other.party !== one.party &&
      other.party !== "unk" &&
      (other.party !== "ind" || isNamed(article, other)) &&
      other.content.some((content) =>
        article.reading.claims.some(
          (claim) =>
            claim.stance === "asserts" &&
            spanOverlap(content, claim.content) > 0 &&
            claims.some(({ action }) => action === claim.action),
        ),
      ),
  );
