/** What a reviewer can do, as it comes from a form: read strictly, then appended to the ledger as a judgement. */
import { z } from "@hono/zod-openapi";
import { threadAgain } from "../../ingest/thread-run.ts";
import type { NewJudgement } from "../../store/judgement.ts";
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

/** The claims a judgement was about, by their anchors, so that its undoing threads them anew. */
async function claimsOfJudgement(ledger: Ledger, subject: string, id: string): Promise<readonly string[]> {
  const { items } = await ledger.listJudgements({ subjects: [subject] }, { limit: 500 });
  const value = items.find((one) => one.id === id)?.value;
  return z.object({ claims: ids }).safeParse(value).data?.claims ?? [];
}

/** Of a merge: a claim of the thread that stays, then every claim of the one that joins it. */
async function claimsOf(ledger: Ledger, { act, claims, other }: ReviewAct): Promise<readonly string[]> {
  if (act !== "merge" || other === undefined) return claims;
  const joining = await ledger.getThread(other);
  return [...claims.slice(0, 1), ...joining.claims.map(({ claim }) => claim.id)];
}

/** A split or merge of nothing would be kept for ever and do nothing. */
function refuseEmpty({ act }: ReviewAct, claims: readonly string[]): void {
  if (act === "split" && claims.length === 0) throw new BadAddress("claims: choose at least one claim to split off");
  if (act === "merge" && claims.length < 2) throw new BadAddress("other: choose a thread to merge");
}

/** Appends the judgement, and threads anew what it touches. Throws NotFound for an undo of nothing. */
export async function judgeAct(
  ledger: Ledger,
  asked: ReviewAct,
  { by, at }: Pick<NewJudgement, "at" | "by">,
): Promise<void> {
  const claims = await claimsOf(ledger, asked);
  refuseEmpty(asked, claims);
  const anchors = await anchorsOf(ledger, claims);
  const subject = asked.on === "claim" ? (anchors[0] ?? asked.subject) : asked.subject;
  const { act, on, undoes } = asked;
  await ledger.judge({
    act,
    on,
    subject,
    value: valueOf(asked, anchors),
    reason: reasonOf(asked),
    by,
    at,
    undoes: undoes ?? null,
  });
  if (on === "claim") return;
  const touched = undoes === undefined ? claims : await claimsOfJudgement(ledger, subject, undoes);
  if (touched.length > 0) await threadAgain(ledger, touched);
}
