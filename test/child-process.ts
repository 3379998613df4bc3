/** A child of a test: its lines as they come, its end, and kill -9. */
import { spawn } from "node:child_process";

export interface Child {
  readonly pid: number | undefined;
  /** All that it wrote so far. */
  out(): string;
  err(): string;
  /** Resolves when its output fits. */
  until(pattern: RegExp): Promise<void>;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

/** Starts `node script …` with the Node that runs the tests; `through` are words before it, such as "setpriv …". */
export function startChild(script: URL, args: readonly string[], through: readonly string[] = []): Child {
  const [command = "", ...words] = [...through, process.execPath, script.pathname, ...args];
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  const waiting = new Set<() => void>();
  child.stdout.on("data", (piece: Buffer) => {
    out += piece.toString();
    for (const look of waiting) look();
  });
  child.stderr.on("data", (piece: Buffer) => {
    err += piece.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return {
    pid: child.pid,
    out: () => out,
    err: () => err,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(out)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        void ended.then(() => reject(new Error(`ended before it said ${pattern}: ${out.slice(-200)} ${err}`)));
        look();
      }),
    ended,
    kill: () => child.kill("SIGKILL"),
  };
}
