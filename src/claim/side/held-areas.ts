/** Whose town a place is in a war: mostly its country's, but Donetsk is shelled by Ukraine's army since Russia's holds it. */
import type { Party } from "../../lexicon/row.ts";

/** What a place tells of where it lies; names in English, as the gazetteer gives them. */
export interface Lying {
  readonly country: string;
  readonly name?: string;
  readonly region?: string | null;
  readonly district?: string | null;
}

interface Held {
  readonly by: Party;
  readonly country: string;
  /** First and last day, rounded inwards; open where it lasts. */
  readonly from: string;
  readonly to?: string;
  readonly regions?: readonly string[];
  readonly districts?: readonly string[];
  readonly towns?: readonly string[];
}

/**
 * Areas that have been held whole, or but for a rim, by another party than their country's, for months. Not who owns them,
 * only on whom fire falls there. Areas and days are written from general knowledge, days rounded inwards; every war has its rows.
 */
const held: readonly Held[] = [
  { by: "ru", country: "ua", from: "2014-03-21", regions: ["Crimea"] },
  {
    by: "ru",
    country: "ua",
    from: "2014-08-01",
    districts: ["Donetsk Raion", "Horlivka Raion", "Kalmiuske Raion", "Luhansk Raion", "Alchevsk Raion"],
  },
  { by: "ru", country: "ua", from: "2022-07-10", regions: ["Luhansk Oblast"] },
  {
    by: "ru",
    country: "ua",
    from: "2022-05-21",
    districts: [
      "Mariupol Raion",
      "Melitopol Raion",
      "Berdiansk Raion",
      "Henichesk Raion",
      "Skadovsk Raion",
      "Kakhovka Raion",
    ],
  },
  { by: "ru", country: "ua", from: "2022-03-10", towns: ["Enerhodar", "Tokmak", "Oleshky", "Volnovakha", "Polohy"] },
  { by: "ua", country: "ru", from: "2024-08-10", to: "2025-03-10", districts: ["Sudzha District"] },
  { by: "m23", country: "cd", from: "2025-01-30", towns: ["Goma"] },
  { by: "m23", country: "cd", from: "2025-02-16", towns: ["Bukavu"] },
  { by: "m23", country: "cd", from: "2022-06-13", towns: ["Bunagana"] },
  { by: "rsf", country: "sd", from: "2023-11-05", towns: ["Nyala", "El Geneina", "Zalingei"] },
  { by: "il", country: "sy", from: "1974-06-01", regions: ["Quneitra"] },
];

function covers(area: Held, place: Lying, day: string): boolean {
  if (area.country !== place.country || day < area.from || (area.to !== undefined && day > area.to)) return false;
  return (
    (place.region != null && area.regions?.includes(place.region) === true) ||
    (place.name !== undefined && area.regions?.includes(place.name) === true) ||
    (place.name !== undefined && area.districts?.includes(place.name) === true) ||
    (place.district != null && area.districts?.includes(place.district) === true) ||
    (place.name !== undefined && area.towns?.includes(place.name) === true)
  );
}

/** The party that holds a place on a day (ISO); without a day, its country. */
export function holderOf(place: Lying, day: string | null): Party {
  if (day === null) return place.country;
  return held.find((area) => covers(area, place, day.slice(0, 10)))?.by ?? place.country;
}
