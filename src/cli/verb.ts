/** A verb is one command of the program: its name, how it is called, and what it does. */
import type { ParseArgsOptionsConfig } from "node:util";

/** What a verb is given: its words, its options, and the three streams, so that tests need no process. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A stream to write on; `columns` only on a terminal. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Verb {
  readonly name: string;
  /** The call as the help shows it: "read [FILE|ADDRESS]". */
  readonly usage: string;
  readonly about: string;
  readonly options: ParseArgsOptionsConfig;
  /** The verb's own file, loaded when it is called: a short call should not load the pages. */
  readonly load: () => Promise<VerbFile>;
}

export interface VerbFile {
  /** Resolves to the exit status. */
  readonly run: (call: Call) => Promise<number>;
}

/** Text of an option, or the default where it was not given. */
export function textOption(call: Call, name: string, otherwise: string): string {
  const value = call.options[name];
  return typeof value === "string" ? value : otherwise;
}

/** Whole number of an option; throws with the remedy when it is none. */
export function numberOption(call: Call, name: string, otherwise: number): number {
  const value = call.options[name];
  if (typeof value !== "string") return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`--${name} takes a whole number, not "${value}"`);
  return number;
}

/** A call that cannot be understood; exit status 64 and the usage line. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** An ISO day as an option gives it; null where it is not given. */
export function dayOption(call: Call, name: string): string | null {
  const day = textOption(call, name, "");
  if (day === "") return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new UsageError(`--${name} takes a day like 2024-01-31, not "${day}"`);
  return day;
}
