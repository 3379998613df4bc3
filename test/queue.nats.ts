import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { natsQueue } from "../src/ingest/nats-queue.ts";
import { startNats } from "./nats-servers.ts";
import type { NatsServers } from "./nats-servers.ts";
import { madeJob, queueContract } from "./queue-contract.ts";

let one: NatsServers;
let count = 0;
beforeAll(async () => {
  one = await startNats(1);
});
afterAll(() => one.stop());

queueContract("the queue on NATS", () => natsQueue({ address: one.address, name: `test${(count += 1)}` }));

test("an address that nobody answers is told", async () => {
  await expect(natsQueue({ address: "nats://127.0.0.1:1" })).rejects.toThrow("no NATS server answers");
});

test("what was published is there after the server was killed and started again", async () => {
  const queue = await natsQueue({ address: one.address, name: "kept" });
  await queue.publish(Array.from({ length: 50 }, (_, n) => madeJob(n)));
  await one.kill("n0");
  one.start("n0");
  const done = new Set<string>();
  const handle = async (batch: readonly { readonly id: string }[]) => {
    for (const { id } of batch) done.add(id);
    return batch.map(({ id }) => ({ id }));
  };
  await queue.work(handle, { batch: 10, signal: new AbortController().signal, untilEmpty: true });
  expect(done.size).toBe(50);
  await queue.close();
});

test("a queue whose server is gone for good is closed all the same", async () => {
  const gone = await startNats(1);
  const queue = await natsQueue({ address: gone.address, name: "gone" });
  await gone.stop();
  await queue.close();
});

test("a cluster that loses its leader while jobs are published keeps every job once", async () => {
  const three = await startNats(3);
  const queue = await natsQueue({ address: three.address, replicas: 3, name: "led" });
  const state = { batches: 0, killed: false };
  const publishing = (async () => {
    for (let more = 20; more > 0; state.batches += 1) {
      await queue.publish(Array.from({ length: 25 }, (_, k) => madeJob(state.batches * 25 + k)));
      if (state.killed) more -= 1;
      else await sleep(20);
    }
  })();
  await vi.waitFor(() => expect(state.batches).toBeGreaterThan(3), { timeout: 120_000 });
  const leader = await three.leader("led_jobs");
  await three.kill(leader);
  state.killed = true;
  await publishing;
  three.start(leader);
  const jobs = state.batches * 25;
  expect(await queue.counts()).toEqual({ waiting: jobs, underWay: 0, aside: 0 });
  const done = new Set<string>();
  await queue.work(
    async (batch) => {
      for (const { id } of batch) done.add(id);
      return batch.map(({ id }) => ({ id }));
    },
    { batch: 100, signal: new AbortController().signal, untilEmpty: true },
  );
  expect(done.size).toBe(jobs);
  await queue.close();
  await three.stop();
});
