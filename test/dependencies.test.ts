/** What comes with the program: exact versions, known licences, no scripts at install, a bill of materials that names them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { softwareBill } from "../scripts/software-bill.ts";

const root = join(import.meta.dirname, "..");

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const all = Object.entries(packages).filter(([path]) => path !== "");
const shipped = all.filter(([, { dev }]) => dev !== true);

/** Licences that ask for no more than to be named; another one wants a person's look, and a line here. */
const usable =
  /^\(?(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Unlicense|Zlib|Python-2\.0)(?: OR .+)?\)?$/;

test("every version is exact, and every package is held by its hash", () => {
  const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  expect(all.filter(([, one]) => !one.integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  const elsewhere = all.filter(
    ([, { resolved = "https://registry.npmjs.org/" }]) => !resolved.startsWith("https://registry.npmjs.org/"),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test("whatever is shipped may be used and passed on", () => {
  expect(shipped.length).toBeGreaterThan(30);
  expect(
    shipped.filter(([, { license }]) => !usable.test(license ?? "none")).map(([path, one]) => `${path} ${one.license}`),
  ).toEqual([]);
});

test("nothing that is shipped runs a script when it is installed", () => {
  expect(shipped.filter(([, one]) => one.hasInstallScript === true).map(([path]) => path)).toEqual([]);
  expect(own.allowScripts).toEqual({ node: true });
});

test("the bill of materials names what is shipped with its licence, and is the same every time", () => {
  const text = softwareBill();
  const bill = JSON.parse(text) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly Readonly<Record<string, unknown>>[];
  };
  expect(bill.bomFormat).toBe("CycloneDX");
  const named = new Set(bill.components.map(({ name, version }) => `${String(name)}@${String(version)}`));
  expect(Object.entries(own.dependencies).filter(([name, version]) => !named.has(`${name}@${version}`))).toEqual([]);
  expect([...named].filter((one) => /^(?:vitest|vite|typescript)@/.test(one))).toEqual([]);
  expect(bill.components.filter(({ licenses }) => !Array.isArray(licenses) || licenses.length === 0)).toEqual([]);
  expect(text).not.toMatch(/timestamp|serialNumber/);
  expect(bill.metadata.component.name).toBe("reportedly"); // whatever the folder of this clone is called
  expect(softwareBill()).toBe(text);
});
