/** What the ledger adds: "denied by the General Staff the same day", "first claimed in September, four times since". */
import type { Claim } from "../claim/claim.ts";
import { isParty, type Article } from "./article.ts";
import type { Finding } from "./finding.ts";
import type { AuditMemory, RememberedClaim, RememberedVoice } from "./memory.ts";

const day = (stamp: string): string => stamp.slice(0, 10);

/** Told once, where the article first says it. Holds for every publisher: what was denied and what was said before is so whoever publishes. */
export function findRemembered(article: Article, remember: NonNullable<AuditMemory["remember"]>): Finding[] {
  const found = article.reading.claims
    .filter(({ stance }) => stance === "asserts")
    .flatMap((claim) => {
      const memory = remember(claim);
      return memory ? [...denialOf(article, claim, memory), ...historyOf(article, claim, memory)] : [];
    });
  return [...new Map(found.reverse().map((one) => [`${one.rule} ${one.why}`, one])).values()].reverse();
}

/** A denial of the day of publication by another party, which the article leaves out. */
function denialOf({ reading }: Article, claim: Claim, { denials }: RememberedClaim): Finding[] {
  const { published } = reading.report;
  const told = reading.claims.some(({ stance, action }) => stance === "denies" && action === claim.action);
  const denial =
    published && !told ? denials.find((voice) => day(voice.at) === day(published) && isOther(claim, voice)) : null;
  if (!denial) return [];
  return [
    {
      rule: "denied-same-day",
      span: claim.content,
      why: `Denied by ${denial.name} on ${day(denial.at)}, the day of publication.`,
      remedy: "tell-the-denial",
    },
  ];
}

const isOther = (claim: Claim, { party }: RememberedVoice): boolean =>
  isParty(party) && party !== claim.chain.at(-1)?.party;

/** Claimed on an earlier day already, so it is no news that it is claimed. */
function historyOf({ reading }: Article, claim: Claim, { first, times }: RememberedClaim): Finding[] {
  const { published } = reading.report;
  if (!first || times < 1 || !published || day(first.at) >= day(published)) return [];
  const often = times === 1 ? "once" : `${times} times`;
  return [
    {
      rule: "claimed-before",
      span: claim.content,
      why: `First claimed on ${day(first.at)} by ${first.name}; ${often} before this article.`,
      remedy: "tell-the-history",
    },
  ];
}
