/** Marks what publishers took away: it stays readable, and is never shown as if it still stood. */
import type { WireClaim } from "../contract.ts";
import type { ViewContext } from "./view-context.ts";

/** Sets `vanished` on claims whose report is gone; the others stay as they are. */
export async function withVanished(context: ViewContext, claims: readonly WireClaim[]): Promise<WireClaim[]> {
  if (claims.length === 0) return [];
  const stones = await context.ledger.tombstonesOf(claims.map((claim) => claim.reportId));
  if (stones.size === 0) return [...claims];
  return claims.map((claim) => {
    const stone = stones.get(claim.reportId);
    return stone ? { ...claim, vanished: stone.at } : claim;
  });
}
