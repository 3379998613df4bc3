import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { installationFault } from "./installation.ts";

const root = mkdtempSync(join(tmpdir(), "reportedly-installation-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: object): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
};

test("a package that is missing or of another version is named with the remedy; this checkout is whole", () => {
  write("package.json", { dependencies: { made: "1.2.3" } });
  expect(installationFault(root)).toBeNull(); // no checkout: npm keeps the packages of an installed one elsewhere
  write("package-lock.json", {});
  expect(installationFault(root)).toBe(
    `node_modules holds no made where package.json asks for 1.2.3: run "npm ci" in ${root}`,
  );
  write("node_modules/made/package.json", { version: "1.0.0" });
  expect(installationFault(root)).toContain("holds made 1.0.0 where package.json asks for 1.2.3");
  write("node_modules/made/package.json", { version: "1.2.3" });
  expect(installationFault(root)).toBeNull();
  expect(installationFault()).toBeNull();
});
