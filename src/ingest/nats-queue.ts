/** The queue on NATS JetStream: file storage, ids against doubles, explicit answers, and patience through a change of leader. */
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  AckPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  jetstream,
  jetstreamManager,
} from "@nats-io/jetstream";
import type { Consumer, JetStreamClient, JetStreamManager, JsMsg } from "@nats-io/jetstream";
import { connect, headers, nanos } from "@nats-io/transport-node";
import type { NatsConnection } from "@nats-io/transport-node";
import { ReportedlyError } from "../errors.ts";
import type { AsideJob, Job, Outcome, Queue, QueueCounts, WorkOptions } from "./queue.ts";

export interface NatsQueueOptions {
  /** "nats://host:4222", several with commas. */
  readonly address: string;
  /** Copies of every job over the servers of a cluster. */
  readonly replicas?: number;
  /** Milliseconds after which a silent worker has lost its batch to another; two minutes where not said. */
  readonly answerWithin?: number;
  /** Names the streams, so that several ledgers can share servers. */
  readonly name?: string;
}

const minutes = 60_000;
const doubleWindow = 60 * minutes; // in which the same id is the same job; after it the ledger still knows it
const patience = 60_000; // a change of leader takes some seconds; published jobs wait for it
const largestJob = 900_000; // bytes; servers take a million

interface Streams {
  readonly jobs: string;
  readonly aside: string;
  readonly worker: string;
}

/** Opens the queue and makes its streams where they are missing. */
export async function natsQueue(given: NatsQueueOptions): Promise<Queue> {
  const { address, replicas = 1, answerWithin = 2 * minutes, name = "reportedly" } = given;
  const connection = await connectTo(address);
  const client = jetstream(connection, { timeout: 10_000 });
  const manager = await patiently(() => jetstreamManager(connection, { timeout: 10_000 }));
  const streams = { jobs: `${name}_jobs`, aside: `${name}_aside`, worker: `${name}_workers` };
  await patiently(() => makeStreams(manager, streams, { replicas, answerWithin }));
  return {
    publish: (jobs) => publish(client, streams.jobs, jobs),
    work: (handle, options) => new NatsWork({ client, streams, handle, options, answerWithin }).run(),
    counts: () => patiently(() => counts(manager, streams)),
    listAside: async () => (await asideMessages(manager, streams)).map(({ aside }) => aside),
    replayAside: () => replayAside(client, manager, streams),
    close: () => closeSoon(connection),
  };
}

async function connectTo(address: string): Promise<NatsConnection> {
  try {
    return await connect({
      servers: address.split(","),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      timeout: 10_000,
    });
  } catch (cause) {
    throw new ReportedlyError(`no NATS server answers at ${address}: start one, or give another --queue`, { cause });
  }
}

const farewell = 5000; // milliseconds; a server that is gone never takes the last words

/** Ends the connection, with what is still to be sent where the server is there. */
async function closeSoon(connection: NatsConnection): Promise<void> {
  const late = new AbortController();
  await Promise.race([connection.drain(), sleep(farewell, undefined, { signal: late.signal })]).catch(() => undefined);
  late.abort();
  await connection.close();
}

async function makeStreams(
  manager: JetStreamManager,
  { jobs, aside, worker }: Streams,
  { replicas, answerWithin }: Required<Pick<NatsQueueOptions, "replicas" | "answerWithin">>,
): Promise<void> {
  const known = new Set<string>();
  for await (const stream of manager.streams.list()) known.add(stream.config.name);
  const common = { storage: StorageType.File, num_replicas: replicas, discard: DiscardPolicy.New };
  if (!known.has(jobs)) {
    const retention = RetentionPolicy.Workqueue;
    await manager.streams.add({
      name: jobs,
      subjects: [jobs],
      retention,
      duplicate_window: nanos(doubleWindow),
      ...common,
    });
  }
  if (!known.has(aside)) await manager.streams.add({ name: aside, subjects: [aside], ...common });
  const consumer = {
    durable_name: worker,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(answerWithin),
    max_ack_pending: 10_000,
  };
  await manager.consumers.add(jobs, consumer);
}

