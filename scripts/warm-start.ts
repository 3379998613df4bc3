/** Last step of `prepare`: reads one small page, so that what is compiled on the way is kept and the first call is quick. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Goes through both everyday readers: an article's page, and lines of JSON. */
const calls = [
  {
    args: ["read", "-"],
    input: `<!doctype html><title>A ministry speaks</title><article><h1>A ministry speaks</h1><p>The defence
ministry said on Monday that two attacks near Kupiansk had been repelled. The General Staff denied it.</p></article>`,
  },
  { args: ["extract"], input: `{"report":{"id":"1","publisher":"x","text":"The ministry said it held Kupiansk."}}\n` },
];

for (const { args, input } of calls) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, "build/compile-cache") },
  });
  if (status !== 0) throw new Error(`the first call, "reportedly ${args.join(" ")}", failed: ${stderr}`);
}
