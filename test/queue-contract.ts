/** What every queue must do, whatever it stands on; each driver's suite runs all of it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Job, Queue, WorkOptions } from "../src/ingest/queue.ts";
import { madeReport } from "./ledger-fixture.ts";

export const madeJob = (n: number): Job => ({
  id: `job-${n}`,
  task: {
    report: madeReport({ id: String(n), text: `Note ${n}: units took Kupiansk.` }),
    rawHash: "00",
    fetched: { at: "2025-12-01T00:00:00Z", how: `file:made.jsonl:${n}` },
  },
});

const jobs = (count: number): Job[] => Array.from({ length: count }, (_, n) => madeJob(n));

const untilEmpty = (more: Partial<WorkOptions> = {}): WorkOptions => ({
  batch: 7,
  signal: new AbortController().signal,
  untilEmpty: true,
  ...more,
});

/** Runs the whole contract; `open` gives an empty queue for each test. */
export function queueContract(name: string, open: () => Promise<Queue>): void {
  describe(name, () => {
    let queue: Queue;
    beforeEach(async () => {
      queue = await open();
    });
    afterEach(() => queue.close());

    test("hands over every job once and whole; publishing twice is publishing once", async () => {
      await queue.publish(jobs(20));
      await queue.publish(jobs(25));
      expect((await queue.counts()).waiting).toBe(25);
      const done = new Map<string, Job>();
      await queue.work(async (batch) => {
        for (const job of batch) done.set(job.id, job);
        return batch.map(({ id }) => ({ id }));
      }, untilEmpty());
      expect([...done.values()].toSorted((a, b) => Number(a.task.report.id) - Number(b.task.report.id))).toEqual(
        jobs(25),
      );
      expect(await queue.counts()).toEqual({ waiting: 0, underWay: 0, aside: 0 });
      expect(await queue.publish(jobs(3))).toBe(0);
    });

    test("a batch whose worker failed is handed over again", async () => {
      await queue.publish(jobs(10));
      let failures = 2;
      const [done, told]: [Set<string>, string[]] = [new Set(), []];
      const onRetry = (error: unknown): void => void told.push(error instanceof Error ? error.message : "");
      await queue.work(async (batch) => {
        if ((failures -= 1) >= 0) throw new Error("the ledger is away");
        for (const { id } of batch) done.add(id);
        return batch.map(({ id }) => ({ id }));
      }, untilEmpty({ onRetry }));
      // a slow server's empty look is told too; only the worker's own failures are counted here
      expect([done.size, told.filter((reason) => reason === "the ledger is away").length]).toEqual([10, 2]);
    });

    test("a job that nobody can do is set aside with its reason and can be replayed", async () => {
      await queue.publish(jobs(6));
      const can = new Set<string>();
      const handle = async (batch: readonly Job[]) =>
        batch.map(({ id }) => (id === "job-3" && !can.has(id) ? { id, reason: "it cannot be read,\nreally" } : { id }));
      await queue.work(handle, untilEmpty());
      expect((await queue.counts()).aside).toBe(1);
      expect((await queue.listAside()).map(({ job, reason }) => [job.id, reason.replace(/\s+/g, " ")])).toEqual([
        ["job-3", "it cannot be read, really"],
      ]);
      can.add("job-3");
      expect(await queue.replayAside()).toBe(1);
      await queue.work(handle, untilEmpty());
      expect(await queue.counts()).toEqual({ waiting: 0, underWay: 0, aside: 0 });
    });

    test("several workers share the jobs, none twice", async () => {
      await queue.publish(jobs(60));
      const done = new Set<string>();
      const taken: string[] = [];
      const work = () =>
        queue.work(async (batch) => {
          for (const { id } of batch) done.add(id);
          taken.push(...batch.map(({ id }) => id));
          return batch.map(({ id }) => ({ id }));
        }, untilEmpty());
      await Promise.all([work(), work(), work()]);
      expect(done.size).toBe(60);
      expect(taken.length).toBeLessThan(120); // an answer lost on the way brings a batch back, never all of them
    });

    test("a job left unanswered by its worker comes back", async () => {
      await queue.publish(jobs(4));
      let first = true;
      const done = new Set<string>();
      await queue.work(async (batch) => {
        const answered = first ? batch.slice(1) : batch;
        first = false;
        for (const { id } of answered) done.add(id);
        return answered.map(({ id }) => ({ id }));
      }, untilEmpty());
      expect([...done].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["job-0", "job-1", "job-2", "job-3"]);
    });

    test("a worker ends by its signal and leaves the rest in the queue", async () => {
      await queue.publish(jobs(21));
      const ender = new AbortController();
      let done = 0;
      await queue.work(
        async (batch) => {
          done += batch.length;
          ender.abort();
          return batch.map(({ id }) => ({ id }));
        },
        untilEmpty({ signal: ender.signal, untilEmpty: false }),
      );
      expect(done).toBeGreaterThan(0);
      // answers travel, and what was on its way to a worker that ended is still under way
      const left = async (): Promise<number> => {
        const { waiting, underWay } = await queue.counts();
        return waiting + underWay;
      };
      await expect.poll(left, { timeout: 60_000 }).toBe(21 - done);
    });
  });
}
