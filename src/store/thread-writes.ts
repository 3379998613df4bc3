/** Keeps what a thread run changed, in one transaction with the list of claims it has seen. */
import { chunks } from "./engine/chunks.ts";
import { settleStandings } from "./claim-standing.ts";
import type { Database, Writing } from "./engine/database.ts";
import type { Tables, ThreadTable } from "./tables.ts";
import type { ThreadChange, ThreadRecord, ThreadRun } from "./thread-record.ts";

const threadRow = (thread: ThreadRecord): ThreadTable => ({
  key: thread.key,
  kind: thread.kind,
  family: thread.family,
  place: thread.place,
  parties: JSON.stringify(thread.parties),
  from_day: thread.from,
  to_day: thread.to,
  claims: thread.claims,
  reports: thread.reports,
  origins: thread.origins,
  happened: thread.happened,
  who: thread.who,
  changed: thread.changed ?? "",
  body: JSON.stringify(thread.body ?? null),
});

/** The thread of a row. */
export const threadOfRow = (row: ThreadTable): ThreadRecord => ({
  key: row.key,
  kind: row.kind as ThreadRecord["kind"],
  family: row.family,
  place: row.place,
  parties: JSON.parse(row.parties) as string[],
  from: row.from_day,
  to: row.to_day,
  claims: row.claims,
  reports: row.reports,
  origins: row.origins,
  happened: row.happened,
  who: row.who,
  changed: row.changed || null,
  body: JSON.parse(row.body) as unknown,
});

const overwrite = (names: readonly string[]): string => names.map((name) => `${name} = excluded.${name}`).join(", ");
const threadFields = "kind family place parties from_day to_day claims reports origins happened who changed body".split(
  " ",
);

/** Saves a run. */
export async function saveThreads(writing: Writing, { changes: given, gone, seen }: ThreadRun): Promise<void> {
  const touched = await membersOf(writing, [...gone, ...given.map(({ thread }) => thread.key)]);
  const changes: ThreadChange[] = [];
  for (const change of given) changes.push(change.whole === true ? await onlyChanged(writing, change) : change);
  await forget(writing, gone);
  await leave(writing, changes);
  const threads = changes.map(({ thread }) => threadRow(thread)).sort((a, b) => (a.key < b.key ? -1 : 1));
  await writing.insert("thread", threads, { key: ["key"], set: overwrite(threadFields) });
  await writing.insert("member", members(changes), {
    key: ["thread", "claim"],
    set: overwrite(["state", "origin", "why"]),
  });
  await writing.insert("relation", relations(changes), {
    key: ["id"],
    set: overwrite(["thread", "from_claim", "to_claim", "kind", "state", "score", "reason", "slots"]),
  });
  await writing.insert("standing", history(changes));
  await settleStandings(writing, [...touched, ...changes.flatMap(({ members }) => members.map(({ claim }) => claim))]);
  await markThreaded(writing, seen);
}

/** Claims that are in these threads as they are kept. */
async function membersOf({ sql }: Writing, keys: readonly string[]): Promise<string[]> {
  const claims: string[] = [];
  for (const part of chunks(keys)) {
    const found = await sql.selectFrom("member").select("claim").where("thread", "in", part).execute();
    claims.push(...found.map(({ claim }) => claim));
  }
  return claims;
}

/** A whole state as what is new in it and what it leaves out, so that a long thread is not written anew for one claim. */
async function onlyChanged({ sql }: Writing, change: ThreadChange): Promise<ThreadChange> {
  const { key } = change.thread;
  const members = await sql.selectFrom("member").selectAll().where("thread", "=", key).execute();
  const relations = await sql.selectFrom("relation").selectAll().where("thread", "=", key).execute();
  const known = new Map(members.map((row) => [row.claim, JSON.stringify([row.state, row.origin, row.why])]));
  const related = new Map(
    relations.map((row) => [row.id, JSON.stringify([row.state, row.score, row.reason, row.slots])]),
  );
  const now = new Set(change.members.map(({ claim }) => claim));
  const holds = new Set(change.relations.map(({ id }) => id));
  return {
    ...change,
    members: change.members.filter((one) => known.get(one.claim) !== JSON.stringify([one.state, one.origin, one.why])),
    left: [...known.keys()].filter((claim) => !now.has(claim)),
    relations: change.relations.filter(
      (one) =>
        related.get(one.id) !== JSON.stringify([one.state, one.score, one.reason, JSON.stringify(one.slots ?? null)]),
    ),
    undone: [...related.keys()].filter((id) => !holds.has(id)),
  };
}

async function forget({ sql }: Writing, keys: readonly string[]): Promise<void> {
  for (const part of chunks(keys)) {
    await sql.deleteFrom("thread").where("key", "in", part).execute();
    await sql.deleteFrom("member").where("thread", "in", part).execute();
    await sql.deleteFrom("relation").where("thread", "in", part).execute();
    await sql.deleteFrom("standing").where("thread", "in", part).execute();
  }
}

async function leave({ sql }: Writing, changes: readonly ThreadChange[]): Promise<void> {
  for (const { thread, left } of changes) {
    for (const part of chunks(left)) {
      await sql.deleteFrom("member").where("thread", "=", thread.key).where("claim", "in", part).execute();
    }
  }
  for (const part of chunks(changes.flatMap(({ undone }) => undone))) {
    await sql.deleteFrom("relation").where("id", "in", part).execute();
  }
  for (const part of chunks(changes.map(({ thread }) => thread.key))) {
    await sql.deleteFrom("standing").where("thread", "in", part).execute();
  }
}

const members = (changes: readonly ThreadChange[]): Tables["member"][] =>
  changes.flatMap(({ thread, members }) => members.map((member) => ({ thread: thread.key, ...member })));

const relations = (changes: readonly ThreadChange[]): Tables["relation"][] => {
  const all = changes.flatMap(({ thread, relations }) =>
    relations.map(({ from, to, slots, ...rest }) => ({
      ...rest,
      thread: thread.key,
      from_claim: from,
      to_claim: to,
      slots: JSON.stringify(slots ?? null),
    })),
  );
  return [...new Map(all.map((one) => [one.id, one])).values()];
};

const history = (changes: readonly ThreadChange[]): Tables["standing"][] =>
  changes.flatMap(({ thread, history }) =>
    history.map((step, n) => ({ ...step, thread: thread.key, n, because: JSON.stringify(step.because) })),
  );

/** Takes tokens off the list of what is to be threaded. */
export async function markThreaded({ sql }: Writing, seen: readonly string[]): Promise<void> {
  for (const part of chunks(seen.map(Number))) await sql.deleteFrom("pending").where("n", "in", part).execute();
}

/** The writing part of threads. */
export const threadWrites = (db: Database) => ({
  saveThreads: (run: ThreadRun): Promise<void> => db.write((writing) => saveThreads(writing, run)),
  markThreaded: (seen: readonly string[]): Promise<void> => db.write((writing) => markThreaded(writing, seen)),
});
