/** Threads what came and went: for each unit it touches, the threads anew from the claims of its block, until none is left. */
import type { LinkAct, LinkJudgement } from "../thread/judgement.ts";
import type { BodyOf, Voices } from "../thread/claim-source.ts";
import { knownVoices } from "./voices.ts";
import type { Relation } from "../thread/relations/relation.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import { threadsOfUnit } from "../thread/thread-claims.ts";
import type { ThreadOptions } from "../thread/thread-claims.ts";
import type { Thread } from "../thread/thread.ts";
import { touchedUnits, unitQuery } from "../thread/unit.ts";
import type { Unit } from "../thread/unit.ts";
import { ownNames } from "../thread/voice-unit.ts";
import type { VoiceNames } from "../thread/voice-unit.ts";
import { contentId } from "../store/content-hash.ts";
import type { Judgement } from "../store/judgement.ts";
import type { Ledger } from "../store/ledger.ts";
import type { MemberRecord, RelationRecord, ThreadChange, ThreadRecord, ThreadRun } from "../store/thread-record.ts";

export interface ThreadRunOptions {
  /** Which body a name speaks for, and who is a monitor; from the actor rows where left out. */
  readonly bodyOf?: BodyOf;
  readonly isMonitor?: (name: string) => boolean;
  readonly onProgress?: (progress: { readonly claims: number }) => void;
}

const claimsAtOnce = 2000;

const voices = ({ bodyOf, isMonitor }: ThreadRunOptions): Voices => ({
  bodyOf: bodyOf ?? knownVoices().bodyOf,
  isMonitor: isMonitor ?? knownVoices().isMonitor,
  isCommonName: knownVoices().isCommonName ?? (() => true),
  officialOf: knownVoices().officialOf ?? (() => null),
  namesOf: knownVoices().namesOf ?? ownNames.namesOf,
});

/** By which names voices are heard: what `touchedUnits` asks for. */
export const voiceNames = ({ bodyOf }: ThreadRunOptions = {}): VoiceNames => ({
  bodyOf: bodyOf ?? knownVoices().bodyOf,
  namesOf: knownVoices().namesOf ?? ownNames.namesOf,
});

/** Threads everything that is still to be threaded; tells how many claims were looked at and threads made anew. */
export async function threadPending(
  ledger: Ledger,
  { onProgress, ...given }: ThreadRunOptions = {},
): Promise<{ readonly claims: number; readonly threads: number }> {
  const judgements = await linkJudgements(ledger);
  let [claims, threads] = [0, 0];
  for (;;) {
    const { added, gone, seen } = await ledger.unthreaded(claimsAtOnce);
    if (seen.length === 0) return { claims, threads };
    const run = await runOver(ledger, [...added, ...gone], { judgements, ...voices(given) });
    await ledger.saveThreads({ ...run, seen });
    claims += seen.length;
    threads += run.changes.length;
    onProgress?.({ claims });
  }
}

/** Makes the threads of these claims anew: after a judgement that names them. Unknown ids are passed over. */
export async function threadAgain(
  ledger: Ledger,
  ids: readonly string[],
  options: ThreadRunOptions = {},
): Promise<number> {
  const items = await ledger.getClaims(ids.filter((id) => !id.includes(":")));
  const versions = new Set(ids.flatMap((id) => (id.includes(":") ? [id.slice(0, id.indexOf(":"))] : [])));
  const claims = items.map(({ claim }) => claim);
  for (const version of versions) claims.push(...(await ledger.claimsOfVersion(version)).map(({ claim }) => claim));
  const run = await runOver(ledger, claims, {
    judgements: await linkJudgements(ledger),
    ...voices(options),
  });
  await ledger.saveThreads({ ...run, seen: [] });
  return run.changes.length;
}

/** The threads of every unit that these claims touch, anew, and the kept ones that are no more. */
async function runOver(
  ledger: Ledger,
  claims: readonly LedgerClaim[],
  options: ThreadOptions,
): Promise<Omit<ThreadRun, "seen">> {
  const { bodyOf = ownNames.bodyOf, namesOf = ownNames.namesOf } = options;
  return changesOf(ledger, touchedUnits(claims, { bodyOf, namesOf }), options);
}

