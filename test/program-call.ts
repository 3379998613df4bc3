/** Calls the program in this process, as a terminal or a pipe would, and keeps what it writes. */
import { Readable } from "node:stream";
import { runProgram } from "../src/cli/main.ts";

export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What was written, byte for byte. */
  readonly bytes: Buffer;
}

export interface CallSetting {
  readonly stdin?: string;
  /** Columns of the terminal; left out for a pipe. */
  readonly terminal?: number;
}

/** `callProgram(["read", "-"], { stdin: "…" })`: exit status and both outputs. */
export async function callProgram(args: readonly string[], setting: CallSetting = {}): Promise<Called> {
  const { stdin = "", terminal } = setting;
  const out: Buffer[] = [];
  let err = "";
  const screen = terminal === undefined ? {} : { isTTY: true, columns: terminal };
  const stdout = {
    ...screen,
    write: (chunk: string | Uint8Array) => {
      out.push(Buffer.from(chunk as Uint8Array));
      return true;
    },
  };
  const stderr = { write: (text: string) => (err += text) };
  const status = await runProgram(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr });
  const bytes = Buffer.concat(out);
  return { status, out: bytes.toString("utf8"), err, bytes };
}
