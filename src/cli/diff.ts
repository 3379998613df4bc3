/** `reportedly diff`: what one release has and another has not, by claim, and what became of those in both. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { linesOf } from "./line-batches.ts";
import { UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** What of a claim can differ between two releases: its thread and standing; its words and fields make its id. */
interface ReleasedClaim {
  readonly claimant: string;
  readonly action: string;
  readonly stance: string;
  readonly standing: string | null;
}

async function claimsOf(folder: string): Promise<Map<string, ReleasedClaim>> {
  const claims = new Map<string, ReleasedClaim>();
  for await (const line of linesOf(createReadStream(join(folder, "claims.jsonl")))) {
    if (!line) continue;
    const row = JSON.parse(line) as ReleasedClaim & { id: string; claimant: { name: string } };
    const { id, action, stance, standing } = row;
    claims.set(id, { claimant: row.claimant.name, action, stance, standing });
  }
  return claims;
}

async function versionOf(folder: string): Promise<string> {
  const { made, version } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Record<string, string>;
  return `${folder} (${made}, version ${version})`;
}

/** The lines of a comparison, counts first. */
export function diffLines(
  before: ReadonlyMap<string, ReleasedClaim>,
  after: ReadonlyMap<string, ReleasedClaim>,
): string[] {
  const told = (id: string, one: ReleasedClaim): string =>
    `${id} CLAIM by ${one.claimant}: ${one.action}, ${one.stance}`;
  const added = [...after].filter(([id]) => !before.has(id));
  const gone = [...before].filter(([id]) => !after.has(id));
  const moved = [...after].flatMap(([id, one]) => {
    const was = before.get(id);
    return was && was.standing !== one.standing ? [{ id, one, was: was.standing }] : [];
  });
  return [
    `${added.length} added, ${gone.length} gone, ${moved.length} with another standing, ${after.size - added.length - moved.length} the same`,
    ...added.map(([id, one]) => `+ ${told(id, one)}`),
    ...gone.map(([id, one]) => `- ${told(id, one)}`),
    ...moved.map(
      ({ id, one, was }) => `~ ${told(id, one)}: ${was ?? "not threaded"} → ${one.standing ?? "not threaded"}`,
    ),
  ];
}

export async function run(call: Call): Promise<number> {
  const [first, second] = call.words;
  if (!first || !second) throw new UsageError("usage: reportedly diff RELEASE RELEASE");
  const lines = diffLines(await claimsOf(first), await claimsOf(second));
  call.stdout.write(`${await versionOf(first)} → ${await versionOf(second)}\n${lines.join("\n")}\n`);
  return 0;
}
