/** The software bill of materials of a build (CycloneDX, `npm sbom`), without what differs from run to run. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

interface Component {
  readonly "bom-ref": string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string } };
  components: readonly Component[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const isForDevelopment = ({ properties = [] }: Component): boolean =>
  properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");

function packageName(): string {
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly name: string };
  return name;
}

/** What a user of the package gets with it, by the lock file; the same lock gives the same text. */
export function softwareBill(): string {
  const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"]; // "--omit dev" loses what both kinds need
  const text = execFileSync("npm", words, { cwd: root, encoding: "utf8", maxBuffer: 64 * 2 ** 20 });
  const bill = JSON.parse(text) as Bill;
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = packageName(); // npm takes the folder's, which is another in every clone
  bill.components = bill.components.filter((one) => !isForDevelopment(one));
  const kept = new Set(bill.components.map((one) => one["bom-ref"]));
  const roots = bill.dependencies.slice(0, 1).map(({ ref }) => ref);
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref) || roots.includes(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  return `${JSON.stringify(bill, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(process.argv[2] ?? join(root, "dist/sbom.cdx.json"), softwareBill());
