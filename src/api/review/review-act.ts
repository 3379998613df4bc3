/** What a reviewer can do, as it comes from a form or a program: read strictly, then appended to the ledger as a judgement. */
import { z } from "@hono/zod-openapi";
import { threadAgain } from "../../ingest/thread-run.ts";
import { NotFound } from "../../errors.ts";
import type { Judgement, NewJudgement } from "../../store/judgement.ts";
import type { Ledger } from "../../store/ledger.ts";
import { claimAnchor } from "../../thread/judgement.ts";
import { BadAddress } from "../problem.ts";

const id = z.string().min(1).max(400);
const ids = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(id).max(500));

/** `claims`: one for a claim, the two ends of a relation, the members of a split, the two threads' claims of a merge. */
export const reviewAct = z.object({
  act: z.enum(["accept", "edit", "reject", "split", "merge", "undo"]),
  on: z.enum(["claim", "relation", "thread"]),
  subject: id,
  claims: ids.default([]),
  kind: z.string().max(40).optional(),
  field: z.enum(["action", "stance", "place", "when", "other"]).optional(),
  value: z.string().max(400).optional(),
  reason: z.string().trim().max(1000).default(""),
  undoes: id.optional(),
  /** Key of the thread that a merge takes in. */
  other: id.optional(),
});
export type ReviewAct = z.infer<typeof reviewAct>;

/** The same from a program, whose lists are lists. */
export const reviewActBody = reviewAct.extend({ claims: z.array(id).max(500).default([]) }).strict();

/** Claims by the words they stand on, which outlive a reading under newer rules. */
async function anchorsOf(ledger: Ledger, claims: readonly string[]): Promise<string[]> {
  return (await ledger.getClaims(claims)).map(({ claim }) => claimAnchor(claim));
}

function valueOf({ on, field, value, kind }: ReviewAct, anchors: readonly string[]): unknown {
  if (on === "claim") return field === undefined ? { claims: anchors } : { claims: anchors, field, value: value ?? "" };
  return { claims: anchors, kind: kind ?? null };
}

/** Acceptance needs no reason of its own; everything else does, and the store refuses what has none. */
const reasonOf = ({ act, reason }: ReviewAct): string => (reason === "" && act === "accept" ? "accepted" : reason);

/** The claims a judgement was about, by their anchors, so that its undoing threads them anew. Throws NotFound. */
async function claimsOfJudgement(ledger: Ledger, subject: string, id: string): Promise<readonly string[]> {
  const { items } = await ledger.listJudgements({ subjects: [subject] }, { limit: 500 });
  let found = items.find((one) => one.id === id);
  if (!found) throw new NotFound(`there is no judgement ${id} on ${subject} to undo`);
  // an undo names no claims; undone itself, it touches those of what stands again
  for (let step = 0; found?.undoes != null && step < items.length; step += 1) {
    const undoes: string = found.undoes;
    found = items.find((one) => one.id === undoes);
  }
  if (!found) return [];
  return z.object({ claims: ids }).safeParse(found.value).data?.claims ?? [];
}

/** All that stands in a thread: a claim of another day that was merged into it is not of its unit. Empty for none such. */
async function claimsOfThread(ledger: Ledger, key: string): Promise<readonly string[]> {
  const known = await ledger.getThread(key).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return known?.claims.map(({ claim }) => claim.id) ?? [];
}

/** Of a claim: itself. Of a merge: a claim of the thread that stays, then every claim of the one that joins it. */
async function claimsOf(ledger: Ledger, { act, on, subject, claims, other }: ReviewAct): Promise<readonly string[]> {
  if (on === "claim" && act !== "undo" && claims.length === 0) return [subject];
  if (act !== "merge" || other === undefined) return claims;
  const joining = await ledger.getThread(other);
  return [...claims.slice(0, 1), ...joining.claims.map(({ claim }) => claim.id)];
}

/** What of an act does not fit together; null where all does. */
function misfitOf({ act, on, undoes, field, reason }: ReviewAct): string | null {
  if ((act === "undo") !== (undoes !== undefined)) return "undoes: an undo, and nothing else, names the judgement";
  if ((act === "split" || act === "merge") && on !== "thread") return "on: only a thread is split or merged";
  if (act === "edit" && on === "claim" && field === undefined) return "field: an edit says which, and its value";
  if (reason === "" && act !== "accept") return "reason: say why";
  return null;
}

/** A judgement of nothing would be kept for ever and do nothing. */
function refuseEmpty({ act, on, subject }: ReviewAct, anchors: readonly string[]): void {
  if (act === "split" && anchors.length === 0) throw new BadAddress("claims: choose at least one claim to split off");
  if (act === "merge" && anchors.length < 2) throw new BadAddress("other: choose a thread to merge");
  if (act === "undo") return;
  if (on === "claim" && anchors.length === 0) throw new NotFound(`There is no claim ${subject} to judge.`);
  if (on === "relation" && anchors.length < 2) throw new BadAddress("claims: name both ends of the link");
}

/** Appends the judgement, and threads anew what it touches. Throws BadAddress, and NotFound for an undo of nothing. */
export async function judgeAct(
  ledger: Ledger,
  asked: ReviewAct,
  { by, at }: Pick<NewJudgement, "at" | "by">,
): Promise<Judgement> {
  const misfit = misfitOf(asked);
  if (misfit !== null) throw new BadAddress(misfit);
  const claims = await claimsOf(ledger, asked);
  const anchors = await anchorsOf(ledger, claims);
  refuseEmpty(asked, anchors);
  const { act, on, undoes = null } = asked;
  const subject = on === "claim" ? (anchors[0] ?? asked.subject) : asked.subject;
  const named = undoes === null ? claims : await claimsOfJudgement(ledger, subject, undoes);
  const touched = on === "thread" ? [...named, ...(await claimsOfThread(ledger, subject))] : named;
  const value = valueOf(asked, anchors);
  const judged = await ledger.judge({ act, on, subject, value, reason: reasonOf(asked), by, at, undoes });
  if (on !== "claim" && touched.length > 0) await threadAgain(ledger, touched);
  return judged;
}
