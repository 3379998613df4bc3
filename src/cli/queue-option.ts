/** Which queue a verb works on: `--queue nats://HOST:PORT`, several with commas; `--replicas 3` on a cluster. */
import type { Queue } from "../ingest/queue.ts";
import { numberOption, textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** Opens the call's queue, hands it on, and closes it whatever happens. */
export async function withQueue<T>(call: Call, use: (queue: Queue) => Promise<T>): Promise<T> {
  const address = textOption(call, "queue", "");
  if (!/^(nats|tls):\/\//.test(address))
    throw new UsageError("--queue takes the address of a NATS server: nats://host:4222");
  const { natsQueue } = await import("../ingest/nats-queue.ts");
  const queue = await natsQueue({ address, replicas: numberOption(call, "replicas", 1) });
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}

/** Ends with the first interrupt, after what is under way. */
export function untilInterrupted(): AbortSignal {
  const ender = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ender.abort());
  return ender.signal;
}
