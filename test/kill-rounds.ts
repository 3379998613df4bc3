/** The durable set-up as processes: three queue servers, PostgreSQL, two workers, the pages; each can be killed and is started again as a supervisor would. */
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child-process.ts";
import type { Child } from "./child-process.ts";
import type { NatsServers } from "./nats-servers.ts";
import { freePort } from "./postgres-cluster.ts";
import type { Cluster } from "./postgres-cluster.ts";

export const victims = ["worker", "server", "queue leader", "database"] as const;
export type Victim = (typeof victims)[number];

export interface SetUp {
  readonly ledger: string;
  readonly queue: NatsServers;
  readonly database: Cluster;
  /** Names the queue's streams. */
  readonly name: string;
}

/** A process that is started again whenever it ends, whatever ended it. */
class Supervised {
  readonly #start: () => Child;
  #child: Child;
  #over = false;
  /** How often it was started. */
  starts = 1;

  constructor(start: () => Child) {
    this.#start = start;
    this.#child = start();
    void this.#watch();
  }

  async #watch(): Promise<void> {
    for (;;) {
      await this.#child.ended;
      if (this.#over) return;
      await sleep(200);
      this.#child = this.#start();
      this.starts += 1;
    }
  }

  async kill(): Promise<void> {
    const child = this.#child;
    child.kill();
    await child.ended;
  }

  async stop(): Promise<void> {
    this.#over = true;
    await this.kill();
  }
}

/** Lives for a test: kills as told, and ends what it started. */
export class KilledSetUp {
  readonly #setUp: SetUp;
  readonly #workers: readonly Supervised[];
  readonly #server: Supervised;
  readonly #port: number;
  #next = 0;

  static async start(setUp: SetUp): Promise<KilledSetUp> {
    return new KilledSetUp(setUp, await freePort());
  }

  private constructor(setUp: SetUp, port: number) {
    const worker = new URL("./worker-child.ts", import.meta.url);
    const program = new URL("../src/cli/main.ts", import.meta.url);
    const { ledger, queue, name } = setUp;
    this.#setUp = setUp;
    this.#port = port;
    this.#workers = [0, 1].map(
      () => new Supervised(() => startChild(worker, [ledger, queue.address, name, "3", "stay"])),
    );
    const words = ["serve", "--ledger", ledger, "--host", "127.0.0.1", "--port", String(port)];
    this.#server = new Supervised(() => startChild(program, words));
  }

  /** kill -9; queue and database are started again at once, the others by their supervisors. */
  async kill(victim: Victim): Promise<void> {
    const { queue, database, name } = this.#setUp;
    if (victim === "worker") await this.#workers[(this.#next += 1) % 2]?.kill();
    if (victim === "server") await this.#server.kill();
    if (victim === "queue leader") {
      const leader = await queue.leader(`${name}_jobs`).catch(() => "n0"); // nobody leads yet: any will do
      await queue.kill(leader);
      queue.start(leader);
    }
    if (victim === "database") {
      await database.kill();
      await database.start();
    }
  }

  /** Resolves when the pages answer; throws when they do not within ten minutes. */
  async answers(): Promise<void> {
    for (const until = Date.now() + 600_000; ; await sleep(300)) {
      const status = await fetch(`http://127.0.0.1:${this.#port}/threads.json`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      if (Date.now() > until) throw new Error(`the pages did not come back: ${status}`);
    }
  }

  get starts(): string {
    const workers = this.#workers.reduce((sum, { starts }) => sum + starts, 0);
    return `${workers} starts of workers, ${this.#server.starts} of the server`;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#workers, this.#server].map((one) => one.stop()));
  }
}
