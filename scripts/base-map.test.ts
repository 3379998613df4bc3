import { geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { baseCountries, makeBaseMap, widestJump } from "./base-map.ts";

const countries = baseCountries();
const countryAt = (point: [number, number]): string | undefined =>
  countries.features.find((country) => geoContains(country, point))?.properties.name;

test.each([
  ["Simferopol", [34.1, 44.95], "Ukraine"],
  ["Kerch", [36.4, 45.33], "Ukraine"],
  ["Kupiansk", [37.61, 49.71], "Ukraine"],
  ["Donetsk", [37.8, 48.0], "Ukraine"],
  ["Belgorod", [36.58, 50.6], "Russia"],
  ["Krasnodar", [38.97, 45.04], "Russia"],
] as const)("%s falls where the UN draws it", (_, point, country) => {
  expect(countryAt([...point])).toBe(country);
});

test("no line runs over the whole map, and no border is drawn at Perekop", () => {
  const map = makeBaseMap();
  expect(widestJump(map.land)).toBeLessThan(180.1);
  expect(widestJump(map.borders)).toBeLessThan(180.1);
  expect(map.disputed.coordinates.length).toBeGreaterThan(3);
  const atPerekop = map.borders.coordinates
    .flat()
    .filter(([lon, lat]) => lon! > 33.4 && lon! < 34.6 && lat! > 45.9 && lat! < 46.3);
  expect(atPerekop).toEqual([]);
});
