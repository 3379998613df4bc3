/** Adds to claims what people have judged of their reading; undone judgements are left out, the claims stay as they were read. */
import { z } from "@hono/zod-openapi";
import type { Judgement } from "../../store/judgement.ts";
import type { WireClaim } from "../contract.ts";
import { claimById } from "./claim-view.ts";
import { replacedBy } from "./former-claims.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

/** A page asks about no more claims than this at once. */
const mostClaims = 400;

/** The claim's anchor: report version, words, action; the same after a reading under newer rules. */
const anchorOf = ({ reportId, content, action }: WireClaim): string =>
  `${reportId}:${content[0]}-${content[1]}:${action}`;

const edit = z.object({ field: z.string(), value: z.string() });

function wireJudgement({ act, by, at, reason, value }: Judgement): NonNullable<WireClaim["judged"]>[number] {
  const edited = edit.safeParse(value);
  return { act, by, at, reason, value: edited.success ? `${edited.data.field}: ${edited.data.value}` : null };
}

/** With judgements, and with the note that a report is gone. */
export async function withJudgements(context: ViewContext, given: readonly WireClaim[]): Promise<WireClaim[]> {
  if (given.length === 0) return [];
  const claims = await withVanished(context, given);
  const subjects = claims.slice(0, mostClaims).map(anchorOf);
  const { items } = await context.ledger.listJudgements({ on: "claim", subjects, standing: true }, { limit: 500 });
  if (items.length === 0) return [...claims];
  const bySubject = Map.groupBy(items, (one) => one.subject);
  return claims.map((claim) => {
    const judged = bySubject.get(anchorOf(claim));
    return judged ? { ...claim, judged: judged.map(wireJudgement) } : claim;
  });
}

/** One claim with what was judged of it. Throws NotFound. */
export async function judgedClaim(context: ViewContext, id: string): Promise<WireClaim> {
  const claim = await claimById(context, id);
  const judged = (await withJudgements(context, [claim]))[0] ?? claim;
  const replaced = await replacedBy(context, claim);
  return replaced === null ? judged : { ...judged, replaced };
}
