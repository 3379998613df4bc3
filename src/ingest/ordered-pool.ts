/** A pool of worker threads that gives answers in the order of the questions, with a bounded number under way. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

export interface PoolOptions {
  /** The worker's file: it answers each message `{ id, task }` with `{ id, answer }` or `{ id, error }`. */
  readonly script: URL;
  readonly data?: unknown;
  /** Threads; as many as the machine has cores where not said. */
  readonly size?: number;
  /** Tasks a thread may have waiting, so that it never stands idle. */
  readonly depth?: number;
}

export interface Answered {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

interface Waiting<A> {
  readonly resolve: (answer: A) => void;
  readonly reject: (error: Error) => void;
}

/** A worker's file beside `here`: TypeScript in the checkout, JavaScript in the built package. */
export const workerScript = (name: string, here: string): URL =>
  new URL(`${name}${here.endsWith(".ts") ? ".ts" : ".js"}`, here);

/** How many threads pay on this machine. */
export const poolSize = (): number => Math.max(1, availableParallelism());

/** Threads that live until `close`. */
export class OrderedPool<T, A> {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, Waiting<A>>();
  readonly #depth: number;
  #next = 0;
  #failed: Error | null = null;

  constructor({ script, data, size = poolSize(), depth = 4 }: PoolOptions) {
    this.#depth = depth;
    this.#workers = Array.from({ length: size }, () => {
      const worker = new Worker(script, { workerData: data });
      worker.on("message", (message: Answered) => this.#settle(message));
      worker.on("error", (error: Error) => this.#fail(error));
      return worker;
    });
  }

  #settle({ id, answer, error }: Answered): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error !== undefined) waiting?.reject(new Error(error));
    else waiting?.resolve(answer as A);
  }

  /** A thread that dies takes its tasks with it, so all that wait are told. */
  #fail(error: Error): void {
    this.#failed = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** One task to the next thread in turn. */
  run(task: T): Promise<A> {
    if (this.#failed) return Promise.reject(this.#failed);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#workers[id % this.#workers.length]?.postMessage({ id, task });
    });
  }

  /** Answers in the order of `tasks`, which are taken only as fast as answers are. */
  async *map(tasks: Iterable<T> | AsyncIterable<T>): AsyncGenerator<A> {
    const under: Promise<A>[] = [];
    const room = this.#workers.length * this.#depth;
    for await (const task of tasks) {
      const answer = this.run(task);
      answer.catch(() => undefined); // told where it is awaited below; a rejection before that must not end the process
      under.push(answer);
      if (under.length >= room) yield await (under.shift() as Promise<A>);
    }
    for (const answer of under) yield await answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
