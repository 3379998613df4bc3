/** What is remembered of a webhook between rounds, in the ledger itself, so that a crash loses no notice. */
import type { Ledger } from "../../store/ledger.ts";

export interface Waiting {
  readonly id: string;
  readonly body: string;
  readonly tries: number;
  /** Milliseconds since 1970: not sent before. */
  readonly notBefore: number;
}

export interface HookState {
  /** Number of the newest archive entry that was looked at; null before the first round. */
  readonly seq: number | null;
  readonly waiting: readonly Waiting[];
  /** Ids of the last ones sent: a thread made anew must not tell them again. */
  readonly sent: readonly string[];
  /** Set when the receiver answered that it wants no more; a new address starts again. */
  readonly endedAt: string | null;
}

const mostSent = 2000;
const key = (name: string): string => `hook ${name}`;
const fresh: HookState = { seq: null, waiting: [], sent: [], endedAt: null };

export const hookState = async (ledger: Ledger, name: string): Promise<HookState> =>
  JSON.parse((await ledger.getMeta(key(name))) ?? JSON.stringify(fresh)) as HookState;

export const keepHookState = (ledger: Ledger, name: string, state: HookState): Promise<void> =>
  ledger.setMeta(key(name), JSON.stringify({ ...state, sent: state.sent.slice(-mostSent) }));
