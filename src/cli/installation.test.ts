import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildFault, installationFault } from "./installation.ts";

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

test("a package of a package that the lock file has moved on from is named; one npm left out is not", () => {
  const held = (version: string) => ({ packages: { "node_modules/deep": { version } } });
  write("node_modules/.package-lock.json", held("1.0.0"));
  write("package-lock.json", {
    packages: { ...held("1.0.1").packages, "node_modules/for-windows": { version: "1.0.0" } },
  });
  expect(installationFault(root)).toBe(
    `node_modules/deep is 1.0.0 where package-lock.json asks for 1.0.1: run "npm ci" in ${root}`,
  );
  write("node_modules/.package-lock.json", held("1.0.1"));
  expect(installationFault(root)).toBeNull();
});

test("a build that is missing or older than its sources is named with the remedy", () => {
  const dated = (path: string, day: number): void => {
    if (path.includes(".")) write(path, {});
    else mkdirSync(join(root, path), { recursive: true });
    utimesSync(join(root, path), day, day);
  };
  expect(buildFault(root)).toBe(`build/lexicon.bin is not built: run "npm run prepare" in ${root}`);
  for (const made of ["build/lexicon.bin", "build/gazetteer.bin", "build/web/manifest.json"]) dated(made, 2000);
  for (const file of ["data/a.yaml", "src/x.ts", "web/y.ts", "web/y.test.ts"]) dated(file, 1000);
  for (const folder of ["data", "src", "web"]) dated(folder, 1000);
  expect(buildFault(root)).toBeNull();
  dated("web/y.test.ts", 3000); // no build holds a test
  dated("web", 1000);
  expect(buildFault(root)).toBeNull();
  dated("data/a.yaml", 3000);
  expect(buildFault(root)).toBe(`build/lexicon.bin is older than data: run "npm run prepare" in ${root}`);
});
