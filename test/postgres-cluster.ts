/** A private PostgreSQL for tests: its own folder, a free loopback port, an unprivileged user, ended by its own pid. */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface Cluster {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** kill -9 of the server; `start` brings it back with what it had committed. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Ports a system hands out by itself begin above (Linux 32768): from here nobody's connection takes one while its server is down. */
const ownPorts = [12_000, 32_000] as const;

/** A port of the loopback that nobody listens on, and that stays free while a killed server is started again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ownPorts[0] + Math.floor(Math.random() * (ownPorts[1] - ownPorts[0]));
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

function binFolder(): string {
  const root = "/usr/lib/postgresql";
  const newest = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (newest === undefined)
    throw new Error(`no PostgreSQL in ${root}; install it, or leave "postgres" out of REPORTEDLY_SUITES`);
  return join(root, newest, "bin");
}

/** PostgreSQL refuses root: then everything runs as the user of that name. */
const asUser = process.getuid?.() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

const command = (words: readonly string[]): [string, string[]] => {
  const [first = "", ...rest] = [...asUser, ...words];
  return [first, rest];
};

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-postgres-"));
  if (asUser.length > 0) execFileSync("chown", ["postgres", folder]);
  else chmodSync(folder, 0o700);
  const [file, args] = command([
    join(binFolder(), "initdb"),
    "-D",
    join(folder, "data"),
    "-U",
    "tester",
    "-A",
    "trust",
    "--no-sync",
  ]);
  execFileSync(file, args, { stdio: "ignore", cwd: "/" });
  return folder;
}

async function waitUntilUp(address: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: address });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 1000) throw error;
      await sleep(100);
    }
  }
}

/** Starts a cluster; call `stop` when done. */
export async function startCluster(): Promise<Cluster> {
  const folder = makeFolder();
  const port = await freePort();
  const address = (name: string): string => `postgres://tester@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | null = null;
  let count = 0;
  const ended = (): Promise<unknown> => new Promise((resolve) => server?.once("exit", resolve));
  const start = async (): Promise<void> => {
    const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60", "-c", "shared_buffers=256MB"];
    const [file, args] = command([
      join(binFolder(), "postgres"),
      "-D",
      join(folder, "data"),
      "-p",
      String(port),
      "-k",
      folder,
      ...settings,
    ]);
    let up = false;
    // a killed server's children may still hold its memory for a moment: then it ends at once and is started again
    const run = (): void => {
      const child = spawn(file, args, { stdio: "ignore", cwd: "/" });
      server = child;
      child.once("exit", (_, signal) => {
        if (!up && signal === null) setTimeout(run, 200);
      });
    };
    run();
    await waitUntilUp(address("postgres"));
    up = true;
  };
  await start();
  return {
    start,
    newDatabase: async () => {
      const client = new pg.Client({ connectionString: address("postgres") });
      await client.connect();
      const name = `ledger_${(count += 1)}`;
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return address(name);
    },
    kill: async () => {
      const gone = ended();
      server?.kill("SIGKILL");
      await gone;
    },
    stop: async () => {
      const gone = ended();
      server?.kill("SIGQUIT"); // at once: what it would write first is thrown away with its folder
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
