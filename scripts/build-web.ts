/** Builds the pages' files into build/web: scripts, style and fonts by Vite, the base map, and towns for orientation. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { makeBaseMap } from "./base-map.ts";
import { readTowns } from "./towns.ts";

const root = join(import.meta.dirname, "..");
const out = join(root, "build/web");

/** Everything stays on this machine: no inlined data addresses, no file from elsewhere. */
async function bundle(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    base: "/",
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      manifest: "manifest.json",
      assetsInlineLimit: 0,
      target: "es2022",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: ["main", "explore", "thread", "report", "audit"].map((name) => join(root, `web/${name}.ts`)),
      },
    },
  });
}

function writeAsset(name: string, value: unknown): void {
  mkdirSync(join(out, "assets"), { recursive: true });
  writeFileSync(join(out, "assets", name), JSON.stringify(value));
}

rmSync(out, { recursive: true, force: true });
await bundle();
writeAsset("base-map.json", makeBaseMap());
writeAsset("towns.json", readTowns());
