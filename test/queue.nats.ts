import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  let done = 0;
  const handle = async (batch: readonly { readonly id: string }[]) => {
    done += batch.length;
    return batch.map(({ id }) => ({ id }));
  };
  await queue.work(handle, { batch: 10, signal: new AbortController().signal, untilEmpty: true });
  expect(done).toBe(50);
  await queue.close();
});

test("a queue whose server is gone for good is closed all the same", async () => {
  const gone = await startNats(1);
  const queue = await natsQueue({ address: gone.address, name: "gone" });
  await gone.stop();
  await queue.close();
}, 30_000);

test("a cluster that loses its leader while jobs are published keeps every job once", async () => {
  const three = await startNats(3);
  const queue = await natsQueue({ address: three.address, replicas: 3, name: "led" });
  let over = false;
  const publishing = (async () => {
    let fresh = 0;
    for (let n = 0; n < 40; n += 1) {
      fresh += await queue.publish(Array.from({ length: 25 }, (_, k) => madeJob(n * 25 + k)));
      await sleep(50);
    }
    over = true;
    return fresh;
  })();
  await sleep(300);
  const leader = await three.leader("led_jobs");
  expect(over).toBe(false);
  await three.kill(leader);
  await publishing;
  three.start(leader);
  const done: string[] = [];
  await queue.work(
    async (batch) => {
      done.push(...batch.map(({ id }) => id));
      return batch.map(({ id }) => ({ id }));
    },
    { batch: 100, signal: new AbortController().signal, untilEmpty: true },
  );
  expect([new Set(done).size, done.length]).toEqual([1000, 1000]);
  await queue.close();
  await three.stop();
}, 180_000);
