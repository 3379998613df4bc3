/** One round of `reportedly follow`: asks each followed channel and feed for what is new, and never misses quietly. */
import { channelPagePlace } from "../report/channel-page.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Followed } from "./follow-list.ts";
import type { PoliteWeb } from "./polite-web.ts";
import type { Refused } from "./read-source.ts";
import type { NamedSource } from "./source-list.ts";
import type { WebAnswer } from "./web-request.ts";

/** What is remembered of a followed address between rounds, in the ledger itself. */
export interface FollowState {
  readonly etag: string | null;
  readonly modified: string | null;
  /** Number of the newest post seen; null for feeds. */
  readonly newest: number | null;
  /** Posts that were never on any page, first and last number of each run. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** Rounds that failed one after another, with the last reason, and the ISO instant it is not asked before. */
  readonly failures: number;
  readonly reason: string | null;
  readonly notBefore: string | null;
  /** Something was read in some round, so that a feed that shows nothing known has moved on too far. */
  readonly read: boolean;
}

/** What became of a page's posts: new ones, and those that were there before, changed or the same. */
export interface Taken {
  readonly new: number;
  readonly known: number;
  readonly refused: readonly Refused[];
}

export interface FollowOptions {
  readonly ledger: Ledger;
  readonly web: PoliteWeb;
  /** ISO instant of this round. */
  readonly at: string;
  /** Puts a fetched page into the ledger or a queue. */
  readonly take: (source: NamedSource) => Promise<Taken>;
  /** Where a channel's pages are; only tests give another. */
  readonly channelPages?: string;
}

export interface FollowReport {
  readonly address: string;
  readonly new: number;
  readonly unchanged: boolean;
  readonly gaps: FollowState["gaps"];
  readonly vanished: readonly string[];
  /** Taken away before, and shown again. */
  readonly returned: readonly string[];
  /** A feed shows nothing of what it showed before: entries between the two rounds were never seen. */
  readonly missed: boolean;
  readonly refused: readonly Refused[];
  /** Null when all went well. */
  readonly fault: string | null;
}

const shownAgain = "shown again on the channel's public page";
const mostPages = 50; // a page holds some twenty posts
const firstPages = 1; // what is older than the first look is an export's business
const fresh: FollowState = {
  etag: null,
  modified: null,
  newest: null,
  gaps: [],
  failures: 0,
  reason: null,
  notBefore: null,
  read: false,
};

const firstPause = 5 * 60_000;
const longestPause = 24 * 3_600_000;

/** After failures one after another an address is left alone for 5, 10, 20 … minutes, a day at most. */
const pausedUntil = (at: string, failures: number): string =>
  new Date(Date.parse(at) + Math.min(firstPause * 2 ** (failures - 1), longestPause)).toISOString();

const stateKey = ({ address }: Followed): string => `follow ${address}`;

/** What is remembered of an address. */
export const followState = async (ledger: Ledger, followed: Followed): Promise<FollowState> => ({
  ...fresh,
  ...(JSON.parse((await ledger.getMeta(stateKey(followed))) ?? "{}") as Partial<FollowState>),
});

/** Follows all once; hosts side by side, each host one request at a time. A fault of one stops no other. */
export const followOnce = (list: readonly Followed[], options: FollowOptions): Promise<readonly FollowReport[]> =>
  Promise.all(list.map((followed) => followOne(followed, options)));

const nothing = { new: 0, unchanged: false, vanished: [], returned: [], missed: false, refused: [] } as const;

/** Number of the newest post the ledger holds, so that a first round that was cut short, or an import, is gone on from. */
async function newestHeld(ledger: Ledger, channel: string | null): Promise<number | null> {
  if (channel === null) return null;
  const { items } = await ledger.listReports({ publishers: [channel] }, { limit: 200 });
  const numbers = items.flatMap(({ report }) => Number(/^(\w+)\/(\d+)$/.exec(report.id)?.[2] ?? 0));
  return Math.max(0, ...numbers) || null;
}

