import { expect, test } from "vitest";
import { addressOf, exploreQuery, filterOf, queryOf } from "./explore-query.ts";

const read = (address: string) => exploreQuery.safeParse(queryOf(new URLSearchParams(address)));

test("lists are read from repeated names, empty fields of a form are left out", () => {
  const read1 = read("party=ru&party=ua&action=&q=Kupiansk&hedged=yes");
  expect(filterOf(read1.data!)).toEqual({ parties: ["ru", "ua"], text: "Kupiansk", hedged: true });
});

test.each([["from=yesterday"], ["action=win"], ["hedged=maybe"], ["limit=-1"], ["standing=true"]])(
  "%s is refused",
  (address) => {
    expect(read(address).success).toBe(false);
  },
);

test("the address gives the same state again, without the cursor", () => {
  const query = read("party=ru&party=ua&from=2025-11-01&cursor=12").data!;
  expect(addressOf(query)).toBe("?party=ru&party=ua&from=2025-11-01");
  expect(addressOf({})).toBe("");
});