/** The threads of these units as their claims make them now, and the kept ones that are no more; nothing is saved. */
export async function threadsOfUnits(
  ledger: Ledger,
  units: readonly Unit[],
  options: ThreadRunOptions = {},
): Promise<Omit<ThreadRun, "seen">> {
  return changesOf(ledger, units, { judgements: await linkJudgements(ledger), ...voices(options) });
}

async function changesOf(
  ledger: Ledger,
  units: readonly Unit[],
  options: ThreadOptions,
): Promise<Omit<ThreadRun, "seen">> {
  const changes: ThreadChange[] = [];
  for (const unit of units) {
    const block = await ledger.candidates(unitQuery(unit));
    for (const thread of threadsOfUnit(unit, block, options)) changes.push(toChange(thread));
  }
  const made = new Set(changes.map(({ thread }) => thread.key));
  const kept = await ledger.threadKeys(units.map(({ key }) => key));
  return { changes, gone: kept.filter((key) => !made.has(key)) };
}

const linkActs: readonly string[] = ["accept", "reject", "split", "merge", "undo"];

/** Judgements on links and threads, as the thread room takes them; `value` is `{ claims, kind }`. */
async function linkJudgements(ledger: Ledger): Promise<readonly LinkJudgement[]> {
  const found: LinkJudgement[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listJudgements"]>> = await ledger.listJudgements({}, { cursor, limit: 500 });
    found.push(...page.items.flatMap(toLinkJudgement));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

function toLinkJudgement({ id, act, on, subject, value, undoes, at, seq }: Judgement): LinkJudgement[] {
  if (!linkActs.includes(act) || (on !== "relation" && on !== "thread")) return [];
  const { claims = [], kind = null } = (value ?? {}) as Partial<Pick<LinkJudgement, "claims" | "kind">>;
  const made = `${at} ${String(seq).padStart(12, "0")}`;
  return [{ id, act: act as LinkAct, claims, kind, undoes, made, ...(on === "thread" ? { thread: subject } : {}) }];
}

const toChange = (thread: Thread): ThreadChange => ({
  whole: true,
  thread: toRecord(thread),
  members: thread.members.map((member): MemberRecord => {
    const why = member.fold?.why ?? "its report is the origin";
    return { claim: member.claim, state: "linked", origin: member.origin, why };
  }),
  left: [],
  relations: thread.relations.map((relation) => toRelation(thread.key, relation)),
  undone: [],
  history: thread.history.map(({ told, happened, who }) => ({
    at: told,
    happened: happened.word ?? unknown,
    who: who.word,
    reason: happened.why,
    because: happened.because,
  })),
});

/** The axis says nothing yet. */
const unknown = "unknown";

/** Turns by claim, origins with their folds, numbers side by side: what the pages show of a thread besides its claims. */
const toRecord = (thread: Thread): ThreadRecord => ({
  key: thread.key,
  kind: thread.kind,
  family: thread.family,
  place: thread.place?.id ?? null,
  parties: thread.parties,
  from: thread.from,
  to: thread.to,
  claims: thread.members.length,
  reports: thread.reports,
  origins: thread.origins.length,
  happened: thread.happened.word ?? unknown,
  who: thread.who.word,
  changed: thread.history.at(-1)?.day ?? thread.to,
  body: {
    unit: thread.unit,
    place: thread.place,
    happened: thread.happened,
    who: thread.who,
    origins: thread.origins,
    numbers: thread.numbers,
    turns: thread.members.flatMap(({ claim, turn }) => (turn ? [{ claim, ...turn }] : [])),
    againstInterest: thread.members.flatMap(({ claim, againstInterest }) => (againstInterest ? [claim] : [])),
  },
});

const toRelation = (thread: string, relation: Relation): RelationRecord => ({
  id: contentId([thread, relation.from, relation.to, relation.kind, relation.axis]),
  from: relation.from,
  to: relation.to,
  kind: relation.kind,
  state: relation.state,
  score: relation.score,
  reason: relation.why,
  slots: { axis: relation.axis, rule: relation.rule, slots: relation.slots, judgement: relation.judgement },
});
