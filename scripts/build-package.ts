/** `npm run build`: JavaScript and declarations into `dist/`, with the files the program reads at run time beside them. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { softwareBill } from "./software-bill.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});

/** What `tsc` leaves behind: SQL and other files that are read, not imported. */
for (const file of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
  if (/\.(sql|css|json)$/.test(file)) cpSync(join(root, "src", file), join(dist, "src", file));
}
const door = join(dist, "src/cli/main.js");
if (!existsSync(door)) throw new Error("tsc wrote no dist/src/cli/main.js: see its messages above");
chmodSync(door, 0o755);
writeFileSync(join(dist, "sbom.cdx.json"), softwareBill());
