/** The commands of `deploy/` started as they stand there, but for addresses, ports and folders: reports go in, pages show their claims, all end when told. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deployCommands, readDeployFile } from "./deploy-commands.ts";
import { startNats } from "./nats-servers.ts";
import type { NatsServers } from "./nats-servers.ts";
import { freePort, startCluster } from "./postgres-cluster.ts";
import type { Cluster } from "./postgres-cluster.ts";
import { soon } from "./soon.ts";

const program = join(import.meta.dirname, "../reportedly");
const folder = mkdtempSync(join(tmpdir(), "reportedly-deploy-"));
const running: ChildProcess[] = [];
let postgres: Cluster;
let nats: NatsServers;
let ledger = "";

const post = (id: string, text: string): string =>
  JSON.stringify({
    report: { id, publisher: "notes", party: "ind", url: null, published: "2025-11-20", language: "en", text },
  });

beforeAll(async () => {
  writeFileSync(
    join(folder, "posts.jsonl"),
    `${post("a", "Russian troops captured Kupiansk, the defence ministry said.")}\n${post("b", "Ukraine's General Staff denied that Kupiansk was captured.")}\n`,
  );
  [postgres, nats] = await Promise.all([startCluster(), startNats(3)]);
  ledger = await postgres.newDatabase();
}, 300_000);
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await nats.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** Where it listens, by option. */
  readonly ports: Readonly<Record<"port" | "metrics", number>>;
  readonly status: Promise<number | null>;
}

/** What a machine of its own has and a test has not. */
async function start(at: string): Promise<Started> {
  const words = deployCommands.find((one) => one.at === at)?.words ?? [];
  const ports = { port: await freePort(), metrics: await freePort() };
  const here: Readonly<Record<string, string>> = {
    "--ledger": ledger,
    "--queue": nats.address,
    "--host": "127.0.0.1",
    "--port": String(ports.port),
    "--metrics": `127.0.0.1:${ports.metrics}`,
    "--tokens": join(folder, "tokens"),
    ingest: folder,
  };
  const filled = words.map((word, n) => here[words[n - 1] ?? ""] ?? word);
  const child = spawn(program, filled, { stdio: "ignore", cwd: folder });
  running.push(child);
  return { child, ports, status: new Promise((resolve) => child.once("exit", (code) => resolve(code))) };
}

const answer = async (port: number, path: string): Promise<{ readonly status: number; readonly text: string }> => {
  try {
    const got = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: got.status, text: await got.text() };
  } catch {
    return { status: 0, text: "" }; // not listening yet
  }
};

/** Seconds the unit gives its program to end. */
const patienceOf = (file: string): number => Number(/^TimeoutStopSec=(\d+)$/m.exec(readDeployFile(file))?.[1]);

test("ingest fills the queue, workers of unit and compose file empty it, the server shows what was claimed", async () => {
  expect(await (await start("compose: ingest")).status).toBe(0);
  const workers = [await start("reportedly-worker@.service"), await start("compose: worker-1")];
  const server = await start("reportedly-server.service");
  for (const { ports } of [...workers, server])
    await soon(async () => (await answer(ports.metrics, "/readyz")).status).toBe(200);
  const claims = async (): Promise<string[]> => {
    const { claims: shown = [] } = JSON.parse((await answer(server.ports.port, "/explore.json")).text || "{}") as {
      readonly claims?: readonly { readonly action: string; readonly stance: string }[];
    };
    return shown.map(({ action, stance }) => `${action} ${stance}`).sort();
  };
  await soon(claims).toEqual(["capture asserts", "capture denies"]);
  const told = performance.now();
  for (const { child } of [...workers, server]) child.kill("SIGTERM");
  expect(await Promise.all([...workers, server].map(({ status }) => status))).toEqual([0, 0, 0]);
  expect((performance.now() - told) / 1000).toBeLessThan(patienceOf("reportedly-worker@.service"));
});
