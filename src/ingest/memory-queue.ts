/** The queue in this process: for one machine, and for tests of those who work on a queue. */
import { setTimeout as sleep } from "node:timers/promises";
import type { AsideJob, Job, Outcome, Queue, WorkOptions } from "./queue.ts";

const pause = 20; // milliseconds between looks while nothing waits, and before a failed batch is handed over again

/** A queue that lives as long as its process. */
export function memoryQueue(): Queue {
  const known = new Set<string>();
  const waiting: Job[] = [];
  const aside: AsideJob[] = [];
  let underWay = 0;

  const settle = (batch: readonly Job[], outcomes: readonly Outcome[]): void => {
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    for (const job of batch) {
      const outcome = byId.get(job.id);
      if (!outcome) waiting.push(job);
      else if (outcome.reason !== undefined) aside.push({ job, reason: outcome.reason });
    }
  };

  const handOver = async (batch: readonly Job[], handle: Parameters<Queue["work"]>[0], options: WorkOptions) => {
    underWay += batch.length;
    try {
      settle(batch, await handle(batch));
    } catch (error) {
      waiting.push(...batch);
      options.onRetry?.(error);
      await sleep(pause);
    } finally {
      underWay -= batch.length;
    }
  };

  return {
    publish: (jobs) => {
      const fresh = jobs.filter(({ id }) => !known.has(id));
      for (const job of new Map(fresh.map((job) => [job.id, job])).values()) {
        known.add(job.id);
        waiting.push(job);
      }
      return Promise.resolve(new Set(fresh.map(({ id }) => id)).size);
    },
    work: async (handle, options) => {
      while (!options.signal.aborted) {
        const batch = waiting.splice(0, options.batch);
        if (batch.length > 0) await handOver(batch, handle, options);
        else if (options.untilEmpty === true && underWay === 0) return;
        else await sleep(pause);
      }
    },
    counts: () => Promise.resolve({ waiting: waiting.length, underWay, aside: aside.length }),
    listAside: () => Promise.resolve([...aside]),
    replayAside: () => {
      const back = aside.splice(0);
      waiting.push(...back.map(({ job }) => job));
      return Promise.resolve(back.length);
    },
    close: () => Promise.resolve(),
  };
}
