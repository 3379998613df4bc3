/** Which of a source's claims the side they harm has conceded, with the claim that says so. */
import type { WireSource } from "../contract.ts";
import { claimView } from "./claim-view.ts";
import { delayed, isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** A page looks at no more of a source's newest claims than this. */
const mostLookedAt = 300;
const mostShown = 20;

export interface ConcededAsked {
  readonly key: string;
  /** ISO days of publication; null open. */
  readonly from: string | null;
  readonly to: string | null;
}

export async function concededView(
  context: ViewContext,
  { key, from, to }: ConcededAsked,
): Promise<WireSource["conceded"]> {
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const filter = { sources: [key], ...period, ...delayed(context) };
  const { items } = await context.ledger.listClaims(filter, { limit: mostLookedAt });
  if (items.length === 0) return [];
  const own = new Map(items.map((item) => [item.claim.id, item]));
  const relations = await context.ledger.relationsOf([...own.keys()]);
  const said = relations.filter((one) => one.kind === "concedes" && one.state === "linked" && own.has(one.to));
  const others = await context.ledger.getClaims([...new Set(said.map((one) => one.from))]);
  const byId = new Map(others.map((item) => [item.claim.id, item]));
  const pairs = [...new Map(said.map((one) => [one.to, one])).values()].flatMap((one) => {
    const [mine, by] = [own.get(one.to), byId.get(one.from)];
    return mine && by && isShown(context, by.claim.published) ? [{ claim: claimView(mine), by: claimView(by) }] : [];
  });
  return pairs.slice(0, mostShown);
}
