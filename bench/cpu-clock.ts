/** CPU that work on a database takes: of this process, and of the server's own where it is PostgreSQL on this machine. */
import { readFileSync, readdirSync } from "node:fs";

/** Milliseconds of CPU until now. */
export type CpuClock = () => number;

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What a process of the server says it is and has spent; nothing where it ended meanwhile or is somebody else's. */
function spentBy(pid: string, title: string): number {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith(title)) return 0;
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** A clock for what is asked of an address: "postgres://tester@…/ledger_1" adds the processes that serve ledger_1. */
export function cpuClock(address: string): CpuClock {
  if (!/^postgres(ql)?:/.test(address)) return ownCpu;
  const { username, pathname } = new URL(address);
  const title = `postgres: ${username} ${pathname.slice(1)} `;
  return () => {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return ownCpu() + pids.reduce((sum, pid) => sum + spentBy(pid, title), 0);
  };
}
