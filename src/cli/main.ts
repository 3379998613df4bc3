#!/usr/bin/env node
/** The program's door: finds the verb, reads its options, runs it, and turns errors into a line and an exit status. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ReportedlyError } from "../errors.ts";
import { projectRoot } from "../store/project-root.ts";
import { helpText } from "./help.ts";
import { buildFault, installationFault } from "./installation.ts";
import { UsageError } from "./verb.ts";
import type { Call, Verb } from "./verb.ts";
import { verbs } from "./verbs.ts";

const defaultVerb = "serve";

function findVerb(name: string): Verb {
  const verb = verbs.find((one) => one.name === name);
  if (!verb) throw new UsageError(`there is no verb "${name}"; "reportedly help" lists them`);
  return verb;
}

function parseCall(verb: Verb, rest: readonly string[], streams: Pick<Call, "stdin" | "stdout" | "stderr">): Call {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: verb.options, allowPositionals: true });
    return { words: positionals, options: values as Call["options"], ...streams };
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\nusage: reportedly ${verb.usage}`);
  }
}

/** Runs the program with these words; resolves to the exit status and never rejects. */
export async function runProgram(
  args: readonly string[],
  streams: Pick<Call, "stdin" | "stdout" | "stderr">,
): Promise<number> {
  const [first, ...rest] = args;
  if (first === "help" || first === "--help" || first === "-h") {
    streams.stdout.write(helpText(verbs, rest[0]));
    return 0;
  }
  try {
    const named = first !== undefined && !first.startsWith("-");
    const verb = findVerb(named ? first : defaultVerb);
    if (asksHelp(rest)) {
      streams.stdout.write(helpText(verbs, verb.name));
      return 0;
    }
    const call = parseCall(verb, named ? rest : args, streams);
    if ("gazetteer" in verb.options) (await import("./gazetteer-option.ts")).chooseGazetteer(call); // a short call should not load it
    return await (await verb.load()).run(call);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    streams.stderr.write(`reportedly: ${messageOf(error)}\n`);
    return error instanceof UsageError ? 64 : 1;
  }
}

/** "record --help"; behind "--" a word is a word. */
const asksHelp = (words: readonly string[]): boolean => {
  const plain = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  return plain.includes("--help") || plain.includes("-h");
};

/** `reportedly … | head` closes our output early; that is no failure. */
const isClosedPipe = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EPIPE";

function messageOf(error: unknown): string {
  if (error instanceof ReportedlyError || error instanceof UsageError) return error.message;
  const stale = installationFault() ?? buildFault(); // what an older package or build gives is no fault of what was asked
  if (stale !== null) return `${error instanceof Error ? error.message : String(error)}\n${stale}`;
  if (error instanceof Error && "code" in error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

if (import.meta.main) {
  enableCompileCache(join(projectRoot, "build/compile-cache")); // a folder that cannot be written is no fault
  process.stdout.on("error", (error) => process.exit(isClosedPipe(error) ? 0 : 1));
  const { stdin, stdout, stderr } = process;
  process.exitCode = await runProgram(process.argv.slice(2), { stdin, stdout, stderr });
}
