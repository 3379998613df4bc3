/** Addresses of claims outlive a re-read: ids of earlier readings are led to the claim on the same words, else to the words. */
import type { Ledger } from "../../store/ledger.ts";
import type { Span } from "../../text/span.ts";
import type { WireClaim, WireFormerClaim } from "../contract.ts";
import type { ViewContext } from "./view-context.ts";

/** A claim by its words. */
interface Stands {
  readonly id: string;
  readonly reportId: string;
  readonly action: string;
  readonly content: Span;
}

/** UTF-16 units two contents share. */
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The claim of today's reading on the words of an earlier one: of the same action first, then with most words in common. */
export function successorOf(former: Stands, claims: readonly Stands[]): Stands | null {
  const weight = (claim: Stands): number =>
    shared(former.content, claim.content) + (claim.action === former.action ? 1e6 : 0);
  const near = claims.filter(
    (claim) => claim.reportId === former.reportId && shared(former.content, claim.content) > 0,
  );
  return near.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** Id of the claim on the words of an earlier one; its own while it is of the newest reading; null where none is. */
export async function successorNow(ledger: Ledger, former: Stands): Promise<string | null> {
  const now = (await ledger.claimsOfVersion(former.reportId)).map((item) => item.claim);
  return now.some(({ id }) => id === former.id) ? former.id : (successorOf(former, now)?.id ?? null);
}

/** What a newer reading of its report makes of a claim; null while the claim is of the newest. */
export async function replacedBy({ ledger }: ViewContext, claim: WireClaim): Promise<WireClaim["replaced"] | null> {
  const by = await successorNow(ledger, claim);
  return by === claim.id ? null : { by };
}

/** Ids that earlier readings of these claims' reports gave, and that none of the claims has. */
export async function formerClaims(
  { ledger }: ViewContext,
  claims: readonly Stands[],
  versions: readonly string[],
): Promise<WireFormerClaim[]> {
  const here = new Set(claims.map(({ id }) => id));
  const replaced = await ledger.replacedClaims([...new Set(versions)]);
  return replaced
    .filter(({ id }) => !here.has(id))
    .map((one) => ({ id: one.id, now: successorOf(one, claims)?.id ?? null, at: one.content[0] }));
}
