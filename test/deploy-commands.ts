/** The commands that the files of `deploy/` hold, as words: units of systemd, services of the compose file, and what its comments show. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "../deploy");

export const readDeployFile = (file: string): string => readFileSync(join(folder, file), "utf8");

export interface DeployCommand {
  /** "reportedly-server.service", "compose: worker-1". */
  readonly at: string;
  /** What follows the program's name: a verb and its options. */
  readonly words: readonly string[];
}

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
}

const { services } = parse(readDeployFile("compose.yaml"), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};

export const composeServices: readonly string[] = Object.keys(services);

const unitWords = (file: string): string[] =>
  /^ExecStart=\S+\/reportedly (.+)$/m.exec(readDeployFile(file))?.[1]?.split(" ") ?? [];

const commentWords = [...readDeployFile("compose.yaml").matchAll(/run --rm \S+ (.+)$/gm)].map(
  ([, words]) => words?.split(" ") ?? [],
);

export const deployCommands: readonly DeployCommand[] = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith(".service"))
    .map((file) => ({ at: file, words: unitWords(file) })),
  ...Object.entries(services)
    .filter(([, { image }]) => image === "reportedly")
    .map(([name, { command }]) => ({ at: `compose: ${name}`, words: command ?? [] })),
  ...commentWords.map((words) => ({ at: "in a comment of compose.yaml", words })),
];
