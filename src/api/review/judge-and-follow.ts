/** A judgement, and where what was judged stands afterwards: a thread that is split or merged may be called otherwise. */
import type { Judgement } from "../../store/judgement.ts";
import type { AppDoor } from "../door.ts";
import { judgeAct } from "./review-act.ts";
import type { ReviewAct } from "./review-act.ts";

/** A claim that stays in the thread that is split or merged. */
async function stayingClaim({ options }: AppDoor, { act, on, subject, claims }: ReviewAct): Promise<string | null> {
  if (act === "merge") return claims[0] ?? null;
  if (act !== "split" || on !== "thread") return null;
  const thread = await options.ledger.getThread(subject);
  return thread.claims.find(({ claim }) => !claims.includes(claim.id))?.claim.id ?? claims[0] ?? null;
}

/** How many letters two keys begin with alike; keys of one unit share all but their ends. */
const alike = (a: string, b: string): number => {
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  return at < 0 ? a.length : at;
};

/** Of the threads a claim is in, the one most like the thread that was judged. */
async function threadOfClaim({ options }: AppDoor, claim: string | null, subject: string): Promise<string | null> {
  const threads = claim === null ? [] : ((await options.ledger.threadsOfClaims([claim])).get(claim) ?? []);
  const [nearest] = threads.map(({ key }) => key).sort((a, b) => alike(b, subject) - alike(a, subject));
  return nearest ?? null;
}

export interface Followed {
  readonly judgement: Judgement;
  /** Of a split or merge: the key of the thread now. */
  readonly thread: string | null;
}

/** Appends the judgement in the reviewer's name. Throws BadAddress and NotFound. */
export async function judgeAndFollow(door: AppDoor, act: ReviewAct, by: string): Promise<Followed> {
  const staying = await stayingClaim(door, act);
  const judgement = await judgeAct(door.options.ledger, act, { by, at: door.options.now().toISOString() });
  return { judgement, thread: await threadOfClaim(door, staying, act.subject) };
}