/** Tries again, with growing pauses, for as long as a leader can be away. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience; // not the clock on the wall, which may be set back
  for (let wait = 100; ; wait = Math.min(wait * 2, 3000)) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() + wait > until) throw error;
      await sleep(wait);
    }
  }
}

const encode = (job: Job): Uint8Array => gzipSync(JSON.stringify(job));
const decode = (data: Uint8Array): Job =>
  JSON.parse(gunzipSync(data, { maxOutputLength: 200_000_000 }).toString()) as Job;

const atOnce = 200;

async function publish(client: JetStreamClient, subject: string, jobs: readonly Job[]): Promise<number> {
  let fresh = 0;
  for (let start = 0; start < jobs.length; start += atOnce) {
    const part = jobs.slice(start, start + atOnce).map((job) => publishOne(client, subject, job));
    fresh += (await Promise.all(part)).filter((isNew) => isNew).length;
  }
  return fresh;
}

async function publishOne(client: JetStreamClient, subject: string, job: Job): Promise<boolean> {
  const data = encode(job);
  if (data.length > largestJob) {
    throw new ReportedlyError(`report ${job.task.report.id} is too long for a queue; ingest it with --ledger alone`);
  }
  const ack = await patiently(() => client.publish(subject, data, { msgID: job.id }));
  return !ack.duplicate;
}

async function counts(manager: JetStreamManager, { jobs, aside, worker }: Streams): Promise<QueueCounts> {
  const info = await manager.consumers.info(jobs, worker);
  const { state } = await manager.streams.info(aside);
  return { waiting: info.num_pending, underWay: info.num_ack_pending, aside: state.messages };
}

interface Held {
  readonly seq: number;
  readonly aside: AsideJob;
}

async function asideMessages(manager: JetStreamManager, { aside }: Streams): Promise<readonly Held[]> {
  const { state } = await patiently(() => manager.streams.info(aside));
  const held: Held[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    const message = await manager.streams.getMessage(aside, { seq }).catch(() => null);
    if (message) held.push({ seq, aside: { job: decode(message.data), reason: message.header.get("reason") } });
  }
  return held;
}

async function replayAside(client: JetStreamClient, manager: JetStreamManager, streams: Streams): Promise<number> {
  const held = await asideMessages(manager, streams);
  for (const { seq, aside } of held) {
    const data = encode(aside.job);
    await patiently(() => client.publish(streams.jobs, data, { msgID: `${aside.job.id}-again-${seq}` }));
    await patiently(() => manager.streams.deleteMessage(streams.aside, seq));
  }
  return held.length;
}

interface NatsWorkInput {
  readonly client: JetStreamClient;
  readonly streams: Streams;
  readonly handle: Parameters<Queue["work"]>[0];
  readonly options: WorkOptions;
  readonly answerWithin: number;
}

/** One worker's pull from the stream; lives until its signal. */
class NatsWork {
  readonly #input: NatsWorkInput;

  constructor(input: NatsWorkInput) {
    this.#input = input;
  }

  async run(): Promise<void> {
    const { client, streams, options } = this.#input;
    const consumer = await patiently(() => client.consumers.get(streams.jobs, streams.worker));
    while (!options.signal.aborted) {
      const messages = await this.#fetch(consumer);
      if (messages.length > 0) await this.#handOver(messages);
      else if (options.untilEmpty === true && (await this.#isEmpty(consumer))) return;
    }
  }

  /** A lost connection or an absent leader is an empty look; the next one comes soon. */
  async #fetch(consumer: Consumer): Promise<JsMsg[]> {
    const { batch } = this.#input.options;
    const found: JsMsg[] = [];
    try {
      for await (const message of await consumer.fetch({ max_messages: batch, expires: 1000 })) found.push(message);
    } catch (error) {
      this.#input.options.onRetry?.(error);
      await sleep(500);
    }
    return found;
  }

  async #isEmpty(consumer: Consumer): Promise<boolean> {
    const info = await consumer.info().catch(() => null);
    return info !== null && info.num_pending === 0 && info.num_ack_pending === 0;
  }

  async #handOver(messages: readonly JsMsg[]): Promise<void> {
    const { handle, options, answerWithin } = this.#input;
    const alive = setInterval(() => messages.forEach((message) => message.working()), answerWithin / 4);
    try {
      const outcomes = await handle(messages.map(({ data }) => decode(data)));
      const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
      for (const message of messages) await this.#answer(message, byId);
    } catch (error) {
      options.onRetry?.(error);
      for (const message of messages) message.nak(backOff(message));
    } finally {
      clearInterval(alive);
    }
  }

  async #answer(message: JsMsg, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const { client, streams } = this.#input;
    const outcome = outcomes.get(decode(message.data).id);
    if (!outcome) {
      message.nak(backOff(message));
      return;
    }
    if (outcome.reason !== undefined) {
      const head = headers();
      head.set("reason", outcome.reason.replaceAll(/[\r\n]+/g, " ").slice(0, 500));
      await patiently(() => client.publish(streams.aside, message.data, { headers: head }));
    }
    message.ack();
  }
}

/** Longer each time the same job comes back, half a minute at most. */
const backOff = (message: JsMsg): number => Math.min(500 * 2 ** Math.min(message.info.deliveryCount, 6), 30_000);
