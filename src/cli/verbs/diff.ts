/** `reportedly diff`: what one release has and another has not, and field by field what became of the claims in both. */
import { matchClaims } from "../claim-match.ts";
import type { ClaimPair } from "../claim-match.ts";
import { claimsOfRelease, comparedFields, releaseManifest } from "../release-claims.ts";
import type { ReleasedClaim } from "../release-claims.ts";
import { UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

async function versionOf(folder: string): Promise<string> {
  const { manifest } = await releaseManifest(folder);
  return `${folder} (${manifest.made}, version ${manifest.version})`;
}

const told = ({ fields }: ReleasedClaim): string => `CLAIM by ${fields.claimant}: ${fields.action}, ${fields.stance}`;

const changeLine = ({ before, after, changed }: ClaimPair): string => {
  const ids = before.id === after.id ? after.id : `${before.id} → ${after.id}`;
  const changes = changed.map((field) => `${field}: ${before.fields[field]} → ${after.fields[field]}`);
  return `~ ${ids} ${told(after)}; ${changes.join("; ")}`;
};

/** "changed: places 2, standing 14"; how often each field differs. */
function fieldCounts(changed: readonly ClaimPair[]): string[] {
  const counts = comparedFields
    .map((field) => [field, changed.filter((pair) => pair.changed.includes(field)).length] as const)
    .filter(([, count]) => count > 0);
  return counts.length === 0 ? [] : [`changed: ${counts.map((one) => one.join(" ")).join(", ")}`];
}

/** The lines of a comparison, counts first. */
export function diffLines(before: readonly ReleasedClaim[], after: readonly ReleasedClaim[]): string[] {
  const { pairs, added, gone } = matchClaims(before, after);
  const changed = pairs.filter((pair) => pair.changed.length > 0);
  return [
    `${added.length} added, ${gone.length} gone, ${changed.length} changed, ${pairs.length - changed.length} the same`,
    ...fieldCounts(changed),
    ...added.map((one) => `+ ${one.id} ${told(one)}`),
    ...gone.map((one) => `- ${one.id} ${told(one)}`),
    ...changed.map(changeLine),
  ];
}

export async function run(call: Call): Promise<number> {
  const [first, second] = call.words;
  if (!first || !second) throw new UsageError("usage: reportedly diff RELEASE RELEASE");
  const versions = [await versionOf(first), await versionOf(second)];
  const lines = diffLines(await claimsOfRelease(first), await claimsOfRelease(second));
  call.stdout.write(`${versions.join(" → ")}\n${lines.join("\n")}\n`);
  return 0;
}
