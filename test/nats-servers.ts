/** Private NATS servers for tests: one, or a cluster of three; file storage in a folder of their own, ended by pid. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { freePort } from "./postgres-cluster.ts";

export interface NatsServers {
  /** All addresses, with commas. */
  readonly address: string;
  /** kill -9 of the server of this name ("n0"). */
  kill(name: string): Promise<void>;
  start(name: string): void;
  /** Name of the server that leads a stream. */
  leader(stream: string): Promise<string>;
  stop(): Promise<void>;
}

function binary(): string {
  const found = ["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"].find((file) =>
    existsSync(file),
  );
  if (!found) throw new Error('no nats-server; install it, or leave "nats" out of REPORTEDLY_SUITES');
  return found;
}

interface Node {
  readonly name: string;
  readonly port: number;
  readonly route: number;
}

function configOf(node: Node, all: readonly Node[], folder: string): string {
  const routes = all.map(({ route }) => `nats://127.0.0.1:${route}`).join(", ");
  const cluster = `cluster { name: test, listen: "127.0.0.1:${node.route}", routes: [${routes}] }`;
  return `server_name: ${node.name}
listen: "127.0.0.1:${node.port}"
jetstream { store_dir: "${join(folder, node.name)}" }
${all.length > 1 ? cluster : ""}
`;
}

/** Starts `count` servers (1 or 3) and waits until JetStream answers. */
export async function startNats(count: 1 | 3): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-nats-"));
  const nodes: Node[] = [];
  for (let n = 0; n < count; n += 1) nodes.push({ name: `n${n}`, port: await freePort(), route: await freePort() });
  const running = new Map<string, ChildProcess>();
  let over = false;
  const start = (name: string): void => {
    const child = spawn(binary(), ["-c", join(folder, `${name}.conf`)], { stdio: "ignore" });
    running.set(name, child);
    child.once("exit", (_, signal) => {
      // ended by itself: its port or folder was not free yet
      if (!over && signal === null && running.get(name) === child) setTimeout(() => start(name), 200);
    });
  };
  const end = async (name: string, signal: NodeJS.Signals): Promise<void> => {
    const child = running.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  };
  for (const node of nodes) {
    mkdirSync(join(folder, node.name));
    writeFileSync(join(folder, `${node.name}.conf`), configOf(node, nodes, folder));
    start(node.name);
  }
  const address = nodes.map(({ port }) => `nats://127.0.0.1:${port}`).join(",");
  await waitUntilUp(address);
  return {
    address,
    start,
    kill: (name) => end(name, "SIGKILL"),
    leader: (stream) => leaderOf(address, stream),
    stop: async () => {
      over = true;
      for (const { name } of nodes) await end(name, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function withManager<T>(
  address: string,
  ask: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
): Promise<T> {
  const connection = await connect({ servers: address.split(","), timeout: 2000 });
  try {
    return await ask(await jetstreamManager(connection, { timeout: 2000 }));
  } finally {
    await connection.close();
  }
}

async function waitUntilUp(address: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await withManager(address, (manager) => manager.getAccountInfo());
      return;
    } catch (error) {
      if (attempt > 500) throw error;
      await sleep(200);
    }
  }
}

async function leaderOf(address: string, stream: string): Promise<string> {
  const info = await withManager(address, (manager) => manager.streams.info(stream));
  return info.cluster?.leader ?? "n0";
}
