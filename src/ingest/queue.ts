/**
 * The port between those who find reports and those who read them: jobs go in, are handed to any worker, and leave only
 * when their worker says so. Two drivers: in this process, and NATS JetStream for many machines.
 */
import type { ReadTask } from "./read-source.ts";

/** One report to read. The same id is the same job: publishing twice is publishing once. */
export interface Job {
  /** Content hash of the report's version and the rules it is read under. */
  readonly id: string;
  readonly task: ReadTask;
}

/** What became of a job that was handed over: done, or never to be done, with the reason. */
export type Outcome = { readonly id: string; readonly reason?: string };

/** A job that no worker could do; kept with its reason until it is replayed. */
export interface AsideJob {
  readonly job: Job;
  readonly reason: string;
}

export interface QueueCounts {
  readonly waiting: number;
  /** Handed to a worker and not answered yet. */
  readonly underWay: number;
  readonly aside: number;
}

export interface WorkOptions {
  /** Jobs handed over at a time, at most. */
  readonly batch: number;
  /** Ends the work after the batch under way. */
  readonly signal: AbortSignal;
  /** End when nothing waits, instead of waiting for more. */
  readonly untilEmpty?: boolean;
  /** Told of a batch whose worker failed and that will be handed over again. */
  readonly onRetry?: (error: unknown) => void;
}

export interface Queue {
  /** Resolves when all are safe in the queue; tells how many were not in it already. */
  publish(jobs: readonly Job[]): Promise<number>;
  /** Hands batches to `handle`, one after another. Where it throws, the batch is handed over again, to any worker. */
  work(handle: (jobs: readonly Job[]) => Promise<readonly Outcome[]>, options: WorkOptions): Promise<void>;
  counts(): Promise<QueueCounts>;
  listAside(): Promise<readonly AsideJob[]>;
  /** Puts what was set aside back into the queue; tells how many. */
  replayAside(): Promise<number>;
  close(): Promise<void>;
}
