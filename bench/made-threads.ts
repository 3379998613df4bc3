/** Threads over made-up claims, as a thread run would keep them, so that the thread page has something to open. */
import { contentId } from "../src/store/content-hash.ts";
import type { ClaimItem } from "../src/store/claim-query.ts";
import type { Ledger } from "../src/store/ledger.ts";
import type { ThreadChange } from "../src/store/thread-record.ts";

const madeThreadPlaces = 200;
const membersAThread = 20;

export const madeThreadKey = (place: string): string => `made-thread/${place}`;

function madeThread(place: string, items: readonly ClaimItem[]): ThreadChange {
  const key = madeThreadKey(place);
  const ids = items.map(({ claim }) => claim.id);
  const days = items.map(({ claim }) => claim.published?.slice(0, 10) ?? "").sort();
  return {
    whole: true,
    thread: {
      key,
      kind: "event",
      family: "assault",
      place,
      parties: ["ru", "ua"],
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      claims: ids.length,
      reports: ids.length,
      origins: 2,
      happened: "contested",
      who: null,
      changed: days.at(-1) ?? null,
      body: null,
    },
    members: ids.map((claim) => ({ claim, state: "linked", origin: claim, why: "made" })),
    left: [],
    relations: ids.slice(1).map((from, n) => ({
      id: contentId([key, from]),
      from,
      to: ids[n] ?? from,
      kind: "repeats",
      state: "linked",
      score: 1,
      reason: "made",
      slots: {},
    })),
    undone: [],
    history: [{ at: days[0] ?? "2022-02-24", happened: "contested", who: null, reason: "made", because: ids }],
  };
}

/** A thread of up to twenty claims at each of the busiest places; gives the ids of those places. */
export async function fillThreads(ledger: Ledger): Promise<readonly string[]> {
  const changes: ThreadChange[] = [];
  for (let n = 0; n < madeThreadPlaces; n += 1) {
    const { items } = await ledger.listClaims({ places: [`made:${n}`] }, { limit: membersAThread });
    if (items.length > 0) changes.push(madeThread(`made:${n}`, items));
  }
  await ledger.saveThreads({ changes, gone: [], seen: [] });
  return changes.map(({ thread }) => thread.place ?? "");
}
