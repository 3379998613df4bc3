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
  /** Rounds that failed one after another, with the last reason. */
  readonly failures: number;
  readonly reason: string | null;
}

export interface FollowOptions {
  readonly ledger: Ledger;
  readonly web: PoliteWeb;
  /** ISO instant of this round. */
  readonly at: string;
  /** Puts a fetched page into the ledger or a queue. */
  readonly take: (source: NamedSource) => Promise<{ readonly new: number; readonly refused: readonly Refused[] }>;
  /** Where a channel's pages are; only tests give another. */
  readonly channelPages?: string;
}

export interface FollowReport {
  readonly address: string;
  readonly new: number;
  readonly unchanged: boolean;
  readonly gaps: FollowState["gaps"];
  readonly vanished: readonly string[];
  readonly refused: readonly Refused[];
  /** Null when all went well. */
  readonly fault: string | null;
}

const mostPages = 50; // a page holds some twenty posts
const firstPages = 1; // what is older than the first look is an export's business
const fresh: FollowState = { etag: null, modified: null, newest: null, gaps: [], failures: 0, reason: null };

const stateKey = ({ address }: Followed): string => `follow ${address}`;

/** What is remembered of an address. */
export const followState = async (ledger: Ledger, followed: Followed): Promise<FollowState> =>
  JSON.parse((await ledger.getMeta(stateKey(followed))) ?? JSON.stringify(fresh)) as FollowState;

/** Follows all once; hosts side by side, each host one request at a time. A fault of one stops no other. */
export const followOnce = (list: readonly Followed[], options: FollowOptions): Promise<readonly FollowReport[]> =>
  Promise.all(list.map((followed) => followOne(followed, options)));

async function followOne(followed: Followed, options: FollowOptions): Promise<FollowReport> {
  const before = await followState(options.ledger, followed);
  try {
    const round =
      followed.channel === null
        ? await feedRound(followed, before, options)
        : await channelRound(followed, before, options);
    await options.ledger.setMeta(stateKey(followed), JSON.stringify({ ...round.state, failures: 0, reason: null }));
    return { address: followed.address, ...round.told, gaps: round.state.gaps, fault: null };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    const state = { ...before, failures: before.failures + 1, reason: fault };
    await options.ledger.setMeta(stateKey(followed), JSON.stringify(state));
    return { address: followed.address, new: 0, unchanged: false, gaps: before.gaps, vanished: [], refused: [], fault };
  }
}

interface Round {
  readonly state: FollowState;
  readonly told: Pick<FollowReport, "new" | "unchanged" | "vanished" | "refused">;
}

const textOf = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

async function feedRound(followed: Followed, before: FollowState, { web, take }: FollowOptions): Promise<Round> {
  const asked: Record<string, string> = {};
  if (before.etag) asked["if-none-match"] = before.etag;
  if (before.modified) asked["if-modified-since"] = before.modified;
  const answer = await web.get(followed.address, asked);
  if (answer.status === 304) return { state: before, told: { new: 0, unchanged: true, vanished: [], refused: [] } };
  mustBeGood(answer);
  const taken = await take(pageSource(followed.address, answer));
  const state = { ...before, etag: textOf(answer.headers["etag"]), modified: textOf(answer.headers["last-modified"]) };
  return { state, told: { ...taken, unchanged: false, vanished: [] } };
}

function mustBeGood({ status, address }: WebAnswer): void {
  if (status !== 200) throw new Error(`${address} answered ${status}`);
}

const pageSource = (name: string, { bytes, headers }: WebAnswer): NamedSource => ({
  name,
  size: bytes.length,
  contentType: textOf(headers["content-type"]),
  open: async function* () {
    yield bytes;
  },
});

/** Pages back until the newest known post, so that a busy day between two rounds is not lost. */
async function channelRound(followed: Followed, before: FollowState, options: FollowOptions): Promise<Round> {
  const { web, take, channelPages } = options;
  const first = channelPages === undefined ? followed.address : `${channelPages}/${followed.channel}`;
  const seen = new Set<number>();
  const refused: Refused[] = [];
  let added = 0;
  let address: string | null = first;
  const most = before.newest === null ? firstPages : mostPages;
  for (let page = 0; page < most && address !== null; page += 1) {
    const answer: WebAnswer = await web.get(address);
    mustBeGood(answer);
    const taken = await take(pageSource(address, answer));
    added += taken.new;
    refused.push(...taken.refused);
    const place = channelPagePlace(new TextDecoder().decode(answer.bytes));
    for (const post of place.posts) seen.add(post);
    const reached = before.newest !== null && (place.posts[0] ?? 0) <= before.newest + 1;
    address = reached || place.before === null ? null : `${first}?before=${place.before}`;
  }
  const posts = [...seen].sort((a, b) => a - b);
  const vanished = await buryVanished(followed, posts, options);
  const state = { ...before, newest: posts.at(-1) ?? before.newest, gaps: gapsOf(before, posts) };
  return { state, told: { new: added, unchanged: added === 0, vanished, refused } };
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
  const have = new Set(posts);
  const open = [...gaps, ...found].flatMap(([from, to]) => without(from, to, have));
  return [...new Map(open.map((gap) => [gap.join(), gap])).values()];
}

function without(from: number, to: number, have: ReadonlySet<number>): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let number = from; number <= to; number += 1) {
    if (have.has(number)) continue;
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Posts the ledger holds that stood among those now shown, and are shown no more: noted as taken away, never deleted. */
async function buryVanished(
  { channel }: Followed,
  posts: readonly number[],
  { ledger, at }: FollowOptions,
): Promise<readonly string[]> {
  const [first, last] = [posts[0], posts.at(-1)];
  if (channel === null || first === undefined || last === undefined) return [];
  const shown = new Set(posts);
  const vanished: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listReports"]>> = await ledger.listReports(
      { publishers: [channel] },
      { cursor, limit: 200 },
    );
    const numbers = page.items.map(({ report }) => Number(report.id.split("/").at(-1)));
    for (const [n, { key }] of page.items.entries()) {
      const number = numbers[n] ?? 0;
      if (number <= first || number >= last || shown.has(number) || (await ledger.getTombstone(key))) continue;
      await ledger.bury({ key, at, reason: "no longer on the channel's public page" });
      vanished.push(key);
    }
    cursor = numbers.some((number) => number > first) ? page.next : null;
  } while (cursor !== null);
  return vanished;
}