async function followOne(followed: Followed, options: FollowOptions): Promise<FollowReport> {
  const { ledger, at } = options;
  const kept = await followState(ledger, followed);
  const before = kept.newest === null ? { ...kept, newest: await newestHeld(ledger, followed.channel) } : kept;
  const told = { address: followed.address, ...nothing, gaps: before.gaps };
  if (before.notBefore !== null && at < before.notBefore)
    return { ...told, fault: `${before.reason ?? ""}; not asked again before ${before.notBefore}` };
  try {
    const round =
      followed.channel === null
        ? await feedRound(followed, before, options)
        : await channelRound(followed, before, options);
    await keepState(ledger, followed, { ...round.state, failures: 0, reason: null, notBefore: null });
    return { ...told, ...round.told, gaps: round.state.gaps, fault: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failures = before.failures + 1;
    await keepState(ledger, followed, { ...before, failures, reason, notBefore: pausedUntil(at, failures) });
    return { ...told, fault: reason };
  }
}

const keepState = (ledger: Ledger, followed: Followed, state: FollowState): Promise<void> =>
  ledger.setMeta(stateKey(followed), JSON.stringify(state));

interface Round {
  readonly state: FollowState;
  readonly told: Pick<FollowReport, "new" | "unchanged" | "vanished" | "returned" | "missed" | "refused">;
}

const textOf = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

/** What it last said of itself, so that it need not send the same again. */
function askedWith({ etag, modified }: FollowState): Record<string, string> {
  return { ...(etag ? { "if-none-match": etag } : {}), ...(modified ? { "if-modified-since": modified } : {}) };
}

const saidOf = ({ headers }: WebAnswer): Pick<FollowState, "etag" | "modified"> => ({
  etag: textOf(headers["etag"]),
  modified: textOf(headers["last-modified"]),
});

async function feedRound(followed: Followed, before: FollowState, { web, take }: FollowOptions): Promise<Round> {
  const answer = await web.get(followed.address, askedWith(before));
  if (answer.status === 304) return { state: before, told: { ...nothing, unchanged: true } };
  mustBeGood(answer);
  const { known, ...taken } = await take(pageSource(followed.address, answer));
  const read = before.read || taken.new + known > 0;
  const missed = before.read && known === 0 && taken.new > 0;
  return { state: { ...before, ...saidOf(answer), read }, told: { ...nothing, ...taken, missed } };
}

function mustBeGood({ status, address }: WebAnswer): void {
  if (status !== 200) throw new Error(`${address} answered ${status}`);
}

/**
 * What is followed speaks for itself alone: a channel's page holds that channel's posts, any other address a feed or an
 * article. Else whoever answers there could put words into another's mouth, or a later version under another's post.
 */
const pageSource = (name: string, { bytes, headers }: WebAnswer, channel: string | null = null): NamedSource => ({
  name,
  ...(channel === null ? { kinds: ["feed", "article"] } : { kinds: ["channel-page"], speaker: channel }),
  size: bytes.length,
  contentType: textOf(headers["content-type"]),
  open: async function* () {
    yield bytes;
  },
});

interface PagesRead {
  /** What the newest page said of itself; null where it did not change. */
  readonly said: Pick<FollowState, "etag" | "modified"> | null;
  readonly posts: readonly number[];
  readonly new: number;
  readonly refused: readonly Refused[];
}

/** Pages back until the newest known post, so that a busy day between two rounds is not lost. */
async function readPages(followed: Followed, before: FollowState, options: FollowOptions): Promise<PagesRead> {
  const { web, take, channelPages } = options;
  const first = channelPages === undefined ? followed.address : `${channelPages}/${followed.channel}`;
  const seen = new Set<number>();
  const refused: Refused[] = [];
  let said: PagesRead["said"] = null;
  let added = 0;
  let address: string | null = first;
  const most = before.newest === null ? firstPages : mostPages;
  for (let page = 0; page < most && address !== null; page += 1) {
    const answer: WebAnswer = await web.get(address, page === 0 ? askedWith(before) : {});
    if (answer.status === 304) break;
    mustBeGood(answer);
    said ??= saidOf(answer);
    const place = channelPagePlace(new TextDecoder().decode(answer.bytes));
    if (page === 0 && place.posts.length === 0)
      throw new Error(`${address} shows no posts: no public channel, or no longer`);
    const taken = await take(pageSource(address, answer, followed.channel));
    added += taken.new;
    refused.push(...taken.refused);
    for (const post of place.posts) seen.add(post);
    const reached = before.newest !== null && (place.posts[0] ?? 0) <= before.newest + 1;
    address = reached || place.before === null ? null : `${first}?before=${place.before}`;
  }
  return { said, posts: [...seen].sort((a, b) => a - b), new: added, refused };
}

async function channelRound(followed: Followed, before: FollowState, options: FollowOptions): Promise<Round> {
  const { said, posts, new: added, refused } = await readPages(followed, before, options);
  if (said === null) return { state: before, told: { ...nothing, unchanged: true } };
  const moved = await noteMoved(followed, posts, options);
  const newest = Math.max(posts.at(-1) ?? 0, before.newest ?? 0) || null; // the newest taken away was seen all the same
  const state = { ...before, ...said, read: true, newest, gaps: gapsOf(before, posts) };
  return { state, told: { ...nothing, ...moved, new: added, unchanged: added === 0, refused } };
}

/** Numbers between the posts seen that no page ever held; those that turn up later leave the list. */
export function gapsOf(
  { newest, gaps }: Pick<FollowState, "newest" | "gaps">,
  posts: readonly number[],
): FollowState["gaps"] {
  const found: (readonly [number, number])[] = [];
  let last = newest ?? (posts[0] ?? 1) - 1;
  for (const post of posts) {
    if (post > last + 1) found.push([last + 1, post - 1]);
    last = Math.max(last, post);
  }
  const open = [...gaps, ...found].flatMap(([from, to]) => without(from, to, posts));
  return [...new Map(open.map((gap) => [gap.join(), gap])).values()];
}

/** What is left of a run of numbers when the posts are taken out. By its ends: a channel may tell any number, 10^12 too. */
function without(from: number, to: number, posts: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let next = from;
  for (const post of posts) {
    if (post < next || post > to) continue;
    if (post > next) runs.push([next, post - 1]);
    next = post + 1;
  }
  return next > to ? runs : [...runs, [next, to]];
}

interface Moved {
  readonly vanished: readonly string[];
  readonly returned: readonly string[];
}

/**
 * Posts the ledger holds that stood among those now shown, and are shown no more: noted as taken away, never deleted.
 * Those that were taken away and are shown again: noted as back, and the time between is kept.
 */
async function noteMoved(
  { channel }: Followed,
  posts: readonly number[],
  { ledger, at }: FollowOptions,
): Promise<Moved> {
  const [first, last] = [posts[0], posts.at(-1)];
  const moved = { vanished: [] as string[], returned: [] as string[] };
  if (channel === null || first === undefined || last === undefined) return moved;
  const shown = new Set(posts);
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listReports"]>> = await ledger.listReports(
      { publishers: [channel] },
      { cursor, limit: 200 },
    );
    const gone = await ledger.tombstonesOf(page.items.map(({ id }) => id));
    const numbers = page.items.map(({ report }) => Number(report.id.split("/").at(-1)));
    for (const [n, { id, key }] of page.items.entries()) {
      const number = numbers[n] ?? 0;
      if (shown.has(number)) {
        if (gone.has(id) && (await ledger.restore({ key, at, how: shownAgain }))) moved.returned.push(key);
      } else if (number > first && number < last && !gone.has(id)) {
        await ledger.bury({ key, at, reason: "no longer on the channel's public page" });
        moved.vanished.push(key);
      }
    }
    cursor = numbers.some((number) => number > first) ? page.next : null;
  } while (cursor !== null);
  return moved;
}
