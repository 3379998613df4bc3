import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useTerms } from "./use-terms.ts";

const root = new URL("../../../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");
const policies = [...read("docs/use-policy.md").matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, name = ""]) => name);

test("what leaves the ledger carries each line of the use policy, in its order", () => {
  expect(policies).toHaveLength(8);
  expect([...useTerms.matchAll(/^- (.+?\.) /gm)].map(([, name]) => name)).toEqual(policies);
});

test("the README names the use policy and the threat model", () => {
  expect(read("README.md")).toMatch(/docs\/use-policy\.md[\s\S]*docs\/threat-model\.md/);
});
